//! One incident with everything that belongs to it, in JSON: `show`, `note`, `sent`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::case::CaseJson;
use super::due::ClockJson;
use super::evidence::EvidenceJson;
use super::fact::FindingJson;
use super::reply::ReplyJson;
use super::{SCHEMA, instant, text};
use crate::domain::{Code as _, Finding, Incident, Inquiry, TimelineEvent};
use crate::view::{Case, Letters, Style};

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
    /// What was taken back.
    taken_back: Vec<EventJson>,
    inquiries: Vec<InquiryJson>,
    replies: Vec<ReplyJson>,
    due: Vec<ClockJson>,
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
pub(super) struct EventJson {
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
    spoke_with: Option<String>,
    promise: Option<String>,
    promised_on: Option<String>,
    follows: Option<i64>,
    subject: String,
    body: String,
    /// Null where something in the text is masked.
    sha256: Option<String>,
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
    pub(super) fn new(event: &TimelineEvent, style: &Style) -> Self {
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
            spoke_with: inquiry.spoke_with.clone(),
            promise: inquiry.promise.clone(),
            promised_on: inquiry.promised_on.map(|day| day.to_string()),
            follows: inquiry.follows.map(|earlier| earlier.0),
            subject: inquiry.subject.clone(),
            body: inquiry.body.clone(),
            sha256: Some(inquiry.sha256.clone()).filter(|hash| !hash.is_empty()),
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
    taken_back: &[TimelineEvent],
    letters: &Letters<'_>,
    style: &Style,
) -> String {
    text(&document(
        case, incident, timeline, taken_back, letters, style,
    ))
}

/// Makes the document of `show`.
pub(super) fn document(
    case: &Case<'_>,
    incident: &Incident,
    timeline: &[TimelineEvent],
    taken_back: &[TimelineEvent],
    letters: &Letters<'_>,
    style: &Style,
) -> Document {
    let answers = incident.answers.iter().map(|answer| AnswerJson {
        code: answer.code.clone(),
        text: answer.text.clone(),
    });
    let events = timeline.iter().map(|event| EventJson::new(event, style));
    let replies = letters.replies.iter().enumerate();
    let sent = letters
        .inquiries
        .iter()
        .map(|inquiry| InquiryJson::new(inquiry, style));
    let kept = letters
        .evidence
        .iter()
        .map(|kept| EvidenceJson::new(kept, style));
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
        taken_back: taken_back
            .iter()
            .map(|event| EventJson::new(event, style))
            .collect(),
        inquiries: sent.collect(),
        replies: replies
            .map(|(index, reply)| ReplyJson::new(reply, index + 1, style))
            .collect(),
        due: letters.clocks.iter().map(ClockJson::new).collect(),
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
