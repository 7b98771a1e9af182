//! An answer in JSON: `reply`, and in `show`.

use serde::Serialize;

use super::check::{JudgedJson, judged};
use super::due::ClockJson;
use super::fact::FindingJson;
use super::{SCHEMA, Sentence, instant, sentences, text};
use crate::contacts::Judgement;
use crate::domain::{Code, Finding, ProviderId, Reply, ReplyKind};
use crate::routing::Clock;
use crate::view::{Said, Style};

/// Everything that the document of `reply` tells.
#[derive(Debug, Clone, Copy)]
pub struct ReplyAnswer<'a> {
    /// The answer as it was recorded.
    pub reply: &'a Reply,
    /// Its number within the incident, from 1.
    pub number: usize,
    /// What was proposed that it is, unless it was only corrected.
    pub proposed: Option<ReplyKind>,
    /// The words that decided.
    pub because: &'a [String],
    /// The contacts in it.
    pub contacts: &'a [Judgement],
    /// By whose pack they were judged.
    pub provider: &'a ProviderId,
    /// What does not fit together.
    pub contradictions: &'a [Said],
    /// Whose turn it is now, by matter.
    pub clocks: &'a [Clock],
    /// What was replaced in the words as they were given.
    pub findings: &'a [Finding],
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    id: i64,
    reply: ReplyJson,
    proposed_kind: Option<&'static str>,
    because: &'a [String],
    contacts: Vec<JudgedJson<'a>>,
    contradictions: Vec<Sentence>,
    due: Vec<ClockJson>,
    findings: Vec<FindingJson>,
}

/// An answer with its exact text.
#[derive(Serialize)]
pub(super) struct ReplyJson {
    id: i64,
    number: usize,
    uuid: String,
    inquiry: Option<i64>,
    kind: String,
    received_at: String,
    ticket: Option<String>,
    promised_on: Option<String>,
    questions: Vec<String>,
    subject: String,
    text: String,
    /// Null where something in the text is masked.
    sha256: Option<String>,
}

impl ReplyJson {
    pub(super) fn new(reply: &Reply, number: usize, style: &Style) -> Self {
        Self {
            id: reply.id.0,
            number,
            uuid: reply.uuid.clone(),
            inquiry: reply.inquiry.map(|id| id.0),
            kind: reply.kind.code().to_owned(),
            received_at: instant(style.local(reply.received_at)),
            ticket: reply.ticket.clone(),
            promised_on: reply.promised_on.map(|day| day.to_string()),
            questions: reply.questions.clone(),
            subject: reply.subject.clone(),
            text: reply.text.clone(),
            sha256: Some(reply.sha256.clone()).filter(|hash| !hash.is_empty()),
        }
    }
}

/// Writes the document of `reply`.
pub fn reply(answer: &ReplyAnswer<'_>, style: &Style) -> String {
    text(&Document {
        schema: SCHEMA,
        id: answer.reply.incident.0,
        reply: ReplyJson::new(answer.reply, answer.number, style),
        proposed_kind: answer.proposed.map(Code::code),
        because: answer.because,
        contacts: judged(answer.contacts, answer.provider, style.lang),
        contradictions: sentences(answer.contradictions.to_vec()),
        due: answer.clocks.iter().map(ClockJson::new).collect(),
        findings: answer.findings.iter().map(FindingJson::new).collect(),
    })
}
