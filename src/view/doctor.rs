//! The examination of record and packs. It names paths and counts, and nothing of what is recorded.

use super::packs::{PackRow, oldest};
use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::domain::FindingKind;
use crate::i18n::label;

/// What the examination found.
#[derive(Debug, Clone, PartialEq)]
pub struct DoctorReport {
    /// The program's version.
    pub version: String,
    /// Where everything is kept.
    pub home: String,
    /// The record; `None` where nothing is recorded yet.
    pub record: Option<RecordReport>,
    /// The packs.
    pub packs: Vec<PackRow>,
    /// Why files of the user's own are left out, in sentences.
    pub left_out: Vec<String>,
    /// What was found in old texts; `None` where nobody looked.
    pub scan: Option<ScanReport>,
}

/// The state of the record's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordReport {
    /// Where it is.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The version of its schema; `None`, as in the next two, where it could not be opened.
    pub schema: Option<i64>,
    /// SQLite's version.
    pub sqlite: Option<String>,
    /// SQLite's journal mode.
    pub journal: Option<String>,
    /// How many incidents there are; `None` where damage hides it.
    pub incidents: Option<i64>,
    /// The permission bits of the file; `None` where the system has none.
    pub file_mode: Option<u32>,
    /// The permission bits of its folder.
    pub folder_mode: Option<u32>,
    /// Whether it may only be read.
    pub read_only: bool,
    /// What is wrong; empty when the file is sound.
    pub problems: Vec<String>,
}

/// What the safety rules of today find in what was recorded before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanReport {
    /// How many texts were looked at.
    pub texts: usize,
    /// Where something was found, such as `#12`, and what it is.
    pub findings: Vec<(String, FindingKind)>,
}

/// Draws the examination.
pub fn doctor(report: &DoctorReport, style: &Style) -> String {
    let say = &style.catalog().doctor;
    let mut page = Page::new(style);
    page.heading(say.program);
    page.key_values(&[(say.version, report.version.clone())]);
    page.copyable(2, &format!("{}  ", say.home), &report.home);
    page.heading(say.record);
    match &report.record {
        None => page.line(2, say.no_record),
        Some(record) => {
            let unknown = || say.unknown.to_owned();
            let mode = |mode: Option<u32>| mode.map_or_else(unknown, |mode| format!("{mode:04o}"));
            let schema = record.schema.map(|schema| schema.to_string());
            let incidents = record.incidents.map(|count| count.to_string());
            let mut modes = format!("{} {}", mode(record.folder_mode), mode(record.file_mode));
            if record.read_only {
                modes += &(style.catalog().route.aside)(say.read_only);
            }
            page.copyable(2, &format!("{}  ", say.path), &record.path);
            page.key_values(&[
                (say.bytes, record.bytes.to_string()),
                (say.schema, schema.unwrap_or_else(unknown)),
                (say.sqlite, record.sqlite.clone().unwrap_or_else(unknown)),
                (say.journal, record.journal.clone().unwrap_or_else(unknown)),
                (say.incidents, incidents.unwrap_or_else(unknown)),
                (say.modes, modes),
            ]);
            if record.problems.is_empty() {
                page.put(2, "", say.sound, Meaning::Good);
            }
            for problem in &record.problems {
                page.put(2, "! ", problem, Meaning::Doubt);
            }
        }
    }
    packs(&mut page, &report.packs, style);
    for why in &report.left_out {
        page.put(2, "! ", why, Meaning::Doubt);
    }
    if let Some(scan) = &report.scan {
        scanned(&mut page, scan, style);
    }
    page.finish()
}

fn packs(page: &mut Page<'_>, rows: &[PackRow], style: &Style) {
    let say = &style.catalog().pack;
    page.heading(style.catalog().doctor.packs);
    for row in rows {
        let origin = if row.built_in { say.built_in } else { say.own };
        let parts = [
            format!("{} {origin}", row.id),
            format!("{} {}", say.facts, row.facts),
            format!("{} {}", say.unverified, row.unverified),
            format!("{} {}", say.oldest, oldest(row, style)),
        ];
        page.item(2, &parts.join(style.catalog().history.separator));
    }
}

fn scanned(page: &mut Page<'_>, scan: &ScanReport, style: &Style) {
    let say = &style.catalog().doctor;
    page.heading(say.scan);
    if scan.findings.is_empty() {
        page.put(2, "", &(say.scan_clean)(scan.texts), Meaning::Good);
    }
    for (place, kind) in &scan.findings {
        let text = format!("{place}: {}", label::finding_kind(*kind, style.lang));
        page.put(2, "! ", &text, Meaning::Doubt);
    }
}

#[cfg(test)]
mod tests;
