//! Times: 昨日の夜21時ごろ · 11/20 10:15 · 令和8年11月20日 · two days ago · 2026-11-20T03:12:44Z.
//!
//! Words become parts (a day, a part of the day, a clock time, a zone), neighbouring parts become
//! one expression, and expressions are settled against the clock, in the order of the text.

mod clock;
mod day;
mod english;
mod half;
mod japanese;
mod numeric;
mod refusal;
mod settle;
mod zone;

use std::ops::Range;

use chrono::{DateTime, FixedOffset};

use super::claims::Claims;
use super::sheet::{Found, Sheet};
use clock::Clock;
use day::Day;
use half::Half;
use numeric::Order;

use crate::pack::TimeWords;

/// A time as it was said, before the clock settles what it means.
#[derive(Debug, Clone, PartialEq)]
struct Expression {
    range: Range<usize>,
    day: Option<Day>,
    /// The part of the day, such as 午後 or 夜.
    half: Option<Half>,
    clock: Option<Clock>,
    /// The offset from UTC in seconds, where a zone is named.
    zone: Option<i32>,
    /// Whether it is said to be near (ごろ).
    about: bool,
    /// Whether it is of the day after the one that was spoken of (翌0時).
    next_day: bool,
}

/// How the text writes dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Manner {
    order: Order,
    japanese: bool,
}

/// Finds the times of the incident that stand on free letters.
pub(super) fn find(
    sheet: &Sheet,
    claims: &Claims,
    words: &TimeWords,
    now: DateTime<FixedOffset>,
) -> Vec<Found> {
    let manner = Manner {
        order: numeric::order(sheet),
        japanese: (0..sheet.len()).any(|at| matches!(sheet.letter(at), 'ぁ'..='ヿ' | '一'..='鿿')),
    };
    let mut expressions = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let expression = if claims.taken(at) {
            None
        } else {
            expression_at(sheet, at, manner, now)
        };
        match expression.filter(|expression| claims.free(&expression.range)) {
            Some(expression) => {
                at = expression.range.end;
                expressions.push(expression);
            }
            None => at = past(sheet, at),
        }
    }
    expressions.retain(|expression| !is_span(sheet, expression, words));
    refusal::drop_refused(sheet, &mut expressions, now.date_naive(), words);
    settle::settle(sheet, &expressions, now)
}

/// Returns the next place where an expression may begin: not inside a number or a Latin word.
fn past(sheet: &Sheet, at: usize) -> usize {
    let run = |wanted: fn(char) -> bool| sheet.run(at, wanted);
    let digits = run(|letter| letter.is_ascii_digit());
    let word = run(|letter| letter.is_ascii_alphabetic());
    digits.max(word).max(at + 1)
}

fn expression_at(
    sheet: &Sheet,
    at: usize,
    manner: Manner,
    now: DateTime<FixedOffset>,
) -> Option<Expression> {
    let mut expression = Expression {
        range: at..at,
        day: None,
        half: None,
        clock: None,
        zone: None,
        about: false,
        next_day: false,
    };
    if let Some(said) = day::day_at(sheet, at, manner, now) {
        expression.day = Some(said.day);
        expression.half = said.half;
        expression.range.end = said.end;
        clock_behind(sheet, &mut expression);
    } else {
        let next = sheet.any(at, &["翌日の", "翌日", "翌"]);
        expression.next_day = next.is_some();
        let (start, half) = halves_at(sheet, next.unwrap_or(at));
        let (start, zone) =
            zone::prefix_at(sheet, start).map_or((start, None), |(end, zone)| (end, Some(zone)));
        let (end, clock) = clock::clock_at(sheet, start, half.is_some())?;
        expression.half = clock.half.or(half);
        expression.clock = Some(clock);
        expression.zone = zone;
        expression.range.end = end;
    }
    if expression.clock.is_some() {
        zone_behind(sheet, &mut expression);
        day_behind(sheet, &mut expression, manner, now);
    }
    if let Some(end) = half::about_at(sheet, expression.range.end) {
        expression.about = true;
        expression.range.end = end;
    }
    if matches!(expression.day, Some(Day::Coming)) && expression.clock.is_none() {
        return None;
    }
    Some(expression)
}

/// 20日 where it is a span of days, not a day of the calendar.
fn is_span(sheet: &Sheet, expression: &Expression, words: &TimeWords) -> bool {
    matches!(expression.day, Some(Day::DayOfMonth(_)))
        && expression.clock.is_none()
        && !refusal::may_stand_alone(sheet, &expression.range, words)
}

/// Takes in weekday, part of the day and clock time behind a day.
fn clock_behind(sheet: &Sheet, expression: &mut Expression) {
    if let Some(end) = day::weekday_mark(sheet, expression.range.end) {
        expression.range.end = end;
    }
    if expression.day.is_some_and(Day::has_clock) {
        return;
    }
    let mut at = glue(sheet, expression.range.end);
    while let Some((end, half)) = half::half_at(sheet, at) {
        // The night of yesterday and 昨夜 mean the same; 夜の午後8時 says it twice.
        let night = expression.half == Some(Half::LastNight);
        expression.half = Some(if night { Half::LastNight } else { half });
        expression.range.end = end;
        at = glue(sheet, end);
    }
    if let Some((end, zone)) = zone::prefix_at(sheet, at) {
        expression.zone = Some(zone);
        at = end;
    }
    if let Some((end, clock)) = clock::clock_at(sheet, at, true) {
        expression.half = clock.half.or(expression.half);
        expression.clock = Some(clock);
        expression.range.end = end;
    } else {
        expression.zone = None;
    }
}

/// Passes the parts of the day before a clock time: 夜の午後8時.
fn halves_at(sheet: &Sheet, at: usize) -> (usize, Option<Half>) {
    let (mut start, mut last) = (at, None);
    while let Some((end, half)) = half::half_at(sheet, start) {
        start = glue(sheet, end);
        last = Some(half);
    }
    (start, last)
}

fn zone_behind(sheet: &Sheet, expression: &mut Expression) {
    if let Some((end, half)) = english::half_behind(sheet, expression.range.end) {
        expression.half = Some(half);
        expression.range.end = end;
    }
    if let Some((end, zone)) = zone::suffix_at(sheet, expression.range.end) {
        expression.zone = Some(zone);
        expression.range.end = end;
    }
}

/// Takes in the day behind a clock time: 14:51 today, 9pm on Nov 20.
fn day_behind(
    sheet: &Sheet,
    expression: &mut Expression,
    manner: Manner,
    now: DateTime<FixedOffset>,
) {
    if expression.day.is_some() {
        return;
    }
    let mut at = sheet.skip_spaces(expression.range.end);
    for word in ["on ", "of ", ", ", "("] {
        at = sheet.word(at, word).unwrap_or(at);
    }
    if at == expression.range.end {
        return;
    }
    let behind = day::day_at(sheet, at, manner, now).filter(|said| {
        let joined = manner.japanese && sheet.letter(said.end) != ')';
        !joined && !said.day.has_clock()
    });
    if let Some(said) = behind {
        // A clock time behind this day belongs to it instead.
        let next = glue(sheet, said.end);
        if clock::clock_at(sheet, next, true).is_none() {
            expression.day = Some(said.day);
            expression.half = expression.half.or(said.half);
            expression.range.end = said.end;
        }
    }
}

/// Passes what may stand between a day and its clock time.
fn glue(sheet: &Sheet, at: usize) -> usize {
    let mut end = sheet.skip_spaces(at);
    for word in [
        "の",
        "、",
        ",",
        "は",
        "に",
        "・",
        "at",
        "@",
        "around",
        "about",
        "approximately",
        "~",
        "約",
        "-",
        "t",
    ] {
        let Some(after) = sheet.word(end, word) else {
            continue;
        };
        let latin = word.starts_with(|first: char| first.is_ascii_alphabetic());
        // T joins date and time only without a space: 2026-11-20T03:12.
        let joins = match word {
            "t" => end == at && sheet.letter(after).is_ascii_digit(),
            "-" => end > at,
            _ => !latin || sheet.letter(after) == ' ',
        };
        if joins {
            end = sheet.skip_spaces(after);
        }
    }
    end
}

#[cfg(test)]
mod tests;
