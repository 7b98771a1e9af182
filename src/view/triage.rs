//! What was understood of a text, at a glance, and where it leads.

use super::advice::{self, Sources};
use super::case::Case;
use super::fact;
use super::own_pack;
use super::page::Page;
use super::paint::Meaning;
use super::route::route_short;
use super::said::Said;
use super::style::Style;
use crate::domain::{Category, Symptom};
use crate::i18n::label;

/// The surest that a reading may be called.
const SURE_PERCENT_MAX: u32 = 99;

/// How far the parts stand in.
const INDENT: usize = 2;

/// Draws what was understood: decision, facts, first steps, checks, windows, what is missing.
pub fn triage(case: &Case<'_>, style: &Style) -> String {
    let say = style.catalog();
    let mut page = Page::new(style);
    page.heading(say.triage.heading);
    let number = case.id.map(|id| (say.triage.number, id.to_string()));
    let pairs: Vec<_> = number.into_iter().chain(decision(case, style)).collect();
    page.key_values(&pairs);
    facts(&mut page, case, &case.said_answers(style.lang), style);
    advice::steps(&mut page, case, Sources::Elsewhere, style);
    page.heading(say.route.heading);
    page.drawn(&route_short(case.route, case.pack, style));
    let told = Sources::Elsewhere;
    advice::list(
        &mut page,
        say.triage.checks,
        &case.route.checks,
        told,
        style,
    );
    missing(&mut page, case, style);
    said(
        &mut page,
        say.notice.contradictions,
        &case.said_contradictions(style.lang),
    );
    said(
        &mut page,
        say.notice.heading,
        &case.said_notices(style.lang),
    );
    let precautions = &case.route.precautions;
    advice::list(&mut page, say.triage.precautions, precautions, told, style);
    page.finish()
}

/// Returns category, symptom, how sure that is, the words that decided, and the provider.
pub(super) fn decision(case: &Case<'_>, style: &Style) -> Vec<(&'static str, String)> {
    let say = &style.catalog().triage;
    let aside = style.catalog().route.aside;
    let category = label::coded::<Category>(&case.decision.category, label::category, style.lang);
    let symptom = label::coded::<Symptom>(&case.decision.symptom, label::symptom, style.lang);
    let sure = if case.decision.told {
        say.told.to_owned()
    } else {
        // A reading is never certain, however near it comes.
        (say.confidence)(percent(case.decision.confidence).min(SURE_PERCENT_MAX))
    };
    let mut pairs = vec![(
        say.category,
        (say.decision)(category, symptom)
            + &aside(&(say.code)(case.decision.symptom.code(), &sure)),
    )];
    if !case.decision.because.is_empty() {
        let words = case.decision.because.iter().map(|word| (say.quoted)(word));
        pairs.push((say.because, words.collect::<Vec<_>>().join(" ")));
    }
    let mut provider = case.provider_name(style.lang).to_owned();
    if !case.provider_known {
        provider += &aside(say.provider_unknown);
    }
    provider += &own_pack::mark(case.pack, style);
    pairs.push((say.provider, provider));
    pairs
}

/// Writes the facts, numbered, so that they can be corrected by number, and under them `answers`.
pub(super) fn facts(
    page: &mut Page<'_>,
    case: &Case<'_>,
    answers: &[(&str, String)],
    style: &Style,
) {
    let say = &style.catalog().triage;
    page.heading(say.facts);
    if case.facts.is_empty() && answers.is_empty() {
        page.line(INDENT, say.no_facts);
    }
    let name = |fact: &crate::domain::Fact| label::fact_kind(fact.kind(), style.lang);
    let widths = case
        .facts
        .iter()
        .map(|fact| style.ambiguous.width(name(fact)));
    let others = answers.iter().map(|(name, _)| style.ambiguous.width(name));
    let cells = widths.chain(others).max().unwrap_or(0);
    let digits = case.facts.len().to_string().len();
    for (index, fact) in case.facts.iter().enumerate() {
        let label = format!("{:>digits$}. {}", index + 1, name(fact));
        let text = fact::with_words(fact, style.lang);
        page.pair(INDENT, &label, cells + digits + 2, &text);
    }
    for (name, text) in answers {
        let label = format!("{:digits$}  {name}", "");
        page.pair(INDENT, &label, cells + digits + 2, text);
    }
}

/// Writes the questions that are open.
pub(super) fn missing(page: &mut Page<'_>, case: &Case<'_>, style: &Style) {
    let say = &style.catalog().triage;
    if case.needs.missing.is_empty() {
        page.gap();
        page.line(0, say.complete);
        return;
    }
    page.heading(&(say.missing)(percent(case.needs.completeness)));
    for (index, need) in case.needs.missing.iter().enumerate() {
        let question = need.question.get(style.lang);
        page.numbered(INDENT, index + 1, &case.coded(question, &need.code, style));
    }
}

/// Writes sentences under a heading, if there are any.
pub(super) fn said(page: &mut Page<'_>, heading: &str, sentences: &[Said]) {
    if sentences.is_empty() {
        return;
    }
    page.heading(heading);
    for sentence in sentences {
        page.put(INDENT, "! ", &sentence.text, Meaning::Doubt);
    }
}

/// Returns a share from 0 to 1 in percent.
fn percent(share: f64) -> u32 {
    // Clamped to 0–100, so the cast neither cuts nor loses a sign.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as u32;
    percent
}

#[cfg(test)]
mod tests;
