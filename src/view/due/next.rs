//! What can be done now about one matter.

use super::DueRow;
use crate::domain::{Desk, IncidentId, ReplyId};
use crate::routing::{Clock, Moved};
use crate::view::style::Style;

/// Says what can be done now about a row; nothing while the desk is in time.
pub fn next_of(row: &DueRow, style: &Style) -> Option<String> {
    next(row.id, row.named(), &row.replies, &row.clock, style)
}

/// Says what can be done now; nothing while the desk is in time. A command about one of several
/// matters names its inquiry, and one about a request the answer it came in, of all `replies`.
pub(in crate::view) fn next(
    id: IncidentId,
    inquiry: Option<usize>,
    replies: &[ReplyId],
    clock: &Clock,
    style: &Style,
) -> Option<String> {
    let say = &style.catalog().due;
    let number = id.0.to_string();
    let which = which(id, inquiry);
    let channel = clock.channel.as_ref();
    let is_outside = channel.is_some_and(|channel| channel.desk() == Desk::Body);
    if let Some(asked) = clock.asked.first()
        && clock.moved != Moved::Refused
    {
        let place = replies.iter().position(|id| *id == asked.reply);
        let say = &style.catalog().request;
        let mut told = (say.next)(&number, place.unwrap_or_default() + 1);
        let here = clock.asked.iter().filter(|one| one.reply == asked.reply);
        let (these, all) = (here.count(), clock.asked.len());
        if these < all {
            told.push_str(&(say.some_only)(these, all));
        }
        return Some(told);
    }
    Some(match clock.moved {
        // A body outside the provider is asked again in its own way; there is no draft for that.
        _ if clock.is_overdue() && is_outside => (say.next_refused)(&number),
        _ if clock.is_overdue() => (say.next_late)(&number, &which),
        Moved::Answered | Moved::Asked if is_outside => (say.next_answered_outside)(&number),
        Moved::Answered | Moved::Asked => (say.next_answered)(&number, &which),
        Moved::Refused => (say.next_refused)(&number),
        Moved::Reopened if is_outside => return None,
        Moved::Reopened => (say.next_reopened)(&which),
        Moved::Unasked => (say.next_unasked)(&number),
        _ => return None,
    })
}

/// Writes an incident, and of several inquiries the one that is meant, as commands take them.
pub fn which(id: IncidentId, inquiry: Option<usize>) -> String {
    match inquiry {
        Some(inquiry) => format!("{} --inquiry {inquiry}", id.0),
        None => id.0.to_string(),
    }
}
