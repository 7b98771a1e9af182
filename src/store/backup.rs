//! A backup: one file that brings everything back, checked before it gets its name.
//!
//! It is a record like any other, with the bytes of the kept files in a table of their own.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, params};

use super::automatic::BACKUPS_FOLDER;
use super::copy::{self, Part};
use super::error::StoreError;
use super::kept::{FILES_TABLE, KeptFiles};
use super::{Store, Verification, files};

/// How large a piece of a kept file is, in bytes.
const PIECE_BYTES: usize = 1 << 20;

/// A copy is worth nothing until it is whole, so its own journal and syncs are not needed.
const FOR_A_COPY: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;";

/// How much more of a backup is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// So many bytes were copied.
    Copied(u64),
    /// A row or a file of the copy was looked at.
    LookedAt,
}

/// A backup that was made.
#[derive(Debug)]
pub struct BackedUp {
    /// The size of the file in bytes.
    pub bytes: u64,
    /// How many kept files are in it.
    pub files: u64,
    /// What the check of the backup found.
    pub found: Verification,
}

impl Store {
    /// Writes everything into one new file while others may write: the record as it stands at one
    /// instant, and the kept files of a folder.
    ///
    /// The file is read again and checked before it gets its name; one that SQLite cannot read
    /// whole is no backup, and [`StoreError::Damaged`]. `hears` is told how far it is.
    pub fn back_up(
        &self,
        target: &Path,
        evidence: &Path,
        hears: &mut dyn FnMut(Done),
    ) -> Result<BackedUp, StoreError> {
        let part = Part::begin(target)?;
        let made = self.fill(&part, evidence, hears)?;
        part.finish()?;
        Ok(made)
    }

    /// Makes the same backup, lends its file for a moment and removes it again.
    pub fn lend_backup<E: From<StoreError>>(
        &self,
        home: &Path,
        evidence: &Path,
        hears: &mut dyn FnMut(Done),
        take: impl FnOnce(&Path) -> Result<(), E>,
    ) -> Result<BackedUp, E> {
        let part = Part::begin(&home.join(BACKUPS_FOLDER).join("outgoing.db"))?;
        let made = self.fill(&part, evidence, hears)?;
        take(part.path())?;
        Ok(made)
    }

    /// Returns how many bytes a backup copies, before it is made.
    pub fn backup_bytes(&self) -> Result<u64, StoreError> {
        let sql = "SELECT page_count * page_size + (
                       SELECT coalesce(sum(bytes), 0) FROM (SELECT DISTINCT sha256, bytes FROM evidence))
                   FROM pragma_page_count, pragma_page_size";
        let bytes: i64 = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(u64::try_from(bytes).unwrap_or(0))
    }

    fn fill(
        &self,
        part: &Part,
        evidence: &Path,
        hears: &mut dyn FnMut(Done),
    ) -> Result<BackedUp, StoreError> {
        let files = {
            let copied = &mut |bytes| hears(Done::Copied(bytes));
            let mut copy = to_be_filled(part.path())?;
            copy::pages(&self.connection, &mut copy, copied)?;
            copy.execute_batch(FOR_A_COPY)?;
            take_in(&copy, evidence, copied)?
        };
        let looked_at = &mut || hears(Done::LookedAt);
        let found = {
            let copy = Self::connect_without_copy(part.path())?;
            let mut found = copy.verify(looked_at)?;
            KeptFiles::inside(&copy.connection)?.verify(evidence, &mut found, looked_at)?;
            found
        };
        if let Some(detail) = found.damage() {
            return Err(StoreError::Damaged { detail });
        }
        Ok(BackedUp {
            bytes: files::size(part.path())?,
            files,
            found,
        })
    }

    /// Writes the record alone into a new file, page by page, whatever is in them.
    pub(super) fn copy_as_it_is(&self, target: &Path) -> Result<(), StoreError> {
        let part = Part::begin(target)?;
        copy::pages(
            &self.connection,
            &mut to_be_filled(part.path())?,
            &mut |_| {},
        )?;
        part.finish()
    }

    /// Writes the record alone into a new file; SQLite reads it again before it gets its name.
    pub(super) fn copy_to(&self, target: &Path) -> Result<(), StoreError> {
        let part = Part::begin(target)?;
        {
            let mut copy = to_be_filled(part.path())?;
            copy::pages(&self.connection, &mut copy, &mut |_| {})?;
            let state: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            if state != "ok" {
                return Err(StoreError::Damaged { detail: state });
            }
        }
        part.finish()
    }
}

/// Opens an empty file that is to become a database.
pub(super) fn to_be_filled(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .map_err(|error| StoreError::in_file(path, error))?;
    connection.execute_batch(FOR_A_COPY)?;
    Ok(connection)
}

/// Puts the bytes of every kept file into the copy; returns how many files there were. One that is
/// missing is left out: the check names it.
fn take_in(
    copy: &Connection,
    evidence: &Path,
    copied: &mut dyn FnMut(u64),
) -> Result<u64, StoreError> {
    let hashes: Vec<String> = copy
        .prepare("SELECT DISTINCT sha256 FROM evidence ORDER BY sha256")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if hashes.is_empty() {
        return Ok(0);
    }
    copy.execute_batch(&format!(
        "BEGIN;
         CREATE TABLE {FILES_TABLE} (
             sha256 TEXT NOT NULL,
             piece  INTEGER NOT NULL,
             bytes  BLOB NOT NULL,
             PRIMARY KEY (sha256, piece)
         ) STRICT"
    ))?;
    let mut insert = copy.prepare(&format!("INSERT INTO {FILES_TABLE} VALUES (?1, ?2, ?3)"))?;
    let (mut taken, mut piece) = (0, vec![0; PIECE_BYTES]);
    for sha256 in hashes {
        let path: PathBuf = evidence.join(&sha256);
        let failed = |source| StoreError::File {
            path: path.clone(),
            source,
        };
        let mut file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            opened => opened.map_err(failed)?,
        };
        for number in 0_i64.. {
            let read = fill(&mut file, &mut piece).map_err(failed)?;
            if read == 0 && number > 0 {
                break;
            }
            insert.execute(params![sha256, number, &piece[..read]])?;
            copied(read as u64);
        }
        taken += 1;
    }
    drop(insert);
    copy.execute_batch("COMMIT")?;
    Ok(taken)
}

/// Reads until the buffer is full or the file ends; returns how much was read.
fn fill(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}
