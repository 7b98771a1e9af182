//! A text as the rules see it: folded, without unseen characters, and every place known.

use std::ops::Range;

use zeroize::Zeroize;

use crate::domain::FindingKind;
use crate::text::Folded;

/// Stands in the folded text for what was replaced before; no rule matches it or looks past it.
pub(super) const INERT: u8 = 1;

/// A text as the rules see it.
pub(super) struct Seen {
    folded: Folded,
    text: String,
    lower: String,
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
        self.text.zeroize();
        self.lower.zeroize();
    }
}

impl Seen {
    /// Folds a text; placeholders that were put in before become inert.
    pub(super) fn new(original: &str, placeholders: &[String]) -> Self {
        let folded = Folded::bare(original);
        let mut text = folded.text().to_owned();
        for placeholder in placeholders {
            if text.contains(placeholder.as_str()) {
                let inert = char::from(INERT).to_string().repeat(placeholder.len());
                text = text.replace(placeholder.as_str(), &inert);
            }
        }
        let lower = text.to_ascii_lowercase();
        Self {
            folded,
            text,
            lower,
        }
    }

    /// Returns the folded text in its own case.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the folded text with ASCII in lower case; places are the same.
    pub(super) fn lower(&self) -> &str {
        &self.lower
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
