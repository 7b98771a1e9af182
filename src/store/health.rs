//! How the record is doing, for the doctor.

use std::path::{Path, PathBuf};

use rusqlite::Row;

use super::Store;
use super::error::StoreError;
use super::{files, migrate};

/// The state of the record's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Where it is; `None` for one in memory.
    pub path: Option<PathBuf>,
    /// Its size in bytes.
    pub bytes: u64,
    /// The schema version, which is the program's own once the file is open.
    pub user_version: i64,
    /// The mark of the program, `0x4D61646F`.
    pub application_id: i64,
    /// SQLite's journal mode, such as `delete`.
    pub journal_mode: String,
    /// SQLite's version, such as `3.54.1`.
    pub sqlite_version: &'static str,
    /// How many incidents there are; `None` where damage hides it.
    pub incidents: Option<i64>,
    /// The permission bits of the file, such as `0o600`; `None` where the system has none.
    pub file_mode: Option<u32>,
    /// The permission bits of its folder.
    pub folder_mode: Option<u32>,
    /// Whether it may only be read.
    pub read_only: bool,
    /// What is wrong, in SQLite's words; empty when the file is sound.
    pub problems: Vec<String>,
}

impl Store {
    /// Examines the file: its header, its permissions, every page, index and constraint.
    pub fn health(&self) -> Result<Health, StoreError> {
        let connection = &self.connection;
        let file = self.path.as_deref();
        let folder = file
            .and_then(Path::parent)
            .filter(|folder| !folder.as_os_str().is_empty());
        let identity = migrate::identity(connection)?;
        Ok(Health {
            bytes: file.map(files::size).transpose()?.unwrap_or(0),
            user_version: identity.user_version,
            application_id: identity.application_id,
            journal_mode: connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?,
            sqlite_version: rusqlite::version(),
            incidents: self.count()?,
            file_mode: file.map(files::mode).transpose()?.flatten(),
            folder_mode: folder.map(files::mode).transpose()?.flatten(),
            read_only: connection.is_readonly("main")?,
            problems: self.integrity_check()?,
            path: self.path.clone(),
        })
    }

    /// Examines every page, index and constraint; returns what is wrong, in SQLite's words.
    pub(super) fn integrity_check(&self) -> Result<Vec<String>, StoreError> {
        let mut problems = self.problems("PRAGMA integrity_check", |row| row.get(0))?;
        problems.extend(self.problems("PRAGMA foreign_key_check", |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(format!("a row of {table} has no {parent}"))
        })?);
        Ok(problems)
    }

    /// Runs a check; damage that stops it is one of the problems.
    fn problems(
        &self,
        check: &str,
        line: fn(&Row<'_>) -> rusqlite::Result<String>,
    ) -> Result<Vec<String>, StoreError> {
        let lines = self.connection.prepare(check).and_then(|mut statement| {
            let lines = statement.query_map([], line)?;
            lines.collect::<Result<Vec<_>, _>>()
        });
        match lines.map_err(StoreError::from) {
            Ok(mut lines) => {
                lines.retain(|line| line != "ok");
                Ok(lines)
            }
            Err(StoreError::Damaged { detail }) => Ok(vec![detail]),
            Err(error) => Err(error),
        }
    }

    /// Counts the incidents, unless damage is in the way.
    fn count(&self) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT count(*) FROM incident";
        let counted = self.connection.query_row(sql, [], |row| row.get(0));
        match counted.map_err(StoreError::from) {
            Ok(count) => Ok(Some(count)),
            Err(StoreError::Damaged { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
