//! Words that are, or may be, a part of a phrase: overwritten when they are given back.

use std::ops::Range;

use zeroize::Zeroize;

use super::seed::Part;

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
