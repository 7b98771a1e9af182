//! Taking in incidents that come from elsewhere: all of them in one change, or none.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Statement, Transaction};

use super::error::StoreError;
use super::import_whole::Wholes;
use super::index::{self, Bulk};
use super::refused::Refused;
use super::seal::Writes;
use super::{Store, journal, row};
use crate::domain::{IncidentId, Whole};
use crate::safety::Cleared;

/// What became of an incident that comes from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// It was taken in under this number.
    New(IncidentId),
    /// It was there already, under this number, and is left as it is.
    There(IncidentId),
}

/// An incident that is ready to be taken in: what needs no record was done before, by whichever
/// thread had the time.
#[derive(Debug)]
pub struct Incoming {
    pub(super) whole: Cleared<Whole>,
    pub(super) marks: Vec<u8>,
    /// Its entry in the search index.
    entry: String,
}

impl Incoming {
    /// Makes an incident ready, with the marks of its texts as [`Marks::hand_over`] tells them.
    ///
    /// [`Marks::hand_over`]: crate::safety::Marks::hand_over
    pub fn new(whole: Cleared<Whole>, marks: Vec<u8>) -> Self {
        let entry = index::entry_of(whole.get());
        Self {
            whole,
            marks,
            entry,
        }
    }
}

/// An import under way.
#[derive(Debug)]
pub struct Import<'a> {
    store: &'a Store,
    /// Files of evidence that were not there before.
    files: Vec<PathBuf>,
    pub(super) tx: &'a Transaction<'a>,
    there: Statement<'a>,
    pub(super) wholes: Wholes<'a>,
    index: Bulk<'a>,
    first: i64,
    last: i64,
    pub(super) at: DateTime<Utc>,
    pub(super) refused: Refused,
    /// What was refused and has left rows behind, by its number among all homes, with the rule.
    pub(super) left: HashMap<String, String>,
}

impl Store {
    /// Takes in what `work` adds, in one change: nothing of it where `work` fails.
    ///
    /// `refused` tells what an incident that is refused leads to; where it ends the import, `work`
    /// has to fail too.
    pub fn import<T, E: From<StoreError>>(
        &self,
        at: DateTime<Utc>,
        refused: Refused,
        work: impl FnOnce(&mut Import<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut failed = None;
        self.copy_aside_in_memory()?;
        // The rows are sealed as they are written.
        let done = self.change_of(Writes::OnlyByTriggers(&["change"]), |tx| {
            let mut import = Import::new(self, tx, at, refused)?;
            let value = match work(&mut import) {
                Ok(value) => value,
                Err(error) => {
                    failed = Some(error);
                    import.forget_files();
                    // Whatever is returned here, the change is not kept.
                    return Err(StoreError::Busy);
                }
            };
            import.finish()?;
            Ok(value)
        });
        match failed {
            Some(error) => Err(error),
            None => Ok(done?),
        }
    }
}

impl<'a> Import<'a> {
    fn new(
        store: &'a Store,
        tx: &'a Transaction<'a>,
        at: DateTime<Utc>,
        refused: Refused,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            store,
            files: Vec::new(),
            tx,
            there: tx.prepare("SELECT id FROM incident WHERE uuid = ?1")?,
            wholes: Wholes::new(tx)?,
            index: Bulk::new(tx)?,
            first: i64::MAX,
            last: 0,
            at,
            refused,
            left: HashMap::new(),
        })
    }

    /// Takes in one incident, or nothing of it.
    ///
    /// Its own number is kept where it is free in a home that was empty; else it gets a new one.
    pub fn add(&mut self, incoming: &Incoming) -> Result<Imported, StoreError> {
        let whole = incoming.whole.get();
        let uuid = whole.head.text("uuid").unwrap_or_default();
        self.refused_before(uuid)?;
        let there = self.there.query_row([uuid], |row| row.get(0)).optional()?;
        if let Some(there) = there {
            return Ok(Imported::There(IncidentId(there)));
        }
        let id = self.insert_unless_refused(incoming)?;
        self.first = self.first.min(id);
        self.last = self.last.max(id);
        self.index.add(id, &incoming.entry)?;
        Ok(Imported::New(IncidentId(id)))
    }

    /// Keeps the bytes of a file of evidence; they go again where the import fails.
    pub fn keep_file(&mut self, sha256: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if let Some(folder) = self.store.evidence_folder() {
            self.files.extend(folder.keep(sha256, bytes)?);
        }
        Ok(())
    }

    fn forget_files(&self) {
        for file in &self.files {
            // What cannot be removed is a file that nothing names.
            let _ = fs::remove_file(file);
        }
    }

    pub(super) fn insert(&mut self, incoming: &Incoming) -> Result<i64, StoreError> {
        let at = self.at;
        let whole = incoming.whole.get();
        self.wholes.write(whole, &incoming.marks, &|| row::uuid(at))
    }

    /// Makes what was taken in findable.
    fn finish(self) -> Result<(), StoreError> {
        if self.first > self.last {
            return Ok(());
        }
        self.index.finish()?;
        journal::imported(self.tx, (self.first, self.last), self.at)
    }
}
