//! The files that are kept, in JSON.

use serde::Serialize;

use super::fact::FindingJson;
use super::{SCHEMA, instant, text};
use crate::domain::{Evidence, Finding, IncidentId};
use crate::view::Style;

/// A file that was given to be kept, and what became of it.
#[derive(Debug, Clone, Copy)]
pub struct AttachedFile<'a> {
    /// What the record knows of it.
    pub evidence: &'a Evidence,
    /// Whether it was not there before.
    pub is_new: bool,
    /// Whether its words could be looked through for secrets.
    pub read: bool,
}

/// A kept file.
#[derive(Serialize)]
pub(super) struct EvidenceJson {
    number: i64,
    uuid: String,
    name: String,
    media_type: String,
    bytes: u64,
    sha256: String,
    /// Whether it is a picture that tells where it was taken.
    located: bool,
    added_at: String,
}

impl EvidenceJson {
    pub(super) fn new(evidence: &Evidence, style: &Style) -> Self {
        Self {
            number: evidence.number,
            uuid: evidence.uuid.clone(),
            name: evidence.name.clone(),
            media_type: evidence.media_type.clone(),
            bytes: evidence.bytes,
            sha256: evidence.sha256.clone(),
            located: evidence.located,
            added_at: instant(style.local(evidence.added_at)),
        }
    }
}

#[derive(Serialize)]
struct Document {
    schema: u32,
    id: i64,
    evidence: Vec<Attached>,
    /// What was replaced in the names of the files.
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct Attached {
    #[serde(flatten)]
    evidence: EvidenceJson,
    /// Whether it was not there before.
    new: bool,
    /// Whether its words could be looked through for secrets.
    read: bool,
}

/// Writes the document of `attach`.
pub fn attached(
    id: IncidentId,
    files: &[AttachedFile<'_>],
    findings: &[Finding],
    style: &Style,
) -> String {
    let files = files.iter().map(|file| Attached {
        evidence: EvidenceJson::new(file.evidence, style),
        new: file.is_new,
        read: file.read,
    });
    text(&Document {
        schema: SCHEMA,
        id: id.0,
        evidence: files.collect(),
        findings: findings.iter().map(FindingJson::new).collect(),
    })
}
