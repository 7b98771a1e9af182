//! Days in English: yesterday, last Friday, Nov 20th, 20 November 2026, two days ago.

use chrono::Weekday;

use super::super::number::small_at;
use super::super::sheet::Sheet;
use super::clock::Half;
use super::day::{Day, Said, Span};

const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
];

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
    if sheet.before(at).is_ascii_alphanumeric() || matches!(sheet.before(at), '.' | ',' | '_') && sheet.letter(at).is_ascii_digit() {
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

/// two days ago, an hour ago, 10 mins ago, half an hour ago.
fn ago_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const COUNTS: &[(&str, i64)] = &[
        ("half an", 0),
        ("an", 1),
        ("a", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
    ];
    const UNITS: &[(&str, Span)] = &[
        ("seconds", Span::Second),
        ("second", Span::Second),
        ("secs", Span::Second),
        ("sec", Span::Second),
        ("minutes", Span::Minute),
        ("minute", Span::Minute),
        ("mins", Span::Minute),
        ("min", Span::Minute),
        ("hours", Span::Hour),
        ("hour", Span::Hour),
        ("hrs", Span::Hour),
        ("hr", Span::Hour),
        ("h", Span::Hour),
        ("days", Span::Day),
        ("day", Span::Day),
        ("weeks", Span::Week),
        ("week", Span::Week),
        ("months", Span::Month),
        ("month", Span::Month),
        ("years", Span::Year),
        ("year", Span::Year),
    ];
    let (end, count) = match small_at(sheet, at).filter(|_| sheet.letter(at).is_ascii_digit()) {
        Some((end, count)) => (end, i64::from(count)),
        None => COUNTS
            .iter()
            .find_map(|(word, count)| Some((whole(sheet, at, word)?, *count)))?,
    };
    let start = sheet.skip_spaces(end);
    let (end, span) = UNITS
        .iter()
        .find_map(|(word, span)| Some((whole(sheet, start, word)?, *span)))?;
    let start = sheet.skip_spaces(end);
    let end = whole(sheet, start, "ago")
        .or_else(|| whole(sheet, start, "back").filter(|_| span != Span::Second))
        .or_else(|| whole(sheet, start, "earlier"))?;
    Some(match (count, span) {
        (0, Span::Hour) => Said::new(end, Day::Ago(30, Span::Minute)),
        (0, _) => return None,
        _ => Said::new(end, Day::Ago(count, span)),
    })
}

/// Reads a weekday's name or its usual short form.
pub(super) fn weekday_at(sheet: &Sheet, at: usize) -> Option<(usize, Weekday)> {
    const SHORT: &[(&str, usize)] = &[
        ("thurs", 3), ("thur", 3), ("tues", 1), ("mon", 0), ("tue", 1), ("wed", 2), ("thu", 3), ("fri", 4), ("sat", 5), ("sun", 6),
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
    let since = ["since ", "from "].iter().any(|word| sheet.any_before(at, &[word]));
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
            Day::WeekdayBack(weekday, 1)
        } else if this.is_some() {
            Day::WeekdayBack(weekday, 0)
        } else {
            Day::LastWeekday(weekday)
        },
    ))
}

/// Reads a month's name or its short form.
fn month_at(sheet: &Sheet, at: usize) -> Option<(usize, u32)> {
    if sheet.before(at).is_ascii_alphabetic() {
        return None;
    }
    MONTHS.iter().zip(1..).find_map(|(name, month)| {
        let short = name.get(..3)?;
        let end = whole(sheet, at, name)
            .or_else(|| (month == 9).then(|| whole(sheet, at, "sept")).flatten())
            .or_else(|| whole(sheet, at, short))
            // 20Nov2026 and Nov20 have no space.
            .or_else(|| sheet.word(at, short).filter(|&end| sheet.letter(end).is_ascii_digit()))?;
        let end = sheet.word(end, ".").unwrap_or(end);
        Some((end, month))
    })
}

/// Nov 20th, November 20, 2026, Nov-20-2026, November 2026, in November.
fn month_first(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, month) = month_at(sheet, at)?;
    let start = gap(sheet, end);
    if let Some((day_end, day)) = ordinal_at(sheet, start) {
        let next = gap(sheet, sheet.word(day_end, ",").unwrap_or(day_end));
        return Some(match year_at(sheet, next) {
            Some((end, year)) => Said::new(end, Day::Date(year, month, day)),
            None => Said::new(day_end, Day::MonthDay(month, day)),
        });
    }
    let of = whole(sheet, start, "of").map_or(start, |end| sheet.skip_spaces(end));
    let comma = sheet.word(end, ",").map_or(of, |end| sheet.skip_spaces(end));
    if let Some((end, year)) = year_at(sheet, of).or_else(|| year_at(sheet, comma)) {
        return Some(Said::new(end, Day::YearMonth(year, month)));
    }
    // May and march are other words as well.
    let told = ["in ", "since ", "during ", "early ", "late ", "mid ", "last ", "until ", "end of ", "from "];
    let capital = sheet.letter(at).is_ascii_uppercase();
    (capital && sheet.any_before(at, &told)).then(|| Said::new(end, Day::Month(month)))
}

/// 20 November 2026, 20th of November, 20-Nov-2026.
fn day_first(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, day) = ordinal_at(sheet, at)?;
    let start = gap(sheet, end);
    let start = whole(sheet, start, "of").map_or(start, |end| sheet.skip_spaces(end));
    let (end, month) = month_at(sheet, start)?;
    let next = gap(sheet, sheet.word(end, ",").unwrap_or(end));
    Some(match year_at(sheet, next) {
        Some((end, year)) => Said::new(end, Day::Date(year, month, day)),
        None => Said::new(end, Day::MonthDay(month, day)),
    })
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
    let small = ["at", "of", "and", "i", "around", "to", "my", "but", "it", "they", "we"];
    let noun = sheet.letter(next).is_ascii_alphabetic()
        && small.iter().all(|word| whole(sheet, next, word).is_none());
    (!noun).then(|| Said::new(end, Day::DayOfMonth(day)))
}

/// in 2021.
fn year_alone(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, year) = year_at(sheet, at)?;
    let told = sheet.any_before(at, &["in ", "back in ", "of ", "year "]);
    (told && !matches!(sheet.letter(end), '-' | '/' | '.')).then(|| Said::new(end, Day::Year(year)))
}

fn gap(sheet: &Sheet, at: usize) -> usize {
    sheet.run(at, |letter| matches!(letter, ' ' | '-' | '/')).min(at + 2)
}

/// Reads 20, 20th, 1st; not the hour of 20:15 or the start of a longer number.
fn ordinal_at(sheet: &Sheet, at: usize) -> Option<(usize, u32)> {
    if !sheet.letter(at).is_ascii_digit() || sheet.before(at).is_ascii_digit() {
        return None;
    }
    let (end, day) = small_at(sheet, at).filter(|(end, day)| (1..=31).contains(day) && end - at <= 2)?;
    if let Some(suffix) = sheet.any(end, &["st", "nd", "rd", "th"]) {
        return (!sheet.letter(suffix).is_ascii_alphanumeric()).then_some((suffix, day));
    }
    let next = sheet.letter(end);
    let amount = matches!(next, '.' | ',' | ':') && sheet.letter(end + 1).is_ascii_digit();
    let other = amount || next == '%' || sheet.any(sheet.skip_spaces(end), &["am", "pm", "a.m", "p.m"]).is_some_and(|end| !sheet.letter(end).is_ascii_alphabetic());
    (!other).then_some((end, day))
}

fn year_at(sheet: &Sheet, at: usize) -> Option<(usize, i32)> {
    if !sheet.letter(at).is_ascii_digit() || sheet.before(at).is_ascii_digit() {
        return None;
    }
    let (end, year) = small_at(sheet, at)?;
    let next = sheet.letter(end);
    let amount = matches!(next, '.' | ',' | ':') && sheet.letter(end + 1).is_ascii_digit();
    let coin = next.is_ascii_alphabetic() && next != 'T'
        || ["usd", "btc", "eth", "jpy", "xrp", "gbp", "eur", "dollars", "euros", "yen"].iter().any(|word| whole(sheet, sheet.skip_spaces(end), word).is_some());
    let year = i32::try_from(year).ok().filter(|year| (1990..=2100).contains(year))?;
    (!amount && !coin).then_some((end, year))
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
    BEHIND.iter().find_map(|(words, half)| Some((whole(sheet, start, words)?, *half)))
}
