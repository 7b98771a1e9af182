//! Whose turn an incident is, in a line of the list.

use super::style::Style;
use crate::domain::{Coded, Status};
use crate::i18n::date;
use crate::routing::{Clock, Turn};

/// Returns by when an answer is due, else whose turn it is; nothing for what is over.
pub(super) fn turn(clock: Option<&Clock>, status: &Coded<Status>, style: &Style) -> String {
    let say = &style.catalog().history;
    if let Some(clock) = clock {
        match (
            clock.turn,
            clock.due_on.map(|day| date::day(day, style.lang)),
        ) {
            (Turn::Desk, Some(day)) if clock.is_overdue() => return (say.overdue)(&day),
            (Turn::Desk, Some(day)) => return (say.due)(&day),
            (Turn::You, _) if let Some(day) = clock.answer_by() => {
                let day = date::day(day, style.lang);
                return (say.your_turn_by)(&day);
            }
            (Turn::You, _) => return say.your_turn.to_owned(),
            (Turn::Desk | Turn::Nobody, _) => {}
        }
    }
    match status.known() {
        Some(Status::Open | Status::Answered) => say.your_turn.to_owned(),
        Some(Status::Waiting) => say.their_turn.to_owned(),
        Some(Status::Resolved | Status::Closed | Status::Undone) | None => String::new(),
    }
}
