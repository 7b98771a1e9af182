//! What templates may speak of what went out, came back and was kept.

use serde::Serialize;

use crate::drafting::context::{EventView, KnownView, MomentView, SaidView};

/// What went out, came back and was kept.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::drafting) struct AfterView {
    /// The day of the draft.
    pub(in crate::drafting) today: Option<MomentView>,
    /// What was sent, oldest first.
    pub(in crate::drafting) sent: Vec<SentView>,
    /// What was answered, oldest first.
    pub(in crate::drafting) replies: Vec<ReplyView>,
    /// What was sent and answered, oldest first, as entries of a list.
    pub(in crate::drafting) letters: Vec<LetterView>,
    /// The desk's number for the matter that a text goes on with.
    pub(in crate::drafting) ticket: Option<String>,
    /// What was sent, all of it, in which a template looks for its own words.
    pub(in crate::drafting) sent_text: String,
    /// What of the known stands in what was sent.
    pub(in crate::drafting) told: KnownView,
    /// What of the known does not.
    pub(in crate::drafting) fresh: KnownView,
    /// How the matter stands: the code of what moved its clock last; empty while nothing was sent.
    pub(in crate::drafting) turn: &'static str,
    /// Whether the answer is late.
    pub(in crate::drafting) late: bool,
    /// Whether the desk wrote more than an acknowledgement: what is missing is a further answer.
    pub(in crate::drafting) heard: bool,
    /// The business days that have passed since it was written to last.
    pub(in crate::drafting) days: u32,
    /// The day that the desk promised, where it is to come.
    pub(in crate::drafting) promised: Option<MomentView>,
    /// The day that the desk promised, where it has passed and nothing came.
    pub(in crate::drafting) broken: Option<MomentView>,
    /// What the desk asked last.
    pub(in crate::drafting) asked: Vec<String>,
    /// What the desk said as its reasons, in its own sentences, each with the day of its answer.
    pub(in crate::drafting) reasons: Vec<SaidView>,
    /// What happened and does not stand in what was sent.
    pub(in crate::drafting) news: Vec<EventView>,
    /// Everything that happened, oldest first, without what was sent and answered.
    pub(in crate::drafting) chronology: Vec<EventView>,
    /// Messages that are probably fakes, each with its contacts: for those to whom fakes are
    /// reported, and nobody else.
    pub(in crate::drafting) fakes: Vec<EventView>,
    /// The files that were kept.
    pub(in crate::drafting) evidence: Vec<EvidenceView>,
    /// For whom the text is.
    pub(in crate::drafting) to: Option<ToView>,
    /// The user's words that are recollection.
    pub(in crate::drafting) recollected: Vec<String>,
    /// The user's words that are inference.
    pub(in crate::drafting) inferred: Vec<SaidView>,
    /// The day on which the user's first words were recorded.
    pub(in crate::drafting) told_on: Option<MomentView>,
    /// The moments that are not known to the minute.
    pub(in crate::drafting) vague: Vec<MomentView>,
    /// Those that are.
    pub(in crate::drafting) exact: Vec<MomentView>,
}

/// Something that was sent.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::drafting) struct SentView {
    /// Its number, from 1.
    pub(in crate::drafting) number: usize,
    pub(in crate::drafting) at: Option<MomentView>,
    /// The code of the window.
    pub(in crate::drafting) channel: String,
    /// Through which window, as people call it.
    pub(in crate::drafting) window: String,
    pub(in crate::drafting) ticket: Option<String>,
}

/// An answer.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::drafting) struct ReplyView {
    /// Its number, from 1.
    pub(in crate::drafting) number: usize,
    pub(in crate::drafting) at: Option<MomentView>,
    /// The code of what it is.
    pub(in crate::drafting) kind: String,
    pub(in crate::drafting) subject: String,
    pub(in crate::drafting) promised_on: Option<MomentView>,
}

/// Something that was sent or answered.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::drafting) struct LetterView {
    pub(in crate::drafting) at: Option<MomentView>,
    /// `sent`, or the code of what an answer is.
    pub(in crate::drafting) kind: String,
    /// The code of the window of what was sent, and of the desk behind it.
    pub(in crate::drafting) channel: String,
    pub(in crate::drafting) desk: &'static str,
    /// The window of what was sent.
    pub(in crate::drafting) window: String,
    pub(in crate::drafting) ticket: Option<String>,
    pub(in crate::drafting) with: Option<String>,
    pub(in crate::drafting) promise: Option<String>,
    pub(in crate::drafting) promised_on: Option<MomentView>,
    pub(in crate::drafting) subject: String,
    /// SHA-256 of subject, a line feed and text.
    pub(in crate::drafting) sha256: String,
}

/// A file that was kept.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::drafting) struct EvidenceView {
    /// Its number within the incident.
    pub(in crate::drafting) number: i64,
    /// Its name, on one line.
    pub(in crate::drafting) name: String,
    pub(in crate::drafting) bytes: u64,
    pub(in crate::drafting) sha256: String,
}

/// For whom a text is.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::drafting) struct ToView {
    /// The code of the window or body.
    pub(in crate::drafting) code: String,
    /// Its name.
    pub(in crate::drafting) name: String,
    /// Whether it is a body outside the provider.
    pub(in crate::drafting) outside: bool,
}
