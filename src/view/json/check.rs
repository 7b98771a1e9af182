//! Judgements of contacts in JSON.

use serde::Serialize;

use super::{SCHEMA, text};
use crate::contacts::{Judgement, Verdict};
use crate::domain::{Code as _, Lang, ProviderId};
use crate::pack::{Confidence, Pack};
use crate::view::check::why;
use crate::view::own_pack;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    contacts: Vec<JudgedJson<'a>>,
}

/// A contact and whether it is the provider's.
#[derive(Serialize)]
pub(super) struct JudgedJson<'a> {
    value: &'a str,
    kind: &'static str,
    verdict: &'static str,
    resembles: Option<&'a str>,
    provider: &'a str,
    reason: &'static str,
    source: Option<&'a str>,
    /// Of a contact that is recorded or on the provider's domain; never of one that looks like it.
    confidence: Option<&'static str>,
    /// The pack of the user's own by which it was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    own_pack: Option<&'a str>,
}

impl<'a> JudgedJson<'a> {
    fn new(judged: &'a Judgement, provider: &'a ProviderId, lang: Lang) -> Self {
        let is_the_providers = matches!(judged.verdict, Verdict::Known | Verdict::Disputed);
        let confidence = judged.confidence.filter(|_| is_the_providers);
        Self {
            value: &judged.value,
            kind: judged.kind.code(),
            verdict: judged.verdict.code(),
            resembles: judged.resembles.as_deref(),
            provider: &provider.0,
            reason: why(judged.why, lang),
            source: judged.source.as_deref(),
            confidence: confidence.map(Confidence::code),
            own_pack: None,
        }
    }
}

/// Writes judgements as a list.
pub(super) fn judged<'a>(
    judgements: &'a [Judgement],
    provider: &'a ProviderId,
    lang: Lang,
) -> Vec<JudgedJson<'a>> {
    let judged = judgements.iter();
    judged
        .map(|judged| JudgedJson::new(judged, provider, lang))
        .collect()
}

/// Writes the document of `check`.
pub fn check(judgements: &[Judgement], pack: &Pack, lang: Lang) -> String {
    let contacts = judged(judgements, &pack.id, lang).into_iter();
    let own_pack = own_pack(pack);
    text(&Document {
        schema: SCHEMA,
        contacts: contacts
            .map(|contact| JudgedJson {
                own_pack,
                ..contact
            })
            .collect(),
    })
}
