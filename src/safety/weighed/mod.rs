//! A second opinion on what only the words around give away: trained, not written.
//!
//! The rules know phrasings; people find others. Here every stretch that could be a secret is
//! weighed by its shape and by all that is said around it, with weights that
//! `cargo run --release --example train_clearing` learns from `tests/data`.

mod around;
mod candidate;
mod groups;
mod japanese;
mod kind;
mod latin;
mod otherwise;
mod quotes;
mod shape;
mod sign;
mod spelt;
mod weights;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::{FindingKind, Order as _};

use super::seen::{Found, Seen};
use around::Around;
use groups::Hits;

pub use weights::{SIGNS, Weights};

/// A stretch that could be a secret, with what speaks for and against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Where it stands, in characters of the text.
    pub span: Range<usize>,
    /// Its signs, ascending; each is a place in the table of weights.
    pub signs: Vec<u16>,
}

/// Returns what could be a secret in a text, as the model is trained on it.
pub fn candidates(text: &str) -> Vec<Candidate> {
    let seen = Seen::new(text, &[]);
    let hits = Hits::of(&seen);
    let mut all = Vec::new();
    if !hits.has_cue() {
        return all;
    }
    weigh(&seen, &hits, |at, signs, _| {
        all.push(Candidate {
            span: seen.origin(&at),
            signs: signs.to_vec(),
        });
    });
    all
}

/// Finds what weighs enough, and what is spelt aloud.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !groups::may_have_cue(seen) {
        return;
    }
    let hits = Hits::of(seen);
    if !hits.has_cue() {
        return;
    }
    spelt_aloud(seen, &hits, found);
    let weights = Weights::built_in();
    let mut likely: Vec<(f32, Range<usize>, FindingKind)> = Vec::new();
    weigh(seen, &hits, |at, signs, kind| {
        let score = weights.score(signs);
        if score > weights.least() {
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

/// Finds what is spelt aloud near a word for a secret: nobody spells anything else in four signs.
fn spelt_aloud(seen: &Seen, hits: &Hits, found: &mut Vec<Found>) {
    for at in spelt::stretches(seen.lower()) {
        let around = Around::of(seen, hits, &at);
        if let Some(kind) = kind::likely(seen, &around, &at) {
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

/// Walks what could be a secret, with its signs and what it would be.
fn weigh(seen: &Seen, hits: &Hits, mut with: impl FnMut(Range<usize>, &[u16], FindingKind)) {
    let mut signs = Vec::new();
    for at in candidate::all(seen, hits) {
        let around = Around::of(seen, hits, &at);
        if let Some(kind) = kind::likely(seen, &around, &at) {
            sign::write(seen, &around, &at, &mut signs);
            with(at, &signs, kind);
        }
    }
}
