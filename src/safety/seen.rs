//! A text as the rules see it: folded, without unseen characters, and every place known.

use std::ops::Range;

use zeroize::Zeroize;

use super::grams::{ByMark, Grams};
use crate::domain::FindingKind;
use crate::text::Folded;

/// Stands in the folded text for what was replaced before; no rule matches it or looks past it.
pub(super) const INERT: u8 = 1;

/// A text as the rules see it.
pub(super) struct Seen {
    folded: Folded,
    /// The folded text, where something in it was made inert.
    inert: Option<String>,
    lower: String,
    grams: Grams,
    longest_ascii: usize,
    digits: usize,
}

/// A stretch of the folded text that a rule matched, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// What it is.
    pub(super) kind: FindingKind,
    /// Where it stands in the folded text.
    pub(super) at: Range<usize>,
    /// Whether a checksum or a format proves it.
    pub(super) proved: bool,
}

impl Drop for Seen {
    /// The text may hold a secret; nothing of it stays in memory that is given back.
    fn drop(&mut self) {
        self.inert.zeroize();
        self.lower.zeroize();
    }
}

impl Seen {
    /// Folds a text; placeholders that were put in before become inert.
    pub(super) fn new(original: &str, placeholders: &[String]) -> Self {
        let folded = Folded::bare(original);
        let mut inert: Option<String> = None;
        for placeholder in placeholders {
            let text = inert.as_deref().unwrap_or(folded.text());
            if text.contains(placeholder.as_str()) {
                let marks = char::from(INERT).to_string().repeat(placeholder.len());
                let next = text.replace(placeholder.as_str(), &marks);
                inert.zeroize();
                inert = Some(next);
            }
        }
        let text = inert.as_deref().unwrap_or(folded.text());
        let lower = text.to_ascii_lowercase();
        let ascii = runs(text, |byte| matches!(byte, b' '..=b'~'));
        Self {
            grams: Grams::of(&lower),
            longest_ascii: ascii.map(|run| run.len()).max().unwrap_or(0),
            digits: text.bytes().filter(u8::is_ascii_digit).count(),
            folded,
            inert,
            lower,
        }
    }

    /// Returns the folded text in its own case.
    pub(super) fn text(&self) -> &str {
        self.inert.as_deref().unwrap_or(self.folded.text())
    }

    /// Returns the folded text with ASCII in lower case; places are the same.
    pub(super) fn lower(&self) -> &str {
        &self.lower
    }

    /// Tells quickly whether a word in lower case may stand in the text; "no" is certain.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        self.grams.may_hold(word)
    }

    /// Returns the numbers of the words of a table that may stand in the text, by one mark of each.
    pub(super) fn numbers<const N: usize>(&self, words: &ByMark<N>) -> Vec<usize> {
        self.grams.numbers(words)
    }

    /// Returns those of several words in lower case that may stand in the text.
    pub(super) fn likely(&self, words: &[&'static str]) -> impl Iterator<Item = &'static str> {
        words.iter().copied().filter(|word| self.may_hold(word))
    }

    /// Tells whether one of several words in lower case stands in the text.
    pub(super) fn mentions(&self, words: &[&str]) -> bool {
        let stands = |word: &&str| self.may_hold(word) && self.lower.contains(*word);
        words.iter().any(stands)
    }

    /// Returns where a word in lower case stands in the text, each time with the word.
    pub(super) fn places<'s>(&'s self, word: &'s str) -> impl Iterator<Item = (usize, &'s str)> {
        let places = self.may_hold(word).then(|| self.lower.match_indices(word));
        places.into_iter().flatten()
    }

    /// Tells whether somewhere so many characters of printable ASCII stand together.
    pub(super) fn has_ascii(&self, length: usize) -> bool {
        self.longest_ascii >= length
    }

    /// Tells whether the text has so many digits in all.
    pub(super) fn has_digits(&self, count: usize) -> bool {
        self.digits >= count
    }

    /// Returns the same text as if nothing could be told of it quickly.
    #[cfg(test)]
    pub(super) fn without_looks(mut self) -> Self {
        self.grams = Grams::all();
        self.longest_ascii = usize::MAX;
        self.digits = usize::MAX;
        self
    }

    /// Returns where a range of the folded text stood in the original, in characters.
    pub(super) fn origin(&self, at: &Range<usize>) -> Range<usize> {
        self.folded.origin(at.clone())
    }
}

/// Returns the byte at a place, or 0 outside.
pub(super) fn byte(text: &str, at: usize) -> u8 {
    text.as_bytes().get(at).copied().unwrap_or(0)
}

/// Returns the character before a place.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// Returns the character at a place.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Tells whether a byte can stand inside a word as people set one apart: ASCII that is seen, without
/// quotes, brackets and what separates values.
pub(super) fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\"'`,;<>|()[]{}=".contains(&byte)
}

/// Walks the longest stretches whose bytes all satisfy a test. The test must be about ASCII.
pub(super) fn runs(text: &str, wanted: fn(u8) -> bool) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes.get(at..)?.iter().position(|&byte| wanted(byte))?;
        let end = bytes[start..]
            .iter()
            .position(|&byte| !wanted(byte))
            .map_or(bytes.len(), |length| start + length);
        at = end;
        Some(start..end)
    })
}

/// Returns the nearest place at or before `at` that begins a character.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
