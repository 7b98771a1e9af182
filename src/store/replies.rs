//! What desks answered: frozen like what was sent.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, params};

use super::error::StoreError;
use super::inquiries::fingerprint;
use super::row::{self, Day, Open, Stamp};
use super::timeline::{self, NewEvent};
use super::{Store, edits};
use crate::domain::{Code as _, IncidentId, InquiryId, Reply, ReplyId, ReplyKind, Status};
use crate::safety::ClearedText;

/// An answer that the user has received.
#[derive(Debug, Clone, Copy)]
pub struct NewReply<'a> {
    /// What it answers; `None` where nothing was recorded as sent.
    pub inquiry: Option<InquiryId>,
    /// What it is to the clock.
    pub kind: ReplyKind,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// The provider's number in it.
    pub ticket: Option<&'a ClearedText>,
    /// The day that it promises.
    pub promised_on: Option<NaiveDate>,
    /// Its subject; empty where it had none.
    pub subject: &'a ClearedText,
    /// Its text.
    pub text: &'a ClearedText,
    /// The event that tells of it.
    pub event: NewEvent<'a>,
}

/// The columns that [`reply`] reads, in its order.
const COLUMNS: &str =
    "id, uuid, incident, inquiry, kind, received_at, ticket, promised_on, subject, text, sha256";

impl Store {
    /// Freezes an answer, and moves the incident to the status that it leads to, where the
    /// incident is not there already and may go there; `None` leaves the status as it is.
    pub fn record_reply(
        &self,
        id: IncidentId,
        new: &NewReply<'_>,
        leads_to: Option<Status>,
        recorded_at: DateTime<Utc>,
    ) -> Result<Reply, StoreError> {
        self.change_incident(id, |tx| {
            let recorded = tx.query_row(
                &format!(
                    "INSERT INTO reply (uuid, incident, inquiry, kind, received_at, ticket, promised_on,
                                        subject, text, sha256)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) RETURNING {COLUMNS}"
                ),
                params![
                    row::uuid(recorded_at),
                    id.0,
                    new.inquiry.map(|inquiry| inquiry.0),
                    new.kind.code(),
                    Stamp(new.received_at),
                    new.ticket.map(ClearedText::as_str),
                    new.promised_on.map(Day),
                    new.subject.as_str(),
                    new.text.as_str(),
                    fingerprint(new.subject.as_str(), new.text.as_str()),
                ],
                reply,
            )?;
            if let Some(to) = leads_to {
                let from = edits::status(tx, id)?;
                if from.known().is_some_and(|from| from.can_become(to)) {
                    edits::move_to(tx, id, to)?;
                }
            }
            timeline::append(tx, id, &new.event, recorded_at)?;
            Ok(recorded)
        })
    }

    /// Returns the answers to an incident, in the order of recording.
    pub fn replies(&self, id: IncidentId) -> Result<Vec<Reply>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let mut statement = tx.prepare(&format!(
                "SELECT {COLUMNS} FROM reply WHERE incident = ?1
                   AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = reply.uuid)
                 ORDER BY id"
            ))?;
            let replies = statement.query_map([id.0], reply)?;
            Ok(replies.collect::<Result<_, _>>()?)
        })
    }
}

fn reply(row: &Row<'_>) -> rusqlite::Result<Reply> {
    let Open(kind) = row.get(4)?;
    let Stamp(received_at) = row.get(5)?;
    Ok(Reply {
        id: ReplyId(row.get(0)?),
        uuid: row.get(1)?,
        incident: IncidentId(row.get(2)?),
        inquiry: row.get::<_, Option<i64>>(3)?.map(InquiryId),
        kind,
        received_at,
        ticket: row.get(6)?,
        promised_on: row.get::<_, Option<Day>>(7)?.map(|Day(day)| day),
        subject: row.get(8)?,
        text: row.get(9)?,
        sha256: row.get(10)?,
    })
}
