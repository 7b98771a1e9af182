//! Drafts as they were shown.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use super::Store;
use super::error::StoreError;
use super::row::{self, Closed, Stamp};
use super::seal::Writes;
use crate::domain::{Channel, Code as _, IncidentId, Lang, Origin, Rendering, Revision};
use crate::safety::ClearedText;

/// The columns that [`revision`] reads, in its order.
const COLUMNS: &str =
    "number, rendering, language, subject, body, at, recipient, edited_at, goes_on_from";

/// A draft that was shown.
#[derive(Debug, Clone, Copy)]
pub struct NewRevision<'a> {
    /// The shape.
    pub rendering: Rendering,
    /// The language.
    pub lang: Lang,
    /// For whom a complaint or dossier was made.
    pub recipient: Option<&'a Channel>,
    /// From which matter it goes on: the uuid of the inquiry with which that began.
    pub goes_on_from: Option<&'a str>,
    /// The subject line; empty where the shape has none.
    pub subject: &'a ClearedText,
    /// The text.
    pub body: &'a ClearedText,
    /// Whose text it is, where it is not made of the record as ever.
    pub origin: Option<Origin>,
    /// When the user changed it.
    pub edited_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Keeps a draft as it was shown; one that is like the last of its shape and language is not
    /// kept twice, and that last one is returned. What the user has just asked for is kept always.
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
        self.change_of(Writes::Only(&["draft_revision"]), |tx| {
            row::must_exist(tx, id)?;
            if let Some(last) = same(tx, id, new)? {
                return Ok(last);
            }
            let NewRevision {
                rendering,
                lang,
                recipient,
                goes_on_from,
                subject,
                body,
                origin,
                edited_at,
            } = *new;
            let recipient = recipient.map(Channel::code);
            let revision = tx.query_row(
                &format!(
                    "INSERT INTO draft_revision (incident, number, rendering, language, at, subject, body,
                                                 recipient, origin, edited_at, goes_on_from)
                     VALUES (?1,
                             (SELECT coalesce(max(number), 0) + 1 FROM draft_revision WHERE incident = ?1),
                             ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
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
                    origin.map(Origin::code),
                    edited_at.map(Stamp),
                    goes_on_from,
                ],
                revision,
            )?;
            self.keep_marks(tx, id)?;
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

    /// Returns the user's own text of a shape, in a language, for a recipient, that goes on from a
    /// matter: the one that stands since the user changed it, or with `even_replaced` the last that
    /// ever stood. A text of which no matter is known may go on from any.
    pub fn own_revision(
        &self,
        id: IncidentId,
        (rendering, lang, recipient, matter): (Rendering, Lang, Option<&Channel>, Option<&str>),
        even_replaced: bool,
    ) -> Result<Option<Revision>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let found = tx.query_row(
                &format!(
                    "SELECT {COLUMNS} FROM draft_revision
                     WHERE incident = ?1 AND rendering = ?2 AND language = ?3 AND recipient IS ?4
                       AND (goes_on_from IS NULL OR goes_on_from IS ?6)
                       AND (edited_at IS NOT NULL OR (NOT ?5 AND origin = 'fresh'))
                     ORDER BY number DESC LIMIT 1"
                ),
                params![
                    id.0,
                    rendering.code(),
                    lang.code(),
                    recipient.map(Channel::code),
                    even_replaced,
                    matter,
                ],
                revision,
            );
            let last = found.optional()?;
            Ok(last.filter(|last| last.edited_at.is_some()))
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
        new.origin != Some(Origin::Fresh)
            && last.edited_at == new.edited_at
            && last.subject == new.subject.as_str()
            && last.body == new.body.as_str()
            && last.recipient.as_deref() == new.recipient.map(Channel::code)
            && last.goes_on_from.as_deref() == new.goes_on_from
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
        edited_at: row.get::<_, Option<Stamp>>(7)?.map(|Stamp(at)| at),
        goes_on_from: row.get(8)?,
    })
}
