//! A phone number.

use super::skeleton::nearly_same;
use super::{Finding, Verdict, Why, recorded};
use crate::pack::{ContactKind, Pack};

/// Fewer digits look like too many other numbers.
const DIGITS_MIN: usize = 6;

/// Judges a phone number by its digits.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let digits = national(written);
    let known = || recorded(pack, ContactKind::Phone);
    if let Some((_, contact)) = known().find(|(value, _)| national(value) == digits) {
        return Finding::recorded(contact);
    }
    let near = known().find(|(value, _)| nearly_same(&national(value), &digits, DIGITS_MIN));
    match near {
        Some((value, _)) => Finding::like(Verdict::LookAlike, Why::NearlySame, value),
        None => Finding::new(Verdict::Unknown, Why::NotRecorded),
    }
}

/// Returns the digits as they are dialled in Japan: +81 3 … is 03 ….
fn national(written: &str) -> Vec<u8> {
    let digits: Vec<u8> = written.bytes().filter(u8::is_ascii_digit).collect();
    match digits.strip_prefix(b"81") {
        Some(rest) if written.trim_start().starts_with('+') => {
            [b"0", rest.strip_prefix(b"0").unwrap_or(rest)].concat()
        }
        _ => digits,
    }
}
