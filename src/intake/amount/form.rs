//! Forms of numbers that count only in an amount: 1 250 000 JPY, 0,5 BTC, 5k USD.

use super::super::number::Number;
use super::super::sheet::Sheet;
use crate::domain::Decimal;

/// The longest number with spaces between its thousands, in letters.
const LETTERS_MAX: usize = 40;

/// Reads 1 250 000 with spaces between the thousands, which counts only before a unit.
pub(super) fn spaced_thousands(sheet: &Sheet, at: usize) -> Option<Number> {
    let digit = |letter: char| letter.is_ascii_digit();
    let mut end = sheet.run(at, digit);
    if !(1..=3).contains(&(end - at)) {
        return None;
    }
    let first = end;
    while end - at <= LETTERS_MAX
        && sheet.letter(end) == ' '
        && sheet.run(end + 1, digit) == end + 4
    {
        end += 4;
    }
    if end == first || sheet.letter(at) == '0' {
        return None;
    }
    let digits: String = sheet.text(&(at..end)).split(' ').collect();
    Some(Number {
        range: at..end,
        value: Decimal::read(&digits)?,
        large: false,
        fraction: false,
    })
}

/// Reads 0,5 with a comma for the point, which counts only before a unit.
pub(super) fn comma_decimal(sheet: &Sheet, at: usize) -> Option<Number> {
    let digit = |letter: char| letter.is_ascii_digit();
    let comma = sheet.run(at, digit);
    let end = sheet.run(comma + 1, digit);
    let part = end
        .checked_sub(comma + 1)
        .filter(|part| (1..=8).contains(part))?;
    let thousands = part == 3 && sheet.letter(at) != '0';
    if sheet.letter(comma) != ','
        || comma == at
        || thousands
        || matches!(sheet.letter(end), ',' | '.')
    {
        return None;
    }
    Some(Number {
        range: at..end,
        value: Decimal::read(&sheet.text(&(at..end)).replace(',', "."))?,
        large: false,
        fraction: true,
    })
}

/// Reads k, million and their like behind a number.
pub(super) fn scaled(sheet: &Sheet, end: usize, value: Decimal) -> Option<(usize, Decimal)> {
    const SCALES: &[(&str, i32)] = &[
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("mio", 6),
        ("k", 3),
        ("m", 6),
        ("bn", 9),
    ];
    let word = sheet.skip_spaces(end);
    for &(name, places) in SCALES {
        let start = if name.len() > 2 { word } else { end };
        // 5k USD and 5kUSD are scaled, 5kg and 5m USDT's own letters are not.
        if let Some(after) = sheet.word(start, name)
            && !sheet.letter(after).is_ascii_lowercase()
            && !(name == "m" && sheet.letter(after).is_ascii_alphabetic())
        {
            return Some((after, value.shifted(places)?));
        }
    }
    Some((end, value))
}
