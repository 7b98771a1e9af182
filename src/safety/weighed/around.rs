//! What is said around a stretch: the nearest word of each group, on each side.

use std::ops::Range;

use crate::safety::seen::{after, before};

use super::groups::{CODE, CUES, GROUPS, SIGNING};
use super::hits::{HEARD_MAX, Hits};
use super::quotes::QUOTES;
use super::side::Side;

/// How far words are heard, in bytes.
const HEARD_BYTES: usize = 360;

/// Words that are more bytes away are as far as any, in whatever letters.
const FAR_BYTES: usize = 240;

/// How near a word stands: 0 touches, 4 is only heard.
pub(super) const NEAR: usize = 5;

/// What is said around a stretch.
pub(super) struct Around {
    /// How near the nearest word of a group stands before, `NEAR` if there is none.
    pub(super) ahead: [usize; GROUPS],
    /// The same behind.
    pub(super) behind: [usize; GROUPS],
}

/// Returns how near the nearest word of each group stands before a place.
pub(super) fn ahead_of(text: &str, hits: &Hits, place: usize) -> [usize; GROUPS] {
    let mut ahead = [NEAR; GROUPS];
    let next = hits.all.partition_point(|(start, ..)| *start < place);
    let said = hits.all.get(..next).unwrap_or_default();
    for (start, end, group) in said.iter().rev().take(HEARD_MAX) {
        if place - start > HEARD_BYTES {
            break;
        }
        if *end <= place {
            keep(&mut ahead, *group, || near(text, hits, *end, place));
        }
    }
    ahead
}

/// Returns how near the nearest word of each group stands behind a place.
pub(super) fn behind_of(text: &str, hits: &Hits, place: usize) -> [usize; GROUPS] {
    let mut behind = [NEAR; GROUPS];
    let next = hits.all.partition_point(|(start, ..)| *start < place);
    let then = hits.all.get(next..).unwrap_or_default();
    for (start, _, group) in then.iter().take(HEARD_MAX) {
        if start - place > HEARD_BYTES {
            break;
        }
        keep(&mut behind, *group, || near(text, hits, place, *start));
    }
    behind
}

/// Tells whether a stretch stands in quotes.
pub(super) fn is_quoted(text: &str, at: &Range<usize>) -> bool {
    before(text, at.start)
        .zip(after(text, at.end))
        .is_some_and(|pair| QUOTES.contains(&pair))
}

impl Around {
    /// Puts the sides of a stretch together.
    pub(super) fn of([ahead, behind]: [&Side<'_>; 2]) -> Self {
        Self {
            ahead: ahead.nearest,
            behind: behind.nearest,
        }
    }

    /// Returns the group that names the secret most likely.
    pub(super) fn cue(&self) -> Option<usize> {
        self.cue_of(|_| true)
    }

    /// Returns which of some groups names the secret most likely.
    pub(super) fn cue_of(&self, fits: fn(usize) -> bool) -> Option<usize> {
        let near = |group: usize| self.ahead[group].min(self.behind[group]);
        let weighed = |group: &usize| {
            (
                *group == SIGNING,
                near(*group),
                *group == CODE,
                self.behind[*group] == near(*group),
            )
        };
        (0..CUES)
            .filter(|group| near(*group) < NEAR && fits(*group))
            .min_by_key(weighed)
    }
}

/// Keeps how near the nearest word of a group stands; that is the first one that is met.
fn keep(nearest: &mut [usize; GROUPS], group: usize, near: impl FnOnce() -> usize) {
    if let Some(known) = nearest.get_mut(group).filter(|known| **known == NEAR) {
        *known = near();
    }
}

/// Returns how near two places are.
fn near(text: &str, hits: &Hits, from: usize, to: usize) -> usize {
    let between = text.as_bytes().get(from..to).unwrap_or_default();
    // A character has four bytes at most, and of these only the first begins it.
    let letters = match between.len() {
        FAR_BYTES.. => FAR_BYTES / 4,
        _ => between.iter().filter(|byte| **byte & 0xc0 != 0x80).count(),
    };
    match (letters, hits.is_broken(from, to)) {
        (..=3, _) => 0,
        (..=10, false) => 1,
        (..=44, false) => 2,
        (..=59, _) => 3,
        _ => 4,
    }
}
