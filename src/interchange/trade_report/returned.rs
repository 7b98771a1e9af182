//! Which rows of a table say that something has come back to the account.

use super::TradeRow;
use super::layout::{is_negative, is_positive};
use crate::domain::Decimal;

/// Marks the rows that brought back what an earlier row had taken out: a later one of the same
/// asset that is not larger, and of which no fee takes more than half. A table that shows no
/// sending of that asset at all holds the end of the story only, and a positive row is one.
pub(super) fn mark(rows: &mut [TradeRow]) {
    let marks: Vec<bool> = rows
        .iter()
        .map(|row| row.came_in() && has_come_back(row, rows))
        .collect();
    for (row, mark) in rows.iter_mut().zip(marks) {
        row.returned = mark;
    }
}

fn has_come_back(row: &TradeRow, rows: &[TradeRow]) -> bool {
    let came = || row.moved.iter().filter(|(_, number)| is_positive(number));
    let sent: Vec<(&TradeRow, &Decimal)> = came()
        .flat_map(|(asset, _)| {
            let others = rows.iter().filter(|other| other.leaves && !other.fee);
            others.flat_map(move |other| {
                let out = other.moved.iter();
                let out = out.filter(move |(of, number)| of == asset && is_negative(number));
                out.map(move |(_, number)| (other, number))
            })
        })
        .collect();
    sent.is_empty()
        || came().any(|(_, back)| {
            let fits = |sent: &&(&TradeRow, &Decimal)| is_plausible(*sent.1, *back);
            sent.iter()
                .filter(|(other, _)| other.at <= row.at && other.line != row.line)
                .any(|sent| fits(&sent))
        })
}

/// Tells whether an amount can be what came back of a negative one.
fn is_plausible(sent: Decimal, back: Decimal) -> bool {
    let over = back.plus(sent);
    let twice = back.plus(back).and_then(|twice| twice.plus(sent));
    over.is_some_and(|over| !is_positive(&over)) && twice.is_some_and(|twice| !is_negative(&twice))
}
