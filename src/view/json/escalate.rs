//! The ladder in JSON.

use serde::Serialize;

use super::route::{ContactJson, contact};
use super::{SCHEMA, instant, text};
use crate::domain::{Code as _, IncidentId, Lang};
use crate::pack::Words;
use crate::routing::{Rung, RungPlace};
use crate::view::escalate::{Parts, name, why};
use crate::view::{Case, Style};

#[derive(Serialize)]
struct Document {
    schema: u32,
    id: i64,
    at: String,
    rungs: Vec<RungJson>,
}

/// One rung.
#[derive(Serialize)]
struct RungJson {
    code: String,
    name: String,
    /// Whether it stands on the ladder, or beside it.
    ladder: bool,
    /// Whether it must not wait.
    urgent: bool,
    entry: EntryJson,
    when: Option<String>,
    can: Vec<String>,
    cannot: Vec<String>,
    bring: Vec<String>,
    open: Option<bool>,
    opens_at: Option<String>,
    contacts: Vec<ContactJson>,
    source: Option<String>,
    as_of: Option<String>,
    confidence: Option<&'static str>,
}

/// Whether its door stands open to this incident.
#[derive(Serialize)]
struct EntryJson {
    state: &'static str,
    reason: &'static str,
    text: String,
    opens_on: Option<String>,
}

/// Writes the document of `escalate`.
pub fn escalate(id: IncidentId, case: &Case<'_>, rungs: &[Rung<'_>], style: &Style) -> String {
    text(&Document {
        schema: SCHEMA,
        id: id.0,
        at: instant(style.now),
        rungs: rungs.iter().map(|rung| one(case, rung, style)).collect(),
    })
}

fn one(case: &Case<'_>, rung: &Rung<'_>, style: &Style) -> RungJson {
    let lang = style.lang;
    let parts = Parts::of(rung);
    let reception = match rung.place {
        RungPlace::Complaints(channel) => channel.map(|channel| channel.reception),
        RungPlace::Body(_) => None,
    };
    let contacts = rung.contacts.iter();
    RungJson {
        code: rung.channel.code().to_owned(),
        name: name(case, rung, style),
        ladder: rung.ladder,
        urgent: rung.urgent,
        entry: EntryJson {
            state: rung.entry.code(),
            reason: rung.why.code(),
            text: why(rung, style),
            opens_on: rung.opens_on.map(|day| day.to_string()),
        },
        when: parts.when.map(|words| words.get(lang).to_owned()),
        can: texts(parts.can, lang),
        cannot: texts(parts.cannot, lang),
        bring: texts(parts.bring, lang),
        open: rung.open,
        opens_at: rung.opens_at.map(instant),
        contacts: contacts
            .map(|known| contact(known, reception, lang))
            .collect(),
        source: parts
            .provenance
            .map(|known| known.source.clone())
            .map(Into::into),
        as_of: parts.provenance.map(|known| known.as_of.to_string()),
        confidence: parts.provenance.map(|known| known.confidence.code()),
    }
}

fn texts(words: &[Words], lang: Lang) -> Vec<String> {
    words
        .iter()
        .map(|words| words.get(lang).to_owned())
        .collect()
}
