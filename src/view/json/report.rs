//! The case file in JSON: what `show` has, what was answered, and whether it was masked.

use serde::Serialize;

use super::show::{self, Document, local};
use super::{SCHEMA, instant, text};
use crate::domain::{Evidence, Incident, IncidentId, Inquiry, Reply, TimelineEvent};
use crate::view::{Case, Style};

/// Everything that a case file is made of.
#[derive(Debug, Clone, Copy)]
pub struct ReportParts<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Its timeline.
    pub timeline: &'a [TimelineEvent],
    /// What was sent.
    pub inquiries: &'a [Inquiry],
    /// What was answered.
    pub replies: &'a [Reply],
    /// The files that are kept.
    pub evidence: &'a [Evidence],
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
    replies: Vec<ReplyJson>,
}

#[derive(Serialize)]
struct ReplyJson {
    id: i64,
    uuid: String,
    inquiry: Option<i64>,
    kind: String,
    received_at: String,
    ticket: Option<String>,
    promised_on: Option<String>,
    subject: String,
    text: String,
    sha256: String,
}

impl ReplyJson {
    fn new(reply: &Reply, style: &Style) -> Self {
        Self {
            id: reply.id.0,
            uuid: reply.uuid.clone(),
            inquiry: reply.inquiry.map(|inquiry| inquiry.0),
            kind: reply.kind.code().to_owned(),
            received_at: local(reply.received_at, style),
            ticket: reply.ticket.clone(),
            promised_on: reply.promised_on.map(|day| day.to_string()),
            subject: reply.subject.clone(),
            text: reply.text.clone(),
            sha256: reply.sha256.clone(),
        }
    }
}

/// Writes the case file for programs.
pub fn report(case: &Case<'_>, parts: &ReportParts<'_>, style: &Style) -> String {
    let ReportParts {
        incident,
        timeline,
        inquiries,
        replies,
        evidence,
        turn,
        redacted,
    } = *parts;
    let replies = replies.iter().map(|reply| ReplyJson::new(reply, style));
    text(&ReportJson {
        shown: show::document(case, incident, timeline, inquiries, evidence, style),
        made_at: instant(style.now),
        redacted,
        turn: turn.to_vec(),
        replies: replies.collect(),
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
