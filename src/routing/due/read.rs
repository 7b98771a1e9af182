//! Reading the clock of each matter from what went out and came back.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use super::clock::{Basis, Clock, Moved, Turn};
use super::expect::{Expectation, expectation};
use super::state::{requests, state};
use super::thread::{Thread, threads};
use crate::domain::{Correspondence, Order as _, ReplyMark, SentMark, Stage};
use crate::pack::{BusinessDays, Calendar, OutsideBody, Pack};

/// What is there to read a clock by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    calendar: &'a Calendar,
    now: DateTime<FixedOffset>,
    pub(super) reopened_at: Option<DateTime<Utc>>,
    pub(super) over: bool,
}

/// Returns the clock of every matter of an incident, the most pressing first: what is overdue,
/// then what is the user's, then what is waited for, then the rest.
///
/// `now` has the offset of the desk, in whose days everything is counted.
pub fn clocks(
    known: &Correspondence,
    pack: &Pack,
    bodies: &[OutsideBody],
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Vec<Clock> {
    let around = Around {
        calendar,
        now,
        reopened_at: known.reopened_at,
        over: known.over,
    };
    let (threads, stray) = threads(known);
    let mut clocks: Vec<Clock> = threads
        .iter()
        .filter_map(|thread| {
            let last = thread.sent.last()?;
            Some(clock(
                thread,
                last,
                &expectation(&last.channel, pack, bodies),
                around,
            ))
        })
        .collect();
    let last_sent = known.sent.iter().map(|sent| sent.sent_at).max();
    let real = || known.replies.iter().filter(|one| !one.is_suspect());
    let unread = |reply: &&&ReplyMark| {
        let settled = real().map(|one| one.received_at).max();
        last_sent.is_none_or(|sent| sent < reply.received_at) && settled == Some(reply.received_at)
    };
    clocks.extend(
        stray
            .iter()
            .rfind(unread)
            .map(|reply| unasked(reply, around)),
    );
    clocks.order_by_key(|clock| {
        let rank = match clock.turn {
            Turn::Desk if clock.is_overdue() => 0,
            Turn::You => 1,
            Turn::Desk => 2,
            Turn::Nobody => 3,
        };
        (rank, clock.due_on, clock.since)
    });
    clocks
}

fn clock(
    thread: &Thread<'_>,
    last: &SentMark,
    expected: &Expectation<'_>,
    around: Around<'_>,
) -> Clock {
    let days = BusinessDays {
        calendar: around.calendar,
        closed_days: expected.closed_days.clone(),
    };
    let zone = around.now.offset();
    let state = state(thread, last, around, |day, at| {
        days.on_or_after(day) < at.with_timezone(zone).date_naive()
    });
    let today = around.now.date_naive();
    let since = state.since.with_timezone(zone);
    let due_on = (state.turn == Turn::Desk).then(|| match state.promised_on {
        Some(day) => days.on_or_after(day),
        None => due_after(state.from.with_timezone(zone), expected, &days),
    });
    let basis = match (state.promised_on, expected.claim) {
        (Some(_), _) => Basis::Promise,
        (None, Some(_)) => Basis::Stated,
        (None, None) => Basis::Default,
    };
    let first = thread.sent.first();
    let promised_on = thread.promised_on();
    let passed = |day: NaiveDate| days.on_or_after(day) < today;
    Clock {
        first: first.map(|sent| sent.id),
        uuid: first.map(|sent| sent.uuid.clone()),
        last: Some(last.id),
        sent: thread.sent.iter().map(|sent| sent.id).collect(),
        ticket: thread
            .sent
            .iter()
            .rev()
            .find_map(|sent| sent.ticket.clone()),
        asked: if state.turn == Turn::You {
            state.asked
        } else {
            Vec::new()
        },
        first_channel: first.map(|sent| sent.channel.clone()),
        channel: Some(last.channel.clone()),
        stage: last.stage,
        first_at: first.map(|sent| sent.sent_at.with_timezone(zone)),
        last_at: Some(last.sent_at.with_timezone(zone)),
        turn: state.turn,
        moved: state.moved,
        since,
        days: days.between(since.date_naive(), today),
        stood: state.stood.0,
        stood_days: days.between(state.stood.1.with_timezone(zone).date_naive(), today),
        due_on,
        basis,
        promised_on,
        is_broken: promised_on.is_some_and(passed),
        stated_by: expected
            .claim
            .filter(|_| basis == Basis::Stated)
            .map(|claim| claim.provenance.clone()),
        within: expected.days,
        overdue_days: due_on.map_or(0, |due| days.between(due, today)),
        projected: due_on.is_some_and(|due| days.is_projected(since.date_naive(), due.max(today))),
    }
}

/// Returns the day by which an answer to what came at an instant is expected: it is read on that
/// day, or on the next business day after the cut-off or a closed day, and counted from there.
fn due_after(
    at: DateTime<FixedOffset>,
    expected: &Expectation<'_>,
    days: &BusinessDays<'_>,
) -> NaiveDate {
    let arrived = at.date_naive();
    let in_time = days.is_one(arrived) && at.time() < expected.cut_off(arrived);
    let read_on = if in_time {
        arrived
    } else {
        days.after(arrived, 1)
    };
    days.after(read_on, expected.days)
}

fn unasked(reply: &ReplyMark, around: Around<'_>) -> Clock {
    let since = reply.received_at.with_timezone(around.now.offset());
    let days = BusinessDays::new(around.calendar);
    let (turn, moved) = if around.over {
        (Turn::Nobody, Moved::Over)
    } else {
        (Turn::You, Moved::Unasked)
    };
    Clock {
        first: None,
        uuid: None,
        last: None,
        sent: Vec::new(),
        ticket: None,
        asked: if around.over {
            Vec::new()
        } else {
            requests(reply).collect()
        },
        first_channel: None,
        channel: None,
        stage: Stage::Inquiry,
        first_at: None,
        last_at: None,
        turn,
        moved,
        since,
        days: days.between(since.date_naive(), around.now.date_naive()),
        stood: Moved::Unasked,
        stood_days: days.between(since.date_naive(), around.now.date_naive()),
        due_on: None,
        basis: Basis::Default,
        promised_on: None,
        is_broken: false,
        stated_by: None,
        within: 0,
        overdue_days: 0,
        projected: false,
    }
}
