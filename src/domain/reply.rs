//! What a desk answered.

use chrono::{DateTime, NaiveDate, Utc};

use super::code::{Coded, codes};
use super::id::{IncidentId, InquiryId, ReplyId};

codes! {
    /// What an answer is to the clock.
    pub enum ReplyKind {
        /// An automatic "we have received it": the desk's turn goes on.
        Acknowledgement = "acknowledgement",
        /// A real answer, or questions: the user's turn.
        Answer = "answer",
        /// The desk asks for more time: its turn goes on, to another day.
        Extension = "extension",
        /// The desk's last word, and it is no.
        Refusal = "refusal",
        /// A message that is probably not the desk's at all: it names a contact that is made to
        /// look like the provider's. It moves nothing, and stands in no draft to the exchange.
        Suspect = "suspect",
    }
}

impl Reply {
    /// Tells whether it is what a desk answered to something that was sent: what is probably a
    /// fake, and what answers nothing, is kept and told to nobody.
    pub fn is_the_desks(&self) -> bool {
        self.inquiry.is_some() && self.kind.known() != Some(ReplyKind::Suspect)
    }

    /// The most characters that a subject may have.
    pub const SUBJECT_CHARS_MAX: usize = 1000;
}

/// One answer of a desk, with its exact text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Its number.
    pub id: ReplyId,
    /// Its number among all homes.
    pub uuid: String,
    /// The incident it belongs to.
    pub incident: IncidentId,
    /// What it answers; `None` where nothing was recorded as sent.
    pub inquiry: Option<InquiryId>,
    /// What it is to the clock.
    pub kind: Coded<ReplyKind>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// The provider's number in it.
    pub ticket: Option<String>,
    /// The day that it promises, on the provider's calendar.
    pub promised_on: Option<NaiveDate>,
    /// What it asks the user, in its own words.
    pub questions: Vec<String>,
    /// Its subject; empty where it had none.
    pub subject: String,
    /// Its text, cleared.
    pub text: String,
    /// SHA-256 of subject, a line feed and text, in hexadecimal.
    pub sha256: String,
}
