//! Long secrets: API keys, tokens, private keys and the keys of authenticators.

use std::ops::Range;

use crate::safety::base58::is_public;

use super::bridge::Link;
use super::cues::Force;
use super::value::Value;
use super::words::{is_no_value, mentions};

/// Accepts the key of an authenticator: base 32, whole or in groups.
pub(super) fn totp(value: &Value<'_>) -> Option<Range<usize>> {
    let mut length = 0;
    let mut count = 0;
    let mut groups = 0;
    let mut size = 0;
    let bytes = value.rest.as_bytes();
    let upper = bytes
        .first()
        .is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let base32 = |byte: &&u8| {
        matches!(byte, b'2'..=b'7')
            || if upper {
                byte.is_ascii_uppercase()
            } else {
                byte.is_ascii_lowercase()
            }
    };
    loop {
        let group = bytes
            .get(length..)
            .unwrap_or_default()
            .iter()
            .take_while(base32)
            .count();
        let ends = bytes
            .get(length + group)
            .is_none_or(|next| !next.is_ascii_alphanumeric());
        if group == 0 || !ends || groups > 0 && (group > size || !(3..=8).contains(&size)) {
            break;
        }
        if groups > 0 && group < size && length + group < value.rest.len() && count < 12 {
            break;
        }
        size = if groups == 0 { group } else { size };
        length += group;
        count += group;
        groups += 1;
        if !matches!(bytes.get(length), Some(b' ' | b'-'))
            || bytes.get(length + 1).is_none_or(|next| !base32(&next))
        {
            break;
        }
        length += 1;
    }
    let word = value.rest.get(..length)?.trim_end_matches([' ', '-']);
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    let padded = value
        .rest
        .get(word.len()..)?
        .bytes()
        .take_while(|byte| *byte == b'=')
        .count();
    let sure = if upper {
        count >= 16 || count >= 10 && (digits || groups == 1)
    } else {
        count >= 16 && digits
    };
    sure.then(|| value.at.start..value.at.start + word.len() + padded)
}

/// What makes a key behind it no secret.
#[rustfmt::skip]
const PUBLIC: &[&str] = &["public", "公開", "publishable", "ssh", "license", "idempotency", "cache", "primary", "foreign", "partition", "host", "ソラナ", "solana", "トランザクション", "transaction"];

/// Accepts an API key or secret.
pub(super) fn api(value: &Value<'_>) -> Option<Range<usize>> {
    let least = match (value.force, value.bound) {
        (Force::Names, Link::Given) => 12,
        (Force::Names, _) => 16,
        (_, Link::Given) => 20,
        _ => 22,
    };
    let public = mentions(
        value
            .ahead
            .get(value.ahead.len().saturating_sub(16)..)
            .unwrap_or_default(),
        PUBLIC,
    );
    value.when(!public && is_random(value, least))
}

/// Accepts a session, cookie or access token.
pub(super) fn token(value: &Value<'_>) -> Option<Range<usize>> {
    let least = match (value.force, value.bound) {
        (Force::Names, Link::Given) => 8,
        (Force::Names, Link::Said) | (_, Link::Given) => 12,
        (Force::Names, Link::Beside) if value.cue.ends_with("id") => 13,
        _ => 16,
    };
    value.when(is_random(value, least) && !value.text.contains("://"))
}

/// Accepts a private key in base 58, base 64 or hexadecimal digits.
pub(super) fn private_key(value: &Value<'_>) -> Option<Range<usize>> {
    let least = if value.force == Force::Names { 28 } else { 25 };
    let hexadecimal = value
        .text
        .trim_start_matches("0x")
        .bytes()
        .all(|byte| byte.is_ascii_hexdigit());
    // 64 digits are judged by all the words around them, in a rule of their own.
    let judged = hexadecimal && value.text.trim_start_matches("0x").len() == 64;
    value.when(
        !judged
            && is_random(value, least)
            && (value.force == Force::Names || value.text.starts_with(['s', 'S'])),
    )
}

/// Headers that hold nothing but a key.
#[rustfmt::skip]
const HEADERS: &[&str] = &["access-key", "access-sign", "access_key", "access_sign", "api-key", "api-sign", "api-secret", "api_key", "api_secret", "apikey"];

fn is_random(value: &Value<'_>, least: usize) -> bool {
    let text = value.text;
    let made = text.bytes().all(|byte| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'+' | b'/' | b'=' | b'_' | b'-' | b'.' | b'~' | b'%' | b':' | b'$' | b'!'
            )
    });
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let lower = value.lower();
    let uuid = is_uuid(text) && value.link != Link::Given && value.distance > 3;
    let capitals = text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.bytes().any(|byte| byte.is_ascii_lowercase());
    let starts = text.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    if !starts
        || value.bound != Link::Given
            && digits * 8 < text.len()
            && !(capitals && (digits >= 2 || text.len() >= 24))
    {
        return false;
    }
    // What a header for a key holds is one, be it of letters alone.
    let header = HEADERS.contains(&value.cue) && value.bound == Link::Given && capitals;
    made && text.len() >= least
        && (digits >= 1 || header)
        && letters >= 1
        && digits + letters >= least / 2
        && !is_no_value(&lower)
        && !is_link(&lower)
        && !uuid
        && (!is_evidence(text) || is_uuid(text))
        && !text.contains("..")
}

/// Tells whether a word is a public thing: an address, a mail address, the provider's id.
pub(super) fn is_evidence(word: &str) -> bool {
    let ethereum = word.len() == 42 && word.starts_with("0x");
    let lower = word.to_ascii_lowercase();
    let bech32 = [
        "bc1",
        "tb1",
        "ltc1",
        "addr1",
        "bitcoincash:",
        "cosmos1",
        "npub1",
        "lnbc",
        "xpub",
        "ypub",
        "zpub",
    ]
    .iter()
    .any(|prefix| lower.starts_with(prefix))
        && word.len() > 20;
    let order = matches!(word.as_bytes(), [a, b, c, rest @ ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_uppercase()
        && rest.len() > 9 && rest.iter().take(8).all(u8::is_ascii_digit) && rest.get(8) == Some(&b'-'));
    let mail = word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains(['!', '#', '$', '%', '&'])
    });
    ethereum || bech32 || order || mail || is_uuid(word) || is_public(word) || is_stamp(word)
}

/// Tells whether a word is a date, a time or a phone number.
fn is_stamp(word: &str) -> bool {
    let marks = word
        .bytes()
        .filter(|byte| matches!(byte, b'/' | b':' | b'-' | b'.' | b',' | b'T' | b'Z' | b'+'))
        .count();
    marks > 0
        && word.bytes().all(|byte| {
            byte.is_ascii_digit()
                || matches!(byte, b'/' | b':' | b'-' | b'.' | b',' | b'T' | b'Z' | b'+')
        })
        && word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '+')
}

pub(super) fn is_uuid(word: &str) -> bool {
    word.len() == 36 && word.split('-').map(str::len).eq([8, 4, 4, 4, 12])
}

/// Tells whether a word is a link or a host.
pub(super) fn is_link(lower: &str) -> bool {
    let host = [".com", ".jp", ".net", ".org", ".io", ".co", ".dev", ".app"]
        .iter()
        .any(|end| lower.ends_with(end));
    lower.contains("://") || lower.starts_with("www.") || host
}
