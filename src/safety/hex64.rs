//! 64 hexadecimal digits: a transaction id or a private key, as the words around them say.

use crate::domain::{FactKind, FindingKind};

use super::context::mentions;
use super::hints::{Field, Hints};
use super::seen::{Found, Seen, byte, floor, runs};

/// Words that make the digits an id or a digest.
#[rustfmt::skip]
const ID_WORDS: &[&str] = &[
    "txid", "tx id", "tx", "transaction", "トランザクション", "送金id", "取引id", "hash", "ハッシュ", "block", "ブロック",
    "sha256", "sha-256", "digest", "checksum", "チェックサム", "genesis", "merkle", "マークル", "root", "leaf", "blake", "keccak", "sha3", "utxo", "spends", "payment", "支払", "着金", "残高", "反映", "status", "ステータス", "件目", "fingerprint", "フィンガープリント", "指紋", "公開鍵", "public key", "pubkey", "explorer",
    "エクスプローラ", "送金", "送付", "送っ", "sent", "withdraw", "deposit", "入金", "出金", "移し", "commit", "pending", "ペンディング", "済み取引", "取引が", "取引は", "confirmation", "承認",
];

/// Words that make them a key.
#[rustfmt::skip]
const KEY_WORDS: &[&str] = &[
    "鍵", "private", "priv", "secret", "シークレット", "秘密", "key", "キー", "プライベート", "seed", "mnemonic", "wif", "インポート", "import", "復元",
];

/// Names of public keys, which hold the name of a key.
const PUBLIC_KEYS: &[&str] = &["公開鍵", "public key", "public_key", "publickey", "pubkey"];

/// How far before the digits words are read, in bytes.
const AHEAD_BYTES: usize = 160;

/// How far behind them.
const BEHIND_BYTES: usize = 60;

/// How many digits are looked at.
const DIGITS: usize = 64;

/// Finds digits that are a key or may be one.
pub(super) fn find(seen: &Seen, hints: &Hints<'_>, found: &mut Vec<Found>) {
    if hints.field == Field::Fact(FactKind::TxId) {
        return;
    }
    if !seen.has_ascii(DIGITS) {
        return;
    }
    let text = seen.text();
    let whole = text.trim();
    for mut at in runs(text, |byte| byte.is_ascii_alphanumeric()) {
        let word = text.get(at.clone()).unwrap_or_default();
        let digits = word.strip_prefix("0x").unwrap_or(word);
        if digits.len() != DIGITS
            || !digits.bytes().all(|byte| byte.is_ascii_hexdigit())
            || whole == word
        {
            continue;
        }
        at.start = at.end - digits.len();
        if let Some(kind) = judge(seen, at.start, at.end, hints) {
            found.push(Found {
                kind,
                at,
                proved: false,
            });
        }
    }
}

/// Says what the digits are by what stands around them; `None` is an id. The nearest word before
/// decides, then those behind.
fn judge(seen: &Seen, start: usize, end: usize, hints: &Hints<'_>) -> Option<FindingKind> {
    let lower = seen.lower();
    let from = floor(lower, start.saturating_sub(AHEAD_BYTES));
    let to = floor(lower, end + BEHIND_BYTES);
    let mut ahead = lower.get(from..start)?.to_owned();
    let link = ahead
        .rsplit(|letter: char| letter.is_whitespace() || !letter.is_ascii())
        .next()?;
    if link.contains("://")
        && hints
            .explorers
            .iter()
            .any(|host| link.contains(host.as_str()))
    {
        return None;
    }
    for name in PUBLIC_KEYS {
        ahead = ahead.replace(name, "hash");
    }
    let behind = lower.get(end..to)?;
    let nearest = |words: &[&str]| words.iter().filter_map(|word| ahead.rfind(word)).max();
    let amount = seen.text().get(from..start).and_then(last_amount);
    let id = nearest(ID_WORDS).max(amount);
    match (id, nearest(KEY_WORDS)) {
        (Some(id), Some(key)) if id > key => None,
        (_, Some(_)) => Some(FindingKind::PrivateKey),
        _ if mentions(behind, KEY_WORDS) => Some(FindingKind::PrivateKey),
        (Some(_), None) => None,
        _ if mentions(behind, ID_WORDS)
            || seen.text().get(end..to).and_then(last_amount).is_some() =>
        {
            None
        }
        _ => Some(FindingKind::AmbiguousHex),
    }
}

/// Returns where the last amount of an asset stands: `0.25 BTC`, `8,450XRP`. Who names an amount
/// beside the digits tells of a transaction.
fn last_amount(text: &str) -> Option<usize> {
    let capitals = |byte: u8| byte.is_ascii_uppercase();
    let amounts = runs(text, capitals).filter(|at| {
        let number = text
            .get(..at.start)
            .unwrap_or_default()
            .trim_end_matches(' ');
        (3..=5).contains(&at.len())
            && number.ends_with(|letter: char| letter.is_ascii_digit())
            && !byte(text, at.end).is_ascii_alphanumeric()
    });
    amounts.map(|at| at.start).max()
}
