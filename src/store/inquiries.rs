//! What was really sent: frozen with its hash, and a trigger sees to it.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension as _, Row, params};
use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::row::{self, Closed, Day, Stamp};
use super::timeline::{self, NewEvent};
use super::{Store, edits};
use crate::domain::{Channel, Code as _, IncidentId, Inquiry, InquiryId, Stage, Status};
use crate::safety::ClearedText;

/// An inquiry that the user has sent.
#[derive(Debug, Clone, Copy)]
pub struct NewInquiry<'a> {
    /// Through which window.
    pub channel: &'a Channel,
    /// How formal it was.
    pub stage: Stage,
    /// The provider's number for it, where one was given.
    pub ticket: Option<&'a ClearedText>,
    /// With whom the user spoke in a call or chat.
    pub spoke_with: Option<&'a ClearedText>,
    /// What was promised there.
    pub promise: Option<&'a ClearedText>,
    /// The day by which it was promised.
    pub promised_on: Option<NaiveDate>,
    /// The earlier inquiry that this one chases.
    pub follows: Option<InquiryId>,
    /// The exact subject; empty where there was none.
    pub subject: &'a ClearedText,
    /// The exact text.
    pub body: &'a ClearedText,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The event that tells of it.
    pub event: NewEvent<'a>,
    /// The event that tells that the incident, which was over, is open again by it.
    pub reopened: Option<NewEvent<'a>>,
    /// The status that it leads to; `None` leaves it as it is.
    pub leads_to: Option<Status>,
}

/// The columns that [`inquiry`] reads, in its order.
const COLUMNS: &str = "id, uuid, incident, channel, stage, sent_at, ticket, spoke_with, promise,
    promised_on, follows, subject, body, sha256";

impl Store {
    /// Freezes what was sent, with the status that it leads to, whatever it was before. The
    /// incident's window is the one that was written to.
    pub fn record_sent(
        &self,
        id: IncidentId,
        new: &NewInquiry<'_>,
        recorded_at: DateTime<Utc>,
    ) -> Result<Inquiry, StoreError> {
        self.change_incident(id, |tx| {
            let sent = tx.query_row(
                &format!(
                    "INSERT INTO inquiry (uuid, incident, channel, stage, sent_at, ticket, spoke_with, promise,
                                          promised_on, follows, subject, body, sha256)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING {COLUMNS}"
                ),
                params![
                    row::uuid(recorded_at),
                    id.0,
                    new.channel.code(),
                    new.stage.code(),
                    Stamp(new.sent_at),
                    new.ticket.map(ClearedText::as_str),
                    new.spoke_with.map(ClearedText::as_str),
                    new.promise.map(ClearedText::as_str),
                    new.promised_on.map(Day),
                    new.follows.map(|earlier| earlier.0),
                    new.subject.as_str(),
                    new.body.as_str(),
                    fingerprint(new.subject.as_str(), new.body.as_str()),
                ],
                inquiry,
            )?;
            tx.execute(
                "UPDATE incident SET channel = ?2 WHERE id = ?1",
                params![id.0, new.channel.code()],
            )?;
            if let Some(to) = new.leads_to {
                edits::move_to(tx, id, to)?;
            }
            if let Some(reopened) = &new.reopened {
                timeline::append(tx, id, reopened, recorded_at)?;
            }
            timeline::append(tx, id, &new.event, recorded_at)?;
            Ok(sent)
        })
    }

    /// Notes the number that the desk gave later for an inquiry, or for what was sent last, and
    /// the event that tells of it; the frozen text stays as it is.
    ///
    /// A number that it has already is corrected.
    /// `None`, and nothing is changed, where nothing was sent, where it has this number already, or
    /// where no inquiry is named and another text was drafted since: then the number is that of the
    /// other text.
    pub fn note_ticket(
        &self,
        id: IncidentId,
        inquiry: Option<InquiryId>,
        ticket: &ClearedText,
        event: &NewEvent<'_>,
        recorded_at: DateTime<Utc>,
    ) -> Result<Option<Inquiry>, StoreError> {
        self.change_incident(id, |tx| {
            let noted = tx.query_row(
                &format!(
                    "UPDATE inquiry SET ticket = ?2
                     WHERE id = coalesce(?3, (SELECT max(id) FROM inquiry AS sent WHERE incident = ?1
                                   AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = sent.uuid)))
                       AND incident = ?1
                       AND ticket IS NOT ?2
                       AND (?3 IS NOT NULL OR NOT EXISTS (
                           SELECT 1 FROM draft_revision AS draft
                           WHERE draft.incident = ?1
                             AND draft.at >= (SELECT max(recorded_at) FROM timeline_event
                                              WHERE incident = ?1 AND kind = 'sent')
                             AND (draft.subject, draft.body) <> (inquiry.subject, inquiry.body)))
                     RETURNING {COLUMNS}"
                ),
                params![id.0, ticket.as_str(), inquiry.map(|inquiry| inquiry.0)],
                self::inquiry,
            );
            let noted = noted.optional()?;
            if noted.is_some() {
                timeline::append(tx, id, event, recorded_at)?;
            }
            Ok(noted)
        })
    }

    /// Returns what was sent about an incident, in the order of recording.
    pub fn inquiries(&self, id: IncidentId) -> Result<Vec<Inquiry>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let mut statement = tx.prepare(&format!(
                "SELECT {COLUMNS} FROM inquiry WHERE incident = ?1
                   AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = inquiry.uuid)
                 ORDER BY id"
            ))?;
            let sent = statement.query_map([id.0], inquiry)?;
            Ok(sent.collect::<Result<_, _>>()?)
        })
    }
}

/// Returns the SHA-256 of subject, a line feed and body, in hexadecimal: what
/// `printf '%s\n%s' SUBJECT BODY | sha256sum` prints.
pub fn fingerprint(subject: &str, body: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(subject);
    hash.update("\n");
    hash.update(body);
    format!("{:x}", hash.finalize())
}

fn inquiry(row: &Row<'_>) -> rusqlite::Result<Inquiry> {
    let channel: String = row.get(3)?;
    let Closed(stage) = row.get(4)?;
    let Stamp(sent_at) = row.get(5)?;
    Ok(Inquiry {
        id: InquiryId(row.get(0)?),
        uuid: row.get(1)?,
        incident: IncidentId(row.get(2)?),
        channel: Channel::read(&channel),
        stage,
        sent_at,
        ticket: row.get(6)?,
        spoke_with: row.get(7)?,
        promise: row.get(8)?,
        promised_on: row.get::<_, Option<Day>>(9)?.map(|Day(day)| day),
        follows: row.get::<_, Option<i64>>(10)?.map(InquiryId),
        subject: row.get(11)?,
        body: row.get(12)?,
        sha256: row.get(13)?,
    })
}
