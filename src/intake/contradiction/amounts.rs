//! Two amounts that are told of one act.

use std::ops::Range;

use super::super::sheet::{Found, Sheet};
use super::Contradiction;
use super::acts::{ACTS, HAPPENING, OTHER_THINGS};
use crate::domain::{FactKind, FactValue};

/// Between two amounts these make them parts or steps of one act.
const PARTS: &[&str] = &[
    "と", "、", ",", "/", "→", "×", "\n", "から", "then", " and ", "；", ";",
];

/// So many amounts and times are compared; a pasted log has thousands.
const TOLD_MAX: usize = 24;

/// What ends a sentence.
const ENDS: [char; 7] = ['。', '!', '?', '\n', '！', '？', '．'];

/// Two amounts of one asset that are told of one act, in two places that name it each.
///
/// What is told with a time of its own each is two acts.
pub(super) fn two_amounts(sheet: &Sheet, found: &[Found]) -> Option<Contradiction> {
    let told: Vec<Told> = found
        .iter()
        .filter_map(|found| Told::new(sheet, found))
        .take(TOLD_MAX)
        .collect();
    let times: Vec<usize> = found
        .iter()
        .filter(|found| found.value.kind() == FactKind::OccurredAt)
        .map(|found| found.range.start)
        .take(TOLD_MAX)
        .collect();
    for (at, one) in told.iter().enumerate() {
        for other in told.get(at + 1..).unwrap_or_default() {
            let timed = |amount: &Told| times.iter().any(|time| amount.sentence.contains(time));
            let same = one.asset == other.asset && one.act == other.act;
            if same
                && one.value != other.value
                && !parts(sheet, one, other)
                && !(timed(one) && timed(other))
            {
                let written = |told: &Told| sheet.written(&told.range).to_owned();
                return Some(Contradiction::TwoAmounts(written(one), written(other)));
            }
        }
    }
    None
}

/// An amount with the act that it is told of.
struct Told<'f> {
    range: Range<usize>,
    /// The sentence that it stands in.
    sentence: Range<usize>,
    value: &'f FactValue,
    asset: &'f str,
    /// The act, as its place in [`ACTS`].
    act: usize,
}

impl<'f> Told<'f> {
    fn new(sheet: &Sheet, found: &'f Found) -> Option<Self> {
        let FactValue::Amount { asset, .. } = &found.value else {
            return None;
        };
        let sentence = sentence(sheet, &found.range);
        let clause = clause(sheet, &found.range, &sentence);
        if clause.clone().any(|at| told_at(sheet, at, OTHER_THINGS)) {
            return None;
        }
        let distance = |act: &[&str]| {
            let places = clause.clone().filter(|at| told_at(sheet, *at, act));
            let far = |at: usize| match found.range.start.checked_sub(at) {
                // What stands before an amount is as a rule of something before it.
                Some(before) => 2 * before,
                None => at - found.range.end.min(at),
            };
            places.map(far).min()
        };
        let nearest = |acts: Range<usize>| {
            let near = acts.filter_map(|act| Some((distance(ACTS.get(act)?)?, act)));
            near.min().map(|(_, act)| act)
        };
        let done = ACTS.len() - HAPPENING;
        let act = nearest(0..done).or_else(|| nearest(done..ACTS.len()))?;
        Some(Self {
            range: found.range.clone(),
            value: &found.value,
            asset,
            act,
            sentence,
        })
    }
}

/// Tells whether one of these words stands at a place, one in Latin letters at the beginning of a word.
fn told_at(sheet: &Sheet, at: usize, words: &[&str]) -> bool {
    let latin = |letter: char| letter.is_ascii_alphabetic();
    let inside = latin(sheet.before(at)) && latin(sheet.letter(at));
    !inside && sheet.any(at, words).is_some()
}

/// Tells whether two amounts are parts of one sum, or steps told one after another.
fn parts(sheet: &Sheet, one: &Told, other: &Told) -> bool {
    let between = one.range.end..other.range.start;
    let in_one_sentence = one.sentence == other.sentence;
    in_one_sentence && sheet.holds(between, PARTS)
}

/// Returns the sentence in which an amount stands.
fn sentence(sheet: &Sheet, range: &Range<usize>) -> Range<usize> {
    let ends = |at: usize| {
        let letter = sheet.letter(at);
        ENDS.contains(&letter) || letter == '.' && !sheet.letter(at + 1).is_ascii_alphanumeric()
    };
    let start = (0..range.start)
        .rev()
        .take(SENTENCE_MAX)
        .find(|at| ends(*at));
    let end = (range.end..sheet.len())
        .take(SENTENCE_MAX)
        .find(|at| ends(*at));
    let start = start.map_or(range.start.saturating_sub(SENTENCE_MAX), |at| at + 1);
    start..end.unwrap_or(sheet.len().min(range.end + SENTENCE_MAX))
}

/// A sentence is looked through so far from an amount.
const SENTENCE_MAX: usize = 80;

/// Returns the part of a sentence between commas in which an amount stands.
fn clause(sheet: &Sheet, range: &Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    let ends = |at: &usize| {
        matches!(sheet.letter(*at), '、' | '，' | '(' | ')' | ';')
            || sheet.letter(*at) == ',' && !sheet.letter(*at + 1).is_ascii_digit()
            || sheet
                .any(
                    *at,
                    &[" but ", "のに", "けど", "ですが", "ましたが", "たが"],
                )
                .is_some()
    };
    let start = (sentence.start..range.start).rev().find(ends);
    let end = (range.end..sentence.end).find(ends);
    start.unwrap_or(sentence.start)..end.unwrap_or(sentence.end)
}
