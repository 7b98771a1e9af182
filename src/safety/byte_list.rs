//! Private keys as lists of bytes: the file of a Solana wallet has 64 numbers in brackets.

use crate::domain::{FindingKind, Order as _};

use super::seen::{Found, Seen, floor, runs};

/// How many bytes such a file has: the key, and the public key that belongs to it.
const PAIR_BYTES: usize = 64;

/// How many bytes are a key where the words around speak of one.
const KEY_BYTES_MIN: usize = 16;

/// How far around a list is read, in bytes.
const AROUND_BYTES: usize = 120;

/// Words that say that a list is a private key.
const KEYS: &[&str] = &[
    "秘密鍵",
    "秘密キー",
    "シークレットキー",
    "プライベートキー",
    "private",
    "privkey",
    "secret",
    "keypair",
    "id.json",
    "キーペア",
    "鍵ペア",
];

/// Words that say that it is something else.
const OTHERS: &[&str] = &[
    "signature",
    "署名",
    "public",
    "公開",
    "checksum",
    "hash",
    "ハッシュ",
];

/// Finds lists of bytes that are keys.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_digits(2 * KEY_BYTES_MIN) {
        return;
    }
    let of_list = |byte: u8| {
        byte.is_ascii_hexdigit() || matches!(byte, b',' | b' ' | b'\n' | b'\t' | b'x' | b'X')
    };
    for at in runs(seen.text(), of_list) {
        let list = seen.text().get(at.clone()).unwrap_or_default();
        if list.len() < 3 * KEY_BYTES_MIN || !list.contains(',') {
            continue;
        }
        let start = at.start + list.len() - list.trim_start_matches([' ', ',', '\n', '\t']).len();
        let end = at.end - (list.len() - list.trim_end_matches([' ', ',', '\n', '\t']).len());
        let list = seen.text().get(start..end).unwrap_or_default();
        let Some(bytes) = bytes(list) else { continue };
        if is_key(seen, start..end, &bytes) {
            found.push(Found {
                kind: FindingKind::PrivateKey,
                at: start..end,
                proved: true,
            });
        }
    }
}

/// Reads a list of bytes.
fn bytes(list: &str) -> Option<Vec<u8>> {
    let one = |number: &str| {
        let number = number.trim();
        let hex = number
            .strip_prefix("0x")
            .or_else(|| number.strip_prefix("0X"));
        match hex {
            Some(hex) => u8::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        }
    };
    list.split(',').map(one).collect()
}

/// Tells whether bytes are drawn by lot and are a key.
fn is_key(seen: &Seen, at: std::ops::Range<usize>, bytes: &[u8]) -> bool {
    let mut different = bytes.to_vec();
    different.order();
    different.dedup();
    let drawn = different.len() * 5 >= bytes.len() * 3 && bytes.iter().any(|byte| *byte > 127);
    if !drawn || bytes.len() < KEY_BYTES_MIN {
        return false;
    }
    let lower = seen.lower();
    let start = floor(lower, at.start.saturating_sub(AROUND_BYTES));
    let end = floor(lower, at.end + AROUND_BYTES);
    let around = [lower.get(start..at.start), lower.get(at.end..end)];
    let mentions = |words: &[&str]| {
        let mut around = around.into_iter().flatten();
        around.any(|text| words.iter().any(|word| text.contains(word)))
    };
    mentions(KEYS) || bytes.len() == PAIR_BYTES && !mentions(OTHERS)
}
