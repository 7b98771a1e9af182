//! Backups that nobody has to think of: one before a migration, and one a day.
//!
//! They hold the record alone. Kept files are never changed, and stand beside it already.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::error::StoreError;
use super::{Store, copy, files};
use crate::domain::Order as _;

/// The folder beside the record that holds the automatic backups.
pub const BACKUPS_FOLDER: &str = "backups";

/// How many daily backups are kept.
const DAYS: usize = 7;

/// A record that is larger is not copied every day: it would keep the user waiting.
const DAILY_BYTES_MAX: u64 = 32 << 20;

/// What the names of daily backups begin and end with; the day stands between.
const DAILY: (&str, &str) = ("daily-", ".db");

impl Store {
    /// Copies the record as it is before it is brought up to date, and returns where; without that
    /// copy it is not.
    pub(super) fn back_up_before_upgrade(
        &self,
        path: &Path,
        version: i64,
    ) -> Result<PathBuf, StoreError> {
        loop {
            let target = free(path, &format!("before-upgrade-from-{version}"))?;
            match self.copy_to(&target) {
                // Another process was faster; its copy stays.
                Err(StoreError::File { source, .. })
                    if source.kind() == io::ErrorKind::AlreadyExists => {}
                made => return made.map(|()| target),
            }
        }
    }

    /// Copies the record before the first change of a day. It is a convenience: where it cannot be
    /// made, the change goes on without.
    pub(super) fn back_up_daily(&self, path: &Path, today: NaiveDate) {
        // Nobody waits for it, and the change that comes next tells what is wrong with the disk.
        let _ = self.daily(path, today);
    }

    fn daily(&self, path: &Path, today: NaiveDate) -> Result<(), StoreError> {
        let (begin, end) = DAILY;
        let target = folder(path).join(format!("{begin}{today}{end}"));
        if files::exists(&target)? || files::size(path)? > DAILY_BYTES_MAX {
            return Ok(());
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM incident)";
        if !self.connection.query_row(sql, [], |row| row.get(0))? {
            return Ok(());
        }
        self.copy_to(&target)?;
        rotate(&folder(path), today);
        Ok(())
    }
}

/// The folder of the automatic backups of a record.
pub(super) fn folder(path: &Path) -> PathBuf {
    path.with_file_name(BACKUPS_FOLDER)
}

/// Returns a name in that folder that nothing has yet.
pub(super) fn free(path: &Path, stem: &str) -> Result<PathBuf, StoreError> {
    let folder = folder(path);
    let mut target = folder.join(format!("{stem}.db"));
    let mut number = 2;
    while files::exists(&target)? {
        target = folder.join(format!("{stem}-{number}.db"));
        number += 1;
    }
    Ok(target)
}

/// Removes the daily backups that are too many. Those of a clock that ran ahead go first, so that
/// they never push out what is really newest.
fn rotate(folder: &Path, today: NaiveDate) {
    let (begin, end) = DAILY;
    let mut days: Vec<NaiveDate> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            name.strip_prefix(begin)?.strip_suffix(end)?.parse().ok()
        })
        .filter(|&day| day != today)
        .collect();
    days.order_by_key(|&day| (day <= today, day));
    let too_many = (days.len() + 1).saturating_sub(DAYS);
    for day in days.iter().take(too_many) {
        // One that cannot be removed is one too many, and no more.
        let _ = fs::remove_file(folder.join(format!("{begin}{day}{end}")));
    }
}

/// Deletes an incident from every automatic backup; returns how many held it.
pub(super) fn purge(path: &Path, uuid: &str) -> Result<u64, StoreError> {
    each(path, |copy| copy.purge_from_copy(uuid))
}

/// Takes something out of every automatic backup, and returns how many held it. A backup that
/// cannot be opened is removed, because nobody can say what it holds.
pub(super) fn each(
    path: &Path,
    take_out: impl Fn(&Store) -> Result<bool, StoreError>,
) -> Result<u64, StoreError> {
    let folder = folder(path);
    let mut purged = 0;
    for file in files::inside(&folder)? {
        if file.extension().is_none_or(|ending| ending != "db") {
            continue;
        }
        match Store::connect_without_copy(&file).and_then(|copy| take_out(&copy)) {
            Ok(held) => purged += u64::from(held),
            Err(error @ (StoreError::Busy | StoreError::Full | StoreError::ReadOnly)) => {
                return Err(error);
            }
            Err(_) => {
                fs::remove_file(&file).map_err(files::in_file(&file))?;
                purged += 1;
            }
        }
    }
    // What a run that was killed left beside a backup goes after it: SQLite needed its journal.
    let beside = |name: &str| {
        copy::is_part(name)
            || [".db-journal", ".db-wal", ".db-shm"]
                .iter()
                .any(|end| name.ends_with(end))
    };
    files::remove_named(&folder, beside)?;
    Ok(purged)
}
