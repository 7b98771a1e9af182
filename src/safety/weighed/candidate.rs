//! Stretches that could be a secret: words, numbers, what stands in quotes, Japanese words.

use std::ops::Range;

use crate::domain::Order as _;
use crate::safety::number::numbers;
use crate::safety::seen::{Seen, byte, is_of_word, runs};

use super::hits::Hits;
use super::otherwise::{is_named_otherwise, is_possible};
use super::shape::BYTES_MAX;
use super::{grouped, japanese, latin, quotes, spelt};

/// Returns them in order.
pub(super) fn all(seen: &Seen, hits: &Hits) -> Vec<Range<usize>> {
    let text = seen.text();
    let mut all = Vec::new();
    words(text, &mut all);
    digits(text, hits, &mut all);
    quotes::stretches(text, &mut all);
    japanese::stretches(text, hits, &mut all);
    latin::stretches(text, hits, &mut all);
    grouped::stretches(text, &mut all);
    all.extend(spelt::stretches(seen.lower()));
    all.retain(|at| is_possible(text, at) && !is_named_otherwise(seen, hits, at));
    all.order_by_key(|at| (at.start, at.end));
    all.dedup();
    all
}

/// Words of ASCII.
fn words(text: &str, all: &mut Vec<Range<usize>>) {
    for run in runs(text, is_of_word) {
        let Some(word) = text.get(run.clone()) else {
            continue;
        };
        let begun = word.trim_start_matches([':', '/', '-', '.', '*', '>', '?', '!']);
        let mut start = run.start + word.len() - begun.len();
        let strong = begun.len() > 1
            && begun.ends_with('!')
            && !begun.contains(' ')
            && begun.bytes().any(|byte| byte.is_ascii_digit());
        let mut bare = if strong {
            begun
        } else {
            begun.trim_end_matches(['.', ':', '?', '/', '!'])
        };
        let clock = bare
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b':');
        if let Some(colon) = bare.rfind(':').filter(|_| !clock) {
            start += colon + 1;
            bare = bare.get(colon + 1..).unwrap_or_default();
        }
        let short = bare.len() < 5 && bare.bytes().all(|byte| byte.is_ascii_alphabetic());
        if (3..=BYTES_MAX).contains(&bare.len()) && !short && !clock_or_link(bare) {
            all.push(start..start + bare.len());
        }
    }
}

fn clock_or_link(word: &str) -> bool {
    word.contains("//")
        || word.contains(':')
            && word
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// Digits that stand together, in groups, or one by one.
fn digits(text: &str, hits: &Hits, all: &mut Vec<Range<usize>>) {
    let mut spelt = 0;
    for number in numbers(text) {
        let at = number.at;
        let joined = is_joined(text, &at) || follows_letters(text, hits, &at);
        let fits = match number.groups.as_slice() {
            [3..=8] | [2..=4, 3..=4] | [2, 2, 2] | [3, 2] => true,
            groups => (3..=8).contains(&groups.len()) && groups.iter().all(|group| *group == 1),
        };
        if fits && !joined {
            all.push(at);
        } else if number.groups == [1] && at.start >= spelt {
            spelt = one_by_one(text, at.start);
            let count = text
                .get(at.start..spelt)
                .map_or(0, |spelt| spelt.bytes().filter(u8::is_ascii_digit).count());
            if (3..=8).contains(&count) {
                all.push(at.start..spelt);
            }
        }
    }
}

/// Tells whether a number is a part of a longer one, of a time or of an id: 12:30, W-2207.
fn is_joined(text: &str, at: &Range<usize>) -> bool {
    let mark = |byte: u8| matches!(byte, b'.' | b'-' | b'/' | b'_');
    let between = |byte: u8| matches!(byte, b',' | b':');
    let (last, next) = (at.start.wrapping_sub(1), at.end);
    let (previous, then) = (byte(text, at.start.wrapping_sub(2)), byte(text, next + 1));
    mark(byte(text, last)) && previous.is_ascii_alphanumeric()
        || between(byte(text, last)) && previous.is_ascii_digit()
        || mark(byte(text, next)) && then.is_ascii_alphanumeric()
        || between(byte(text, next)) && then.is_ascii_digit()
}

/// Tells whether letters stand right before a number that are no word for a secret: TR12345.
fn follows_letters(text: &str, hits: &Hits, at: &Range<usize>) -> bool {
    let letter = at.start > 0 && byte(text, at.start - 1).is_ascii_alphabetic();
    let glued = byte(text, at.end).is_ascii_alphabetic();
    letter && !hits.names_until(at.start) || glued
}

/// Returns the end of digits that are spelt one by one: 5、0、2、9.
fn one_by_one(text: &str, start: usize) -> usize {
    let mut end = start + 1;
    while end - start <= 40 {
        let rest = text.get(end..).unwrap_or_default();
        let gap: usize = rest
            .chars()
            .take(3)
            .take_while(|letter| "、,・ -.…".contains(*letter))
            .map(char::len_utf8)
            .sum();
        if gap == 0
            || !byte(text, end + gap).is_ascii_digit()
            || byte(text, end + gap + 1).is_ascii_digit()
        {
            break;
        }
        end += gap + 1;
    }
    end
}
