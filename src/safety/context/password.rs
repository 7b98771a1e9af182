//! What a password can look like, and what only speaks of one.

use std::ops::Range;

use super::bridge::Link;
use super::cues::Force;
use super::shape::{is_evidence, is_link};
use super::value::Value;
use super::words::{counts, describes, ends_value, is_no_value, is_product};

/// The longest password that is believed, in bytes.
const PASSWORD_BYTES_MAX: usize = 128;

/// Accepts a password, or a passphrase of several words.
pub(super) fn accept(value: &Value<'_>) -> Option<Range<usize>> {
    if let Some(pair) = behind_name(value) {
        return Some(pair);
    }
    if let Some(phrase) = phrase(value) {
        return Some(phrase);
    }
    value.when(fits(value))
}

fn fits(value: &Value<'_>) -> bool {
    let lower = value.lower();
    let shape = Shape::of(value.text);
    if value.far
        && !(value.quoted
            || shape.length >= 6
                && shape.letters
                && (shape.digit_count >= 2 || shape.digits && shape.symbols))
    {
        return false;
    }
    if value.text.len() > PASSWORD_BYTES_MAX
        || shape.dots
        || is_link(&lower)
        || is_evidence(value.text)
    {
        return false;
    }
    if !value.text.is_ascii() {
        return value.quoted && shape.longest_ascii >= 4 && shape.digits && !reports(value);
    }
    if shape.length < 3 || value.text.contains(' ') || is_no_value(&lower) {
        return false;
    }
    let given = value.link == Link::Given;
    let said = value.link >= Link::Said;
    if shape.digits && !shape.letters && !shape.symbols {
        let enough = shape.length >= 4 && shape.length <= 16;
        let bound = given
            || said && value.force == Force::Names
            || value.force == Force::Hints && value.cue.len() <= 6;
        return enough && bound && (value.quoted || !counts(value.behind));
    }
    if shape.letters && !shape.digits && !shape.symbols
        || lower.bytes().all(|b| {
            b.is_ascii_alphabetic()
                || matches!(
                    b,
                    b'-' | b'\'' | b'.' | b'/' | b'_' | b'(' | b')' | b':' | b',' | b';'
                )
        }) && !shape.mixed_case()
    {
        return plain_word(value, &lower);
    }
    let product = is_product(&lower) && !given;
    let plain_to_see = shape.length >= 5
        && (shape.symbols || shape.digit_count >= 2 || given || shape.digits && shape.length >= 7);
    !product
        && !reports(value)
        && (given || shape.length >= 4 && said && value.force == Force::Names || plain_to_see)
}

/// Tells whether a word is a password by its looks: letters, digits and a mark that names and
/// links do not have.
pub(super) fn stands_out(word: &str) -> bool {
    let shape = Shape::of(word);
    let marked = word.contains(['!', '#', '$', '^', '&', '*'])
        && !word.contains(['=', '/', '(', '{', '<', '\\', ';']);
    let lower = word.to_ascii_lowercase();
    (6..=40).contains(&shape.length)
        && shape.letters
        && shape.digits
        && marked
        && !is_product(&lower)
        && !is_link(&lower)
        && !is_evidence(word)
}

/// Tells whether a word that somebody typed can be a password: letters and digits, no product.
pub(in crate::safety) fn is_typed_password(word: &str) -> bool {
    let shape = Shape::of(word);
    let lower = word.to_ascii_lowercase();
    (6..=40).contains(&shape.length)
        && shape.letters
        && shape.digits
        && !is_no_value(&lower)
        && !is_product(&lower)
        && !is_link(&lower)
        && !is_evidence(word)
}

/// A word of letters alone: it must be bound, and the sentence must end or go on as after a value.
fn plain_word(value: &Value<'_>, lower: &str) -> bool {
    // `scrypt(password, 'salt')` quotes a word too.
    let apart = value.quoted && value.bound == Link::Beside && value.distance > 3;
    let abbreviation =
        value.text.len() <= 4 && value.text.bytes().all(|byte| byte.is_ascii_uppercase());
    let bound =
        value.link == Link::Given || value.link == Link::Said && value.force == Force::Names;
    bound
        && !abbreviation
        && !apart
        && !(value.force == Force::Hints && value.bound == Link::Beside)
        && value.text.len() >= 4
        && !(if value.quoted {
            is_no_value(lower)
        } else {
            describes(lower)
        })
        && (value.quoted && !reports(value)
            || ends_value(value.behind)
            || value.link == Link::Given
                && value.behind.starts_with(' ')
                && value
                    .behind
                    .trim_start()
                    .starts_with(|letter: char| !letter.is_ascii()))
}

/// Tells whether what stands in quotes is a message or a button: 「…」と表示.
fn reports(value: &Value<'_>) -> bool {
    value.quoted
        && [
            "と出",
            "と表示",
            "と言",
            "というエラー",
            "ボタン",
            "画面",
            "メッセージ",
            "を押",
            "をクリック",
            "をタップ",
            "とエラー",
            "って出",
            "って言",
            "って表示",
            "とのエラー",
            "と書",
            "って書",
            "のリンク",
            "button",
            "message",
            "error",
            "page",
            "screen",
            "メニュー",
            "のページ",
        ]
        .iter()
        .any(|word| {
            value
                .behind
                .get(
                    value
                        .behind
                        .find(['」', '』', '"', '\'', '”', '’'])
                        .map_or(0, |at| at)..,
                )
                .unwrap_or_default()
                .trim_start_matches(['」', '』', '"', '\'', '”', '’', ' '])
                .starts_with(word)
        })
}

/// `ID/PW: taro / hunter2`, `user/pass: alice/wonderl4nd`: the password is the second.
fn behind_name(value: &Value<'_>) -> Option<Range<usize>> {
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

/// Several plain words: `correct horse battery staple`, in quotes or up to the end of the line.
fn phrase(value: &Value<'_>) -> Option<Range<usize>> {
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
    if !(3..=10).contains(&words.len()) || !spelt || reports(value) {
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
        (Link::Given, false) => function == 0 && describing <= 1,
        (Link::Said, true) => function == 0 && describing <= 1,
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

/// What a word is made of.
struct Shape {
    length: usize,
    letters: bool,
    upper: bool,
    lower: bool,
    digits: bool,
    digit_count: usize,
    symbols: bool,
    /// Nothing but the dots that hide a password.
    dots: bool,
    longest_ascii: usize,
}

impl Shape {
    fn of(text: &str) -> Self {
        let any = |test: fn(&u8) -> bool| text.as_bytes().iter().any(test);
        let longest_ascii = text
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .map(str::len)
            .max();
        Self {
            length: text.chars().count(),
            letters: any(u8::is_ascii_alphabetic),
            upper: any(u8::is_ascii_uppercase),
            lower: any(u8::is_ascii_lowercase),
            digits: any(u8::is_ascii_digit),
            digit_count: text.bytes().filter(u8::is_ascii_digit).count(),
            symbols: any(u8::is_ascii_punctuation),
            dots: text.chars().all(|letter| {
                matches!(
                    letter,
                    '*' | '•'
                        | '●'
                        | '・'
                        | '○'
                        | '.'
                        | 'x'
                        | 'X'
                        | '-'
                        | '_'
                        | '…'
                        | '?'
                        | '#'
                        | '='
                        | '/'
                        | '\\'
                        | '('
                        | ')'
                )
            }),
            longest_ascii: longest_ascii.unwrap_or(0),
        }
    }

    /// Capitals inside the word, not only at its start.
    fn mixed_case(&self) -> bool {
        self.upper && self.lower && self.symbols
    }
}
