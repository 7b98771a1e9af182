//! The list of past incidents in JSON: `list`, and later `search`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{SCHEMA, instant, text};
use crate::domain::Code as _;
use crate::routing::Clock;
use crate::view::{HistoryRow, Style};

#[derive(Serialize)]
struct Document {
    schema: u32,
    incidents: Vec<RowJson>,
    next: Option<i64>,
}

#[derive(Serialize)]
struct RowJson {
    id: i64,
    title: String,
    status: String,
    category: String,
    symptom: String,
    provider: String,
    logged_at: String,
    occurred_at: Option<String>,
    channel: Option<String>,
    /// The day by which an answer is expected.
    due: Option<String>,
    turn: Option<&'static str>,
    overdue: bool,
    ticket: Option<String>,
    snippet: Option<String>,
}

/// Writes the document of `list`; `next` is the number before which older incidents stand.
pub fn list(rows: &[HistoryRow], next: Option<i64>, style: &Style) -> String {
    let local = |utc: DateTime<Utc>| instant(style.local(utc));
    let row = |row: &HistoryRow| RowJson {
        id: row.id.0,
        title: row.title.clone(),
        status: row.status.code().to_owned(),
        category: row.category.code().to_owned(),
        symptom: row.symptom.code().to_owned(),
        provider: row.provider.0.clone(),
        logged_at: local(row.logged_at),
        occurred_at: row.occurred_at.map(|moment| moment.value()),
        channel: row
            .channel
            .as_ref()
            .map(|channel| channel.code().to_owned()),
        due: row
            .clock
            .as_ref()
            .and_then(|clock| clock.due_on)
            .map(|day| day.to_string()),
        turn: row.clock.as_ref().map(|clock| clock.turn.code()),
        overdue: row.clock.as_ref().is_some_and(Clock::is_overdue),
        ticket: row.ticket.clone(),
        snippet: row.snippet.clone(),
    };
    text(&Document {
        schema: SCHEMA,
        incidents: rows.iter().map(row).collect(),
        next,
    })
}
