//! The list of past incidents: a table, or a block each where the terminal is narrow.

mod turns;

use chrono::{DateTime, Utc};

use super::channel::channel_name;
use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use super::table::{Column, fits, table};
use crate::domain::{Category, Channel, Coded, IncidentId, Moment, ProviderId, Status, Symptom};
use crate::i18n::label;
use crate::routing::Clock;
use crate::text;
use turns::{each_turn, ticket, turns};

/// Below this width a table of Japanese is harder to read than blocks.
const TABLE_CELLS_MIN: usize = 60;

/// The cells that a title needs beside all other columns; with fewer, columns are joined.
const TITLE_CELLS_GOOD: usize = 24;

/// The most cells of a title; what is longer ends with a mark.
const TITLE_CELLS_MAX: usize = 80;

/// The most cells of a snippet.
const SNIPPET_CELLS_MAX: usize = 48;

/// The most cells of a provider's number.
const TICKET_CELLS_MAX: usize = 32;

/// One incident in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryRow {
    /// Its number.
    pub id: IncidentId,
    /// Its title.
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
    /// When it happened, if that was said.
    pub occurred_at: Option<Moment>,
    /// The window that was used, else the one that the route names.
    pub channel: Option<Channel>,
    /// Whose turn its most pressing matter is, where something was sent or came.
    pub clock: Option<Clock>,
    /// The provider's number.
    pub ticket: Option<String>,
    /// Where several matters are somebody's turn: all of them, the most pressing first.
    pub matters: Vec<Clock>,
    /// Some of the user's own words: how the text begins, or the place that a search found.
    pub snippet: Option<String>,
}

/// Draws the list; rows stand as given, newest first.
pub fn history(rows: &[HistoryRow], style: &Style) -> String {
    let say = &style.catalog().history;
    if rows.is_empty() {
        return format!("{}\n", say.none);
    }
    if style.width < TABLE_CELLS_MIN {
        return blocks(rows, style);
    }
    let (columns, cells) = full(rows, style);
    if fits(&columns, &cells, style) {
        return table(&columns, &cells, style);
    }
    let numbered = |row: &HistoryRow| {
        let mut matters = row.matters.iter();
        row.ticket.is_some() || matters.any(|clock| clock.ticket.is_some())
    };
    let with_ticket = rows.iter().any(numbered);
    let (columns, cells) = compact(cells, with_ticket, style);
    table(&columns, &cells, style)
}

/// One column for each thing; columns that would be empty are left out.
fn full(rows: &[HistoryRow], style: &Style) -> (Vec<Column>, Vec<Vec<String>>) {
    let say = &style.catalog().history;
    let mut columns = vec![
        Column::new(say.number, 4, 8),
        Column::new(say.date, 10, 10),
        Column::new(say.status, 8, 8),
        Column::new(say.category, 12, 14),
        Column::new(say.title, TITLE_CELLS_GOOD, TITLE_CELLS_MAX),
        Column::new(say.window, 10, 20),
        Column::new(say.turn, 14, 18),
    ];
    let with_ticket = rows.iter().any(|row| !ticket(row, style).is_empty());
    if with_ticket {
        columns.push(Column::new(say.ticket, 8, 16));
    }
    let cells = rows.iter().map(|row| {
        let mut cells = vec![
            row.id.to_string(),
            day(row, style),
            status(row, style),
            category(row, style),
            title(row, style),
            channel(row, style),
            turns(row, style),
        ];
        if with_ticket {
            cells.push(ticket(row, style));
        }
        cells
    });
    (columns, cells.collect())
}

/// Category and window stand under the title, turn and ticket under the status.
fn compact(
    full: Vec<Vec<String>>,
    with_ticket: bool,
    style: &Style,
) -> (Vec<Column>, Vec<Vec<String>>) {
    let say = &style.catalog().history;
    let ticket_header = if with_ticket { say.ticket } else { "" };
    let columns = vec![
        Column::new(say.number, 4, 8),
        Column::new(say.date, 10, 10),
        Column::new(
            &under(
                say.title.to_owned(),
                &joined(&[say.category, say.window], style),
            ),
            20,
            TITLE_CELLS_MAX,
        ),
        Column::new(
            &under(under(say.status.to_owned(), say.turn), ticket_header),
            10,
            16,
        ),
    ];
    let cells = full.into_iter().map(|cells| {
        let mut cells = cells.into_iter();
        let mut next = || cells.next().unwrap_or_default();
        let [number, day, status, category, title, window, turn, ticket] =
            std::array::from_fn(|_| next());
        let under_title = joined(&[category, window], style);
        vec![
            number,
            day,
            under(title, &under_title),
            under(under(status, &turn), &ticket),
        ]
    });
    (columns, cells.collect())
}

fn blocks(rows: &[HistoryRow], style: &Style) -> String {
    let mut page = Page::new(style);
    for row in rows {
        page.gap();
        let head = format!("{}  {}  {}", row.id, day(row, style), status(row, style));
        page.put(0, "", &head, Meaning::Heading);
        // A title is cut, so that there is nothing in it to copy.
        page.prose(2, &title(row, style));
        let where_to = joined(&[category(row, style), channel(row, style)], style);
        let turns = each_turn(row, style);
        let turns = turns
            .iter()
            .map(|(turn, ticket)| joined(&[turn, ticket], style));
        for text in std::iter::once(where_to).chain(turns) {
            if !text.is_empty() {
                page.line(2, &text);
            }
        }
    }
    page.finish()
}

pub(super) fn day(row: &HistoryRow, style: &Style) -> String {
    style.local(row.logged_at).date_naive().to_string()
}

pub(super) fn status(row: &HistoryRow, style: &Style) -> String {
    label::coded(&row.status, label::status, style.lang).to_owned()
}

pub(super) fn category(row: &HistoryRow, style: &Style) -> String {
    label::coded(&row.category, label::category, style.lang).to_owned()
}

fn channel(row: &HistoryRow, style: &Style) -> String {
    row.channel.as_ref().map_or_else(String::new, |channel| {
        one_line(channel_name(channel, style.lang), TICKET_CELLS_MAX, style)
    })
}

/// Returns the title, and the user's own words under it.
fn title(row: &HistoryRow, style: &Style) -> String {
    let title = one_line(&row.title, TITLE_CELLS_MAX, style);
    let snippet = snippet(row, &title, style);
    under(title, &snippet)
}

/// Returns the user's own words in quotes, unless the title says them already.
fn snippet(row: &HistoryRow, title: &str, style: &Style) -> String {
    let words = row.snippet.as_deref().unwrap_or_default();
    let words = one_line(words, SNIPPET_CELLS_MAX, style);
    if words.is_empty() || title.contains(&words) {
        return String::new();
    }
    (style.catalog().triage.quoted)(&words)
}

fn one_line(text: &str, cells: usize, style: &Style) -> String {
    text::one_line(text, cells, style.ambiguous, style.ellipsis()).into_owned()
}

/// Joins what is not empty on one line.
fn joined<T: AsRef<str>>(parts: &[T], style: &Style) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(AsRef::as_ref)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(style.catalog().history.separator)
}

/// Puts a text under another, unless one of them is empty.
fn under(mut upper: String, lower: &str) -> String {
    if !upper.is_empty() && !lower.is_empty() {
        upper.push('\n');
    }
    upper.push_str(lower);
    upper
}

#[cfg(test)]
mod tests;
