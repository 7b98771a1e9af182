//! The case file in JSON: what `show` has, what was answered, and whether it was masked.

use serde::Serialize;

use super::show::{self, Document};
use super::{SCHEMA, instant, text};
use crate::domain::{Incident, IncidentId, TimelineEvent};
use crate::view::{Case, Letters, Style};

/// Everything that a case file is made of.
#[derive(Debug, Clone, Copy)]
pub struct ReportParts<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Its timeline.
    pub timeline: &'a [TimelineEvent],
    /// What was taken back.
    pub taken_back: &'a [TimelineEvent],
    /// What was sent, answered and kept, and the clocks.
    pub letters: &'a Letters<'a>,
    /// Whose turn it is.
    pub turn: &'a [String],
    /// Whether personal data was masked.
    pub redacted: bool,
}

#[derive(Serialize)]
struct ReportJson {
    #[serde(flatten)]
    shown: Document,
    made_at: String,
    redacted: bool,
    turn: Vec<String>,
}

/// Writes the case file for programs.
pub fn report(case: &Case<'_>, parts: &ReportParts<'_>, style: &Style) -> String {
    let ReportParts {
        incident,
        timeline,
        taken_back,
        letters,
        turn,
        redacted,
    } = *parts;
    text(&ReportJson {
        shown: show::document(case, incident, timeline, taken_back, letters, style),
        made_at: instant(style.now),
        redacted,
        turn: turn.to_vec(),
    })
}

#[derive(Serialize)]
struct Written<'a> {
    schema: u32,
    id: i64,
    format: &'a str,
    file: &'a str,
    redacted: bool,
}

/// Writes the answer to a case file that went into a file.
pub fn report_written(id: IncidentId, format: &str, file: &str, redacted: bool) -> String {
    text(&Written {
        schema: SCHEMA,
        id: id.0,
        format,
        file,
        redacted,
    })
}
