//! Strings that look drawn by lot, where the text speaks of API keys, and 32 or 64 bytes in
//! base 64 anywhere.

use std::ops::Range;

use crate::domain::FindingKind;

use super::base58::is_public;
use super::context::{NAMES_API, mentions};
use super::seen::{Found, Seen, before, floor, runs};

/// How far around a string words are read, in bytes.
const AROUND_BYTES: usize = 240;

/// The shortest string that is looked at, and the shortest that words far away make a key, in bytes.
const WORD_BYTES_MIN: usize = 16;
const FAR_BYTES_MIN: usize = 20;

/// Words that make such a string public: a digest, a public key, a signature on a chain.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "public", "公開鍵", "sha256-", "sha384-", "sha512-", "sha256", "digest", "hash", "ハッシュ", "fingerprint", "integrity", "ssh-", "checksum", "etag", "アドレス", "address", "txid", "transaction", "tx ", "送金",
];

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_ascii(WORD_BYTES_MIN) {
        return;
    }
    let text = seen.text();
    for at in runs(text, |byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'_' | b'-')
    }) {
        let word = text
            .get(at.clone())
            .unwrap_or_default()
            .trim_start_matches(['=', '-', '/', '+']);
        let at = at.end - word.len()..at.end;
        if !(WORD_BYTES_MIN..=120).contains(&word.len())
            || matches!(before(text, at.start), Some('.' | ':' | '@' | '%'))
                && text
                    .get(..at.start)
                    .is_some_and(|said| said.ends_with("://"))
        {
            continue;
        }
        if !is_drawn(word) || is_known_public(word) {
            continue;
        }
        let lower = seen.lower();
        let ahead = lower
            .get(floor(lower, at.start.saturating_sub(AROUND_BYTES))..at.start)
            .unwrap_or_default();
        let behind = lower
            .get(at.end..floor(lower, at.end + AROUND_BYTES / 2))
            .unwrap_or_default();
        let near = ahead
            .get(floor(ahead, ahead.len().saturating_sub(40))..)
            .unwrap_or_default();
        let in_link = ahead
            .rsplit([' ', '\n', '\u{3000}'])
            .next()
            .is_some_and(|word| word.contains("://"));
        let base64 = matches!(word.len(), 44 | 88) && word.ends_with('=')
            || word.len() == 64 && word.contains(['+', '/']);
        let api = mentions(ahead, NAMES_API) || mentions(behind, NAMES_API);
        if !in_link
            && !mentions(near, PUBLIC)
            && (base64
                || api
                    && (word.len() >= FAR_BYTES_MIN
                        || mentions(near, NAMES_API)
                        || is_argument(text, &at)))
        {
            found.push(Found {
                kind: FindingKind::ApiSecret,
                at,
                proved: false,
            });
        }
    }
}

/// Tells whether a string is an argument of a call: `Client("…", "…")`.
fn is_argument(text: &str, at: &Range<usize>) -> bool {
    let quoted = matches!(before(text, at.start), Some('"' | '\''))
        && text
            .get(at.end..)
            .is_some_and(|rest| rest.starts_with(['"', '\'']));
    let line = text
        .get(floor(text, at.start.saturating_sub(80))..at.start)
        .unwrap_or_default();
    quoted
        && line
            .rsplit('\n')
            .next()
            .is_some_and(|line| line.contains('('))
}

/// Tells whether a word has small letters, capitals and digits as only chance mixes them.
fn is_drawn(word: &str) -> bool {
    let count = |test: fn(&u8) -> bool| word.as_bytes().iter().filter(|byte| test(byte)).count();
    let (upper, lower, digits) = (
        count(u8::is_ascii_uppercase),
        count(u8::is_ascii_lowercase),
        count(u8::is_ascii_digit),
    );
    let marks = word.len() - upper - lower - digits;
    upper >= 3
        && lower >= 3
        && digits >= 2
        && marks * 5 <= word.len()
        && turns(word) * 3 >= word.len()
}

/// Counts how often the kind of character changes.
fn turns(word: &str) -> usize {
    let kind = |byte: &u8| {
        (
            byte.is_ascii_uppercase(),
            byte.is_ascii_lowercase(),
            byte.is_ascii_digit(),
        )
    };
    word.as_bytes()
        .windows(2)
        .filter(|pair| matches!(pair, [one, other] if kind(one) != kind(other)))
        .count()
}

fn is_known_public(word: &str) -> bool {
    let base58 = word
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'0' | b'O' | b'I' | b'l'));
    let solana = base58 && matches!(word.len(), 43 | 44 | 87 | 88);
    let monero = base58 && matches!(word.len(), 95 | 106);
    let ton = word.len() == 48 && (word.starts_with("EQ") || word.starts_with("UQ"));
    let ethereum = word.starts_with("0x");
    solana
        || monero
        || ton
        || ethereum
        || is_public(word)
        || word.starts_with("Qm") && word.len() == 46
        || word.starts_with("addr1")
}
