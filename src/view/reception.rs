//! Whether a window is open, in words.

use chrono::{DateTime, FixedOffset};

use super::paint::Meaning;
use super::style::Style;
use crate::domain::{Lang, Order as _};
use crate::i18n::date;
use crate::pack::{Confidence, Openness, Reception};
use crate::routing::RankedWindow;

/// Says whether a window is open now, and if not, when it opens.
pub(super) fn state(ranked: &RankedWindow<'_>, style: &Style) -> (String, Meaning) {
    let say = &style.catalog().route;
    let always = ranked
        .channel
        .is_some_and(|channel| channel.reception == Reception::Always);
    let claims = || ranked.contacts.iter().filter_map(|known| known.openness);
    let (state, meaning) = match ranked.open {
        Some(true) if always => return (say.always.to_owned(), Meaning::Good),
        Some(true) => {
            let until = claims().filter_map(|claim| match claim {
                Openness::Open { until } => Some(until),
                Openness::Closed { .. } => None,
            });
            (open(until.min(), style), Meaning::Good)
        }
        Some(false) => (closed(&openings(ranked), style), Meaning::Doubt),
        None if claims().next().is_some() => (say.hours_disagree.to_owned(), Meaning::Doubt),
        None => return (say.hours_unknown.to_owned(), Meaning::Doubt),
    };
    if hours_are_confirmed(ranked) {
        return (state, meaning);
    }
    let gap = if style.lang == Lang::En { " " } else { "" };
    (format!("{}{gap}{state}", say.unverified), Meaning::Doubt)
}

/// Tells whether every claim of hours comes from the provider, or was confirmed by the user.
fn hours_are_confirmed(ranked: &RankedWindow<'_>) -> bool {
    let stated = ranked
        .contacts
        .iter()
        .filter(|known| known.openness.is_some());
    stated
        .map(|known| known.contact.provenance.confidence)
        .all(|from| matches!(from, Confidence::Official | Confidence::UserVerified))
}

/// Returns the next openings that the claims state, each once, the earliest first.
fn openings(ranked: &RankedWindow<'_>) -> Vec<DateTime<FixedOffset>> {
    let claims = ranked.contacts.iter().filter_map(|known| known.openness);
    let mut openings: Vec<_> = claims.filter_map(Openness::opens_at).collect();
    openings.order();
    openings.dedup();
    openings
}

/// Says the same of one claim of hours.
pub(super) fn claim(openness: Openness, style: &Style) -> String {
    match openness {
        Openness::Open { until } => open(Some(until), style),
        Openness::Closed { opens_at } => closed(opens_at.as_slice(), style),
    }
}

fn open(until: Option<DateTime<FixedOffset>>, style: &Style) -> String {
    let say = &style.catalog().route;
    until.map_or_else(
        || say.open.to_owned(),
        |until| (say.open_until)(&date::clock(until.time())),
    )
}

/// Says that a window is closed and when it opens; where claims differ, each hour.
fn closed(openings: &[DateTime<FixedOffset>], style: &Style) -> String {
    let say = &style.catalog().route;
    let Some(first) = openings.first().copied() else {
        return say.closed.to_owned();
    };
    let others = openings.iter().skip(1).map(|opening| {
        if opening.date_naive() == first.date_naive() {
            date::clock(opening.time())
        } else {
            date::date_time(*opening, style.lang)
        }
    });
    let whens: Vec<String> = std::iter::once(date::date_time(first, style.lang))
        .chain(others)
        .collect();
    let ahead = date::ahead(first - style.now, style.lang);
    (say.closed_until)(&whens.join(say.or), &ahead)
}
