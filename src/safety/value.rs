//! What a secret can look like, kind by kind.

use std::ops::Range;

use crate::domain::FindingKind;

use super::seen::{Seen, after, byte};

/// How firmly a cue is bound to what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Link {
    /// Nothing but space between.
    Beside,
    /// A word such as は or `is`.
    Said,
    /// A colon, an equals sign, an arrow or a quote.
    Given,
}

/// Words that stand where a password could, and are none.
#[rustfmt::skip]
const NO_VALUES: &[&str] = &[
    "incorrect", "wrong", "right", "correct", "not", "always", "still", "reset", "changed", "expired", "invalid",
    "required", "ok", "unknown", "none", "null", "true", "false", "error", "forgotten", "lost", "manager", "the", "my",
];

/// Returns the place of a value of this kind that begins here.
pub(super) fn accepts(
    seen: &Seen,
    at: usize,
    kind: FindingKind,
    link: Link,
) -> Option<Range<usize>> {
    let text = seen.text();
    let (open, close) = quotes(after(text, at)?);
    let start = at + open;
    let rest = text.get(start..)?;
    let quoted = close
        .and_then(|close| rest.find(close))
        .filter(|length| *length <= 128);
    let length = match quoted {
        Some(length) => length,
        None => plain(rest),
    };
    let link = if quoted.is_some() { Link::Given } else { link };
    let value = rest.get(..length)?;
    let behind = after(text, start + length);
    let fits = match kind {
        FindingKind::Password => password(value, link),
        FindingKind::OneTimeCode => (4..=8).contains(&digits(value)) && !counted(behind),
        FindingKind::Pin => (4..=8).contains(&digits(value)) && !counted(behind),
        FindingKind::CardCode => (3..=4).contains(&digits(value)) && !counted(behind),
        FindingKind::SecurityAnswer => quoted.is_some(),
        FindingKind::RecoveryCode => value.len() >= 6 && value.bytes().any(|b| b.is_ascii_digit()),
        FindingKind::TotpSecret => {
            value.len() >= 16
                && value
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() || (b'2'..=b'7').contains(&b) || b == b' ')
        }
        FindingKind::ApiSecret | FindingKind::Token => {
            value.len() >= 16
                && value.bytes().any(|b| b.is_ascii_digit())
                && value.bytes().any(|b| b.is_ascii_alphabetic())
        }
        FindingKind::PrivateKey => {
            value.len() >= 28
                && value.bytes().any(|b| b.is_ascii_digit())
                && value.bytes().all(|b| b.is_ascii_alphanumeric())
        }
        _ => false,
    };
    fits.then_some(start..start + length)
}

fn password(value: &str, link: Link) -> bool {
    let letters = value.bytes().any(|b| b.is_ascii_alphabetic());
    let digits = value.bytes().any(|b| b.is_ascii_digit());
    let symbols = value.bytes().any(|b| b.is_ascii_punctuation());
    let known = NO_VALUES.contains(&value.to_ascii_lowercase().as_str());
    value.is_ascii()
        && value.len() >= 4
        && !known
        && (letters && (digits || symbols) || link == Link::Given && (letters || digits))
}

fn digits(value: &str) -> usize {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    if digits == value.len() { digits } else { 0 }
}

fn counted(behind: Option<char>) -> bool {
    behind.is_some_and(|letter| "文字桁回分秒時間円件通個日月年番人%.,/".contains(letter))
}

fn plain(rest: &str) -> usize {
    let length = rest
        .bytes()
        .take_while(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'`'))
        .count();
    rest.get(..length)
        .unwrap_or_default()
        .trim_end_matches(['.', ',', ';', ':', ')', '(', ']'])
        .len()
}

fn quotes(letter: char) -> (usize, Option<char>) {
    match letter {
        '"' => (1, Some('"')),
        '\'' => (1, Some('\'')),
        '`' => (1, Some('`')),
        '「' => (3, Some('」')),
        '『' => (3, Some('』')),
        '“' => (3, Some('”')),
        '‘' => (3, Some('’')),
        _ => (0, None),
    }
}

/// Tells whether a byte at a place is a digit.
pub(super) fn is_digit(text: &str, at: usize) -> bool {
    byte(text, at).is_ascii_digit()
}
