//! Sealing what an older version wrote, once.

use rusqlite::Transaction;

use super::{Counted, TABLES, Table, teach};
use crate::store::error::StoreError;

/// Seals what an older version wrote; what is sealed stays as it is.
pub(in crate::store) fn what_is_there(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    teach(transaction)?;
    for table in TABLES {
        let name = table.name;
        if table.counted != Counted::Entry {
            let columns = table.columns.join(", ");
            transaction.execute(
                &format!("UPDATE {name} SET seal = seal('{name}', {columns}) WHERE seal IS NULL"),
                [],
            )?;
        }
    }
    let records = TABLES
        .iter()
        .filter(|table| table.counted == Counted::Record);
    let counts: Vec<String> = records
        .map(|table| {
            let name = table.name;
            format!("(SELECT count(*) FROM {name} WHERE {name}.incident = incident.id)")
        })
        .collect();
    transaction.execute(
        &format!(
            "INSERT OR IGNORE INTO chain (incident, entries, head, records)
             SELECT id, 0, x'', {} FROM incident",
            counts.join(" + ")
        ),
        [],
    )?;
    for table in TABLES
        .iter()
        .filter(|table| table.counted == Counted::Entry)
    {
        entries(transaction, table)?;
    }
    Ok(())
}

/// Seals the entries of every timeline in the order of recording.
fn entries(transaction: &Transaction<'_>, table: &Table) -> Result<(), StoreError> {
    let name = table.name;
    let columns = table.columns.join(", ");
    let mut unsealed = transaction.prepare(&format!(
        "SELECT id FROM {name} WHERE seal IS NULL ORDER BY id"
    ))?;
    let mut seal = transaction.prepare(&format!(
        "UPDATE {name} SET seal = seal('{name}',
             (SELECT head FROM chain WHERE chain.incident = {name}.incident), {columns})
         WHERE id = ?1"
    ))?;
    let mut count = transaction.prepare(&format!(
        "UPDATE chain SET entries = entries + 1, head = entry.seal
         FROM {name} AS entry WHERE entry.id = ?1 AND chain.incident = entry.incident"
    ))?;
    let ids = unsealed.query_map([], |row| row.get::<_, i64>(0))?;
    for id in ids.collect::<Result<Vec<_>, _>>()? {
        seal.execute([id])?;
        count.execute([id])?;
    }
    Ok(())
}
