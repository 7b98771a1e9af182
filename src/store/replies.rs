//! What desks answered: frozen like what was sent.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Row, Transaction, params};

use super::error::StoreError;
use super::inquiries::fingerprint;
use super::row::{self, Day, Open, Stamp};
use super::timeline::{self, NewEvent};
use super::{Store, edits};
use crate::domain::{Code as _, Coded, IncidentId, InquiryId, Reply, ReplyId, ReplyKind, Status};
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
    /// What it asks the user.
    pub questions: &'a [ClearedText],
    /// Its subject; empty where it had none.
    pub subject: &'a ClearedText,
    /// Its text.
    pub text: &'a ClearedText,
    /// The event that tells of it.
    pub event: NewEvent<'a>,
}

/// What an answer is, as the user says.
#[derive(Debug, Clone)]
pub struct ReplyCorrection<'a> {
    /// What it answers.
    pub inquiry: Option<InquiryId>,
    /// What it is to the clock.
    pub kind: Coded<ReplyKind>,
    /// The provider's number in it.
    pub ticket: Option<&'a ClearedText>,
    /// The day that it promises.
    pub promised_on: Option<NaiveDate>,
    /// What it asks the user; nothing, where that is done.
    pub questions: &'a [ClearedText],
}

/// What divides the questions of an answer; no cleared text contains it.
const DIVIDER: char = '\u{1F}';

/// The columns that [`reply`] reads, in its order.
const COLUMNS: &str =
    "id, uuid, incident, inquiry, kind, received_at, ticket, promised_on, questions,
    subject, text, sha256";

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
                                        questions, subject, text, sha256)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING {COLUMNS}"
                ),
                params![
                    row::uuid(recorded_at),
                    id.0,
                    new.inquiry.map(|inquiry| inquiry.0),
                    new.kind.code(),
                    Stamp(new.received_at),
                    new.ticket.map(ClearedText::as_str),
                    new.promised_on.map(Day),
                    joined(new.questions),
                    new.subject.as_str(),
                    new.text.as_str(),
                    fingerprint(new.subject.as_str(), new.text.as_str()),
                ],
                reply,
            )?;
            // The desk often gives its number only in its first answer; a number of another incident
            // is none of this one.
            if let (Some(inquiry), Some(ticket)) = (new.inquiry, new.ticket) {
                tx.execute(
                    "UPDATE inquiry SET ticket = ?2 WHERE id = ?1 AND ticket IS NULL
                       AND NOT EXISTS (SELECT 1 FROM inquiry AS other
                                       WHERE other.ticket = ?2 AND other.incident <> inquiry.incident)",
                    params![inquiry.0, ticket.as_str()],
                )?;
            }
            follow(tx, id, leads_to)?;
            timeline::append(tx, id, &new.event, recorded_at)?;
            Ok(recorded)
        })
    }

    /// Corrects what was read out of an answer, with the event that names the old value; the frozen
    /// text stays as it is. The status follows where it may.
    pub fn correct_reply(
        &self,
        id: IncidentId,
        reply: ReplyId,
        right: &ReplyCorrection<'_>,
        leads_to: Option<Status>,
        event: &NewEvent<'_>,
        recorded_at: DateTime<Utc>,
    ) -> Result<Reply, StoreError> {
        self.change_incident(id, |tx| {
            let before = tx.query_row(
                "SELECT inquiry, ticket FROM reply WHERE incident = ?1 AND id = ?2",
                params![id.0, reply.0],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            let corrected = tx.query_row(
                &format!(
                    "UPDATE reply SET inquiry = ?3, kind = ?4, ticket = ?5, promised_on = ?6,
                         questions = ?7
                     WHERE incident = ?1 AND id = ?2 RETURNING {COLUMNS}"
                ),
                params![
                    id.0,
                    reply.0,
                    right.inquiry.map(|inquiry| inquiry.0),
                    right.kind.code(),
                    right.ticket.map(ClearedText::as_str),
                    right.promised_on.map(Day),
                    joined(right.questions),
                ],
                self::reply,
            )?;
            move_ticket(tx, before, &corrected)?;
            follow(tx, id, leads_to)?;
            timeline::append(tx, id, event, recorded_at)?;
            Ok(corrected)
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

/// Takes the number of a corrected answer from the inquiry that it does not answer, or along with
/// its correction, and gives it to the one that it answers.
fn move_ticket(
    transaction: &Transaction<'_>,
    (inquiry, ticket): (Option<i64>, Option<String>),
    corrected: &Reply,
) -> Result<(), StoreError> {
    let now = corrected.inquiry.map(|inquiry| inquiry.0);
    if (inquiry, &ticket) == (now, &corrected.ticket) {
        return Ok(());
    }
    transaction.execute(
        "UPDATE inquiry SET ticket = NULL WHERE id = ?1 AND ticket = ?2
           AND NOT EXISTS (SELECT 1 FROM reply WHERE inquiry = ?1 AND ticket = ?2
               AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = reply.uuid))",
        params![inquiry, ticket],
    )?;
    transaction.execute(
        "UPDATE inquiry SET ticket = ?2 WHERE id = ?1 AND ticket IS NULL AND ?2 IS NOT NULL",
        params![now, corrected.ticket],
    )?;
    Ok(())
}

/// Moves an incident to the status that an answer leads to, where it may go there.
fn follow(
    transaction: &Transaction<'_>,
    id: IncidentId,
    leads_to: Option<Status>,
) -> Result<(), StoreError> {
    let Some(to) = leads_to else { return Ok(()) };
    let from = edits::status(transaction, id)?;
    if from.known().is_some_and(|from| from.can_become(to)) {
        edits::move_to(transaction, id, to)?;
    }
    Ok(())
}

fn joined(texts: &[ClearedText]) -> String {
    let texts: Vec<&str> = texts.iter().map(ClearedText::as_str).collect();
    texts.join(&DIVIDER.to_string())
}

/// Returns the questions of an answer from the column that holds them.
pub(super) fn questions(joined: &str) -> Vec<String> {
    let asked = joined.split(DIVIDER).filter(|asked| !asked.is_empty());
    asked.map(str::to_owned).collect()
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
        questions: questions(&row.get::<_, String>(8)?),
        subject: row.get(9)?,
        text: row.get(10)?,
        sha256: row.get(11)?,
    })
}
