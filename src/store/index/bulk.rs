//! The entries of many new incidents, made of what is in memory and written together.

use rusqlite::{Statement, Transaction, params};

use super::{END, pack};
use crate::domain::{Entry, Part, Value, Whole};
use crate::store::error::StoreError;
use crate::text::searchable;

/// How many bytes of entries are written together. A savepoint between two of them would have the
/// index written to the disk.
const BYTES_MAX: usize = 1 << 20;

/// The index is brought into one piece where the new incidents are this part of all or more: to do it
/// for a few would write the whole index of many.
const PACKED_FROM: i64 = 4;

/// When pieces of the index are merged: as SQLite has it where nothing is said, and while very much
/// is written that is merged at the end.
const USUAL: [(&str, i64); 2] = [("automerge", 4), ("crisismerge", 16)];
const LATE: [(&str, i64); 2] = [("automerge", 0), ("crisismerge", 64)];

/// What divides the texts of one row.
const BETWEEN: &str = "\n";

/// Writes the entries of incidents that were not there before.
#[derive(Debug)]
pub(in crate::store) struct Bulk<'a> {
    tx: &'a Transaction<'a>,
    insert: Statement<'a>,
    /// The entries that wait, one behind the other, and each with where it ends.
    waiting: String,
    ends: Vec<(i64, usize)>,
    count: i64,
}

impl<'a> Bulk<'a> {
    pub(in crate::store) fn new(tx: &'a Transaction<'a>) -> Result<Self, StoreError> {
        set_merging(tx, LATE)?;
        Ok(Self {
            tx,
            insert: tx.prepare("INSERT INTO search (rowid, text) VALUES (?1, ?2)")?,
            waiting: String::new(),
            ends: Vec::new(),
            count: 0,
        })
    }

    /// Adds the entry of an incident.
    pub(in crate::store) fn add(&mut self, id: i64, entry: &str) -> Result<(), StoreError> {
        self.count += 1;
        self.waiting.push_str(entry);
        self.ends.push((id, self.waiting.len()));
        if self.waiting.len() >= BYTES_MAX {
            self.write()?;
        }
        Ok(())
    }

    /// Writes what waits, and brings the index into one piece where much of it is new.
    pub(in crate::store) fn finish(mut self) -> Result<(), StoreError> {
        self.write()?;
        set_merging(self.tx, USUAL)?;
        let sql = "SELECT coalesce(max(id), 0) FROM incident";
        let all: i64 = self.tx.query_row(sql, [], |row| row.get(0))?;
        if self.count >= all / PACKED_FROM {
            pack(self.tx)?;
        }
        Ok(())
    }

    fn write(&mut self) -> Result<(), StoreError> {
        let mut start = 0;
        for (id, end) in self.ends.drain(..) {
            let entry = self.waiting.get(start..end).unwrap_or_default();
            self.insert.execute(params![id, entry])?;
            start = end;
        }
        self.waiting.clear();
        Ok(())
    }
}

/// Returns the entry of an incident that is not in the record yet: of the same texts as those that
/// [`super::TEXTS`] finds there.
pub(in crate::store) fn entry_of(whole: &Whole) -> String {
    let mut entry = String::new();
    let mut add = |text: &str| {
        entry.push_str(&searchable(text));
        entry.push_str(END);
    };
    let head = &whole.head;
    if head.text("status") != Some("undone") {
        add(head.text("title").unwrap_or_default());
    }
    add(head.text("text").unwrap_or_default());
    for (part, entries) in &whole.parts {
        let stands = |entry: &&Entry| entry.get("taken_back") != Some(&Value::Integer(1));
        for entry in entries.iter().filter(stands) {
            let told = |names: &[&str]| -> String {
                let told: Vec<&str> = names.iter().filter_map(|name| entry.text(name)).collect();
                told.join(BETWEEN)
            };
            match part {
                Part::Facts if entry.text("as_written") == entry.text("value") => {
                    add(&told(&["value"]));
                }
                Part::Facts => add(&told(&["value", "as_written"])),
                Part::Timeline if matches!(entry.text("kind"), Some("logged" | "undone")) => {}
                Part::Timeline | Part::Answers => add(&told(&["text"])),
                Part::Inquiries => {
                    add(&told(&[
                        "subject",
                        "body",
                        "ticket",
                        "spoke_with",
                        "promise",
                    ]));
                }
                Part::Replies => add(&told(&["subject", "text", "ticket"])),
                Part::Evidence => add(&told(&["name"])),
                Part::Drafts | Part::Asked | Part::Interview => {}
            }
        }
    }
    entry
}

/// Sets how many pieces of the index lead to its being merged: a little at each write, and at once.
fn set_merging(tx: &Transaction<'_>, merging: [(&str, i64); 2]) -> Result<(), StoreError> {
    for (name, pieces) in merging {
        tx.execute(
            "INSERT INTO search (search, rank) VALUES (?1, ?2)",
            params![name, pieces],
        )?;
    }
    Ok(())
}
