//! Deleting an incident for good: its rows, its words in the search index, its files, and what the
//! automatic backups hold of it. Its number is never given again.
//!
//! A run that is killed can be repeated: the backups come first, while the incident is still
//! there, and what has to follow the deletion is noted in the same change.

use std::fs;
use std::io;
use std::path::Path;

use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::StoreError;
use super::evidence_folder::INCOMING;
use super::{Store, automatic, copy, files};
use crate::domain::IncidentId;

/// What was deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Purged {
    /// Whether the incident was still in the record; where it was not, this run only finished an
    /// earlier one.
    pub was_there: bool,
    /// How many kept files were removed: those that no other incident has.
    pub files: u64,
    /// How many automatic backups held it, and do not any more.
    pub backups: u64,
}

impl Store {
    /// Deletes an incident and everything that belongs to it, past the triggers that keep the
    /// record, and overwrites it: in the record, in the folder of kept files, in the automatic
    /// backups.
    pub fn purge(&self, id: IncidentId) -> Result<Purged, StoreError> {
        let mut purged = Purged::default();
        // A backup of this day, made before the deletion, would hold what is to go.
        self.day.set(None);
        if let (Some(path), Some(uuid)) = (&self.path, self.uuid(id)?) {
            purged.backups = automatic::purge(path, &uuid)?;
            remove_broken_off(path)?;
        }
        purged.was_there = self.purge_rows(id)?;
        purged.files = self.remove_discarded()?;
        Ok(purged)
    }

    /// Deletes the incident with that number of another home from a copy; tells whether it was
    /// there.
    pub(super) fn purge_from_copy(&self, uuid: &str) -> Result<bool, StoreError> {
        let sql = "SELECT id FROM incident WHERE uuid = ?1";
        let id: Option<i64> = self
            .connection
            .query_row(sql, [uuid], |row| row.get(0))
            .optional()?;
        let was_there = match id {
            Some(id) => self.purge_rows(IncidentId(id))?,
            None => false,
        };
        // The files of a copy are those of the record, which sees to them.
        self.change(|tx| Ok(tx.execute("DELETE FROM discarded", [])?))?;
        Ok(was_there)
    }

    fn uuid(&self, id: IncidentId) -> Result<Option<String>, StoreError> {
        let sql = "SELECT uuid FROM incident WHERE id = ?1";
        let found = self.connection.query_row(sql, [id.0], |row| row.get(0));
        Ok(found.optional()?)
    }

    /// Deletes the rows of an incident and writes the file anew without them; tells whether it was
    /// there.
    fn purge_rows(&self, id: IncidentId) -> Result<bool, StoreError> {
        let was_there = self.change(|tx| delete(tx, id))?;
        // What was deleted is overwritten already; what SQLite moved about before, only this wipes.
        self.write_anew()?;
        Ok(was_there)
    }

    /// Writes the file anew without what was deleted or replaced in it.
    pub(super) fn write_anew(&self) -> Result<(), StoreError> {
        self.connection
            .execute_batch("PRAGMA temp_store = MEMORY; VACUUM")?;
        // That may have taken the temporary triggers with it, and the next change makes them again.
        let sql = "SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE type = 'trigger')";
        if !self.connection.query_row(sql, [], |row| row.get(0))? {
            self.seals.take();
        }
        Ok(())
    }

    /// Removes the kept files that no incident has any more; returns how many there were.
    fn remove_discarded(&self) -> Result<u64, StoreError> {
        let Some(path) = &self.path else {
            return Ok(0);
        };
        let discarded: Vec<String> = self
            .connection
            .prepare(
                "SELECT sha256 FROM discarded WHERE sha256 NOT IN (SELECT sha256 FROM evidence)",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut removed = 0;
        for sha256 in discarded {
            let file = files::beside_folder(path).join(sha256);
            match fs::remove_file(&file) {
                Ok(()) => removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(files::in_file(&file)(error)),
            }
        }
        self.change(|tx| Ok(tx.execute("DELETE FROM discarded", [])?))?;
        Ok(removed)
    }
}

/// Removes what runs that were killed left beside the record: copies that were never finished,
/// which may hold the words or a file of the incident.
fn remove_broken_off(path: &Path) -> Result<(), StoreError> {
    if let Some(home) = path.parent() {
        files::remove_named(home, copy::is_part)?;
    }
    let is_incoming = |name: &str| name.starts_with(INCOMING);
    files::remove_named(&files::beside_folder(path), is_incoming)?;
    Ok(())
}

/// Deletes the rows of an incident; tells whether it was there. A number that was never given is
/// an error.
pub(super) fn delete(transaction: &Transaction<'_>, id: IncidentId) -> Result<bool, StoreError> {
    let (there, given): (bool, bool) = transaction.query_row(
        "SELECT EXISTS (SELECT 1 FROM incident WHERE id = ?1),
                EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'incident' AND seq >= ?1)",
        [id.0],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if !there {
        return if given && id.0 > 0 {
            Ok(false)
        } else {
            Err(StoreError::NoIncident { id })
        };
    }
    // What belongs to an incident says so with a reference; a table that is added later is found.
    let tables: Vec<String> = transaction
        .prepare(
            "SELECT DISTINCT tables.name FROM sqlite_schema AS tables,
                    pragma_foreign_key_list(tables.name) AS reference
             WHERE tables.type = 'table' AND reference.\"table\" = 'incident'
                   AND reference.\"from\" = 'incident'",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    transaction.execute("INSERT INTO purging (incident) VALUES (?1)", [id.0])?;
    transaction.execute(
        "INSERT OR IGNORE INTO discarded (sha256)
         SELECT sha256 FROM evidence WHERE incident = ?1",
        [id.0],
    )?;
    for table in tables {
        transaction.execute(
            &format!("DELETE FROM \"{table}\" WHERE incident = ?1"),
            params![id.0],
        )?;
    }
    transaction.execute("DELETE FROM search WHERE rowid = ?1", [id.0])?;
    transaction.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    transaction.execute("DELETE FROM incident WHERE id = ?1", [id.0])?;
    transaction.execute("DELETE FROM purging", [])?;
    // The last note is then that of another incident: none is missing behind it.
    transaction.execute(
        "UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(id), 0) FROM change)
         WHERE name = 'change'",
        [],
    )?;
    Ok(true)
}
