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
        let broken: Vec<String> = values.iter().flat_map(|value| broken(value)).collect();
        let trimmed = trimmed.chain(broken.iter().map(String::as_str));
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

    /// Learns more of them.
    pub(super) fn add(&mut self, values: &[String]) {
        self.0.extend(Self::all(values).0);
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

/// Returns an address of the web in the forms in which a draft writes it, so that nothing opens it.
fn broken(address: &str) -> Vec<String> {
    let Some((scheme, rest)) = address.trim().split_once("://") else {
        return Vec::new();
    };
    let scheme = scheme.to_ascii_lowercase().replace("http", "hxxp");
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let host = host.replace('.', "[.]");
    let all = path.replace('.', "[.]");
    [path, &all]
        .map(|path| format!("{scheme}://{host}{path}"))
        .to_vec()
}
