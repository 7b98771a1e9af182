//! Opening the record: refused unless it is ours, whole, and not newer than the program.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::{Store, files, migrate};

/// What every connection is told: damage is noticed where it is read.
///
/// The rest is SQLite's default already: foreign keys on (compiled in), no memory map, and
/// rusqlite's five seconds of patience with a locked file.
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
        let store = Self::new(connect(path)?);
        store.prepare(path)?;
        Ok(store)
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
        let store = Self::new(connect(path)?);
        store.prepare(path)?;
        Ok(Some(store))
    }

    /// Opens a new record that lives in memory and vanishes with it.
    pub fn open_in_memory() -> Result<Self, StoreError> {
        let connection = Connection::open_in_memory()?;
        harden(&connection)?;
        let store = Self::new(connection);
        store.prepare(Path::new(":memory:"))?;
        Ok(store)
    }

    /// Checks whose file it is and brings an older one up to date.
    fn prepare(&self, path: &Path) -> Result<(), StoreError> {
        let (age, _) = migrate::check(&self.connection, path)?;
        if age == migrate::Age::Current {
            return Ok(());
        }
        while self.change(|tx| migrate::step(tx, path))? == migrate::Age::Older {}
        Ok(())
    }
}

/// Opens read-write without creating; SQLite itself falls back to reading only.
fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .map_err(|error| StoreError::in_file(path, error))?;
    harden(&connection).map_err(|error| StoreError::in_file(path, error))?;
    Ok(connection)
}

/// Trusts neither the schema nor the cells of a file that anybody may have touched.
fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(FOR_READING)
}
