//! Changes to an incident: each with the event that tells of it, in one transaction.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::StoreError;
use super::row::Open;
use super::timeline::{self, NewEvent};
use super::{Store, incidents};
use crate::domain::{Channel, Code as _, Coded, Decision, IncidentId, Status, TimelineEvent};
use crate::safety::ClearedText;

impl Store {
    /// Moves an incident to another status, if its own leads there, and adds the event that tells
    /// of it.
    pub fn set_status(
        &self,
        id: IncidentId,
        to: Status,
        event: &NewEvent<'_>,
        recorded_at: DateTime<Utc>,
    ) -> Result<TimelineEvent, StoreError> {
        self.change_incident(id, |tx| {
            let from = status(tx, id)?;
            // Whether a status of a newer version leads here, only that version knows.
            if from.known().is_some_and(|from| !from.can_become(to)) {
                return Err(StoreError::NoTransition { id, from, to });
            }
            move_to(tx, id, to)?;
            timeline::append(tx, id, event, recorded_at)
        })
    }
}

/// Changes the title.
pub(super) fn set_title(
    transaction: &Transaction<'_>,
    id: IncidentId,
    title: &ClearedText,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE incident SET title = ?2 WHERE id = ?1",
        params![id.0, title.as_str()],
    )?;
    Ok(())
}

/// Changes the provider, and the window that is advised first.
pub(super) fn set_provider(
    transaction: &Transaction<'_>,
    id: IncidentId,
    name: &ClearedText,
    channel: Option<&Channel>,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE incident SET provider = ?2, channel = ?3 WHERE id = ?1",
        params![id.0, name.as_str(), channel.map(Channel::code)],
    )?;
    Ok(())
}

/// Changes category and symptom, and the window that is advised first.
pub(super) fn set_decision(
    transaction: &Transaction<'_>,
    id: IncidentId,
    decision: &Decision,
    channel: Option<&Channel>,
) -> Result<(), StoreError> {
    let text: String = transaction
        .query_row("SELECT text FROM incident WHERE id = ?1", [id.0], |row| {
            row.get(0)
        })
        .optional()?
        .ok_or(StoreError::NoIncident { id })?;
    transaction.execute(
        "UPDATE incident SET category = ?2, symptom = ?3, confidence = ?4, told = ?5,
                             because = ?6, channel = ?7 WHERE id = ?1",
        params![
            id.0,
            decision.category.code(),
            decision.symptom.code(),
            decision.confidence,
            decision.told,
            incidents::words_that_decided(decision, &text),
            channel.map(Channel::code),
        ],
    )?;
    Ok(())
}

/// Sets the status without asking where it comes from.
pub(super) fn move_to(
    transaction: &Transaction<'_>,
    id: IncidentId,
    to: Status,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE incident SET status = ?2 WHERE id = ?1",
        params![id.0, to.code()],
    )?;
    Ok(())
}

pub(super) fn status(
    transaction: &Transaction<'_>,
    id: IncidentId,
) -> Result<Coded<Status>, StoreError> {
    transaction
        .query_row("SELECT status FROM incident WHERE id = ?1", [id.0], |row| {
            row.get(0)
        })
        .optional()?
        .map(|Open(status)| status)
        .ok_or(StoreError::NoIncident { id })
}
