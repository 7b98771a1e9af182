//! The slot of a sentence in which a stretch stands: what leads to it from the nearest word for a
//! secret, what encloses it, and whether the sentence asks or tells.

use std::ops::Range;

use crate::safety::seen::{Seen, floor};

use super::groups::{CUES, SIGNING};
use super::hits::Hits;

/// How far beside a stretch letters and words are read, in bytes.
const BESIDE_BYTES: usize = 48;

/// The longest way from a word for a secret that is read letter by letter, in characters.
const WAY_LETTERS: usize = 12;

/// How much of the text around is searched for the same word, in bytes.
const AGAIN_BYTES: usize = 400;

/// How many words for secrets are named together.
const CUES_MAX: usize = 4;

/// How far the rest of a sentence is read, in bytes.
const REST_BYTES: usize = 160;

/// Adds the signs of the slot.
pub(super) fn signs(
    seen: &Seen,
    hits: &Hits,
    at: &Range<usize>,
    form: [u8; 2],
    add: &mut impl FnMut(u8, &[&[u8]]),
) {
    let lower = seen.lower();
    let quotes = |letter: Option<char>| letter.filter(|_| form[1] == 1).map_or(0, char::len_utf8);
    let start = at.start
        - quotes(
            lower
                .get(..at.start)
                .and_then(|text| text.chars().next_back()),
        );
    let end = at.end + quotes(lower.get(at.end..).and_then(|text| text.chars().next()));
    let ahead = &lower[floor(lower, start.saturating_sub(BESIDE_BYTES))..start];
    let behind = &lower[end..floor(lower, end + BESIDE_BYTES)];
    enclosed(ahead, behind, form, add);
    tokens(ahead, behind, form, add);
    triples(ahead, behind, add);
    led(lower, hits, at, form, add);
    sentence(lower, hits, at, form, add);
    again(lower, at, form, add);
}

/// The last characters before and the first behind, together.
fn enclosed(ahead: &str, behind: &str, form: [u8; 2], add: &mut impl FnMut(u8, &[&[u8]])) {
    for (before, after) in [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 2)] {
        let (last, first) = (
            last(ahead, before).as_bytes(),
            first(behind, after).as_bytes(),
        );
        let size = [before, after].map(|count| u8::try_from(count).unwrap_or(0));
        add(b'P', &[&size, last, first]);
        if before == after {
            add(b'f', &[&size, last, first, &form]);
        }
    }
}

/// The last words before and the first behind, alone and together.
fn tokens(ahead: &str, behind: &str, form: [u8; 2], add: &mut impl FnMut(u8, &[&[u8]])) {
    let before = words(ahead);
    let after = words(behind);
    let before = |count: usize| {
        let from = before.len().saturating_sub(count);
        let from = before.get(from).map_or(ahead.len(), |word| word.start);
        ahead.get(from..).unwrap_or_default().trim().as_bytes()
    };
    let after = |count: usize| {
        let word = after.get(count - 1).or(after.last());
        let to = word.map_or(0, |word| word.end);
        behind.get(..to).unwrap_or_default().trim().as_bytes()
    };
    for count in [2, 3] {
        add(b'u', &[b"<", &[count], before(count.into())]);
        add(b'u', &[b">", &[count], after(count.into())]);
    }
    add(b'v', &[before(1), after(1), &form]);
    add(b'v', &[b"<", before(1), &form]);
    add(b'v', &[b">", after(1), &form]);
    add(b'V', &[before(2), after(1)]);
}

/// Characters that stand together beside a stretch, three by three.
fn triples(ahead: &str, behind: &str, add: &mut impl FnMut(u8, &[&[u8]])) {
    for (side, text) in [(b"<", last(ahead, 24)), (b">", first(behind, 24))] {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        for (number, from) in places.iter().enumerate() {
            let to = places.get(number + 3).copied();
            let to = to.or((number + 3 == places.len()).then_some(text.len()));
            let triple = to.and_then(|to| text.get(*from..to)).unwrap_or_default();
            if !triple.is_ascii() {
                add(b't', &[side, triple.as_bytes()]);
            }
        }
    }
}

/// The nearest word for a secret on each side, and the way from it.
fn led(
    lower: &str,
    hits: &Hits,
    at: &Range<usize>,
    form: [u8; 2],
    add: &mut impl FnMut(u8, &[&[u8]]),
) {
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    for (side, cue) in [
        (b"<", hits.cue_before(at.start)),
        (b">", hits.cue_behind(at.end)),
    ] {
        let Some((from, to, group)) = cue else {
            continue;
        };
        let way = if *side == *b"<" {
            to..at.start
        } else {
            at.end..from
        };
        let cue = [small(group)];
        let breaks = [small(hits.breaks_between(way.start, way.end).min(3))];
        add(b'h', &[side, &breaks, &cue, &form]);
        add(b'H', &[side, &cue, &form]);
        let way = lower.get(way).unwrap_or_default();
        if way.chars().nth(WAY_LETTERS).is_none() {
            add(b'l', &[side, &cue, way.as_bytes()]);
            add(b'l', &[side, &cue, way.as_bytes(), &form]);
            add(b'm', &[side, way.as_bytes()]);
        }
    }
    let named: Vec<u8> = hits
        .groups_near(at)
        .filter(|group| *group < SIGNING)
        .take(CUES_MAX)
        .map(small)
        .collect();
    add(b'U', &[&named, &form]);
    const { assert!(SIGNING < CUES) };
}

/// Where in its sentence a stretch stands, how the sentence goes on, and whether it asks.
fn sentence(
    lower: &str,
    hits: &Hits,
    at: &Range<usize>,
    form: [u8; 2],
    add: &mut impl FnMut(u8, &[&[u8]]),
) {
    let small = |number: usize, most: usize| u8::try_from(number.min(most)).unwrap_or(u8::MAX);
    let begun = hits.break_before(at.start);
    let said = lower.get(begun..at.start).unwrap_or_default();
    let said = said.trim_start_matches(['。', '\n', ' ']).len();
    let rest = lower
        .get(at.end..floor(lower, at.end + REST_BYTES))
        .unwrap_or_default();
    let length = rest
        .find(['。', '\n', '?', '!'])
        .into_iter()
        .chain(rest.find(". "))
        .min();
    let length = length.unwrap_or(rest.len());
    let closing = rest.get(length..).unwrap_or_default();
    let told = rest.get(..length).unwrap_or_default();
    let asks = closing.starts_with('?') || told.ends_with('か');
    add(b'?', &[&[u8::from(asks)], &form]);
    add(
        b'1',
        &[&[small(said / 12, 3), small(length / 18, 4)], &form],
    );
    add(
        b'2',
        &[&[u8::from(said == 0), u8::from(length == 0)], &form],
    );
    add(b'3', &[&[small(lower.len() / 75, 8)], &form]);
    add(b'4', &[&[u8::from(at.start == 0)], &form]);
}

/// Whether the same word stands elsewhere near.
fn again(lower: &str, at: &Range<usize>, form: [u8; 2], add: &mut impl FnMut(u8, &[&[u8]])) {
    let word = lower.get(at.clone()).unwrap_or_default();
    let from = floor(lower, at.start.saturating_sub(AGAIN_BYTES));
    let near = lower.get(from..floor(lower, at.end + AGAIN_BYTES));
    let count = near.unwrap_or_default().matches(word).take(3).count();
    add(b'e', &[&[u8::try_from(count).unwrap_or(0)], &form]);
}

/// Walks the words of a text: letters, digits, or one sign of any other kind.
fn words(text: &str) -> Vec<Range<usize>> {
    let class = |letter: char| match letter {
        'a'..='z' | '\'' => 0,
        '0'..='9' => 1,
        ' ' | '\n' | '\t' => 2,
        _ => 3,
    };
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut previous = 2;
    for (at, letter) in text.char_indices() {
        let now = class(letter);
        let end = at + letter.len_utf8();
        match all.last_mut() {
            Some(word) if now == previous && now < 2 => word.end = end,
            _ if now == 2 => {}
            _ => all.push(at..end),
        }
        previous = now;
    }
    all
}

/// Returns the last characters of a text.
fn last(text: &str, count: usize) -> &str {
    let from = text.char_indices().rev().nth(count - 1);
    text.get(from.map_or(0, |(at, _)| at)..).unwrap_or_default()
}

/// Returns the first characters of a text.
fn first(text: &str, count: usize) -> &str {
    let to = text.char_indices().nth(count);
    text.get(..to.map_or(text.len(), |(at, _)| at))
        .unwrap_or_default()
}
