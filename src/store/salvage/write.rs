//! Writing what was found into a new record, with the seals that it had: what did not fit its
//! seal does not fit it there either.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params, params_from_iter};

use super::gather::Gathered;
use super::row::Found;
use super::{Salvaged, doubt};
use crate::domain::{Code as _, IncidentId, Lang, Status, Symptom};
use crate::safety::ClearedText;
use crate::store::error::StoreError;
use crate::store::row::{self, Stamp};
use crate::store::seal::{Counted, TABLES, Table};
use crate::store::verify::Part;
use crate::store::{Store, index};

/// How many numbers are looked through for those that are gone.
const GONE_MAX: usize = 1_000_000;

/// Writes everything into an empty file.
pub(super) fn write(
    gathered: &Gathered,
    path: &Path,
    title: &ClearedText,
    at: DateTime<Utc>,
) -> Result<Salvaged, StoreError> {
    let store = Store::connect_without_copy(path)?;
    let connection = &store.connection;
    connection.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN",
    )?;
    let mut salvaged = Salvaged::default();
    let mut doubtful: BTreeMap<(IncidentId, usize), Vec<&Found>> = BTreeMap::new();
    for (place, (table, rows)) in TABLES.iter().zip(&gathered.rows).enumerate() {
        // What a change found fits only the record that it was found in.
        if table.counted == Counted::Passing {
            continue;
        }
        for found in rows.values() {
            if !insert(connection, table, found)? {
                continue;
            }
            salvaged.rows += 1;
            if !found.whole {
                let id = IncidentId(found.incident(table).unwrap_or(0));
                doubtful.entry((id, place)).or_default().push(found);
            }
        }
    }
    salvaged.without_text = stand_in(connection, title, at)?;
    connection.execute_batch("COMMIT")?;
    for ((id, place), rows) in doubtful {
        let table = &TABLES[place];
        let known = Part::ALL.iter().find(|(_, name)| *name == table.name);
        let Some(&(part, _)) = known else { continue };
        let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        if doubt::is_readable(&store, id, part)? {
            salvaged.doubtful.push((id, part, count));
        } else {
            doubt::remove(connection, table, id, &rows)?;
            salvaged.rows -= count;
        }
    }
    let tx = connection.unchecked_transaction()?;
    // An incident whose own row could not be kept is one more without its words.
    salvaged
        .without_text
        .extend(stand_in(connection, title, at)?);
    chains(connection, gathered, &mut salvaged)?;
    numbers(connection, gathered, &mut salvaged)?;
    index::rebuild(&tx)?;
    tx.commit()?;
    Ok(salvaged)
}

/// Writes a row with the seal that it had; a row that breaks a limit of the record is left out.
fn insert(connection: &Connection, table: &Table, found: &Found) -> Result<bool, StoreError> {
    let places: Vec<String> = (1..=table.columns.len() + 1)
        .map(|place| format!("?{place}"))
        .collect();
    let sql = format!(
        "INSERT INTO {} ({}, seal) VALUES ({})",
        table.name,
        table.columns.join(", "),
        places.join(", ")
    );
    let seal = (!found.seal.is_empty()).then(|| Value::Blob(found.seal.clone()));
    let values = found.values.iter().cloned();
    let values = values.chain(std::iter::once(seal.unwrap_or(Value::Null)));
    let written = connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values));
    match written.map_err(StoreError::from) {
        Ok(_) => Ok(true),
        Err(StoreError::Refused { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Makes an incident for what belongs to one whose own row is lost, and lets go of references to
/// what is not there.
fn stand_in(
    connection: &Connection,
    title: &ClearedText,
    at: DateTime<Utc>,
) -> Result<Vec<IncidentId>, StoreError> {
    let mut lost: BTreeSet<i64> = BTreeSet::new();
    for table in TABLES {
        if matches!(table.counted, Counted::Entry | Counted::Record) {
            let sql = format!(
                "SELECT DISTINCT incident FROM {} WHERE incident NOT IN (SELECT id FROM incident)",
                table.name
            );
            let mut statement = connection.prepare(&sql)?;
            let ids = statement.query_map([], |row| row.get(0))?;
            lost.extend(ids.collect::<Result<Vec<i64>, _>>()?);
        }
    }
    for id in &lost {
        connection.execute(
            "INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told,
                                   language, logged_at, title, because, text)
             VALUES (?1, ?2, '?', ?3, ?4, ?5, 0.0, 0, ?6, ?7, ?8, '', '')",
            params![
                id,
                row::uuid(at),
                Status::Open.code(),
                Symptom::Question.category().code(),
                Symptom::Question.code(),
                Lang::Ja.code(),
                Stamp(at),
                title.as_str(),
            ],
        )?;
    }
    connection.execute_batch(
        "UPDATE reply SET inquiry = NULL WHERE inquiry NOT IN (SELECT id FROM inquiry);
         UPDATE inquiry SET follows = NULL WHERE follows NOT IN (SELECT id FROM inquiry);",
    )?;
    Ok(lost.into_iter().map(IncidentId).collect())
}

/// Makes the chains for what is there, and tells what should have been.
fn chains(
    connection: &Connection,
    gathered: &Gathered,
    salvaged: &mut Salvaged,
) -> Result<(), StoreError> {
    let records: Vec<String> = TABLES
        .iter()
        .filter(|table| table.counted == Counted::Record)
        .map(|table| {
            format!(
                "(SELECT count(*) FROM {name} WHERE {name}.incident = incident.id)",
                name = table.name
            )
        })
        .collect();
    connection.execute(
        &format!(
            "INSERT INTO chain (incident, entries, head, records)
             SELECT id, (SELECT count(*) FROM timeline_event AS entry WHERE entry.incident = incident.id),
                    coalesce((SELECT seal FROM timeline_event AS entry
                              WHERE entry.incident = incident.id ORDER BY entry.id DESC LIMIT 1), x''),
                    {} FROM incident",
            records.join(" + ")
        ),
        [],
    )?;
    let mut statement =
        connection.prepare("SELECT entries, records FROM chain WHERE incident = ?1")?;
    for (&id, &(entries, records)) in &gathered.expected {
        let found = statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)));
        let (has_entries, has_records): (i64, i64) = found.optional()?.unwrap_or((0, 0));
        let missing = (entries - has_entries, records - has_records);
        if missing.0 > 0 || missing.1 > 0 {
            let (entries, records) = (missing.0.max(0), missing.1.max(0));
            salvaged.missing.push((IncidentId(id), entries, records));
        }
    }
    Ok(())
}

/// Goes on counting where the damaged record was, and tells which numbers are gone.
fn numbers(
    connection: &Connection,
    gathered: &Gathered,
    salvaged: &mut Salvaged,
) -> Result<(), StoreError> {
    connection.execute("DELETE FROM sqlite_sequence WHERE name = 'incident'", [])?;
    connection.execute(
        "INSERT INTO sqlite_sequence (name, seq)
         SELECT 'incident', max(?1, coalesce((SELECT max(id) FROM incident), 0))",
        [gathered.highest],
    )?;
    let mut statement = connection.prepare("SELECT id FROM incident ORDER BY id")?;
    let there = statement.query_map([], |row| row.get(0))?;
    // They come in order.
    let there: Vec<i64> = there.collect::<Result<_, _>>()?;
    salvaged.cut_off = gathered.cut_off;
    let uncounted = there
        .iter()
        .filter(|id| !gathered.expected.contains_key(id));
    salvaged.uncounted = uncounted.copied().map(IncidentId).collect();
    salvaged.incidents = u64::try_from(there.len()).unwrap_or(u64::MAX);
    // A number that damage made up would name millions that never were.
    let named = (1..=gathered.highest).take(GONE_MAX);
    let gone = named
        .filter(|id| there.binary_search(id).is_err())
        .map(IncidentId);
    salvaged.gone = gone.collect();
    Ok(())
}
