//! Rows of the provider's table of trades, to choose from.

use super::style::Style;
use super::table::{Column, table};

/// A row to choose from, its words cleared.
#[derive(Debug, Clone)]
pub struct TradeChoice {
    /// Its number in the file, from 1.
    pub row: usize,
    /// The line of the file.
    pub line: u64,
    /// When it was, as people write it.
    pub when: String,
    /// When it was: RFC 3339.
    pub at: String,
    /// What kind of row it is, in the provider's words.
    pub kind: String,
    /// What moved.
    pub moved: Vec<(String, String)>,
    /// The provider's id; empty where it has none.
    pub order_id: String,
    /// Whether it is near the time of the incident, or bears one of its ids.
    pub near: bool,
    /// Whether something has come back.
    pub returned: bool,
    /// Whether it was recorded in this run.
    pub recorded: bool,
    /// Every column with its heading.
    pub columns: Vec<(String, String)>,
}

impl TradeChoice {
    /// Returns what moved as people write it: `-0.234 BTC`.
    pub fn moved_text(&self) -> String {
        let moved = self.moved.iter();
        let each: Vec<String> = moved.map(|(asset, n)| format!("{n} {asset}")).collect();
        each.join(", ")
    }
}

/// Draws the rows.
pub fn trades(rows: &[TradeChoice], style: &Style) -> String {
    let say = &style.catalog().trade;
    let columns = [
        Column::new(say.row, 4, 8),
        Column::new(say.when, 10, 26),
        Column::new(say.kind, 8, 24),
        Column::new(say.moved, 10, 30),
        Column::new(say.order_id, 10, 28),
    ];
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mark = if row.returned { say.returned_mark } else { "" };
            vec![
                row.row.to_string(),
                row.when.clone(),
                format!("{}{mark}", row.kind),
                row.moved_text(),
                row.order_id.clone(),
            ]
        })
        .collect();
    table(&columns, &cells, style)
}
