//! What each change found: written in the change itself, so that it can be taken back.

use chrono::{DateTime, Utc};
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::StoreError;
use super::row::Stamp;
use super::seal::{self, TABLES};
use crate::domain::{IncidentId, ProviderId};

/// How many changes can be taken back, one after the other.
const CHANGES_MAX: i64 = 200;

/// Tables whose rows are replaced as a whole, with their columns.
pub(super) const REPLACED: &[(&str, &str)] = &[
    (
        "fact",
        "incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written",
    ),
    ("answer", "incident, code, text"),
    ("asked", "incident, question, outcome, at"),
    ("interview", "incident, begun_at, question, typed"),
];

/// Frozen rows, with the columns that may be corrected.
pub(super) const CORRECTED: &[(&str, &str)] = &[
    ("inquiry", "id, ticket"),
    ("reply", "id, inquiry, kind, ticket, promised_on, questions"),
];

/// The columns of an incident that may be changed; its confidence stands apart.
pub(super) const HEAD: &str = "status, channel, title, category, symptom, told, because, provider";

/// What can be added to, each with the column that counts up.
pub(super) const ADDED: &[(&str, &str)] = &[
    ("timeline_event", "id"),
    ("inquiry", "id"),
    ("reply", "id"),
    ("evidence", "number"),
];

/// An incident as a change found it.
pub(super) struct Before {
    last_event: Option<i64>,
    json: String,
    confidence: f64,
}

/// Reads what a change may replace.
pub(super) fn before(tx: &Transaction<'_>, id: IncidentId) -> Result<Before, StoreError> {
    let mut parts = vec![format!(
        "'head', json((SELECT json_array({HEAD}) FROM incident WHERE id = ?1))"
    )];
    for (table, columns) in REPLACED.iter().chain(CORRECTED) {
        parts.push(format!(
            "'{table}', json((SELECT json_group_array(json_array({columns})) FROM {table} WHERE incident = ?1))"
        ));
    }
    for (table, column) in ADDED {
        parts.push(format!(
            "'last_{table}', (SELECT coalesce(max({column}), 0) FROM {table} WHERE incident = ?1)"
        ));
    }
    let sql = format!(
        "SELECT json_object({}), (SELECT confidence FROM incident WHERE id = ?1),
                (SELECT max(id) FROM timeline_event WHERE incident = ?1)",
        parts.join(", ")
    );
    let found = tx.prepare_cached(&sql)?.query_row([id.0], |row| {
        Ok(Before {
            json: row.get(0)?,
            confidence: row.get(1)?,
            last_event: row.get(2)?,
        })
    });
    Ok(found?)
}

/// Remembers a change, if it was one: every change tells of itself in the timeline.
pub(super) fn remember(
    tx: &Transaction<'_>,
    id: IncidentId,
    before: &Before,
) -> Result<bool, StoreError> {
    let told = tx
        .prepare_cached(
            "SELECT recorded_at FROM timeline_event
             WHERE incident = ?1 AND id > coalesce(?2, 0) ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![id.0, before.last_event], |row| row.get(0))
        .optional()?;
    let Some(Stamp(at)) = told else {
        return Ok(false);
    };
    let confidence = Some(before.confidence);
    write(tx, Some(id), "changed", at, &before.json, confidence)?;
    Ok(true)
}

/// Remembers that an incident was recorded.
pub(super) fn recorded(
    tx: &Transaction<'_>,
    id: IncidentId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    write(tx, Some(id), "logged", at, "", None)
}

/// Remembers that incidents came from elsewhere, by their first and last number.
pub(super) fn imported(
    tx: &Transaction<'_>,
    (first, last): (i64, i64),
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let json = format!("[{first}, {last}]");
    write(tx, None, "imported", at, &json, None)
}

/// Remembers the user's account at a provider, before it changes.
pub(super) fn profile(
    tx: &Transaction<'_>,
    provider: &ProviderId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let json: String = tx.query_row(
        "SELECT json_object('provider', ?1, 'profile',
            json((SELECT json_group_array(json_array(provider, field, value)) FROM profile WHERE provider = ?1)))",
        [&provider.0],
        |row| row.get(0),
    )?;
    write(tx, None, "profile", at, &json, None)
}

/// Refuses a note that is not as it was written: what stands in it now is not what was found.
pub(super) fn must_be_as_written(tx: &Transaction<'_>, number: i64) -> Result<(), StoreError> {
    let Some(table) = TABLES.iter().find(|table| table.name == "change") else {
        return Ok(());
    };
    let sql = format!(
        "SELECT seal, {} FROM change WHERE id = ?1",
        table.columns.join(", ")
    );
    let fits = tx.query_row(&sql, [number], |row| {
        let mut values = vec![ValueRef::Text(table.name.as_bytes())];
        for index in 1..=table.columns.len() {
            values.push(row.get_ref(index)?);
        }
        Ok(row.get_ref(0)? == ValueRef::Blob(&seal::of(values)))
    })?;
    if fits {
        Ok(())
    } else {
        Err(StoreError::ChangedNote)
    }
}

fn write(
    tx: &Transaction<'_>,
    id: Option<IncidentId>,
    kind: &str,
    at: DateTime<Utc>,
    before: &str,
    confidence: Option<f64>,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO change (incident, kind, at, confidence, before) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        id.map(|id| id.0),
        kind,
        Stamp(at),
        confidence,
        before
    ])?;
    tx.prepare_cached("DELETE FROM change WHERE id <= ?1")?
        .execute([tx.last_insert_rowid() - CHANGES_MAX])?;
    Ok(())
}
