//! The timeline: only ever added to, and a trigger sees to it.

use chrono::{DateTime, NaiveTime, Offset as _, TimeZone as _, Utc};
use rusqlite::{Transaction, params};

use super::Store;
use super::error::StoreError;
use super::row::{self, Open, Stamp};
use crate::domain::{
    Code as _, EventId, EventKind, IncidentId, Moment, Order as _, TimelineEvent, When,
};
use crate::safety::ClearedText;

/// An event to be added to a timeline.
#[derive(Debug, Clone, Copy)]
pub struct NewEvent<'a> {
    /// What it tells.
    pub kind: EventKind,
    /// When it happened, as exactly as was said.
    pub at: Moment,
    /// What happened.
    pub text: &'a ClearedText,
}

impl Store {
    /// Adds an event to an incident's timeline.
    pub fn add_event(
        &self,
        id: IncidentId,
        event: &NewEvent<'_>,
        recorded_at: DateTime<Utc>,
    ) -> Result<TimelineEvent, StoreError> {
        self.change_incident(id, |tx| append(tx, id, event, recorded_at))
    }

    /// Returns the timeline of an incident, by moment and then in the order of recording.
    ///
    /// A bare day begins at midnight where the first instant of the timeline was told.
    pub fn timeline(&self, id: IncidentId) -> Result<Vec<TimelineEvent>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            of(tx, id, STANDING)
        })
    }
}

/// Chooses the entries that were not taken back.
pub(super) const STANDING: &str = "NOT EXISTS";

/// Chooses the entries that were taken back.
pub(super) const TAKEN_BACK: &str = "EXISTS";

/// Reads the chosen entries of a timeline, in order.
pub(super) fn of(
    transaction: &Transaction<'_>,
    id: IncidentId,
    chosen: &str,
) -> Result<Vec<TimelineEvent>, StoreError> {
    let mut statement = transaction.prepare(&format!(
        "SELECT id, uuid, kind, at, precision, recorded_at, text FROM timeline_event AS event
         WHERE incident = ?1
           AND {chosen} (SELECT 1 FROM taken_back AS back WHERE back.uuid = event.uuid)
         ORDER BY id"
    ))?;
    let events = statement.query_map([id.0], |row| {
        let Open(kind) = row.get(2)?;
        let Stamp(recorded_at) = row.get(5)?;
        Ok(TimelineEvent {
            id: EventId(row.get(0)?),
            uuid: row.get(1)?,
            incident: id,
            kind,
            at: row::moment(row, 3, 4)?,
            recorded_at,
            text: row.get(6)?,
        })
    })?;
    let mut events = events.collect::<Result<Vec<_>, _>>()?;
    put_in_order(&mut events);
    Ok(events)
}

/// Adds an event within the transaction of the change that it tells.
pub(super) fn append(
    transaction: &Transaction<'_>,
    id: IncidentId,
    event: &NewEvent<'_>,
    recorded_at: DateTime<Utc>,
) -> Result<TimelineEvent, StoreError> {
    let uuid = row::uuid(recorded_at);
    let (number, Stamp(recorded_at)) = transaction.query_row(
        "INSERT INTO timeline_event (uuid, incident, kind, at, precision, recorded_at, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id, recorded_at",
        params![
            uuid,
            id.0,
            event.kind.code(),
            event.at.value(),
            event.at.precision.code(),
            Stamp(recorded_at),
            event.text.as_str(),
        ],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(TimelineEvent {
        id: EventId(number),
        uuid,
        incident: id,
        kind: event.kind.into(),
        at: event.at,
        recorded_at,
        text: event.text.as_str().to_owned(),
    })
}

/// Sorts by the earliest instant that each moment may mean; the order of recording decides ties.
fn put_in_order(events: &mut [TimelineEvent]) {
    let told_in = events.iter().find_map(|event| match event.at.when {
        When::Instant(instant) => Some(*instant.offset()),
        _ => None,
    });
    let offset = told_in.unwrap_or_else(|| Utc.fix());
    events.order_by_key(|event| match event.at.when {
        When::Instant(instant) => Some(instant.to_utc()),
        _ => event.at.first_day().and_then(|day| {
            let midnight = day.and_time(NaiveTime::MIN);
            let instant = offset.from_local_datetime(&midnight).earliest()?;
            Some(instant.to_utc())
        }),
    });
}
