//! One act of contacting a desk, and what was really said.

use chrono::{DateTime, NaiveDate, Utc};

use super::channel::{Channel, Window};
use super::code::codes;
use super::id::{IncidentId, InquiryId};
use super::lang::Lang;

codes! {
    /// How formal the matter has become.
    pub enum Stage {
        /// A question to the desk.
        Inquiry = "inquiry",
        /// A complaint under the provider's published procedure.
        Complaint = "complaint",
        /// A dispute before an outside body.
        Dispute = "dispute",
    }
}

codes! {
    /// The shape that a draft takes.
    pub enum Rendering {
        /// Text for the inquiry form.
        Form = "form",
        /// A script for a call.
        Phone = "phone",
        /// Numbered pieces for a chat.
        Chat = "chat",
        /// What to search for and check in the help center.
        Help = "help",
        /// What goes on from an inquiry: a reminder, or what the desk asked for.
        FollowUp = "follow_up",
        /// A complaint under the provider's published procedure; never chosen for the user.
        Complaint = "complaint",
        /// The record of events for a rung of the ladder (経緯書).
        Dossier = "dossier",
    }
}

impl Rendering {
    /// Tells whether a text of this shape goes on from what was sent, rather than beginning.
    pub fn is_after(self) -> bool {
        matches!(self, Self::FollowUp | Self::Complaint | Self::Dossier)
    }

    /// Returns the shape of what is said at a window; `None` where nothing is said to anybody.
    pub fn of(window: Window) -> Option<Self> {
        match window {
            Window::Form | Window::ComplaintsDesk => Some(Self::Form),
            Window::Phone => Some(Self::Phone),
            Window::Chat => Some(Self::Chat),
            Window::HelpCenter => Some(Self::Help),
            Window::SelfService | Window::StatusPage | Window::Social => None,
        }
    }
}

codes! {
    /// Whose text a draft is, where it is not made of the record as ever.
    pub enum Origin {
        /// The user's own: changed in an editor.
        Edited = "edited",
        /// Made of the record, because the user wanted it so in the place of an own text.
        Fresh = "fresh",
    }
}

codes! {
    /// How much of the record a draft tells.
    pub enum Length {
        /// Everything.
        Full = "full",
        /// Everything that the desk needs.
        Standard = "standard",
        /// The facts and the request.
        Short = "short",
    }
}

/// A draft as it was shown, so that what is sent can be frozen exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its number within the incident, from 1.
    pub number: i64,
    /// The shape.
    pub rendering: Rendering,
    /// The language.
    pub lang: Lang,
    /// The subject line; empty where the shape has none.
    pub subject: String,
    /// The text.
    pub body: String,
    /// When it was shown.
    pub at: DateTime<Utc>,
    /// For whom a complaint or dossier was made: the code of a channel.
    pub recipient: Option<String>,
    /// When the user changed it; `None` where it is as it was made.
    pub edited_at: Option<DateTime<Utc>>,
    /// From which matter it goes on: the uuid of the inquiry with which that began.
    pub goes_on_from: Option<String>,
}

impl Inquiry {
    /// The most characters that a provider's number may have.
    pub const TICKET_CHARS_MAX: usize = 200;

    /// The most characters that the name of a person spoken with may have.
    pub const SPOKE_WITH_CHARS_MAX: usize = 200;

    /// The most characters that a promise may have.
    pub const PROMISE_CHARS_MAX: usize = 10_000;
}

/// One act of contacting through one channel, with the exact text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    /// Its number.
    pub id: InquiryId,
    /// Its number among all homes.
    pub uuid: String,
    /// The incident it belongs to.
    pub incident: IncidentId,
    /// Through which window.
    pub channel: Channel,
    /// How formal it was.
    pub stage: Stage,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The provider's number for it.
    pub ticket: Option<String>,
    /// With whom the user spoke in a call or chat, as told.
    pub spoke_with: Option<String>,
    /// What was promised there, in words.
    pub promise: Option<String>,
    /// The day by which it was promised, on the provider's calendar.
    pub promised_on: Option<NaiveDate>,
    /// The earlier inquiry that this one chases or goes on from.
    pub follows: Option<InquiryId>,
    /// The exact subject; empty where there was none.
    pub subject: String,
    /// The exact text.
    pub body: String,
    /// SHA-256 of subject, a line feed and body, in hexadecimal.
    pub sha256: String,
}
