//! How far a denial reaches: the parts of a text that say what is not so.

use std::ops::Range;

use crate::pack::Lexicon;

/// Between a harm and what denies it after it stand at most so many kana: 乗っ取**ら**れていません.
const KANA_BETWEEN_MAX: usize = 6;

/// Between what denies a harm before it and the harm stand at most so many words: not **been** hacked.
const WORDS_BETWEEN_MAX: usize = 4;

/// Words after a negation that are no denial: not **only** hacked.
const NO_DENIALS: [&str; 7] = ["only", "just", "sure", "know", "if", "whether", "when"];

/// Returns the denied parts of one clause of a folded text, in bytes of the text: what stands
/// before or after the words that deny a clause.
pub(super) fn of_clause(
    text: &str,
    clause: Range<usize>,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let words = text.get(clause.clone())?;
    let denials = lexicon.denials();
    let pairs = Pairs::of(words);
    let until = denials.until.iter().filter(|word| pairs.may_have(word));
    let until = until.filter_map(|word| {
        let at = places(words, word).next_back()?;
        let end = at + word.len();
        // What is doubted is not denied, unless a contrast follows.
        (!doubted(words.get(end..)?, lexicon)).then_some(end)
    });
    if let Some(end) = until.max() {
        return Some(clause.start..clause.start + end);
    }
    let from = denials.from.iter().filter(|word| pairs.may_have(word));
    let from = from.filter_map(|word| places(words, word).next());
    from.min().map(|start| clause.start + start..clause.end)
}

/// The pairs of neighbouring bytes of a clause, a few bits of each: most words have one that the clause
/// has not, and are not looked for.
struct Pairs([u64; 16]);

impl Pairs {
    fn of(words: &str) -> Self {
        let mut pairs = [0; 16];
        for (place, bit) in Self::bits(words) {
            if let Some(sixty_four) = pairs.get_mut(place) {
                *sixty_four |= bit;
            }
        }
        Self(pairs)
    }

    fn may_have(&self, word: &str) -> bool {
        let has = |(place, bit): (usize, u64)| self.0.get(place).is_some_and(|of| of & bit != 0);
        Self::bits(word).all(has)
    }

    fn bits(text: &str) -> impl Iterator<Item = (usize, u64)> {
        let bytes = text.as_bytes();
        let pairs = bytes.iter().zip(bytes.iter().skip(1));
        pairs.map(|(one, next)| (usize::from(one & 15), 1 << (next & 63)))
    }
}

/// Walks the places of a word, from either end. To make ready for a search by the library's own way
/// takes longer than to look at each letter of a clause.
fn places(words: &str, word: &str) -> impl DoubleEndedIterator<Item = usize> {
    let (words, word) = (words.as_bytes(), word.as_bytes());
    let count = (words.len() + 1).saturating_sub(word.len());
    // The last byte tells most letters apart, the first hardly any.
    let last = move |at: usize| words.get((at + word.len()).checked_sub(1)?);
    let ends = move |at: usize| last(at) == word.last();
    (0..count)
        .filter(move |&at| ends(at) && words.get(at..).is_some_and(|rest| rest.starts_with(word)))
}

/// Returns the denied part around the name of a harm, in bytes of the text.
pub(super) fn of_harm(
    text: &str,
    clause: &Range<usize>,
    word: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let after = text.get(word.end..)?;
    let harm = &lexicon.denials().harm;
    let mut from = 0;
    for letter in after.chars().take(KANA_BETWEEN_MAX + 1) {
        let rest = after.get(from..)?;
        let denial = harm
            .after
            .iter()
            .filter(|denial| rest.starts_with(**denial));
        if let Some(denial) = denial.max_by_key(|denial| denial.len()) {
            let end = from + denial.len();
            if !doubted(after.get(end..)?, lexicon) {
                return Some(word.start..word.end + end);
            }
            return None;
        }
        if !matches!(letter, 'ァ'..='ヿ') {
            break;
        }
        from += letter.len_utf8();
    }
    let before = text.get(clause.start..word.start)?;
    let mut end = before.len();
    for _ in 0..=WORDS_BETWEEN_MAX {
        let near = before.get(..end)?;
        if let Some(denial) = harm.before.iter().find(|denial| near.ends_with(**denial)) {
            return Some(clause.start + end - denial.len()..word.end);
        }
        let near = near.trim_end_matches(' ');
        let start = near.rfind(' ').map_or(0, |space| space + 1);
        let between = near.get(start..)?;
        if start == 0 || !between.is_ascii() || NO_DENIALS.contains(&between) {
            return None;
        }
        end = start;
    }
    None
}

/// Tells whether what follows a denial makes a worry of it: 盗まれていません**か**.
fn doubted(after: &str, lexicon: &Lexicon) -> bool {
    let mut doubts = lexicon.denials().doubts.iter();
    doubts.any(|doubt| after.starts_with(doubt))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_stands_in_a_clause_is_never_left_out() {
        const TEXTS: &str = include_str!("../../../tests/data/denials.jsonl");
        let lexicon = crate::pack::lexicon();
        let denials = lexicon.denials();
        let mut left_out = 0;
        for line in TEXTS.lines() {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            let text = crate::text::fold(row["text"].as_str().expect("it has a text"));
            let pairs = Pairs::of(&text);
            for word in denials.until.iter().chain(&denials.from) {
                let may_stand = pairs.may_have(word);
                assert!(may_stand || !text.contains(word), "{word} in {text}");
                left_out += usize::from(!may_stand);
            }
        }
        assert!(left_out > 0);
    }
}
