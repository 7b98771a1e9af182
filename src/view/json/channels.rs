//! The directory of a provider's windows in JSON.

use serde::Serialize;

use super::route::{ContactJson, contact};
use super::{SCHEMA, instant, text};
use crate::domain::{Code as _, ProviderId};
use crate::pack::{Contact, Pack, Words};
use crate::routing::RankedWindow;
use crate::view::Style;

#[derive(Serialize)]
struct Document {
    schema: u32,
    provider: String,
    at: String,
    channels: Vec<ChannelJson>,
    how_to_confirm: String,
}

#[derive(Serialize)]
struct ChannelJson {
    channel: &'static str,
    name: Option<String>,
    open: Option<bool>,
    opens_at: Option<String>,
    about: Vec<String>,
    prepare: Vec<String>,
    contacts: Vec<ContactJson>,
}

/// Writes the document of `channels`: each claim of hours is a contact of its own.
pub fn channels(pack: &Pack, windows: &[RankedWindow<'_>], style: &Style) -> String {
    let said = |words: &[Words]| -> Vec<String> {
        let in_lang = words.iter().map(|words| words.get(style.lang).to_owned());
        in_lang.collect()
    };
    let channel = |ranked: &RankedWindow<'_>| {
        let known = ranked.channel;
        let reception = known.map(|channel| channel.reception);
        let contacts = ranked.contacts.iter();
        ChannelJson {
            channel: ranked.window.code(),
            name: known.map(|channel| channel.name.get(style.lang).to_owned()),
            open: ranked.open,
            opens_at: ranked.opens_at.map(instant),
            about: known.map_or_else(Vec::new, |channel| said(&channel.about)),
            prepare: known.map_or_else(Vec::new, |channel| said(&channel.prepare)),
            contacts: contacts
                .map(|known| contact(known, reception, style.lang))
                .collect(),
        }
    };
    text(&Document {
        schema: SCHEMA,
        provider: pack.id.0.clone(),
        at: instant(style.now),
        channels: windows.iter().map(channel).collect(),
        how_to_confirm: pack.how_to_confirm.get(style.lang).to_owned(),
    })
}

#[derive(Serialize)]
struct Confirmations<'a> {
    schema: u32,
    provider: &'a str,
    contacts: Vec<ConfirmedJson<'a>>,
}

#[derive(Serialize)]
struct ConfirmedJson<'a> {
    kind: &'static str,
    value: Option<&'a str>,
    source: &'a str,
    confirmed: bool,
}

/// Writes the document of `channels verify`: each contact of this run, and whether it now counts
/// as confirmed by the user.
pub fn confirmations(provider: &ProviderId, told: &[(Contact, bool)]) -> String {
    let contacts = told.iter().map(|(contact, confirmed)| ConfirmedJson {
        kind: contact.kind.code(),
        value: contact.value.as_deref(),
        source: &contact.provenance.source,
        confirmed: *confirmed,
    });
    text(&Confirmations {
        schema: SCHEMA,
        provider: &provider.0,
        contacts: contacts.collect(),
    })
}
