//! Codes and PINs: numbers near talk of them.

use std::ops::Range;

use crate::domain::{FindingKind, words};
use crate::safety::context::words::counts;
use crate::safety::number::{numbers, stands_alone};
use crate::safety::seen::{Found, Seen, byte};

use super::named::{is_about_another, is_called_code, is_named};
use super::talk::{came, weight};
use super::{ahead, behind};

/// How much of the text before a number is read, in bytes.
const AHEAD_BYTES: usize = 150;

/// How much of the text behind a number is read, in bytes.
const BEHIND_BYTES: usize = 90;

/// How far from a word for a PIN its digits can stand, in bytes.
const PIN_BYTES: usize = 60;

/// Words for a PIN.
#[rustfmt::skip]
const PINS: &[&str] = &["暗証", "pin", "ピンコード", "ピン番号", "ピンは", "ピンが", "ピンを", "4桁", "四桁", "ロックの番号", "ロック番号", "ロック解除", "取引パスワード"];

/// The fewest digits of a code or a PIN.
const DIGITS_MIN: usize = 4;

/// Finds codes and PINs.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_digits(DIGITS_MIN) {
        return;
    }
    let (text, lower) = (seen.text(), seen.lower());
    for at in candidates(text) {
        let count = text.get(at.clone()).map_or(0, digits);
        let said = ahead(lower, at.start, AHEAD_BYTES);
        let said = said.rsplit("\n\n").next().unwrap_or_default();
        let then = behind(lower, at.end, BEHIND_BYTES);
        let then = then.split("\n\n").next().unwrap_or_default();
        let clause = said
            .rsplit(['、', '。', '\n', ','])
            .next()
            .unwrap_or_default();
        if is_another(text, &at, then) || is_named(said) || is_about_another(clause) {
            continue;
        }
        let kind = if is_pin(said, then, count) {
            FindingKind::Pin
        } else if is_code(text, &at, count, said, then) {
            FindingKind::OneTimeCode
        } else {
            continue;
        };
        found.push(Found {
            kind,
            at,
            proved: false,
        });
    }
}

/// Returns the stretches that could be a code: digits in groups, or one by one.
fn candidates(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut spelt = 0;
    for number in numbers(text) {
        if number.at.start < spelt {
            continue;
        }
        let code = matches!(
            number.groups.as_slice(),
            [4..=8] | [2 | 3, 3] | [4, 4] | [2, 2, 2] | [3, 2]
        );
        let single = number.groups.iter().all(|group| *group == 1)
            && (DIGITS_MIN..=8).contains(&number.groups.len());
        if code || single {
            all.push(number.at);
        } else if number.groups == [1] {
            let end = spelt_out(text, number.at.start);
            if (DIGITS_MIN..=8).contains(&text.get(number.at.start..end).map_or(0, digits)) {
                spelt = end;
                all.push(number.at.start..end);
            }
        }
    }
    all
}

/// Returns the end of digits that are spelt one by one: 5、0、2、9.
fn spelt_out(text: &str, start: usize) -> usize {
    let mut end = start + 1;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let bare = rest.trim_start_matches(['、', ',', '・', ' ', '-', '.', '…']);
        let gap = rest.len() - bare.len();
        let digit = bare
            .bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_digit());
        let lone = bare
            .as_bytes()
            .get(1)
            .is_none_or(|byte| !byte.is_ascii_digit());
        if gap == 0 || gap > 4 || !digit || !lone || end - start > 40 {
            return end;
        }
        end += gap + 1;
    }
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Tells whether a number is an amount, a time, a date, a year or part of something longer.
fn is_another(text: &str, at: &Range<usize>, then: &str) -> bool {
    let word = text.get(at.clone()).unwrap_or_default();
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let mark = |letter: u8| {
        matches!(
            letter,
            b':' | b'/' | b'-' | b'.' | b'%' | b'_' | b'@' | b'=' | b'&'
        )
    };
    let joined = at.start > 0
        && mark(byte(text, at.start - 1))
        && byte(text, at.start.saturating_sub(2)).is_ascii_alphanumeric()
        || mark(byte(text, at.end)) && byte(text, at.end + 1).is_ascii_alphanumeric();
    let date = is_date(&digits);
    let round = digits.ends_with("000");
    !stands_alone(text, at)
        || joined
        || counts(then)
        || date
        || round
        || digits.bytes().all(|byte| byte == b'0')
}

/// Tells whether digits are a day or a month of these years: 20261120, 202611.
fn is_date(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let month = part(4..6).is_some_and(|month| (1..=12).contains(&month));
    let year = part(0..4);
    match digits.len() {
        6 => month && year.is_some_and(|year| (2010..=2039).contains(&year)),
        8 => {
            month
                && year.is_some_and(|year| (1920..=2039).contains(&year))
                && part(6..8).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}

/// Tells whether the words name a PIN in the same sentence, and end as behind a value.
fn is_pin(said: &str, then: &str, count: usize) -> bool {
    let near = ahead(said, said.len(), PIN_BYTES);
    let sentence = near
        .rsplit(['。', '\n', '!', '?'])
        .next()
        .unwrap_or_default();
    let last_four = ["下4桁", "下四桁", "末尾4桁"]
        .iter()
        .any(|word| sentence.contains(word));
    if last_four {
        return false;
    }
    let Some(at) = PINS
        .iter()
        .filter_map(|word| Some(rfind_word(sentence, word)? + word.len()))
        .max()
    else {
        return false;
    };
    let between = sentence.get(at..).unwrap_or_default();
    let ends = then
        .trim_start()
        .chars()
        .next()
        .is_none_or(|letter| "にでだをとがは、。」)』なのじっ,.!?\n('\"か入".contains(letter))
        || then.trim_start().starts_with(['b', 'i', 'a', 'w']);
    (4..=8).contains(&count)
        && ends
        && !between.contains("時")
        && !super::named::ends_with_any(between.trim_end(), words!(&["at", "since", "to", "by"]))
}

/// Returns where a word stands last, a Latin one as a whole word.
fn rfind_word(text: &str, word: &str) -> Option<usize> {
    text.rmatch_indices(word).map(|(at, _)| at).find(|at| {
        let letter = |at: usize| byte(text, at).is_ascii_alphanumeric();
        !word.is_ascii() || !(at.checked_sub(1).is_some_and(letter) || letter(at + word.len()))
    })
}

/// Tells whether a number is a one-time code by its length and by what is said around it.
fn is_code(text: &str, at: &Range<usize>, count: usize, said: &str, then: &str) -> bool {
    let word = text.get(at.clone()).unwrap_or_default();
    let all = weight(said) + weight(then);
    let spelt = word.len() >= 2 * count - 1 && count > 3;
    match count {
        6 => all >= 2,
        _ if spelt => all >= 3,
        // Four, five, seven and eight digits are many things; the code must be right before them.
        4..=8 => {
            let near = ahead(said, said.len(), 45);
            let sentence = near.rsplit(['。', '\n']).next().unwrap_or_default();
            let bound = sentence
                .trim_end()
                .ends_with(['は', 'が', ':', '「', '→', '=', '、', '('])
                || sentence.trim_end().ends_with(" is");
            let told = ["を", "って", "と言", "と入", "と打", "が届", "が来", "が送"]
                .iter()
                .any(|end| then.trim_start_matches(['」', '"', ')']).starts_with(end));
            let alone = came(said) || came(then);
            bound && weight(sentence) >= 2 && all >= 3
                || is_called_code(said) && alone && all >= 3
                || told && alone && weight(sentence) >= 2 && all >= 3
        }
        _ => false,
    }
}
