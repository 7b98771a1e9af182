//! Codes and PINs: short, mostly digits.

use std::ops::Range;

use super::bridge::Link;
use super::cues::Force;
use super::value::Value;
use super::words::{counts, is_no_value, is_product, speaks_of_signing_in};
use super::{digits, near};

/// Accepts a code that is good once: 4 to 8 digits in the groups of codes, or capitals and digits.
pub(super) fn one_time(value: &Value<'_>) -> Option<Range<usize>> {
    if let Some(at) = number(value, 4..=8) {
        let digits = value
            .rest
            .bytes()
            .take(at.len())
            .filter(u8::is_ascii_digit)
            .count();
        let bound =
            value.link >= Link::Said || value.cue.is_ascii() && !value.ahead.ends_with('\n');
        let clause = value.ahead.rsplit(['、', '。', '\n', ',']).next()?;
        let another = near::is_about_another(clause);
        let sent = another
            || value
                .said
                .get(..value.said.len().saturating_sub(at.len()))
                .is_some_and(|said| said.trim_end().ends_with(" from"));
        let sure = if sent {
            false
        } else if value.force == Force::Names {
            !value.far || digits == 6
        } else {
            digits == 6 && bound && signing_in(value) && !other_code(value.ahead)
        };
        return sure.then_some(at);
    }
    let named = value.force == Force::Names && !value.far;
    if let Some(at) = in_kanji(value, &[6]).filter(|_| named) {
        return Some(at);
    }
    let lower = value.lower();
    let mixed = value
        .text
        .bytes()
        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && value.text.bytes().filter(u8::is_ascii_digit).count() >= 2
        && value.text.bytes().any(|byte| byte.is_ascii_uppercase());
    let letters = value.text.bytes().filter(u8::is_ascii_uppercase).count();
    let adjacent = value.distance <= 1
        && letters >= 2
        && value.text.len() >= 6
        && value.cue.ends_with("コード");
    let bound = (value.link >= Link::Said || adjacent) && value.force == Force::Names;
    value.when(
        bound
            && mixed
            && (5..=10).contains(&value.text.len())
            && !is_product(&lower)
            && !is_no_value(&lower)
            && !lower.starts_with("err"),
    )
}

/// Tells whether a word is six digits, in one group or two.
pub(in crate::safety) fn is_code(word: &str) -> bool {
    let (length, count) = digits::code(word).unwrap_or_default();
    length == word.len() && count == 6
}

/// Accepts a PIN: 4 to 8 digits, four of them also in kanji.
pub(super) fn pin(value: &Value<'_>) -> Option<Range<usize>> {
    number(value, 4..=8).or_else(|| in_kanji(value, &[4]))
}

/// Accepts a card's code: 3 or 4 digits.
pub(super) fn card(value: &Value<'_>) -> Option<Range<usize>> {
    number(value, 3..=4).or_else(|| in_kanji(value, &[3, 4]))
}

/// A code of one of several lengths in kanji: セキュリティコード 一二三.
fn in_kanji(value: &Value<'_>, lengths: &[usize]) -> Option<Range<usize>> {
    let digits = value
        .rest
        .chars()
        .take_while(|letter| KANJI.contains(*letter));
    let length: usize = digits.map(char::len_utf8).sum();
    let behind = value.rest.get(length..)?;
    let goes_on = behind.starts_with(|letter: char| matches!(letter, '一'..='鿿'));
    let fits = lengths.contains(&(length / '一'.len_utf8())) && !goes_on && !counts(behind);
    fits.then(|| value.at.start..value.at.start + length)
}

/// Kanji for digits.
const KANJI: &str = "〇零一二三四五六七八九";

/// Accepts recovery codes: at least six letters and digits, mostly in groups.
pub(super) fn recovery(value: &Value<'_>) -> Option<Range<usize>> {
    let lower = value.lower();
    let spaced = digits::code(value.rest).filter(|(_, count)| *count >= 6);
    if let Some((length, _)) = spaced.filter(|(length, _)| *length >= value.text.len()) {
        return Some(value.at.start..value.at.start + length);
    }
    let product = is_product(&lower) && !lower.starts_with(|letter: char| letter.is_ascii_digit());
    value.when(is_recovery(value.text) && !is_no_value(&lower) && !product && !counts(value.behind))
}

/// Tells whether a word is made like a recovery code.
pub(super) fn is_recovery(word: &str) -> bool {
    let made = word
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let date = letters == 0 && word.starts_with("20") && word.matches('-').count() == 2;
    made && !date
        && letters + digits >= 6
        && (digits >= 2
            || digits >= 1 && word.contains('-')
            || letters >= 8 && word.matches('-').count() >= 2)
}

fn number(value: &Value<'_>, lengths: std::ops::RangeInclusive<usize>) -> Option<Range<usize>> {
    let (length, count) = digits::code(value.rest)?;
    let behind = value.rest.get(length..)?;
    let next = behind.chars().next();
    let glued =
        next.is_some_and(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '@'));
    let quoted = value.quoted && length < value.text.len();
    (lengths.contains(&count) && !glued && !quoted && !counts(behind))
        .then(|| value.at.start..value.at.start + length)
}

/// Tells whether the word before `code` makes it another kind of code.
pub(super) fn other_code(ahead: &str) -> bool {
    let bare = ahead.trim_end_matches([' ', '-', '_', 'の', '"']);
    [
        "error",
        "status",
        "promo",
        "referral",
        "invite",
        "zip",
        "postal",
        "country",
        "bank",
        "branch",
        "swift",
        "area",
        "qr",
        "source",
        "exit",
        "response",
        "result",
        "product",
        "item",
        "coupon",
        "discount",
        "reject",
        "reason",
        "tracking",
        "エラー",
        "紹介",
        "郵便",
        "銀行",
        "支店",
        "商品",
        "電話",
        "受付",
        "注文",
        "口座",
        "会員",
        "問い合わせ",
        "取引",
    ]
    .iter()
    .any(|word| bare.ends_with(word))
}

fn signing_in(value: &Value<'_>) -> bool {
    [value.ahead, value.said, value.behind]
        .into_iter()
        .any(speaks_of_signing_in)
}
