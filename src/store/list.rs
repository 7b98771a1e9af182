//! The list of incidents: newest first, by page.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, Statement, Transaction, params_from_iter};

use super::Store;
use super::error::StoreError;
use super::filter::{self, Filter};
use super::row::{Open, Stamp};
use crate::domain::{
    Category, Channel, Code as _, Coded, IncidentId, Moment, Precision, ProviderId, Status, Symptom,
};

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
    /// The window last written to, else the one advised first.
    pub channel: Option<Channel>,
    /// Whether the user gave guessed redactions back, and said why.
    pub kept: bool,
    /// The beginning of the user's words: at most [`EXCERPT_CHARS`], more than is shown, so that a
    /// secret of an old text stands in it whole. Empty in what was found, where the place that was
    /// found is shown.
    pub excerpt: String,
}

/// How many characters of the user's words are read for a line of the list; the query of the list says the same.
pub const EXCERPT_CHARS: usize = 400;

/// A page of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The incidents, newest first.
    pub rows: Vec<IncidentRow>,
    /// Where the next page begins: the value for [`Filter::before`]; `None` on the last page.
    pub next: Option<IncidentId>,
}

/// The columns that [`incident_row`] reads, in its order; with or without an excerpt behind them.
const COLUMNS: &str = "
    id, title, status, category, symptom, provider, logged_at, channel,
    EXISTS (SELECT 1 FROM timeline_event WHERE incident = incident.id AND kind = 'kept')";
const EXCERPT: &str = "substr(text, 1, 400)";

impl Store {
    /// Returns the incidents that pass the filter, newest first.
    pub fn list(&self, filter: &Filter) -> Result<Page, StoreError> {
        let (sql, values) = filter::query(&format!("{COLUMNS}, {EXCERPT}"), filter);
        let mut rows = self.read(|tx| {
            let mut statement = tx.prepare(&sql)?;
            let rows = statement.query_map(params_from_iter(values), incident_row)?;
            let rows = rows.collect::<Result<Vec<_>, _>>()?;
            self.tell_marks(tx, rows.iter().map(|row| row.id))?;
            Ok(rows)
        })?;
        // One row more than the page holds was asked for: it tells that there is a next page.
        let size = filter
            .limit
            .map_or(usize::MAX, |limit| limit.get() as usize);
        let more = rows.len() > size;
        rows.truncate(size);
        let next = rows.last().filter(|_| more).map(|row| row.id);
        Ok(Page { rows, next })
    }

    /// Returns when incidents happened: of each the earliest moment that was told, if one was.
    pub fn occurred(&self, ids: &[IncidentId]) -> Result<BTreeMap<IncidentId, Moment>, StoreError> {
        self.read(|tx| {
            let mut earliest = tx.prepare(
                "SELECT precision || ' ' || value FROM fact
                 WHERE incident = ?1 AND kind = 'occurred_at' ORDER BY value LIMIT 1",
            )?;
            let mut occurred = BTreeMap::new();
            for &id in ids {
                let mut rows = earliest.query([id.0])?;
                let told = rows.next()?.map(|row| row.get::<_, Option<String>>(0));
                let told = told.transpose()?.flatten();
                occurred.extend(told.as_deref().and_then(moment).map(|at| (id, at)));
            }
            Ok(occurred)
        })
    }
}

/// Makes the statement that reads the line of one incident, for [`row_of`].
pub(super) fn one_row<'t>(tx: &'t Transaction<'_>) -> Result<Statement<'t>, StoreError> {
    Ok(tx.prepare(&format!("SELECT {COLUMNS}, '' FROM incident WHERE id = ?1"))?)
}

/// Reads the line of one incident, without an excerpt.
pub(super) fn row_of(one: &mut Statement<'_>, id: IncidentId) -> Result<IncidentRow, StoreError> {
    let found = one.query_row([id.0], incident_row);
    found.optional()?.ok_or(StoreError::NoIncident { id })
}

fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    let Open(status) = row.get(2)?;
    let Open(category) = row.get(3)?;
    let Open(symptom) = row.get(4)?;
    let Stamp(logged_at) = row.get(6)?;
    let channel: Option<String> = row.get(7)?;
    Ok(IncidentRow {
        id: IncidentId(row.get(0)?),
        title: row.get(1)?,
        status,
        category,
        symptom,
        provider: ProviderId(row.get(5)?),
        logged_at,
        channel: channel.as_deref().map(Channel::read),
        kept: row.get(8)?,
        excerpt: row.get(9)?,
    })
}

/// Reads precision and value of a moment in one text.
fn moment(written: &str) -> Option<Moment> {
    let (precision, value) = written.split_once(' ')?;
    let precision = Precision::from_code(precision).unwrap_or(Precision::About);
    Moment::read(value, precision)
}
