//! The list of incidents: newest first, by page.

use std::num::NonZeroU32;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::Store;
use super::error::StoreError;
use super::row::{self, Open, Stamp};
use crate::domain::{
    Category, Channel, Code as _, Coded, IncidentId, Moment, Precision, ProviderId, Status, Symptom,
};

/// Which incidents a list shows; a filter that is not set lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these statuses; none means any.
    pub status: Vec<Status>,
    /// Only this category.
    pub category: Option<Category>,
    /// Only this symptom.
    pub symptom: Option<Symptom>,
    /// Only this provider.
    pub provider: Option<ProviderId>,
    /// Only this window: the one last written to, else the one advised first.
    pub channel: Option<Channel>,
    /// Only incidents recorded at this instant or later.
    pub since: Option<DateTime<Utc>>,
    /// Only incidents recorded before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Only incidents with a smaller number: where the page before ended.
    pub before: Option<IncidentId>,
    /// At most so many; `None` shows all.
    pub limit: Option<NonZeroU32>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentRow {
    /// The number.
    pub id: IncidentId,
    /// The title.
    pub title: String,
    /// How far it has come.
    pub status: Coded<Status>,
    /// The category.
    pub category: Coded<Category>,
    /// The symptom.
    pub symptom: Coded<Symptom>,
    /// Whose service it is about.
    pub provider: ProviderId,
    /// When it was recorded.
    pub logged_at: DateTime<Utc>,
    /// When it happened: the earliest moment that was told, if one was.
    pub occurred_at: Option<Moment>,
    /// The window last written to, else the one advised first.
    pub channel: Option<Channel>,
    /// The provider's number, of the latest inquiry that has one.
    pub ticket: Option<String>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The incidents, newest first.
    pub rows: Vec<IncidentRow>,
    /// Where the next page begins: the value for [`Filter::before`]; `None` on the last page.
    pub next: Option<IncidentId>,
}

/// The columns that [`incident_row`] reads, in its order.
const COLUMNS: &str = "
    id, title, status, category, symptom, provider, logged_at, channel,
    (SELECT precision || ' ' || value FROM fact
     WHERE incident = incident.id AND kind = 'occurred_at' ORDER BY value LIMIT 1),
    (SELECT ticket FROM inquiry
     WHERE incident = incident.id AND ticket IS NOT NULL ORDER BY id DESC LIMIT 1)";

impl Store {
    /// Returns the incidents that pass the filter, newest first.
    pub fn list(&self, filter: &Filter) -> Result<Page, StoreError> {
        let (sql, values) = query(filter);
        let mut statement = self.connection.prepare(&sql)?;
        let rows = statement.query_map(params_from_iter(values), incident_row)?;
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        // One row more than the page holds was asked for: it tells that there is a next page.
        let size = filter
            .limit
            .map_or(usize::MAX, |limit| limit.get() as usize);
        let more = rows.len() > size;
        rows.truncate(size);
        let next = rows.last().filter(|_| more).map(|row| row.id);
        Ok(Page { rows, next })
    }
}

fn query(filter: &Filter) -> (String, Vec<Value>) {
    let text = |text: &str| Value::from(text.to_owned());
    let stamp = |at: DateTime<Utc>| Value::from(row::stamp(at));
    let equal = [
        (
            "category = ?",
            filter.category.map(|value| text(value.code())),
        ),
        (
            "symptom = ?",
            filter.symptom.map(|value| text(value.code())),
        ),
        (
            "provider = ?",
            filter.provider.as_ref().map(|value| text(&value.0)),
        ),
        (
            "channel = ?",
            filter.channel.as_ref().map(|value| text(value.code())),
        ),
        ("logged_at >= ?", filter.since.map(stamp)),
        ("logged_at < ?", filter.until.map(stamp)),
        ("id < ?", filter.before.map(|id| Value::from(id.0))),
    ];
    let mut conditions: Vec<String> = Vec::new();
    let mut values = Vec::new();
    for (condition, value) in equal {
        if let Some(value) = value {
            conditions.push(condition.to_owned());
            values.push(value);
        }
    }
    if !filter.status.is_empty() {
        conditions.push(format!(
            "status IN ({})",
            vec!["?"; filter.status.len()].join(", ")
        ));
        values.extend(filter.status.iter().map(|status| text(status.code())));
    }
    let mut sql = format!("SELECT {COLUMNS} FROM incident");
    if !conditions.is_empty() {
        sql.push_str(" WHERE ");
        sql.push_str(&conditions.join(" AND "));
    }
    sql.push_str(" ORDER BY id DESC");
    if let Some(limit) = filter.limit {
        sql.push_str(" LIMIT ?");
        values.push(Value::from(i64::from(limit.get()) + 1));
    }
    (sql, values)
}

fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    let Open(status) = row.get(2)?;
    let Open(category) = row.get(3)?;
    let Open(symptom) = row.get(4)?;
    let Stamp(logged_at) = row.get(6)?;
    let channel: Option<String> = row.get(7)?;
    let occurred_at: Option<String> = row.get(8)?;
    Ok(IncidentRow {
        id: IncidentId(row.get(0)?),
        title: row.get(1)?,
        status,
        category,
        symptom,
        provider: ProviderId(row.get(5)?),
        logged_at,
        occurred_at: occurred_at.as_deref().and_then(moment),
        channel: channel.as_deref().map(Channel::read),
        ticket: row.get(9)?,
    })
}

/// Reads precision and value of a moment in one text.
fn moment(written: &str) -> Option<Moment> {
    let (precision, value) = written.split_once(' ')?;
    let precision = Precision::from_code(precision).unwrap_or(Precision::About);
    Moment::read(value, precision)
}
