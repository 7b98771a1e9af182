//! The list of past incidents in JSON: `list` and `search`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{SCHEMA, instant, text};
use crate::domain::{Code as _, IncidentId};
use crate::routing::Clock;
use crate::view::{FoundPlace, FoundRow, HistoryRow, Style};

/// The most cells of a snippet.
const SNIPPET_CELLS_MAX: usize = 160;

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
    /// Where several inquiries are somebody's turn: all of them, the most pressing first.
    matters: Vec<MatterJson>,
    snippet: Option<String>,
    /// Of a search: what the snippet is taken from.
    #[serde(skip_serializing_if = "Option::is_none")]
    found_in: Option<&'static str>,
    /// Of a search: where the words stand in the snippet, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    highlights: Option<Vec<[usize; 2]>>,
}

/// One of several inquiries.
#[derive(Serialize)]
struct MatterJson {
    inquiry: Option<i64>,
    turn: &'static str,
    due: Option<String>,
    overdue: bool,
    ticket: Option<String>,
}

impl MatterJson {
    fn new(clock: &Clock) -> Self {
        Self {
            inquiry: clock.first.map(|id| id.0),
            turn: clock.turn.code(),
            due: clock.due_on.map(|day| day.to_string()),
            overdue: clock.is_overdue(),
            ticket: clock.ticket.clone(),
        }
    }
}

impl RowJson {
    fn new(row: &HistoryRow, style: &Style) -> Self {
        let local = |utc: DateTime<Utc>| instant(style.local(utc));
        Self {
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
            matters: row.matters.iter().map(MatterJson::new).collect(),
            snippet: row.snippet.clone(),
            found_in: None,
            highlights: None,
        }
    }

    fn found(found: &FoundRow, style: &Style) -> Self {
        let title = FoundPlace {
            code: "title",
            text: found.row.title.clone(),
            found: found.in_title.clone(),
        };
        let place = found.place.as_ref().unwrap_or(&title);
        let piece = place.piece(SNIPPET_CELLS_MAX, style);
        let highlights = piece.found.iter().map(|at| [at.start, at.end]);
        Self {
            highlights: Some(highlights.collect()),
            snippet: Some(piece.text),
            found_in: Some(place.code),
            ..Self::new(&found.row, style)
        }
    }
}

/// Writes the document of `list`; `next` is the number before which older incidents stand.
pub fn list(rows: &[HistoryRow], next: Option<i64>, style: &Style) -> String {
    text(&Document {
        schema: SCHEMA,
        incidents: rows.iter().map(|row| RowJson::new(row, style)).collect(),
        next,
    })
}

/// Writes the document of `search`: that of `list`, with the places that were found.
pub fn search(rows: &[FoundRow], next: Option<IncidentId>, style: &Style) -> String {
    text(&Document {
        schema: SCHEMA,
        incidents: rows.iter().map(|row| RowJson::found(row, style)).collect(),
        next: next.map(|id| id.0),
    })
}
