//! What all providers of a country share: public holidays and outside bodies.

use super::Lent;
use super::calendar::Calendar;
use super::claim::{Provenance, Words};
use super::compiled::Lying;
use super::window::Contact;
use crate::domain::{ProviderId, Symptom, codes};

/// What all providers of a country share; the bodies are read when they are asked for.
#[derive(Debug, Clone, Default)]
pub struct Country {
    /// The public holidays.
    pub calendar: Calendar,
    /// The bodies outside the provider, in the order of the ladder.
    pub(super) bodies: Lying<Vec<OutsideBody>>,
}

codes! {
    /// On what it depends whether a body takes a matter.
    pub enum Opens {
        /// On nothing: at any time.
        AnyTime = "any_time",
        /// The provider's own desks did not settle it.
        AfterDesk = "after_desk",
        /// A complaint to the provider did not settle it.
        AfterComplaint = "after_complaint",
        /// On something that the record does not tell.
        OnlyYouKnow = "only_you_know",
    }
}

/// A body outside the provider that can help: an association, an authority, the police.
#[derive(Debug, Clone)]
pub struct OutsideBody {
    /// The stable code: `jvcea`, `police` …
    pub code: Lent,
    /// Its name.
    pub name: Words,
    /// Its rung on the ladder; several may stand on the same.
    pub rung: usize,
    /// Whether it stands on the ladder from desk to dispute, or beside it.
    pub ladder: bool,
    /// On what its door depends.
    pub opens: Opens,
    /// When to turn to it.
    pub when: Words,
    /// What it can do.
    pub can: Vec<Words>,
    /// What it cannot do.
    pub cannot: Vec<Words>,
    /// What to bring or to have ready.
    pub bring: Vec<Words>,
    /// The symptoms it is for; empty means any.
    pub symptoms: Vec<Symptom>,
    /// The providers whose matters it takes; empty means any.
    pub providers: Vec<ProviderId>,
    /// How it is reached; several where sources disagree.
    pub contacts: Vec<Contact>,
    /// Where its role is stated.
    pub provenance: Provenance,
}
