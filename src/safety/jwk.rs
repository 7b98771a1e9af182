//! Private keys as JSON: the members of a JWK that are secret, in any program's quotes.

use crate::domain::{FindingKind, Order as _};

use super::seen::{Found, Seen, floor, runs};

/// The secret members (RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1).
const SECRET_MEMBERS: &[&str] = &["d", "p", "q", "dp", "dq", "qi", "k"];

/// Members that say that a key is written here (RFC 7517, section 4.1; RFC 7518, section 6.2.1.1).
const KEY_MEMBERS: [&str; 2] = ["kty", "crv"];

/// How far a key reaches around its type, in bytes.
const KEY_BYTES_MAX: usize = 4096;

/// How long a secret value is at least, in bytes.
const VALUE_BYTES_MIN: usize = 16;

/// Finds the secret members of JSON web keys.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    let mut named: Vec<usize> = KEY_MEMBERS
        .iter()
        .flat_map(|member| seen.places(member))
        .map(|(at, _)| at)
        .filter(|at| {
            let name = text.get(at + 3..).unwrap_or_default();
            is_name(name.trim_start_matches(is_quote))
        })
        .collect();
    named.order();
    let mut from = 0;
    for at in named {
        let start = floor(text, at.saturating_sub(KEY_BYTES_MAX)).max(from);
        let end = floor(text, at + KEY_BYTES_MAX);
        let Some(window) = text.get(start..end) else {
            continue;
        };
        for value in runs(window, is_of_value).filter(|value| value.len() >= VALUE_BYTES_MIN) {
            let before = window.get(..value.start).unwrap_or_default();
            if member(before).is_some_and(|member| SECRET_MEMBERS.contains(&member)) {
                found.push(Found {
                    kind: FindingKind::PrivateKey,
                    at: start + value.start..start + value.end,
                    proved: true,
                });
            }
        }
        from = end;
    }
}

/// Tells whether what follows makes what stood before it a name.
fn is_name(behind: &str) -> bool {
    behind.trim_start().starts_with([':', '='])
}

/// Tells whether a letter quotes, or stands before one that does.
fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '`' | '\\')
}

/// Tells whether a byte can stand in a value: base 64 in either alphabet.
fn is_of_value(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/')
}

/// Returns the name of the value that begins behind a text.
fn member(before: &str) -> Option<&str> {
    let before = before.trim_end_matches(is_quote).trim_end();
    let before = before
        .strip_suffix("=>")
        .or_else(|| before.strip_suffix([':', '=']))?;
    let before = before.trim_end().trim_end_matches(is_quote);
    let of_name = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
    let length = before.chars().rev().take_while(of_name).count();
    before.get(before.len() - length..)
}
