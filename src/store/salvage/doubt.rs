//! Rows that do not fit their seal: they are kept as long as they do not keep the rest of their
//! incident from being read.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::row::Found;
use crate::domain::IncidentId;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::seal::Table;
use crate::store::verify::Part;

/// Tells whether a part of an incident can be read.
pub(super) fn is_readable(store: &Store, id: IncidentId, part: Part) -> Result<bool, StoreError> {
    let read = match part {
        Part::Incident | Part::Fact | Part::Answer => store.incident(id).map(drop),
        Part::Entry => store.timeline(id).map(drop),
        Part::Draft => store.revisions(id).map(drop),
        Part::Inquiry => store.inquiries(id).map(drop),
        Part::Reply => store.replies(id).map(drop),
        Part::Evidence => store.evidence(id).map(drop),
        Part::Extra | Part::TakenBack | Part::Profile | Part::Change => Ok(()),
    };
    match read {
        Ok(()) => Ok(true),
        Err(StoreError::Unreadable { .. } | StoreError::Damaged { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes rows again.
pub(super) fn remove(
    connection: &Connection,
    table: &Table,
    id: IncidentId,
    rows: &[&Found],
) -> Result<(), StoreError> {
    let key: Vec<String> = table
        .key
        .iter()
        .enumerate()
        .map(|(place, column)| format!("{column} = ?{}", place + 1))
        .collect();
    let sql = format!("DELETE FROM {} WHERE {}", table.name, key.join(" AND "));
    connection.execute("INSERT INTO purging (incident) VALUES (?1)", [id.0])?;
    for found in rows {
        let values = table.key.iter().map(|column| found.get(table, column));
        let values = values.map(|value| value.cloned().unwrap_or(Value::Null));
        connection.execute(&sql, params_from_iter(values))?;
    }
    connection.execute("DELETE FROM purging", [])?;
    Ok(())
}
