//! Whether a window is open, in words.

use chrono::{DateTime, FixedOffset};

use super::paint::Meaning;
use super::style::Style;
use crate::i18n::date;
use crate::pack::{Openness, Reception};
use crate::routing::RankedWindow;

/// Says whether a window is open now, and if not, when it opens.
pub(super) fn state(ranked: &RankedWindow<'_>, style: &Style) -> (String, Meaning) {
    let say = &style.catalog().route;
    let always = ranked
        .channel
        .is_some_and(|channel| channel.reception == Reception::Always);
    let claims = || ranked.contacts.iter().filter_map(|known| known.openness);
    match ranked.open {
        Some(true) if always => (say.always.to_owned(), Meaning::Good),
        Some(true) => {
            let until = claims().filter_map(|claim| match claim {
                Openness::Open { until } => Some(until),
                Openness::Closed { .. } => None,
            });
            (open(until.min(), style), Meaning::Good)
        }
        Some(false) => (closed(ranked.opens_at, style), Meaning::Doubt),
        None if claims().next().is_some() => (say.hours_disagree.to_owned(), Meaning::Doubt),
        None => (say.hours_unknown.to_owned(), Meaning::Doubt),
    }
}

/// Says the same of one claim of hours.
pub(super) fn claim(openness: Openness, style: &Style) -> String {
    match openness {
        Openness::Open { until } => open(Some(until), style),
        Openness::Closed { opens_at } => closed(opens_at, style),
    }
}

fn open(until: Option<DateTime<FixedOffset>>, style: &Style) -> String {
    let say = &style.catalog().route;
    until.map_or_else(
        || say.open.to_owned(),
        |until| (say.open_until)(&date::clock(until.time())),
    )
}

fn closed(opens_at: Option<DateTime<FixedOffset>>, style: &Style) -> String {
    let say = &style.catalog().route;
    opens_at.map_or_else(
        || say.closed.to_owned(),
        |opens_at| {
            let when = date::date_time(opens_at, style.lang);
            let ahead = date::ahead(opens_at - style.now, style.lang);
            (say.closed_until)(&when, &ahead)
        },
    )
}
