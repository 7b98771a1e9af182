//! Windows, contacts and advice in JSON.

use serde::Serialize;

use super::instant;
use crate::domain::{Code as _, Lang};
use crate::pack::{Advice, Openness, Reception, Rule};
use crate::routing::{ContactNow, RankedWindow, Route};
use crate::view::hours::hours_text;

/// One window of a route.
#[derive(Serialize)]
pub(super) struct WindowJson {
    rank: usize,
    channel: &'static str,
    name: Option<String>,
    reasons: Vec<ReasonJson>,
    open: Option<bool>,
    opens_at: Option<String>,
    prepare: Vec<String>,
    contacts: Vec<ContactJson>,
}

/// Why a window stands where it stands.
#[derive(Serialize)]
struct ReasonJson {
    code: String,
    text: String,
    source: String,
}

/// A contact with its provenance.
#[derive(Serialize)]
pub(super) struct ContactJson {
    kind: &'static str,
    value: Option<String>,
    purpose: Option<String>,
    hours: Option<String>,
    open: Option<bool>,
    opens_at: Option<String>,
    source: String,
    as_of: String,
    confidence: &'static str,
    note: Option<String>,
}

/// A piece of advice.
#[derive(Serialize)]
pub(super) struct AdviceJson {
    code: String,
    text: String,
    /// Of a first step: whether it is something to do, and not only to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    tick: Option<bool>,
    source: String,
}

/// Returns the windows of a route, best first.
pub(super) fn windows(route: &Route<'_>, lang: Lang) -> Vec<WindowJson> {
    let ranked = route.windows.iter().enumerate();
    ranked
        .map(|(index, ranked)| window(index + 1, ranked, lang))
        .collect()
}

fn window(rank: usize, ranked: &RankedWindow<'_>, lang: Lang) -> WindowJson {
    let reception = ranked.channel.map(|channel| channel.reception);
    let prepare = ranked.channel.map_or(&[][..], |channel| &channel.prepare);
    let reason = |rule: &&Rule| ReasonJson {
        code: rule.code.to_string(),
        text: rule.reason.get(lang).to_owned(),
        source: rule.provenance.source.to_string(),
    };
    let contacts = ranked.contacts.iter();
    WindowJson {
        rank,
        channel: ranked.window.code(),
        name: ranked
            .channel
            .map(|channel| channel.name.get(lang).to_owned()),
        reasons: ranked.reasons.iter().map(reason).collect(),
        open: ranked.open,
        opens_at: ranked.opens_at.map(instant),
        prepare: prepare
            .iter()
            .map(|words| words.get(lang).to_owned())
            .collect(),
        contacts: contacts
            .map(|known| contact(known, reception, lang))
            .collect(),
    }
}

/// Returns a contact at this instant; a window that is always open has no contact that is closed.
pub(super) fn contact(
    known: &ContactNow<'_>,
    reception: Option<Reception>,
    lang: Lang,
) -> ContactJson {
    let contact = known.contact;
    let provenance = &contact.provenance;
    let always = reception == Some(Reception::Always);
    let stated = known.openness.map(Openness::is_open);
    ContactJson {
        kind: contact.kind.code(),
        value: contact.value.clone().map(Into::into),
        purpose: contact
            .purpose
            .as_ref()
            .map(|words| words.get(lang).to_owned()),
        hours: contact.hours.as_ref().map(|hours| hours_text(hours, lang)),
        open: stated.or(always.then_some(true)),
        opens_at: known.openness.and_then(Openness::opens_at).map(instant),
        source: provenance.source.to_string(),
        as_of: provenance.as_of.format("%Y-%m-%d").to_string(),
        confidence: provenance.confidence.code(),
        note: provenance
            .note
            .as_ref()
            .map(|words| words.get(lang).to_owned()),
    }
}

/// Returns first steps with their sources.
pub(super) fn steps(steps: &[&Advice], lang: Lang) -> Vec<AdviceJson> {
    let told = advices(steps, lang).into_iter().zip(steps);
    let told = told.map(|(json, step)| AdviceJson {
        tick: Some(step.tick),
        ..json
    });
    told.collect()
}

/// Returns advice with its sources.
pub(super) fn advices(advices: &[&Advice], lang: Lang) -> Vec<AdviceJson> {
    let advice = |advice: &&Advice| AdviceJson {
        code: advice.code.to_string(),
        text: advice.words.get(lang).to_owned(),
        tick: None,
        source: advice.provenance.source.to_string(),
    };
    advices.iter().map(advice).collect()
}
