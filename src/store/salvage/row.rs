//! Telling to which table a row belongs: its seal proves it, and that it is whole.

use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};

use super::page::Raw;
use crate::store::error::StoreError;
use crate::store::seal::{self, Counted, TABLES, Table};

/// The column of a row's seal.
const SEAL: &str = "seal";

/// A row with fewer columns says too little of its table by itself.
const NARROW: usize = 5;

/// A table as it stands in the file.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) table: &'static Table,
    columns: Vec<Column>,
    /// Whether its rows have numbers of their own.
    numbered: bool,
}

#[derive(Debug)]
struct Column {
    name: String,
    kind: String,
    needed: bool,
    /// Whether it is the number of the row, which stands outside the values.
    is_rowid: bool,
}

/// A row of a known table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// The place of its table in [`TABLES`].
    pub(super) table: usize,
    /// Its values, in the order of the table's columns.
    pub(super) values: Vec<Value>,
    /// Its seal; empty where it has none.
    pub(super) seal: Vec<u8>,
    /// Whether it fits its seal. An entry of a timeline needs the entry before it to tell.
    pub(super) whole: bool,
}

impl Shape {
    /// Returns the shapes of all tables with seals, in the order of [`TABLES`].
    pub(super) fn all(ours: &Connection) -> Result<Vec<Self>, StoreError> {
        TABLES.iter().map(|table| Self::of(ours, table)).collect()
    }

    fn of(ours: &Connection, table: &'static Table) -> Result<Self, StoreError> {
        let numbered: bool = ours.query_row(
            "SELECT NOT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1",
            [table.name],
            |row| row.get(0),
        )?;
        let mut statement =
            ours.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)")?;
        let columns = statement.query_map([table.name], |row| {
            let (name, kind): (String, String) = (row.get(0)?, row.get(1)?);
            let key: i64 = row.get(3)?;
            Ok(Column {
                needed: row.get(2)?,
                is_rowid: numbered && key > 0 && kind == "INTEGER" && table.key == ["id"],
                name,
                kind,
            })
        })?;
        Ok(Self {
            table,
            columns: columns.collect::<Result<_, _>>()?,
            numbered,
        })
    }

    /// Reads a row as one of this table; `None` where it cannot be one.
    pub(super) fn read(&self, raw: &Raw, place: usize) -> Option<Found> {
        let fits = raw.rowid.is_some() == self.numbered && raw.values.len() <= self.columns.len();
        if !fits || raw.values.len() < 3 {
            return None;
        }
        let (mut values, mut own) = (Vec::new(), Vec::new());
        for (index, column) in self.columns.iter().enumerate() {
            // A row that was written before a column was added ends before it.
            let value = raw.values.get(index).cloned().unwrap_or(Value::Null);
            let value = match (value, column.kind.as_str()) {
                (Value::Null, _) if column.is_rowid => Value::Integer(raw.rowid?),
                (Value::Null, _) if !column.needed => Value::Null,
                // SQLite keeps a whole number in fewer bytes.
                #[allow(clippy::cast_precision_loss)]
                (Value::Integer(number), "REAL") => Value::Real(number as f64),
                (value @ Value::Integer(_), "INTEGER")
                | (value @ Value::Real(_), "REAL")
                | (value @ Value::Text(_), "TEXT")
                | (value @ Value::Blob(_), "BLOB") => value,
                _ => return None,
            };
            match value {
                Value::Blob(bytes) if column.name == SEAL => own = bytes,
                Value::Null if column.name == SEAL => {}
                value => values.push(value),
            }
        }
        // So little is like many things, the entries of indexes for one; only a seal tells.
        if values.len() < NARROW && own.len() != 32 {
            return None;
        }
        let mut found = Found {
            table: place,
            values,
            seal: own,
            whole: false,
        };
        found.whole = self.table.counted != Counted::Entry && found.fits(self.table, None);
        Some(found)
    }
}

impl Found {
    /// Tells whether the row fits its seal, an entry behind another with the given seal.
    pub(super) fn fits(&self, table: &Table, before: Option<&[u8]>) -> bool {
        let name = ValueRef::Text(table.name.as_bytes());
        let values = self.values.iter().map(ValueRef::from);
        let before = before.map(ValueRef::Blob);
        self.seal == seal::of(std::iter::once(name).chain(before).chain(values))
    }

    /// Tells whether it looks like an entry of a timeline, which only the others can prove.
    pub(super) fn may_be_an_entry(&self) -> bool {
        let table = &TABLES[self.table];
        let is_number =
            matches!(self.get(table, "uuid"), Some(Value::Text(uuid)) if uuid.len() == 36);
        table.counted == Counted::Entry && is_number && self.seal.len() == 32
    }

    /// Returns the value of a column.
    pub(super) fn get(&self, table: &Table, column: &str) -> Option<&Value> {
        let index = table.columns.iter().position(|name| *name == column)?;
        self.values.get(index)
    }

    /// Returns a number of a column.
    pub(super) fn number(&self, table: &Table, column: &str) -> Option<i64> {
        match self.get(table, column) {
            Some(Value::Integer(number)) => Some(*number),
            _ => None,
        }
    }

    /// Returns the incident that the row belongs to; `None` for an account fact.
    pub(super) fn incident(&self, table: &Table) -> Option<i64> {
        match table.counted {
            Counted::Incident => self.number(table, "id"),
            Counted::Entry | Counted::Record | Counted::Passing => self.number(table, "incident"),
            Counted::No => None,
        }
    }
}
