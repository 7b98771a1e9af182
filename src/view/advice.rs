//! Advice: what to do first, what to check, what to keep in mind.

use super::case::Case;
use super::page::Page;
use super::source::source;
use super::style::Style;
use crate::domain::Lang;
use crate::pack::{Advice, Confidence};

/// How far advice stands in.
const INDENT: usize = 2;

/// Whether each piece of advice names its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sources {
    /// Right below it.
    Here,
    /// In the full view; a person in a hurry reads what to do, and no more.
    Elsewhere,
}

/// Writes what to do first; of a recorded incident also how a step is ticked off, by its number.
pub(super) fn steps(page: &mut Page<'_>, case: &Case<'_>, sources: Sources, style: &Style) {
    let steps = &case.route.first_steps;
    if steps.is_empty() {
        return;
    }
    page.heading(style.catalog().triage.first_steps);
    for (index, step) in steps.iter().enumerate() {
        entry(page, index + 1, &words(step, style), step, sources, style);
    }
    if let Some(id) = case.id
        && steps.iter().any(|step| step.tick)
    {
        page.line(INDENT, &(style.catalog().step.how)(&id.0.to_string()));
    }
}

/// Writes a list of advice under a heading, if there is any.
pub(super) fn list(
    page: &mut Page<'_>,
    heading: &str,
    advices: &[&Advice],
    sources: Sources,
    style: &Style,
) {
    if advices.is_empty() {
        return;
    }
    page.heading(heading);
    for (index, advice) in advices.iter().enumerate() {
        entry(
            page,
            index + 1,
            &words(advice, style),
            advice,
            sources,
            style,
        );
    }
}

fn entry(
    page: &mut Page<'_>,
    number: usize,
    words: &str,
    advice: &Advice,
    sources: Sources,
    style: &Style,
) {
    page.numbered(INDENT, number, words);
    if sources == Sources::Here {
        source(page, INDENT + 3, &advice.provenance, style);
    }
}

/// Returns the advice, marked where sources disagree about it.
fn words(advice: &Advice, style: &Style) -> String {
    let words = advice.words.get(style.lang);
    if advice.provenance.confidence == Confidence::Disputed {
        let gap = if style.lang == Lang::En { " " } else { "" };
        return format!("{}{gap}{words}", style.catalog().route.unverified);
    }
    words.to_owned()
}
