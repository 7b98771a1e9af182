//! Days in English: yesterday, last Friday, Nov 20th, 20 November 2026, two days ago.

mod ago;
mod date;

use chrono::Weekday;

use super::super::sheet::Sheet;
use super::day::{Day, Said};
use super::half::Half;
use ago::ago_at;
use date::{day_first, month_first, ordinal_at, year_at};

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// Reads a day at a place where a word begins.
pub(super) fn day_at(sheet: &Sheet, at: usize) -> Option<Said> {
    if !sheet.letter(at).is_ascii_alphanumeric()
        || sheet.before(at).is_ascii_alphanumeric()
        || matches!(sheet.before(at), '.' | ',' | '_') && sheet.letter(at).is_ascii_digit()
    {
        return None;
    }
    word_at(sheet, at)
        .or_else(|| ago_at(sheet, at))
        .or_else(|| weekday_said(sheet, at))
        .or_else(|| month_first(sheet, at))
        .or_else(|| day_first(sheet, at))
        .or_else(|| ordinal_alone(sheet, at))
        .or_else(|| year_alone(sheet, at))
}

/// Returns the end of a whole word.
fn whole(sheet: &Sheet, at: usize, word: &str) -> Option<usize> {
    let end = sheet.word(at, word)?;
    (!sheet.letter(end).is_ascii_alphanumeric()).then_some(end)
}

fn word_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const WORDS: &[(&str, i64, Option<Half>)] = &[
        ("the day before yesterday", -2, None),
        ("day before yesterday", -2, None),
        ("yesterday", -1, None),
        ("yday", -1, None),
        ("last night", -1, Some(Half::LastNight)),
        ("earlier today", 0, None),
        ("today", 0, None),
        ("this morning", 0, Some(Half::Morning)),
        ("this afternoon", 0, Some(Half::Pm)),
        ("this evening", 0, Some(Half::Evening)),
        ("tonight", 0, Some(Half::Night)),
    ];
    let (end, shift, half) = WORDS
        .iter()
        .find_map(|(word, shift, half)| Some((whole(sheet, at, word)?, *shift, *half)))
        .or_else(|| {
            let months = whole(sheet, at, "last month")?;
            Some((months, i64::MIN, None))
        })?;
    let day = if shift == i64::MIN {
        Day::MonthsBack(1, None)
    } else {
        Day::Shift(shift)
    };
    Some(Said { end, day, half })
}

/// Reads a weekday's name or its usual short form.
pub(super) fn weekday_at(sheet: &Sheet, at: usize) -> Option<(usize, Weekday)> {
    const SHORT: &[(&str, usize)] = &[
        ("thurs", 3),
        ("thur", 3),
        ("tues", 1),
        ("mon", 0),
        ("tue", 1),
        ("wed", 2),
        ("thu", 3),
        ("fri", 4),
        ("sat", 5),
        ("sun", 6),
    ];
    let long = WEEKDAYS
        .iter()
        .find_map(|(name, weekday)| Some((whole(sheet, at, name)?, *weekday)));
    long.or_else(|| {
        SHORT.iter().find_map(|(name, index)| {
            let (_, weekday) = WEEKDAYS.get(*index)?;
            Some((whole(sheet, at, name)?, *weekday))
        })
    })
}

/// on Monday, last Friday, this Tuesday, Monday.
fn weekday_said(sheet: &Sheet, at: usize) -> Option<Said> {
    let last = whole(sheet, at, "last").map(|end| sheet.skip_spaces(end));
    let this = whole(sheet, at, "this").map(|end| sheet.skip_spaces(end));
    let on = whole(sheet, at, "on").map(|end| sheet.skip_spaces(end));
    let start = last.or(this).or(on).unwrap_or(at);
    let (end, weekday) = weekday_at(sheet, start)?;
    let named = end - start > 5;
    // Sat and sun, wed and mon are words too: alone they need a preposition before them.
    let since = ["since ", "from "]
        .iter()
        .any(|word| sheet.any_before(at, &[word]));
    if !named && start == at && !since {
        return None;
    }
    // Thursday, Nov 20: the date says it.
    let next = sheet.run(end, |letter| matches!(letter, ' ' | ',' | '.'));
    if let Some(said) = month_first(sheet, next).or_else(|| day_first(sheet, next)) {
        return Some(said);
    }
    Some(Said::new(
        end,
        if last.is_some() {
            Day::InWeekBack(weekday, 1)
        } else if this.is_some() {
            Day::InWeekBack(weekday, 0)
        } else {
            Day::OnWeekday(weekday)
        },
    ))
}

/// the 12th: only behind "the", and not before a noun of order.
fn ordinal_alone(sheet: &Sheet, at: usize) -> Option<Said> {
    let told = ["on the ", "since the ", "from the ", "until the "];
    if !sheet.any_before(at, &told) {
        return None;
    }
    let digits = sheet.run(at, |letter| letter.is_ascii_digit());
    let (end, day) = ordinal_at(sheet, at).filter(|(end, _)| *end > digits)?;
    let next = sheet.skip_spaces(end);
    let small = [
        "at", "of", "and", "i", "around", "to", "my", "but", "it", "they", "we",
    ];
    let noun = sheet.letter(next).is_ascii_alphabetic()
        && small.iter().all(|word| whole(sheet, next, word).is_none());
    (!noun).then(|| Said::new(end, Day::OfMonth(day)))
}

/// in 2021.
fn year_alone(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, year) = year_at(sheet, at)?;
    let told = sheet.any_before(at, &["in ", "back in ", "of "]);
    (told && !matches!(sheet.letter(end), '-' | '/' | '.')).then(|| Said::new(end, Day::Year(year)))
}

/// Reads "in the morning" or "at night" behind a clock time.
pub(super) fn half_behind(sheet: &Sheet, at: usize) -> Option<(usize, Half)> {
    const BEHIND: &[(&str, Half)] = &[
        ("in the morning", Half::Am),
        ("in the afternoon", Half::Pm),
        ("in the evening", Half::Pm),
        ("at night", Half::Night),
    ];
    let start = sheet.skip_spaces(at);
    BEHIND
        .iter()
        .find_map(|(words, half)| Some((whole(sheet, start, words)?, *half)))
}
