//! A row of an incident that comes from elsewhere: what its table has a column for, sealed as it is
//! written.
//!
//! The triggers of [`super::seal`] would seal it too, with four more statements for each row, and
//! each statement that a trigger may refuse copies the pages aside that it changes.

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Statement, Transaction};

use super::error::StoreError;
use super::seal::{self, TABLES};
use crate::domain::{Entry, Value};

/// The rule that a value of the wrong sort breaks.
const SORT: &str = "a_value_is_of_the_sort_of_its_column";

/// Writes the rows of one table.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    table: &'static str,
    insert: Statement<'a>,
    columns: Vec<Column>,
    /// Where the sealed columns stand among them, in the order of the seal; empty where a row has none.
    sealed: Vec<usize>,
    /// The highest number that was given, where rows have numbers of their own.
    pub(super) last: Option<i64>,
}

/// A column, and what it holds as STRICT tables say it.
#[derive(Debug)]
struct Column {
    name: String,
    is_real: bool,
    is_text: bool,
}

/// A value that is told here, and not by the line.
pub(super) type Here<'v> = (&'static str, ValueRef<'v>);

impl<'a> Rows<'a> {
    /// Reads what columns a table has.
    pub(super) fn of(tx: &'a Transaction<'_>, table: &'static str) -> Result<Self, StoreError> {
        let mut known =
            tx.prepare_cached("SELECT name, type, dflt_value FROM pragma_table_info(?1)")?;
        let mut rows = known.query([table])?;
        let (mut columns, mut places) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let sort: String = row.get(1)?;
            let usual: Option<String> = row.get(2)?;
            // What is not told is null, and a column that has a usual value has that.
            places.push(usual.map_or("?".to_owned(), |usual| format!("coalesce(?, {usual})")));
            columns.push(Column {
                name: row.get(0)?,
                is_real: sort == "REAL",
                is_text: sort == "TEXT",
            });
        }
        let place = |name: &str| columns.iter().position(|column| column.name == name);
        let seal = TABLES.iter().find(|sealed| sealed.name == table);
        let sealed = seal.map_or(&[][..], |seal| seal.columns);
        let sealed = sealed.iter().filter_map(|name| place(name)).collect();
        let names: Vec<&str> = columns.iter().map(|column| &*column.name).collect();
        let insert = tx.prepare(&format!(
            "INSERT INTO {table} ({}) VALUES ({})",
            names.join(", "),
            places.join(", ")
        ))?;
        let last = place("id").map(|_| last_number(tx, table)).transpose()?;
        Ok(Self {
            table,
            insert,
            columns,
            sealed,
            last,
        })
    }

    /// Gives the next number of the table. There is none above the highest, which SQLite says itself.
    pub(super) fn next_number(&mut self) -> ValueRef<'static> {
        let next = self.last.and_then(|last| last.checked_add(1));
        next.map_or(ValueRef::Null, |next| {
            self.last = Some(next);
            ValueRef::Integer(next)
        })
    }

    /// Writes a row: what is told here, and of the entry whatever the table has a column for.
    /// `before` is the seal of the entry before, of a row that is part of a chain. Returns the seal.
    pub(super) fn write(
        &mut self,
        here: &[Here<'_>],
        entry: &Entry,
        before: Option<&[u8]>,
    ) -> Result<[u8; 32], StoreError> {
        let mut values = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let told = here.iter().find(|(name, _)| *name == column.name);
            values.push(match (told, entry.get(&column.name)) {
                (Some((_, value)), _) => *value,
                (None, Some(value)) => column.hold(value)?,
                (None, None) => ValueRef::Null,
            });
        }
        let before = before.map(ValueRef::Blob);
        let sealed = self.sealed.iter();
        let sealed = sealed.map(|place| values.get(*place).copied().unwrap_or(ValueRef::Null));
        let name = std::iter::once(ValueRef::Text(self.table.as_bytes()));
        let seal = seal::of(name.chain(before).chain(sealed));
        for (place, column) in self.columns.iter().enumerate() {
            let value = match &*column.name {
                "seal" if !self.sealed.is_empty() => ValueRef::Blob(&seal),
                _ => values[place],
            };
            self.insert
                .raw_bind_parameter(place + 1, ToSqlOutput::Borrowed(value))?;
        }
        self.insert.raw_execute()?;
        Ok(seal)
    }
}

impl Column {
    /// Returns a value as the column keeps it: it is sealed before SQLite could make another of it.
    // A whole number in a column of shares is 0 or 1.
    #[allow(clippy::cast_precision_loss)]
    fn hold<'v>(&self, value: &'v Value) -> Result<ValueRef<'v>, StoreError> {
        match value {
            Value::Integer(number) if self.is_real => Ok(ValueRef::Real(*number as f64)),
            Value::Integer(number) if !self.is_text => Ok(ValueRef::Integer(*number)),
            Value::Real(number) if self.is_real => Ok(ValueRef::Real(*number)),
            Value::Text(text) if self.is_text => Ok(ValueRef::Text(text.as_bytes())),
            _ => Err(StoreError::Refused {
                rule: SORT.to_owned(),
            }),
        }
    }
}

/// Returns the highest number that a table ever gave.
fn last_number(tx: &Transaction<'_>, table: &str) -> Result<i64, StoreError> {
    let sql = format!(
        "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0),
                    coalesce((SELECT max(id) FROM {table}), 0))"
    );
    Ok(tx.query_row(&sql, [table], |row| row.get(0))?)
}
