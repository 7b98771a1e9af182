//! A sentence, what to do now, and the exit code.

use crate::cli::named::named;
use crate::cli::nearest::nearest;
use crate::domain::Lang;
use crate::i18n::{Failures, label};
use crate::safety::{self, Field, Hints};

/// The most choices that a hint lists.
const CHOICES_MAX: usize = 30;

/// What went wrong and what to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Explanation {
    /// The stable code of the kind of failure, for programs.
    pub(crate) kind: &'static str,
    /// The exit code.
    pub(crate) exit: u8,
    /// The sentence.
    pub(crate) message: String,
    /// What to do now.
    pub(crate) hints: Vec<String>,
}

impl Explanation {
    /// Begins an explanation.
    pub(crate) fn new(kind: &'static str, exit: u8, message: impl Into<String>) -> Self {
        Self {
            kind,
            exit,
            message: message.into(),
            hints: Vec::new(),
        }
    }

    /// Clears the words of what they quote: a secret can stand in any argument.
    pub(crate) fn cleared(&self, lang: Lang) -> Self {
        let hints = Hints {
            lang,
            field: Field::Letter,
            explorers: &[],
            keep_guesses: false,
            label: label::finding_kind,
        };
        let clear = |words: &String| safety::clear(words, &hints).text.into_inner();
        Self {
            message: clear(&self.message),
            hints: self.hints.iter().map(clear).collect(),
            ..*self
        }
    }

    /// Adds what to do now.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds the nearest choice and the first of all of them, each once.
    pub(super) fn suggest(
        mut self,
        words: &Failures,
        written: &str,
        choices: &[impl AsRef<str>],
    ) -> Self {
        let mut known: Vec<&str> = Vec::new();
        for choice in choices.iter().map(AsRef::as_ref) {
            if !known.contains(&choice) {
                known.push(choice);
            }
        }
        self = self.suggest_near(words, written, &known);
        if !known.is_empty() {
            let more = if known.len() > CHOICES_MAX {
                ", …"
            } else {
                ""
            };
            known.truncate(CHOICES_MAX);
            let listed = format!("{}{more}", known.join(", "));
            self.hints.push((words.bad_choice_hint)(&listed));
        }
        self
    }

    /// Adds the nearest of some choices alone.
    pub(super) fn suggest_near(mut self, words: &Failures, written: &str, known: &[&str]) -> Self {
        let nearest = nearest(written, known).or_else(|| named(written, known));
        self.hints.extend(nearest.map(words.suggestion));
        self
    }
}
