//! A second opinion on what only the words around give away: trained, not written.
//!
//! The rules know phrasings; people find others. Here every stretch that could be a secret is
//! weighed by its shape and by all that is said around it, with weights that
//! `cargo run --release --example train_clearing` learns from `tests/data`.

mod around;
mod candidate;
mod grouped;
mod groups;
mod hits;
mod japanese;
mod kind;
mod latin;
mod otherwise;
mod quotes;
mod rank;
mod shape;
mod side;
mod sides;
mod sign;
mod signs;
mod slot;
mod spelt;
mod tokens;
mod weights;
mod window;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::{FindingKind, Order as _};

use super::seen::{Found, Seen};
use super::{context, entered};
use hits::Hits;
use rank::Rank;
use sides::Sides;
use sign::Stretch;
use signs::Signs;

pub use weights::{FAMILIAR, SIGNS, Weights};

/// A stretch that could be a secret, with what speaks for and against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Where it stands, in characters of the text.
    pub span: Range<usize>,
    /// Its signs, ascending; each is a place in the table of weights.
    pub signs: Vec<u16>,
    /// The number by which it is known again in other texts.
    pub word: u32,
    /// The signs that it has besides, if no ordinary text says it, if several do, if many do.
    pub familiar: [[u16; 2]; 3],
}

/// Returns what could be a secret in a text, as the model is trained on it.
pub fn candidates(text: &str) -> Vec<Candidate> {
    let seen = Seen::new(text, &[]);
    let hits = Hits::of(&seen);
    let mut all = Vec::new();
    if !hits.has_cue() {
        return all;
    }
    let mut guessed = Vec::new();
    context::find(&seen, &mut guessed);
    context::find_near(&seen, &mut guessed);
    entered::find(&seen, &mut guessed);
    let places = places(&seen, &hits, guessed.into_iter().map(|found| found.at));
    weigh(&seen, &hits, &places, |at, signs, _, _| {
        let mut signs = signs.to_vec();
        signs.order();
        all.push(Candidate {
            span: seen.origin(&at),
            signs,
            word: sign::word(&seen, &at),
            familiar: sign::familiar(&seen, &at),
        });
    });
    all
}

/// How much more must speak for a secret that nothing names as one.
const UNNAMED: f32 = 1.0;

/// The score below which a guess of the rules is none: the table is as good as sure.
const DOUBTED: f32 = -3.0;

/// Kinds of which the rules guess by a phrase alone, and err when it means something else.
const DOUBTFUL: &[FindingKind] = &[
    FindingKind::Password,
    FindingKind::SecurityAnswer,
    FindingKind::OneTimeCode,
    FindingKind::RecoveryCode,
];

/// Returns which guesses of the rules the table holds for something else.
pub(super) fn doubted(seen: &Seen, guesses: &[&Found]) -> Vec<bool> {
    let may_err = |found: &Found| !found.proved && DOUBTFUL.contains(&found.kind);
    let weights = Weights::built_in().filter(|_| guesses.iter().any(|found| may_err(found)));
    let Some(weights) = weights else {
        return vec![false; guesses.len()];
    };
    let hits = Hits::of(seen);
    let places = places(seen, &hits, guesses.iter().map(|found| found.at.clone()));
    let ranks = Rank::all(seen.text(), &places);
    let mut signs = Signs::new();
    let mut sides = Sides::of(seen, &hits);
    let doubts = guesses.iter().map(|found| {
        let place = places.binary_search_by_key(&key(&found.at), key);
        let rank = place.ok().and_then(|place| ranks.get(place));
        let Some(rank) = rank.filter(|_| may_err(found)) else {
            return false;
        };
        // Of digits in kanji the table has learnt too little.
        let word = seen.text().get(found.at.clone()).unwrap_or_default();
        if otherwise::stands_in_code(seen.lower(), &found.at) || spelt::is_in_kanji(word) {
            return false;
        }
        let stretch = Stretch::of(seen, &found.at, &mut sides);
        sign::write(seen, &hits, &stretch, rank, &mut signs);
        score(weights, seen, &found.at, signs.all()) < DOUBTED
    });
    doubts.collect()
}

/// Finds what weighs enough.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let Some(weights) = Weights::built_in().filter(|_| groups::may_have_cue(seen)) else {
        return;
    };
    let hits = Hits::of(seen);
    if !hits.has_cue() {
        return;
    }
    let mut likely: Vec<(f32, Range<usize>, FindingKind)> = Vec::new();
    let places = places(seen, &hits, std::iter::empty());
    weigh(seen, &hits, &places, |at, signs, kind, named| {
        let score = score(weights, seen, &at, signs);
        let more = if named { 0.0 } else { UNNAMED };
        if score > weights.least() + more {
            likely.push((score, at, kind));
        }
    });
    // Of two that meet, the likelier one.
    likely.order_by(|one, other| other.0.total_cmp(&one.0));
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, at, kind) in likely {
        let before = taken.range(..at.end).next_back();
        if before.is_none_or(|(_, end)| *end <= at.start) {
            taken.insert(at.start, at.end);
            found.push(guess(kind, at));
        }
    }
}

fn guess(kind: FindingKind, at: Range<usize>) -> Found {
    Found {
        kind,
        at,
        proved: false,
    }
}

/// Returns what could be a secret, and what the rules guess, in order.
fn places(
    seen: &Seen,
    hits: &Hits,
    guessed: impl Iterator<Item = Range<usize>>,
) -> Vec<Range<usize>> {
    let mut places = candidate::all(seen, hits);
    places.extend(guessed);
    places.order_by_key(key);
    places.dedup();
    places
}

fn key(at: &Range<usize>) -> (usize, usize) {
    (at.start, at.end)
}

/// Returns how strongly everything speaks for a secret, with how familiar the word is.
fn score(weights: Weights<'_>, seen: &Seen, at: &Range<usize>, signs: &[u16]) -> f32 {
    let level = weights.familiar(sign::word(seen, at));
    weights.score(signs.iter().chain(&sign::familiar(seen, at)[level]))
}

/// Walks what could be a secret, with its signs, what it would be, and whether that is named.
fn weigh(
    seen: &Seen,
    hits: &Hits,
    places: &[Range<usize>],
    mut with: impl FnMut(Range<usize>, &[u16], FindingKind, bool),
) {
    let mut signs = Signs::new();
    let mut sides = Sides::of(seen, hits);
    for (at, rank) in places.iter().zip(Rank::all(seen.text(), places)) {
        let stretch = Stretch::of(seen, at, &mut sides);
        let around = &stretch.around;
        if let Some(kind) = kind::likely(seen, around, at) {
            sign::write(seen, hits, &stretch, &rank, &mut signs);
            with(at.clone(), signs.all(), kind, kind::is_named(around));
        }
    }
}
