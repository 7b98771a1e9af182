//! Passwords of several words, and passwords that stand behind a name.

use std::ops::Range;

use super::bridge::Link;
use super::value::Value;
use super::words::{describes, is_no_value};

/// Several plain words: `correct horse battery staple`, in quotes or up to the end of the line.
pub(super) fn phrase(value: &Value<'_>) -> Option<Range<usize>> {
    let whole = if value.quoted {
        value.text
    } else {
        let line = value.rest.lines().next()?;
        let length = line
            .bytes()
            .take_while(|byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b'-'))
            .count();
        let run = line.get(..length)?.trim_end();
        let ends = line.get(run.len()..)?.trim_start();
        if !(ends.is_empty()
            || ends.starts_with(['.', ',', '"', '」', ')', 'で', 'だ', 'を', 'と', '、', '。']))
        {
            return None;
        }
        run
    };
    let words: Vec<&str> = whole.split(' ').collect();
    let spelt = words.iter().all(|word| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    });
    let named = matches!(value.cue, "passphrase" | "pass phrase" | "パスフレーズ");
    if !(3..=10).contains(&words.len()) || !spelt || value.reports() {
        return None;
    }
    let describing = words
        .iter()
        .filter(|word| describes(&word.to_ascii_lowercase()))
        .count();
    let function = words
        .iter()
        .filter(|word| FUNCTION.contains(&word.to_ascii_lowercase().as_str()))
        .count();
    let fits = match (value.link, named) {
        (Link::Given, true) => describing <= words.len() / 2,
        (Link::Given, false) | (Link::Said, true) => function == 0 && describing <= 1,
        _ => false,
    };
    fits.then(|| value.at.start..value.at.start + whole.len())
}

/// Words of sentences, not of passphrases.
const FUNCTION: &[&str] = &[
    "is",
    "my",
    "it",
    "not",
    "to",
    "and",
    "but",
    "of",
    "in",
    "on",
    "for",
    "with",
    "when",
    "was",
    "i",
    "you",
    "your",
    "must",
    "be",
    "a",
    "are",
    "or",
    "please",
    "password",
    "invalid",
    "incorrect",
    "wrong",
    "error",
    "reset",
    "enter",
    "at",
    "least",
];

/// `ID/PW: taro / hunter2`, `user/pass: alice/wonderl4nd`: the password is the second.
pub(super) fn behind_name(value: &Value<'_>) -> Option<Range<usize>> {
    let ahead = value.ahead.trim_end();
    let paired = ["/", "・", "と", "&", "and", "、", ",", "+", "|"]
        .iter()
        .find_map(|joint| ahead.strip_suffix(joint))?
        .trim_end();
    let named = [
        "id",
        "user",
        "username",
        "mail",
        "email",
        "メール",
        "メアド",
        "メールアドレス",
        "ユーザー",
        "ユーザー名",
        "ログインid",
        "login",
        "name",
        "ユーザーid",
        "アカウント",
        "account",
        "アドレス",
    ];
    if value.link != Link::Given && value.link != Link::Said
        || !named.iter().any(|name| paired.ends_with(name))
    {
        return None;
    }
    let line = value.rest.lines().next()?;
    let gap = line.find([' ', '/', ':', '、', ',', '|', '&'])?;
    let behind = line.get(gap..)?;
    let second = behind.trim_start_matches([' ', '/', ':', '、', ',', '|', '&']);
    let start = value.at.start + gap + (behind.len() - second.len());
    let length = second
        .bytes()
        .take_while(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\''))
        .count();
    let word = second.get(..length)?.trim_end_matches(['.', ',', ')']);
    (word.len() >= 4 && !is_no_value(&word.to_ascii_lowercase())).then(|| start..start + word.len())
}
