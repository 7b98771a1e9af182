//! Whether the kept files are as they were kept.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::Path;

use rusqlite::Connection;

use super::{Problem, Verification};
use crate::domain::{Evidence, IncidentId};
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::evidence_folder;

/// What became of the bytes of a kept file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum FileState {
    Kept,
    Missing,
    Changed,
}

impl Store {
    /// Looks at the bytes of every kept file in a folder, each file once, and adds what is wrong;
    /// `read` hears how many bytes were looked at.
    pub fn verify_files(
        &self,
        folder: &Path,
        found: &mut Verification,
        read: &mut dyn FnMut(u64),
    ) -> Result<(), StoreError> {
        files_of(&self.connection, found, &mut |sha256| {
            FileState::in_folder(folder, sha256, read)
        })
    }
}

/// Looks at every kept file that a record names, each file once, and adds what is wrong.
pub(in crate::store) fn files_of(
    connection: &Connection,
    found: &mut Verification,
    state: &mut dyn FnMut(&str) -> Result<FileState, StoreError>,
) -> Result<(), StoreError> {
    let mut seen: HashMap<String, FileState> = HashMap::new();
    let mut statement = connection
        .prepare("SELECT incident, number, sha256, name FROM evidence ORDER BY incident, number")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (incident, number) = (IncidentId(row.get(0)?), row.get(1)?);
        let sha256: String = row.get(2)?;
        let left_out = row.get_ref(3)?.as_str().ok() == Some(Evidence::NAME_LEFT_OUT);
        let state = if let Some(state) = seen.get(&sha256) {
            *state
        } else {
            found.files += 1;
            let state = state(&sha256)?;
            seen.insert(sha256, state);
            state
        };
        match state {
            FileState::Kept => {}
            // A masked record comes without its files: nothing was lost here.
            FileState::Missing if left_out => found.left_out += 1,
            FileState::Missing => found
                .problems
                .push(Problem::FileMissing { incident, number }),
            FileState::Changed => found
                .problems
                .push(Problem::FileChanged { incident, number }),
        }
    }
    Ok(())
}

impl FileState {
    /// Looks at one file; one that cannot be read to its end is not as it was.
    pub(in crate::store) fn in_folder(
        folder: &Path,
        sha256: &str,
        read: &mut dyn FnMut(u64),
    ) -> Result<Self, StoreError> {
        // A damaged name may point anywhere; only a hash is a name here.
        let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_hash {
            return Ok(Self::Missing);
        }
        let path = folder.join(sha256);
        let digest =
            |mut file| evidence_folder::sha256(&mut file, &mut |piece| read(piece.len() as u64));
        match File::open(&path).and_then(digest) {
            Ok(digest) if digest == sha256 => Ok(Self::Kept),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::Missing),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                Err(StoreError::File {
                    path,
                    source: error,
                })
            }
            Ok(_) | Err(_) => Ok(Self::Changed),
        }
    }
}
