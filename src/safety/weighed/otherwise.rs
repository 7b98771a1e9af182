//! What a stretch is instead of a secret: public, a date, a count, or named as something else.

use std::ops::Range;

use crate::safety::context::{
    counts, describes, is_about_another, is_called_otherwise, is_known_word,
};
use crate::safety::seen::{INERT, Seen, floor};

use super::groups::Hits;

/// How far what is said before and behind one is read for its name, in bytes.
const SAID_BYTES: usize = 60;
const THEN_BYTES: usize = 40;

/// Tells whether a stretch can be a secret at all: it was not replaced and is nothing public.
pub(super) fn is_possible(text: &str, at: &Range<usize>) -> bool {
    let Some(word) = text.get(at.clone()) else {
        return false;
    };
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let number = word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' ' | b'+'));
    let linked = text
        .get(..at.start)
        .is_some_and(|ahead| ahead.ends_with("://") || ahead.ends_with('@'));
    let replaced = word.bytes().any(|byte| byte == INERT);
    let known = word.is_ascii() && !number && is_known_word(word);
    // Groups of five and more are no phone number: 49210-88316.
    let grouped = word.split('-').count() > 1
        && word.split('-').all(|group| group.len() >= 4)
        && digits <= 12
        && !word.starts_with('0');
    let long = number && digits > 8 && !grouped;
    !(replaced || long || linked || known)
}

/// Tells whether a number or a word counts something, is a date, or is named as something else.
pub(super) fn is_named_otherwise(seen: &Seen, hits: &Hits, at: &Range<usize>) -> bool {
    let Some(word) = seen.text().get(at.clone()).filter(|word| word.is_ascii()) else {
        return false;
    };
    let lower = seen.lower();
    let then = lower
        .get(at.end..floor(lower, at.end + THEN_BYTES))
        .unwrap_or_default();
    let said = lower
        .get(floor(lower, at.start.saturating_sub(SAID_BYTES))..at.start)
        .unwrap_or_default();
    // What is hesitated over is not joined to what stands before: コードを…559318.
    let hesitates = said.ends_with("...") || said.ends_with('…');
    let number = !word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let coded = number
        && word.len() == 5
        && ["コード", "コード ", "code ", "code: "]
            .iter()
            .any(|name| said.ends_with(name));
    let short = number && word.len() == 3 && !hits.speak_of_cards();
    let last_four = [
        "下4桁",
        "下四桁",
        "末尾4桁",
        "下4けた",
        "末尾",
        "last four",
        "last 4",
    ]
    .iter()
    .any(|name| said.contains(name));
    let small = word.to_ascii_lowercase();
    let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let clause = said
        .rsplit(['、', '。', '\n', ','])
        .next()
        .unwrap_or_default();
    short
        || coded
        || stands_in_code(lower, at)
        || last_four
        || number && is_about_another(clause)
        || counts(then)
        || number && !hesitates && is_called_otherwise(said)
        || number && is_stamp(word)
        || plain && describes(&small)
        || number && begins_a_report(lower, at)
        || !number && (word.contains('/') || NO_SECRETS.iter().any(|part| small.contains(part)))
        || word.split(' ').count() > 4 && !number
}

/// Tells whether a word is called something else by what stands right before it; people also say so
/// where and to whom they told a secret, so this alone decides nothing.
pub(super) fn is_called_so(seen: &Seen, at: &Range<usize>) -> bool {
    let lower = seen.lower();
    let said = lower.get(floor(lower, at.start.saturating_sub(SAID_BYTES))..at.start);
    said.is_some_and(is_called_otherwise)
}

/// How much of a line is looked at, in bytes.
const LINE_BYTES: usize = 240;

/// Tells whether a line belongs to a settings file or a program: the rules know what is secret
/// there, and the table was trained on prose.
fn stands_in_code(lower: &str, at: &Range<usize>) -> bool {
    let from = floor(lower, at.start.saturating_sub(LINE_BYTES));
    let ahead = lower.get(from..at.start).unwrap_or_default();
    let ahead = ahead.rsplit('\n').next().unwrap_or_default();
    let behind = lower
        .get(at.end..floor(lower, at.end + LINE_BYTES))
        .unwrap_or_default();
    let behind = behind.split('\n').next().unwrap_or_default();
    let begun = ahead.trim_start().starts_with(['[', '{', '<', '#', '|']);
    begun
        || [
            " = ", "\":", "={", "=\"", "[\"", "\"]", "\", \"", "::", "();",
        ]
        .iter()
        .any(|mark| ahead.contains(mark) || behind.contains(mark))
}

/// Tells whether a number begins a line and a blank and the words of a failure stand behind it:
/// the number of an error, as screens and logs write it.
fn begins_a_report(lower: &str, at: &Range<usize>) -> bool {
    let ahead = lower.get(..at.start).unwrap_or_default();
    let line = lower.get(at.end..).unwrap_or_default();
    let line = line.lines().next().unwrap_or_default();
    (ahead.is_empty() || ahead.ends_with('\n'))
        && line.starts_with(' ')
        && FAILURES.iter().any(|word| line.contains(word))
}

/// What a screen says of what failed.
const FAILURES: &[&str] = &[
    "失敗",
    "エラー",
    "無効",
    "error",
    "failed",
    "invalid",
    "denied",
];

/// Parts of words that stand for a secret and are none.
const NO_SECRETS: &[&str] = &["your", "xxxx", "example", "api_key", "apikey", "****"];

/// Tells whether a number is a date, a year and a month, or a year of these: 2026-11-18, 2024.
fn is_stamp(word: &str) -> bool {
    let year = word
        .get(..4)
        .and_then(|year| year.parse::<u32>().ok())
        .is_some_and(|year| (1990..=2039).contains(&year));
    let month = word
        .get(4..6)
        .and_then(|month| month.parse::<u32>().ok())
        .is_some_and(|month| (1..=12).contains(&month));
    let parted = word
        .as_bytes()
        .get(4)
        .is_some_and(|byte| !byte.is_ascii_digit());
    let dated = word.len() == 4 || word.len() == 6 && month;
    year && (parted || word.starts_with("20") && dated)
}
