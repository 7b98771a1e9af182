//! Whose turn each matter of an incident is, with the provider's number for it.

use super::{HistoryRow, TICKET_CELLS_MAX, one_line, under};
use crate::routing::Clock;
use crate::view::style::Style;
use crate::view::turn::turn;

/// Returns whose turn it is or by when, and the provider's number, of each matter that is open.
pub(super) fn each_turn(row: &HistoryRow, style: &Style) -> Vec<(String, String)> {
    let one = |clock: Option<&Clock>, ticket: Option<&str>| {
        let ticket = one_line(ticket.unwrap_or_default(), TICKET_CELLS_MAX, style);
        (turn(clock, &row.status, style), ticket)
    };
    if row.matters.is_empty() {
        return vec![one(row.clock.as_ref(), row.ticket.as_deref())];
    }
    let matters = row.matters.iter();
    matters
        .map(|clock| one(Some(clock), clock.ticket.as_deref()))
        .collect()
}

/// Returns whose turn each open matter is; of several, each with its number under it.
pub(super) fn turns(row: &HistoryRow, style: &Style) -> String {
    let each = each_turn(row, style).into_iter();
    let lines = each.map(|(turn, ticket)| match row.matters.as_slice() {
        [] => turn,
        _ => under(turn, &ticket),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the provider's number for what has only one matter; those of several stand with their
/// turns.
pub(super) fn ticket(row: &HistoryRow, style: &Style) -> String {
    match row.matters.as_slice() {
        [] => {
            let ticket = row.ticket.as_deref().unwrap_or_default();
            one_line(ticket, TICKET_CELLS_MAX, style)
        }
        _ => String::new(),
    }
}
