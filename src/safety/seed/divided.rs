//! How the words of a chain are divided, which tells code and sentences from phrases.

use std::ops::Range;

use super::chained::Words;
use crate::domain::Order as _;

impl Words<'_> {
    /// Names in code are made of listed words too: `"child_order_type": "LIMIT"`. They are glued
    /// in one way and divided in another, and they come again and again.
    pub(super) fn reads_as_code(&self, places: &[Range<usize>], spelt: &[String]) -> bool {
        let kinds = self.gaps(places);
        let mut words = spelt.to_vec();
        words.order();
        words.dedup();
        let glue = kinds
            .iter()
            .any(|kind| matches!(kind.as_str(), "" | "_" | "." | "-" | "::"));
        kinds.len() > 1 && (glue || words.len() * 10 <= spelt.len() * 6)
    }

    /// Sentences have spaces between words and a comma now and then; a phrase is divided in one way.
    pub(super) fn reads_as_sentence(&self, places: &[Range<usize>]) -> bool {
        let kinds = self.gaps(places);
        let has = |wanted: &[&str]| kinds.iter().any(|kind| wanted.contains(&kind.as_str()));
        has(&[" "]) && has(&[", ", ". ", "; ", "? ", "! "])
    }

    /// Returns the longest run of words that are all divided in the same way.
    pub(super) fn divided_alike(&self, places: &[Range<usize>]) -> Option<Range<usize>> {
        let gaps: Vec<String> = places
            .windows(2)
            .map(|pair| self.gaps(pair).concat())
            .collect();
        let mut best = 0..0;
        let mut start = 0;
        for at in 0..gaps.len() {
            if gaps.get(at) != gaps.get(start) {
                start = at;
            }
            if at + 1 - start > best.len() {
                best = start..at + 1;
            }
        }
        (!best.is_empty()).then(|| best.start..best.end + 1)
    }

    /// Returns what stands between words, without numbers, each kind once.
    pub(super) fn gaps(&self, places: &[Range<usize>]) -> Vec<String> {
        let mut kinds: Vec<String> = places
            .windows(2)
            .filter_map(|pair| match pair {
                [one, other] => self.seen.lower().get(one.end..other.start),
                _ => None,
            })
            .map(|between| {
                between
                    .chars()
                    .filter(|letter| !letter.is_ascii_digit())
                    .collect()
            })
            .collect();
        kinds.order();
        kinds.dedup();
        kinds
    }
}
