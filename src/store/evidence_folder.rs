//! The bytes of kept files: copied under their hash, whole or not at all, for nobody else's eyes.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use chrono::DateTime;
use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::files::{self, EVIDENCE_FOLDER, in_file};
use super::{Store, row};
use crate::domain::Order as _;

/// How much of a file is copied at a time.
const CHUNK_BYTES: usize = 1 << 16;

/// How the name of a copy begins that is not complete yet.
pub(super) const INCOMING: &str = ".incoming-";

/// The folder of a home that holds the bytes of kept files, each under its hash.
#[derive(Debug, Clone)]
pub struct EvidenceFolder(PathBuf);

/// A complete copy that is on the disk and has no name of its own yet; dropped, it vanishes.
#[derive(Debug)]
pub struct Taken {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its first bytes, as many as were asked for.
    pub head: Vec<u8>,
    folder: PathBuf,
    incoming: PathBuf,
}

impl Store {
    /// Returns the folder of kept files beside the record; `None` for a store in memory.
    pub fn evidence_folder(&self) -> Option<EvidenceFolder> {
        let record = self.path.as_deref()?;
        Some(EvidenceFolder(files::beside_folder(record)))
    }
}

impl EvidenceFolder {
    /// Names the folder of a home; makes nothing yet.
    pub fn of(home: &Path) -> Self {
        Self(home.join(EVIDENCE_FOLDER))
    }

    /// Copies a file into the folder under a passing name, and says after each step how many bytes
    /// more are done. `head_bytes` of it are handed back, for a look at what it holds.
    pub fn take(
        &self,
        path: &Path,
        file: &mut impl Read,
        head_bytes: usize,
        advance: &mut dyn FnMut(u64),
    ) -> Result<Taken, StoreError> {
        self.make()?;
        // Only unlike every other: the instant says nothing.
        let incoming = self
            .0
            .join(format!("{INCOMING}{}", row::uuid(DateTime::UNIX_EPOCH)));
        let mut copy = files::owner_only_file()
            .open(&incoming)
            .map_err(in_file(&incoming))?;
        let mut taken = Taken {
            sha256: String::new(),
            bytes: 0,
            head: Vec::new(),
            folder: self.0.clone(),
            incoming,
        };
        files::restrict(&taken.incoming, files::FILE_MODE).map_err(in_file(&taken.incoming))?;
        let sha256 = hashed(file, in_file(path), &mut |piece| {
            copy.write_all(piece).map_err(in_file(&taken.incoming))?;
            let room = head_bytes.saturating_sub(taken.head.len());
            taken.head.extend(piece.iter().take(room));
            taken.bytes += piece.len() as u64;
            advance(piece.len() as u64);
            Ok(())
        })?;
        copy.sync_all().map_err(in_file(&taken.incoming))?;
        taken.sha256 = sha256;
        Ok(taken)
    }

    /// Opens the copy that has this hash. A link in its place is refused: it could lead anywhere.
    pub fn open(&self, sha256: &str) -> Result<File, StoreError> {
        let found = self.find(sha256).transpose();
        let found = found.unwrap_or_else(|| Err(io::ErrorKind::NotFound.into()));
        found.map_err(in_file(&self.path(sha256)))
    }

    /// Opens the copy that has this hash, as [`EvidenceFolder::open`] does; `None` where its bytes
    /// are not there.
    pub fn find(&self, sha256: &str) -> io::Result<Option<File>> {
        let path = self.path(sha256);
        match fs::symlink_metadata(&path) {
            Ok(there) if there.is_file() => File::open(path).map(Some),
            Ok(_) => Err(io::ErrorKind::InvalidInput.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps bytes that have this hash; the path of the copy where they were not there before.
    pub(super) fn keep(&self, sha256: &str, bytes: &[u8]) -> Result<Option<PathBuf>, StoreError> {
        let path = self.path(sha256);
        if files::exists(&path)? {
            return Ok(None);
        }
        let mut source = bytes;
        self.take(&path, &mut source, 0, &mut |_| {})?.keep()?;
        Ok(Some(path))
    }

    /// Returns the path of the copy that has this hash; whatever stands there leads nowhere else.
    fn path(&self, sha256: &str) -> PathBuf {
        self.0
            .join(Path::new(sha256).file_name().unwrap_or_default())
    }

    /// Returns the names of what is in the folder and has none of these hashes, sorted.
    pub fn strangers(&self, hashes: &[String]) -> Result<Vec<String>, StoreError> {
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(in_file(&self.0)(error)),
        };
        let mut strangers = Vec::new();
        for entry in entries {
            let name = entry.map_err(in_file(&self.0))?.file_name();
            let name = name.to_string_lossy().into_owned();
            if !hashes.contains(&name) {
                strangers.push(name);
            }
        }
        strangers.order();
        Ok(strangers)
    }

    /// Makes the folder where it is missing. A link in its place would carry the files elsewhere.
    fn make(&self) -> Result<(), StoreError> {
        files::create_folder(&self.0).map_err(in_file(&self.0))?;
        let there = fs::symlink_metadata(&self.0).map_err(in_file(&self.0))?;
        if there.is_dir() {
            Ok(())
        } else {
            Err(in_file(&self.0)(io::ErrorKind::NotADirectory.into()))
        }
    }
}

impl Taken {
    /// Gives the copy its name, for good: what the record says of it may be written afterwards.
    /// Of bytes that are there already, the copy takes the place.
    pub fn keep(&self) -> Result<(), StoreError> {
        let kept = self.folder.join(&self.sha256);
        fs::rename(&self.incoming, &kept).map_err(in_file(&kept))?;
        files::sync_folder(&self.folder).map_err(in_file(&self.folder))
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        // Once it has its name, there is nothing under the passing one.
        let _ = fs::remove_file(&self.incoming);
    }
}

/// Reads to the end and returns the SHA-256 of what was read, in hexadecimal; `each` sees every
/// piece of it.
pub fn sha256(source: &mut impl Read, each: &mut dyn FnMut(&[u8])) -> io::Result<String> {
    let mut each = |piece: &[u8]| {
        each(piece);
        Ok(())
    };
    hashed(source, |error| error, &mut each)
}

/// The same, where what is done with a piece may fail; `failed` names what could not be read.
fn hashed<E>(
    source: &mut impl Read,
    failed: impl Fn(io::Error) -> E,
    each: &mut dyn FnMut(&[u8]) -> Result<(), E>,
) -> Result<String, E> {
    let mut hash = Sha256::new();
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        let read = match source.read(&mut chunk) {
            Ok(0) => return Ok(format!("{:x}", hash.finalize())),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(failed(error)),
        };
        let piece = chunk.get(..read).unwrap_or_default();
        hash.update(piece);
        each(piece)?;
    }
}

/// Returns the SHA-256 of bytes, in hexadecimal.
pub fn hash_of(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(home: &Path, bytes: &[u8]) -> Taken {
        let path = home.join("source");
        fs::write(&path, bytes).expect("the source is written");
        let mut file = File::open(&path).expect("the source is there");
        EvidenceFolder::of(home)
            .take(&path, &mut file, 4, &mut |_| {})
            .expect("the file is copied")
    }

    fn names(home: &Path) -> Vec<String> {
        EvidenceFolder::of(home)
            .strangers(&[])
            .expect("the folder is read")
    }

    #[test]
    fn a_copy_stands_under_its_hash_and_one_that_is_not_kept_vanishes() {
        let home = tempfile::tempdir().expect("a folder is made");
        let copy = taken(home.path(), b"bytes");
        assert_eq!((copy.bytes, copy.head.as_slice()), (5, &b"byte"[..]));
        copy.keep().expect("it is kept");
        let hash = copy.sha256.clone();
        drop(copy);
        drop(taken(home.path(), b"others"));
        assert_eq!(names(home.path()), [hash.as_str()]);
        let folder = EvidenceFolder::of(home.path());
        let mut bytes = Vec::new();
        folder
            .open(&hash)
            .and_then(|mut file| {
                let read = file.read_to_end(&mut bytes);
                read.map_err(in_file(home.path()))
            })
            .expect("it is read");
        assert_eq!(bytes, b"bytes");
        assert_eq!(folder.strangers(&[hash]).ok(), Some(Vec::new()));
    }

    #[cfg(unix)]
    #[test]
    fn folder_and_copy_are_the_owners_alone_and_a_link_is_not_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let home = tempfile::tempdir().expect("a folder is made");
        let copy = taken(home.path(), b"bytes");
        copy.keep().expect("it is kept");
        let folder = home.path().join(EVIDENCE_FOLDER);
        let mode = |path: &Path| {
            let found = fs::metadata(path).expect("it is there");
            found.permissions().mode() & 0o777
        };
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(mode(&folder.join(&copy.sha256)), 0o600);

        let outside = home.path().join("outside");
        fs::write(&outside, b"secret").expect("it is written");
        symlink(&outside, folder.join("ab")).expect("a link is made");
        assert!(EvidenceFolder::of(home.path()).open("ab").is_err());
        assert!(EvidenceFolder::of(home.path()).open("../outside").is_err());

        let other = tempfile::tempdir().expect("a folder is made");
        symlink(&folder, other.path().join(EVIDENCE_FOLDER)).expect("a link is made");
        let path = home.path().join("source");
        let mut file = File::open(&path).expect("the source is there");
        let refused = EvidenceFolder::of(other.path()).take(&path, &mut file, 0, &mut |_| {});
        assert!(refused.is_err());
    }
}
