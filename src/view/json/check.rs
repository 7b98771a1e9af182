//! Judgements of contacts in JSON.

use serde::Serialize;

use super::{SCHEMA, text};
use crate::contacts::Judgement;
use crate::domain::{Code as _, Lang, ProviderId};
use crate::view::check::why;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    contacts: Vec<ContactJson<'a>>,
}

#[derive(Serialize)]
struct ContactJson<'a> {
    value: &'a str,
    kind: &'static str,
    verdict: &'static str,
    resembles: Option<&'a str>,
    provider: &'a str,
    reason: &'static str,
    source: Option<&'a str>,
}

impl<'a> ContactJson<'a> {
    fn new(judged: &'a Judgement, provider: &'a ProviderId, lang: Lang) -> Self {
        Self {
            value: &judged.value,
            kind: judged.kind.code(),
            verdict: judged.verdict.code(),
            resembles: judged.resembles.as_deref(),
            provider: &provider.0,
            reason: why(judged.why, lang),
            source: judged.source.as_deref(),
        }
    }
}

/// Writes the document of `check`.
pub fn check(judgements: &[Judgement], provider: &ProviderId, lang: Lang) -> String {
    let contacts = judgements
        .iter()
        .map(|judged| ContactJson::new(judged, provider, lang));
    text(&Document {
        schema: SCHEMA,
        contacts: contacts.collect(),
    })
}
