//! Days of the calendar: 2026年11月27日, 11/27, 27日まで, 27 November.

use chrono::{Datelike, NaiveDate};

use super::{From, Letters, number};

/// A day without a year that lies further back than this belongs to the next year.
const BACK_DAYS_MAX: i64 = 200;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Reads a day of the calendar at a place: the day and where it ends.
pub(super) fn day(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    era(letters, place)
        .or_else(|| with_year(letters, place))
        .or_else(|| without_year(letters, place, from))
        .or_else(|| part_of_month(letters, place, from))
        .or_else(|| english(letters, place, from))
        .or_else(|| of_month(letters, place, from))
}

/// Reads 令和8年11月27日.
fn era(letters: &Letters, place: usize) -> Option<(NaiveDate, usize)> {
    let at = letters.word(place, "令和")?;
    let (year, at) = number::digits(letters, at)?;
    let (month, at) = number::digits(letters, letters.word(at, "年")?)?;
    let (day, at) = number::digits(letters, letters.word(at, "月")?)?;
    let end = letters.word(at, "日")?;
    Some((ymd(2018 + year, month, day)?, end))
}

/// Reads 2026年11月27日, 2026/11/27, 2026-11-27.
fn with_year(letters: &Letters, place: usize) -> Option<(NaiveDate, usize)> {
    let (year, at) = number::digits(letters, place)?;
    if !(2000..=2999).contains(&year) {
        return None;
    }
    let at = letters.any(at, &["年", "/", "-", "."])?;
    let (month, at) = number::digits(letters, letters.skip_spaces(at))?;
    let at = letters.any(at, &["月", "/", "-", "."])?;
    let (day, at) = number::digits(letters, letters.skip_spaces(at))?;
    let end = letters.word(at, "日").unwrap_or(at);
    Some((ymd(year, month, day)?, end))
}

/// Reads 11月27日 and 11/27.
fn without_year(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    let (month, at) = number::digits(letters, place)?;
    let before = place
        .checked_sub(1)
        .map_or('\0', |before| letters.at(before));
    if let Some(at) = letters.word(at, "月") {
        let (day, at) = number::digits(letters, letters.skip_spaces(at))?;
        let end = letters.word(at, "日")?;
        return Some((next(month, day, from)?, end));
    }
    let (day, end) = number::digits(letters, letters.word(at, "/")?)?;
    let inside = |letter: char| matches!(letter, '/' | '.' | '-') || letter.is_ascii_alphanumeric();
    // The full stop of a sentence stands behind a day, not before a digit.
    let goes_on = match letters.at(end) {
        '/' => true,
        '.' => letters.at(end + 1).is_ascii_alphanumeric(),
        _ => false,
    };
    (!inside(before) && !goes_on).then_some(())?;
    // There is no 18th month: 18/12 has its day first.
    let (month, day) = if month > 12 {
        (day, month)
    } else {
        (month, day)
    };
    Some((next(month, day, from)?, end))
}

/// Reads 12月上旬, 12月中旬, 12月末, 12月中に: the last day of it.
fn part_of_month(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    let (month, at) = number::digits(letters, place)?;
    let at = letters.word(at, "月")?;
    let early = [("上旬", 10), ("初旬", 10), ("中旬", 20)];
    let early = early
        .iter()
        .find_map(|(part, day)| Some((next(month, *day, from)?, letters.word(at, part)?)));
    early.or_else(|| {
        let end = letters.any(at, &["末", "下旬", "中に", "いっぱい"])?;
        let first = next(month, 1, from)?;
        let last = first
            .checked_add_months(chrono::Months::new(1))?
            .pred_opt()?;
        Some((last, end))
    })
}

/// Reads 27日 where まで or 中 says that it is no span, or where nothing else is written.
fn of_month(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    let (day, at) = number::digits(letters, place)?;
    let end = letters.word(at, "日")?;
    let mut behind = letters.skip_spaces(end);
    if letters.at(behind) == '(' {
        while !matches!(letters.at(behind), ')' | '\0') {
            behind += 1;
        }
        behind += 1;
    }
    let is_day = letters
        .any(behind, &["まで", "中に", "頃", "ごろ", "には"])
        .is_some();
    let is_all = from.alone && letters.at(end) == '\0';
    if !(is_day || is_all) {
        return None;
    }
    let today = from.at.date_naive();
    let this = today.with_day(day).filter(|day| *day >= today);
    let month_on = || {
        let first = today
            .with_day(1)?
            .checked_add_months(chrono::Months::new(1))?;
        first.with_day(day)
    };
    Some((this.or_else(month_on)?, end))
}

/// Reads 27 November, 27th of Nov 2026, November 27, 2026.
fn english(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    let (month, day, end) = if let Some((day, at)) = number::digits(letters, place) {
        let at = letters.skip_spaces(ordinal(letters, at));
        let at = letters.word(at, "of ").unwrap_or(at);
        let (month, end) = month(letters, at)?;
        (month, day, end)
    } else {
        let (month, at) = month(letters, place)?;
        let at = letters.word(at, " the ").unwrap_or(at);
        let (day, at) = number::digits(letters, letters.skip_spaces(at))?;
        (month, day, ordinal(letters, at))
    };
    let at = letters.skip_spaces(letters.word(end, ",").unwrap_or(end));
    match number::digits(letters, at) {
        Some((year, end)) if (2000..=2999).contains(&year) => Some((ymd(year, month, day)?, end)),
        _ => Some((next(month, day, from)?, end)),
    }
}

fn ordinal(letters: &Letters, at: usize) -> usize {
    letters.any(at, &["st", "nd", "rd", "th"]).unwrap_or(at)
}

/// Reads the name of a month, short or long.
fn month(letters: &Letters, place: usize) -> Option<(u32, usize)> {
    let index = MONTHS
        .iter()
        .position(|name| letters.word(place, name).is_some())?;
    let mut end = place + 3;
    while letters.at(end).is_ascii_alphabetic() {
        end += 1;
    }
    let long = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let written: String = (place..end).map(|at| letters.at(at)).collect();
    let is_month = written.len() == 3
        || written == "sept"
        || long.get(index).is_some_and(|name| *name == written);
    let end = letters.word(end, ".").unwrap_or(end);
    is_month.then_some((u32::try_from(index).ok()? + 1, end))
}

/// Returns the day without a year that comes next; one that lies a little back is not to come.
fn next(month: u32, day: u32, from: From<'_>) -> Option<NaiveDate> {
    let today = from.at.date_naive();
    let this = NaiveDate::from_ymd_opt(today.year(), month, day)?;
    if (today - this).num_days() > BACK_DAYS_MAX {
        return NaiveDate::from_ymd_opt(today.year() + 1, month, day);
    }
    Some(this)
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
