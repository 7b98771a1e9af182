//! The record in numbers: counted by SQLite, in one pass each.

use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::{Transaction, params_from_iter};

use super::Store;
use super::error::StoreError;
use super::filter::{self, Filter};
use super::row::{Open, Stamp};
use crate::domain::{Category, Channel, Coded, ReplyTimes, Stats};

impl Store {
    /// Counts the incidents that pass the filter; months are those of the clock's zone.
    pub fn stats(&self, filter: &Filter, now: DateTime<FixedOffset>) -> Result<Stats, StoreError> {
        self.read(|tx| {
            Ok(Stats {
                months: months(tx, filter, now)?,
                windows: windows(tx, filter)?,
                open_days: open_days(tx, filter, now.to_utc())?,
            })
        })
    }

    /// Returns how soon each window answered about the incidents that pass the filter.
    pub fn reply_times(&self, filter: &Filter) -> Result<Vec<ReplyTimes>, StoreError> {
        self.read(|tx| windows(tx, filter))
    }
}

fn months(
    tx: &Transaction<'_>,
    filter: &Filter,
    now: DateTime<FixedOffset>,
) -> Result<Vec<(String, Coded<Category>, usize)>, StoreError> {
    let (condition, values) = filter::matching(filter);
    let shift = now.offset().local_minus_utc();
    let mut statement = tx.prepare(&format!(
        "SELECT strftime('%Y-%m', logged_at, '{shift} seconds') AS month, category, count(*)
         FROM incident{condition} GROUP BY month, category ORDER BY month, category"
    ))?;
    let counted = statement.query_map(params_from_iter(values), |row| {
        let Open(category) = row.get(1)?;
        Ok((row.get(0)?, category, whole(row.get(2)?)))
    })?;
    Ok(counted.collect::<Result<_, _>>()?)
}

/// An acknowledgement is no answer; the first real one counts.
fn windows(tx: &Transaction<'_>, filter: &Filter) -> Result<Vec<ReplyTimes>, StoreError> {
    let (condition, values) = filter::matching(filter);
    let mut statement = tx.prepare(&format!(
        "SELECT inquiry.channel, min(unixepoch(reply.received_at)) - unixepoch(inquiry.sent_at) AS seconds
         FROM inquiry LEFT JOIN reply
           ON reply.inquiry = inquiry.id AND reply.kind IN ('answer', 'refusal')
          AND reply.received_at >= inquiry.sent_at
          AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = reply.uuid)
         WHERE inquiry.incident IN (SELECT id FROM incident{condition})
           AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = inquiry.uuid)
         GROUP BY inquiry.id ORDER BY inquiry.channel, seconds"
    ))?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut windows: Vec<ReplyTimes> = Vec::new();
    while let Some(row) = rows.next()? {
        let code: String = row.get(0)?;
        let channel = Channel::read(&code);
        let seconds: Option<i64> = row.get(1)?;
        match windows.last_mut().filter(|known| known.channel == channel) {
            Some(known) => {
                known.sent += 1;
                known.seconds.extend(seconds);
            }
            None => windows.push(ReplyTimes {
                channel,
                sent: 1,
                seconds: seconds.into_iter().collect(),
            }),
        }
    }
    Ok(windows)
}

fn open_days(
    tx: &Transaction<'_>,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Vec<i64>, StoreError> {
    let (condition, values) = filter::matching(filter);
    let mut statement = tx.prepare(&format!(
        "SELECT logged_at FROM incident{condition} AND status IN ('open', 'waiting', 'answered')
         ORDER BY logged_at DESC"
    ))?;
    let days = statement.query_map(params_from_iter(values), |row| {
        let Stamp(logged_at) = row.get(0)?;
        Ok((now - logged_at).num_days().max(0))
    })?;
    Ok(days.collect::<Result<_, _>>()?)
}

fn whole(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}
