//! The ladder: each rung with its condition, what it can and cannot do, and its source.

use super::case::Case;
use super::contact;
use super::page::Page;
use super::paint::Meaning;
use super::source::source;
use super::style::Style;
use crate::domain::IncidentId;
use crate::i18n::date;
use crate::pack::{Provenance, Words};
use crate::routing::{Entry, EntryWhy, Rung, RungPlace};

/// How far the parts of a rung stand in.
const INDENT: usize = 3;

/// Draws the ladder for an incident, then what stands beside it.
pub fn escalate(id: IncidentId, case: &Case<'_>, rungs: &[Rung<'_>], style: &Style) -> String {
    let say = &style.catalog().ladder;
    let mut page = Page::new(style);
    let urgent = style.catalog().sending.urgent;
    for (heading, is_urgent, ladder) in [
        (urgent, true, false),
        (say.ladder, false, true),
        (say.beside, false, false),
    ] {
        let is_here = |rung: &&Rung<'_>| rung.urgent == is_urgent && rung.ladder == ladder;
        let mut of_kind = rungs.iter().filter(is_here).peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        page.heading(heading);
        for (index, rung) in of_kind.enumerate() {
            if index > 0 {
                page.gap();
            }
            head(&mut page, ladder.then_some(index + 1), case, rung, style);
            body(&mut page, id, case, rung, style);
        }
    }
    page.gap();
    page.line(0, say.note);
    page.finish()
}

fn head(page: &mut Page<'_>, rank: Option<usize>, case: &Case<'_>, rung: &Rung<'_>, style: &Style) {
    let name = name(case, rung, style);
    let (mark, meaning) = entry(rung, style);
    let lead = rank.map_or_else(|| style.bullet().to_owned(), |rank| format!("{rank}. "));
    let text = (style.catalog().route.labelled)(&name, mark);
    page.put(0, &lead, &text, meaning);
}

/// Returns the name of a rung.
pub(super) fn name(case: &Case<'_>, rung: &Rung<'_>, style: &Style) -> String {
    match rung.place {
        RungPlace::Complaints(_) => {
            (style.catalog().ladder.complaints)(case.provider_name(style.lang))
        }
        RungPlace::Body(body) => body.name.get(style.lang).to_owned(),
    }
}

fn entry(rung: &Rung<'_>, style: &Style) -> (&'static str, Meaning) {
    let say = &style.catalog().ladder;
    match (rung.entry, rung.why) {
        (_, EntryWhy::Used) => (say.used, Meaning::Good),
        (Entry::Met, _) => (say.met, Meaning::Good),
        (Entry::NotYet, _) => (say.not_yet, Meaning::Plain),
        (Entry::Depends, _) => (say.depends, Meaning::Plain),
    }
}

/// Says why the door stands so; of a clock, in the words of `due`.
pub fn why(rung: &Rung<'_>, style: &Style) -> String {
    let say = &style.catalog().ladder;
    let words = match rung.why {
        EntryWhy::Used => say.used,
        EntryWhy::AnyTime => say.any_time,
        EntryWhy::Refused => say.refused,
        EntryWhy::Overdue => say.overdue,
        EntryWhy::Answered => say.answered,
        EntryWhy::Asked => style.catalog().due.asked,
        EntryWhy::Reopened => style.catalog().due.reopened,
        EntryWhy::TakenOn => style.catalog().due.taken_on,
        EntryWhy::Over => style.catalog().due.over,
        EntryWhy::NothingSent => say.nothing_sent,
        EntryWhy::NoComplaint => say.no_complaint,
        EntryWhy::ComplaintFirst => say.complaint_first,
        EntryWhy::OwnCondition => say.own_condition,
        EntryWhy::Waiting => {
            let day = rung.opens_on.map(|day| date::day(day, style.lang));
            return (say.waiting)(day.as_deref());
        }
    };
    words.to_owned()
}

fn body(page: &mut Page<'_>, id: IncidentId, case: &Case<'_>, rung: &Rung<'_>, style: &Style) {
    let say = &style.catalog().ladder;
    if rung.why != EntryWhy::Used {
        page.line(INDENT, &why(rung, style));
    }
    let parts = Parts::of(rung);
    if let Some(when) = parts.when {
        page.labelled(INDENT, say.when, when.get(style.lang), Meaning::Plain);
    }
    for (label, lines) in [
        (say.can, parts.can),
        (say.cannot, parts.cannot),
        (say.bring, parts.bring),
    ] {
        for words in lines {
            page.labelled(INDENT, label, words.get(style.lang), Meaning::Plain);
        }
    }
    if let RungPlace::Complaints(_) = rung.place {
        page.line(INDENT, say.complaint_note);
    }
    for known in &rung.contacts {
        contact::contact(page, INDENT, known, style);
        source(page, INDENT + 2, &known.contact.provenance, style);
    }
    if rung
        .contacts
        .iter()
        .any(|known| known.contact.value.is_none())
    {
        let how = case.pack.how_to_confirm.get(style.lang);
        page.line(INDENT + 2, how);
    }
    if let Some(provenance) = parts.provenance {
        source(page, INDENT, provenance, style);
    }
    let number = id.0.to_string();
    if let RungPlace::Complaints(_) = rung.place {
        page.line(INDENT, &(say.complain)(&number));
    }
    page.line(INDENT, &(say.write)(&number, rung.channel.code()));
}

/// What is said about a rung.
#[derive(Default)]
pub(super) struct Parts<'p> {
    pub(super) when: Option<&'p Words>,
    pub(super) can: &'p [Words],
    pub(super) cannot: &'p [Words],
    pub(super) bring: &'p [Words],
    pub(super) provenance: Option<&'p Provenance>,
}

impl<'p> Parts<'p> {
    pub(super) fn of(rung: &Rung<'p>) -> Self {
        match rung.place {
            RungPlace::Complaints(None) => Self::default(),
            RungPlace::Complaints(Some(channel)) => Self {
                can: &channel.about,
                bring: &channel.prepare,
                provenance: Some(&channel.provenance),
                ..Self::default()
            },
            RungPlace::Body(body) => Self {
                when: Some(&body.when),
                can: &body.can,
                cannot: &body.cannot,
                bring: &body.bring,
                provenance: Some(&body.provenance),
            },
        }
    }
}
