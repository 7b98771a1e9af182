//! Cleared text: the type that says a text has passed the safety rules.

use std::ops::Range;

use crate::domain::{Answer, Fact};

/// A value whose every word has passed the safety rules.
///
/// Only this module can make one, so text that was not cleared cannot be stored or rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared<T>(T);

/// A text that has passed the safety rules.
pub type ClearedText = Cleared<String>;

impl<T> Cleared<T> {
    /// Returns the value.
    pub fn get(&self) -> &T {
        &self.0
    }

    /// Gives the value up.
    pub fn into_inner(self) -> T {
        self.0
    }

    pub(super) fn vouch(value: T) -> Self {
        Self(value)
    }
}

impl ClearedText {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Makes an empty text, which has nothing to hide.
    pub fn empty() -> Self {
        Self(String::new())
    }

    /// Makes a text of the program's own words.
    pub fn own(words: &'static str) -> Self {
        Self(words.to_owned())
    }

    /// Joins cleared texts with the program's own words between them.
    ///
    /// The parts are not read again: 64 digits that were a transaction id in their field stay one.
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a Self>, between: &'static str) -> Self {
        let parts: Vec<&str> = parts.into_iter().map(Self::as_str).collect();
        Self(parts.join(between))
    }

    /// Returns a part of the text, by characters; what lies outside is left out.
    #[must_use]
    pub fn part(&self, chars: Range<usize>) -> Self {
        let wanted = chars.end.saturating_sub(chars.start);
        Self(self.0.chars().skip(chars.start).take(wanted).collect())
    }
}

impl Cleared<Fact> {
    /// Returns the fact's normalised value.
    pub fn value_text(&self) -> ClearedText {
        Cleared(self.0.value.value())
    }

    /// Returns the fact in the user's words.
    pub fn as_written(&self) -> ClearedText {
        Cleared(self.0.as_written.clone())
    }
}

impl Cleared<Answer> {
    /// Returns what the user answered.
    pub fn text(&self) -> ClearedText {
        Cleared(self.0.text.clone())
    }
}
