//! The record of what happened: dated, and only ever added to.

use chrono::{DateTime, Utc};

use super::code::{Coded, codes};
use super::id::{EventId, IncidentId};
use super::moment::Moment;

codes! {
    /// What an entry of the timeline tells.
    pub enum EventKind {
        /// The incident was recorded here.
        Logged = "logged",
        /// The user saw something.
        Observed = "observed",
        /// The user tried something.
        Tried = "tried",
        /// A screen or system showed an error.
        Error = "error",
        /// A call.
        Call = "call",
        /// A chat.
        Chat = "chat",
        /// A mail.
        Mail = "mail",
        /// Something that was said in public, such as on the status page.
        Public = "public",
        /// A fact was added.
        Added = "added",
        /// A fact, title or category was corrected; the text names the old value.
        Corrected = "corrected",
        /// A first step was done.
        Step = "step",
        /// A guessed redaction was given back, with the user's reason.
        Kept = "kept",
        /// An inquiry was sent.
        Sent = "sent",
        /// The provider answered.
        Replied = "replied",
        /// A message came that is probably not the provider's.
        Suspected = "suspected",
        /// A file was kept as evidence.
        Attached = "attached",
        /// A row of the provider's trade report, with all its columns.
        Traded = "traded",
        /// The last change was taken back; the text names it.
        Undone = "undone",
        /// The incident was closed.
        Closed = "closed",
        /// The incident was opened again.
        Reopened = "reopened",
    }
}

impl EventKind {
    /// The kinds that `note` takes.
    pub const NOTES: &'static [Self] = &[
        Self::Observed,
        Self::Tried,
        Self::Error,
        Self::Call,
        Self::Chat,
        Self::Mail,
        Self::Public,
    ];
}

/// One entry of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEvent {
    /// Its number.
    pub id: EventId,
    /// Its number among all homes.
    pub uuid: String,
    /// The incident it belongs to.
    pub incident: IncidentId,
    /// What it tells.
    pub kind: Coded<EventKind>,
    /// When it happened, as exactly as was said.
    pub at: Moment,
    /// When it was written down here.
    pub recorded_at: DateTime<Utc>,
    /// What happened, in cleared words.
    pub text: String,
}
