//! Which cues can stand in a text, by one look at its marks.

use crate::domain::{FindingKind, Order as _, Words, words};
use crate::safety::grams::{ByMark, mark_from};
use crate::safety::seen::Seen;

use super::cues::{CUES, Force};

/// A cue that may stand in a text.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) first: char,
    number: usize,
    pub(super) word: &'static str,
    pub(super) kinds: &'static [FindingKind],
    pub(super) force: Force,
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

/// The words of all cues, in one list.
const LIST: [&str; COUNT] = {
    let mut list = [""; COUNT];
    let (mut group, mut number) = (0, 0);
    while group < CUES.len() {
        let words = CUES[group].2;
        let mut place = 0;
        while place < words.len() {
            list[number] = words[place];
            number += 1;
            place += 1;
        }
        group += 1;
    }
    list
};

const WORDS: Words = words!(&LIST);

/// What the cues of each group are, and how many there are.
static GROUPS: [(&[FindingKind], Force, usize); CUES.len()] = {
    let mut groups: [(&[FindingKind], Force, usize); CUES.len()] =
        [(&[], Force::Names, 0); CUES.len()];
    let mut group = 0;
    while group < CUES.len() {
        let (kinds, force, words) = CUES[group];
        groups[group] = (kinds, force, words.len());
        group += 1;
    }
    groups
};

/// The cues by a mark that each text has in which they stand.
static BY_MARK: ByMark<COUNT> = ByMark::of(&{
    let mut marks = [None; COUNT];
    let mut number = 0;
    while number < COUNT {
        marks[number] = mark(LIST[number].as_bytes());
        number += 1;
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
    let word = WORDS.get(number)?;
    let mut left = number;
    for &(kinds, force, count) in &GROUPS {
        if left < count {
            return Some(Entry {
                first: word.chars().next().unwrap_or_default(),
                number,
                word,
                kinds,
                force,
            });
        }
        left -= count;
    }
    None
}

/// Returns the cues that may stand in a text, by their first character, longest first.
pub(super) fn candidates(seen: &Seen) -> Vec<Entry> {
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
    all.order_by_key(|entry| {
        let length = std::cmp::Reverse(entry.word.len());
        (entry.first, length, entry.number)
    });
    all
}
