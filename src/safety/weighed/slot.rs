//! The slot of a sentence in which a stretch stands: what encloses it, which words for secrets are
//! near, and whether the sentence asks or tells.

use std::ops::Range;

use crate::safety::seen::floor;

use super::groups::{CUES, SIGNING};
use super::hits::Hits;
use super::side::Side;
use super::signs::{Sign, Signs};

/// How much of the text around is searched for the same word, in bytes.
const AGAIN_BYTES: usize = 400;

/// How many words for secrets are named together.
const CUES_MAX: usize = 4;

/// How far the rest of a sentence is read, in bytes.
const REST_BYTES: usize = 160;

/// Adds the signs of the slot.
pub(super) fn signs(
    lower: &str,
    hits: &Hits,
    at: &Range<usize>,
    sides: [&Side<'_>; 2],
    form: [u8; 2],
    signs: &mut Signs,
) {
    enclosed(sides, form, signs);
    named(hits, at, form, signs);
    sentence(lower, hits, at, form, signs);
    again(lower, at, form, signs);
}

/// The last characters before and the first behind, together, and so the words.
fn enclosed([ahead, behind]: [&Side<'_>; 2], form: [u8; 2], signs: &mut Signs) {
    for (before, after) in [(1_u8, 1_u8), (1, 2), (2, 1), (2, 2), (2, 3), (3, 2)] {
        let last = ahead.window.last(before.into());
        let first = behind.window.first(after.into());
        let size = [before, after];
        signs.add(Sign::of(b'P').with(&size).with(last).with(first));
        if before == after {
            let letters = Sign::of(b'f').with(&size).with(last).with(first);
            signs.add(letters.with(&form));
        }
    }
    let (before, after) = (ahead.tokens, behind.tokens[0]);
    let words = Sign::of(b'v').with(before[0]).with(after);
    signs.add(words.with(&form));
    signs.add(Sign::of(b'V').with(before[1]).with(after));
}

/// Which secrets are named near.
fn named(hits: &Hits, at: &Range<usize>, form: [u8; 2], signs: &mut Signs) {
    let mut named = [0; CUES_MAX];
    let groups = hits.groups_near(at).filter(|group| *group < SIGNING);
    let mut count = 0;
    for (named, group) in named.iter_mut().zip(groups) {
        *named = u8::try_from(group).unwrap_or(u8::MAX);
        count += 1;
    }
    let named = named.get(..count).unwrap_or_default();
    signs.add(Sign::of(b'U').with(named).with(&form));
    const { assert!(SIGNING < CUES) };
}

/// Where in its sentence a stretch stands, how the sentence goes on, and whether it asks.
fn sentence(lower: &str, hits: &Hits, at: &Range<usize>, form: [u8; 2], signs: &mut Signs) {
    let small = |number: usize, most: usize| u8::try_from(number.min(most)).unwrap_or(u8::MAX);
    let begun = hits.break_before(at.start);
    let said = lower.get(begun..at.start).unwrap_or_default();
    let said = said.trim_start_matches(['。', '\n', ' ']).len();
    let rest = lower
        .get(at.end..floor(lower, at.end + REST_BYTES))
        .unwrap_or_default();
    let length = end_of_sentence(rest);
    let closing = rest.get(length..).unwrap_or_default();
    let told = rest.get(..length).unwrap_or_default();
    let asks = closing.starts_with('?') || told.ends_with('か');
    signs.add(Sign::of(b'?').with(&[u8::from(asks)]).with(&form));
    let parts = [small(said / 12, 3), small(length / 18, 4)];
    signs.add(Sign::of(b'1').with(&parts).with(&form));
    let alone = [u8::from(said == 0), u8::from(length == 0)];
    signs.add(Sign::of(b'2').with(&alone).with(&form));
    let size = [small(lower.len() / 75, 8)];
    signs.add(Sign::of(b'3').with(&size).with(&form));
    let first = [u8::from(at.start == 0)];
    signs.add(Sign::of(b'4').with(&first).with(&form));
}

/// Returns where a sentence ends, or where the text does.
fn end_of_sentence(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let ends = |place: &usize| match bytes[*place] {
        b'\n' | b'?' | b'!' => true,
        b'.' => bytes.get(place + 1) == Some(&b' '),
        0xe3 => bytes[*place..].starts_with("。".as_bytes()),
        _ => false,
    };
    (0..bytes.len()).find(ends).unwrap_or(bytes.len())
}

/// Whether the same word stands elsewhere near.
fn again(lower: &str, at: &Range<usize>, form: [u8; 2], signs: &mut Signs) {
    let word = lower.get(at.clone()).unwrap_or_default();
    let from = floor(lower, at.start.saturating_sub(AGAIN_BYTES));
    let near = lower.get(from..floor(lower, at.end + AGAIN_BYTES));
    let count = near.unwrap_or_default().matches(word).take(3).count();
    let count = [u8::try_from(count).unwrap_or(0)];
    signs.add(Sign::of(b'e').with(&count).with(&form));
}
