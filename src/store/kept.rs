//! The bytes of kept files inside a backup.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::copy::Part;
use super::error::StoreError;
use super::verify::{FileState, files_of};
use super::{Verification, files};

/// The table of a backup that holds the bytes of kept files, in pieces.
pub(super) const FILES_TABLE: &str = "kept_file";

/// The kept files that a database carries inside.
#[derive(Debug)]
pub(super) struct KeptFiles<'c> {
    connection: &'c Connection,
    /// An automatic backup carries none.
    any: bool,
}

impl<'c> KeptFiles<'c> {
    /// Looks whether there are any.
    pub(super) fn inside(connection: &'c Connection) -> Result<Self, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1)";
        let any = connection.query_row(sql, [FILES_TABLE], |row| row.get(0))?;
        Ok(Self { connection, any })
    }

    /// Looks at the bytes of every file that the record names: inside, else in a folder.
    pub(super) fn verify(
        &self,
        folder: &Path,
        found: &mut Verification,
        read: &mut dyn FnMut(u64),
    ) -> Result<(), StoreError> {
        files_of(
            self.connection,
            found,
            &mut |sha256| match self.digest(sha256, read)? {
                Some(digest) if digest == sha256 => Ok(FileState::Kept),
                Some(_) => Ok(FileState::Changed),
                None => FileState::in_folder(folder, sha256, read),
            },
        )
    }

    /// Writes every file that the folder does not hold yet, and leaves the database without them.
    ///
    /// Bytes that do not fit their name are left where they are.
    pub(super) fn take_out(&self, folder: &Path) -> Result<(), StoreError> {
        if !self.any {
            return Ok(());
        }
        let hashes: Vec<String> = self
            .connection
            .prepare(&format!("SELECT DISTINCT sha256 FROM {FILES_TABLE}"))?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for sha256 in hashes {
            let there = FileState::in_folder(folder, &sha256, &mut |_| {})? == FileState::Kept;
            if there || self.digest(&sha256, &mut |_| {})?.as_ref() != Some(&sha256) {
                continue;
            }
            let path = folder.join(&sha256);
            if files::exists(&path)? {
                // What is there is not what its name says.
                fs::remove_file(&path).map_err(files::in_file(&path))?;
            }
            self.write(&sha256, &path)?;
        }
        self.connection
            .execute_batch(&format!("DROP TABLE {FILES_TABLE}; VACUUM"))?;
        Ok(())
    }

    fn write(&self, sha256: &str, path: &Path) -> Result<(), StoreError> {
        use std::io::Write as _;
        let part = Part::begin(path)?;
        let failed = |source| StoreError::File {
            path: path.to_owned(),
            source,
        };
        let mut options = fs::OpenOptions::new();
        let mut file = options.write(true).open(part.path()).map_err(failed)?;
        self.pieces(sha256, &mut |piece| file.write_all(piece).map_err(failed))?;
        part.finish()
    }

    /// Returns the SHA-256 of a file in hexadecimal; `None` where it is not inside.
    fn digest(
        &self,
        sha256: &str,
        read: &mut dyn FnMut(u64),
    ) -> Result<Option<String>, StoreError> {
        if !self.any {
            return Ok(None);
        }
        let (mut hash, mut pieces) = (Sha256::new(), 0);
        self.pieces(sha256, &mut |piece| {
            hash.update(piece);
            read(piece.len() as u64);
            pieces += 1;
            Ok(())
        })?;
        Ok((pieces > 0).then(|| format!("{:x}", hash.finalize())))
    }

    fn pieces(
        &self,
        sha256: &str,
        take: &mut dyn FnMut(&[u8]) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let sql = format!("SELECT bytes FROM {FILES_TABLE} WHERE sha256 = ?1 ORDER BY piece");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([sha256])?;
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get(0)?;
            take(&bytes)?;
        }
        Ok(())
    }
}
