//! Words of a lexicon in their groups, and what it means when the groups meet.

use crate::domain::Symptom;

/// A set of groups of words, one bit a group.
pub type Groups = u128;

/// Words that change what the word directly beside them means, folded for search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    pub(super) before: Vec<String>,
    pub(super) after: Vec<String>,
}

impl Beside {
    /// Tells whether one of them stands between a word and what is before and after it.
    pub fn touches(&self, before: &str, after: &str) -> bool {
        self.before.iter().any(|word| before.ends_with(word))
            || self.after.iter().any(|word| after.starts_with(word))
    }
}

/// A word of a group, folded for search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The folded word.
    pub text: String,
    /// The group, as its bit.
    pub group: Groups,
    /// Whether more letters may follow, in a word of Latin letters.
    pub open: bool,
}

/// What it means when groups of words meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Cue {
    /// The symptom it points to.
    pub symptom: Symptom,
    /// How strongly, in log odds; against it if negative.
    pub weight: f32,
    /// Where the groups meet.
    pub scope: Scope,
    /// The groups that must be there.
    pub with: Groups,
    /// The groups that must not be there.
    pub without: Groups,
}

/// Where groups of words must meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In one clause.
    Clause,
    /// In one sentence.
    Sentence,
    /// Anywhere in the text.
    Text,
}
