//! Keys and tokens with a form of their own: vendors' prefixes, JWT, `otpauth://`.

use crate::domain::FindingKind;

use super::forms::{form, inside};
use super::jwt::{self, folded, is_jwt, signed};
use super::seen::{Found, Seen, runs};

/// The longest link that is looked at, in bytes.
pub(super) const LINK_BYTES_MAX: usize = 1024;

/// The shortest token, in bytes.
const TOKEN_BYTES_MIN: usize = 18;

/// Finds tokens by their published form.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if seen.has_ascii(TOKEN_BYTES_MIN) {
        published(seen.text(), found);
        inside(seen, found);
        jwt::inside(seen, found);
        bots(seen.text(), found);
    }
    for scheme in ["otpauth://", "otpauth-migration://"] {
        for (start, _) in seen.places(scheme) {
            let link = seen.text().get(start..).unwrap_or_default();
            let length = link
                .bytes()
                .take(LINK_BYTES_MAX)
                .take_while(|&byte| is_link(byte))
                .count();
            found.push(Found {
                kind: FindingKind::TotpSecret,
                at: start..start + length,
                proved: true,
            });
        }
    }
}

/// Words that begin as published, and are long enough.
fn published(text: &str, found: &mut Vec<Found>) {
    let mut from = 0;
    for at in runs(text, is_token) {
        let word = text.get(at.clone()).unwrap_or_default();
        if word.len() < TOKEN_BYTES_MIN || at.start < from {
            continue;
        }
        if let Some(end) = folded(text, &at) {
            found.push(Found {
                kind: FindingKind::Token,
                at: at.start..end,
                proved: true,
            });
            from = end;
            continue;
        }
        let kind = if is_jwt(word) || is_discord(word) {
            Some(FindingKind::Token)
        } else {
            form(word)
        };
        if let Some(kind) = kind {
            let end = if is_jwt(word) {
                signed(text, &at)
            } else {
                at.end
            };
            found.push(Found {
                kind,
                at: at.start..end,
                proved: true,
            });
        }
    }
}

/// A bot's token at Telegram: its number, a colon, 35 characters; at Discord three parts.
fn bots(text: &str, found: &mut Vec<Found>) {
    for (colon, _) in text.match_indices(":AA") {
        let digits = text
            .as_bytes()
            .get(..colon)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(12)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let length = text
            .bytes()
            .skip(colon + 1)
            .take_while(|&byte| byte != b'.' && is_token(byte))
            .count();
        if (8..=11).contains(&digits) && (30..=40).contains(&length) {
            found.push(Found {
                kind: FindingKind::Token,
                at: colon - digits..colon + 1 + length,
                proved: true,
            });
        }
    }
}

/// A bot's token at Discord: its number in base 64, a time, a signature.
fn is_discord(word: &str) -> bool {
    let parts: Vec<usize> = word.split('.').map(str::len).collect();
    let numbered = word.starts_with(['M', 'N', 'O']);
    numbered && matches!(parts.as_slice(), [23..=28, 6, 27..=40])
}

/// Tells whether a byte can stand in a token.
pub(super) fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

/// Tells whether a byte can stand in a link.
pub(super) fn is_link(byte: u8) -> bool {
    byte.is_ascii_graphic()
        && !matches!(
            byte,
            b'"' | b'\'' | b'<' | b'>' | b'`' | b'\\' | b'|' | b'{' | b'}'
        )
}
