//! Words behind a cue of which two in twelve are in no list: the others would be left to read.

use super::chained::Words;
use super::phrase::LENGTHS;
use super::script::Script;
use super::{CUES, Phrase, prose};
use crate::safety::context::mentions;
use crate::safety::seen::floor;

/// How far before words of which two are mistyped a cue stands, in bytes.
const AHEAD_BYTES: usize = 60;

/// How many of twelve words behind a cue are in a list at least.
pub(super) const RIGHT_MIN: usize = 10;

impl Words<'_> {
    /// Collects as many words as a phrase has, of which two in twelve are in no list.
    pub(super) fn collect_mistyped(&self, listed: &[bool], list: u32, found: &mut Vec<Phrase>) {
        let mut from = 0;
        let lengths = || LENGTHS.iter().rev();
        while let Some(rest) = listed.get(from..).filter(|rest| rest.len() >= LENGTHS[0]) {
            let fits = lengths().find(|length| {
                let words = rest.get(..**length).unwrap_or_default();
                let right = words.iter().filter(|listed| **listed).count();
                right > 0
                    && right * LENGTHS[0] >= **length * RIGHT_MIN
                    && self.is_mistyped(from, **length)
            });
            if let Some(length) = fits
                && let Some([first, .., last]) = self.at.get(from..from + length)
            {
                found.push(Phrase {
                    at: first.start..last.end,
                    list: Some(list),
                    words: *length,
                    proved: true,
                });
            }
            from += fits.copied().unwrap_or(1);
        }
    }

    /// Tells whether words behind a cue are all divided alike and are no sentence.
    fn is_mistyped(&self, from: usize, length: usize) -> bool {
        let places = self.at.get(from..from + length).unwrap_or_default();
        let common = places.iter().filter(|at| prose::is_common(self.text(at)));
        let start = places.first().map_or(0, |at| at.start);
        let lower = self.seen.lower();
        let ahead = floor(lower, start.saturating_sub(AHEAD_BYTES));
        common.count() * 4 <= length
            && self.script != Script::Han
            && self.gaps(places).len() == 1
            && mentions(lower.get(ahead..start).unwrap_or_default(), CUES)
    }
}
