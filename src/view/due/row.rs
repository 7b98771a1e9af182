//! One matter in the list of what is waited for.

use crate::domain::{IncidentId, ReplyId};
use crate::routing::Clock;

/// One matter that is waited for, with the incident that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow {
    /// The incident's number.
    pub id: IncidentId,
    /// The incident's title.
    pub title: String,
    /// The provider's number, if one is known.
    pub ticket: Option<String>,
    /// The number of its first inquiry in `show`; none where nothing was recorded as sent.
    pub inquiry: Option<usize>,
    /// Whether other matters of the incident are somebody's turn as well.
    pub one_of_several: bool,
    /// Of one of several: its subject, or how its text begins.
    pub about: Option<String>,
    /// The answers to the incident, in the order of recording.
    pub replies: Vec<ReplyId>,
    /// Its clock.
    pub clock: Clock,
}

impl DueRow {
    /// Returns the inquiry that a command has to name, so that it is about this matter.
    pub fn named(&self) -> Option<usize> {
        self.inquiry.filter(|_| self.one_of_several)
    }
}
