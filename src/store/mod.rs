//! The record: one SQLite file, and the only place that knows SQL.
//!
//! Public methods take and return domain types; words come in as [`ClearedText`] only, and time
//! comes in as an argument. Each change is one short transaction: it is on the disk when the
//! method returns, or nothing of it is.
//!
//! [`ClearedText`]: crate::safety::ClearedText

mod answers;
mod automatic;
mod backup;
mod changes;
mod copy;
mod correspondence;
mod edits;
mod error;
mod evidence;
mod evidence_folder;
mod facts;
mod files;
mod filter;
mod health;
mod import;
mod import_row;
mod import_whole;
mod incidents;
mod index;
mod inquiries;
mod interviews;
mod journal;
mod kept;
mod list;
mod marks;
mod migrate;
mod open;
mod place;
mod profiles;
mod purge;
mod readings;
mod refused;
mod replies;
mod restore;
mod revisions;
mod row;
mod salvage;
mod same_case;
mod seal;
mod search;
mod stats;
mod taken_back;
mod timeline;
mod undo;
mod verify;
mod whole;
mod words;

#[cfg(test)]
mod contract;

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::domain::IncidentId;
use crate::safety::Marks;

use seal::{Sealing, Writes};

pub use automatic::BACKUPS_FOLDER;
pub use backup::{BackedUp, Done};
pub use changes::Change;
pub use correspondence::Awaited;
pub use error::StoreError;
pub use evidence::NewEvidence;
pub use evidence_folder::{EvidenceFolder, Taken, hash_of, sha256};
pub use facts::Correction;
pub use files::EVIDENCE_FOLDER;
pub use filter::Filter;
pub use health::Health;
pub use import::{Import, Imported, Incoming};
pub use incidents::NewIncident;
pub use inquiries::{NewInquiry, fingerprint};
pub use list::{EXCERPT_CHARS, IncidentRow, Page};
pub use place::Place;
pub use purge::Purged;
pub use readings::Readings;
pub use refused::Refused;
pub use replies::{NewReply, ReplyCorrection};
pub use restore::Candidate;
pub use revisions::NewRevision;
pub use salvage::{Salvaged, salvage};
pub use same_case::SameCase;
pub use search::{Found, FoundPage, Search};
pub use timeline::NewEvent;
pub use undo::{Changed, LastChange};
pub use verify::{Part, Problem, Verification};

/// The record of one home, open.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// Where the file is; `None` for a store in memory.
    path: Option<PathBuf>,
    /// Whether this connection has been told how durable its changes must be.
    ready_to_write: Cell<bool>,
    /// The day for which a backup is made before the first change; `None` where none is.
    day: Cell<Option<NaiveDate>>,
    /// What of what it writes this connection seals.
    seals: Cell<Sealing>,
    /// Which texts need not be read again for secrets; `None` where nobody asks.
    marks: RefCell<Option<Rc<Marks>>>,
    /// As what words were read; `None` where nobody asks.
    readings: RefCell<Option<Rc<Readings>>>,
}

impl Store {
    fn new(connection: Connection, path: Option<PathBuf>) -> Self {
        Self {
            connection,
            path,
            ready_to_write: Cell::new(false),
            day: Cell::new(None),
            seals: Cell::default(),
            marks: RefCell::default(),
            readings: RefCell::default(),
        }
    }

    /// Has the record copied before the first change of a day, if this is it.
    pub fn back_up_on(&self, day: NaiveDate) {
        self.day.set(Some(day));
    }

    /// Runs one change whole: when it returns, the change is on the disk, or nothing of it is.
    ///
    /// The lock is taken at once, so that two commands at a time wait for each other at the
    /// beginning and never fail in the middle. What the change writes is sealed as it is written.
    fn change<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.change_of(Writes::All, work)
    }

    /// Runs one change whole that writes some tables alone.
    fn change_of<T>(
        &self,
        writes: Writes,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (value, sealing) = self.change_unsealed(|tx| {
            let sealing = self.seals.get().with(writes, tx)?;
            Ok((work(tx)?, sealing))
        })?;
        // What was begun in a change that failed is undone with it.
        self.seals.set(sealing);
        Ok(value)
    }

    /// Runs one change whole on a file that may not have seals yet.
    fn change_unsealed<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if !self.ready_to_write.get() {
            if let (Some(day), Some(path)) = (self.day.take(), &self.path) {
                self.back_up_daily(path, day);
            }
            self.connection.execute_batch(open::FOR_CHANGES)?;
            self.ready_to_write.set(true);
        }
        let behavior = TransactionBehavior::Immediate;
        let transaction = Transaction::new_unchecked(&self.connection, behavior)?;
        let value = work(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }

    /// Runs one change to an incident that is there: it can be taken back, and is found by its new
    /// words at once.
    fn change_incident<T>(
        &self,
        id: IncidentId,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.change(|tx| {
            row::must_exist(tx, id)?;
            let before = journal::before(tx, id)?;
            let value = work(tx)?;
            if journal::remember(tx, id, &before)? {
                index::put(tx, id)?;
            }
            self.keep_marks(tx, id)?;
            Ok(value)
        })
    }

    /// Reads several tables as they stood at one instant.
    fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let behavior = TransactionBehavior::Deferred;
        let transaction = Transaction::new_unchecked(&self.connection, behavior)?;
        work(&transaction)
    }
}
