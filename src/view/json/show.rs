//! One incident with everything that belongs to it, in JSON: `show`, `note`, `sent`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::case::CaseJson;
use super::evidence::EvidenceJson;
use super::fact::FindingJson;
use super::{SCHEMA, instant, text};
use crate::domain::{Code as _, Evidence, Finding, Incident, Inquiry, TimelineEvent};
use crate::view::{Case, Style};

#[derive(Serialize)]
pub(super) struct Document {
    schema: u32,
    #[serde(flatten)]
    case: CaseJson,
    uuid: String,
    title: String,
    status: String,
    logged_at: String,
    occurred_at: Option<String>,
    answers: Vec<AnswerJson>,
    timeline: Vec<EventJson>,
    inquiries: Vec<InquiryJson>,
    evidence: Vec<EvidenceJson>,
}

/// An answer to one of the pack's questions.
#[derive(Serialize)]
struct AnswerJson {
    code: String,
    text: String,
}

/// An entry of the timeline.
#[derive(Serialize)]
struct EventJson {
    id: i64,
    uuid: String,
    kind: String,
    at: String,
    precision: &'static str,
    recorded_at: String,
    text: String,
}

/// An inquiry with the exact text that was sent.
#[derive(Serialize)]
struct InquiryJson {
    id: i64,
    uuid: String,
    channel: String,
    stage: &'static str,
    sent_at: String,
    ticket: Option<String>,
    subject: String,
    body: String,
    sha256: String,
}

/// A document about one incident that is not the whole of it.
#[derive(Serialize)]
struct Part<T> {
    schema: u32,
    id: i64,
    #[serde(flatten)]
    content: T,
    /// What was replaced in the words as they were given.
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct OneEvent {
    event: EventJson,
}

#[derive(Serialize)]
struct OneInquiry {
    inquiry: InquiryJson,
}

impl EventJson {
    fn new(event: &TimelineEvent, style: &Style) -> Self {
        Self {
            id: event.id.0,
            uuid: event.uuid.clone(),
            kind: event.kind.code().to_owned(),
            at: event.at.value(),
            precision: event.at.precision.code(),
            recorded_at: local(event.recorded_at, style),
            text: event.text.clone(),
        }
    }
}

impl InquiryJson {
    fn new(inquiry: &Inquiry, style: &Style) -> Self {
        Self {
            id: inquiry.id.0,
            uuid: inquiry.uuid.clone(),
            channel: inquiry.channel.code().to_owned(),
            stage: inquiry.stage.code(),
            sent_at: local(inquiry.sent_at, style),
            ticket: inquiry.ticket.clone(),
            subject: inquiry.subject.clone(),
            body: inquiry.body.clone(),
            sha256: inquiry.sha256.clone(),
        }
    }
}

pub(super) fn local(utc: DateTime<Utc>, style: &Style) -> String {
    instant(style.local(utc))
}

/// Writes the document of `show`.
pub fn show(
    case: &Case<'_>,
    incident: &Incident,
    timeline: &[TimelineEvent],
    inquiries: &[Inquiry],
    evidence: &[Evidence],
    style: &Style,
) -> String {
    text(&document(
        case, incident, timeline, inquiries, evidence, style,
    ))
}

/// Makes the document of `show`.
pub(super) fn document(
    case: &Case<'_>,
    incident: &Incident,
    timeline: &[TimelineEvent],
    inquiries: &[Inquiry],
    evidence: &[Evidence],
    style: &Style,
) -> Document {
    let answers = incident.answers.iter().map(|answer| AnswerJson {
        code: answer.code.clone(),
        text: answer.text.clone(),
    });
    let events = timeline.iter().map(|event| EventJson::new(event, style));
    let sent = inquiries
        .iter()
        .map(|inquiry| InquiryJson::new(inquiry, style));
    let kept = evidence.iter().map(|kept| EvidenceJson::new(kept, style));
    Document {
        schema: SCHEMA,
        case: CaseJson::new(case, style.lang),
        uuid: incident.uuid.clone(),
        title: incident.title.clone(),
        status: incident.status.code().to_owned(),
        logged_at: local(incident.logged_at, style),
        occurred_at: incident.occurred_at().map(instant),
        answers: answers.collect(),
        timeline: events.collect(),
        inquiries: sent.collect(),
        evidence: kept.collect(),
    }
}

/// Writes the document of a change: the entry that it left in the timeline.
pub fn event(event: &TimelineEvent, findings: &[Finding], style: &Style) -> String {
    text(&Part {
        schema: SCHEMA,
        id: event.incident.0,
        content: OneEvent {
            event: EventJson::new(event, style),
        },
        findings: findings.iter().map(FindingJson::new).collect(),
    })
}

/// Writes the document of `sent`: the inquiry as it was frozen.
pub fn inquiry(inquiry: &Inquiry, findings: &[Finding], style: &Style) -> String {
    text(&Part {
        schema: SCHEMA,
        id: inquiry.incident.0,
        content: OneInquiry {
            inquiry: InquiryJson::new(inquiry, style),
        },
        findings: findings.iter().map(FindingJson::new).collect(),
    })
}
