//! What a check of the record found, in JSON.

use serde::Serialize;

use super::{SCHEMA, text};
use crate::domain::{Code as _, FindingKind, IncidentId};
use crate::view::salvage::SalvageReport;
use crate::view::verify::{VerifyReport, Wrong};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    sound: bool,
    incidents: u64,
    rows: u64,
    files: u64,
    files_left_out: u64,
    problems: Vec<WrongJson<'a>>,
}

#[derive(Serialize)]
struct WrongJson<'a> {
    kind: &'a str,
    incident: Option<i64>,
    part: Option<&'a str>,
    number: Option<u64>,
    text: &'a str,
}

/// Writes the document of `verify`.
pub fn verify(report: &VerifyReport) -> String {
    text(&Document {
        schema: SCHEMA,
        sound: report.problems.is_empty(),
        incidents: report.incidents,
        rows: report.rows,
        files: report.files,
        files_left_out: report.left_out,
        problems: report.problems.iter().map(wrong).collect(),
    })
}

#[derive(Serialize)]
struct BackupJson<'a> {
    schema: u32,
    file: &'a str,
    bytes: u64,
    incidents: u64,
    files: u64,
    sound: bool,
    problems: Vec<WrongJson<'a>>,
}

#[derive(Serialize)]
struct RestoreJson<'a> {
    schema: u32,
    file: &'a str,
    set_aside: Option<&'a str>,
    incidents: u64,
    files: u64,
    sound: bool,
    problems: Vec<WrongJson<'a>>,
    secrets: Vec<SecretJson<'a>>,
}

/// Writes the document of `backup`.
pub fn backup(file: &str, bytes: u64, report: &VerifyReport) -> String {
    text(&BackupJson {
        schema: SCHEMA,
        file,
        bytes,
        incidents: report.incidents,
        files: report.files,
        sound: report.problems.is_empty(),
        problems: report.problems.iter().map(wrong).collect(),
    })
}

#[derive(Serialize)]
struct SecretJson<'a> {
    place: &'a str,
    kind: &'static str,
}

fn secret((place, kind): &(String, FindingKind)) -> SecretJson<'_> {
    let kind = kind.code();
    SecretJson { place, kind }
}

/// Writes the document of `restore`.
pub fn restore(
    file: &str,
    set_aside: Option<&str>,
    report: &VerifyReport,
    secrets: &[(String, FindingKind)],
) -> String {
    text(&RestoreJson {
        schema: SCHEMA,
        file,
        set_aside,
        incidents: report.incidents,
        files: report.files,
        sound: report.problems.is_empty(),
        problems: report.problems.iter().map(wrong).collect(),
        secrets: secrets.iter().map(secret).collect(),
    })
}

#[derive(Serialize)]
struct PurgeJson {
    schema: u32,
    id: i64,
    was_there: bool,
    files: u64,
    backups: u64,
}

/// Writes the document of `purge`.
pub fn purge(id: IncidentId, was_there: bool, files: u64, backups: u64) -> String {
    text(&PurgeJson {
        schema: SCHEMA,
        id: id.0,
        was_there,
        files,
        backups,
    })
}

#[derive(Serialize)]
struct SalvageJson<'a> {
    schema: u32,
    file: &'a str,
    incidents: u64,
    rows: u64,
    complete: bool,
    not_saved: Vec<WrongJson<'a>>,
}

/// Writes the document of `doctor --salvage`.
pub fn salvage(report: &SalvageReport) -> String {
    text(&SalvageJson {
        schema: SCHEMA,
        file: &report.file,
        incidents: report.incidents,
        rows: report.rows,
        complete: report.not_saved.is_empty(),
        not_saved: report.not_saved.iter().map(wrong).collect(),
    })
}

fn wrong(wrong: &Wrong) -> WrongJson<'_> {
    WrongJson {
        kind: wrong.kind,
        incident: wrong.incident.map(|id| id.0),
        part: wrong.part,
        number: wrong.number,
        text: &wrong.text,
    }
}
