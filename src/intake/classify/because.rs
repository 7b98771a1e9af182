//! The words that decided, as the user wrote them.

use std::ops::Range;

use super::evidence::{Case, PerSymptom, only};
use crate::domain::{Code, Order as _, Symptom};
use crate::text::Folded;

/// At most so many words are named.
pub(super) const WORDS_MAX: usize = 3;

/// A word is named if it weighs at least this share of the weightiest one.
const SHARE_MIN: f32 = 0.3;

/// A word is drawn out by at most so many letters, to where it ends naturally.
const TAIL_LETTERS_MAX: usize = 4;

/// Returns the words that spoke most for a symptom rather than for those of other categories, in
/// the order of the text.
///
/// They are words of the lexicon, and only where none speaks for it, others. Parts of `names` and
/// the units of numbers are none.
pub(super) fn because(
    original: &str,
    folded: &Folded,
    case: &Case,
    symptom: Symptom,
    names: &[Range<usize>],
) -> Vec<String> {
    let text = folded.text();
    let chosen = chosen(symptom);
    let mut weight_at = vec![0.0_f32; text.len()];
    for evidence in &case.evidence {
        let weight: f32 = evidence
            .weights
            .iter()
            .zip(&chosen)
            .map(|(w, c)| w * c)
            .sum();
        let bytes = evidence.bytes.clone();
        let share = weight / f32::from(u16::try_from(bytes.len()).unwrap_or(u16::MAX)).max(1.0);
        for at in weight_at.get_mut(bytes).unwrap_or_default() {
            *at += share;
        }
    }
    let plain = |bytes: &Range<usize>| {
        let within = |name: &Range<usize>| name.start < bytes.end && bytes.start < name.end;
        !names.iter().any(within) && !is_unit(text, bytes)
    };
    let weighed = |places: Vec<Range<usize>>| -> Vec<(f32, Range<usize>)> {
        let places = places.into_iter().filter(plain);
        places
            .map(|bytes| (weight_at[bytes.clone()].iter().sum(), bytes))
            .filter(|(weight, _)| *weight > 0.0)
            .collect()
    };
    let (known, free) = candidates(text, case);
    let long = |(_, bytes): &(f32, Range<usize>)| text[bytes.clone()].chars().count() > 1;
    let mut words = weighed(known);
    // A single letter is named only where there is nothing else: 板.
    if words.iter().any(long) {
        words.retain(long);
    }
    if words.is_empty() {
        words = weighed(free);
        words.retain(long);
    }
    words.order_by(|one, other| {
        other
            .0
            .total_cmp(&one.0)
            .then(one.1.start.cmp(&other.1.start))
    });
    let floor = words.first().map_or(0.0, |(weight, _)| weight * SHARE_MIN);
    words.retain(|(weight, _)| *weight >= floor);
    words.truncate(WORDS_MAX);
    words.order_by_key(|(_, bytes)| bytes.start);
    let letters: Vec<char> = original.chars().collect();
    let mut told: Vec<String> = Vec::new();
    for (_, bytes) in words {
        let word = letters
            .get(whole(&letters, folded.origin(bytes)))
            .unwrap_or_default();
        let word: String = word.iter().collect();
        if !told.contains(&word) {
            told.push(word);
        }
    }
    told
}

/// Returns 1 for the symptom and what makes the sum 0 for those of other categories.
pub(super) fn chosen(symptom: Symptom) -> PerSymptom {
    let other = |one: &Symptom| one.category() != symptom.category();
    let others = Symptom::ALL.iter().filter(|one| other(one)).count();
    let share = -1.0 / f32::from(u16::try_from(others).unwrap_or(u16::MAX).max(1));
    let mut chosen = only(symptom, 1.0);
    for (one, weight) in Symptom::ALL.iter().zip(&mut chosen) {
        if other(one) {
            *weight = share;
        }
    }
    chosen
}

/// Tells whether a word is the unit of the number before it: 万, 円, btc.
fn is_unit(text: &str, bytes: &Range<usize>) -> bool {
    let number = |letter: char| {
        letter.is_ascii_digit() || "〇一二三四五六七八九十百千万億兆".contains(letter)
    };
    let unit = text[bytes.clone()].chars().count() <= UNIT_LETTERS_MAX;
    unit && text[..bytes.start]
        .trim_end_matches([' ', '¥', '$'])
        .ends_with(number)
}

/// The longest unit.
const UNIT_LETTERS_MAX: usize = 4;

/// Returns the places of words to name: the lexicon's, joined where they overlap, but not those that
/// are denied, and between them every other word.
fn candidates(text: &str, case: &Case) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let mut places: Vec<Range<usize>> = Vec::new();
    for hit in case.found.hits.iter().filter(|hit| !hit.denied) {
        match places.last_mut() {
            Some(last) if hit.bytes.start < last.end => last.end = last.end.max(hit.bytes.end),
            _ => places.push(hit.bytes.clone()),
        }
    }
    let mut free = Vec::new();
    let mut from = 0;
    for place in places
        .iter()
        .chain(std::iter::once(&(text.len()..text.len())))
    {
        free.extend(words(text, from..place.start));
        from = place.end;
    }
    (places, free)
}

/// Returns the words in a part of the text: letters of one kind that follow each other.
fn words(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let start = part.start;
    let mut words: Vec<(Kind, Range<usize>)> = Vec::new();
    for (at, letter) in text.get(part).unwrap_or_default().char_indices() {
        let bytes = start + at..start + at + letter.len_utf8();
        let kind = Kind::of(letter);
        match words.last_mut() {
            Some((last, word)) if *last == kind => word.end = bytes.end,
            _ => words.push((kind, bytes)),
        }
    }
    let named = |(kind, bytes): (Kind, Range<usize>)| (kind != Kind::Gap).then_some(bytes);
    words.into_iter().filter_map(named).collect()
}

/// The kind of a folded letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Latin,
    Kana,
    Kanji,
    Gap,
}

impl Kind {
    fn of(letter: char) -> Self {
        match letter {
            'a'..='z' | '\'' => Self::Latin,
            'ァ'..='ヿ' => Self::Kana,
            '々' | '一'..='鿿' => Self::Kanji,
            _ => Self::Gap,
        }
    }
}

/// Draws a place out to where its word ends: `できな` to `できない`, `withdraw` to `withdrawal`.
fn whole(letters: &[char], span: Range<usize>) -> Range<usize> {
    let hiragana = |letter: char| matches!(letter, 'ぁ'..='ん');
    let particle = |letter: char| "はがをにでともの".contains(letter);
    let last = span
        .end
        .checked_sub(1)
        .and_then(|at| letters.get(at))
        .copied();
    let tail = letters.get(span.end..).unwrap_or_default();
    let length = match last {
        Some(letter) if letter.is_ascii_alphabetic() => tail
            .iter()
            .take_while(|letter| letter.is_ascii_alphabetic())
            .count(),
        Some(letter) if hiragana(letter) || matches!(letter, '々' | '一'..='鿿') => tail
            .iter()
            .take(TAIL_LETTERS_MAX)
            .take_while(|&&letter| hiragana(letter) && !particle(letter))
            .count(),
        _ => 0,
    };
    span.start..span.end + length
}
