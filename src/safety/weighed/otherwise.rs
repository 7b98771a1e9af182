//! What a stretch is instead of a secret: public, a date, a count, or named as something else.

use std::ops::Range;

use crate::safety::context::{
    counts, describes, is_about_another, is_called_otherwise, is_known_word,
};
use crate::safety::seen::{INERT, Seen, floor};

use super::hits::Hits;
use super::latin::WORDS_MAX;

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

/// Tells whether a number or a word counts something, is a date, or stands in a program.
pub(super) fn is_named_otherwise(seen: &Seen, hits: &Hits, at: &Range<usize>) -> bool {
    let Some(word) = seen.text().get(at.clone()).filter(|word| word.is_ascii()) else {
        return false;
    };
    let lower = seen.lower();
    let then = lower
        .get(at.end..floor(lower, at.end + THEN_BYTES))
        .unwrap_or_default();
    let number = !word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let short = number && word.len() == 3 && !hits.speak_of_cards();
    let small = word.to_ascii_lowercase();
    let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let path = word.contains("//") || word.starts_with('/') || word.contains(['.', '@']);
    short
        || stands_in_code(lower, at)
        || counts(then)
        || number && stamp(word) == Some(Stamp::Parted)
        || plain && describes(&small)
        || !number
            && (word.contains('/') && path || NO_SECRETS.iter().any(|part| small.contains(part)))
        || word.split(' ').count() > WORDS_MAX && !number
}

/// How many reasons there are to take a stretch for something else.
const REASONS: usize = 6;

/// Returns which reasons there are to take a stretch for something else, by what is said right
/// before and behind it. People also say so where and to whom they told a secret, so none of them
/// decides alone.
pub(super) fn reasons(seen: &Seen, at: &Range<usize>) -> [bool; REASONS] {
    let lower = seen.lower();
    let word = lower.get(at.clone()).unwrap_or_default();
    let said = lower
        .get(floor(lower, at.start.saturating_sub(SAID_BYTES))..at.start)
        .unwrap_or_default();
    let clause = said
        .rsplit(['、', '。', '\n', ','])
        .next()
        .unwrap_or_default();
    let number = word.is_ascii() && !word.bytes().any(|byte| byte.is_ascii_alphabetic());
    // What is hesitated over is not joined to what stands before: コードを…559318.
    let hesitates = said.ends_with("...") || said.ends_with('…');
    [
        is_called_otherwise(said) && !hesitates,
        number && CODED.iter().any(|name| said.ends_with(name)) && word.len() == 5,
        number && is_about_another(clause),
        number && LAST_FOUR.iter().any(|name| said.contains(name)),
        number && begins_a_report(lower, at),
        number && stamp(word) == Some(Stamp::Whole),
    ]
}

/// What stands right before the number of an error, which has five digits.
const CODED: &[&str] = &["コード", "コード ", "code ", "code: "];

/// How the end of a longer number is called.
const LAST_FOUR: &[&str] = &[
    "下4桁",
    "下四桁",
    "末尾4桁",
    "下4けた",
    "末尾",
    "last four",
    "last 4",
];

/// How much of a line is looked at, in bytes.
const LINE_BYTES: usize = 240;

/// What stands in settings and programs; each has one of `=`, `"`, `:` and `;`.
const MARKS_OF_CODE: &[&str] = &[
    " = ", "\":", "={", "=\"", "[\"", "\"]", "\", \"", "::", "();",
];

/// Tells whether a line belongs to a settings file or a program: the rules know what is secret
/// there, and the table was trained on prose.
pub(super) fn stands_in_code(lower: &str, at: &Range<usize>) -> bool {
    let from = floor(lower, at.start.saturating_sub(LINE_BYTES));
    let ahead = lower.get(from..at.start).unwrap_or_default();
    let ahead = ahead.rsplit('\n').next().unwrap_or_default();
    let behind = lower
        .get(at.end..floor(lower, at.end + LINE_BYTES))
        .unwrap_or_default();
    let behind = behind.split('\n').next().unwrap_or_default();
    let begun = ahead.trim_start().starts_with(['[', '{', '<', '#', '|']);
    let marked = |side: &str| {
        side.bytes().any(|byte| b"=\":;".contains(&byte))
            && MARKS_OF_CODE.iter().any(|mark| side.contains(mark))
    };
    begun || marked(ahead) || marked(behind)
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

/// A number that is a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stamp {
    /// With something between: 2026-11-18.
    Parted,
    /// Digits alone: 2024, 202611.
    Whole,
}

/// Tells whether a number is a date, a year and a month, or a year of these.
fn stamp(word: &str) -> Option<Stamp> {
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
    match (year, parted) {
        (true, true) => Some(Stamp::Parted),
        (true, false) if word.starts_with("20") && dated => Some(Stamp::Whole),
        _ => None,
    }
}
