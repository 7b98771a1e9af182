//! What the clock reads of an incident: what went out and what came back, without the texts.

use chrono::{DateTime, NaiveDate, Utc};

use super::channel::{Channel, Window};
use super::code::{Coded, codes};
use super::id::{InquiryId, ReplyId};
use super::inquiry::{Inquiry, Stage};
use super::reply::{Reply, ReplyKind};

/// Everything that went out and came back about one incident, each in the order of recording.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correspondence {
    /// What was sent.
    pub sent: Vec<SentMark>,
    /// What was answered.
    pub replies: Vec<ReplyMark>,
    /// When the incident was last opened again, if it was.
    pub reopened_at: Option<DateTime<Utc>>,
    /// Whether the incident is over.
    pub over: bool,
}

impl Correspondence {
    /// Returns the provider's number: of the latest inquiry that has one.
    pub fn ticket(&self) -> Option<&str> {
        let mut latest = self.sent.iter().rev();
        latest.find_map(|sent| sent.ticket.as_deref())
    }
}

/// An inquiry as the clock sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentMark {
    /// Its number.
    pub id: InquiryId,
    /// Its number among all homes; empty for one that is being recorded.
    pub uuid: String,
    /// Through which window.
    pub channel: Channel,
    /// How formal it was.
    pub stage: Stage,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The provider's number for it.
    pub ticket: Option<String>,
    /// The day by which something was promised in it, as in a call.
    pub promised_on: Option<NaiveDate>,
    /// The earlier inquiry that it chases or goes on from.
    pub follows: Option<InquiryId>,
}

/// An answer as the clock sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyMark {
    /// Its number.
    pub id: ReplyId,
    /// Its number among all homes; empty for one that is being recorded.
    pub uuid: String,
    /// What it answers.
    pub inquiry: Option<InquiryId>,
    /// What it is to the clock.
    pub kind: Coded<ReplyKind>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// The day that it promises.
    pub promised_on: Option<NaiveDate>,
    /// What it asks the user, in its own words.
    pub asked: Vec<String>,
}

/// Where a letter stands among those that went out and came back: by its instant, then by when it
/// was recorded. What was recorded in the same millisecond stands by the inquiry that it is or
/// answers, and an answer after that one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LetterPlace {
    at: DateTime<Utc>,
    recorded: String,
    inquiry: Option<InquiryId>,
    is_reply: bool,
}

/// How many characters of a number among all homes tell when it was given (RFC 9562, version 7).
const UUID_TIME_CHARS: usize = 13;

impl LetterPlace {
    fn new(at: DateTime<Utc>, uuid: &str, inquiry: Option<InquiryId>, is_reply: bool) -> Self {
        let recorded = if uuid.is_empty() {
            // What is being recorded comes after everything that was: no digit stands so high.
            "~".to_owned()
        } else {
            uuid.chars().take(UUID_TIME_CHARS).collect()
        };
        Self {
            at,
            recorded,
            inquiry,
            is_reply,
        }
    }
}

impl SentMark {
    /// Returns where it stands among the letters.
    pub fn place(&self) -> LetterPlace {
        LetterPlace::new(self.sent_at, &self.uuid, Some(self.id), false)
    }
}

impl Inquiry {
    /// Returns where it stands among the letters.
    pub fn place(&self) -> LetterPlace {
        LetterPlace::new(self.sent_at, &self.uuid, Some(self.id), false)
    }
}

impl Reply {
    /// Returns where it stands among the letters.
    pub fn place(&self) -> LetterPlace {
        LetterPlace::new(self.received_at, &self.uuid, self.inquiry, true)
    }
}

impl ReplyMark {
    /// Returns where it stands among the letters.
    pub fn place(&self) -> LetterPlace {
        LetterPlace::new(self.received_at, &self.uuid, self.inquiry, true)
    }

    /// Tells whether it is probably not the desk's, so that it moves no clock.
    pub fn is_suspect(&self) -> bool {
        self.kind.known() == Some(ReplyKind::Suspect)
    }
}

codes! {
    /// Who is written to: each has a clock of its own.
    pub enum Desk {
        /// The provider's support, through whichever window.
        Support = "support",
        /// The provider's desk for complaints.
        Complaints = "complaints",
        /// A body outside the provider.
        Body = "body",
    }
}

impl Channel {
    /// Returns who sits behind this channel.
    pub fn desk(&self) -> Desk {
        match self {
            Self::Window(Window::ComplaintsDesk) => Desk::Complaints,
            Self::Window(_) => Desk::Support,
            Self::Body(_) => Desk::Body,
        }
    }

    /// Tells whether two channels lead to the same people.
    pub fn same_desk(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Body(one), Self::Body(two)) => one == two,
            _ => self.desk() == other.desk(),
        }
    }
}

impl From<&Inquiry> for SentMark {
    fn from(inquiry: &Inquiry) -> Self {
        Self {
            id: inquiry.id,
            uuid: inquiry.uuid.clone(),
            channel: inquiry.channel.clone(),
            stage: inquiry.stage,
            sent_at: inquiry.sent_at,
            ticket: inquiry.ticket.clone(),
            promised_on: inquiry.promised_on,
            follows: inquiry.follows,
        }
    }
}

impl From<&Reply> for ReplyMark {
    fn from(reply: &Reply) -> Self {
        Self {
            id: reply.id,
            uuid: reply.uuid.clone(),
            inquiry: reply.inquiry,
            kind: reply.kind.clone(),
            received_at: reply.received_at,
            promised_on: reply.promised_on,
            asked: reply.questions.clone(),
        }
    }
}
