//! Saving what a damaged record still holds: read page by page, proved by its seals, and put into
//! a new record. The damaged file stays as it is.

mod doubt;
mod gather;
mod page;
mod row;
mod write;

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::copy::Part;
use super::error::StoreError;
use super::{Part as PartOf, files};
use crate::domain::IncidentId;
use crate::safety::ClearedText;
use gather::Gathered;

/// What was saved, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Salvaged {
    /// How many incidents are in the new record.
    pub incidents: u64,
    /// How many rows.
    pub rows: u64,
    /// What was saved although it does not fit its seal: part of the incident, and how many.
    pub doubtful: Vec<(IncidentId, PartOf, u64)>,
    /// The incidents of which only parts were found: their own row is lost.
    pub without_text: Vec<IncidentId>,
    /// What is known to have been there and was not found: how many entries of the timeline, how
    /// many facts, texts and files.
    pub missing: Vec<(IncidentId, i64, i64)>,
    /// How many pages the end of the file is short of what its beginning says.
    pub cut_off: u32,
    /// The incidents of which nobody can tell whether more belonged to them.
    pub uncounted: Vec<IncidentId>,
    /// The numbers that were given, and of which nothing was found: lost, or purged before.
    pub gone: Vec<IncidentId>,
}

/// Reads a damaged record and writes what it holds into a new one.
///
/// `title` is given to an incident whose own words are lost.
pub fn salvage(
    damaged: &Path,
    target: &Path,
    title: &ClearedText,
    at: DateTime<Utc>,
    looked_at: &mut dyn FnMut(),
) -> Result<Salvaged, StoreError> {
    let part = Part::begin(target)?;
    let gathered = {
        let copy = Part::begin(&files::beside(target, ".damaged"))?;
        take_over(damaged, copy.path())?;
        Gathered::from(copy.path(), looked_at)?
    };
    let salvaged = write::write(&gathered, part.path(), title, at)?;
    part.finish()?;
    Ok(salvaged)
}

/// Copies the damaged file, with the journal of a change that was broken off, which SQLite then
/// takes back in the copy.
fn take_over(damaged: &Path, copy: &Path) -> Result<(), StoreError> {
    fs::copy(damaged, copy).map_err(files::in_file(damaged))?;
    let journal = files::beside(damaged, "-journal");
    if files::exists(&journal)? {
        let to = files::beside(copy, "-journal");
        fs::copy(&journal, &to).map_err(files::in_file(&journal))?;
        // Where SQLite cannot, the pages are read as they are.
        let _ = Connection::open(copy)
            .and_then(|copy| copy.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())));
    }
    Ok(())
}
