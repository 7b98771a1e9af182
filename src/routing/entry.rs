//! Whether a door stands open to a matter, and why.

use crate::domain::codes;

codes! {
    /// Whether a door stands open to a matter.
    pub enum Entry {
        /// What it depends on is met.
        Met = "met",
        /// It is not met yet.
        NotYet = "not_yet",
        /// It depends on something that only the user knows.
        Depends = "depends",
    }
}

codes! {
    /// Why a door stands so.
    pub enum EntryWhy {
        /// It was written to already.
        Used = "used",
        /// It is open at any time.
        AnyTime = "any_time",
        /// The desk refused.
        Refused = "refused",
        /// The desk's answer is late.
        Overdue = "overdue",
        /// The desk asks the user for something.
        Asked = "asked",
        /// The incident was opened again, and the desk does not know it.
        Reopened = "reopened",
        /// The matter was taken to another desk.
        TakenOn = "taken_on",
        /// The incident is over.
        Over = "over",
        /// An answer came; whether it settles the matter only the user knows.
        Answered = "answered",
        /// An answer is still waited for.
        Waiting = "waiting",
        /// The desk was not written to yet.
        NothingSent = "nothing_sent",
        /// No complaint was made yet.
        NoComplaint = "no_complaint",
        /// The support desk is late, and the complaints desk was not asked.
        ComplaintFirst = "complaint_first",
        /// The body's own condition, which the record does not tell.
        OwnCondition = "own_condition",
    }
}
