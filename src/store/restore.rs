//! Bringing a backup back: looked at first, then put in the place of the record, which is kept
//! aside.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use super::automatic;
use super::backup::{Done, to_be_filled};
use super::copy::{self, Part};
use super::error::StoreError;
use super::kept::KeptFiles;
use super::open::FOR_CHANGES;
use super::{Store, Verification, files, migrate};

/// A backup that was looked at and may take the place of a record.
#[derive(Debug)]
pub struct Candidate {
    /// A copy of the backup, up to date, beside the record.
    part: Part,
    /// The record whose place it may take.
    record: PathBuf,
    /// What the check found.
    pub found: Verification,
}

impl Candidate {
    /// Looks at a backup, which stays as it is: a copy of it, beside the record, is brought up to
    /// date and checked.
    ///
    /// A file that SQLite cannot read whole, that is newer than the program, or that is not ours
    /// is refused.
    pub fn examine(
        backup: &Path,
        record: &Path,
        hears: &mut dyn FnMut(Done),
    ) -> Result<Self, StoreError> {
        let kind = fs::metadata(backup).map_err(files::in_file(backup))?;
        if kind.is_dir() {
            let error = io::ErrorKind::IsADirectory.into();
            return Err(files::in_file(backup)(error));
        }
        // SQLite takes an empty file, and a device, for a database that holds nothing.
        if !kind.is_file() || kind.len() == 0 {
            let path = backup.to_owned();
            return Err(StoreError::NotADatabase { path });
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let source = Connection::open_with_flags(backup, flags)
            .map_err(|error| StoreError::in_file(backup, error))?;
        let (_, identity) = migrate::check(&source, backup)?;
        if identity.application_id == 0 {
            let path = backup.to_owned();
            return Err(StoreError::NotADatabase { path });
        }
        migrate::only_our_triggers(&source)?;
        let part = Part::begin(&record.with_file_name("restored.db"))?;
        {
            let mut copy = to_be_filled(part.path())?;
            copy::pages(&source, &mut copy, &mut |bytes| hears(Done::Copied(bytes)))?;
        }
        let found = {
            let store = Store::connect_without_copy(part.path())?;
            let mut found = store.verify(&mut || hears(Done::Row))?;
            KeptFiles::inside(&store.connection)?.verify(
                &files::beside_folder(record),
                &mut found,
                &mut |bytes| hears(Done::Checked(bytes)),
            )?;
            found
        };
        if let Some(detail) = found.damage() {
            return Err(StoreError::Damaged { detail });
        }
        Ok(Self {
            part,
            record: record.to_owned(),
            found,
        })
    }

    /// Puts the backup in the place of the record, all at once, and its kept files into their
    /// folder. The record that was there is kept aside; returns where, if there was one.
    pub fn replace(self, at: DateTime<Utc>) -> Result<Option<PathBuf>, StoreError> {
        let store = Store::connect_without_copy(self.part.path())?;
        KeptFiles::inside(&store.connection)?.take_out(&files::beside_folder(&self.record))?;
        let stem = format!("replaced-{}", at.format("%Y%m%dT%H%M%SZ"));
        let record = self.record.as_path();
        if !files::exists(record)? || files::size(record)? == 0 {
            drop(store);
            self.put_in_place()?;
            return Ok(None);
        }
        let aside = automatic::free(record, &stem)?;
        match Store::connect_without_copy(record) {
            Ok(current) => {
                current.copy_as_it_is(&aside)?;
                let mut current = current.connection;
                current.execute_batch(FOR_CHANGES)?;
                copy::pages(&store.connection, &mut current, &mut |_| {})?;
            }
            Err(
                StoreError::Damaged { .. }
                | StoreError::NotADatabase { .. }
                | StoreError::Unreadable { .. },
            ) => {
                drop(store);
                set_aside(record, &aside)?;
                self.put_in_place()?;
            }
            Err(error) => return Err(error),
        }
        Ok(Some(aside))
    }

    /// Gives the copy the record's name.
    fn put_in_place(&self) -> Result<(), StoreError> {
        files::sync(self.part.path())?;
        files::replace(self.part.path(), &self.record)
    }
}

/// Keeps a record that cannot be opened aside, byte by byte, with what SQLite left beside it: a
/// journal of the old record must never meet the new one.
fn set_aside(record: &Path, aside: &Path) -> Result<(), StoreError> {
    let part = Part::begin(aside)?;
    fs::copy(record, part.path()).map_err(files::in_file(aside))?;
    part.finish()?;
    for ending in ["-journal", "-wal", "-shm"] {
        let left = files::beside(record, ending);
        if files::exists(&left)? {
            let to = files::beside(aside, ending);
            files::replace(&left, &to)?;
        }
    }
    Ok(())
}
