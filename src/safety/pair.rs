//! A mail address and a password side by side: `a@example.com / Winter2025`.

use crate::domain::FindingKind;

use super::context::mentions;
use super::seen::{Found, Seen, after, byte, floor};

/// Words that make the word beside a mail address a password.
const SIGNING_IN: &[&str] = &[
    "pass",
    "パス",
    "pw",
    "login",
    "ログイン",
    "log in",
    "sign in",
    "credential",
];

/// How far around words are read, in bytes.
const AROUND_BYTES: usize = 90;

/// The longest word that is looked at, in bytes.
const WORD_BYTES_MAX: usize = 128;

/// Finds passwords beside mail addresses.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    for (at, _) in text.match_indices('@') {
        let host = text
            .bytes()
            .skip(at + 1)
            .take(WORD_BYTES_MAX)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            .count();
        let end = at + 1 + host;
        if !byte(text, at.saturating_sub(1)).is_ascii_alphanumeric()
            || !text.get(at + 1..end).is_some_and(|host| host.contains('.'))
        {
            continue;
        }
        let Some((start, colon)) = joint(text, end) else {
            continue;
        };
        let rest = text.get(start..).unwrap_or_default();
        let length = rest
            .bytes()
            .take(WORD_BYTES_MAX)
            .take_while(|byte| {
                byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'<' | b'>')
            })
            .count();
        let word = rest
            .get(..length)
            .unwrap_or_default()
            .trim_end_matches(['.', ',', ')', ':', ';']);
        let lower = seen.lower();
        let around = lower
            .get(floor(lower, at.saturating_sub(AROUND_BYTES))..floor(lower, end + AROUND_BYTES))
            .unwrap_or_default();
        if is_password(word) && (colon || mentions(around, SIGNING_IN)) {
            found.push(Found {
                kind: FindingKind::Password,
                at: start..start + word.len(),
                proved: false,
            });
        }
    }
}

/// Returns where the word behind a mail address begins, and whether a bare colon leads to it.
fn joint(text: &str, end: usize) -> Option<(usize, bool)> {
    let mut at = end;
    let mut joined = false;
    while let Some(letter @ (' ' | '/' | ':' | '|' | '、' | ',' | ';' | '\t')) = after(text, at) {
        joined |= !matches!(letter, ' ' | '\t');
        at += letter.len_utf8();
    }
    (joined && at - end <= 6).then(|| (at, at == end + 1 && byte(text, end) == b':'))
}

fn is_password(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let marks = word.bytes().any(|byte| matches!(byte, b'/' | b'@' | b':'));
    word.len() >= 6 && letters > 0 && digits > 0 && digits + letters >= word.len() - 4 && !marks
}
