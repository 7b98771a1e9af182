//! Whose turn each matter of an incident is, with the provider's number for it.

use super::{HistoryRow, TICKET_CELLS_MAX, one_line, under};
use crate::routing::Clock;
use crate::view::style::Style;
use crate::view::turn::turn;

/// Stands where one of several matters has no number.
const NO_TICKET: &str = "-";

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

/// Returns whose turn each open matter is, a line each.
pub(super) fn turns(row: &HistoryRow, style: &Style) -> String {
    let each = each_turn(row, style);
    let lines: Vec<&str> = each.iter().map(|(turn, _)| turn.as_str()).collect();
    lines.join("\n")
}

/// Puts each number under the turn that it belongs to.
pub(super) fn in_turn(turns: &str, tickets: &str) -> String {
    if turns.lines().count() < 2 {
        return under(turns, tickets);
    }
    let mut tickets = tickets.lines();
    let lines = turns.lines().map(|turn| {
        let ticket = tickets.next().filter(|ticket| *ticket != NO_TICKET);
        under(turn, ticket.unwrap_or_default())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the provider's number for each open matter, in the same order.
pub(super) fn tickets(row: &HistoryRow, style: &Style) -> String {
    let each = each_turn(row, style);
    let none = if each.iter().any(|(_, ticket)| !ticket.is_empty()) && each.len() > 1 {
        NO_TICKET
    } else {
        ""
    };
    let lines = each.iter().map(|(_, ticket)| match ticket.as_str() {
        "" => none,
        ticket => ticket,
    });
    lines.collect::<Vec<_>>().join("\n")
}
