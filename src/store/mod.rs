//! The record: one SQLite file, and the only place that knows SQL.
//!
//! Public methods take and return domain types; words come in as [`ClearedText`] only, and time
//! comes in as an argument. Each change is one short transaction: it is on the disk when the
//! method returns, or nothing of it is.
//!
//! [`ClearedText`]: crate::safety::ClearedText

mod answers;
mod changes;
mod edits;
mod error;
mod evidence;
mod evidence_files;
mod facts;
mod files;
mod filter;
mod health;
mod incidents;
mod inquiries;
mod list;
mod migrate;
mod open;
mod profiles;
mod replies;
mod revisions;
mod row;
mod same_case;
mod timeline;

#[cfg(test)]
mod contract;

use std::cell::Cell;
use std::path::PathBuf;

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use changes::Change;
pub use error::StoreError;
pub use evidence::NewEvidence;
pub use evidence_files::{EvidenceFolder, Taken, sha256};
pub use facts::Correction;
pub use files::EVIDENCE_FOLDER;
pub use filter::Filter;
pub use health::Health;
pub use incidents::NewIncident;
pub use inquiries::NewInquiry;
pub use list::{IncidentRow, Page};
pub use replies::NewReply;
pub use same_case::SameCase;
pub use timeline::NewEvent;

/// The record of one home, open.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// Where the file is; `None` for a store in memory.
    path: Option<PathBuf>,
    /// Whether this connection has been told how durable its changes must be.
    ready_to_write: Cell<bool>,
}

impl Store {
    fn new(connection: Connection, path: Option<PathBuf>) -> Self {
        Self {
            connection,
            path,
            ready_to_write: Cell::new(false),
        }
    }

    /// Runs one change whole: when it returns, the change is on the disk, or nothing of it is.
    ///
    /// The lock is taken at once, so that two commands at a time wait for each other at the
    /// beginning and never fail in the middle.
    fn change<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if !self.ready_to_write.get() {
            self.connection.execute_batch(open::FOR_CHANGES)?;
            self.ready_to_write.set(true);
        }
        let behavior = TransactionBehavior::Immediate;
        let transaction = Transaction::new_unchecked(&self.connection, behavior)?;
        let value = work(&transaction)?;
        transaction.commit()?;
        Ok(value)
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
