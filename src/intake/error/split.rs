//! A message that holds its code: 524: A timeout occurred, …（エラーコード：E-2041）.

use std::ops::Range;

use super::super::sheet::{Found, Sheet};
use super::around::Around;
use super::code::token_at;
use crate::pack::CodeWords;

/// How far into a quotation its leading code may stand, in letters.
const LEAD_LETTERS_MAX: usize = 40;

/// Splits a quotation into the code that it holds and the message beside it.
pub(super) fn split(
    sheet: &Sheet,
    range: &Range<usize>,
    words: &CodeWords,
) -> (Option<Found>, Range<usize>) {
    trailing(sheet, range, words)
        .or_else(|| leading(sheet, range, words))
        .map_or((None, range.clone()), |(code, message)| {
            (Some(super::code(sheet, code)), message)
        })
}

fn leading(
    sheet: &Sheet,
    range: &Range<usize>,
    words: &CodeWords,
) -> Option<(Range<usize>, Range<usize>)> {
    let last = range.end.min(range.start + LEAD_LETTERS_MAX);
    (range.start..last).find_map(|at| {
        let token = token_at(sheet, at).filter(|token| token.end < range.end)?;
        let text = sheet.text(&token);
        let around = Around {
            sheet,
            token: &token,
            words,
        };
        let named = (3..=6).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && around.follows(&["エラー", "error", "code", "コード"]);
        let negative = text.starts_with('-') && (3..=5).contains(&text.len());
        let coded = is_http(text, words) || negative || named;
        let marked = matches!(sheet.letter(token.end), ':' | ' ' | ')' | ']');
        let led = at == range.start || matches!(sheet.before(at), ' ' | '|' | '(' | '[');
        (coded && marked && led).then(|| (token.clone(), token.end + 1..range.end))
    })
}

fn trailing(
    sheet: &Sheet,
    range: &Range<usize>,
    words: &CodeWords,
) -> Option<(Range<usize>, Range<usize>)> {
    const LABELS: &[&str] = &[
        "エラーコード",
        "エラー番号",
        "エラー",
        "コード",
        "error code",
        "error",
        "code",
    ];
    let bracket = |&at: &usize| matches!(sheet.letter(at), '(' | '[' | '【');
    let open = range
        .clone()
        .rev()
        .find(bracket)
        .filter(|open| *open > range.start)?;
    let label = sheet.any(open + 1, LABELS).unwrap_or(open + 1);
    let start = sheet.run(label, |letter| matches!(letter, ' ' | ':' | '#'));
    let token = token_at(sheet, start).filter(|token| token.end < range.end)?;
    let text = sheet.text(&token);
    let coded = text.bytes().any(|byte| byte.is_ascii_digit());
    let closed = matches!(sheet.letter(token.end), ')' | ']' | '】');
    let told = label > open + 1 || is_http(text, words);
    (coded && closed && told).then_some((token, range.start..open))
}

fn is_http(text: &str, words: &CodeWords) -> bool {
    words.http.iter().any(|code| code == text)
}
