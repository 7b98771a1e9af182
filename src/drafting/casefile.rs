//! The case file: everything about one incident as one document, for the user's own drawer, a
//! counsellor, or a third party.
//!
//! Words that come from the record are escaped by the engine, whatever they are; the layouts hold
//! no script, name no other file and say so to the browser.

mod context;
mod engine;
mod gather;
mod markdown;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset};

use super::DraftError;
use crate::domain::{Evidence, Incident, Inquiry, Lang, Reply, TimelineEvent};
use crate::pack::Pack;

/// What a case file is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseFormat {
    /// One page that needs nothing beside it.
    Html,
    /// `CommonMark` with tables.
    Markdown,
}

/// Everything a case file is made of; cleared, and masked where it is for third parties.
#[derive(Debug, Clone, Copy)]
pub struct CaseRequest<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Its timeline, oldest first.
    pub timeline: &'a [TimelineEvent],
    /// What was sent.
    pub inquiries: &'a [Inquiry],
    /// What was answered.
    pub replies: &'a [Reply],
    /// The files that support it.
    pub evidence: &'a [Evidence],
    /// The provider's pack, for its labels.
    pub pack: &'a Pack,
    /// The provider's name.
    pub provider_name: &'a str,
    /// Whose turn it is and until when, a line each.
    pub turn: &'a [String],
    /// Whether personal data was masked.
    pub redacted: bool,
    /// The language.
    pub lang: Lang,
    /// The clock, in the zone in which times are shown.
    pub now: DateTime<FixedOffset>,
}

/// Writes a case file.
pub fn casefile(request: &CaseRequest<'_>, format: CaseFormat) -> Result<String, DraftError> {
    let context = gather::context(request);
    engine::render(&context, format, request.lang)
}
