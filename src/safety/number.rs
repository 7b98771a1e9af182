//! Numbers as people write them: in groups, with a space or a dash between.

use std::ops::Range;

use super::seen::{after, before, byte, floor};

/// A number with the places of its digits.
pub(super) struct Digits {
    /// From the first digit to behind the last.
    pub(super) at: Range<usize>,
    /// The digits alone.
    pub(super) all: String,
    /// How many digits stand together, group by group.
    pub(super) groups: Vec<usize>,
}

/// Walks numbers whose digits stand in groups with one space or dash between.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = Digits> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
        let mut number = Digits {
            at: start..start,
            all: String::new(),
            groups: Vec::new(),
        };
        let mut place = start;
        loop {
            let group = bytes
                .get(place..)
                .unwrap_or_default()
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            if group == 0 {
                break;
            }
            number
                .all
                .push_str(text.get(place..place + group).unwrap_or_default());
            number.groups.push(group);
            number.at.end = place + group;
            place = number.at.end + gap(text, number.at.end);
            if place == number.at.end || number.all.len() > 24 {
                break;
            }
        }
        at = number.at.end;
        Some(number)
    })
}

/// Returns how long the space or dash between two groups of digits is; 0 if there is none.
fn gap(text: &str, at: usize) -> usize {
    match after(text, at) {
        Some(letter @ (' ' | '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | 'ー' | '\u{3000}')) => {
            letter.len_utf8()
        }
        _ => 0,
    }
}

/// Tells whether a number is no part of a longer word, decimal or hex string.
pub(super) fn stands_alone(text: &str, at: &Range<usize>) -> bool {
    let part = |letter: Option<char>| letter.is_some_and(|l| l.is_ascii_alphanumeric() || l == '_');
    let decimal = byte(text, at.end) == b'.' && byte(text, at.end + 1).is_ascii_digit();
    let fraction = matches!(before(text, at.start), Some('.' | ','))
        && text
            .get(..at.start - 1)
            .and_then(|t| before(t, t.len()))
            .is_some_and(|l| l.is_ascii_digit());
    !part(before(text, at.start)) && !part(after(text, at.end)) && !decimal && !fraction
}

/// Returns up to `reach` bytes of the same line before a place.
pub(super) fn said_before(lower: &str, at: usize, reach: usize) -> &str {
    let start = floor(lower, at.saturating_sub(reach));
    let said = lower.get(start..at).unwrap_or_default();
    said.rsplit('\n').next().unwrap_or_default()
}
