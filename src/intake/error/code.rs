//! Error codes outside JSON: HTTP's, the provider's, and what follows エラーコード.

use std::ops::Range;

use super::super::claims::Claims;
use super::super::sheet::{Found, Sheet};
use super::around::Around;
use crate::pack::{CodeWords, Pack};

/// The longest code, in letters.
const LETTERS_MAX: usize = 24;
/// The longest sentence behind a code that is its message, in letters.
const MESSAGE_LETTERS_MAX: usize = 80;

/// What before a code leaves no doubt that it is one.
const PLAIN_CUES: &[&str] = &[
    "エラーコード",
    "エラー番号",
    "error code",
    "errorcode",
    "ステータスコード",
    "status code",
];

/// Finds codes that stand on free letters, and the messages right behind them.
pub(super) fn find(sheet: &Sheet, claims: &Claims, pack: &Pack, words: &CodeWords) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let Some(token) = token_at(sheet, at) else {
            at += 1;
            continue;
        };
        at = token.end;
        let around = Around {
            sheet,
            token: &token,
            words,
        };
        if !claims.free(&token) || around.is_denied() {
            continue;
        }
        let message = if is_code(&around, pack) {
            let phrase = sheet.run_at_most(token.end, 2, |letter| matches!(letter, ' ' | ':'));
            let end = sheet.any(phrase, &words.phrases);
            end.map_or(phrase..phrase, |end| phrase..end)
        } else if let Some(message) = message_behind(sheet, &token) {
            message
        } else {
            continue;
        };
        at = at.max(message.end);
        found.push(super::code(sheet, token));
        found.extend(super::text(sheet, message));
    }
    found
}

/// Reads what may be a code: letters, digits, hyphens and underscores, with a sign.
pub(super) fn token_at(sheet: &Sheet, at: usize) -> Option<Range<usize>> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let before = sheet.before(at);
    let signed = sheet.letter(at) == '-' && sheet.letter(at + 1).is_ascii_digit();
    let joined = part(before) || matches!(before, '-' | '.' | '@' | '#') && !signed;
    if joined || !signed && !part(sheet.letter(at)) {
        return None;
    }
    let mut end = sheet.run(at + 1, part);
    while sheet.letter(end) == '-' && part(sheet.letter(end + 1)) {
        end = sheet.run(end + 1, part);
    }
    Some(at..end)
}

fn is_code(around: &Around, pack: &Pack) -> bool {
    let text = around.sheet.text(around.token);
    if text.len() > LETTERS_MAX || around.is_counted() {
        return false;
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return is_number_code(around, text, digits.len(), pack);
    }
    let browser = ["ERR_", "DNS_PROBE_"];
    browser.iter().any(|head| text.starts_with(head)) || is_letter_code(around, text)
}

fn is_number_code(around: &Around, text: &str, digits: usize, pack: &Pack) -> bool {
    let negative = digits < text.len();
    let known = pack.error(text).is_some();
    let http = around.words.http.iter().any(|code| code == text);
    // A number of the provider's own list that looks like nothing else.
    let own = known && (negative && digits == 3 || digits == 5);
    let told = around.follows(PLAIN_CUES) && digits <= 6;
    if own || told || http && around.is_talked_of() {
        return true;
    }
    let named =
        || (4..=6).contains(&digits) && around.follows(&["エラー", "error", "code", "コード"]);
    let likely = known || http || negative && (2..=5).contains(&digits);
    around.is_marked() && (likely || named())
}

/// E-2041 and its like: capitals with digits, where an error is spoken of.
fn is_letter_code(around: &Around, text: &str) -> bool {
    let digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let capitals = text
        .bytes()
        .all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'_' | b'-'));
    if around.follows(PLAIN_CUES) && text.len() >= 2 {
        return digit || capitals;
    }
    let capital = text.starts_with(|first: char| first.is_ascii_uppercase());
    let behind = around.sheet.skip_spaces(around.token.end);
    let named = around.follows(&["エラー", "error"])
        || text.contains('-') && around.sheet.word(behind, "エラー").is_some();
    digit && capital && text.len() >= 3 && named
}

/// A code of four or five digits and the sentence behind it: 50009 ご指定の注文は存在しません.
fn message_behind(sheet: &Sheet, token: &Range<usize>) -> Option<Range<usize>> {
    const ENDINGS: &[&str] = &[
        "ません",
        "ます",
        "です",
        "ください",
        "下さい",
        "エラー",
        "ました",
        "でした",
        "不足",
    ];
    let digits = sheet.text(token);
    if !(4..=5).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let start = sheet.run(token.end, |letter| matches!(letter, ' ' | ':'));
    let mut end = start;
    loop {
        end = sheet.run_at_most(end, MESSAGE_LETTERS_MAX, |letter| {
            !matches!(letter, '\n' | '。' | '」' | ' ' | '、' | '(')
        });
        if sheet.any_before(end, ENDINGS) {
            return (start > token.end && end > start + 3).then_some(start..end);
        }
        if !matches!(sheet.letter(end), ' ' | '、') || end - start > MESSAGE_LETTERS_MAX {
            return None;
        }
        end += 1;
    }
}
