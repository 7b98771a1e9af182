//! The bytes of evidence: each file in the folder of evidence, under the SHA-256 of its bytes.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::{Store, files};

impl Store {
    /// Returns the path of a file of evidence; `None` for a store in memory.
    fn evidence_path(&self, sha256: &str) -> Option<PathBuf> {
        // Nothing but a hash is a name here.
        let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        let folder = files::beside_folder(self.path.as_deref()?);
        is_hash.then(|| folder.join(sha256))
    }

    /// Opens a file of evidence; `None` where its bytes are not there.
    pub fn evidence_file(&self, sha256: &str) -> io::Result<Option<File>> {
        let Some(path) = self.evidence_path(sha256) else {
            return Ok(None);
        };
        match File::open(path) {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps bytes as a file of evidence, on the disk before this returns; the path where they were
    /// not there before.
    pub(super) fn keep_evidence(
        &self,
        sha256: &str,
        bytes: &[u8],
    ) -> Result<Option<PathBuf>, StoreError> {
        let Some(path) = self.evidence_path(sha256) else {
            return Ok(None);
        };
        if files::exists(&path)? {
            return Ok(None);
        }
        let part = path.with_extension("part");
        let failed = |source| StoreError::File {
            path: path.clone(),
            source,
        };
        // What a run that was cut off has left is begun again.
        if files::exists(&part)? {
            fs::remove_file(&part).map_err(failed)?;
        }
        files::create(&part)?;
        let written = File::options()
            .write(true)
            .open(&part)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
        written
            .and_then(|()| fs::rename(&part, &path))
            .and_then(|()| files::sync_parent(&path))
            .map_err(failed)?;
        Ok(Some(path))
    }
}

/// Returns the SHA-256 of bytes, in hexadecimal.
pub fn hash_of(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}
