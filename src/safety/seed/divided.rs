//! How the words of a chain are divided, which tells code and sentences from phrases.

use std::ops::Range;

use super::chained::Words;
use super::phrase::LENGTHS;
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

/// Tells whether single Chinese characters are those of dates: 年, 月 and 日 are on the list, stand
/// between digits in any Japanese text, and come again and again, which words of a phrase do not.
pub(super) fn is_calendar(spelt: &[String]) -> bool {
    let mut words: Vec<&str> = spelt.iter().map(String::as_str).collect();
    words.order();
    words.dedup();
    words.len() * 3 < spelt.len() * 2 && !has_different(spelt)
}

/// Tells whether somewhere so many words as a phrase has stand in a row without one that comes
/// twice: it is written again and again.
fn has_different(spelt: &[String]) -> bool {
    let is_different = |words: &[String]| {
        let mut words: Vec<&String> = words.iter().collect();
        words.order();
        words.dedup();
        words.len() + 1 >= LENGTHS[0]
    };
    spelt.windows(LENGTHS[0]).any(is_different)
}
