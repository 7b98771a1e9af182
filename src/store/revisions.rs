//! Drafts as they were shown.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use super::Store;
use super::error::StoreError;
use super::row::{self, Closed, Stamp};
use crate::domain::{Channel, Code as _, IncidentId, Lang, Rendering, Revision};
use crate::safety::ClearedText;

/// The columns that [`revision`] reads, in its order.
const COLUMNS: &str = "number, rendering, language, subject, body, at, recipient";

/// A draft that was shown.
#[derive(Debug, Clone, Copy)]
pub struct NewRevision<'a> {
    /// The shape.
    pub rendering: Rendering,
    /// The language.
    pub lang: Lang,
    /// For whom a complaint or dossier was made.
    pub recipient: Option<&'a Channel>,
    /// The subject line; empty where the shape has none.
    pub subject: &'a ClearedText,
    /// The text.
    pub body: &'a ClearedText,
}

impl Store {
    /// Keeps a draft as it was shown; one that is like the last of its shape and language is not
    /// kept twice, and that last one is returned.
    pub fn save_revision(
        &self,
        id: IncidentId,
        new: &NewRevision<'_>,
        at: DateTime<Utc>,
    ) -> Result<Revision, StoreError> {
        // Most drafts are shown again as they were, and looking takes a fraction of a change.
        if let Some(last) = self.read(|tx| same(tx, id, new))? {
            return Ok(last);
        }
        self.change(|tx| {
            row::must_exist(tx, id)?;
            if let Some(last) = same(tx, id, new)? {
                return Ok(last);
            }
            let NewRevision {
                rendering,
                lang,
                recipient,
                subject,
                body,
            } = *new;
            let recipient = recipient.map(Channel::code);
            let revision = tx.query_row(
                &format!(
                    "INSERT INTO draft_revision (incident, number, rendering, language, at, subject, body,
                                                 recipient)
                     VALUES (?1,
                             (SELECT coalesce(max(number), 0) + 1 FROM draft_revision WHERE incident = ?1),
                             ?2, ?3, ?4, ?5, ?6, ?7)
                     RETURNING {COLUMNS}"
                ),
                params![
                    id.0,
                    rendering.code(),
                    lang.code(),
                    Stamp(at),
                    subject.as_str(),
                    body.as_str(),
                    recipient,
                ],
                revision,
            )?;
            Ok(revision)
        })
    }

    /// Returns the draft of an incident that was shown last, of one shape or of any.
    pub fn last_revision(
        &self,
        id: IncidentId,
        rendering: Option<Rendering>,
    ) -> Result<Option<Revision>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let found = tx.query_row(
                &format!(
                    "SELECT {COLUMNS} FROM draft_revision
                     WHERE incident = ?1 AND (?2 IS NULL OR rendering = ?2)
                     ORDER BY number DESC LIMIT 1"
                ),
                params![id.0, rendering.map(Rendering::code)],
                revision,
            );
            Ok(found.optional()?)
        })
    }

    /// Returns every draft of an incident that was kept, in the order of showing.
    pub fn revisions(&self, id: IncidentId) -> Result<Vec<Revision>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let mut statement = tx.prepare(&format!(
                "SELECT {COLUMNS} FROM draft_revision WHERE incident = ?1 ORDER BY number"
            ))?;
            let kept = statement.query_map([id.0], revision)?;
            Ok(kept.collect::<Result<_, _>>()?)
        })
    }
}

/// Returns the last draft of the same shape and language if it is like this one.
fn same(
    transaction: &Transaction<'_>,
    id: IncidentId,
    new: &NewRevision<'_>,
) -> Result<Option<Revision>, StoreError> {
    let last = last_in(transaction, id, new.rendering, new.lang)?;
    Ok(last.filter(|last| {
        last.subject == new.subject.as_str()
            && last.body == new.body.as_str()
            && last.recipient.as_deref() == new.recipient.map(Channel::code)
    }))
}

fn last_in(
    transaction: &Transaction<'_>,
    id: IncidentId,
    rendering: Rendering,
    lang: Lang,
) -> Result<Option<Revision>, StoreError> {
    let found = transaction.query_row(
        &format!(
            "SELECT {COLUMNS} FROM draft_revision
             WHERE incident = ?1 AND rendering = ?2 AND language = ?3
             ORDER BY number DESC LIMIT 1"
        ),
        params![id.0, rendering.code(), lang.code()],
        revision,
    );
    Ok(found.optional()?)
}

fn revision(row: &Row<'_>) -> rusqlite::Result<Revision> {
    let Closed(rendering) = row.get(1)?;
    let Closed(lang) = row.get(2)?;
    let Stamp(at) = row.get(5)?;
    Ok(Revision {
        number: row.get(0)?,
        rendering,
        lang,
        subject: row.get(3)?,
        body: row.get(4)?,
        at,
        recipient: row.get(6)?,
    })
}
