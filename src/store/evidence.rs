//! What the record knows of the files that were kept; the same file twice is one.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use super::Store;
use super::error::StoreError;
use super::row::{self, Stamp};
use super::timeline::{self, NewEvent};
use crate::domain::{Evidence, IncidentId};
use crate::safety::ClearedText;

/// A file whose bytes are safe on the disk already.
#[derive(Debug, Clone, Copy)]
pub struct NewEvidence<'a> {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: &'a str,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its media type.
    pub media_type: &'a str,
    /// Whether it is a picture that tells where it was taken.
    pub located: bool,
    /// The name it had.
    pub name: &'a ClearedText,
    /// The event that tells of it.
    pub event: NewEvent<'a>,
}

/// The columns that [`evidence`] reads, in its order.
const COLUMNS: &str = "number, uuid, incident, sha256, bytes, media_type, located, added_at, name";

impl Store {
    /// Records files, and the events that tell of them, all or none; of one whose bytes are
    /// there already, what is there is returned, with `false`.
    pub fn record_evidence(
        &self,
        id: IncidentId,
        all: &[NewEvidence<'_>],
        recorded_at: DateTime<Utc>,
    ) -> Result<Vec<(Evidence, bool)>, StoreError> {
        self.change_incident(id, |tx| {
            let each = all.iter().map(|new| record(tx, id, new, recorded_at));
            each.collect()
        })
    }

    /// Returns the evidence of an incident, by its number.
    pub fn evidence(&self, id: IncidentId) -> Result<Vec<Evidence>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let mut statement = tx.prepare(&format!(
                "SELECT {COLUMNS} FROM evidence WHERE incident = ?1
                   AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = evidence.uuid)
                 ORDER BY number"
            ))?;
            let kept = statement.query_map([id.0], evidence)?;
            Ok(kept.collect::<Result<_, _>>()?)
        })
    }
}

fn record(
    tx: &Transaction<'_>,
    id: IncidentId,
    new: &NewEvidence<'_>,
    recorded_at: DateTime<Utc>,
) -> Result<(Evidence, bool), StoreError> {
    // What was taken back stays as it was; the same file is then kept under a new number.
    let sql = format!(
        "SELECT {COLUMNS} FROM evidence WHERE incident = ?1 AND sha256 = ?2
           AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = evidence.uuid)"
    );
    let there = tx.query_row(&sql, params![id.0, new.sha256], evidence);
    if let Some(there) = there.optional()? {
        return Ok((there, false));
    }
    let recorded = tx.query_row(
        &format!(
            "INSERT INTO evidence (incident, number, uuid, sha256, bytes, media_type, located,
                                   added_at, name)
             VALUES (?1,
                     (SELECT coalesce(max(number), 0) + 1 FROM evidence WHERE incident = ?1),
                     ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             RETURNING {COLUMNS}"
        ),
        params![
            id.0,
            row::uuid(recorded_at),
            new.sha256,
            i64::try_from(new.bytes).unwrap_or(i64::MAX),
            new.media_type,
            new.located,
            Stamp(recorded_at),
            new.name.as_str(),
        ],
        evidence,
    )?;
    timeline::append(tx, id, &new.event, recorded_at)?;
    Ok((recorded, true))
}

fn evidence(row: &Row<'_>) -> rusqlite::Result<Evidence> {
    let Stamp(added_at) = row.get(7)?;
    let bytes: i64 = row.get(4)?;
    Ok(Evidence {
        number: row.get(0)?,
        uuid: row.get(1)?,
        incident: IncidentId(row.get(2)?),
        sha256: row.get(3)?,
        bytes: u64::try_from(bytes).unwrap_or(0),
        media_type: row.get(5)?,
        located: row.get(6)?,
        added_at,
        name: row.get(8)?,
    })
}
