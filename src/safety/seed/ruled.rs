//! Words in a strict frame: exactly the same stands between each and the next, but for numbers.
//!
//! 「ozone and drill and grab」, twelve lines of a log, a table row by row. Where the frame is so
//! strict, words may come twice and the frame may be one of sentences; the checksum decides, or
//! numbers that count up.

use std::ops::Range;

use super::framed::Gathered;
use super::phrase::LENGTHS;
use super::stretch::runs;
use super::{Lists, WORDS_MIN, lists, prose};
use crate::domain::distinct;

/// How many tokens stand between two words at most.
const STEP_TOKENS_MAX: usize = 24;

/// How much stands between two words at most, in bytes.
const STEP_BYTES_MAX: usize = 240;

/// How many more words than those of a phrase may stand in its frame.
const MORE_MAX: usize = 2;

/// How many words a phrase without the checksum of BIP-39 has.
const OTHER_LENGTHS: [usize; 4] = [12, 13, 24, 25];

/// Adds the phrases among tokens that have the same frame.
pub(super) fn find(text: &Gathered<'_>, places: &[usize], found: &mut Vec<(u32, Vec<usize>)>) {
    let mut from = 0;
    while let Some(pair) = places.get(from..from + 2) {
        let mut row = pair.to_vec();
        let step = step(pair);
        let rest = places.get(from + 2..).unwrap_or_default();
        let goes_on =
            |last: Option<&usize>, place: usize| last.is_some_and(|last| place == last + step);
        let between = rest
            .first()
            .filter(|place| goes_on(pair.last(), **place))
            .and_then(|_| between(text, pair))
            .filter(|between| !between.trim().is_empty());
        for place in rest {
            let last = row.last().copied();
            // Without a frame nothing of the rest is looked at: it is as long as the text.
            if between.is_none()
                || !goes_on(last.as_ref(), *place)
                || self::between(text, &[last.unwrap_or_default(), *place]) != between
            {
                break;
            }
            row.push(*place);
        }
        from += row.len() - 1;
        // Where another word ends the frame it may still be a part of the phrase.
        if row.len() + MORE_MAX < WORDS_MIN {
            continue;
        }
        for _ in 0..MORE_MAX {
            if let Some(&first) = row.first()
                && let Some(before) = first.checked_sub(step)
                && self::between(text, &[before, first]) == between
            {
                row.insert(0, before);
            }
            if let Some(&last) = row.last()
                && self::between(text, &[last, last + step]) == between
            {
                row.push(last + step);
            }
        }
        judge(text, &row, found);
    }
}

fn step(pair: &[usize]) -> usize {
    match pair {
        [one, other] => other.saturating_sub(*one),
        _ => 0,
    }
}

/// Returns what stands between two tokens, without numbers.
fn between(text: &Gathered<'_>, pair: &[usize]) -> Option<String> {
    let [one, other] = pair else { return None };
    let between = raw(text, *one, *other).filter(|_| step(pair) <= STEP_TOKENS_MAX)?;
    let (one, other) = (text.tokens.get(*one)?, text.tokens.get(*other)?);
    let fits = one.script == other.script && other.may_be_word() && one.may_be_word();
    (fits && between.len() <= STEP_BYTES_MAX && !between.contains('\u{1}')).then(|| {
        let letters = between.chars();
        letters
            .filter(|letter| !letter.is_ascii_digit() && *letter != ' ')
            .collect()
    })
}

fn raw<'a>(text: &Gathered<'a>, one: usize, other: usize) -> Option<&'a str> {
    let (one, other) = (text.tokens.get(one)?, text.tokens.get(other)?);
    text.lower.get(one.at.end..other.at.start)
}

fn judge(text: &Gathered<'_>, row: &[usize], found: &mut Vec<(u32, Vec<usize>)>) {
    if found
        .iter()
        .any(|(_, known)| known.first() == row.first() && known.len() == row.len())
    {
        return;
    }
    let last = row.len().saturating_sub(1);
    let of: Vec<Lists> = row
        .iter()
        .enumerate()
        .map(|(at, place)| text.lists(*place, at == 0, at == last))
        .collect();
    let union = of.iter().fold(0, |all, lists| all | lists);
    for list in (0..Lists::BITS).filter(|list| union >> list & 1 == 1) {
        let listed: Vec<bool> = of.iter().map(|lists| lists >> list & 1 == 1).collect();
        for run in runs(&listed).filter(|run| run.len() >= WORDS_MIN) {
            let words = row.get(run).unwrap_or_default();
            let phrase = Ruled { text, words, list }.phrase();
            found.extend(phrase.map(|at| (list, words.get(at).unwrap_or_default().to_vec())));
        }
    }
}

/// Listed words in a strict frame.
struct Ruled<'a> {
    text: &'a Gathered<'a>,
    words: &'a [usize],
    list: u32,
}

impl Ruled<'_> {
    /// Returns which of the words are a phrase.
    fn phrase(&self) -> Option<Range<usize>> {
        let spelt = self.text.spelt(self.words, self.list);
        let common = spelt.iter().filter(|word| prose::is_common(word)).count();
        let all = self.words.len();
        let (different, plain) = (distinct(spelt), lists::is_plain_english(self.list));
        if different.len() < 2 || prose::is_prose(common, all, plain) {
            return None;
        }
        if lists::has_checksum(self.list) {
            let is_phrase = |at: &Range<usize>| {
                let words = self.words.get(at.clone()).unwrap_or_default();
                self.text.is_phrase(words, self.list)
            };
            let near = |length: &&usize| (**length..=**length + MORE_MAX).contains(&all);
            let mut windows = LENGTHS
                .iter()
                .rev()
                .filter(near)
                .flat_map(|length| (0..=all - length).map(move |start| start..start + length));
            if let Some(at) = windows.find(is_phrase) {
                return Some(at);
            }
        }
        let drawn = different.len() * 4 >= all * 3;
        let spoken = drawn && !plain && self.text.cue_near(self.words);
        (spoken || drawn && OTHER_LENGTHS.contains(&all) && self.counts_up()).then_some(0..all)
    }

    /// Tells whether a number between the words counts up.
    fn counts_up(&self) -> bool {
        let gaps = self.words.windows(2).filter_map(|pair| match pair {
            [one, other] => Some(numbers(raw(self.text, *one, *other)?)),
            _ => None,
        });
        let gaps: Vec<Vec<u32>> = gaps.collect();
        let counts = |at: usize| {
            gaps.windows(2).all(|pair| match pair {
                [one, other] => match (one.get(at), other.get(at)) {
                    (Some(one), Some(other)) => one.checked_add(1) == Some(*other),
                    _ => false,
                },
                _ => false,
            })
        };
        let most = gaps.first().map_or(0, Vec::len);
        (0..most).any(counts)
    }
}

/// Returns the numbers in a text.
fn numbers(text: &str) -> Vec<u32> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}
