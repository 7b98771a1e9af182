//! Values that are known to lead to a person: folded once, and looked for in many texts.

use std::ops::Range;

use super::personal::is_whole;
use super::seen::Seen;
use crate::domain::Order as _;

/// From this length on, a known value is masked even inside a longer word: nothing else is so long
/// by chance.
const LONG_CHARS_MIN: usize = 6;

/// Known values as they are looked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Known(Vec<Value>);

#[derive(Debug, Clone)]
struct Value {
    lower: String,
    /// Whether it is masked even inside a longer word.
    is_long: bool,
}

impl Known {
    /// Takes values as they were told; empty ones are none.
    pub(super) fn all(values: &[String]) -> Self {
        let trimmed = values.iter().map(|value| value.trim());
        let mut values: Vec<&str> = trimmed.filter(|value| !value.is_empty()).collect();
        values.order();
        values.dedup();
        let folded = values.into_iter().map(|value| {
            let lower = Seen::new(value, &[]).lower().to_owned();
            let is_long = lower.chars().count() >= LONG_CHARS_MIN;
            Value { lower, is_long }
        });
        Self(folded.collect())
    }

    /// Returns where they stand in a folded text: short ones as words of their own.
    pub(super) fn places(&self, seen: &Seen) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        for value in &self.0 {
            let found = seen.lower().match_indices(value.lower.as_str());
            let found = found.map(|(at, found)| at..at + found.len());
            places.extend(found.filter(|at| value.is_long || is_whole(seen.text(), at)));
        }
        places
    }
}
