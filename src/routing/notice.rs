//! What to know before writing.

use chrono::{DateTime, FixedOffset};

use super::RankedWindow;
use crate::domain::Window;
use crate::pack::{Calendar, Confidence, Openness, is_old};

/// Something to know before writing; data, not prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Sources disagree about this window's contacts or hours.
    SourcesDisagree(Window),
    /// A fact about this window was read more than 180 days ago.
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

/// Returns the notices for a ranking.
pub(super) fn notices(
    windows: &[RankedWindow<'_>],
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    for ranked in windows {
        if is_disputed(ranked) {
            notices.push(Notice::SourcesDisagree(ranked.window));
        }
        if has_old_fact(ranked, now) {
            notices.push(Notice::OldFact(ranked.window));
        }
        if ranked.open == Some(false) {
            let usable = windows.iter().find(|other| other.open == Some(true));
            if let Some(meanwhile) = usable {
                let (closed, meanwhile) = (ranked.window, meanwhile.window);
                notices.push(Notice::ClosedMeanwhile { closed, meanwhile });
            }
        }
    }
    if windows
        .iter()
        .any(|ranked| rests_on_projection(ranked, calendar, now))
    {
        notices.push(Notice::ProjectedHoliday);
    }
    notices
}

fn is_disputed(ranked: &RankedWindow<'_>) -> bool {
    let mut open = ranked.contacts.iter().filter_map(|known| known.openness);
    let first = open.next().map(Openness::is_open);
    let hours_differ = open.any(|openness| Some(openness.is_open()) != first);
    let disputed =
        |known: &super::ContactNow<'_>| known.contact.provenance.confidence == Confidence::Disputed;
    hours_differ || ranked.contacts.iter().any(disputed)
}

fn has_old_fact(ranked: &RankedWindow<'_>, now: DateTime<FixedOffset>) -> bool {
    let stated = ranked
        .contacts
        .iter()
        .filter(|known| known.contact.value.is_some());
    stated
        .map(|known| known.contact.provenance.as_of)
        .min()
        .is_some_and(|as_of| is_old(as_of, now.date_naive()))
}

/// Tells whether a projected holiday lies between now and the next opening.
fn rests_on_projection(
    ranked: &RankedWindow<'_>,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> bool {
    let Some(opens_at) = ranked.opens_at else {
        return false;
    };
    now.date_naive()
        .iter_days()
        .take_while(|date| *date <= opens_at.date_naive())
        .any(|date| {
            calendar
                .holiday(date)
                .is_some_and(|holiday| holiday.projected)
        })
}
