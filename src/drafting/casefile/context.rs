//! What the layouts of the case file may speak of. Every text is whole and may be hostile; the
//! engine escapes it.

use serde::Serialize;

/// The context of the layouts.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct CaseContext {
    /// `ja` or `en`.
    pub(super) lang: &'static str,
    /// The offset in which every time is shown.
    pub(super) zone: String,
    /// When the document was made.
    pub(super) made_at: String,
    /// Whether personal data was masked.
    pub(super) redacted: bool,
    /// The incident's number.
    pub(super) number: String,
    pub(super) title: String,
    pub(super) status: String,
    /// Whose turn it is, a line each.
    pub(super) turn: Vec<String>,
    pub(super) provider: String,
    pub(super) category: String,
    /// Empty where the category has only one.
    pub(super) symptom: String,
    pub(super) occurred: Vec<String>,
    pub(super) recorded: String,
    pub(super) tickets: Vec<String>,
    pub(super) own_text: String,
    pub(super) facts: Vec<FactRow>,
    pub(super) answers: Vec<AnswerRow>,
    pub(super) events: Vec<EventRow>,
    pub(super) letters: Vec<LetterRow>,
    pub(super) evidence: Vec<EvidenceRow>,
}

/// A fact.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct FactRow {
    pub(super) label: String,
    pub(super) value: String,
    /// The words it was said in; empty where they are the value.
    pub(super) as_written: String,
}

/// An answer to one of the pack's questions.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct AnswerRow {
    pub(super) label: String,
    pub(super) value: String,
}

/// An entry of the timeline.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct EventRow {
    pub(super) at: String,
    pub(super) kind: String,
    /// Who acted: `you`, `desk` or `other`.
    pub(super) side: &'static str,
    /// How many days after the entry before; 0 for the same day.
    pub(super) gap: i64,
    pub(super) text: String,
}

/// A text that was sent or received.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct LetterRow {
    /// `sent`, `received`, or `called`: said in a call, so that its text is a note and no letter.
    pub(super) way: &'static str,
    pub(super) at: String,
    pub(super) channel: Option<String>,
    /// The code of the stage, of what was sent.
    pub(super) stage: Option<&'static str>,
    /// The code of the kind, of what was received.
    pub(super) kind: Option<String>,
    /// Whether what was received is probably not the desk's.
    pub(super) suspect: bool,
    /// Whether it answers nothing that was recorded as sent.
    pub(super) stray: bool,
    pub(super) ticket: Option<String>,
    pub(super) spoke_with: Option<String>,
    pub(super) promise: Option<String>,
    pub(super) promised_on: Option<String>,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) sha256: String,
}

/// A file that is kept.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct EvidenceRow {
    pub(super) number: i64,
    pub(super) name: String,
    pub(super) media_type: String,
    pub(super) size: String,
    pub(super) added_at: String,
    pub(super) located: bool,
    pub(super) sha256: String,
}
