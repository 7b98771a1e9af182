//! Signs: what the model looks at in a text, each as a number of 32 bits.
//!
//! There are signs of letters (words, pairs of words, runs of Japanese letters) and signs of what
//! the lexicon found: which groups, where in the text, and which of them in one clause.

use std::ops::Range;

use super::letters::{runs, words};
use super::words::{Found, Hit};
use crate::domain::Order as _;
use crate::pack::{Groups, Lexicon};

/// How much a group counts, and the length of the text.
const GROUP_STRENGTH: f32 = 0.09;

/// How much it counts that a group stands in the first or last sentence with a known word.
const PLACE_STRENGTH: f32 = 0.075;

/// How much it counts whether a group is only conceded.
const CONCESSION_STRENGTH: f32 = 0.06;

/// How much it counts that a group is denied.
const DENIAL_STRENGTH: f32 = 0.09;

/// What letters count that say what is not so, beside those that say what is.
const DENIED_SHARE: f32 = 0.3;

/// How much it counts that two groups stand in one clause.
const PAIR_STRENGTH: f32 = 0.045;

/// A sign in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    /// The sign as a number.
    pub(super) hash: u32,
    /// Whether it is one of letters; how rare those are is told by the model's weights.
    pub(super) of_letters: bool,
    /// Where it stands in the folded text, in bytes; empty for signs of the whole text.
    pub(super) bytes: Range<usize>,
    /// How much it counts; the model's weights are multiplied by it.
    pub(super) strength: f32,
}

/// Returns the signs of a folded text, each once.
///
/// Those of letters count 1 + ln(how often), less where they are denied, and together as one: the vector of them has length 1.
pub(super) fn signs(text: &str, found: &Found, lexicon: &Lexicon) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(3 * text.len());
    let mut push = |hash: Hash, bytes: Range<usize>| {
        let denied = found.is_denied(bytes.start);
        let strength = if denied { DENIED_SHARE } else { 1.0 };
        signs.push(hash.sign(bytes, strength, true));
    };
    words(text, &mut push);
    runs(text, &mut push);
    counted(&mut signs);
    let squares: f32 = signs.iter().map(|sign| sign.strength * sign.strength).sum();
    let share = squares.max(1.0).sqrt().recip();
    for sign in &mut signs {
        sign.strength *= share;
    }

    let mut of_groups = Vec::new();
    for clause in found.clauses() {
        groups(clause, found, lexicon, &mut of_groups);
    }
    let doublings = text.chars().count().max(1).ilog2();
    let length = Hash::of(Kind::Length).letter(char::from_u32(doublings).unwrap_or(' '));
    of_groups.push(length.sign(0..0, GROUP_STRENGTH, false));
    in_order(&mut of_groups);
    of_groups.dedup_by_key(|sign| sign.hash);
    signs.append(&mut of_groups);
    signs
}

fn in_order(signs: &mut [Sign]) {
    signs.sort_unstable_by_key(|sign| (sign.hash, sign.bytes.start, sign.bytes.end));
}

/// Keeps the first of equal signs, which counts for all of them.
fn counted(signs: &mut Vec<Sign>) {
    in_order(signs);
    let mut counted: Vec<Sign> = Vec::with_capacity(signs.len());
    for same in signs.chunk_by(|one, next| one.hash == next.hash) {
        let count: f32 = same.iter().map(|sign| sign.strength).sum();
        counted.extend(same.first().map(|first| Sign {
            strength: count.min(1.0 + count.ln().max(0.0)),
            ..first.clone()
        }));
    }
    *signs = counted;
}

/// Adds the signs of one clause: its groups, where they stand, and the pairs of them.
fn groups(clause: &[Hit], all: &Found, lexicon: &Lexicon, signs: &mut Vec<Sign>) {
    let mut seen: Groups = 0;
    let mut found: Vec<(&str, &Hit)> = Vec::new();
    for hit in clause {
        let name = lexicon.groups().get(hit.group.trailing_zeros() as usize);
        if let Some(name) = name.filter(|_| hit.denied) {
            let hash = Hash::of(Kind::Denied).letters(name);
            signs.push(hash.sign(hit.bytes.clone(), DENIAL_STRENGTH, false));
        } else if let Some(name) = name.filter(|_| seen & hit.group == 0) {
            seen |= hit.group;
            found.push((name, hit));
        }
    }
    found.order_by_key(|(_, hit)| hit.group);
    let (first, last) = (all.hits.first(), all.hits.last());
    let with = |end: Option<&Hit>, hit: &Hit| end.is_some_and(|end| end.sentence == hit.sentence);
    for (at, (name, hit)) in found.iter().enumerate() {
        let mut push =
            |hash: Hash, strength| signs.push(hash.sign(hit.bytes.clone(), strength, false));
        push(Hash::of(Kind::Group).letters(name), GROUP_STRENGTH);
        if with(first, hit) {
            push(Hash::of(Kind::First).letters(name), PLACE_STRENGTH);
        }
        if with(last, hit) {
            push(Hash::of(Kind::Last).letters(name), PLACE_STRENGTH);
        }
        let stands = if hit.conceded {
            Kind::Conceded
        } else {
            Kind::Claimed
        };
        push(Hash::of(stands).letters(name), CONCESSION_STRENGTH);
        let pair = Hash::of(Kind::Pair).letters(name).letter(' ');
        for (other, _) in found.get(at + 1..).unwrap_or_default() {
            push(pair.letters(other), PAIR_STRENGTH);
        }
    }
}

/// What a sign is of; signs of different kinds never have the same hash by design.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// A word of Latin letters.
    Word,
    /// How a longer word begins.
    Stem,
    /// Two neighbouring words.
    Words,
    /// A few letters of a word, with its borders.
    Part,
    /// A run of letters, some of them Japanese.
    Run,
    /// How long the text is, in doublings.
    Length,
    /// A group of the lexicon.
    Group,
    /// A group in the first sentence that has any.
    First,
    /// A group in the last sentence that has any.
    Last,
    /// A group in a clause that the next one stands against.
    Conceded,
    /// A group in any other clause.
    Claimed,
    /// Two groups in one clause.
    Pair,
    /// A group that is not so.
    Denied,
}

/// A hash that grows letter by letter (FNV-1a).
#[derive(Debug, Clone, Copy)]
pub(super) struct Hash(u32);

impl Hash {
    /// Begins the hash of a sign of this kind.
    pub(super) fn of(kind: Kind) -> Self {
        Self(0x811c_9dc5).byte(kind as u8)
    }

    /// Adds a letter.
    pub(super) fn letter(self, letter: char) -> Self {
        u32::from(letter)
            .to_le_bytes()
            .into_iter()
            .fold(self, Self::byte)
    }

    /// Adds letters.
    pub(super) fn letters(self, letters: &str) -> Self {
        letters.chars().fold(self, Self::letter)
    }

    fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    fn sign(self, bytes: Range<usize>, strength: f32, of_letters: bool) -> Sign {
        Sign {
            hash: self.0,
            of_letters,
            bytes,
            strength,
        }
    }
}
