//! What was drawn by lot in a sentence that speaks of an API and its secret, wherever it stands in it.

use crate::domain::FindingKind;
use crate::safety::base58;
use crate::safety::context::shape::{is_evidence, is_link, is_uuid};
use crate::safety::context::words::{is_no_value, mentions};
use crate::safety::seen::{Found, Seen, is_of_word, runs};

use super::named::is_named;
use super::public::is_keyed;
use super::{ahead, behind};

/// The shortest and the longest of them, in bytes.
const BYTES: std::ops::RangeInclusive<usize> = 16..=88;

/// How far before and behind one its sentence is read, in bytes.
const AHEAD_BYTES: usize = 120;
const BEHIND_BYTES: usize = 90;

/// How far before one its own name is read, in bytes.
const NAME_BYTES: usize = 30;

/// What says that programs trade.
#[rustfmt::skip]
const PROGRAMS: &[&str] = &["api", "署名", "webhook", "hmac", "自動売買", "ボット", "bot"];

/// What says that something of them is secret.
#[rustfmt::skip]
const SECRETS: &[&str] = &["シークレット", "しーくれっと", "秘密", "secret", "hmac", "署名に使う", "署名用", "signing key"];

/// Names of what is drawn by lot and no secret.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "id", "ハッシュ", "hash", "public", "公開", "txid", "request", "リクエスト", "注文", "order", "commit", "コミット", "checksum", "チェックサム", "sha", "md5", "アドレス", "address", "nonce", "sign=", "fingerprint", "指紋", "フィンガープリント", "trace", "署名値", "signature", "識別", "名前", "ラベル", "label", "受付", "問い合わせ番号",
];

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_ascii(*BYTES.start()) {
        return;
    }
    let (text, lower) = (seen.text(), seen.lower());
    for run in runs(text, is_of_word) {
        let word = text.get(run.clone()).unwrap_or_default();
        let bare = word.trim_end_matches(['.', ',', ':', '?', '!']);
        let at = run.start..run.start + bare.len();
        if !BYTES.contains(&bare.len()) || !is_drawn(bare) {
            continue;
        }
        let said = ahead(lower, at.start, AHEAD_BYTES);
        let said = said.rsplit(['。', '\n']).next().unwrap_or_default();
        let said = said.rsplit(". ").next().unwrap_or_default();
        let then = behind(lower, at.end, BEHIND_BYTES);
        let then = then.split(['。', '\n']).next().unwrap_or_default();
        let then = then.split(". ").next().unwrap_or_default();
        let speaks = |of: &[&str]| mentions(said, of) || mentions(then, of);
        let name = ahead(said, said.len(), NAME_BYTES);
        let another = is_named(said) || is_keyed(said) || mentions(name, OTHERS);
        if speaks(PROGRAMS) && speaks(SECRETS) && !another {
            found.push(Found {
                kind: FindingKind::ApiSecret,
                at,
                proved: false,
            });
        }
    }
}

/// Tells whether a word looks drawn by lot: letters and digits mixed throughout, and nothing public
/// by its form. 64 hexadecimal digits are judged by a rule of their own.
fn is_drawn(word: &str) -> bool {
    let has = |test: fn(&u8) -> bool| word.bytes().any(|byte| test(&byte));
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let changes = word
        .as_bytes()
        .windows(2)
        .filter(|two| kind(two[0]) != kind(two[1]))
        .count();
    let hexadecimal = word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let made = word
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"+/=_-".contains(&byte));
    let lower = word.to_ascii_lowercase();
    let public = base58::is_public(word) || !is_uuid(word) && is_evidence(word) || is_link(&lower);
    let judged = hexadecimal && word.len() == 64;
    let none = public || judged || is_no_value(&lower);
    made && !none && has(u8::is_ascii_alphabetic) && digits >= 2 && changes * 4 >= word.len()
}

/// Returns what a byte is: a small letter, a capital, a digit or a mark.
fn kind(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => 0,
        b'A'..=b'Z' => 1,
        b'0'..=b'9' => 2,
        _ => 3,
    }
}
