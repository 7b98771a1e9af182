//! Where the words of the groups stand in a text.

use crate::safety::seen::{Seen, byte};
use std::ops::Range;

use super::groups::{ALL, CARD, CUES, DEEDS, GROUP_OF, GROUPS};

/// How many words are heard on each side.
pub(super) const HEARD_MAX: usize = 96;

/// Where the words stand, in order.
pub(super) struct Hits {
    /// Start, end and group of each.
    pub(super) all: Vec<(usize, usize, usize)>,
    /// Where sentences end.
    pub(super) breaks: Vec<usize>,
}

impl Hits {
    /// Finds the words in a text.
    pub(super) fn of(seen: &Seen) -> Self {
        let lower = seen.lower();
        let mut hits = Self {
            all: Vec::new(),
            breaks: Vec::new(),
        };
        let mut previous = ' ';
        for (at, letter) in lower.char_indices() {
            let ends = matches!(letter, '。' | '\n')
                || letter == ' ' && matches!(previous, '.' | '?' | '!');
            if ends {
                hits.breaks.push(at);
            }
            let inside = letter.is_ascii_alphanumeric() && previous.is_ascii_alphanumeric();
            previous = letter;
            if !inside && ALL.may_begin(letter) {
                hits.add(lower, at);
            }
        }
        hits
    }

    /// Adds the longest word of each group that stands at a place.
    fn add(&mut self, lower: &str, at: usize) {
        let rest = lower.get(at..).unwrap_or_default();
        for (place, word) in ALL.placed_of_text(rest) {
            let Some(group) = GROUP_OF.get(place).copied().map(usize::from) else {
                continue;
            };
            if is_part(lower, at, word) {
                continue;
            }
            let end = at + word.len();
            match self.all.last_mut() {
                Some(last) if (last.0, last.2) == (at, group) => last.1 = last.1.max(end),
                _ => self.all.push((at, end, group)),
            }
        }
    }

    /// Tells whether anything names a secret, or what people do with one.
    pub(super) fn has_cue(&self) -> bool {
        self.all.iter().any(|(_, _, group)| *group < DEEDS.end)
    }

    /// Tells whether the card is spoken of, whose code has three digits.
    pub(super) fn speak_of_cards(&self) -> bool {
        self.all.iter().any(|(_, _, group)| *group == CARD)
    }

    /// Tells whether a word for a secret ends at a place: CVC552.
    pub(super) fn names_until(&self, place: usize) -> bool {
        let next = self.all.partition_point(|(start, ..)| *start < place);
        let said = self.all.get(..next).unwrap_or_default();
        said.iter()
            .rev()
            .take(8)
            .any(|(_, end, group)| *end == place && *group < CUES)
    }

    /// Returns the last word for a secret before a place.
    pub(super) fn cue_before(&self, place: usize) -> Option<(usize, usize, usize)> {
        let next = self.all.partition_point(|(start, ..)| *start < place);
        let said = self.all.get(..next).unwrap_or_default();
        let near = said.iter().rev().take(HEARD_MAX);
        near.copied()
            .find(|(_, end, group)| *end <= place && *group < CUES)
    }

    /// Returns the first word for a secret from a place on.
    pub(super) fn cue_behind(&self, place: usize) -> Option<(usize, usize, usize)> {
        let next = self.all.partition_point(|(start, ..)| *start < place);
        let then = self.all.get(next..).unwrap_or_default();
        let near = then.iter().take(HEARD_MAX);
        near.copied().find(|(.., group)| *group < CUES)
    }

    /// Returns the groups of the words around a place, ascending, each once.
    pub(super) fn groups_near(&self, at: &Range<usize>) -> impl Iterator<Item = usize> + use<> {
        let place = self.all.partition_point(|(start, ..)| *start < at.start);
        let from = place.saturating_sub(HEARD_MAX / 2);
        let to = self.all.len().min(place + HEARD_MAX / 2);
        let near = self.all.get(from..to).unwrap_or_default();
        let mut said = [false; GROUPS];
        for (_, _, group) in near {
            if let Some(said) = said.get_mut(*group) {
                *said = true;
            }
        }
        (0..GROUPS).filter(move |group| said.get(*group) == Some(&true))
    }

    /// Returns where the sentence begins in which a place stands.
    pub(super) fn break_before(&self, place: usize) -> usize {
        let next = self.breaks.partition_point(|at| *at < place);
        let last = next.checked_sub(1).and_then(|last| self.breaks.get(last));
        last.copied().unwrap_or(0)
    }

    /// Returns how many sentences end between two places.
    pub(super) fn breaks_between(&self, from: usize, to: usize) -> usize {
        let count = |place| self.breaks.partition_point(|at| *at < place);
        count(to).saturating_sub(count(from))
    }

    /// Tells whether a sentence ends between two places.
    pub(super) fn is_broken(&self, from: usize, to: usize) -> bool {
        let next = self.breaks.partition_point(|at| *at < from);
        self.breaks.get(next).is_some_and(|at| *at < to)
    }
}

/// Tells whether a short Latin word at a place is only the beginning of another.
fn is_part(lower: &str, at: usize, word: &str) -> bool {
    let short = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    short && byte(lower, at + word.len()).is_ascii_alphabetic()
}
