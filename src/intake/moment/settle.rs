//! What the expressions of a text mean against the clock.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use super::super::sheet::{Found, Sheet};
use super::Expression;
use super::calendar::Calendar;
use super::clock::Clock;
use super::instant::Settling;
use super::stretch::is_stretch;
use crate::domain::{FactValue, When};

/// How many letters away the day behind a clock time may stand.
const DAY_BEHIND_LETTERS_MAX: usize = 12;

/// Settles the expressions in the order of the text: a clock time without a day is of the day
/// that was spoken of last.
pub(super) fn settle(
    sheet: &Sheet,
    expressions: &[Expression],
    now: DateTime<FixedOffset>,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut last: Option<NaiveDate> = None;
    let mut previous: Option<(usize, DateTime<FixedOffset>)> = None;
    for (index, expression) in expressions.iter().enumerate() {
        let stretch = previous.filter(|(end, _)| is_stretch(sheet, *end..expression.range.start));
        let near = stretch_day(sheet, expressions, index, now)
            .or(last)
            .or_else(|| day_near(sheet, expressions, index, now));
        let clock = Settling {
            calendar: Calendar { now, last },
            near,
        };
        let Some(mut moment) = clock.moment(expression) else {
            continue;
        };
        // 23:50〜0:10 ends on the next day.
        if let (Some((_, from)), When::Instant(to), None) = (stretch, moment.when, expression.day)
            && to < from
            && let Some(next) = to
                .checked_add_days(Days::new(1))
                .filter(|next| *next <= now)
        {
            moment.when = When::Instant(next);
        }
        match moment.when {
            When::Instant(instant) => {
                // An instant counted back from now says nothing about the day of others.
                if expression.day.is_some_and(|day| !day.has_clock()) || last.is_some() {
                    last = Some(base_day(expression, instant));
                }
                previous = Some((expression.range.end, instant));
            }
            When::Day(day) => last = Some(day),
            When::Month(..) | When::Year(_) => {}
        }
        found.push(Found::new(
            expression.range.clone(),
            FactValue::OccurredAt(moment),
        ));
    }
    found
}

/// The day that was named: 25時 of the 20th is on the 21st, and the 20th was named.
fn base_day(expression: &Expression, instant: DateTime<FixedOffset>) -> NaiveDate {
    let late = expression
        .clock
        .is_some_and(|clock| clock.hours(expression.half) >= 24);
    let day = instant.date_naive();
    if late {
        day.pred_opt().unwrap_or(day)
    } else {
        day
    }
}

/// The day of the other end of a stretch: from 9 pm until 10 pm yesterday.
fn stretch_day(
    sheet: &Sheet,
    expressions: &[Expression],
    index: usize,
    now: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    let (this, next) = (expressions.get(index)?, expressions.get(index + 1)?);
    let (from, to) = (this.clock?, next.clock?);
    let between = this.range.end..next.range.start;
    let paired =
        sheet.text(&between).trim() == "and" && sheet.any_before(this.range.start, &["between "]);
    if this.day.is_some() || !paired && !is_stretch(sheet, between) {
        return None;
    }
    let day = match next.day {
        Some(day) => match (Calendar { now, last: None }).when(day)? {
            When::Day(day) => day,
            _ => return None,
        },
        None => day_near(sheet, expressions, index + 1, now)?,
    };
    let minutes = |clock: Clock, half| (clock.hours(half), clock.minute.unwrap_or(0));
    // From 11 pm until 1 am on the 21st began on the 20th.
    if minutes(from, this.half) > minutes(to, next.half) {
        day.pred_opt()
    } else {
        Some(day)
    }
}

/// The day behind a clock time, if it is near and in the same sentence.
fn day_near(
    sheet: &Sheet,
    expressions: &[Expression],
    index: usize,
    now: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    let (this, next) = (expressions.get(index)?, expressions.get(index + 1)?);
    let between = this.range.end..next.range.start;
    let same_sentence = !sheet.text(&between).contains(['。', '\n', '.', '!', '?']);
    let bare = this.day.is_none() && next.clock.is_none();
    if !bare || !same_sentence || between.len() > DAY_BEHIND_LETTERS_MAX {
        return None;
    }
    match (Calendar { now, last: None }).when(next.day?)? {
        When::Day(day) => Some(day),
        _ => None,
    }
}
