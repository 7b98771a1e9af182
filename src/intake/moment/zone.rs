//! Time zones as people and block explorers write them.

use super::super::sheet::Sheet;

/// Names and their offset from UTC in minutes.
const ZONES: &[(&str, i32)] = &[
    ("日本時間", 540),
    ("世界標準時", 0),
    ("協定世界時", 0),
    ("+utc", 0),
    ("utc", 0),
    ("gmt", 0),
    ("jst", 540),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("pst", -480),
    ("pdt", -420),
    ("cet", 60),
    ("cest", 120),
    ("bst", 60),
    ("ist", 330),
    ("sgt", 480),
    ("aest", 600),
    ("aedt", 660),
    ("hkt", 480),
];

/// Reads a zone before a clock time; returns where the clock time begins, and seconds.
pub(super) fn prefix_at(sheet: &Sheet, at: usize) -> Option<(usize, i32)> {
    let (end, zone) = name_at(sheet, at)?;
    let end = sheet.run(end, |letter| {
        matches!(letter, ' ' | 'の' | 'で' | ':' | ')')
    });
    Some((end, zone))
}

/// Reads a zone behind a clock time; returns its end, and seconds.
pub(super) fn suffix_at(sheet: &Sheet, at: usize) -> Option<(usize, i32)> {
    let glued = sheet.letter(at);
    if matches!(glued, 'Z' | 'z') && !sheet.letter(at + 1).is_ascii_alphanumeric() {
        return Some((at + 1, 0));
    }
    let start = sheet.skip_spaces(at);
    let open = sheet.word(start, "(").unwrap_or(start);
    if let Some((end, zone)) = name_at(sheet, open) {
        let (end, zone) = offset_at(sheet, end).unwrap_or((end, zone));
        let end = if open > start {
            sheet.word(end, ")").unwrap_or(end)
        } else {
            end
        };
        return Some((end, zone));
    }
    offset_at(sheet, start)
}

fn name_at(sheet: &Sheet, at: usize) -> Option<(usize, i32)> {
    if sheet.before(at).is_ascii_alphabetic() {
        return None;
    }
    ZONES.iter().find_map(|(name, minutes)| {
        let end = sheet.word(at, name)?;
        (!sheet.letter(end).is_ascii_alphabetic()).then_some((end, minutes * 60))
    })
}

/// Reads +09:00, +0900 or +9.
fn offset_at(sheet: &Sheet, at: usize) -> Option<(usize, i32)> {
    let sign = match sheet.letter(at) {
        '+' => 1,
        '-' | '−' => -1,
        _ => return None,
    };
    let digit = |letter: char| letter.is_ascii_digit();
    let mut end = sheet.run(at + 1, digit);
    let mut digits = sheet.text(&(at + 1..end)).to_owned();
    if digits.len() == 2 && sheet.letter(end) == ':' && sheet.run(end + 1, digit) == end + 3 {
        digits.push_str(sheet.text(&(end + 1..end + 3)));
        end += 3;
    }
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = match digits.len() {
        1 | 2 if sign > 0 => (number, 0),
        4 => (number / 100, number % 100),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some((end, sign * (hours * 3600 + minutes * 60)))
}
