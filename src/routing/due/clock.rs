//! The clock of one matter.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::{Channel, InquiryId, ReplyId, Stage, codes};
use crate::pack::Provenance;

codes! {
    /// Who has to do something.
    pub enum Turn {
        /// The desk owes an answer.
        Desk = "desk",
        /// The user has something to read, to send or to decide.
        You = "you",
        /// Nobody: it is over, or it was taken to another desk.
        Nobody = "nobody",
    }
}

codes! {
    /// What moved the clock last.
    pub enum Moved {
        /// An inquiry was sent.
        Sent = "sent",
        /// It was sent again, or gone on with.
        Chased = "chased",
        /// Only an acknowledgement came; the clock goes on.
        Acknowledged = "acknowledged",
        /// The desk promised a day, or asked for more time.
        Promised = "promised",
        /// A real answer came.
        Answered = "answered",
        /// The desk asks the user for something.
        Asked = "asked",
        /// The desk's last word came.
        Refused = "refused",
        /// The matter was taken to another desk.
        TakenOn = "taken_on",
        /// The incident was opened again after it had been closed.
        Reopened = "reopened",
        /// An answer came that answers nothing that was recorded as sent.
        Unasked = "unasked",
        /// The incident is over.
        Over = "over",
    }
}

codes! {
    /// What the day by which an answer is expected rests on.
    pub enum Basis {
        /// The desk promised it.
        Promise = "promise",
        /// A source states how long answers take.
        Stated = "stated",
        /// Nobody states it: a default of this program.
        Default = "default",
    }
}

/// Something that a desk asks the user, and that nothing was sent for since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRequest {
    /// The answer that asks for it.
    pub reply: ReplyId,
    /// What it asks, in its own words.
    pub words: String,
    /// The day until which it wants that; none where it names none, or where nobody looked.
    pub until: Option<NaiveDate>,
}

/// Whose turn one matter is, since when, and by when an answer is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// The inquiry with which the matter began; `None` for an answer to nothing that was sent.
    pub first: Option<InquiryId>,
    /// That inquiry's number among all homes.
    pub uuid: Option<String>,
    /// The inquiry that was sent last.
    pub last: Option<InquiryId>,
    /// Everything that was sent in it, oldest first.
    pub sent: Vec<InquiryId>,
    /// The provider's number for it, of the latest inquiry that has one.
    pub ticket: Option<String>,
    /// The window that was used first.
    pub first_channel: Option<Channel>,
    /// The window that was used last.
    pub channel: Option<Channel>,
    /// How formal it is by now.
    pub stage: Stage,
    /// What the desk asks the user, of all answers that the user has not answered since.
    pub asked: Vec<OpenRequest>,
    /// When it was first written to that desk.
    pub first_at: Option<DateTime<FixedOffset>>,
    /// When it was last written to it.
    pub last_at: Option<DateTime<FixedOffset>>,
    /// Whose turn it is.
    pub turn: Turn,
    /// What made it so.
    pub moved: Moved,
    /// Since when it is that turn.
    pub since: DateTime<FixedOffset>,
    /// The business days that have passed since then.
    pub days: u32,
    /// What had moved it before it was taken to another desk or closed; `moved` where it was not.
    pub stood: Moved,
    /// The business days that have passed since that.
    pub stood_days: u32,
    /// The day by which an answer is expected, while it is the desk's turn.
    pub due_on: Option<NaiveDate>,
    /// What that day rests on.
    pub basis: Basis,
    /// The day that the desk promised last, as it said it, and for which nothing came since.
    pub promised_on: Option<NaiveDate>,
    /// Whether that day has passed, also where the desk was written to again since.
    pub is_broken: bool,
    /// Who states how long answers take, where that day rests on it.
    pub stated_by: Option<Provenance>,
    /// Of a day that rests on no promise: within how many business days.
    pub within: u32,
    /// By how many business days it is over; 0 while it is not.
    pub overdue_days: u32,
    /// Whether the count rests on holidays that are not yet published.
    pub projected: bool,
}

impl Clock {
    /// Returns the first day until which the desk wants an answer of the user.
    pub fn answer_by(&self) -> Option<NaiveDate> {
        self.asked.iter().filter_map(|asked| asked.until).min()
    }

    /// Tells whether the desk is late.
    pub fn is_overdue(&self) -> bool {
        self.turn == Turn::Desk && self.overdue_days > 0
    }
}
