//! The signs of a stretch: its shape, the letters and words beside it, the groups around it.
//!
//! Every sign is hashed into a place of the table of weights; the few that share a place are
//! trained together.

use std::ops::Range;

use crate::safety::seen::{Seen, floor};

use super::around::{Around, NEAR};
use super::groups::{CODE, CUES, DEEDS, GROUPS};
use super::hits::Hits;
use super::otherwise::reasons;
use super::rank::Rank;
use super::shape::{Class, shape};
use super::slot;

/// How many characters beside a stretch are read one after another.
const BESIDE: usize = 5;

/// How far single words and pairs of letters beside it are read, in bytes.
const BESIDE_BYTES: usize = 48;

/// The longest word inside a stretch that is read as a word, in letters.
const WORD_LETTERS_MAX: usize = 12;

/// Writes the signs of a stretch, ascending.
pub(super) fn write(
    seen: &Seen,
    hits: &Hits,
    around: &Around,
    at: &Range<usize>,
    rank: &Rank,
    signs: &mut Vec<u16>,
) {
    signs.clear();
    let word = seen.text().get(at.clone()).unwrap_or_default();
    let quoted = u8::from(around.quoted);
    let class = Class::of(word);
    let form = [class.form(), quoted];
    let mut add = |tag: u8, parts: &[&[u8]]| signs.push(hashed(tag, parts));
    let letters = u8::try_from(word.chars().count())
        .unwrap_or(u8::MAX)
        .min(24);
    add(b'C', &[&class.made()]);
    add(b'S', &[shape(word).as_bytes()]);
    add(b'L', &[&[letters]]);
    add(b'Q', &[&form]);
    add(b'q', &[&class.made(), &[quoted]]);
    for (number, _) in (0_u8..).zip(reasons(seen, at)).filter(|(_, holds)| *holds) {
        add(b'o', &[&[number]]);
        add(b'O', &[&[number], &form]);
    }
    beside(seen, at, form, &mut add);
    inside(word, class, &mut add);
    letters_of(
        seen.lower().get(at.clone()).unwrap_or_default(),
        class,
        &mut add,
    );
    rank.signs(form[0], &mut add);
    slot::signs(seen, hits, at, form, &mut add);
    groups(around, form, &mut add);
    signs.sort_unstable();
    signs.dedup();
}

/// FNV-1a, folded into a place of the table.
fn hashed(tag: u8, parts: &[&[u8]]) -> u16 {
    let [a, b, c, d] = whole(tag, parts).to_le_bytes();
    u16::from_le_bytes([a ^ c, b ^ d])
}

/// FNV-1a.
fn whole(tag: u8, parts: &[&[u8]]) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let mut hash = step(0x811c_9dc5, &tag);
    for part in parts {
        hash = part.iter().fold(step(hash, &0xff), step);
    }
    hash
}

/// Returns the number by which a word is known again in ordinary texts.
pub(super) fn word(seen: &Seen, at: &Range<usize>) -> u32 {
    let word = seen.lower().get(at.clone()).unwrap_or_default();
    whole(b'G', &[word.as_bytes()])
}

/// Returns the signs of each level at which a word is familiar.
pub(super) fn familiar(seen: &Seen, at: &Range<usize>) -> [[u16; 2]; 3] {
    let word = seen.text().get(at.clone()).unwrap_or_default();
    let form = Class::of(word).form();
    [0, 1, 2].map(|level| {
        [
            hashed(b'G', &[&[level]]),
            hashed(b'G', &[&[level], &[form]]),
        ]
    })
}

/// The letters right beside a stretch, and the words and pairs of letters a little farther.
fn beside(seen: &Seen, at: &Range<usize>, form: [u8; 2], add: &mut impl FnMut(u8, &[&[u8]])) {
    let lower = seen.lower();
    let quotes = usize::from(form[1] == 1);
    let skip = |letter: Option<char>| letter.filter(|_| quotes == 1).map_or(0, char::len_utf8);
    let end = at.start
        - skip(
            lower
                .get(..at.start)
                .and_then(|text| text.chars().next_back()),
        );
    let start = at.end + skip(lower.get(at.end..).and_then(|text| text.chars().next()));
    let ahead = lower
        .get(floor(lower, end.saturating_sub(BESIDE_BYTES))..end)
        .unwrap_or_default();
    let behind = lower
        .get(start..floor(lower, start + BESIDE_BYTES))
        .unwrap_or_default();
    for count in 1..=BESIDE {
        let length = u8::try_from(count).unwrap_or(0);
        let from = ahead
            .char_indices()
            .rev()
            .nth(count - 1)
            .map_or(0, |(at, _)| at);
        let last = ahead.get(from..).unwrap_or_default().as_bytes();
        let to = behind
            .char_indices()
            .nth(count)
            .map_or(behind.len(), |(at, _)| at);
        let first = behind.get(..to).unwrap_or_default().as_bytes();
        add(b'b', &[&[length], last]);
        add(b'a', &[&[length], first]);
        if count < 4 {
            add(b'B', &[&[length], &form, last]);
            add(b'A', &[&[length], &form, first]);
        }
    }
    for (side, text) in [(b'<', ahead), (b'>', behind)] {
        for word in text.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '\'') {
            if !word.is_empty() {
                add(b'w', &[&[side], word.as_bytes()]);
            }
        }
        let mut previous = 0;
        for (at, letter) in text.char_indices() {
            let pair = text
                .get(previous..at + letter.len_utf8())
                .unwrap_or_default();
            if at > 0 && !pair.is_ascii() {
                add(b'g', &[&[side], pair.as_bytes()]);
            }
            previous = at;
        }
    }
}

/// What a stretch of words says itself: how it begins and ends, and its plain words.
fn inside(word: &str, class: Class, add: &mut impl FnMut(u8, &[&[u8]])) {
    if class.form() == b'j' {
        for count in 1..=2 {
            let to = word
                .char_indices()
                .nth(count)
                .map_or(word.len(), |(at, _)| at);
            let from = word
                .char_indices()
                .rev()
                .nth(count - 1)
                .map_or(0, |(at, _)| at);
            add(b'i', &[b"<", &word.as_bytes()[..to]]);
            add(b'i', &[b">", &word.as_bytes()[from..]]);
        }
        return;
    }
    let words = word.split(|letter: char| !letter.is_ascii_alphabetic());
    for part in words.filter(|part| part.len() < word.len() || part.len() > 2) {
        let small = part.to_ascii_lowercase();
        if (1..=WORD_LETTERS_MAX).contains(&small.len()) {
            add(b'W', &[small.as_bytes()]);
        }
    }
    let count = u8::try_from(word.split(' ').count()).unwrap_or(u8::MAX);
    add(b'p', &[&[count]]);
}

/// The word itself, and which letters it puts together: of words of ordinary texts the table knows
/// that they are none.
fn letters_of(lower: &str, class: Class, add: &mut impl FnMut(u8, &[&[u8]])) {
    add(b'X', &[lower.as_bytes()]);
    let size = match class.form() {
        b'd' => return,
        b'j' => 2,
        _ => 3,
    };
    let places: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
    let ends = places.iter().skip(size).copied().chain([lower.len()]);
    for (from, to) in places.iter().zip(ends) {
        add(b'x', &[lower.get(*from..to).unwrap_or_default().as_bytes()]);
    }
}

/// The groups of words around a stretch.
fn groups(around: &Around, form: [u8; 2], add: &mut impl FnMut(u8, &[&[u8]])) {
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    for group in 0..GROUPS {
        for (side, nearest) in [(b'<', &around.ahead), (b'>', &around.behind)] {
            for near in nearest[group]..NEAR {
                let said = [small(group), side, small(near)];
                add(b'n', &[&said]);
                add(b'N', &[&said, &form]);
            }
        }
        let silent = around.ahead[group] == NEAR && around.behind[group] == NEAR;
        if silent && group < CUES {
            add(b'z', &[&[small(group)]]);
            add(b'Z', &[&[small(group)], &form]);
        }
    }
    let named = (0..CUES)
        .any(|group| group != CODE && (around.ahead[group] < NEAR || around.behind[group] < NEAR));
    add(b'c', &[&[u8::from(named)], &form]);
    if let Some(cue) = around.cue() {
        add(b'k', &[&[small(cue)], &form]);
        for deed in DEEDS {
            if around.ahead[deed].min(around.behind[deed]) < 3 {
                add(b'd', &[&[small(cue), small(deed)], &form]);
            }
        }
    }
}
