//! Dates in digits: 2026-11-20, 11/20, 12/04/2023, and seconds of the epoch.

use chrono::{DateTime, FixedOffset};

use super::super::sheet::Sheet;
use super::Manner;
use super::day::{Day, Said};
use super::epoch::epoch_at;

/// What comes first where the year comes last: 12/04/2023.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// Finds out the order from the dates of the text that can be read in one way only.
pub(super) fn order(sheet: &Sheet) -> Order {
    for at in 0..sheet.len() {
        let Some(parts) = parts_at(sheet, at).filter(|parts| parts.count >= 2) else {
            continue;
        };
        let [first, second, third] = parts.values;
        let year_last = parts.count == 3 && third >= 1000 && first < 1000;
        if year_last && first > 12 && second <= 12 {
            return Order::DayFirst;
        }
        if year_last && second > 12 && first <= 12 {
            return Order::MonthFirst;
        }
    }
    Order::DayFirst
}

/// Reads a date in digits, or seconds of the epoch.
pub(super) fn day_at(
    sheet: &Sheet,
    at: usize,
    manner: Manner,
    now: DateTime<FixedOffset>,
) -> Option<Said> {
    let start = sheet.word(at, "西暦").unwrap_or(at);
    let start = sheet.word(start, "'").unwrap_or(start);
    if let Some(said) = epoch_at(sheet, start, now) {
        return Some(said);
    }
    if let Some(said) = compact_at(sheet, start) {
        return Some(said);
    }
    let parts = parts_at(sheet, start)?;
    let [first, second, third] = parts.values;
    let day = match parts.count {
        3 if parts.digits[0] == 4 => date(first, second, third)?,
        3 if parts.digits[2] == 4 => {
            let month_first = second > 12 || first <= 12 && manner.order == Order::MonthFirst;
            let (month, day) = if month_first {
                (first, second)
            } else {
                (second, first)
            };
            date(third, month, day)?
        }
        3 if parts.mark != '.' && parts.digits.iter().all(|&digits| digits == 2) => {
            if manner.japanese {
                date(first + 2000, second, third)?
            } else if second > 12 {
                date(third + 2000, first, second)?
            } else {
                date(third + 2000, second, first)?
            }
        }
        2 if parts.mark == '/' && parts.digits[0] == 4 && parts.digits[1] <= 2 => {
            let month = (1..=12).contains(&second).then_some(second)?;
            Day::YearMonth(i32::try_from(first).ok()?, month)
        }
        2 if parts.digits[1] <= 2 && joined(sheet, &parts) => {
            month_day(sheet, start, &parts, manner)?
        }
        _ => return None,
    };
    Some(Said::new(parts.end, day))
}

/// 20261120 before a clock time.
fn compact_at(sheet: &Sheet, at: usize) -> Option<Said> {
    let end = sheet.run(at, |letter| letter.is_ascii_digit());
    let clock = sheet.skip_spaces(end);
    if end - at != 8 || clock == end || sheet.before(at).is_ascii_alphanumeric() {
        return None;
    }
    let number = |from: usize, to: usize| sheet.text(&(from..to)).parse().ok();
    let day = date(
        number(at, at + 4)?,
        number(at + 4, at + 6)?,
        number(at + 6, end)?,
    )?;
    clock_follows(sheet, clock).then(|| Said::new(end, day))
}

/// 11/20 is a date; 11-20 and 11.20 are dates before a clock time, and 11-20 before に.
fn joined(sheet: &Sheet, parts: &Parts) -> bool {
    let next = sheet.skip_spaces(parts.end);
    let clock = next > parts.end && clock_follows(sheet, next);
    match parts.mark {
        '/' => true,
        '-' => clock || sheet.letter(parts.end) == 'に',
        _ => clock,
    }
}

fn clock_follows(sheet: &Sheet, at: usize) -> bool {
    sheet.letter(at).is_ascii_digit()
        && (sheet.letter(at + 1) == ':' || sheet.letter(at + 2) == ':')
}

/// 11/20, and 20/11 where it cannot be otherwise.
fn month_day(sheet: &Sheet, at: usize, parts: &Parts, manner: Manner) -> Option<Day> {
    let [first, second, _] = parts.values;
    // 10/10 and 4/5 are marks and shares in English unless a word or a clock time says otherwise.
    let clock = clock_follows(sheet, sheet.skip_spaces(parts.end));
    let told = [
        "on ", "since ", "from ", "dated ", "until ", "and ", "date: ",
    ];
    if !manner.japanese && !sheet.any_before(at, &told) && !clock {
        return None;
    }
    if sheet
        .any(
            parts.end,
            &[
                "以上",
                "以下",
                "ほど",
                "程度",
                "くらい",
                "ぐらい",
                "の確率",
                "に減",
                "倍",
            ],
        )
        .is_some()
    {
        return None;
    }
    let (month, day) = if first > 12 {
        (second, first)
    } else {
        (first, second)
    };
    let sound = (1..=12).contains(&month) && (1..=31).contains(&day) && (first, second) != (24, 7);
    sound.then_some(Day::Yearless(month, day))
}

fn date(year: u32, month: u32, day: u32) -> Option<Day> {
    let sound =
        (1..=12).contains(&month) && (1..=31).contains(&day) && (1900..=2200).contains(&year);
    let year = i32::try_from(year).ok()?;
    sound.then_some(Day::Date(year, month, day))
}

struct Parts {
    end: usize,
    count: usize,
    values: [u32; 3],
    digits: [usize; 3],
    mark: char,
}

/// Reads two or three numbers with one kind of mark between them, and nothing glued on.
fn parts_at(sheet: &Sheet, at: usize) -> Option<Parts> {
    let before = sheet.before(at);
    if !sheet.letter(at).is_ascii_digit()
        || before.is_ascii_alphanumeric()
        || before == ':' && sheet.letter(at.saturating_sub(2)).is_ascii_digit()
        || matches!(before, '/' | '.' | '-' | ',' | '_' | '¥' | '$' | '+')
            && (before != '-' || sheet.before(at - 1).is_ascii_alphanumeric())
    {
        return None;
    }
    let mut parts = Parts {
        end: at,
        count: 0,
        values: [0; 3],
        digits: [0; 3],
        mark: '\0',
    };
    loop {
        let end = sheet.run(parts.end, |letter| letter.is_ascii_digit());
        let size = end - parts.end;
        if !(1..=4).contains(&size) || parts.count == 3 {
            return None;
        }
        let value = sheet.text(&(parts.end..end)).parse().ok()?;
        *parts.values.get_mut(parts.count)? = value;
        *parts.digits.get_mut(parts.count)? = size;
        parts.count += 1;
        parts.end = end;
        let mark = sheet.letter(end);
        let joined =
            matches!(mark, '/' | '-' | '.' | '・') && sheet.letter(end + 1).is_ascii_digit();
        if !joined {
            break;
        }
        if parts.mark != '\0' && parts.mark != mark {
            // 2026-11-20/21 ends here; 1.2/3 is no date.
            break;
        }
        if parts.count == 3 {
            return None;
        }
        parts.mark = mark;
        parts.end = end + 1;
    }
    let glued = sheet.letter(parts.end);
    let other = glued.is_ascii_alphabetic()
        && glued != 'T'
        && !(glued.is_ascii_uppercase() && parts.count == 3)
        || glued == '%';
    (parts.count >= 2 && !other).then_some(parts)
}
