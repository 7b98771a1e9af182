//! Days to come: 11月27日までに · 3営業日以内 · 来週中 · within two business days · by 27 November.
//!
//! The times of an incident lie in the past and are read by `moment`; these lie ahead.

mod ahead;
mod named;
mod number;
mod weekday;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::pack::BusinessDays;
use crate::text::Folded;

/// What days are counted from.
#[derive(Debug, Clone, Copy)]
struct From<'a> {
    days: &'a BusinessDays<'a>,
    at: DateTime<FixedOffset>,
    /// Whether nothing but a day is written, so that 27日 needs no まで.
    alone: bool,
}

/// Letters in NFKC and lower case.
struct Letters(Vec<char>);

impl Letters {
    fn new(text: &str) -> Self {
        let folded = Folded::compatible(text);
        let lower = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
        Self(folded.text().chars().map(lower).collect())
    }

    fn at(&self, place: usize) -> char {
        self.0.get(place).copied().unwrap_or('\0')
    }

    /// Returns the end of a word if it stands at a place.
    fn word(&self, place: usize, word: &str) -> Option<usize> {
        let mut end = place;
        for letter in word.chars() {
            if self.at(end) != letter {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// Returns the end of the first of some words that stands at a place.
    fn any(&self, place: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.word(place, word))
    }

    fn skip_spaces(&self, mut place: usize) -> usize {
        while matches!(self.at(place), ' ' | '\u{3000}') {
            place += 1;
        }
        place
    }

    /// Skips what stands in brackets: the weekday of (金).
    fn skip_brackets(&self, place: usize) -> usize {
        const LONGEST: usize = 6;
        let inside = place..place + LONGEST;
        let close =
            (self.at(place) == '(').then(|| inside.into_iter().find(|at| self.at(*at) == ')'));
        close.flatten().map_or(place, |close| close + 1)
    }

    /// Tells whether a place is not inside a Latin word or a number.
    fn is_edge(&self, place: usize) -> bool {
        let before = place.checked_sub(1).map_or('\0', |before| self.at(before));
        !before.is_ascii_alphanumeric() || !self.at(place).is_ascii_alphanumeric()
    }
}

/// A day to come, and what stands around it in its sentence, in NFKC and lower case.
#[derive(Debug)]
pub(super) struct Named {
    /// The day.
    pub(super) day: NaiveDate,
    /// Whether something begins there, so that it is no limit.
    pub(super) is_start: bool,
    /// What stands before it.
    pub(super) before: String,
    /// What stands behind it.
    pub(super) behind: String,
}

/// Returns the days to come that a sentence names, in its order.
pub(super) fn days_in(
    sentence: &str,
    days: &BusinessDays<'_>,
    at: DateTime<FixedOffset>,
) -> Vec<Named> {
    let alone = false;
    all(sentence, From { days, at, alone })
}

/// Returns the day to come that is all that is written.
pub(super) fn only(
    written: &str,
    days: &BusinessDays<'_>,
    at: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    let alone = true;
    let found = all(written, From { days, at, alone }).into_iter();
    let mut limits = found.filter(|named| !named.is_start);
    limits.next_back().map(|named| named.day)
}

fn all(sentence: &str, from: From<'_>) -> Vec<Named> {
    let letters = Letters::new(sentence);
    let mut found = Vec::new();
    let mut place = 0;
    while place < letters.0.len() {
        let here = letters
            .is_edge(place)
            .then(|| {
                named::day(&letters, place, from).or_else(|| ahead::day(&letters, place, from))
            })
            .flatten();
        let Some((day, end)) = here else {
            place += 1;
            continue;
        };
        if day >= from.at.date_naive() {
            let text = |part: Option<&[char]>| part.unwrap_or_default().iter().collect();
            found.push(Named {
                day,
                is_start: is_start(&letters, place, end),
                before: text(letters.0.get(..place)),
                behind: text(letters.0.get(end..)),
            });
        }
        place = end.max(place + 1);
    }
    found
}

/// Tells whether something begins on the day between two places: 1月5日(火)以降, after 5 January.
fn is_start(letters: &Letters, place: usize, end: usize) -> bool {
    let behind = letters.skip_spaces(letters.skip_brackets(letters.skip_spaces(end)));
    let from = ["以降", "以後", "onwards", "onward", "or later"];
    let before = |word: &str| {
        let start = place.checked_sub(word.chars().count());
        start.is_some_and(|start| letters.word(start, word).is_some() && letters.is_edge(start))
    };
    letters.any(behind, &from).is_some() || before("after ") || before("not before ")
}
