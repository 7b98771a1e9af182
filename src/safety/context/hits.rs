//! Where cues stand in a text.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::grams::{ByMark, mark_from};
use crate::safety::seen::{Seen, after, before, byte, floor};

use super::cues::{CUES, Force};
use super::name::{ends_name, is_name, starts_word};

/// A cue where it stands.
pub(super) struct Hit {
    /// What it can announce.
    pub(super) kinds: &'static [FindingKind],
    /// How much it says by itself.
    pub(super) force: Force,
    /// Where it stands.
    pub(super) at: Range<usize>,
    /// Whether it is written as a name in code: `--password`, `DB_PASSWORD`, `"password"`.
    pub(super) as_name: bool,
}

/// A cue that may stand in a text.
#[derive(Clone, Copy)]
struct Entry {
    first: char,
    number: usize,
    word: &'static str,
    kinds: &'static [FindingKind],
    force: Force,
}

/// How many cues there are.
const COUNT: usize = {
    let mut count = 0;
    let mut group = 0;
    while group < CUES.len() {
        count += CUES[group].2.len();
        group += 1;
    }
    count
};

/// The cues by a mark that each text has in which they stand.
static BY_MARK: ByMark<COUNT> = ByMark::of(&{
    let mut marks = [None; COUNT];
    let (mut group, mut number) = (0, 0);
    while group < CUES.len() {
        let words = CUES[group].2;
        let mut place = 0;
        while place < words.len() {
            marks[number] = mark(words[place].as_bytes());
            number += 1;
            place += 1;
        }
        group += 1;
    }
    marks
});

/// Returns the mark of the first part of a cue that has one; between parts anything may stand.
const fn mark(word: &[u8]) -> Option<usize> {
    let mut from = 0;
    while from < word.len() {
        let mark = mark_from(word, from);
        if mark.is_some() {
            return mark;
        }
        while from < word.len() && word[from] != b' ' {
            from += 1;
        }
        from += 1;
    }
    None
}

/// Returns a cue by its number.
fn entry(number: usize) -> Option<Entry> {
    let mut left = number;
    for (kinds, force, words) in CUES {
        if let Some(word) = words.get(left) {
            return Some(Entry {
                first: word.chars().next().unwrap_or_default(),
                number,
                word,
                kinds,
                force: *force,
            });
        }
        left -= words.len();
    }
    None
}

/// Returns the cues that may stand in a text, by their first character, longest first.
fn candidates(seen: &Seen) -> Vec<Entry> {
    let marked = seen.numbers(&BY_MARK).into_iter().filter_map(entry);
    let marked = marked.filter(|entry| entry.word.split(' ').all(|part| seen.may_hold(part)));
    let unmarked = BY_MARK.unmarked().filter_map(entry);
    let unmarked = unmarked.filter(|entry| {
        entry
            .word
            .split(' ')
            .all(|part| seen.lower().contains(part))
    });
    let mut all: Vec<Entry> = marked.chain(unmarked).collect();
    all.sort_unstable_by_key(|entry| {
        let length = std::cmp::Reverse(entry.word.len());
        (entry.first, length, entry.number)
    });
    all
}

/// Returns the cues that begin with a character.
fn beginning(cues: &[Entry], letter: char) -> &[Entry] {
    let start = cues.partition_point(|entry| entry.first < letter);
    let rest = cues.get(start..).unwrap_or_default();
    let length = rest.iter().take_while(|entry| entry.first == letter);
    rest.get(..length.count()).unwrap_or_default()
}

/// Returns the cues of a text in order; of two at one place the longer one.
pub(super) fn hits(seen: &Seen) -> Vec<Hit> {
    let candidates = candidates(seen);
    let lower = seen.lower();
    let mut all: Vec<Hit> = Vec::new();
    if candidates.is_empty() {
        return all;
    }
    let mut skip = 0;
    for (at, letter) in lower.char_indices() {
        if at < skip {
            continue;
        }
        let cues = beginning(&candidates, letter);
        if cues.is_empty()
            || letter.is_ascii_alphanumeric() && !starts_word(seen, at) && !ends_name(lower, at)
        {
            continue;
        }
        for &Entry {
            word, kinds, force, ..
        } in cues
        {
            if let Some(end) = matched(seen, at, word) {
                all.push(Hit {
                    kinds,
                    force,
                    at: at..end,
                    as_name: is_name(lower, at, end),
                });
                skip = end;
                break;
            }
        }
    }
    all
}

/// Endings that an identifier may have behind a cue without changing what it is.
const TAILS: &[&str] = &[
    "1",
    "2",
    "3",
    "new",
    "old",
    "current",
    "value",
    "text",
    "confirm",
    "confirmation",
    "number",
    "raw",
    "b64",
    "base64",
    "hex",
    "prod",
    "live",
    "test",
];

/// What makes a pass a ticket.
const PASSES: &[&str] = &[
    "boarding", "ski", "season", "day", "press", "monthly", "free", "bus", "train", "rail", "gate",
    "entry",
];

/// Returns the end of a cue that stands at a place.
fn matched(seen: &Seen, at: usize, word: &str) -> Option<usize> {
    let lower = seen.lower();
    let mut place = at;
    for part in word.split(' ') {
        if place > at {
            place += joint(lower.get(place..)?, part.is_ascii());
        }
        if !lower.get(place..)?.starts_with(part) {
            return None;
        }
        place += part.len();
    }
    let ahead = lower
        .get(floor(lower, at.saturating_sub(12))..at)
        .unwrap_or_default();
    if word == "pass" && PASSES.iter().any(|kind| ahead.trim_end().ends_with(kind)) {
        return None;
    }
    if !word.ends_with(|letter: char| letter.is_ascii_alphanumeric()) {
        return (!is_part_of_longer(lower, at, place, word)).then_some(place);
    }
    if byte(lower, place) == b's' && !byte(lower, place + 1).is_ascii_alphanumeric() {
        place += 1;
    }
    let next = byte(seen.text(), place);
    let hump = next.is_ascii_uppercase() && byte(seen.text(), place - 1).is_ascii_lowercase();
    if next.is_ascii_alphanumeric() {
        let code = hump
            && TAILS.iter().any(|tail| {
                lower
                    .get(place..)
                    .is_some_and(|rest| rest.starts_with(tail))
            });
        let glued = next.is_ascii_digit() && word.len() <= 4;
        return (code || glued).then_some(place);
    }
    if matches!(next, b'_' | b'-') && byte(lower, place + 1).is_ascii_alphanumeric() {
        let tail = lower.get(place + 1..)?;
        let length = tail.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = tail.get(..length)?;
        return TAILS.contains(&name).then_some(place + 1 + length);
    }
    Some(place)
}

/// Returns how long what joins two words of a cue is: `api_key`, 復旧用コード.
fn joint(rest: &str, ascii: bool) -> usize {
    let joints: &[&str] = if ascii {
        &[" ", "_", "-"]
    } else {
        &["の", "用の", "用", " "]
    };
    let fits = joints.iter().filter(|joint| rest.starts_with(**joint));
    fits.map(|joint| joint.len()).max().unwrap_or(0)
}

/// Words that mean something else as part of a longer one: パスポート, エラーコード, 口座番号.
const SHORT: &[&str] = &[
    "パス",
    "ぱす",
    "キー",
    "コード",
    "トークン",
    "セッション",
    "クッキー",
    "シード",
    "番号",
    "数字",
    "暗証",
    "署名",
];

/// Tells whether a short word is only a part of the word that stands here.
fn is_part_of_longer(lower: &str, at: usize, end: usize, word: &str) -> bool {
    let katakana = |letter: char| matches!(letter, 'ァ'..='ヺ' | 'ー');
    let kana = |letter: char| matches!(letter, 'ぁ'..='ゖ');
    SHORT.contains(&word)
        && (after(lower, end).is_some_and(katakana)
            || !word.starts_with('パ')
                && before(lower, at)
                    .is_some_and(|letter| letter.is_alphanumeric() && !kana(letter)))
}
