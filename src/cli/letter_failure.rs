//! What can be wrong with what is told of a letter that went out or came back, as data.

use crate::domain::IncidentId;

/// Why a letter is not taken as it was told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum LetterFailure {
    /// No day to come.
    #[error("no day: {written}")]
    BadDay {
        /// What was written.
        written: String,
    },
    /// Not one of the inquiries of an incident.
    #[error("no inquiry {number} of {count}")]
    NoInquiry {
        /// The number that was told, from 1.
        number: usize,
        /// How many there are.
        count: usize,
    },
    /// Not one of the answers to an incident.
    #[error("no answer {number} of {count}")]
    NoReply {
        /// The number that was told, from 1.
        number: usize,
        /// How many there are.
        count: usize,
    },
    /// No rung of the ladder.
    #[error("no rung: {written}")]
    BadRung {
        /// What was written.
        written: String,
        /// The rungs that are there.
        choices: Vec<String>,
    },
    /// Of the number of an incident and a part of its draft, one stands twice or is missing.
    #[error("no number, or no part")]
    NumberAndPart,
    /// An inquiry was told for a text that goes on from none.
    #[error("--inquiry without a follow-up or complaint")]
    InquiryNeedsShape,
    /// What was sent to an outside body, from which no draft of ours goes on.
    #[error("inquiry {number} went to {name}")]
    OfBody {
        /// The number that was told, from 1.
        number: usize,
        /// The body, as people call it.
        name: String,
        /// The command that makes the record of events for it.
        command: String,
    },
    /// A call of which neither words nor a promise were told.
    #[error("no words of the call about {id}")]
    NoWordsOfCall {
        /// The incident.
        id: IncidentId,
        /// The command that makes the script.
        command: String,
    },
    /// A rung was told for a text that is for no rung.
    #[error("--to without a complaint or dossier")]
    ToNeedsShape,
    /// No draft was made for whom it is said to have been sent to.
    #[error("no draft of {id} for {wanted}")]
    DraftedForOther {
        /// The incident.
        id: IncidentId,
        /// To whom it was sent, as people call it.
        wanted: String,
        /// What the last draft is.
        drafted: String,
        /// The command that makes the right draft, where there is one.
        command: Option<String>,
    },
    /// It is said to have happened at a time that is to come.
    #[error("to come: {written}")]
    ToCome {
        /// What was written.
        written: String,
    },
    /// Nothing was recorded as sent yet.
    #[error("nothing was sent for {id}")]
    NothingSent {
        /// The incident.
        id: IncidentId,
    },
}
