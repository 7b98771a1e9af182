//! Keys as long numbers: of 16 to 64 bytes in hexadecimal digits, of 32 in decimal ones, where the
//! words before name a key.

use crate::domain::FindingKind;

use super::seen::{Found, Seen, floor, runs};

/// How far before a number words are read, in bytes.
const AHEAD_BYTES: usize = 60;

/// The fewest digits that are looked at: 16 bytes.
const DIGITS_MIN: usize = 32;

/// How many hexadecimal digits a seed or a pair of keys has, and how many the chance has from which a
/// phrase is made. What has 64 is judged by a rule of its own.
const PAIR_DIGITS: usize = 128;
const CHANCE_DIGITS: [usize; 4] = [32, 40, 48, 56];

/// How many decimal digits a key of 32 bytes has; almost none has fewer.
const DECIMAL_DIGITS: std::ops::RangeInclusive<usize> = 70..=78;

/// Words that name 64 bytes as a key.
#[rustfmt::skip]
const KEYS: &[&str] = &[
    "seed", "シード", "keypair", "key pair", "キーペア", "鍵ペア", "secret", "シークレット", "秘密", "private", "privkey", "プライベート", "ed25519", "mnemonic", "ニーモニック", "entropy", "エントロピー", "master key", "マスターキー",
];

/// Words that name the chance from which a phrase is made.
const CHANCES: &[&str] = &["entropy", "エントロピー"];

/// Words that name a key of 32 bytes.
#[rustfmt::skip]
const PRIVATE: &[&str] = &["秘密鍵", "秘密キー", "private key", "privkey", "priv key", "プライベートキー", "プライベート鍵", "secret key", "シークレットキー"];

/// Words that name what is made to be shown.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "sha512", "sha-512", "sha3", "hash", "ハッシュ", "digest", "checksum", "チェックサム", "blake", "whirlpool", "署名", "signature", "sign", "公開鍵", "public", "pubkey", "txid", "取引", "トランザクション", "transaction", "注文", "受付", "order",
];

/// Finds them; the nearest word decides.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_ascii(DIGITS_MIN) {
        return;
    }
    let lower = seen.lower();
    for at in runs(lower, |byte| byte.is_ascii_alphanumeric()) {
        let word = lower.get(at.clone()).unwrap_or_default();
        let digits = word.strip_prefix("0x").unwrap_or(word);
        let Some(names) = names(digits) else { continue };
        let from = floor(lower, at.start.saturating_sub(AHEAD_BYTES));
        let ahead = lower.get(from..at.start).unwrap_or_default();
        let last = |words: &[&str]| words.iter().filter_map(|word| ahead.rfind(word)).max();
        let cue = last(names);
        if cue.is_some() && cue > last(PUBLIC) {
            found.push(Found {
                kind: FindingKind::PrivateKey,
                at: at.end - digits.len()..at.end,
                proved: false,
            });
        }
    }
}

/// Returns the words that make a key of digits, if digits of such a length can be one.
fn names(digits: &str) -> Option<&'static [&'static str]> {
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let decimal = digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.len() {
        PAIR_DIGITS => Some(KEYS),
        length if CHANCE_DIGITS.contains(&length) => Some(CHANCES),
        length if decimal && DECIMAL_DIGITS.contains(&length) => Some(PRIVATE),
        _ => None,
    }
}
