//! An interview: which question stands open, and what became of the others.

use super::code::{Coded, codes};
use super::id::IncidentId;

codes! {
    /// What became of a question that was asked.
    pub enum Outcome {
        /// It was answered.
        Answered = "answered",
        /// The user does not know; asking again would not help.
        Unknown = "unknown",
        /// It was left for later.
        Skipped = "skipped",
    }
}

/// An interview that is not at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// Its number, which no person sees.
    pub id: i64,
    /// The incident; `None` while the first question stands open.
    pub incident: Option<IncidentId>,
    /// The code of the question that stands open.
    pub question: String,
    /// What was typed at it and not entered yet, cleared.
    pub typed: String,
    /// What was told by option before there was an incident: option and value, in order.
    pub told: Vec<(String, String)>,
}

/// A question that was asked, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question's code.
    pub question: String,
    /// What became of it.
    pub outcome: Coded<Outcome>,
}
