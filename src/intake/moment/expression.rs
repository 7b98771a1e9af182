//! Neighbouring parts become one expression: a day, the part of the day, a clock time, a zone.

use std::ops::Range;

use chrono::{DateTime, FixedOffset};

use super::super::sheet::Sheet;
use super::clock::{self, Clock};
use super::day::{self, Day};
use super::half::{self, Half};
use super::{Manner, english, zone};

/// A time as it was said, before the clock settles what it means.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Expression {
    pub(super) range: Range<usize>,
    pub(super) day: Option<Day>,
    /// The part of the day, such as 午後 or 夜.
    pub(super) half: Option<Half>,
    pub(super) clock: Option<Clock>,
    /// The offset from UTC in seconds, where a zone is named.
    pub(super) zone: Option<i32>,
    /// Whether it is said to be near (ごろ).
    pub(super) about: bool,
    /// Whether it is of the day after the one that was spoken of (翌0時).
    pub(super) next_day: bool,
}

/// Reads the expression that begins at a place.
pub(super) fn expression_at(
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
        near_behind(sheet, &mut expression);
        day_behind(sheet, &mut expression, manner, now);
    }
    near_behind(sheet, &mut expression);
    expression.about |= half::holds_about(sheet, expression.range.clone());
    let counted = matches!(expression.day, Some(Day::Ago(..)));
    if (counted || expression.clock.is_some())
        && let Some(start) = half::about_before(sheet, at)
    {
        expression.about = true;
        expression.range.start = start;
    }
    if matches!(expression.day, Some(Day::Coming)) && expression.clock.is_none() {
        return None;
    }
    Some(expression)
}

/// Takes in what makes the time one that is near: 21時ごろ, 9pm-ish.
fn near_behind(sheet: &Sheet, expression: &mut Expression) {
    if let Some(end) = half::about_at(sheet, expression.range.end) {
        expression.about = true;
        expression.range.end = end;
    }
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
        "roughly",
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
