//! Cleared text: the type that says a text has passed the safety rules.

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
}
