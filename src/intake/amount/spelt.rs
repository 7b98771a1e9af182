//! Amounts that English spells: half a bitcoin, a million yen, 0.5 of my ETH.

use super::super::lexis::Lexis;
use super::super::number::Number;
use super::super::sheet::{Found, Sheet};
use super::form::scaled;
use super::money;
use crate::domain::Decimal;

/// Words for numbers, the longer ones first.
const NUMBERS: &[(&str, &str)] = &[
    ("three quarters of a", "0.75"),
    ("a quarter of an", "0.25"),
    ("a quarter of a", "0.25"),
    ("half of an", "0.5"),
    ("half of a", "0.5"),
    ("half an", "0.5"),
    ("half a", "0.5"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("a", "1"),
];

/// Reads a number in words, its scale, and the coin or currency behind it.
pub(super) fn spelt(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Found> {
    if sheet.before(at).is_ascii_alphanumeric() || !sheet.letter(at).is_ascii_alphabetic() {
        return None;
    }
    let (word_end, number) = NUMBERS.iter().find_map(|(word, number)| {
        let end = sheet.word(at, word)?;
        (sheet.letter(end) == ' ').then_some((end, *number))
    })?;
    let (end, value) = scaled(sheet, word_end, Decimal::read(number)?)?;
    // "A bitcoin" is any of them; "a million" is a number.
    if number == "1" && end == word_end && sheet.word(at, "one").is_none() {
        return None;
    }
    let start = sheet.skip_spaces(end);
    let asset = lexis.assets.at(sheet, start)?;
    Some(money(at..asset.end, value, &asset.term.code))
}

/// Returns the place of the coin behind "of my": 0.5 of my ETH.
pub(super) fn past_of(sheet: &Sheet, number: &Number, at: usize) -> usize {
    const OWNERS: &[&str] = &["of my ", "of our ", "of the ", "of "];
    let next = sheet.skip_spaces(at);
    match sheet.any(next, OWNERS) {
        Some(end) if number.fraction && next > at => end,
        _ => next,
    }
}
