//! Provider packs in JSON: the list, and one of them.

use serde::Serialize;

use super::route::{AdviceJson, ContactJson, advices, contact, steps};
use super::{SCHEMA, text};
use crate::domain::{Code as _, Lang};
use crate::pack::{Pack, PackChannel, Rule};
use crate::routing::ContactNow;
use crate::view::packs::PackRow;

#[derive(Serialize)]
struct List<'a> {
    schema: u32,
    packs: Vec<RowJson>,
    left_out: &'a [String],
}

/// One pack in the list.
#[derive(Serialize)]
pub(super) struct RowJson {
    id: String,
    name: String,
    origin: &'static str,
    facts: usize,
    unverified: usize,
    oldest: Option<String>,
}

impl RowJson {
    pub(super) fn new(row: &PackRow, lang: Lang) -> Self {
        Self {
            id: row.id.clone(),
            name: row.name.get(lang).to_owned(),
            origin: if row.built_in { "built_in" } else { "own" },
            facts: row.facts,
            unverified: row.unverified,
            oldest: row.oldest.map(|day| day.format("%Y-%m-%d").to_string()),
        }
    }
}

/// Writes the document of `pack list`, with why files of the user's own are left out.
pub fn packs(rows: &[PackRow], left_out: &[String], lang: Lang) -> String {
    text(&List {
        schema: SCHEMA,
        packs: rows.iter().map(|row| RowJson::new(row, lang)).collect(),
        left_out,
    })
}

#[derive(Serialize)]
struct One {
    schema: u32,
    id: String,
    name: String,
    aliases: Vec<String>,
    language: &'static str,
    domains: Vec<DomainJson>,
    channels: Vec<ChannelJson>,
    rules: Vec<RuleJson>,
    guides: Vec<GuideJson>,
    how_to_confirm: String,
}

#[derive(Serialize)]
struct DomainJson {
    value: String,
    source: String,
    as_of: String,
    confidence: &'static str,
}

#[derive(Serialize)]
struct ChannelJson {
    channel: &'static str,
    name: String,
    contacts: Vec<ContactJson>,
}

#[derive(Serialize)]
struct RuleJson {
    code: String,
    symptoms: Vec<&'static str>,
    channels: Vec<&'static str>,
    text: String,
    source: String,
    as_of: String,
    confidence: &'static str,
}

#[derive(Serialize)]
struct GuideJson {
    symptom: &'static str,
    needs: Vec<String>,
    first_steps: Vec<AdviceJson>,
    checks: Vec<AdviceJson>,
}

/// Writes the document of `pack show`. Nothing in it depends on the clock.
pub fn pack(pack: &Pack, lang: Lang) -> String {
    let day = |day: chrono::NaiveDate| day.format("%Y-%m-%d").to_string();
    let domain = |claim: &crate::pack::Claim<crate::pack::Lent>| DomainJson {
        value: claim.value.to_string(),
        source: claim.provenance.source.to_string(),
        as_of: day(claim.provenance.as_of),
        confidence: claim.provenance.confidence.code(),
    };
    let rule = |rule: &Rule| RuleJson {
        code: rule.code.to_string(),
        symptoms: rule.symptoms.iter().map(|symptom| symptom.code()).collect(),
        channels: rule.windows.iter().map(|window| window.code()).collect(),
        text: rule.reason.get(lang).to_owned(),
        source: rule.provenance.source.to_string(),
        as_of: day(rule.provenance.as_of),
        confidence: rule.provenance.confidence.code(),
    };
    let guide = |guide: &crate::pack::Guide| GuideJson {
        symptom: guide.symptom.code(),
        needs: guide
            .needs
            .iter()
            .map(|need| need.code.to_string())
            .collect(),
        first_steps: steps(&guide.steps.iter().collect::<Vec<_>>(), lang),
        checks: advices(&guide.checks.iter().collect::<Vec<_>>(), lang),
    };
    text(&One {
        schema: SCHEMA,
        id: pack.id.0.clone(),
        name: pack.name.get(lang).to_owned(),
        aliases: pack.aliases.iter().map(ToString::to_string).collect(),
        language: pack.language.code(),
        domains: pack.domains.iter().map(domain).collect(),
        channels: pack
            .channels
            .iter()
            .map(|known| channel(known, lang))
            .collect(),
        rules: pack.rules.iter().map(rule).collect(),
        guides: pack.guides.iter().map(guide).collect(),
        how_to_confirm: pack.how_to_confirm.get(lang).to_owned(),
    })
}

fn channel(channel: &PackChannel, lang: Lang) -> ChannelJson {
    let timeless = |contact| ContactNow {
        contact,
        openness: None,
    };
    let contacts = channel.contacts.iter().map(timeless);
    ChannelJson {
        channel: channel.window.code(),
        name: channel.name.get(lang).to_owned(),
        contacts: contacts.map(|known| contact(&known, None, lang)).collect(),
    }
}
