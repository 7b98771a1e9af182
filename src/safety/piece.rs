//! Words that are, or may be, a part of a phrase: overwritten when they are given back.

use std::ops::Range;

use zeroize::Zeroize;

use super::hints::Hints;
use super::placeholder::{known, may_stand_in, placeholder};
use super::seed::Part;
use super::seen::Seen;
use crate::domain::{Code as _, FindingKind, Lang};
use crate::text::Folded;

/// Words that leave no trace in memory.
#[derive(Debug, Clone)]
pub(super) struct Words(pub(super) String);

impl Drop for Words {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Words {
    /// Keeps words.
    pub(super) fn of(words: &str) -> Self {
        Self(words.to_owned())
    }

    /// Returns a text as its words are read, and whether a phrase was replaced in it: what stands for a
    /// secret has listed words in it itself, and no row goes on behind it.
    pub(super) fn read(text: &str, hints: &Hints<'_>) -> (Self, bool) {
        let folded = Folded::bare(text);
        if !may_stand_in(folded.text()) {
            return (Self(folded.into_text()), false);
        }
        let replaced = Lang::ALL.iter().any(|&lang| {
            let label = (hints.label)(FindingKind::SeedPhrase, lang);
            text.contains(&placeholder(label, lang))
        });
        let words = Self::of(Seen::new(text, &known(hints.label)).text());
        (words, replaced)
    }

    /// Returns the words.
    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

/// What may be a part.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) part: Part,
    /// The part as it stands in the folded text.
    pub(super) words: Words,
    /// The number of the text in which it stands.
    pub(super) text: usize,
    /// Whether it stands in the record already.
    pub(super) recorded: bool,
}

/// What is a part.
#[derive(Debug)]
pub(super) struct Piece {
    /// The part as it stands in the folded text.
    pub(super) words: Words,
    /// Whether it is looked for anywhere in a text, and not only at its end.
    pub(super) anywhere: bool,
    /// Whether it stands in the record already.
    pub(super) recorded: bool,
}

impl Piece {
    /// Tells whether a place is that of a part: no letter goes on, and a word or two stand alone, or
    /// at the end behind their name.
    pub(super) fn fits(&self, text: &str, at: &Range<usize>) -> bool {
        let ahead = text.get(..at.start).unwrap_or_default();
        let behind = text.get(at.end..).unwrap_or_default();
        let is_apart =
            |letter: Option<char>| letter.is_none_or(|letter| !letter.is_ascii_alphanumeric());
        let apart = is_apart(ahead.chars().next_back()) && is_apart(behind.chars().next());
        let named = || {
            let ahead = ahead.trim_end();
            behind.trim().is_empty()
                && (ahead.is_empty() || ahead.ends_with([':', '：', '→', '.', ')', ']']))
        };
        apart && (self.anywhere || named())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Hints that name what was replaced as people read it.
    pub(in crate::safety) fn hints() -> Hints<'static> {
        Hints {
            label: |kind, lang| match (kind, lang) {
                (FindingKind::SeedPhrase, Lang::Ja) => "復元フレーズ",
                (FindingKind::SeedPhrase, Lang::En) => "seed phrase",
                _ => crate::domain::Code::code(kind),
            },
            ..Hints::BARE
        }
    }

    #[test]
    fn a_text_is_read_quickly_as_if_something_could_always_have_been_replaced_in_it() {
        const TEXTS: [&str; 2] = [
            include_str!("../../tests/data/clearing.jsonl"),
            include_str!("../../tests/data/denials.jsonl"),
        ];
        let known = known(hints().label);
        let check = |text: &str, replaced: bool| {
            let (words, quickly) = Words::read(text, &hints());
            assert_eq!(words.text(), Seen::new(text, &known).text(), "{text}");
            assert_eq!(quickly, replaced, "{text}");
        };
        let phrase = Lang::ALL.iter().map(|&lang| {
            let label = (hints().label)(FindingKind::SeedPhrase, lang);
            placeholder(label, lang)
        });
        let phrase: Vec<String> = phrase.collect();
        let mut others: Vec<String> = known.clone();
        others.extend(["[".to_owned(), "［秘密情報を伏せました：".to_owned()]);
        others.push(placeholder("PIN", Lang::En));
        others.push("［ＳＥＣＲＥＴ removed: pin］".to_owned());
        others.retain(|other| !phrase.contains(other));
        for (place, line) in TEXTS.iter().flat_map(|file| file.lines()).enumerate() {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            let text = row["text"].as_str().expect("it has a text");
            let is_told = |text: &str| phrase.iter().any(|phrase| text.contains(phrase));
            check(text, is_told(text));
            let replaced = &phrase[place % phrase.len()];
            check(&format!("{replaced}{text}{replaced}"), true);
            let other = &others[place % others.len()];
            check(&format!("{text} {other}\u{3099}{text}"), is_told(text));
        }
    }
}
