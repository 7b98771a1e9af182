//! Copying the record page by page while others may write, under a name that appears when the
//! copy is whole.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::DateTime;
use rusqlite::Connection;
use rusqlite::backup::{Backup, Progress, StepResult};

use super::error::StoreError;
use super::{files, row};

/// How many pages are copied before others may write.
const STEP_PAGES: i32 = 4096;

/// How often the copy begins anew because others wrote, before it keeps them waiting.
const RESTARTS_MAX: u32 = 3;

/// How long a copy waits for a lock at a time, and how often.
const PAUSE: Duration = Duration::from_millis(50);
const PAUSES_MAX: u32 = 100;

/// What the file of an unfinished copy ends with.
const ENDING: &str = ".part";

/// Copies every page of a database over another, as the first stood at one instant; `copied` hears
/// of the bytes, each once, however often the copy begins anew.
pub(super) fn pages(
    from: &Connection,
    to: &mut Connection,
    copied: &mut dyn FnMut(u64),
) -> Result<(), StoreError> {
    let page: u32 = from.query_row("PRAGMA page_size", [], |row| row.get(0))?;
    let backup = Backup::new(from, to)?;
    let (mut pauses, mut restarts, mut left) = (0, 0, i32::MAX);
    let mut told = 0;
    let mut tell = |of: Progress| {
        let done = u64::try_from(of.pagecount - of.remaining).unwrap_or(0);
        copied(done.saturating_sub(told) * u64::from(page));
        told = told.max(done);
    };
    loop {
        let step = if restarts > RESTARTS_MAX {
            -1
        } else {
            STEP_PAGES
        };
        match backup.step(step)? {
            StepResult::Done => {
                tell(backup.progress());
                return Ok(());
            }
            StepResult::More => {
                // More is left than before: another process wrote, and the copy began anew.
                let now_left = backup.progress().remaining;
                restarts += u32::from(now_left >= left);
                left = now_left;
                tell(backup.progress());
            }
            // Busy, locked, and whatever a newer SQLite may answer.
            _ => {
                pauses += 1;
                if pauses > PAUSES_MAX {
                    return Err(StoreError::Busy);
                }
                thread::sleep(PAUSE);
            }
        }
    }
}

/// A file that is being made; it has another name until it is whole, and vanishes otherwise.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    target: PathBuf,
}

impl Part {
    /// Begins a file, for the owner only, in a folder that is made where it is missing; what
    /// remained of an earlier one that was broken off is removed.
    pub(super) fn begin(target: &Path) -> Result<Self, StoreError> {
        let refused = |kind: std::io::ErrorKind| StoreError::File {
            path: target.to_owned(),
            source: kind.into(),
        };
        if files::exists(target)? {
            return Err(refused(std::io::ErrorKind::AlreadyExists));
        }
        let name = target
            .file_name()
            .ok_or_else(|| refused(std::io::ErrorKind::InvalidFilename))?;
        remove_broken_off(target, name);
        let mut part = OsString::from(".");
        part.push(name);
        part.push("-");
        // Only unlike every other: the instant says nothing.
        part.push(row::uuid(DateTime::UNIX_EPOCH));
        part.push(ENDING);
        let path = target.with_file_name(part);
        files::create(&path)?;
        Ok(Self {
            path,
            target: target.to_owned(),
        })
    }

    /// Where the file is while it is being made.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its name, once it is safe on the disk; nothing is ever overwritten.
    pub(super) fn finish(self) -> Result<(), StoreError> {
        files::sync(&self.path)?;
        files::name(&self.path, &self.target)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // It has its name already, or it never gets one.
        let _ = fs::remove_file(&self.path);
        let _ = fs::remove_file(files::beside(&self.path, "-journal"));
    }
}

/// Tells whether a file of that name is a copy that was never finished.
pub(super) fn is_part(name: &str) -> bool {
    name.starts_with('.') && (name.ends_with(ENDING) || name.ends_with(".part-journal"))
}

/// Removes what a run that was killed left of the same file.
fn remove_broken_off(target: &Path, name: &std::ffi::OsStr) {
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut begins = OsString::from(".");
    begins.push(name);
    begins.push("-");
    let begins = begins.to_string_lossy().into_owned();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(&begins) && name.ends_with(ENDING) {
            // One that cannot be removed is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}
