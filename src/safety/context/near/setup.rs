//! The key of an authenticator by its form: GEZD GNBV GY3T QOJQ.

use crate::domain::FindingKind;
use crate::safety::context::words::mentions;
use crate::safety::seen::{Found, Seen, runs};

use super::{ahead, behind};

/// How far around the key words are read, in bytes.
const AROUND_BYTES: usize = 120;

/// The fewest groups of four, and the fewest characters of a key that is written as one.
const GROUPS_MIN: usize = 4;
const KEY_CHARS_MIN: usize = 16;

/// Words that make such a string the key of an authenticator.
#[rustfmt::skip]
const OF_KEYS: &[&str] = &["キー", "鍵", "key", "認証", "段階", "authenticator", "2fa", "totp", "otp", "qr", "setup", "secret", "手入力", "手動"];

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_ascii(KEY_CHARS_MIN) {
        return;
    }
    let (text, lower) = (seen.text(), seen.lower());
    let spaced = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'2'..=b'7' | b' ' | b'-');
    for at in runs(text, spaced) {
        let run = text.get(at.clone()).unwrap_or_default();
        let Some((from, length)) = key(run) else {
            continue;
        };
        let at = at.start + from..at.start + from + length;
        let before = at.start.checked_sub(1).map(|place| text.as_bytes()[place]);
        let after = text.as_bytes().get(at.end);
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'/' | b'+');
        if before.as_ref().is_some_and(part) || after.is_some_and(part) {
            continue;
        }
        let said = [
            ahead(lower, at.start, AROUND_BYTES),
            behind(lower, at.end, AROUND_BYTES),
        ];
        if said.into_iter().any(|said| mentions(said, OF_KEYS)) {
            found.push(Found {
                kind: FindingKind::TotpSecret,
                at,
                proved: false,
            });
        }
    }
}

/// Returns where a key stands in a run of groups, and how long it is.
fn key(run: &str) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    let (mut start, mut count, mut at) = (0, 0, 0);
    for group in run.split([' ', '-']) {
        if group.len() == 4 {
            if count == 0 {
                start = at;
            }
            count += 1;
            let length = at + 4 - start;
            if count >= GROUPS_MIN {
                best = Some((start, length));
            }
        } else {
            count = 0;
            if group.len() >= KEY_CHARS_MIN {
                best = best.or(Some((at, group.len())));
            }
        }
        at += group.len() + 1;
    }
    best.filter(|&(start, length)| {
        let word = run.get(start..start + length).unwrap_or_default();
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let letters = word.bytes().filter(u8::is_ascii_uppercase).count();
        digits >= 1 && letters >= 8
    })
}
