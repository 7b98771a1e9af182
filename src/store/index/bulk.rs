//! The entries of many new incidents, made of what is in memory and written together.

use rusqlite::{Statement, Transaction, params};

use super::{END, pack};
use crate::domain::{Entry, Part, Value, Whole};
use crate::store::error::StoreError;
use crate::text::searchable;

/// How many bytes of entries are written together. A savepoint between two of them would have the
/// index written to the disk.
const BYTES_MAX: usize = 1 << 20;

/// What divides the texts of one row.
const BETWEEN: &str = "\n";

/// Writes the entries of incidents that were not there before.
#[derive(Debug)]
pub(in crate::store) struct Bulk<'a> {
    tx: &'a Transaction<'a>,
    insert: Statement<'a>,
    waiting: Vec<(i64, String)>,
    bytes: usize,
    count: i64,
}

impl<'a> Bulk<'a> {
    pub(in crate::store) fn new(tx: &'a Transaction<'a>) -> Result<Self, StoreError> {
        Ok(Self {
            tx,
            insert: tx.prepare("INSERT INTO search (rowid, text) VALUES (?1, ?2)")?,
            waiting: Vec::new(),
            bytes: 0,
            count: 0,
        })
    }

    /// Adds the entry of an incident.
    pub(in crate::store) fn add(&mut self, id: i64, entry: String) -> Result<(), StoreError> {
        self.bytes += entry.len();
        self.count += 1;
        self.waiting.push((id, entry));
        if self.bytes >= BYTES_MAX {
            self.write()?;
        }
        Ok(())
    }

    /// Writes what waits, and brings the index into one piece.
    pub(in crate::store) fn finish(mut self) -> Result<(), StoreError> {
        self.write()?;
        pack(self.tx)
    }

    fn write(&mut self) -> Result<(), StoreError> {
        self.bytes = 0;
        for (id, entry) in self.waiting.drain(..) {
            self.insert.execute(params![id, entry])?;
        }
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
                    add(&told(&["subject", "body", "ticket", "spoke_with", "promise"]));
                }
                Part::Replies => add(&told(&["subject", "text", "ticket"])),
                Part::Evidence => add(&told(&["name"])),
                Part::Drafts | Part::Asked | Part::Interview => {}
            }
        }
    }
    entry
}
