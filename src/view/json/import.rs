//! What became of the lines of an import, in JSON.

use serde::Serialize;

use super::{SCHEMA, text};
use crate::domain::{Code as _, FindingKind, IncidentId};

/// What became of the lines of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// How many incidents were taken in.
    pub imported: usize,
    /// How many were there already.
    pub there: usize,
    /// Which got new numbers: the line, the old one, the new one.
    pub renumbered: Vec<(u64, IncidentId, IncidentId)>,
    /// What was replaced, with its line.
    pub findings: Vec<(u64, FindingKind)>,
    /// Why lines were left out, the first of them.
    pub bad: Vec<String>,
    /// How many lines were left out.
    pub bad_count: usize,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    imported: usize,
    already_there: usize,
    left_out: usize,
    bad: &'a [String],
    renumbered: Vec<RenumberedJson>,
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct RenumberedJson {
    line: u64,
    from: i64,
    to: i64,
}

#[derive(Serialize)]
struct FindingJson {
    line: u64,
    kind: &'static str,
}

/// Writes the document of `import`.
pub fn import(report: &ImportReport) -> String {
    let renumbered = report
        .renumbered
        .iter()
        .map(|(line, from, to)| RenumberedJson {
            line: *line,
            from: from.0,
            to: to.0,
        });
    let findings = report.findings.iter().map(|(line, kind)| FindingJson {
        line: *line,
        kind: kind.code(),
    });
    text(&Document {
        schema: SCHEMA,
        imported: report.imported,
        already_there: report.there,
        left_out: report.bad_count,
        bad: &report.bad,
        renumbered: renumbered.collect(),
        findings: findings.collect(),
    })
}
