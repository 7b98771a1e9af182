//! Whose turn it is, since when, and what is late.

mod next;
mod row;

use chrono::{DateTime, FixedOffset};

use super::channel::contacted;
use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::domain::Channel;
use crate::i18n::date;
use crate::routing::{Basis, Clock, Moved, Turn};
pub(super) use next::next;
pub use next::{next_of, which};
pub use row::DueRow;

/// How far the lines of one matter stand in.
const INDENT: usize = 2;

/// The most cells of what one of several matters is about.
const ABOUT_CELLS_MAX: usize = 68;

/// Draws what is late, what is the user's, and what is waited for.
pub fn due(rows: &[DueRow], style: &Style) -> String {
    let say = &style.catalog().due;
    let mut page = Page::new(style);
    let late = |row: &&DueRow| row.clock.is_overdue();
    let yours = |row: &&DueRow| row.clock.turn == Turn::You;
    let waiting = |row: &&DueRow| row.clock.turn == Turn::Desk && !row.clock.is_overdue();
    for (heading, rows) in [
        (say.overdue, rows.iter().filter(late).collect::<Vec<_>>()),
        (say.yours, rows.iter().filter(yours).collect()),
        (say.waiting, rows.iter().filter(waiting).collect()),
    ] {
        if rows.is_empty() {
            continue;
        }
        page.heading(heading);
        for row in rows {
            matter(&mut page, row, style);
        }
    }
    page.finish()
}

fn matter(page: &mut Page<'_>, row: &DueRow, style: &Style) {
    let say = &style.catalog().due;
    page.put(
        INDENT,
        "",
        // A title stands on one line, whatever was typed into it.
        &format!("{} {}", row.id, one_line(&row.title)),
        Meaning::Plain,
    );
    let indent = INDENT + 3;
    let clock = &row.clock;
    let lang = style.lang;
    let told = |channel: &Channel, at: DateTime<FixedOffset>| {
        let day = date::day(at.date_naive(), lang);
        (contacted(channel, lang), day)
    };
    if let (Some(channel), Some(at)) = (&clock.first_channel, clock.first_at) {
        let (way, day) = told(channel, at);
        let line = (say.sent_to)(&way, &day);
        // Which of several it is, `show` and the options of other commands say by its number.
        let line = match row.named() {
            Some(number) => {
                let name = (style.catalog().inquiry.turn)(number);
                (style.catalog().route.labelled)(&name, &line)
            }
            None => line,
        };
        page.line(indent, &line);
    }
    if let Some(about) = &row.about {
        let about = style
            .ambiguous
            .cut(about, ABOUT_CELLS_MAX, style.ellipsis());
        page.line(indent, &(style.catalog().triage.quoted)(&about));
    }
    if let (Some(channel), Some(at)) = (&clock.channel, clock.last_at)
        && clock.last != clock.first
    {
        let (way, day) = told(channel, at);
        page.line(indent, &(say.sent_last)(&way, &day));
    }
    if let Some(ticket) = &row.ticket {
        page.line(indent, &(style.catalog().after.reply_ticket)(ticket));
    }
    for line in clock_lines(clock, style)
        .into_iter()
        .chain(asked_lines(clock, style))
    {
        let meaning = if clock.is_overdue() {
            Meaning::Doubt
        } else {
            Meaning::Plain
        };
        page.put(indent, "", &line, meaning);
    }
    if let Some(next) = next_of(row, style) {
        page.line(indent, &next);
    }
}

fn one_line(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Says a clock: why it stands so, since when, and by when an answer is expected.
pub(super) fn clock_lines(clock: &Clock, style: &Style) -> Vec<String> {
    let say = &style.catalog().due;
    let since = date::day(clock.since.date_naive(), style.lang);
    let head = format!(
        "{}{}",
        moved(clock.moved, style),
        style.catalog().history.separator
    );
    let mut lines = vec![head + &(say.since)(&since, clock.days)];
    if let Some(due_on) = clock.due_on {
        let day = date::day(due_on, style.lang);
        let basis = match clock.basis {
            Basis::Promise => say.by_promise.to_owned(),
            Basis::Stated => {
                let source = clock.stated_by.as_ref();
                let source = source.map_or("", |source| source.said_by(style.lang));
                (say.by_source)(clock.within, source)
            }
            Basis::Default => (say.by_default)(clock.within),
        };
        lines.push(match clock.overdue_days {
            0 => (say.due)(&day, &basis),
            days => (say.late)(&day, days, &basis),
        });
    }
    if let Some(day) = clock.promised_on.filter(|_| clock.turn == Turn::You) {
        let day = date::day(day, style.lang);
        lines.push((style.catalog().request.promised)(&day));
    }
    if let Some(day) = clock.answer_by().filter(|_| clock.turn == Turn::You) {
        let told = date::day(day, style.lang);
        let say = &style.catalog().request;
        lines.push(if day < style.now.date_naive() {
            (say.was_until)(&told)
        } else {
            (say.until)(&told)
        });
    }
    if clock.projected {
        lines.push(say.projected.to_owned());
    }
    lines
}

/// Says what the desk asks and was not sent yet, a line each.
pub(super) fn asked_lines(clock: &Clock, style: &Style) -> Vec<String> {
    let say = &style.catalog().request;
    let asked = clock.asked.iter();
    asked
        .map(|asked| (say.open)(&one_line(&asked.words)))
        .collect()
}

/// Says what moved a clock last.
fn moved(moved: Moved, style: &Style) -> &'static str {
    let say = &style.catalog().due;
    match moved {
        Moved::Sent => say.sent,
        Moved::Chased => say.chased,
        Moved::Acknowledged => say.acknowledged,
        Moved::Promised => say.promised,
        Moved::Answered => say.answered,
        Moved::Asked => say.asked,
        Moved::Refused => say.refused,
        Moved::TakenOn => say.taken_on,
        Moved::Reopened => say.reopened,
        Moved::Unasked => say.unasked,
        Moved::Over => say.over,
    }
}
