//! What is said around a stretch: the nearest word of each group, on each side.

use std::ops::Range;

use crate::safety::seen::{Seen, after, before};

use super::groups::{CODE, CUES, GROUPS, SIGNING};
use super::hits::{HEARD_MAX, Hits};
use super::quotes::QUOTES;

/// How far words are heard, in bytes.
const HEARD_BYTES: usize = 360;

/// How near a word stands: 0 touches, 4 is only heard.
pub(super) const NEAR: usize = 5;

/// What is said around a stretch.
pub(super) struct Around {
    /// How near the nearest word of a group stands before, `NEAR` if there is none.
    pub(super) ahead: [usize; GROUPS],
    /// The same behind.
    pub(super) behind: [usize; GROUPS],
    /// Whether it stands in quotes.
    pub(super) quoted: bool,
}

impl Around {
    /// Listens around a stretch.
    pub(super) fn of(seen: &Seen, hits: &Hits, at: &Range<usize>) -> Self {
        let text = seen.lower();
        let mut around = Self {
            ahead: [NEAR; GROUPS],
            behind: [NEAR; GROUPS],
            quoted: before(text, at.start)
                .zip(after(text, at.end))
                .is_some_and(|pair| QUOTES.contains(&pair)),
        };
        let place = hits.all.partition_point(|(start, ..)| *start < at.start);
        let said = hits.all.get(..place).unwrap_or_default();
        for (start, end, group) in said.iter().rev().take(HEARD_MAX) {
            if at.start - start > HEARD_BYTES {
                break;
            }
            if *end <= at.start {
                keep(&mut around.ahead, *group, || {
                    near(text, hits, *end, at.start)
                });
            }
        }
        let place = hits.all.partition_point(|(start, ..)| *start < at.end);
        let then = hits.all.get(place..).unwrap_or_default();
        for (start, _, group) in then.iter().take(HEARD_MAX) {
            if start - at.end > HEARD_BYTES {
                break;
            }
            keep(&mut around.behind, *group, || {
                near(text, hits, at.end, *start)
            });
        }
        around
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
    let between = text.get(from..to).unwrap_or_default();
    let letters = between.chars().take(60).count();
    match (letters, hits.is_broken(from, to)) {
        (..=3, _) => 0,
        (..=10, false) => 1,
        (..=44, false) => 2,
        (..=59, _) => 3,
        _ => 4,
    }
}
