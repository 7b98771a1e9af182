//! The words that matter to a category or symptom, in groups that say the same thing.
//!
//! People write them in `packs/lexicon.toml`; the program reads the compiled form: folded, sorted,
//! and read in a fraction of the time.

mod compile;
mod denials;
mod words;

pub use compile::{LexiconError, compile};
pub use denials::Denials;
pub use words::Word;

use self::words::Words;
#[cfg(test)]
use super::compiled::Writer;
use super::compiled::{self, Compiled, compiled};
use super::model::Model;

/// The lexicon as people write it; the program itself does not read it.
pub const SOURCE: &str = include_str!("../../packs/lexicon.toml");

/// The lexicon as the program reads it.
pub(super) const COMPILED: &[u8] = include_bytes!("../../packs/compiled/lexicon.bin");

/// A set of groups of words, one bit a group.
pub type Groups = u128;

/// The lexicon, and the model trained beside it.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    contrasts: Vec<&'static str>,
    denials: Denials,
    sources: Beside,
    targets: Beside,
    moves_in: Vec<&'static str>,
    moves_out: Vec<&'static str>,
    no_moves: Vec<&'static str>,
    tricked: Vec<&'static str>,
    paid: Vec<&'static str>,
    groups: Vec<&'static str>,
    words: Words,
    model: Model,
}

/// Words that change what the word directly beside them means, folded for search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// What stands before the word.
    pub before: Vec<&'static str>,
    /// What stands after it.
    pub after: Vec<&'static str>,
}

impl Beside {
    /// Tells whether one of them stands between a word and what is before and after it.
    pub fn touches(&self, before: &str, after: &str) -> bool {
        self.before.iter().any(|word| before.ends_with(word))
            || self.after.iter().any(|word| after.starts_with(word))
    }
}

compiled!(Beside { before, after });

/// The model has a form of its own, and is read where it lies.
impl Compiled for Lexicon {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        Some(Self {
            contrasts: Compiled::take(bytes)?,
            denials: Compiled::take(bytes)?,
            sources: Compiled::take(bytes)?,
            targets: Compiled::take(bytes)?,
            moves_in: Compiled::take(bytes)?,
            moves_out: Compiled::take(bytes)?,
            no_moves: Compiled::take(bytes)?,
            tricked: Compiled::take(bytes)?,
            paid: Compiled::take(bytes)?,
            groups: Compiled::take(bytes)?,
            words: Compiled::take(bytes)?,
            model: Model::default(),
        })
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        self.contrasts.put(to);
        self.denials.put(to);
        self.sources.put(to);
        self.targets.put(to);
        self.moves_in.put(to);
        self.moves_out.put(to);
        self.no_moves.put(to);
        self.tricked.put(to);
        self.paid.put(to);
        self.groups.put(to);
        self.words.put(to);
    }
}

/// A set of groups is its two halves.
impl Compiled for Groups {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let (low, high) = <(u64, u64)>::take(bytes)?;
        Some(Self::from(high) << u64::BITS | Self::from(low))
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        let half = |bits: Self| u64::try_from(bits & Self::from(u64::MAX)).expect("64 bits");
        (half(*self), half(self >> u64::BITS)).put(to);
    }
}

/// Returns the built-in lexicon with its model.
pub fn lexicon() -> Lexicon {
    let lexicon: Lexicon = compiled::read(COMPILED).unwrap_or_default();
    Lexicon {
        model: Model::built_in(),
        ..lexicon
    }
}

impl Lexicon {
    /// Returns the lexicon with another model.
    #[must_use]
    pub fn with_model(self, model: Model) -> Self {
        Self { model, ..self }
    }

    /// Reads a compiled lexicon, without a model; `None` if a line is of another layout.
    pub fn load(compiled: &'static str) -> Option<Self> {
        let mut lexicon = Self::default();
        for line in compiled.lines() {
            let (kind, rest) = line.split_once('\t')?;
            match kind {
                "contrast" => lexicon.contrasts.push(rest),
                "source_before" => lexicon.sources.before.push(rest),
                "source_after" => lexicon.sources.after.push(rest),
                "target_before" => lexicon.targets.before.push(rest),
                "target_after" => lexicon.targets.after.push(rest),
                "move_in" => lexicon.moves_in.push(rest),
                "move_out" => lexicon.moves_out.push(rest),
                "no_move" => lexicon.no_moves.push(rest),
                "tricked" => lexicon.tricked.push(rest),
                "paid" => lexicon.paid.push(rest),
                "group" => lexicon.groups.push(rest),
                _ if lexicon.denials.line(kind, rest)? => {}
                _ => word(kind, rest, &mut lexicon.words)?,
            }
        }
        Some(lexicon)
    }

    /// Returns the folded words after which a clause stands against the one before.
    pub fn contrasts(&self) -> &[&'static str] {
        &self.contrasts
    }

    /// Returns the words that say what is not so: ではない, わけではない.
    pub fn denials(&self) -> &Denials {
        &self.denials
    }

    /// Returns the words that say that something comes from the place beside them: から.
    pub fn sources(&self) -> &Beside {
        &self.sources
    }

    /// Returns the words that say that something goes to the place beside them: に.
    pub fn targets(&self) -> &Beside {
        &self.targets
    }

    /// Returns the words of moving something to wherever: 送.
    pub fn moves_in(&self) -> &[&'static str] {
        &self.moves_in
    }

    /// Returns the words of moving something away from one's own exchange: 出金.
    pub fn moves_out(&self) -> &[&'static str] {
        &self.moves_out
    }

    /// Returns what may stand where a move would, and is none: ログインして.
    pub fn no_moves(&self) -> &[&'static str] {
        &self.no_moves
    }

    /// Returns the words that say that somebody was tricked: だまされて.
    pub fn tricked(&self) -> &[&'static str] {
        &self.tricked
    }

    /// Returns the words of sending money to a bank account: 振り込んだ.
    pub fn paid(&self) -> &[&'static str] {
        &self.paid
    }

    /// Returns the names of the groups; a name's place is its bit in a set.
    pub fn groups(&self) -> &[&'static str] {
        &self.groups
    }

    /// Returns the words that begin with this letter.
    pub fn words(&self, first: char) -> impl Iterator<Item = Word<'_>> {
        self.words.of(first)
    }

    /// Returns the trained model.
    pub fn model(&self) -> &Model {
        &self.model
    }
}

/// Reads `3*` (group 3, more letters may follow) and adds the word.
fn word(group: &str, text: &str, words: &mut Words) -> Option<()> {
    let number = group.trim_end_matches('*');
    words.push(text, number.parse().ok()?, number.len() < group.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_its_first_letter() {
        let lexicon: Lexicon = compiled::read(COMPILED).expect("the built-in lexicon reads");
        let found = |letter| {
            let mut words = lexicon.words(letter);
            words.any(|word| word.text == "ログイン".as_bytes())
        };
        assert!(found('ロ') && !found('ワ'));
    }
}
