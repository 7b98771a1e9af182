//! Answers for programs: one document each, `"schema": 1` first, fields only ever added.

mod case;
mod channels;
mod check;
mod doctor;
mod draft;
mod due;
mod error;
mod escalate;
mod evidence;
mod fact;
mod import;
mod list;
mod missing;
mod pack_files;
mod packs;
mod profile;
mod reply;
mod report;
mod route;
mod show;
mod stats;
mod trades;
mod undo;
mod verify;
mod written;

pub use case::{case, log, route_page};
pub use channels::{channels, confirmations};
pub use check::check;
pub use doctor::doctor;
pub use draft::draft;
pub use due::due;
pub use error::error;
pub use escalate::escalate;
pub use evidence::{AttachedFile, attached};
pub use import::{ImportReport, import};
pub use list::{list, search};
pub use pack_files::{CheckedFile, pack_change, pack_check};
pub use packs::{pack, packs};
pub use profile::profile;
pub use reply::{ReplyAnswer, reply};
pub use report::{ReportParts, report, report_written};
pub use show::{event, inquiry, show};
pub use stats::stats;
pub use trades::trades;
pub use undo::{UndoneReport, undone};
pub use verify::{backup, purge, restore, salvage, verify};
pub use written::{demo, files};

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::Serialize;

use super::said::Said;
use crate::text::is_hidden;

/// The version of the documents. It changes only if a field must change its meaning.
const SCHEMA: u32 = 1;

/// Writes a document, with every character that acts on a terminal as an escape.
fn text(document: &impl Serialize) -> String {
    // A document of strings, numbers and lists cannot fail to be written.
    let written = serde_json::to_string_pretty(document).unwrap_or_default();
    let mut escaped = String::with_capacity(written.len() + 1);
    for letter in written.chars() {
        // Outside strings there is no hidden character; inside, an escape means the same.
        if is_hidden(letter) {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(letter);
        }
    }
    escaped.push('\n');
    escaped
}

/// An instant as JSON has it: RFC 3339 with offset, to the second.
fn instant(instant: DateTime<FixedOffset>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// A share from 0 to 1, to two places.
fn share(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

/// A sentence with its code.
#[derive(Serialize)]
struct Sentence {
    code: String,
    text: String,
}

fn sentences(said: Vec<Said>) -> Vec<Sentence> {
    let sentence = |said: Said| Sentence {
        code: said.code.to_owned(),
        text: said.text,
    };
    said.into_iter().map(sentence).collect()
}

#[cfg(test)]
mod tests;
