//! The signs of a stretch: its shape, what is said on both sides, the slot it stands in.

use std::ops::Range;

use crate::safety::seen::Seen;

use super::around::{Around, NEAR, is_quoted};
use super::groups::{CODE, CUES, DEEDS};
use super::hits::Hits;
use super::otherwise::reasons;
use super::rank::Rank;
use super::shape::{Class, shape};
use super::side::Side;
use super::sides::Sides;
use super::signs::{Sign, Signs};
use super::slot;

/// The longest word inside a stretch that is read as a word, in letters.
const WORD_LETTERS_MAX: usize = 12;

/// A stretch with what stands around it.
pub(super) struct Stretch<'s, 't> {
    at: &'s Range<usize>,
    /// Of which form it is, and whether it stands in quotes.
    form: [u8; 2],
    sides: [&'s Side<'t>; 2],
    pub(super) around: Around,
}

impl<'s, 't> Stretch<'s, 't> {
    /// Reads what stands around a stretch of a text.
    pub(super) fn of(seen: &Seen, at: &'s Range<usize>, sides: &'s mut Sides<'t>) -> Self {
        let word = seen.text().get(at.clone()).unwrap_or_default();
        let quoted = is_quoted(seen.lower(), at);
        let form = [Class::of(word).form(), u8::from(quoted)];
        let sides = sides.beside(at, form);
        Self {
            at,
            form,
            sides,
            around: Around::of(sides),
        }
    }
}

/// Writes the signs of a stretch.
pub(super) fn write(
    seen: &Seen,
    hits: &Hits,
    stretch: &Stretch<'_, '_>,
    rank: &Rank,
    signs: &mut Signs,
) {
    signs.clear();
    let Stretch {
        at,
        form,
        sides,
        ref around,
    } = *stretch;
    let word = seen.text().get(at.clone()).unwrap_or_default();
    let lower = seen.lower();
    let made = Class::of(word).made();
    let letters = u8::try_from(word.chars().count())
        .unwrap_or(u8::MAX)
        .min(24);
    signs.add(Sign::of(b'C').with(&made));
    signs.add(Sign::of(b'S').with(shape(word).as_bytes()));
    signs.add(Sign::of(b'L').with(&[letters]));
    signs.add(Sign::of(b'Q').with(&form));
    signs.add(Sign::of(b'q').with(&made).with(&[form[1]]));
    for (number, _) in (0_u8..).zip(reasons(seen, at)).filter(|(_, holds)| *holds) {
        signs.add(Sign::of(b'o').with(&[number]));
        signs.add(Sign::of(b'O').with(&[number]).with(&form));
    }
    for side in sides {
        side.signs.iter().for_each(|sign| signs.add_place(*sign));
    }
    inside(word, form[0], signs);
    letters_of(lower.get(at.clone()).unwrap_or_default(), form[0], signs);
    rank.signs(form[0], signs);
    slot::signs(lower, hits, at, sides, form, signs);
    groups(around, form, signs);
}

/// Returns the number by which a word is known again in ordinary texts.
pub(super) fn word(seen: &Seen, at: &Range<usize>) -> u32 {
    let word = seen.lower().get(at.clone()).unwrap_or_default();
    Sign::of(b'G').with(word.as_bytes()).whole()
}

/// Returns the signs of each level at which a word is familiar.
pub(super) fn familiar(seen: &Seen, at: &Range<usize>) -> [[u16; 2]; 3] {
    let word = seen.text().get(at.clone()).unwrap_or_default();
    let form = Class::of(word).form();
    [0, 1, 2].map(|level| {
        let sign = Sign::of(b'G').with(&[level]);
        [sign.place(), sign.with(&[form]).place()]
    })
}

/// What a stretch of words says itself: how it begins and ends, and its plain words.
fn inside(word: &str, form: u8, signs: &mut Signs) {
    if form == b'j' {
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
            signs.add(Sign::of(b'i').with(b"<").with(&word.as_bytes()[..to]));
            signs.add(Sign::of(b'i').with(b">").with(&word.as_bytes()[from..]));
        }
        return;
    }
    let words = word.split(|letter: char| !letter.is_ascii_alphabetic());
    for part in words.filter(|part| part.len() < word.len() || part.len() > 2) {
        if (1..=WORD_LETTERS_MAX).contains(&part.len()) {
            let small = part.to_ascii_lowercase();
            signs.add(Sign::of(b'W').with(small.as_bytes()));
        }
    }
    let count = u8::try_from(word.split(' ').count()).unwrap_or(u8::MAX);
    signs.add(Sign::of(b'p').with(&[count]));
}

/// The word itself, and which letters it puts together: of words of ordinary texts the table knows
/// that they are none.
fn letters_of(lower: &str, form: u8, signs: &mut Signs) {
    signs.add(Sign::of(b'X').with(lower.as_bytes()));
    let size = match form {
        b'd' => return,
        b'j' => 2,
        _ => 3,
    };
    let places: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
    let ends = places.iter().skip(size).copied().chain([lower.len()]);
    for (from, to) in places.iter().zip(ends) {
        let together = lower.get(*from..to).unwrap_or_default();
        signs.add(Sign::of(b'x').with(together.as_bytes()));
    }
}

/// Which groups are silent on both sides, and what is done with what is named.
fn groups(around: &Around, form: [u8; 2], signs: &mut Signs) {
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    let near = |group: usize| around.ahead[group].min(around.behind[group]);
    for group in (0..CUES).filter(|group| near(*group) == NEAR) {
        let silent = [small(group)];
        signs.add(Sign::of(b'z').with(&silent));
        signs.add(Sign::of(b'Z').with(&silent).with(&form));
    }
    let named = (0..CUES).any(|group| group != CODE && near(group) < NEAR);
    signs.add(Sign::of(b'c').with(&[u8::from(named)]).with(&form));
    if let Some(cue) = around.cue() {
        signs.add(Sign::of(b'k').with(&[small(cue)]).with(&form));
        for deed in DEEDS.filter(|deed| near(*deed) < 3) {
            let done = [small(cue), small(deed)];
            signs.add(Sign::of(b'd').with(&done).with(&form));
        }
    }
}
