//! Opening the record: refused unless it is ours, whole, and not newer than the program.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::{Store, files, migrate};

/// What every connection is told: damage is noticed where it is read.
///
/// The rest is the default already: no memory map, and five seconds of patience with a file that
/// another process has locked.
const FOR_READING: &str = "PRAGMA cell_size_check = ON;";

/// What a connection is told before its first change.
///
/// A rollback journal with `EXTRA` also syncs the folder after the journal is gone; with `FULL`
/// a power cut in that instant can bring the journal back and take the newest change away.
/// Deleted words are overwritten, not only forgotten.
pub(super) const FOR_CHANGES: &str = "
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;";

impl Store {
    /// Opens the record at a path, and makes file and folders where they are missing: for the
    /// owner only, whatever the umask.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !files::exists(path)? {
            files::create(path)?;
        }
        Self::connect(path)
    }

    /// Opens the record at a path if there is one; nothing is made where there is none.
    ///
    /// A file or folder that may only be read is opened for reading; changes to it then fail with
    /// [`StoreError::ReadOnly`].
    pub fn open_existing(path: &Path) -> Result<Option<Self>, StoreError> {
        // An empty file is what remains of a first change that never came to its end.
        if !files::exists(path)? || files::size(path)? == 0 {
            return Ok(None);
        }
        Self::connect(path).map(Some)
    }

    /// Opens a new record that lives in memory and vanishes with it.
    pub fn open_in_memory() -> Result<Self, StoreError> {
        let store = Self::new(Connection::open_in_memory()?, None);
        store.prepare(Path::new(":memory:"), false)?;
        Ok(store)
    }

    /// Opens a record; an older one is copied before it is brought up to date.
    fn connect(path: &Path) -> Result<Self, StoreError> {
        let store = Self::opened(path)?;
        store.prepare(path, true)?;
        Ok(store)
    }

    /// Opens a record that is a copy itself.
    pub(super) fn connect_without_copy(path: &Path) -> Result<Self, StoreError> {
        let store = Self::opened(path)?;
        store.prepare(path, false)?;
        Ok(store)
    }

    /// Opens read-write without creating; SQLite itself falls back to reading only.
    fn opened(path: &Path) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)
            .map_err(|error| StoreError::in_file(path, error))?;
        // A newer program may have left pages in a write-ahead log; closing a file that is
        // refused must not move them.
        let has_log = files::exists(&files::beside(path, "-wal"))?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log)?;
        Ok(Self::new(connection, Some(path.to_owned())))
    }

    /// Leaves the record open for the end of the process to close, where a command ends with it.
    ///
    /// What was written is on the disk already. To close it would give back a thousand pieces of
    /// memory one by one, which takes as long as it takes to read a page of the list.
    pub fn leave(self) {
        std::mem::forget(self.connection);
    }

    /// Hardens the connection, checks whose file it is and brings an older one up to date.
    fn prepare(&self, path: &Path, copy: bool) -> Result<(), StoreError> {
        harden(&self.connection).map_err(|error| StoreError::in_file(path, error))?;
        let (age, identity) = migrate::check(&self.connection, path)?;
        if age == migrate::Age::Current {
            return Ok(());
        }
        // A file that was never written holds nothing to lose.
        let copied = (copy && identity.user_version > 0)
            .then(|| self.back_up_before_upgrade(path, identity.user_version))
            .transpose()?;
        // All steps are one change: a file is as it was, or as this program makes it.
        let upgraded = self.change_unsealed(|tx| {
            while migrate::step(tx, path)? == migrate::Age::Older {}
            Ok(())
        });
        if let (Err(_), Some(copied)) = (&upgraded, copied) {
            // The record is as it was, and every other run would leave one more copy of it.
            let _ = std::fs::remove_file(copied);
        }
        upgraded
    }
}

/// Trusts neither the schema nor the cells of a file that anybody may have touched.
fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(FOR_READING)
}
