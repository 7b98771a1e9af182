//! What somebody says to have typed: 「482913と入力」, `I entered hunter22`.

use std::ops::Range;

use crate::domain::FindingKind;

use super::context::{is_code, is_typed_password, mentions};
use super::seen::{Found, Seen, floor};

/// Verbs behind what was typed, with what joins them to it.
const TYPED_JA: &[&str] = &[
    "って入",
    "と入",
    "を入れ",
    "を入力",
    "と打",
    "を打",
    "って打",
    "ていれ",
    "といれ",
    "をいれ",
    "でログイン",
    "で入",
    "で試",
    "で認証",
];

/// Verbs before what was typed.
const TYPED_EN: &[&str] = &[
    "entered ",
    "entering ",
    "enter ",
    "typed in ",
    "typed ",
    "typing ",
    "type ",
    "type in ",
    "put in ",
    "tried ",
    "trying ",
    "input ",
];

/// Words that make six digits a code.
const OF_CODES: &[&str] = &[
    "認証",
    "sms",
    "コード",
    "ワンタイム",
    "2fa",
    "otp",
    "authenticator",
    "verification",
    "verify",
    "code",
    "6桁",
];

/// Words that make a word a password.
const OF_PASSWORDS: &[&str] = &[
    "パスワード",
    "password",
    "ログイン",
    "login",
    "log in",
    "パス",
    "pw",
];

/// Words before a number that make it an amount.
const OF_AMOUNTS: &[&str] = &[
    "額",
    "数量",
    "価格",
    "円",
    "¥",
    "amount",
    "price",
    "枚",
    "指値",
    "quantity",
    "order",
    "注文",
    "口座",
    "タグ",
    "tag",
    "メモ",
    "memo",
    "郵便",
    "電話",
    "エラー",
    "error",
];

/// How far around words are read, in bytes.
const AROUND_BYTES: usize = 120;

/// The shortest code or password that is found, in bytes.
const WORD_BYTES_MIN: usize = 6;

/// Finds codes and passwords that were typed.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    // What is judged is so long, and of such characters.
    if !seen.has_ascii(WORD_BYTES_MIN) {
        return;
    }
    let text = seen.text();
    for verb in seen.likely(TYPED_JA) {
        for (end, _) in seen.places(verb) {
            let end = text.get(..end).map_or(end, |said| {
                said.trim_end_matches([' ', '」', '"', '』', '\'', ')'])
                    .len()
            });
            let start = floor(text, end.saturating_sub(40));
            let length = text
                .get(start..end)
                .unwrap_or_default()
                .bytes()
                .rev()
                .take_while(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'('))
                .count();
            judge(seen, with_group(text, end - length..end), found);
        }
    }
    for verb in seen.likely(TYPED_EN) {
        for (start, verb) in seen.places(verb) {
            let from = start + verb.len();
            let rest = text.get(from..).unwrap_or_default();
            let bare = rest.trim_start_matches(['"', '\'', '“']);
            let from = from + rest.len() - bare.len();
            let length = bare
                .bytes()
                .take(80)
                .take_while(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\''))
                .count();
            let length = bare
                .get(..length)
                .unwrap_or_default()
                .trim_end_matches(['.', ',', ')'])
                .len();
            let grouped = bare.get(length..length + 4).is_some_and(|group| {
                group.starts_with(' ') && group.bytes().skip(1).all(|byte| byte.is_ascii_digit())
            });
            judge(
                seen,
                from..from + length + if grouped && length == 3 { 4 } else { 0 },
                found,
            );
        }
    }
}

/// Takes the first half of a code in two groups along.
fn with_group(text: &str, at: Range<usize>) -> Range<usize> {
    let digits = |range: Range<usize>| {
        text.get(range)
            .is_some_and(|word| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let grouped = at.start >= 4
        && digits(at.clone())
        && digits(at.start - 4..at.start - 1)
        && text.get(at.start - 1..at.start) == Some(" ");
    if grouped { at.start - 4..at.end } else { at }
}

fn judge(seen: &Seen, at: Range<usize>, found: &mut Vec<Found>) {
    let (text, lower) = (seen.text(), seen.lower());
    let Some(word) = text
        .get(at.clone())
        .filter(|word| word.len() >= WORD_BYTES_MIN)
    else {
        return;
    };
    let ahead = lower
        .get(floor(lower, at.start.saturating_sub(AROUND_BYTES))..at.start)
        .unwrap_or_default();
    let behind = lower
        .get(at.end..floor(lower, at.end + AROUND_BYTES))
        .unwrap_or_default();
    let near = ahead
        .get(floor(ahead, ahead.len().saturating_sub(18))..)
        .unwrap_or_default();
    let speaks = |words: &[&str]| mentions(ahead, words) || mentions(behind, words);
    let kind = if is_code(word)
        && !word.ends_with("000")
        && !mentions(near, OF_AMOUNTS)
        && speaks(OF_CODES)
    {
        FindingKind::OneTimeCode
    } else if is_typed_password(word)
        && speaks(OF_PASSWORDS)
        && !mentions(near, &["id", "ユーザー", "user", "mail", "メール"])
    {
        FindingKind::Password
    } else {
        return;
    };
    found.push(Found {
        kind,
        at,
        proved: false,
    });
}
