//! Days as they are said: a date, some days back, a weekday.

use chrono::{DateTime, FixedOffset, Weekday};

use super::super::sheet::Sheet;
use super::half::Half;
use super::{Manner, english, japanese, numeric};

/// A day, or a coarser stretch of the calendar, or a span back from now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Day {
    /// A date with its year.
    Date(i32, u32, u32),
    /// A month with its year.
    YearMonth(i32, u32),
    /// A year.
    Year(i32),
    /// A day of a month, whose year is to be found.
    Yearless(u32, u32),
    /// A month, whose year is to be found.
    Month(u32),
    /// A day, whose month is to be found.
    OfMonth(u32),
    /// So many days from today.
    Shift(i64),
    /// 今夜: today, and nothing yet without a clock time.
    Coming,
    /// So many months back, with a day of that month if one is said.
    MonthsBack(u32, Option<u32>),
    /// So many years back, with month and day.
    YearsBack(i32, u32, Option<u32>),
    /// A weekday: the last past one.
    OnWeekday(Weekday),
    /// A weekday of the week that is so many weeks back, Monday to Sunday.
    InWeekBack(Weekday, i64),
    /// A span before now.
    Ago(i64, Span),
    /// An instant told by a number of seconds.
    Instant(DateTime<FixedOffset>),
}

impl Day {
    /// Tells whether it holds a clock time already: two hours ago, seconds of the epoch.
    pub(super) fn has_clock(self) -> bool {
        matches!(
            self,
            Self::Ago(_, Span::Second | Span::Minute | Span::Hour) | Self::Instant(_)
        )
    }
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A day that was said, and the part of the day that its word holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Said {
    pub(super) end: usize,
    pub(super) day: Day,
    pub(super) half: Option<Half>,
}

impl Said {
    pub(super) fn new(end: usize, day: Day) -> Self {
        Self {
            end,
            day,
            half: None,
        }
    }
}

/// Reads the day that begins at a place.
pub(super) fn day_at(
    sheet: &Sheet,
    at: usize,
    manner: Manner,
    now: DateTime<FixedOffset>,
) -> Option<Said> {
    numeric::day_at(sheet, at, manner, now)
        .or_else(|| japanese::day_at(sheet, at))
        .or_else(|| english::day_at(sheet, at))
}

/// Returns the end of a weekday behind a date: (金), 金曜日, (Fri).
pub(super) fn weekday_mark(sheet: &Sheet, at: usize) -> Option<usize> {
    let start = sheet.skip_spaces(at);
    if sheet.letter(start) != '(' {
        let comma = sheet.word(start, "の").unwrap_or(start);
        return japanese::weekday_at(sheet, comma).map(|(end, _)| end);
    }
    let inner = start + 1;
    let bare = japanese::weekday_letter(sheet.letter(inner)).map(|_| inner + 1);
    let end = japanese::weekday_at(sheet, inner)
        .or_else(|| english::weekday_at(sheet, inner))
        .map(|(end, _)| end)
        .or(bare)?;
    let end = sheet.run(end, |letter| {
        matches!(letter, '・' | '祝' | '祭' | '日' | '.')
    });
    sheet.word(end, ")")
}
