//! Incidents with everything that belongs to them, one after the other: never more than one of
//! them is in memory.
//!
//! The columns are those that the tables have, so that none is forgotten when one is added.

use std::borrow::Cow;

use rusqlite::types::ValueRef;
use rusqlite::{Row, Statement, Transaction, params_from_iter};

use super::error::StoreError;
use super::filter::{self, Filter};
use super::marks::{MARKS, marks_of};
use super::seal::TABLES as TABLES_SEALED;
use super::{Store, row};
use crate::domain::{Entry, Extra, IncidentId, Part, Value, Whole};

/// A part with its table and the column that orders it.
pub(super) const TABLES: &[(Part, &str, &str)] = &[
    (Part::Facts, "fact", "position"),
    (Part::Answers, "answer", "code"),
    (Part::Timeline, "timeline_event", "id"),
    (Part::Drafts, "draft_revision", "number"),
    (Part::Inquiries, "inquiry", "id"),
    (Part::Replies, "reply", "id"),
    (Part::Evidence, "evidence", "number"),
    (Part::Asked, "asked", "question"),
    (Part::Interview, "interview", "incident"),
];

/// Columns that say where a row stands in this file; in another it stands elsewhere.
const PLACES: &[&str] = &["incident", "position", "seal"];

/// Names that are read beside the columns of sealed tables.
const OTHERS: &[&str] = &["taken_back", "question", "outcome", "begun_at"];

/// Columns that name an inquiry by its number; elsewhere it is named by its uuid.
pub(super) const INQUIRIES: &[&str] = &["follows", "inquiry"];

impl Store {
    /// Hands over every incident that passes the filter, in the order of recording, with
    /// everything that belongs to it, and with its marks as [`Marks::take_in`] reads them.
    ///
    /// [`Marks::take_in`]: crate::safety::Marks::take_in
    pub fn each_whole<E: From<StoreError>>(
        &self,
        filter: &Filter,
        mut take: impl FnMut(Whole, Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut failed = None;
        let ended = self.read(|tx| {
            let mut reader = Reader::new(tx)?;
            let mut marks = tx.prepare(MARKS)?;
            let head = format!("id AS id, {}", columns(tx, "incident")?.join(", "));
            let (sql, values) = filter::in_order(&head, filter);
            let mut statement = tx.prepare(&sql)?;
            let names = names(&statement);
            let mut rows = statement.query(params_from_iter(values))?;
            while let Some(row) = rows.next()? {
                let id = IncidentId(row.get(0)?);
                let whole = reader.whole(entry(&names, row)?, id)?;
                if let Err(error) = take(whole, marks_of(&mut marks, id)?) {
                    failed = Some(error);
                    break;
                }
            }
            Ok(())
        });
        match failed {
            Some(error) => Err(error),
            None => Ok(ended?),
        }
    }

    /// Returns an incident with everything that belongs to it.
    pub fn whole(&self, id: IncidentId) -> Result<Whole, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let columns = columns(tx, "incident")?.join(", ");
            let sql = format!("SELECT id AS id, {columns} FROM incident WHERE id = ?1");
            let mut statement = tx.prepare(&sql)?;
            let names = names(&statement);
            let head = statement.query_row([id.0], |row| entry(&names, row))?;
            Reader::new(tx)?.whole(head, id)
        })
    }
}

/// Reads what belongs to one incident after the other.
struct Reader<'a> {
    parts: Vec<(Part, Statement<'a>, Vec<Cow<'static, str>>)>,
    extra: Option<Statement<'a>>,
}

impl<'a> Reader<'a> {
    fn new(tx: &'a Transaction<'_>) -> Result<Self, StoreError> {
        let mut tables = Vec::new();
        for table in TABLES {
            if has_rows(tx, table.1)? {
                tables.push(table);
            }
        }
        let extra =
            "SELECT pointer, is_text, value FROM extra WHERE incident = ?1 ORDER BY position";
        let part = |&(part, table, order): &(Part, &str, &str)| {
            let columns = columns(tx, table)?.join(", ");
            let sql = format!("SELECT {columns} FROM {table} WHERE incident = ?1 ORDER BY {order}");
            let statement = tx.prepare(&sql)?;
            let names = names(&statement);
            Ok((part, statement, names))
        };
        Ok(Self {
            parts: tables
                .into_iter()
                .map(part)
                .collect::<Result<_, StoreError>>()?,
            extra: has_rows(tx, "extra")?
                .then(|| tx.prepare(extra))
                .transpose()?,
        })
    }

    fn whole(&mut self, head: Entry, id: IncidentId) -> Result<Whole, StoreError> {
        let mut whole = Whole {
            head,
            ..Whole::default()
        };
        for (part, statement, names) in &mut self.parts {
            let entries = statement.query_map([id.0], |row| entry(names, row))?;
            let entries = entries.collect::<Result<_, _>>()?;
            whole.parts.push((*part, entries));
        }
        if let Some(statement) = &mut self.extra {
            let extra = statement.query_map([id.0], |row| {
                Ok(Extra {
                    pointer: row.get(0)?,
                    is_text: row.get(1)?,
                    value: row.get(2)?,
                })
            })?;
            whole.extra = extra.collect::<Result<_, _>>()?;
        }
        Ok(whole)
    }
}

/// Tells whether a table has rows; one that has none is not asked for each incident.
fn has_rows(tx: &Transaction<'_>, table: &str) -> Result<bool, StoreError> {
    let sql = format!("SELECT EXISTS (SELECT 1 FROM {table})");
    Ok(tx.query_row(&sql, [], |row| row.get(0))?)
}

/// Writes what is read of a table: every column that means something elsewhere.
fn columns(tx: &Transaction<'_>, table: &str) -> Result<Vec<String>, StoreError> {
    let known = table_columns(tx, table)?;
    let has_uuid = known.iter().any(|column| column == "uuid") && table != "incident";
    let taken_back = has_uuid && has_rows(tx, "taken_back")?;
    let mut read: Vec<String> = known
        .into_iter()
        .filter(|column| !PLACES.contains(&column.as_str()) && column != "id")
        .map(|column| {
            if INQUIRIES.contains(&column.as_str()) {
                format!("(SELECT other.uuid FROM inquiry AS other WHERE other.id = {table}.{column}) AS {column}")
            } else {
                column
            }
        })
        .collect();
    if taken_back {
        read.push(
            "nullif(EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = ".to_owned()
                + table
                + ".uuid), 0) AS taken_back",
        );
    }
    Ok(read)
}

/// Returns the names of the columns that a table has.
pub(super) fn table_columns(tx: &Transaction<'_>, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = tx.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Returns the names of what a statement reads; those that this version knows cost nothing to copy.
fn names(statement: &Statement<'_>) -> Vec<Cow<'static, str>> {
    let known = || {
        TABLES_SEALED
            .iter()
            .flat_map(|table| table.columns)
            .chain(OTHERS)
    };
    let name = |name: &str| match known().find(|known| **known == name) {
        Some(known) => Cow::Borrowed(*known),
        None => Cow::Owned(name.to_owned()),
    };
    statement.column_names().map(name).collect()
}

fn entry(names: &[Cow<'static, str>], row: &Row<'_>) -> rusqlite::Result<Entry> {
    let mut entry = Entry(Vec::with_capacity(names.len()));
    for (index, name) in names.iter().enumerate() {
        let value = match row.get_ref(index)? {
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Real(number) => Value::Real(number),
            text @ ValueRef::Text(_) => Value::Text(text.as_str()?.to_owned()),
            ValueRef::Null | ValueRef::Blob(_) => continue,
        };
        entry.0.push((name.clone(), value));
    }
    Ok(entry)
}
