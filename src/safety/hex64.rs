//! 64 hexadecimal digits: a transaction id or a private key, as the words around them say.

use crate::domain::{FactKind, FindingKind};

use super::hints::{Field, Hints};
use super::seen::{Found, Seen, floor, runs};

/// Words that make the digits an id or a digest.
#[rustfmt::skip]
const ID_WORDS: &[&str] = &[
    "txid", "tx id", "tx", "transaction", "トランザクション", "送金id", "取引id", "hash", "ハッシュ", "block", "ブロック",
    "sha256", "sha-256", "digest", "checksum", "チェックサム", "genesis", "公開鍵", "public key", "pubkey", "explorer",
    "エクスプローラ", "送金", "送付", "送っ", "sent", "withdraw", "deposit", "入金", "出金", "移し", "commit", "eth", "btc",
];

/// Words that make them a key.
const KEY_WORDS: &[&str] = &[
    "秘密鍵",
    "private",
    "privkey",
    "priv_key",
    "secret",
    "シークレット",
    "wif",
    "秘密",
    "key",
    "キー",
    "プライベート",
    "seed",
    "mnemonic",
];

/// Finds digits that are a key or may be one.
pub(super) fn find(seen: &Seen, hints: &Hints<'_>, found: &mut Vec<Found>) {
    let text = seen.text();
    for mut at in runs(text, |byte| byte.is_ascii_alphanumeric()) {
        if text
            .get(at.clone())
            .is_some_and(|word| word.starts_with("0x"))
        {
            at.start += 2;
        }
        let word = text.get(at.clone()).unwrap_or_default();
        if word.len() != 64 || !word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            continue;
        }
        let whole = text.trim().trim_start_matches("0x") == word;
        if whole || hints.field == Field::Fact(FactKind::TxId) {
            continue;
        }
        let lower = seen.lower();
        let said = lower
            .get(floor(lower, at.start.saturating_sub(160))..at.start)
            .unwrap_or_default();
        let behind = lower
            .get(at.end..floor(lower, at.end + 60))
            .unwrap_or_default();
        let nearest = |words: &[&str]| words.iter().filter_map(|word| said.rfind(word)).max();
        let explorer = hints
            .explorers
            .iter()
            .any(|host| said.contains(host.as_str()));
        let (id, key) = (nearest(ID_WORDS), nearest(KEY_WORDS));
        let id_behind = ID_WORDS.iter().any(|word| behind.contains(word));
        let key_behind = KEY_WORDS.iter().any(|word| behind.contains(word));
        let kind = match (id, key) {
            _ if explorer => continue,
            (Some(id), Some(key)) if id > key => continue,
            (_, Some(_)) => FindingKind::PrivateKey,
            (Some(_), None) if !key_behind => continue,
            _ if key_behind => FindingKind::PrivateKey,
            _ if id_behind => continue,
            _ => FindingKind::AmbiguousHex,
        };
        found.push(Found {
            kind,
            at,
            proved: false,
        });
    }
}
