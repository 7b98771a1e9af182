//! Seals: each row carries the SHA-256 of its values, and each entry of a timeline that of the
//! entry before it.
//!
//! The connection that writes seals by itself: temporary triggers, which no other program sees,
//! follow every INSERT, UPDATE and DELETE. So whoever adds a statement has nothing to do, and
//! whoever adds a column adds it to [`TABLES`]. A row that did not fit its seal before a change
//! does not fit it afterwards either: a later change never hides an earlier one by another hand.

mod older;
mod table;

use std::fmt::Write as _;

use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Transaction};
use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::migrate;
pub(super) use older::what_is_there;
pub(super) use table::{Counted, TABLES, Table};

/// Which tables a change writes: making the triggers of all of them takes longer than most changes.
#[derive(Debug, Clone, Copy)]
pub(super) enum Writes {
    /// None but these and those that have no seals. What this names wrongly is a row without a seal,
    /// which a test of the change finds.
    Only(&'static [&'static str]),
    /// Any, but only these are sealed by triggers: the other rows are sealed as they are written.
    OnlyByTriggers(&'static [&'static str]),
    /// Any.
    All,
}

/// Which tables this connection seals, by their places in [`TABLES`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sealing(u32);

impl Sealing {
    /// Makes the connection seal by itself whatever it writes to some tables from now on; part of a
    /// change, so that nothing of it remains where the change fails.
    pub(super) fn with(
        self,
        writes: Writes,
        transaction: &Transaction<'_>,
    ) -> Result<Self, StoreError> {
        if self == Self::default() {
            migrate::only_our_triggers(transaction)?;
            teach(transaction)?;
        }
        let mut sealing = self;
        let mut script = String::new();
        for (place, table) in TABLES.iter().enumerate() {
            let (wanted, unwanted) = match writes {
                Writes::Only(names) => (names.contains(&table.name), false),
                Writes::OnlyByTriggers(names) => {
                    let wanted = names.contains(&table.name);
                    (wanted, !wanted)
                }
                Writes::All => (true, false),
            };
            let is_there = sealing.0 >> place & 1 == 1;
            if wanted && !is_there {
                triggers(&mut script, table);
                sealing.0 |= 1 << place;
            }
            if unwanted && is_there {
                forget(&mut script, table);
                sealing.0 &= !(1 << place);
            }
        }
        transaction.execute_batch(&script)?;
        Ok(sealing)
    }
}

/// Makes the seal of a row, its table's name before its values: each with its type and its length, so that no two rows of
/// different values are hashed alike.
pub(super) fn of<'a>(values: impl IntoIterator<Item = ValueRef<'a>>) -> [u8; 32] {
    let mut hash = Sha256::new();
    let put = |hash: &mut Sha256, tag: u8, bytes: &[u8]| {
        hash.update([tag]);
        hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(bytes);
    };
    let mut values: Vec<ValueRef<'a>> = values.into_iter().collect();
    for _ in 0..later(&values) {
        if values.last() == Some(&ValueRef::Null) {
            values.pop();
        }
    }
    for value in values {
        match value {
            ValueRef::Null => put(&mut hash, b'n', &[]),
            ValueRef::Integer(number) => put(&mut hash, b'i', &number.to_be_bytes()),
            ValueRef::Real(number) => put(&mut hash, b'r', &number.to_bits().to_be_bytes()),
            ValueRef::Text(text) => put(&mut hash, b't', text),
            ValueRef::Blob(bytes) => put(&mut hash, b'b', bytes),
        }
    }
    hash.finalize().into()
}

/// Returns how many of the last values belong to columns that came after rows were sealed; the
/// first value names the table.
fn later(values: &[ValueRef<'_>]) -> usize {
    let name = values.first().and_then(|value| value.as_str().ok());
    let table = name.and_then(|name| TABLES.iter().find(|table| table.name == name));
    table.map_or(0, |table| table.later)
}

/// Gives the connection the function `seal`; the file itself never names it.
fn teach(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("seal", -1, flags, |context| {
        let values = (0..context.len()).map(|index| context.get_raw(index));
        Ok(of(values).to_vec())
    })
}

/// Takes the temporary triggers of a table away again.
fn forget(script: &mut String, table: &Table) {
    for what in ["is_sealed", "is_sealed_again", "is_counted_out"] {
        // Writing to a string cannot fail.
        let _ = write!(script, "DROP TRIGGER IF EXISTS temp.{}_{what};", table.name);
    }
}

/// Writes the temporary triggers of a table.
fn triggers(script: &mut String, table: &Table) {
    let name = table.name;
    let of = |row: &str| {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("{row}.{column}"))
            .collect();
        columns.join(", ")
    };
    let (old, new, columns) = (of("OLD"), of("NEW"), table.columns.join(", "));
    let key: Vec<String> = table
        .key
        .iter()
        .map(|column| format!("{column} = NEW.{column}"))
        .collect();
    let this = key.join(" AND ");
    let before = match table.counted {
        Counted::Entry => "(SELECT head FROM chain WHERE incident = NEW.incident), ",
        _ => "",
    };
    let count = match table.counted {
        Counted::Incident => {
            "INSERT INTO chain (incident, entries, head, records) VALUES (NEW.id, 0, x'', 0);"
        }
        Counted::Entry => {
            "UPDATE chain SET entries = entries + 1,
                 head = (SELECT seal FROM timeline_event WHERE id = NEW.id)
             WHERE incident = NEW.incident;"
        }
        Counted::Record => "UPDATE chain SET records = records + 1 WHERE incident = NEW.incident;",
        Counted::No | Counted::Passing => "",
    };
    // Writing to a string cannot fail.
    let _ = write!(
        script,
        "CREATE TEMP TRIGGER {name}_is_sealed AFTER INSERT ON main.{name} BEGIN
             UPDATE {name} SET seal = seal('{name}', {before}{new}) WHERE {this};
             {count}
         END;"
    );
    if table.counted != Counted::Entry {
        let _ = write!(
            script,
            "CREATE TEMP TRIGGER {name}_is_sealed_again AFTER UPDATE OF {columns} ON main.{name} BEGIN
                 UPDATE {name} SET seal =
                     CASE WHEN OLD.seal IS seal('{name}', {old}) THEN seal('{name}', {new})
                          ELSE OLD.seal END
                 WHERE {this};
             END;"
        );
    }
    if table.counted == Counted::Record {
        let _ = write!(
            script,
            "CREATE TEMP TRIGGER {name}_is_counted_out AFTER DELETE ON main.{name} BEGIN
                 UPDATE chain SET records = records - 1 WHERE incident = OLD.incident;
             END;"
        );
    }
}
