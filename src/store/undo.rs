//! Taking back the last change. It stays in the record, with an entry that says so.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::StoreError;
use super::journal::{ADDED, CORRECTED, HEAD, REPLACED};
use super::row::Stamp;
use super::timeline::{self, NewEvent};
use super::{Store, index, journal};
use crate::domain::{IncidentId, ProviderId, TimelineEvent};

/// A change that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastChange {
    number: i64,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// What it was.
    pub what: Changed,
}

/// What a change changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// An incident was recorded.
    Logged(IncidentId),
    /// An incident was changed; these entries told of it.
    Incident(IncidentId, Vec<TimelineEvent>),
    /// Account facts at a provider.
    Profile(ProviderId),
    /// Incidents that came from elsewhere: how many of them.
    Imported(usize),
}

impl Store {
    /// Returns the last change that was not taken back, of one incident or of all.
    ///
    /// [`StoreError::ChangedNote`] where what it found is not as it was written.
    pub fn last_change(&self, only: Option<IncidentId>) -> Result<Option<LastChange>, StoreError> {
        self.read(|tx| {
            let Some((number, incident, kind, at)) = last(tx, only)? else {
                return Ok(None);
            };
            journal::must_be_as_written(tx, number)?;
            let what = match (kind.as_str(), incident) {
                ("logged", Some(id)) => Changed::Logged(id),
                (_, Some(id)) => Changed::Incident(id, added_events(tx, number, id)?),
                ("profile", None) => {
                    let provider = said(tx, number, "before ->> 'provider'")?;
                    Changed::Profile(ProviderId(provider))
                }
                _ => Changed::Imported(usize::try_from(imported(tx, number)?).unwrap_or(0)),
            };
            Ok(Some(LastChange { number, at, what }))
        })
    }

    /// Takes a change back, and adds the entry that says so to its incident.
    ///
    /// [`StoreError::Busy`] where another change was made meanwhile.
    pub fn undo(
        &self,
        change: &LastChange,
        only: Option<IncidentId>,
        event: &NewEvent<'_>,
        recorded_at: DateTime<Utc>,
    ) -> Result<Option<TimelineEvent>, StoreError> {
        self.change(|tx| {
            let number = change.number;
            if last(tx, only)?.is_none_or(|(last, ..)| last != number) {
                return Err(StoreError::Busy);
            }
            journal::must_be_as_written(tx, number)?;
            let incident = match &change.what {
                Changed::Logged(id) => {
                    let sql = "UPDATE incident SET status = 'undone' WHERE id = ?1";
                    tx.execute(sql, [id.0])?;
                    Some(*id)
                }
                Changed::Incident(id, _) => {
                    restore(tx, number, *id)?;
                    Some(*id)
                }
                Changed::Profile(provider) => {
                    tx.execute("DELETE FROM profile WHERE provider = ?1", [&provider.0])?;
                    insert(tx, number, "profile", "provider, field, value")?;
                    None
                }
                Changed::Imported(_) => {
                    tx.execute(
                        "UPDATE incident SET status = 'undone'
                         WHERE id BETWEEN (SELECT before ->> 0 FROM change WHERE id = ?1)
                                      AND (SELECT before ->> 1 FROM change WHERE id = ?1)",
                        [number],
                    )?;
                    None
                }
            };
            tx.execute(
                "UPDATE change SET undone = 1, before = '' WHERE id = ?1",
                [number],
            )?;
            let Some(id) = incident else { return Ok(None) };
            let event = timeline::append(tx, id, event, recorded_at)?;
            index::put(tx, id)?;
            Ok(Some(event))
        })
    }
}

type Last = (i64, Option<IncidentId>, String, DateTime<Utc>);

fn last(tx: &Transaction<'_>, only: Option<IncidentId>) -> Result<Option<Last>, StoreError> {
    let found = tx.query_row(
        "SELECT id, incident, kind, at FROM change
         WHERE undone = 0 AND (?1 IS NULL OR incident = ?1) ORDER BY id DESC LIMIT 1",
        [only.map(|id| id.0)],
        |row| {
            let Stamp(at) = row.get(3)?;
            let incident: Option<i64> = row.get(1)?;
            Ok((row.get(0)?, incident.map(IncidentId), row.get(2)?, at))
        },
    );
    Ok(found.optional()?)
}

fn said(tx: &Transaction<'_>, number: i64, what: &str) -> Result<String, StoreError> {
    let sql = format!("SELECT {what} FROM change WHERE id = ?1");
    Ok(tx.query_row(&sql, [number], |row| row.get(0))?)
}

fn imported(tx: &Transaction<'_>, number: i64) -> Result<i64, StoreError> {
    let sql = "SELECT count(*) FROM incident, change
               WHERE change.id = ?1 AND incident.id BETWEEN before ->> 0 AND before ->> 1";
    Ok(tx.query_row(sql, [number], |row| row.get(0))?)
}

/// Returns the entries that a change has added.
fn added_events(
    tx: &Transaction<'_>,
    number: i64,
    id: IncidentId,
) -> Result<Vec<TimelineEvent>, StoreError> {
    let last = said(tx, number, "CAST(before ->> 'last_timeline_event' AS TEXT)")?;
    let last: i64 = last.parse().unwrap_or(i64::MAX);
    let mut events = timeline::of(tx, id, timeline::STANDING)?;
    events.retain(|event| event.id.0 > last && event.kind.code() != "undone");
    Ok(events)
}

/// Brings an incident back to what the change found: what was replaced is put back, and what was
/// added is marked as taken back. Later changes of the incident were taken back before.
fn restore(tx: &Transaction<'_>, number: i64, id: IncidentId) -> Result<(), StoreError> {
    for (table, column) in ADDED {
        let kept = if *table == "timeline_event" {
            "AND kind <> 'undone'"
        } else {
            ""
        };
        tx.execute(
            &format!(
                "INSERT OR IGNORE INTO taken_back (uuid, incident)
                 SELECT uuid, incident FROM {table} WHERE incident = ?2 {kept}
                 AND {column} > (SELECT before ->> 'last_{table}' FROM change WHERE id = ?1)"
            ),
            params![number, id.0],
        )?;
    }
    let values = HEAD
        .split(", ")
        .enumerate()
        .map(|(at, column)| match column {
            // Notes of earlier versions do not have it: nothing changed it then.
            "provider" => format!("coalesce(before ->> '$.head[{at}]', incident.provider)"),
            _ => format!("before ->> '$.head[{at}]'"),
        });
    let values: Vec<String> = values.collect();
    tx.execute(
        &format!(
            "UPDATE incident SET ({HEAD}, confidence) =
             (SELECT {}, change.confidence FROM change WHERE id = ?1) WHERE id = ?2",
            values.join(", ")
        ),
        params![number, id.0],
    )?;
    for (table, columns) in REPLACED {
        tx.execute(&format!("DELETE FROM {table} WHERE incident = ?1"), [id.0])?;
        insert(tx, number, table, columns)?;
    }
    for (table, columns) in CORRECTED {
        correct(tx, number, table, columns)?;
    }
    Ok(())
}

fn insert(tx: &Transaction<'_>, number: i64, table: &str, columns: &str) -> Result<(), StoreError> {
    let values: Vec<String> = (0..columns.split(", ").count())
        .map(|at| format!("each.value ->> {at}"))
        .collect();
    tx.execute(
        &format!(
            "INSERT INTO {table} ({columns}) SELECT {} FROM change, json_each(before, '$.{table}') AS each
             WHERE change.id = ?1",
            values.join(", ")
        ),
        [number],
    )?;
    Ok(())
}

/// Puts back what was read out of frozen rows.
fn correct(
    tx: &Transaction<'_>,
    number: i64,
    table: &str,
    columns: &str,
) -> Result<(), StoreError> {
    for (at, column) in columns.split(", ").enumerate().skip(1) {
        tx.execute(
            &format!(
                "UPDATE {table} SET {column} = each.value ->> {at}
                 FROM change, json_each(before, '$.{table}') AS each
                 WHERE change.id = ?1 AND {table}.id = each.value ->> 0
                   -- An older version remembered fewer columns.
                   AND json_array_length(each.value) > {at}
                   AND {table}.{column} IS NOT each.value ->> {at}"
            ),
            [number],
        )?;
    }
    Ok(())
}
