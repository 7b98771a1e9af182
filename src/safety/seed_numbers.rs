//! Seed phrases as the numbers of their words: the digits of a `SeedQR`, and numbers in a row.

use std::ops::Range;

use crate::domain::FindingKind;

use super::number::stands_alone;
use super::seed;
use super::seen::{Found, Seen, floor, runs};

/// How many digits the number of a word has.
const WIDTH: usize = 4;

/// How many words there are.
const WORDS: u16 = 2048;

/// The fewest words of a phrase.
const WORDS_MIN: usize = 12;

/// From how many words on the sum alone proves a phrase: the one of 12 holds by chance once in 16.
const SURE_MIN: usize = 24;

/// How far around numbers words are read, in bytes.
const AROUND_BYTES: usize = 160;

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_digits(WORDS_MIN) {
        return;
    }
    let text = seen.text();
    let mut row: Vec<(Range<usize>, u16)> = Vec::new();
    for at in runs(text, |byte| byte.is_ascii_digit()) {
        let digits = text.get(at.clone()).unwrap_or_default();
        let words = packed(digits).filter(|_| stands_alone(text, &at));
        if words.is_some_and(|words| seed::holds(&words)) {
            push(at.clone(), true, found);
        }
        let Some(word) = word(digits).filter(|_| is_apart(text, &at)) else {
            judge(seen, &std::mem::take(&mut row), found);
            continue;
        };
        if row.last().is_some_and(|(last, _)| !joins(text, last, &at)) {
            judge(seen, &std::mem::take(&mut row), found);
        }
        row.push((at, word));
    }
    judge(seen, &row, found);
}

fn push(at: Range<usize>, proved: bool, found: &mut Vec<Found>) {
    found.push(Found {
        kind: FindingKind::SeedPhrase,
        at,
        proved,
    });
}

/// Reads the digits of a `SeedQR`.
fn packed(digits: &str) -> Option<Vec<u16>> {
    let words = digits.len() / WIDTH;
    if !digits.len().is_multiple_of(WIDTH) || !seed::LENGTHS.contains(&words) {
        return None;
    }
    let places = (0..digits.len()).step_by(WIDTH);
    places.map(|at| word(digits.get(at..at + WIDTH)?)).collect()
}

/// Reads the number of a word.
fn word(digits: &str) -> Option<u16> {
    let number = digits.parse().ok().filter(|number| *number < WORDS);
    number.filter(|_| digits.len() <= WIDTH)
}

/// Tells whether digits are no part of a word, a time or a decimal.
fn is_apart(text: &str, at: &Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let of_word = |place: usize| {
        let byte = bytes.get(place);
        byte.is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':' | b'/'))
    };
    !of_word(at.end) && at.start.checked_sub(1).is_none_or(|place| !of_word(place))
}

/// Tells whether two numbers stand in one row.
fn joins(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    let gap = text.get(one.end..other.start).unwrap_or_default();
    let counted = gap.starts_with(['.', ')']) && gap.ends_with(' ');
    gap.len() <= 4
        && gap.chars().all(|mark| {
            mark.is_whitespace()
                || matches!(mark, ',' | '、' | '-' | ';' | '|' | '"')
                || counted && matches!(mark, '.' | ')')
        })
}

/// Says of a row of numbers whether it is a phrase: by its sum, or by the words around it.
fn judge(seen: &Seen, row: &[(Range<usize>, u16)], found: &mut Vec<Found>) {
    let uncounted;
    let row = if is_counted(row) {
        uncounted = row.iter().skip(1).step_by(2).cloned().collect::<Vec<_>>();
        &uncounted
    } else {
        row
    };
    let (Some((first, _)), Some((last, _))) = (row.first(), row.last()) else {
        return;
    };
    let numbers: Vec<u16> = row.iter().map(|(_, number)| *number).collect();
    if numbers.len() < WORDS_MIN || !is_spread(&numbers) {
        return;
    }
    let lower = seen.lower();
    let around = lower
        .get(
            floor(lower, first.start.saturating_sub(AROUND_BYTES))
                ..floor(lower, last.end + AROUND_BYTES),
        )
        .unwrap_or_default();
    let holds = seed::LENGTHS.contains(&numbers.len()) && seed::holds(&numbers);
    if holds || seed::is_spoken_of(around) {
        let proved = holds && numbers.len() >= SURE_MIN;
        push(first.start..last.end, proved, found);
    }
}

/// Tells whether every other number counts those behind: `1. 1268`, `2. 0533`.
fn is_counted(row: &[(Range<usize>, u16)]) -> bool {
    let counts = row.iter().step_by(2).map(|(_, number)| *number);
    let pairs = u16::try_from(row.len() / 2).unwrap_or(0);
    row.len().is_multiple_of(2) && row.len() > WORDS_MIN && counts.eq(1..=pairs)
}

/// Tells whether numbers lie over the whole list, as chance draws them.
fn is_spread(numbers: &[u16]) -> bool {
    let low = numbers.iter().any(|number| *number < WORDS / 4);
    let high = numbers.iter().any(|number| *number >= WORDS - WORDS / 4);
    let rises = numbers.is_sorted() || numbers.iter().rev().is_sorted();
    low && high && !rises
}
