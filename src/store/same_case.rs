//! Earlier incidents that share an id with one: the same transfer, order or ticket.

use rusqlite::params;

use super::Store;
use super::error::StoreError;
use super::row;
use crate::domain::{Code as _, FactKind, IncidentId};

/// The most earlier incidents that are told.
const TOLD_MAX: i64 = 5;

/// What the query calls the number of a desk.
const TICKET: &str = "ticket";

/// An earlier incident, and what it shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SameCase {
    /// The earlier incident.
    pub id: IncidentId,
    /// What kind of id both have; an id that is the ticket of an earlier inquiry is an order id.
    pub kind: FactKind,
    /// Whether it is a desk's number for an inquiry.
    pub is_ticket: bool,
}

impl Store {
    /// Returns the newest other incident of which a desk's number is known.
    pub fn incident_of_ticket(
        &self,
        ticket: &str,
        except: IncidentId,
    ) -> Result<Option<IncidentId>, StoreError> {
        self.read(|tx| {
            let found = tx.query_row(
                "SELECT max(incident) FROM (
                     SELECT incident, uuid FROM inquiry WHERE ticket = ?1 COLLATE NOCASE
                     UNION ALL SELECT incident, uuid FROM reply WHERE ticket = ?1 COLLATE NOCASE
                 ) AS known
                 WHERE incident <> ?2
                   AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = known.uuid)
                   AND (SELECT status FROM incident WHERE id = known.incident) <> 'undone'",
                params![ticket, except.0],
                |row| row.get::<_, Option<i64>>(0),
            )?;
            Ok(found.map(IncidentId))
        })
    }

    /// Returns the earlier incidents that share a transaction id, an address, an order id or a
    /// ticket number with an incident, the newest first, each once.
    ///
    /// A value in whose place a placeholder stands is no id, and is never compared.
    pub fn same_case(&self, id: IncidentId) -> Result<Vec<SameCase>, StoreError> {
        self.read(|tx| {
            row::must_exist(tx, id)?;
            let mut statement = tx.prepare(
                "WITH mine AS (
                     SELECT kind, value FROM fact
                     WHERE incident = ?1 AND kind IN ('txid', 'address', 'order_id')
                       AND value NOT GLOB '*[[［]*'
                 )
                 SELECT incident, min(kind) FROM (
                     SELECT fact.incident, mine.kind AS kind FROM mine JOIN fact
                         ON fact.value = mine.value AND fact.kind = mine.kind
                        AND fact.kind IN ('txid', 'address', 'order_id')
                     UNION ALL
                     SELECT inquiry.incident, 'ticket' FROM mine JOIN inquiry
                         ON inquiry.ticket = mine.value WHERE mine.kind = 'order_id'
                        AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = inquiry.uuid)
                     UNION ALL
                     SELECT reply.incident, 'ticket' FROM mine JOIN reply
                         ON reply.ticket = mine.value WHERE mine.kind = 'order_id'
                        AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = reply.uuid)
                 )
                 WHERE incident < ?1 GROUP BY incident ORDER BY incident DESC LIMIT ?2",
            )?;
            let found = statement.query_map(params![id.0, TOLD_MAX], |row| {
                let kind: String = row.get(1)?;
                Ok((IncidentId(row.get(0)?), kind))
            })?;
            let mut shared = Vec::new();
            for found in found {
                let (id, kind) = found?;
                let is_ticket = kind == TICKET;
                let kind = if is_ticket { FactKind::OrderId.code() } else { &kind };
                shared.extend(FactKind::read(kind).map(|kind| SameCase { id, kind, is_ticket }));
            }
            Ok(shared)
        })
    }
}
