//! Entries of a timeline that were taken back: they stay in the record, and count no more.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::error::StoreError;
use super::timeline::{self, NewEvent};
use super::{Store, index};
use crate::domain::{IncidentId, TimelineEvent};

impl Store {
    /// Takes one entry of a timeline back that changed nothing else, and adds the entry that says
    /// so. The change that added it counts as taken back, so that [`Store::undo`] goes on with the
    /// one before.
    pub fn take_back_event(
        &self,
        id: IncidentId,
        entry: &TimelineEvent,
        event: &NewEvent<'_>,
        recorded_at: DateTime<Utc>,
    ) -> Result<TimelineEvent, StoreError> {
        self.change(|tx| {
            tx.execute(
                "INSERT OR IGNORE INTO taken_back (uuid, incident) VALUES (?1, ?2)",
                params![entry.uuid, id.0],
            )?;
            tx.execute(
                "UPDATE change SET undone = 1, before = '' WHERE id = (
                     SELECT id FROM change WHERE incident = ?1 AND kind = 'changed' AND undone = 0
                        AND CAST(before ->> 'last_timeline_event' AS INTEGER) < ?2
                     ORDER BY id DESC LIMIT 1)",
                params![id.0, entry.id.0],
            )?;
            let event = timeline::append(tx, id, event, recorded_at)?;
            index::put(tx, id)?;
            Ok(event)
        })
    }

    /// Returns the entries of a timeline that were taken back.
    pub fn taken_back(&self, id: IncidentId) -> Result<Vec<TimelineEvent>, StoreError> {
        self.read(|tx| timeline::of(tx, id, timeline::TAKEN_BACK))
    }
}
