//! Dates in English, with the month's name first or the day first.

use super::super::super::number::small_at;
use super::super::super::sheet::Sheet;
use super::super::day::{Day, Said};
use super::whole;

const MONTHS: [&str; 12] = [
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
            .or_else(|| {
                sheet
                    .word(at, short)
                    .filter(|&end| sheet.letter(end).is_ascii_digit())
            })?;
        let end = sheet.word(end, ".").unwrap_or(end);
        Some((end, month))
    })
}

/// Nov 20th, November 20, 2026, Nov-20-2026, November 2026, in November.
pub(super) fn month_first(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, month) = month_at(sheet, at)?;
    let start = gap(sheet, end);
    // "You may 3 times" is no date.
    let verb = sheet.letter(at).is_ascii_lowercase() && matches!(month, 3 | 5);
    let led = ["on ", "since ", "from ", "until ", "of ", "in "];
    let day = ordinal_at(sheet, start).filter(|(end, _)| {
        !verb || sheet.any_before(at, &led) || !sheet.before(*end).is_ascii_digit()
    });
    if let Some((day_end, day)) = day {
        let next = gap(sheet, sheet.word(day_end, ",").unwrap_or(day_end));
        return Some(match year_at(sheet, next) {
            Some((end, year)) => Said::new(end, Day::Date(year, month, day)),
            None => Said::new(day_end, Day::Yearless(month, day)),
        });
    }
    let of = whole(sheet, start, "of").map_or(start, |end| sheet.skip_spaces(end));
    let comma = sheet
        .word(end, ",")
        .map_or(of, |end| sheet.skip_spaces(end));
    if let Some((end, year)) = year_at(sheet, of).or_else(|| year_at(sheet, comma)) {
        return Some(Said::new(end, Day::YearMonth(year, month)));
    }
    // May and march are other words as well.
    let told = [
        "in ", "since ", "during ", "early ", "late ", "mid ", "last ", "until ", "end of ",
        "from ",
    ];
    let capital = sheet.letter(at).is_ascii_uppercase();
    (capital && sheet.any_before(at, &told)).then(|| Said::new(end, Day::Month(month)))
}

/// 20 November 2026, 20th of November, 20-Nov-2026.
pub(super) fn day_first(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, day) = ordinal_at(sheet, at)?;
    let start = gap(sheet, end);
    let start = whole(sheet, start, "of").map_or(start, |end| sheet.skip_spaces(end));
    let (end, month) = month_at(sheet, start)?;
    let next = gap(sheet, sheet.word(end, ",").unwrap_or(end));
    Some(match year_at(sheet, next) {
        Some((end, year)) => Said::new(end, Day::Date(year, month, day)),
        None => Said::new(end, Day::Yearless(month, day)),
    })
}

fn gap(sheet: &Sheet, at: usize) -> usize {
    sheet
        .run(at, |letter| matches!(letter, ' ' | '-' | '/'))
        .min(at + 2)
}

/// Reads 20, 20th, 1st; not the hour of 20:15 or the start of a longer number.
pub(super) fn ordinal_at(sheet: &Sheet, at: usize) -> Option<(usize, u32)> {
    if !sheet.letter(at).is_ascii_digit() || sheet.before(at).is_ascii_digit() {
        return None;
    }
    let (end, day) =
        small_at(sheet, at).filter(|(end, day)| (1..=31).contains(day) && end - at <= 2)?;
    if let Some(suffix) = sheet.any(end, &["st", "nd", "rd", "th"]) {
        return (!sheet.letter(suffix).is_ascii_alphanumeric()).then_some((suffix, day));
    }
    let next = sheet.letter(end);
    let amount = matches!(next, '.' | ',' | ':') && sheet.letter(end + 1).is_ascii_digit();
    let other = amount
        || next == '%'
        || sheet
            .any(sheet.skip_spaces(end), &["am", "pm", "a.m", "p.m"])
            .is_some_and(|end| !sheet.letter(end).is_ascii_alphabetic());
    (!other).then_some((end, day))
}

pub(super) fn year_at(sheet: &Sheet, at: usize) -> Option<(usize, i32)> {
    if !sheet.letter(at).is_ascii_digit() || sheet.before(at).is_ascii_digit() {
        return None;
    }
    let (end, year) = small_at(sheet, at)?;
    let next = sheet.letter(end);
    let amount = matches!(next, '.' | ',' | ':') && sheet.letter(end + 1).is_ascii_digit();
    let coin = next.is_ascii_alphabetic() && next != 'T'
        || [
            "usd", "btc", "eth", "jpy", "xrp", "gbp", "eur", "dollars", "euros", "yen",
        ]
        .iter()
        .any(|word| whole(sheet, sheet.skip_spaces(end), word).is_some());
    let year = i32::try_from(year)
        .ok()
        .filter(|year| (1990..=2100).contains(year))?;
    (!amount && !coin).then_some((end, year))
}
