//! Facts and findings in JSON.

use serde::Serialize;

use crate::domain::{Code, Fact, Finding};

/// A fact.
#[derive(Serialize)]
pub(super) struct FactJson {
    kind: &'static str,
    as_written: String,
    /// In characters of the cleared text; `null` for a fact told apart from it.
    start: Option<usize>,
    end: Option<usize>,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    precision: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asset: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid: Option<bool>,
}

impl FactJson {
    pub(super) fn new(fact: &Fact) -> Self {
        let parts = fact.value.parts();
        Self {
            kind: fact.kind().code(),
            as_written: fact.as_written.clone(),
            start: fact.span.as_ref().map(|span| span.start),
            end: fact.span.as_ref().map(|span| span.end),
            value: fact.value.value(),
            precision: parts.precision.map(Code::code),
            asset: parts.asset,
            chain: parts.chain,
            valid: parts.valid,
        }
    }
}

/// What a safety rule found; never the words themselves.
#[derive(Serialize)]
pub(super) struct FindingJson {
    kind: &'static str,
    class: &'static str,
    /// In characters of the text as it was given.
    start: usize,
    end: usize,
}

impl FindingJson {
    pub(super) fn new(finding: &Finding) -> Self {
        Self {
            kind: finding.kind.code(),
            class: finding.class.code(),
            start: finding.span.start,
            end: finding.span.end,
        }
    }
}
