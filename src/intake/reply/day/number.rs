//! Numbers before a unit: 3, 三, three, and ranges such as 2～3, whose end counts.

use super::Letters;

/// English numbers that stand before business days and weeks.
const ENGLISH: [(&str, u32); 13] = [
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
    ("fourteen", 14),
    ("a", 1),
    ("another", 1),
];

/// The largest number of days, weeks or hours that is a limit.
const MOST: u32 = 400;

/// Reads digits at a place: the number and its end.
pub(super) fn digits(letters: &Letters, place: usize) -> Option<(u32, usize)> {
    let mut end = place;
    let mut number = 0_u32;
    while let Some(digit) = letters.at(end).to_digit(10) {
        number = number.checked_mul(10)?.checked_add(digit)?;
        end += 1;
    }
    (end > place).then_some((number, end))
}

/// Reads a number or a range of numbers at a place: the larger end of it, and where it ends.
pub(super) fn count(letters: &Letters, place: usize) -> Option<(u32, usize)> {
    let (first, end) = one(letters, place)?;
    let between = letters.skip_spaces(end);
    // 2営業日から3営業日 names its unit twice; the second is read on its own.
    let Some(next) = letters.any(
        between,
        &["~", "〜", "-", "–", "―", "to ", "から", "、", "or "],
    ) else {
        return Some((first, end)).filter(|(number, _)| *number <= MOST);
    };
    let (last, end) = one(letters, letters.skip_spaces(next)).unwrap_or((first, end));
    Some((first.max(last), end)).filter(|(number, _)| *number <= MOST)
}

fn one(letters: &Letters, place: usize) -> Option<(u32, usize)> {
    digits(letters, place)
        .or_else(|| kanji(letters, place))
        .or_else(|| {
            ENGLISH.iter().find_map(|(word, number)| {
                let end = letters.word(place, word)?;
                (!letters.at(end).is_ascii_alphanumeric()).then_some((*number, end))
            })
        })
}

/// Reads 一 to 三十一.
fn kanji(letters: &Letters, place: usize) -> Option<(u32, usize)> {
    let digit = |letter: char| {
        let place = "一二三四五六七八九"
            .chars()
            .position(|known| known == letter)?;
        u32::try_from(place + 1).ok()
    };
    let mut end = place;
    let mut number = 0;
    if let Some(ones) = digit(letters.at(end)) {
        number = ones;
        end += 1;
    }
    if letters.at(end) == '十' {
        number = number.max(1) * 10;
        end += 1;
        if let Some(ones) = digit(letters.at(end)) {
            number += ones;
            end += 1;
        }
    }
    (end > place).then_some((number, end))
}
