//! Error codes outside JSON: HTTP's, the provider's, and what follows エラーコード.

use std::ops::Range;

use super::super::sheet::{Claims, Found, Sheet};
use crate::pack::Pack;

/// The codes of HTTP that say that something failed, with those of proxies.
const HTTP: &[&str] = &[
    "400", "401", "403", "404", "405", "408", "409", "413", "418", "422", "429", "500", "501",
    "502", "503", "504", "520", "521", "522", "523", "524", "525", "526", "527", "530",
];

/// What stands before a code and makes it one.
const CUES: &[&str] = &[
    "エラーコード", "エラー番号", "エラー", "コード", "ステータスコード", "ステータス", "http", "http/1.1", "http/2",
    "status", "status code", "error code", "error", "code", "err", "api", "レスポンス", "応答", "errors",
    "returns", "returned", "returning", "gives", "gave", "got", "get", "getting", "with", "a",
];

/// What stands after a code and makes it one.
const BEHIND: &[&str] = &[
    "エラー", "error", "が返", "を返", "で返", "が出", "と出", "って出", "になる", "になり", "ばかり",
    "bad gateway", "not found", "forbidden", "unauthorized", "internal server", "service unavailable", "service temporarily",
    "too many", "gateway time", "timeout", "bad request", "errors", "の繰り返し", "が続", "が多発", "from the api",
];

/// What in the sentence before a code of HTTP makes it one.
const TALK: &[&str] = &["api", "http", "エラー", "レスポンス", "ステータス", "サーバ", "server", "status", "error", "response", "request", "リクエスト"];
/// How far back the sentence is read for that, in letters.
const TALK_LETTERS: usize = 14;

/// The phrases of HTTP, which are messages of their own.
const PHRASES: &[&str] = &[
    "bad gateway", "not found", "forbidden", "unauthorized", "internal server error",
    "service temporarily unavailable", "service unavailable", "too many requests",
    "gateway timeout", "gateway time-out", "bad request",
];

/// What takes a code back: 502ではなく, not a 429.
const DENIED_AFTER: &[&str] = &[
    "ではな", "じゃな", "でもな", "は出な", "は出てな", "は出てい", "は出ませ", "は出ていませ", "も出な", "も出ませ",
    "も出てな", "も出てい", "は返ってき", "も返ってき", "は返ってこ", "は来な", "は来てな", "エラーは出", "エラーも出", "エラーではな", "エラーじゃな",
];
const DENIED_BEFORE: &[&str] = &["not a", "not an", "not the", "no", "not", "never a", "without a"];

/// Finds codes that stand on free letters.
pub(super) fn find(sheet: &Sheet, claims: &Claims, pack: &Pack) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let token = token_at(sheet, at);
        let Some(token) = token else {
            at += 1;
            continue;
        };
        at = token.end;
        if !claims.free(&token) || denied(sheet, &token) {
            continue;
        }
        if is_code(sheet, &token, pack) {
            found.push(super::code(sheet, token.clone()));
            let phrase = sheet.skip_spaces(token.end);
            if let Some(end) = sheet.any(phrase, PHRASES) {
                found.extend(super::text(sheet, phrase..end));
            }
        } else if let Some(message) = message_behind(sheet, &token) {
            found.push(super::code(sheet, token.clone()));
            at = message.end;
            found.extend(super::text(sheet, message));
        }
    }
    found
}

/// Reads what may be a code: letters, digits, hyphens and underscores, with a sign.
fn token_at(sheet: &Sheet, at: usize) -> Option<Range<usize>> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let before = sheet.before(at);
    let starts = part(sheet.letter(at)) || sheet.letter(at) == '-' && sheet.letter(at + 1).is_ascii_digit();
    if !starts || part(before) || matches!(before, '-' | '.' | '@' | '#') && sheet.letter(at) != '-' {
        return None;
    }
    let mut end = sheet.run(at + 1, part);
    while sheet.letter(end) == '-' && part(sheet.letter(end + 1)) {
        end = sheet.run(end + 1, part);
    }
    Some(at..end)
}

fn is_code(sheet: &Sheet, token: &Range<usize>, pack: &Pack) -> bool {
    let text = sheet.text(token);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let counted = matches!(sheet.letter(token.end), '円' | '万' | '%' | '.' | '件' | '回' | '枚' | '人' | '分' | '時' | '日' | '秒' | '年' | '月' | '億' | '/')
        && !(sheet.letter(token.end) == '.' && !sheet.letter(token.end + 1).is_ascii_digit());
    if counted || text.len() > 24 {
        return false;
    }
    if text.starts_with("ERR_") || text.starts_with("DNS_PROBE_") || text.starts_with("NET::ERR") {
        return true;
    }
    let strong = cue(sheet, token, &["エラーコード", "エラー番号", "error code", "errorcode", "ステータスコード", "status code"]);
    if number {
        let known = pack.error(text).is_some();
        let negative = text.starts_with('-') && (2..=5).contains(&digits.len());
        let near = cue(sheet, token, CUES) || sheet.any(sheet.skip_spaces(token.end), BEHIND).is_some();
        let own = known && (text.starts_with('-') && digits.len() == 3 || digits.len() == 5);
        return strong && digits.len() <= 6
            || own
            || HTTP.contains(&text) && talked_of(sheet, token)
            || near && (known || negative || HTTP.contains(&text) || digits.len() >= 4 && digits.len() <= 6 && cue(sheet, token, &["エラー", "error", "code", "コード"]));
    }
    let coded = text.bytes().any(|byte| byte.is_ascii_digit());
    let behind = sheet.any(sheet.skip_spaces(token.end), &["エラー"]).is_some();
    strong && text.len() >= 2 && (coded || text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_' || byte == b'-'))
        || coded && text.len() >= 3 && text.starts_with(|first: char| first.is_ascii_uppercase()) && (cue(sheet, token, &["エラー", "error"]) || behind && text.contains('-'))
}

/// APIがずっと503。: the sentence speaks of answers, and the number counts nothing.
fn talked_of(sheet: &Sheet, token: &Range<usize>) -> bool {
    let mut start = token.start;
    while start > 0
        && token.start - start < TALK_LETTERS
        && !matches!(sheet.before(start), '。' | '\n' | '!' | '?')
    {
        start -= 1;
    }
    let after = sheet.letter(token.end);
    let counts = matches!(after, '一'..='鿿' | 'ァ'..='ヺ') || after.is_ascii_alphanumeric() || after == ',';
    let unit = sheet.any(sheet.skip_spaces(token.end), &["jpy", "btc", "usd", "yen", "eth", "xrp", "ms", "sec", "min", "request", "orders", "times"]);
    !counts && unit.is_none() && sheet.holds(start..token.start, TALK)
}

/// Tells whether one of `words` stands before a token, with at most a mark or particle between.
fn cue(sheet: &Sheet, token: &Range<usize>, words: &[&str]) -> bool {
    let mut end = token.start;
    let mut gap = 0;
    loop {
        let reached = sheet.any_before(end, words);
        let start_of_word = |end: usize| {
            words.iter().any(|word| {
                let count = word.chars().count();
                end.checked_sub(count).is_some_and(|start| {
                    sheet.word(start, word) == Some(end)
                        && !(sheet.letter(start).is_ascii_alphabetic() && sheet.before(start).is_ascii_alphabetic())
                })
            })
        };
        if reached && start_of_word(end) {
            return true;
        }
        gap += 1;
        if gap > 3 || !matches!(sheet.before(end), ' ' | ':' | '(' | 'は' | 'が' | 'の' | 'で' | '=' | '「' | '#' | '[') {
            return false;
        }
        end -= 1;
    }
}

fn denied(sheet: &Sheet, token: &Range<usize>) -> bool {
    let after = sheet.skip_spaces(token.end);
    let mut before = token.start;
    while sheet.before(before) == ' ' {
        before -= 1;
    }
    let word = |word: &&&str| {
        let count = word.chars().count();
        before.checked_sub(count).is_some_and(|start| {
            sheet.word(start, word) == Some(before) && !sheet.before(start).is_ascii_alphabetic()
        })
    };
    sheet.any(after, DENIED_AFTER).is_some() || DENIED_BEFORE.iter().any(|denial| word(&denial))
}

/// A code of five digits and the sentence behind it: 50009 ご指定の注文は存在しません.
fn message_behind(sheet: &Sheet, token: &Range<usize>) -> Option<Range<usize>> {
    let text = sheet.text(token);
    if !(4..=5).contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    const ENDINGS: &[&str] = &["ません", "ます", "です", "ください", "下さい", "エラー", "ました", "でした", "不足"];
    let start = sheet.run(token.end, |letter| matches!(letter, ' ' | ':'));
    let mut end = start;
    loop {
        end = sheet.run(end, |letter| !matches!(letter, '\n' | '。' | '」' | ' ' | '、' | '('));
        if sheet.any_before(end, ENDINGS) {
            return (start > token.end && end > start + 3).then_some(start..end);
        }
        if !matches!(sheet.letter(end), ' ' | '、') || end - start > 80 {
            return None;
        }
        end += 1;
    }
}

/// Splits a quotation into its message and the code behind it: …（エラーコード：E-2041）.
fn trailing(sheet: &Sheet, range: &Range<usize>) -> Option<(Found, Range<usize>)> {
    const LABELS: &[&str] = &["エラーコード", "エラー番号", "エラー", "コード", "error code", "error", "code"];
    let open = range.clone().rev().find(|&at| matches!(sheet.letter(at), '(' | '[' | '【'))?;
    let label = sheet.any(open + 1, LABELS).unwrap_or(open + 1);
    let start = sheet.run(label, |letter| matches!(letter, ' ' | ':' | '#'));
    let token = token_at(sheet, start).filter(|token| token.end < range.end)?;
    let text = sheet.text(&token);
    let coded = text.bytes().any(|byte| byte.is_ascii_digit());
    let closed = matches!(sheet.letter(token.end), ')' | ']' | '】');
    let told = label > open + 1 || HTTP.contains(&text);
    (coded && closed && told && open > range.start).then(|| (super::code(sheet, token), range.start..open))
}

/// Splits a quotation into the code that it begins with and its message:
/// `site | 524: A timeout occurred`.
pub(super) fn leading(sheet: &Sheet, range: &Range<usize>) -> (Option<Found>, Range<usize>) {
    if let Some((code, message)) = trailing(sheet, range) {
        return (Some(code), message);
    }
    for at in range.clone() {
        let Some(token) = token_at(sheet, at).filter(|token| token.end < range.end) else {
            continue;
        };
        let text = sheet.text(&token);
        let coded = HTTP.contains(&text) || text.starts_with('-') && (3..=5).contains(&text.len());
        let marked = matches!(sheet.letter(token.end), ':' | ' ' | ')' | ']');
        let led = token.start == range.start || matches!(sheet.before(token.start), ' ' | '|' | '(' | '[');
        if coded && marked && led && token.start - range.start < 40 {
            let message = token.end + 1..range.end;
            return (Some(super::code(sheet, token)), message);
        }
    }
    (None, range.clone())
}
