//! Which window? Ranked by the incident, each with its reasons as data.
//!
//! The hour never changes a rank: a closed window keeps its place and says when it opens.

mod due;
mod entry;
mod ladder;
mod notice;
mod rank;
mod reception;

use chrono::{DateTime, FixedOffset};

use crate::domain::{Symptom, Window};
use crate::pack::{Advice, Calendar, Contact, Openness, Pack, PackChannel, Rule};
pub use due::{Basis, Clock, Expectation, Moved, OpenRequest, Turn, clocks, expectation};
pub use entry::{Entry, EntryWhy};
pub use ladder::{Matter, Rung, RungPlace, ladder};
pub use notice::Notice;

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
    /// The earliest next opening that any claim states, where all say that it is closed.
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

impl<'p> Route<'p> {
    /// Keeps those of the first steps that are for whom tells so.
    #[must_use]
    pub fn told(self, symptom: Symptom, pack: &'p Pack, text: &str) -> Self {
        let guide = pack.guide(symptom);
        Self {
            first_steps: guide.map_or_else(Vec::new, |guide| guide.steps_for(text)),
            ..self
        }
    }

    /// Returns the window to use.
    pub fn first(&self) -> Option<&RankedWindow<'_>> {
        self.windows.first()
    }

    /// Tells whether a window is the one to use while another is closed.
    pub fn is_meanwhile(&self, window: Window) -> bool {
        let mut notices = self.notices.iter();
        notices.any(|notice| {
            matches!(notice, Notice::ClosedMeanwhile { meanwhile, .. } if *meanwhile == window)
        })
    }

    /// Returns the window that takes the user's words: the best that answers, else the form.
    pub fn writes_to(&self) -> Window {
        let answers = |window: &Window| {
            matches!(
                window,
                Window::Form | Window::Phone | Window::Chat | Window::ComplaintsDesk
            )
        };
        let ranked = self.windows.iter().map(|ranked| ranked.window);
        ranked.into_iter().find(answers).unwrap_or(Window::Form)
    }
}

/// Chooses the windows for a symptom at an instant, whose offset is the provider's zone.
pub fn route<'p>(
    symptom: Symptom,
    pack: &'p Pack,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Route<'p> {
    let windows: Vec<RankedWindow<'p>> = rank::rank(symptom, pack)
        .into_iter()
        .map(|ranked| window(ranked.window, ranked.rules, symptom, pack, calendar, now))
        .collect();
    let guide = pack.guide(symptom);
    let applies = pack
        .precautions
        .iter()
        .filter(|known| known.symptoms.contains(&symptom));
    Route {
        first_steps: guide.map_or_else(Vec::new, |guide| guide.steps_for("")),
        checks: guide.map_or_else(Vec::new, |guide| guide.checks.iter().collect()),
        precautions: applies.map(|known| &known.advice).collect(),
        notices: notice::notices(&windows, calendar, now),
        windows,
    }
}

/// Returns every window of a pack at an instant, in the pack's order, with every contact.
pub fn directory<'p>(
    pack: &'p Pack,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Vec<RankedWindow<'p>> {
    let windows = pack.channels.iter().map(|channel| {
        let contacts = reception::all_contacts(channel, calendar, now);
        let (open, opens_at) = reception::state(channel.reception, &contacts);
        let (window, channel) = (channel.window, Some(channel));
        RankedWindow {
            window,
            channel,
            reasons: Vec::new(),
            contacts,
            open,
            opens_at,
        }
    });
    windows.collect()
}

/// Returns one window of a pack at an instant, with the contacts that serve a symptom.
fn window<'p>(
    window: Window,
    reasons: Vec<&'p Rule>,
    symptom: Symptom,
    pack: &'p Pack,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> RankedWindow<'p> {
    let channel = pack.channel(window);
    let contacts = channel.map_or_else(Vec::new, |channel| {
        reception::contacts(channel, symptom, calendar, now)
    });
    let (open, opens_at) = channel.map_or((None, None), |channel| {
        reception::state(channel.reception, &contacts)
    });
    RankedWindow {
        window,
        channel,
        reasons,
        contacts,
        open,
        opens_at,
    }
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
