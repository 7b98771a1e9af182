//! What the letters of one matter leave behind: whose turn, why, and from when on.

use chrono::{DateTime, NaiveDate, Utc};

use super::clock::{Moved, OpenRequest, Turn};
use super::read::Around;
use super::thread::Thread;
use crate::domain::{ReplyKind, ReplyMark, SentMark};

/// What a matter's last event left behind.
pub(super) struct State {
    pub(super) turn: Turn,
    pub(super) moved: Moved,
    pub(super) since: DateTime<Utc>,
    /// What had moved it, and when, before it was taken on or closed.
    pub(super) stood: (Moved, DateTime<Utc>),
    /// From when on an answer is counted, where it is the desk's turn.
    pub(super) from: DateTime<Utc>,
    pub(super) promised_on: Option<NaiveDate>,
    /// What the desk asks and was not sent yet.
    pub(super) asked: Vec<OpenRequest>,
    asked_since: Option<DateTime<Utc>>,
}

/// Reads what happened since the last inquiry of a matter. A day that the desk named stands until
/// it has `passed`, counted by the day of that inquiry: who calls or answers before it gives
/// nothing of it away, and who reminds after it waits anew.
pub(super) fn state(
    thread: &Thread<'_>,
    last: &SentMark,
    around: Around<'_>,
    passed: impl Fn(NaiveDate, DateTime<Utc>) -> bool,
) -> State {
    let sent_at = last.sent_at;
    let chased = thread.sent.len() > 1;
    let mut state = State {
        turn: Turn::Desk,
        moved: if chased { Moved::Chased } else { Moved::Sent },
        since: sent_at,
        stood: (Moved::Sent, sent_at),
        from: sent_at,
        promised_on: last.promised_on.or_else(|| {
            let standing = thread.promised_before(last);
            standing.filter(|day| !passed(*day, sent_at))
        }),
        asked: Vec::new(),
        asked_since: None,
    };
    let mut last_event = sent_at;
    // What came before the last inquiry was answered by it.
    for reply in thread
        .replies
        .iter()
        .filter(|reply| reply.place() > last.place())
    {
        last_event = reply.received_at;
        answered(&mut state, reply);
        ask(&mut state, reply);
    }
    state.stood = (state.moved, state.since);
    let yours_since = |state: &mut State, moved, since| {
        (state.turn, state.moved, state.since) = (Turn::You, moved, since);
    };
    if let Some(taken_on_at) = thread.taken_on_at
        && last_event <= taken_on_at
    {
        state.turn = Turn::Nobody;
        state.moved = Moved::TakenOn;
        state.since = taken_on_at;
    } else if let Some(reopened_at) = around.reopened_at
        && last_event < reopened_at
    {
        // Whoever closed it was waiting for nothing; the desk does not know that it is open again.
        yours_since(&mut state, Moved::Reopened, reopened_at);
        state.stood = (state.moved, state.since);
    }
    if around.over {
        state.turn = Turn::Nobody;
        state.moved = Moved::Over;
    }
    if state.turn == Turn::Nobody && state.stood.0 == Moved::Asked {
        // What was asked goes with the matter: what stays is that the desk wrote.
        state.stood.0 = Moved::Answered;
    }
    state
}

/// Keeps what an answer asks; while something is asked, no promise or receipt makes it the desk's
/// turn again.
fn ask(state: &mut State, reply: &ReplyMark) {
    state.asked.extend(requests(reply));
    if !reply.asked.is_empty() {
        state.asked_since.get_or_insert(reply.received_at);
    }
    if let Some(since) = state.asked_since
        && state.turn == Turn::Desk
    {
        (state.turn, state.moved, state.since) = (Turn::You, Moved::Asked, since);
        state.promised_on = None;
    }
}

/// Returns what an answer asks.
pub(super) fn requests(reply: &ReplyMark) -> impl Iterator<Item = OpenRequest> {
    reply.asked.iter().map(|words| OpenRequest {
        reply: reply.id,
        words: words.clone(),
        until: None,
    })
}

/// Moves the clock by one answer.
fn answered(state: &mut State, reply: &ReplyMark) {
    let at = reply.received_at;
    let yours = |state: &mut State, moved| {
        state.turn = Turn::You;
        state.moved = moved;
        state.since = at;
        state.promised_on = None;
    };
    match reply.kind.known() {
        // Whoever is asked for something cannot wait for a promise that hangs on it.
        Some(ReplyKind::Answer) if !reply.asked.is_empty() => yours(state, Moved::Asked),
        Some(ReplyKind::Refusal) => yours(state, Moved::Refused),
        Some(ReplyKind::Acknowledgement) if reply.promised_on.is_none() => {
            if state.turn == Turn::Desk && matches!(state.moved, Moved::Sent | Moved::Chased) {
                state.moved = Moved::Acknowledged;
            }
        }
        Some(ReplyKind::Answer) if reply.promised_on.is_none() => yours(state, Moved::Answered),
        // A promised day, or more time that was asked for without one.
        Some(ReplyKind::Acknowledgement | ReplyKind::Answer | ReplyKind::Extension) => {
            if state.turn != Turn::Desk {
                (state.turn, state.since) = (Turn::Desk, at);
            }
            state.moved = Moved::Promised;
            state.promised_on = reply.promised_on;
            state.from = at;
        }
        // Nobody knows who sent it.
        Some(ReplyKind::Suspect) => {}
        // What a newer version calls it, only that version can say; a person has to look.
        None => yours(state, Moved::Answered),
    }
}
