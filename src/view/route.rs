//! The windows for an incident: a short card after recording, the full one on request.

use super::hours::hours_text;
use super::page::Page;
use super::paint::Meaning;
use super::reception;
use super::source::source;
use super::style::Style;
use super::{channel, contact, own_pack};
use crate::domain::{self, Window};
use crate::i18n::label;
use crate::pack::Pack;
use crate::routing::{Notice, RankedWindow, Route};

/// How far the parts of a window stand in.
const PART_INDENT: usize = 3;

/// Draws every window with reasons, hours, preparation, and each contact with its source.
pub fn route(route: &Route<'_>, pack: &Pack, style: &Style) -> String {
    windows(route, pack, style, true, |page, part, _, ranked| {
        part.reasons(page, ranked, true);
        part.meanwhile(page, ranked.window);
        part.disagreement(page, ranked);
        part.contacts(page, ranked, true);
        part.about(page, ranked);
    })
}

/// Draws the first window with its reason and contacts, and the others on a line each. Where the
/// user acts alone first, the first desk is drawn whole as well: it is the next to turn to.
pub fn route_short(route: &Route<'_>, pack: &Pack, style: &Style) -> String {
    windows(route, pack, style, false, |page, part, index, ranked| {
        if index < whole(route) {
            part.reasons(page, ranked, false);
            part.meanwhile(page, ranked.window);
            part.disagreement(page, ranked);
            part.contacts(page, ranked, false);
        }
    })
}

/// Draws so much of it that it stands on one screen with a question: one contact a window, the one
/// that is best known, or how to find it where sources disagree, and one reason where it is wanted.
pub(super) fn route_brief(route: &Route<'_>, pack: &Pack, why: bool, style: &Style) -> String {
    windows(route, pack, style, false, |page, part, index, ranked| {
        if index < whole(route) {
            if let Some(rule) = ranked.reasons.first().filter(|_| why) {
                let reason = rule.reason.get(style.lang);
                let say = style.catalog().route.reasons;
                page.labelled(PART_INDENT, say, reason, Meaning::Plain);
            }
            part.meanwhile(page, ranked.window);
            part.best_contact(page, ranked);
        } else if !why && route.is_meanwhile(ranked.window) {
            part.best_contact(page, ranked);
        }
    })
}

/// Draws the head of every window, and below each what `parts` draws of it; says so where there is
/// none.
fn windows<'a>(
    route: &'a Route<'a>,
    pack: &'a Pack,
    style: &'a Style,
    apart: bool,
    mut parts: impl FnMut(&mut Page<'a>, &mut Part<'a>, usize, &RankedWindow<'a>),
) -> String {
    let mut page = Page::new(style);
    own_pack::line(&mut page, pack, style);
    if route.windows.is_empty() {
        page.line(0, style.catalog().route.none);
    }
    let mut part = Part::new(route, pack, style);
    for (index, ranked) in route.windows.iter().enumerate() {
        if apart {
            page.gap();
        }
        head(&mut page, index + 1, ranked, style);
        parts(&mut page, &mut part, index, ranked);
    }
    page.finish()
}

/// Returns how many windows are drawn with more than their name.
fn whole(route: &Route<'_>) -> usize {
    let alone = |ranked: &RankedWindow<'_>| ranked.window == Window::SelfService;
    1 + usize::from(route.windows.first().is_some_and(alone))
}

/// Writes rank, name and whether the window is open: 電話: 受付時間外（次は …）.
pub(super) fn head(page: &mut Page<'_>, rank: usize, ranked: &RankedWindow<'_>, style: &Style) {
    let name = channel::ranked_name(ranked, style);
    let (state, meaning) = reception::state(ranked, style);
    let text = (style.catalog().route.labelled)(&name, &state);
    page.put(0, &format!("{rank}. "), &text, meaning);
}

/// Writes the parts of a window.
struct Part<'a> {
    route: &'a Route<'a>,
    pack: &'a Pack,
    style: &'a Style,
    /// Whether the page has said how to confirm a contact; once is enough.
    confirmed: bool,
}

impl<'a> Part<'a> {
    fn new(route: &'a Route<'a>, pack: &'a Pack, style: &'a Style) -> Self {
        Self {
            route,
            pack,
            style,
            confirmed: false,
        }
    }

    fn how_to_confirm(&mut self, page: &mut Page<'_>) {
        if self.confirmed {
            return;
        }
        self.confirmed = true;
        let say = &self.style.catalog().route;
        let how = self.pack.how_to_confirm.get(self.style.lang);
        page.labelled(PART_INDENT + 2, say.how_to_confirm, how, Meaning::Plain);
    }

    fn reasons(&self, page: &mut Page<'_>, ranked: &RankedWindow<'_>, sources: bool) {
        let say = &self.style.catalog().route;
        for rule in &ranked.reasons {
            let reason = rule.reason.get(self.style.lang);
            page.labelled(PART_INDENT, say.reasons, reason, Meaning::Plain);
            if sources {
                source(page, PART_INDENT + 2, &rule.provenance, self.style);
            }
        }
    }

    fn meanwhile(&self, page: &mut Page<'_>, window: Window) {
        for notice in &self.route.notices {
            if let Notice::ClosedMeanwhile { closed, meanwhile } = notice
                && *closed == window
            {
                let name = label::window(*meanwhile, self.style.lang);
                let text = (self.style.catalog().route.meanwhile)(name);
                page.line(PART_INDENT, &text);
            }
        }
    }

    fn disagreement(&mut self, page: &mut Page<'_>, ranked: &RankedWindow<'_>) {
        let notice = Notice::SourcesDisagree(ranked.window);
        if !self.route.notices.contains(&notice) {
            return;
        }
        let say = &self.style.catalog().route;
        let contacts = || ranked.contacts.iter().map(|known| known.contact);
        let values = contacts().filter_map(|contact| contact.value.clone().map(Into::into));
        let hours = contacts().filter_map(|contact| {
            let hours = contact.hours.as_ref()?;
            Some(hours_text(hours, self.style.lang))
        });
        let text = (say.disagree)(distinct(values), distinct(hours));
        page.put(PART_INDENT, "! ", &text, Meaning::Doubt);
        self.how_to_confirm(page);
    }

    fn contacts(&mut self, page: &mut Page<'_>, ranked: &RankedWindow<'_>, full: bool) {
        let say = &self.style.catalog().route;
        if full && !ranked.contacts.is_empty() {
            page.line(PART_INDENT, say.contacts);
        }
        for known in &ranked.contacts {
            contact::contact(page, PART_INDENT, known, self.style);
            if full {
                contact::sourced(page, PART_INDENT + 2, known.contact, self.style);
            }
            if known.contact.value.is_none() {
                self.how_to_confirm(page);
            }
        }
    }

    /// Writes the contact that is best known with its source; where sources disagree, how to find
    /// the right one.
    fn best_contact(&mut self, page: &mut Page<'_>, ranked: &RankedWindow<'_>) {
        let notice = Notice::SourcesDisagree(ranked.window);
        if self.route.notices.contains(&notice) {
            self.disagreement(page, ranked);
            return;
        }
        let known = ranked.contacts.iter();
        let known = known.filter(|known| known.contact.value.is_some());
        match known.min_by_key(|known| contact::doubt(known.contact)) {
            Some(best) => {
                contact::contact(page, PART_INDENT, best, self.style);
                contact::sourced(page, PART_INDENT + 2, best.contact, self.style);
            }
            None if ranked.contacts.is_empty() => {}
            None => self.how_to_confirm(page),
        }
    }

    fn about(&self, page: &mut Page<'_>, ranked: &RankedWindow<'_>) {
        let say = &self.style.catalog().route;
        let Some(channel) = ranked.channel else {
            return;
        };
        for (heading, words) in [(say.prepare, &channel.prepare), (say.about, &channel.about)] {
            if words.is_empty() {
                continue;
            }
            page.line(PART_INDENT, heading);
            for word in words {
                page.item(PART_INDENT, word.get(self.style.lang));
            }
        }
        let shown = |known: &crate::routing::ContactNow<'_>| {
            known.contact.provenance.source == channel.provenance.source
        };
        if !channel.about.is_empty() || !ranked.contacts.iter().any(shown) {
            source(page, PART_INDENT, &channel.provenance, self.style);
        }
    }
}

fn distinct(texts: impl Iterator<Item = String>) -> usize {
    domain::distinct(texts).len()
}

#[cfg(test)]
mod tests;
