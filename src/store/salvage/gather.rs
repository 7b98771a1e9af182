//! Gathering every row of a damaged file: each once, and the one that fits its seal first.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::types::Value;

use super::page::{Pages, Raw};
use super::row::{Found, Shape};
use crate::store::error::StoreError;
use crate::store::seal::{Counted, TABLES};
use crate::store::{Store, files};

/// Everything that was found.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The rows of each table, in the order of [`TABLES`], by their key.
    pub(super) rows: Vec<BTreeMap<Vec<Key>, Found>>,
    /// What should be there of each incident: entries, and other rows.
    pub(super) expected: BTreeMap<i64, (i64, i64)>,
    /// How many pages are missing at the end of the file.
    pub(super) cut_off: u32,
    /// The highest number that was given to an incident, as far as is known.
    pub(super) highest: i64,
}

/// A value of a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Number(i64),
    Word(String),
}

impl Gathered {
    /// Reads every page of a file.
    pub(super) fn from(path: &Path, looked_at: &mut dyn FnMut()) -> Result<Self, StoreError> {
        let shapes = Shape::all(&Store::open_in_memory()?.connection)?;
        let mut gathered = Self {
            rows: TABLES.iter().map(|_| BTreeMap::new()).collect(),
            ..Self::default()
        };
        let mut pages = Pages::open(path).map_err(files::in_file(path))?;
        gathered.cut_off = pages.cut_off();
        for number in 1..=pages.count {
            looked_at();
            let mut proves = |raw: &Raw| {
                read(&shapes, raw).is_some_and(|found| found.whole || found.may_be_an_entry())
            };
            for raw in pages.rows(number, &mut proves) {
                gathered.note(&raw);
                if let Some(found) = read(&shapes, &raw) {
                    gathered.take(found);
                }
            }
        }
        gathered.prove_entries();
        gathered.note_numbers();
        Ok(gathered)
    }

    /// Takes what two small tables tell of what should be there; they have no seals.
    fn note(&mut self, raw: &Raw) {
        match raw.values.as_slice() {
            [
                Value::Null,
                Value::Integer(entries),
                Value::Blob(head),
                Value::Integer(records),
            ] if matches!(head.len(), 0 | 32) => {
                if let Some(incident) = raw.rowid {
                    self.expected.insert(incident, (*entries, *records));
                }
            }
            [Value::Text(table), Value::Integer(highest)] if table == "incident" => {
                self.highest = self.highest.max(*highest);
            }
            _ => {}
        }
    }

    /// Keeps a row, unless one with the same key that fits its seal is there.
    fn take(&mut self, found: Found) {
        let table = &TABLES[found.table];
        let key: Option<Vec<Key>> = table
            .key
            .iter()
            .map(|column| match found.get(table, column)? {
                Value::Integer(number) => Some(Key::Number(*number)),
                Value::Text(word) => Some(Key::Word(word.clone())),
                _ => None,
            })
            .collect();
        let Some(key) = key else { return };
        let known = &mut self.rows[found.table];
        let better = known
            .get(&key)
            .is_none_or(|there| found.whole && !there.whole);
        if better {
            known.insert(key, found);
        }
    }

    /// Tells which entries of the timelines fit their seals: each behind one of the others.
    fn prove_entries(&mut self) {
        for (table, rows) in TABLES.iter().zip(&mut self.rows) {
            if table.counted != Counted::Entry {
                continue;
            }
            let mut seals: BTreeMap<i64, Vec<Vec<u8>>> = BTreeMap::new();
            for found in rows.values() {
                if let Some(incident) = found.incident(table) {
                    let seals = seals.entry(incident).or_insert_with(|| vec![Vec::new()]);
                    seals.push(found.seal.clone());
                }
            }
            for found in rows.values_mut() {
                let befores = found.incident(table).and_then(|id| seals.get(&id));
                let mut befores = befores.into_iter().flatten();
                found.whole = befores.any(|before| found.fits(table, Some(before)));
            }
        }
    }

    /// Raises the highest number to those that were found.
    fn note_numbers(&mut self) {
        for (table, rows) in TABLES.iter().zip(&self.rows) {
            let numbers = rows.values().filter(|found| found.whole);
            let highest = numbers.filter_map(|found| found.incident(table)).max();
            self.highest = self.highest.max(highest.unwrap_or(0));
        }
    }
}

/// Reads a row as one of a table: the one whose seal it fits, else the first that it looks like.
fn read(shapes: &[Shape], raw: &Raw) -> Option<Found> {
    let mut like = None;
    for (place, shape) in shapes.iter().enumerate() {
        match shape.read(raw, place) {
            Some(found) if found.whole => return Some(found),
            found => like = like.or(found),
        }
    }
    like
}
