//! The examination in JSON.

use serde::Serialize;

use super::packs::RowJson;
use super::{SCHEMA, text};
use crate::domain::{Code as _, Lang};
use crate::view::doctor::{DoctorReport, RecordReport, ScanReport};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    version: &'a str,
    home: &'a str,
    record: Option<RecordJson<'a>>,
    packs: Vec<RowJson>,
    left_out: &'a [String],
    scan: Option<ScanJson>,
}

#[derive(Serialize)]
struct RecordJson<'a> {
    path: &'a str,
    bytes: u64,
    schema: Option<i64>,
    sqlite: Option<&'a str>,
    journal: Option<&'a str>,
    incidents: Option<i64>,
    file_mode: Option<String>,
    folder_mode: Option<String>,
    read_only: bool,
    sound: bool,
    problems: &'a [String],
}

#[derive(Serialize)]
struct ScanJson {
    texts: usize,
    findings: Vec<FoundJson>,
}

#[derive(Serialize)]
struct FoundJson {
    place: String,
    kind: &'static str,
}

/// Writes the document of `doctor`.
pub fn doctor(report: &DoctorReport, lang: Lang) -> String {
    let packs = report.packs.iter();
    text(&Document {
        schema: SCHEMA,
        version: &report.version,
        home: &report.home,
        record: report.record.as_ref().map(record),
        packs: packs.map(|row| RowJson::new(row, lang)).collect(),
        left_out: &report.left_out,
        scan: report.scan.as_ref().map(scan),
    })
}

fn record(record: &RecordReport) -> RecordJson<'_> {
    let octal = |mode: u32| format!("{mode:04o}");
    RecordJson {
        path: &record.path,
        bytes: record.bytes,
        schema: record.schema,
        sqlite: record.sqlite.as_deref(),
        journal: record.journal.as_deref(),
        incidents: record.incidents,
        file_mode: record.file_mode.map(octal),
        folder_mode: record.folder_mode.map(octal),
        read_only: record.read_only,
        sound: record.problems.is_empty(),
        problems: &record.problems,
    }
}

fn scan(scan: &ScanReport) -> ScanJson {
    let found = scan.findings.iter().map(|(place, kind)| FoundJson {
        place: place.clone(),
        kind: kind.code(),
    });
    ScanJson {
        texts: scan.texts,
        findings: found.collect(),
    }
}
