//! How the record is doing, for the doctor.

use std::path::PathBuf;

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
    /// How many incidents there are.
    pub incidents: i64,
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
    /// Examines the file: its header, its permissions, and quickly its pages.
    pub fn health(&self) -> Result<Health, StoreError> {
        let connection = &self.connection;
        let path = connection
            .path()
            .filter(|path| !path.is_empty())
            .map(PathBuf::from);
        let file = path.as_deref();
        let folder = file.and_then(|file| file.parent());
        let identity = migrate::identity(connection)?;
        Ok(Health {
            bytes: file.map(files::size).transpose()?.unwrap_or(0),
            user_version: identity.user_version,
            application_id: identity.application_id,
            journal_mode: connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?,
            sqlite_version: rusqlite::version(),
            incidents: connection
                .query_row("SELECT count(*) FROM incident", [], |row| row.get(0))?,
            file_mode: file.map(files::mode).transpose()?.flatten(),
            folder_mode: folder.map(files::mode).transpose()?.flatten(),
            read_only: connection.is_readonly("main")?,
            problems: self.problems("PRAGMA quick_check")?,
            path,
        })
    }

    /// Examines every page, index and constraint; returns what is wrong, in SQLite's words.
    pub fn integrity_check(&self) -> Result<Vec<String>, StoreError> {
        let mut problems = self.problems("PRAGMA integrity_check")?;
        let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
        let orphans = statement.query_map([], |row| {
            let table: String = row.get(0)?;
            let parent: String = row.get(2)?;
            Ok(format!("a row of {table} has no {parent}"))
        })?;
        for orphan in orphans {
            problems.push(orphan?);
        }
        Ok(problems)
    }

    fn problems(&self, check: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare(check)?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut problems = lines.collect::<Result<Vec<_>, _>>()?;
        problems.retain(|line| line != "ok");
        Ok(problems)
    }
}
