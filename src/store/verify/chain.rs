//! Whether everything is there that each incident should have.

use rusqlite::Transaction;

use super::Problem;
use crate::domain::IncidentId;
use crate::store::error::StoreError;
use crate::store::seal::{self, Counted};

/// Compares how many entries and records each incident has with how many it should have.
pub(super) fn counts(transaction: &Transaction<'_>) -> Result<Vec<Problem>, StoreError> {
    let records: Vec<String> = seal::TABLES
        .iter()
        .filter(|table| table.counted == Counted::Record)
        .map(|table| {
            format!(
                "(SELECT count(*) FROM {name} WHERE {name}.incident = incident.id)",
                name = table.name
            )
        })
        .collect();
    let mut statement = transaction.prepare(&format!(
        "SELECT id, coalesce(entries, -1), coalesce(records, -1),
                (SELECT count(*) FROM timeline_event WHERE timeline_event.incident = incident.id),
                {}
         FROM incident LEFT JOIN chain ON chain.incident = incident.id ORDER BY id",
        records.join(" + ")
    ))?;
    let mut problems = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let incident = IncidentId(row.get(0)?);
        for (timeline, expected, found) in [
            (true, row.get(1)?, row.get(3)?),
            (false, row.get(2)?, row.get(4)?),
        ] {
            if expected != found {
                problems.push(Problem::Count {
                    incident,
                    timeline,
                    expected,
                    found,
                });
            }
        }
    }
    Ok(problems)
}

/// Compares the last entry of each timeline with the one that was recorded last.
pub(super) fn heads(transaction: &Transaction<'_>) -> Result<Vec<Problem>, StoreError> {
    let mut statement = transaction.prepare(
        "SELECT incident FROM chain
         WHERE head IS NOT coalesce((SELECT seal FROM timeline_event AS entry
                                     WHERE entry.incident = chain.incident
                                     ORDER BY entry.id DESC LIMIT 1), x'')
         ORDER BY incident",
    )?;
    let incidents = statement.query_map([], |row| row.get(0).map(IncidentId))?;
    let problems = incidents.map(|incident| {
        Ok(Problem::Chain {
            incident: incident?,
        })
    });
    problems.collect()
}

/// Looks at the counter of numbers: one that fell behind would give a number a second time.
pub(super) fn numbers(transaction: &Transaction<'_>) -> Result<Vec<Problem>, StoreError> {
    let behind = transaction.query_row(
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'incident'), 0)
             < coalesce((SELECT max(id) FROM incident), 0)",
        [],
        |row| row.get(0),
    )?;
    Ok(if behind {
        vec![Problem::Schema("sqlite_sequence".to_owned())]
    } else {
        Vec::new()
    })
}

/// Looks whether the notes from which changes are taken back are all there: they have numbers in a
/// row, and the last one that was given is that of the last note. What is purged takes its own
/// notes away; then a number between others may be missing, but never the last.
pub(super) fn notes(transaction: &Transaction<'_>) -> Result<Vec<Problem>, StoreError> {
    let missing = transaction.query_row(
        "WITH given AS (SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0) AS last),
              note AS (SELECT count(*) AS many, coalesce(min(id), 1) AS first, coalesce(max(id), 0) AS last
                       FROM change),
              logged AS (SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'incident'), 0)
                             > (SELECT count(*) FROM incident) AS purged)
         SELECT note.last < given.last
             OR (NOT logged.purged AND note.many < note.last - note.first + 1)
         FROM given, note, logged",
        [],
        |row| row.get(0),
    )?;
    Ok(if missing {
        vec![Problem::Note]
    } else {
        Vec::new()
    })
}
