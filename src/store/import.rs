//! Taking in incidents that come from elsewhere: all of them in one change, or none.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::StoreError;
use super::refused::Refused;
use super::whole::{TABLES, table_columns};
use super::{Store, index, journal, row};
use crate::domain::{IncidentId, Value, Whole};
use crate::safety::Cleared;

/// What became of an incident that comes from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// It was taken in under this number.
    New(IncidentId),
    /// It was there already, under this number, and is left as it is.
    There(IncidentId),
}

/// An import under way.
#[derive(Debug)]
pub struct Import<'a> {
    store: &'a Store,
    /// Files of evidence that were not there before.
    files: Vec<PathBuf>,
    pub(super) tx: &'a Transaction<'a>,
    pub(super) columns: HashMap<&'static str, Vec<String>>,
    /// The highest number that was ever given here, where the home was empty: those above are free.
    free_above: Option<i64>,
    first: i64,
    last: i64,
    pub(super) at: DateTime<Utc>,
    pub(super) refused: Refused,
    /// What was refused and has left rows behind, by its number among all homes, with the rule.
    pub(super) left: HashMap<String, String>,
}

/// The most statements of an import that are kept ready.
const STATEMENTS_MAX: usize = 64;

impl Store {
    /// Takes in what `work` adds, in one change: nothing of it where `work` fails.
    ///
    /// `refused` tells what an incident that is refused leads to; where it ends the import, `work`
    /// has to fail too.
    pub fn import<T, E: From<StoreError>>(
        &self,
        at: DateTime<Utc>,
        refused: Refused,
        work: impl FnOnce(&mut Import<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut failed = None;
        let size = STATEMENTS_MAX;
        self.connection.set_prepared_statement_cache_capacity(size);
        self.copy_aside_in_memory()?;
        let done = self.change(|tx| {
            let mut import = Import::new(self, tx, at, refused)?;
            let value = match work(&mut import) {
                Ok(value) => value,
                Err(error) => {
                    failed = Some(error);
                    import.forget_files();
                    // Whatever is returned here, the change is not kept.
                    return Err(StoreError::Busy);
                }
            };
            import.finish()?;
            Ok(value)
        });
        match failed {
            Some(error) => Err(error),
            None => Ok(done?),
        }
    }
}

impl<'a> Import<'a> {
    fn new(
        store: &'a Store,
        tx: &'a Transaction<'a>,
        at: DateTime<Utc>,
        refused: Refused,
    ) -> Result<Self, StoreError> {
        let mut columns = HashMap::new();
        let tables = TABLES.iter().map(|(_, table, _)| *table);
        for table in tables.chain(["incident"]) {
            columns.insert(table, table_columns(tx, table)?);
        }
        let free_above = tx.query_row(
            "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'incident'), 0)
             WHERE NOT EXISTS (SELECT 1 FROM incident)",
            [],
            |row| row.get(0),
        );
        Ok(Self {
            store,
            files: Vec::new(),
            tx,
            columns,
            free_above: free_above.optional()?,
            first: i64::MAX,
            last: 0,
            at,
            refused,
            left: HashMap::new(),
        })
    }

    /// Takes in one incident, or nothing of it.
    ///
    /// Its own number is kept where it is free in a home that was empty; else it gets a new one.
    pub fn add(&mut self, whole: &Cleared<Whole>) -> Result<Imported, StoreError> {
        let whole = whole.get();
        let uuid = whole.head.text("uuid").unwrap_or_default();
        self.refused_before(uuid)?;
        let sql = "SELECT id FROM incident WHERE uuid = ?1";
        let there = self.tx.prepare_cached(sql)?;
        let there = { there }.query_row([uuid], |row| row.get(0)).optional()?;
        if let Some(there) = there {
            return Ok(Imported::There(IncidentId(there)));
        }
        let id = self.insert_unless_refused(whole)?;
        self.store.keep_marks(self.tx, IncidentId(id))?;
        self.first = self.first.min(id);
        self.last = self.last.max(id);
        Ok(Imported::New(IncidentId(id)))
    }

    /// Keeps the bytes of a file of evidence; they go again where the import fails.
    pub fn keep_file(&mut self, sha256: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if let Some(folder) = self.store.evidence_folder() {
            self.files.extend(folder.keep(sha256, bytes)?);
        }
        Ok(())
    }

    fn forget_files(&self) {
        for file in &self.files {
            // What cannot be removed is a file that nothing names.
            let _ = fs::remove_file(file);
        }
    }

    pub(super) fn insert(&self, whole: &Whole) -> Result<i64, StoreError> {
        let number = match whole.head.get("id") {
            Some(Value::Integer(number)) => self.is_free(*number)?.then_some(*number),
            _ => None,
        };
        let uuid = whole
            .head
            .text("uuid")
            .map_or_else(|| row::uuid(self.at), str::to_owned);
        let here = [
            ("id", number.map(Value::Integer)),
            ("uuid", Some(Value::Text(uuid))),
        ];
        self.row("incident", &whole.head, &here)?;
        let id = self.tx.last_insert_rowid();
        for (part, table, _) in TABLES {
            for (index, entry) in whole.part(*part).iter().enumerate() {
                self.entry(id, *part, table, index, entry)?;
            }
        }
        for (position, extra) in whole.extra.iter().enumerate() {
            self.tx
                .prepare_cached(
                    "INSERT INTO extra (incident, position, pointer, is_text, value)
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![
                    id,
                    i64::try_from(position).unwrap_or(i64::MAX),
                    extra.pointer,
                    extra.is_text,
                    extra.value
                ])?;
        }
        Ok(id)
    }

    fn is_free(&self, number: i64) -> Result<bool, StoreError> {
        let Some(_) = self.free_above.filter(|above| number > *above) else {
            return Ok(false);
        };
        let sql = "SELECT NOT EXISTS (SELECT 1 FROM incident WHERE id = ?1)";
        Ok(self
            .tx
            .prepare_cached(sql)?
            .query_row([number], |row| row.get(0))?)
    }

    /// Makes what was taken in findable. The index is written at the end, in one go: beside
    /// savepoints it would be written to the disk for each incident.
    fn finish(&self) -> Result<(), StoreError> {
        if self.first > self.last {
            return Ok(());
        }
        let sql = "SELECT id FROM incident WHERE id BETWEEN ?1 AND ?2";
        let mut added = self.tx.prepare(sql)?;
        let mut rows = added.query(params![self.first, self.last])?;
        while let Some(row) = rows.next()? {
            index::put(self.tx, IncidentId(row.get(0)?))?;
        }
        index::pack(self.tx)?;
        journal::imported(self.tx, (self.first, self.last), self.at)
    }
}
