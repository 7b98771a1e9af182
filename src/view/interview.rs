//! What an interview shows between its questions.

use super::advice::{self, Sources};
use super::case::Case;
use super::fact;
use super::page::Page;
use super::paint::Meaning;
use super::route::route_brief;
use super::said::Said;
use super::style::Style;
use super::triage::{decision, said};
use crate::i18n::label;
use crate::pack::Advice;

/// How far the lines stand in.
const INDENT: usize = 2;

/// Draws what was understood as a numbered list, so that a number corrects one thing: the first is
/// the kind of trouble, the second the provider, the others are the facts in their order.
pub fn understood(case: &Case<'_>, style: &Style) -> String {
    let say = &style.catalog().triage;
    let mut page = Page::new(style);
    page.heading(say.heading);
    let mut pairs = decision(case, style);
    let whose = pairs.pop().unwrap_or_default();
    let mut pairs = pairs.into_iter();
    let kind = pairs.next().unwrap_or_default();
    let facts = case.facts.iter();
    let facts = facts.map(|known| {
        let name = label::fact_kind(known.kind(), style.lang);
        (name, fact::with_words(known, style.lang))
    });
    let all: Vec<(&str, String)> = [kind, whose].into_iter().chain(facts).collect();
    let widths = all.iter().map(|(name, _)| style.ambiguous.width(name));
    let cells = widths.max().unwrap_or(0);
    let digits = all.len().to_string().len();
    for (index, (name, text)) in all.iter().enumerate() {
        let label = format!("{:>digits$}. {name}", index + 1);
        page.pair(INDENT, &label, cells + digits + 2, text);
    }
    page.gap();
    let answers = case.said_answers(style.lang);
    page.key_values(&pairs.chain(answers).collect::<Vec<_>>());
    let say = &style.catalog().notice;
    said(
        &mut page,
        say.contradictions,
        &case.said_contradictions(style.lang),
    );
    page.finish()
}

/// Draws the window to use with why and whether it is open now, then the first thing to check
/// before writing where nothing had to be done first: a small screen with room for the question
/// below. The rest is in `route`.
pub fn window_card(case: &Case<'_>, style: &Style) -> String {
    let say = style.catalog();
    let mut page = Page::new(style);
    page.heading(say.route.heading);
    page.drawn(&route_brief(case.route, case.pack, true, style));
    // Where steps came first, they have said what to look at.
    let checks = usize::from(case.route.first_steps.is_empty());
    let first: Vec<&Advice> = case.route.checks.iter().take(checks).copied().collect();
    let heading = say.triage.checks;
    advice::list(&mut page, heading, &first, Sources::Elsewhere, style);
    // What the card itself says is not said again.
    let shown = |notice: &Said| !matches!(notice.code, "sources_disagree" | "closed_meanwhile");
    let notices = case.said_notices(style.lang).into_iter().filter(shown);
    let notices: Vec<Said> = notices.collect();
    said(&mut page, say.notice.heading, &notices);
    if let Some(id) = case.id {
        page.gap();
        let more = (say.interview.more_of_window)(&id.0.to_string());
        page.line(0, &more);
    }
    page.finish()
}

/// Draws where to turn now, in a few lines: what a frightened person looks for first. The whole card
/// comes when the questions are answered.
pub fn window_glance(case: &Case<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    page.heading(style.catalog().interview.turn_here);
    page.drawn(&route_brief(case.route, case.pack, false, style));
    page.finish()
}

/// Draws a sentence of the conversation, broken to the width; a heading where it is one.
pub fn paragraph(lead: &str, text: &str, is_heading: bool, style: &Style) -> String {
    let mut page = Page::new(style);
    let meaning = if is_heading {
        Meaning::Heading
    } else {
        Meaning::Plain
    };
    page.put(0, lead, text, meaning);
    page.finish()
}
