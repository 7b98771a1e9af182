//! 64 hexadecimal digits: a transaction id or a private key, as the words around them say.

use crate::domain::{FactKind, FindingKind};

use super::context::mentions;
use super::hex64_link::{Link, link};
use super::hints::{Field, Hints};
use super::seen::{Found, INERT, Seen, byte, floor, runs};

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

/// What denies a word right before it.
#[rustfmt::skip]
const DENIALS: &[&str] = &[
    "できな", "できま", "出来な", "出来ま", "は無", "が無", "も無", "はな", "がな", "もな", "ありません", "じゃな", "ではな", "ではあり", "isn't", "is not", "not available", "is missing",
];

/// What denies a word right behind it.
const NEVER_BEFORE: &[&str] = &["no ", "not a ", "not the ", "without a ", "have any "];

/// How far behind a word its denial may stand, in characters.
const DENIAL_CHARS: usize = 12;

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
    // A field that names no id holds none, even alone.
    let alone = !hints.field.holds_no_id();
    let whole = text.trim();
    for mut at in runs(text, |byte| byte.is_ascii_alphanumeric()) {
        let word = text.get(at.clone()).unwrap_or_default();
        let digits = word.strip_prefix("0x").unwrap_or(word);
        if digits.len() != DIGITS
            || !digits.bytes().all(|byte| byte.is_ascii_hexdigit())
            || alone && (is_all(whole, word) || is_listed(text, &at))
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

/// Tells whether a text is nothing but one word, maybe in quotes or brackets or with a full stop.
fn is_all(text: &str, word: &str) -> bool {
    let around = |letter: char| "\"'`「」『』“”()[]<>{}.。,、".contains(letter);
    text.trim_matches(around) == word
}

/// Tells whether digits stand in a line of a list of checksums: before two blanks and the name of a
/// file that is none of a key.
fn is_listed(text: &str, at: &std::ops::Range<usize>) -> bool {
    let begins = at.start == 0 || byte(text, at.start - 1) == b'\n';
    let behind = text.get(at.end..).unwrap_or_default();
    let line = behind.lines().next().unwrap_or_default();
    let name = line.strip_prefix("  ").or_else(|| line.strip_prefix(" *"));
    begins
        && name.is_some_and(|name| {
            let end = name.rsplit_once('.').map_or("", |(_, end)| end);
            let of_end = |byte: u8| byte.is_ascii_alphanumeric();
            (1..=5).contains(&end.len())
                && end.bytes().all(of_end)
                && !name.contains(char::is_whitespace)
                && !mentions(&name.to_lowercase(), KEY_WORDS)
        })
}

/// Says what the digits are by what stands around them; `None` is an id. The nearest word before
/// decides, then those behind.
fn judge(seen: &Seen, start: usize, end: usize, hints: &Hints<'_>) -> Option<FindingKind> {
    let lower = seen.lower();
    let from = floor(lower, start.saturating_sub(AHEAD_BYTES));
    let to = floor(lower, end + BEHIND_BYTES);
    let mut ahead = lower.get(from..start)?.to_owned();
    let word = ahead
        .rsplit(|letter: char| letter.is_whitespace() || !letter.is_ascii())
        .next()?;
    match link(word, hints.explorers) {
        Link::None => {}
        Link::Transaction => return None,
        // Whoever makes a link chooses its words.
        Link::Elsewhere => {
            let link = word.find("://").unwrap_or_default();
            ahead.truncate(ahead.len() - word.len() + link);
        }
    }
    for name in PUBLIC_KEYS {
        ahead = ahead.replace(name, "hash");
    }
    let behind = lower.get(end..to)?;
    // What stands right before other digits speaks of those.
    let behind = match next(behind, lower.get(end..).unwrap_or_default()) {
        Some(_) if told(&ahead, ID_WORDS).is_some() => "",
        Some(next) => behind.get(..next).unwrap_or(behind),
        None => behind,
    };
    let amount = seen
        .text()
        .get(from..from + ahead.len())
        .and_then(last_amount);
    let id = told(&ahead, ID_WORDS).max(amount);
    let key = KEY_WORDS.iter().filter_map(|word| ahead.rfind(word)).max();
    match (id, key) {
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

/// Returns where the last of several words stands that is not denied: 「ハッシュは無いです」 and
/// 「送金できません」 name nothing that follows.
fn told(ahead: &str, words: &[&str]) -> Option<usize> {
    let places = words.iter().flat_map(|word| {
        let places = ahead
            .rmatch_indices(word)
            .map(|(at, word)| (at, at + word.len()));
        places.filter(|(at, end)| !denied(ahead, *at, *end)).take(1)
    });
    places.map(|(at, _)| at).max()
}

fn denied(ahead: &str, at: usize, end: usize) -> bool {
    let before = ahead.get(..at).unwrap_or_default();
    let behind: String = ahead
        .get(end..)
        .unwrap_or_default()
        .chars()
        .take(DENIAL_CHARS)
        .take_while(|letter| !matches!(letter, '。' | '\n' | ':'))
        .collect();
    NEVER_BEFORE.iter().any(|word| before.ends_with(word))
        || DENIALS.iter().any(|word| behind.contains(word))
}

/// Returns where other digits of the same length begin behind a stretch, or what stands for them, if
/// they begin near.
fn next(near: &str, behind: &str) -> Option<usize> {
    let is_long = |at: &std::ops::Range<usize>| at.len() >= DIGITS;
    let mut all = runs(behind, |byte| byte.is_ascii_alphanumeric());
    let digits = all.find(is_long).map(|at| at.start);
    let replaced = near.bytes().position(|byte| byte == INERT);
    let next = digits.into_iter().chain(replaced).min()?;
    (next <= near.len()).then_some(next)
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

#[cfg(test)]
mod tests {
    use crate::domain::FactKind;
    use crate::safety::{Field, Hints, clear};

    const H: &str = "4a5e1e4bab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b1";
    const K: &str = "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35";

    #[test]
    fn the_nearest_word_before_each_decides_and_a_denied_one_does_not() {
        let explorers = ["scan.example.com".to_owned()];
        let words = Field::Words;
        for (field, text, kept, masked) in [
            (words, "txid: H 秘密鍵: K", "H", "K"),
            (words, "秘密鍵: K txid: H", "H", "K"),
            (words, "txid: H private key: K", "H", "K"),
            (words, "取引ハッシュは無いです。これは K", "", "K"),
            (words, "there is no txid, here is K", "", "K"),
            (words, "送金できません K 助けて", "", "K"),
            (words, "送金できません。txid: H", "H", ""),
            (words, "送金が反映されません H", "H", ""),
            (words, "https://evil.example/tx/K を開いた", "", "K"),
            (words, "https://scan.example.com/tx/H を開いた", "H", ""),
            (
                words,
                "https://scan.example.com/address/0xK を開いた",
                "",
                "K",
            ),
            (words, "txid: H は秘密鍵です", "", "H"),
            (words, "K", "K", ""),
            (Field::Fact(FactKind::TxId), "K", "K", ""),
            (Field::Fact(FactKind::Device), "H", "", "H"),
        ] {
            let hints = Hints {
                field,
                explorers: &explorers,
                ..Hints::BARE
            };
            let long = |text: &str| text.replace('H', H).replace('K', K);
            let cleared = clear(&long(text), &hints).text;
            for id in kept.chars().map(|id| long(&id.to_string())) {
                assert!(
                    cleared.as_str().contains(&id),
                    "{text}: {}",
                    cleared.as_str()
                );
            }
            for key in masked.chars().map(|key| long(&key.to_string())) {
                assert!(
                    !cleared.as_str().contains(&key),
                    "{text}: {}",
                    cleared.as_str()
                );
            }
        }
    }
}
