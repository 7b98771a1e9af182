//! Codes in groups of letters and digits: `E7F0 2B9C 55A1`, `EMBER 20 STONE 71`.

use std::ops::Range;

use crate::safety::seen::byte;

/// How many groups a code has, and how many characters a group.
const GROUPS: std::ops::RangeInclusive<usize> = 2..=8;
const LETTERS: std::ops::RangeInclusive<usize> = 1..=8;

/// Adds them.
pub(super) fn stretches(text: &str, all: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while let Some(start) = next(text, at) {
        let mut groups: Vec<&str> = Vec::new();
        let mut end = start;
        let mut place = start;
        loop {
            let group = word(text, place);
            let fits = LETTERS.contains(&group.len()) && is_coded(group);
            if !fits || groups.len() > *GROUPS.end() {
                break;
            }
            groups.push(group);
            end = place + group.len();
            place = end + 1;
            if !matches!(byte(text, end), b' ' | b'-') {
                break;
            }
        }
        if GROUPS.contains(&groups.len()) && is_code(&groups) {
            all.push(start..end);
        }
        at = end.max(start + word(text, start).len());
    }
}

/// Returns where the next word begins.
fn next(text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    Some(at + rest.iter().position(u8::is_ascii_alphanumeric)?)
}

/// Returns the letters and digits that stand at a place.
fn word(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    rest.get(..length).unwrap_or_default()
}

/// Tells whether a group is no word of a sentence: capitals, or with a digit in it.
fn is_coded(group: &str) -> bool {
    let small = group.bytes().any(|byte| byte.is_ascii_lowercase());
    !small || group.bytes().any(|byte| byte.is_ascii_digit())
}

/// Tells whether groups are a code: with letters, and with digits.
fn is_code(groups: &[&str]) -> bool {
    let any = |test: fn(&u8) -> bool| groups.iter().any(|group| group.as_bytes().iter().any(test));
    any(u8::is_ascii_digit) && any(u8::is_ascii_alphabetic)
}
