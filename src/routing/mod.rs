//! Which window? Ranked by the incident, each with its reasons as data.

use chrono::{DateTime, FixedOffset};

use crate::domain::{Symptom, Window};
use crate::pack::{Advice, Calendar, Contact, Openness, Pack, PackChannel, Rule};

/// The decision: windows in order, what to do first, what to check, what to know.
#[derive(Debug, Clone)]
pub struct Route<'p> {
    /// The windows, best first.
    pub windows: Vec<RankedWindow<'p>>,
    /// What to do first, before any drafting.
    pub first_steps: Vec<&'p Advice>,
    /// What to check before writing.
    pub checks: Vec<&'p Advice>,
    /// Precautions that apply.
    pub precautions: Vec<&'p Advice>,
    /// What to know before writing.
    pub notices: Vec<Notice>,
}

/// One window of a route.
#[derive(Debug, Clone)]
pub struct RankedWindow<'p> {
    /// Which window.
    pub window: Window,
    /// What the pack knows about it; `None` for a provider without a pack.
    pub channel: Option<&'p PackChannel>,
    /// Why it stands here; the words and the source are the rule's.
    pub reasons: Vec<&'p Rule>,
    /// Its contacts for this symptom, each with its own hours.
    pub contacts: Vec<ContactNow<'p>>,
    /// Whether it is open now: `None` where hours are unknown or claims disagree.
    pub open: Option<bool>,
    /// The earliest next opening that any claim states, where it is not open.
    pub opens_at: Option<DateTime<FixedOffset>>,
}

/// A contact at this instant.
#[derive(Debug, Clone, Copy)]
pub struct ContactNow<'p> {
    /// The contact.
    pub contact: &'p Contact,
    /// Whether it is open; `None` where no hours are stated.
    pub openness: Option<Openness>,
}

/// Something to know before writing; data, not prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Sources disagree about this window's contacts or hours.
    SourcesDisagree(Window),
    /// A fact about this window is older than 180 days.
    OldFact(Window),
    /// The window is closed, and this one can be used meanwhile.
    ClosedMeanwhile {
        /// The closed window.
        closed: Window,
        /// The window to use meanwhile.
        meanwhile: Window,
    },
    /// The next opening rests on a holiday that is not yet published.
    ProjectedHoliday,
}

/// Chooses the windows for a symptom at an instant, whose offset is the provider's zone.
pub fn route<'p>(
    _symptom: Symptom,
    _pack: &'p Pack,
    _calendar: &Calendar,
    _now: DateTime<FixedOffset>,
) -> Route<'p> {
    Route {
        windows: Vec::new(),
        first_steps: Vec::new(),
        checks: Vec::new(),
        precautions: Vec::new(),
        notices: Vec::new(),
    }
}
