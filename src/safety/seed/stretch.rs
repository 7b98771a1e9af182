//! Stretches of listed words in which single slips are forgiven.

use std::ops::Range;

use crate::domain::Order as _;

/// Among how many words one may be mistyped.
const SLIP_EVERY: usize = 12;

/// Returns the stretches that hold at least so many listed words, with single misses between.
pub(super) fn stretches(listed: &[bool], least: usize) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut miss: Option<usize> = None;
    for at in 0..=listed.len() {
        if listed.get(at) == Some(&true) {
            continue;
        }
        let second = miss.is_some_and(|miss| miss >= start && at - miss < SLIP_EVERY);
        if at == listed.len() || second {
            all.extend(trimmed(listed, start..at).filter(|words| count(listed, words) >= least));
            start = miss.map_or(at, |miss| miss + 1);
        }
        miss = Some(at);
    }
    all
}

/// Takes the words that are not listed from both ends.
fn trimmed(listed: &[bool], words: Range<usize>) -> Option<Range<usize>> {
    let inside = listed.get(words.clone())?;
    let first = inside.iter().position(|listed| *listed)?;
    let last = inside.iter().rposition(|listed| *listed)?;
    Some(words.start + first..words.start + last + 1)
}

fn count(listed: &[bool], words: &Range<usize>) -> usize {
    listed
        .get(words.clone())
        .unwrap_or_default()
        .iter()
        .filter(|listed| **listed)
        .count()
}

/// Returns the longest runs of listed words.
pub(super) fn runs(listed: &[bool]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + listed.get(at..)?.iter().position(|listed| *listed)?;
        let length = listed
            .get(start..)?
            .iter()
            .take_while(|listed| **listed)
            .count();
        at = start + length;
        Some(start..at)
    })
}

/// Tells whether as much stands between one word and the next nearly everywhere, as in a table or a
/// list and not as in sentences: the share of the steps that are the same.
pub(super) fn is_regular(places: &[usize], (part, of): (usize, usize)) -> bool {
    let steps = places.windows(2).filter_map(|pair| match pair {
        [one, other] => other.checked_sub(*one),
        _ => None,
    });
    let mut steps: Vec<usize> = steps.collect();
    steps.order();
    let most = steps.chunk_by(usize::eq).map(<[usize]>::len).max();
    most.unwrap_or(0) * of >= steps.len() * part
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, expected: &[(usize, usize)]) {
        let listed: Vec<bool> = pattern.chars().map(|mark| mark == 'x').collect();
        let found: Vec<_> = stretches(&listed, 11)
            .iter()
            .map(|at| (at.start, at.end))
            .collect();
        assert_eq!(found, expected, "{pattern}");
    }

    #[test]
    fn one_slip_in_twelve_words_is_forgiven() {
        check("xxxxxxxxxxxx", &[(0, 12)]);
        check("..xxxxx.xxxxxx.", &[(2, 14)]);
        check("xxxxx..xxxxxx", &[]);
        check("xxx.xxx.xxxxx", &[]);
        check("xxxxxxxxxxx", &[(0, 11)]);
    }
}
