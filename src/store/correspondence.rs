//! What went out and came back, without the texts: what the clock of many incidents is read from.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Params, Row, Transaction};

use super::error::StoreError;
use super::row::{self, Closed, Day, Open, Stamp};
use super::{Store, replies};
use crate::domain::{
    Channel, Correspondence, IncidentId, InquiryId, ProviderId, ReplyId, ReplyMark, SentMark,
    Status, When,
};

/// An incident that is not over, about which something went out or came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The incident.
    pub id: IncidentId,
    /// Whose service it is about.
    pub provider: ProviderId,
    /// What it is called.
    pub title: String,
    /// Whether the user gave guessed redactions back, and said why.
    pub kept: bool,
    /// What went out and came back.
    pub known: Correspondence,
}

impl Store {
    /// Returns what went out and came back about some incidents; those about which nothing did
    /// are left out.
    pub fn correspondence(
        &self,
        ids: &[IncidentId],
    ) -> Result<BTreeMap<IncidentId, Correspondence>, StoreError> {
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        self.read(|tx| gather(tx, "= ?1", ids.iter().map(|id| [id.0])))
    }

    /// Returns every incident that is not over and about which something went out or came back,
    /// newest first.
    pub fn awaited(&self) -> Result<Vec<Awaited>, StoreError> {
        const OPEN: &str =
            "IN (SELECT id FROM incident WHERE status NOT IN ('resolved', 'closed', 'undone'))";
        self.read(|tx| {
            let mut known = gather(tx, OPEN, [()].into_iter())?;
            self.tell_marks(tx, known.keys().copied())?;
            let mut statement = tx.prepare(
                "SELECT provider, title,
                        EXISTS (SELECT 1 FROM timeline_event
                                WHERE incident = incident.id AND kind = 'kept')
                 FROM incident WHERE id = ?1",
            )?;
            let mut awaited = Vec::with_capacity(known.len());
            while let Some((id, known)) = known.pop_last() {
                awaited.push(statement.query_row([id.0], |row| {
                    Ok(Awaited {
                        id,
                        provider: ProviderId(row.get(0)?),
                        title: row.get(1)?,
                        kept: row.get(2)?,
                        known,
                    })
                })?);
            }
            Ok(awaited)
        })
    }
}

/// Reads what belongs to the incidents that a condition names, once with each of its values.
fn gather<P: Params>(
    transaction: &Transaction<'_>,
    only: &str,
    values: impl Iterator<Item = P> + Clone,
) -> Result<BTreeMap<IncidentId, Correspondence>, StoreError> {
    let mut all: BTreeMap<IncidentId, Correspondence> = BTreeMap::new();
    let mut statement = transaction.prepare(&format!(
        "SELECT incident, id, uuid, channel, stage, sent_at, promised_on, follows, ticket
         FROM inquiry WHERE incident {only}
           AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = inquiry.uuid)
         ORDER BY id"
    ))?;
    for values in values.clone() {
        for sent in statement.query_map(values, sent)? {
            let (incident, sent) = sent?;
            all.entry(incident).or_default().sent.push(sent);
        }
    }
    let mut statement = transaction.prepare(&format!(
        "SELECT incident, id, inquiry, kind, received_at, promised_on, questions, uuid
         FROM reply WHERE incident {only}
           AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = reply.uuid)
         ORDER BY id"
    ))?;
    for values in values {
        for reply in statement.query_map(values, reply)? {
            let (incident, reply) = reply?;
            all.entry(incident).or_default().replies.push(reply);
        }
    }
    if all.is_empty() {
        return Ok(all);
    }
    let mut statement = transaction.prepare(
        "SELECT status, event.recorded_at, event.at, event.precision FROM incident
         LEFT JOIN (SELECT * FROM timeline_event
                    WHERE incident = ?1 AND kind = 'reopened'
                      AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = timeline_event.uuid)
                    ORDER BY id DESC LIMIT 1) AS event
         WHERE incident.id = ?1",
    )?;
    for (id, known) in &mut all {
        (known.over, known.reopened_at) = statement.query_row([id.0], |row| {
            let Open(status) = row.get::<_, Open<Status>>(0)?;
            Ok((
                status.known().is_some_and(Status::is_over),
                reopened_at(row)?,
            ))
        })?;
    }
    Ok(all)
}

/// Returns when it was opened again: by what was sent, at that time, however late it was recorded.
fn reopened_at(row: &Row<'_>) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let Some(Stamp(recorded_at)) = row.get(1)? else {
        return Ok(None);
    };
    Ok(Some(match row::moment(row, 2, 3)?.when {
        When::Instant(at) => at.to_utc(),
        _ => recorded_at,
    }))
}

fn sent(row: &Row<'_>) -> rusqlite::Result<(IncidentId, SentMark)> {
    let channel: String = row.get(3)?;
    let Closed(stage) = row.get(4)?;
    let Stamp(sent_at) = row.get(5)?;
    let sent = SentMark {
        id: InquiryId(row.get(1)?),
        uuid: row.get(2)?,
        channel: Channel::read(&channel),
        stage,
        sent_at,
        promised_on: row.get::<_, Option<Day>>(6)?.map(|Day(day)| day),
        follows: row.get::<_, Option<i64>>(7)?.map(InquiryId),
        ticket: row.get(8)?,
    };
    Ok((IncidentId(row.get(0)?), sent))
}

fn reply(row: &Row<'_>) -> rusqlite::Result<(IncidentId, ReplyMark)> {
    let Open(kind) = row.get(3)?;
    let Stamp(received_at) = row.get(4)?;
    let reply = ReplyMark {
        id: ReplyId(row.get(1)?),
        uuid: row.get(7)?,
        inquiry: row.get::<_, Option<i64>>(2)?.map(InquiryId),
        kind,
        received_at,
        promised_on: row.get::<_, Option<Day>>(5)?.map(|Day(day)| day),
        asked: replies::questions(&row.get::<_, String>(6)?),
    };
    Ok((IncidentId(row.get(0)?), reply))
}
