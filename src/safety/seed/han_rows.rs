//! Chinese phrases in groups of characters: four in a line, three lines.

use std::ops::Range;

use super::chain::is_short;
use super::glued::is_spoken_before;
use super::phrase::{LENGTHS, is_phrase};
use super::script::Script;
use super::{Phrase, lists};
use crate::domain::distinct;
use crate::safety::seen::Seen;

/// How many characters a group has.
const GROUP: std::ops::RangeInclusive<usize> = 2..=12;

/// How many groups a phrase has at least.
const GROUPS_MIN: usize = 2;

/// How many groups a phrase has at most.
const GROUPS_MAX: usize = 12;

/// Finds phrases in groups that are as long as each other.
pub(super) fn find(seen: &Seen, found: &mut Vec<Phrase>) {
    let text = seen.lower();
    let groups = groups(text);
    let mut from = 0;
    while from < groups.len() {
        let rest = groups.get(from..).unwrap_or_default();
        let size = rest.first().map_or(0, |(_, letters)| *letters);
        let joined = rest
            .windows(2)
            .take(GROUPS_MAX - 1)
            .take_while(|pair| match pair {
                [(one, _), (other, letters)] => {
                    let between = text.get(one.end..other.start).unwrap_or_default();
                    *letters == size
                        && is_short(between)
                        && !between
                            .contains(|letter: char| letter == '\u{1}' || letter.is_alphabetic())
                }
                _ => false,
            });
        let row = rest.get(..=joined.count()).unwrap_or_default();
        let whole = LENGTHS.iter().rev().find(|length| {
            GROUP.contains(&size) && **length % size == 0 && **length / size <= row.len()
        });
        let row = whole.and_then(|length| row.get(..length / size));
        let at = row.and_then(|row| Some(row.first()?.0.start..row.last()?.0.end));
        if let (Some(row), Some(at)) = (row.filter(|row| row.len() >= GROUPS_MIN), at)
            && is_chinese(text, row, &at)
        {
            from += row.len();
            found.push(Phrase {
                at,
                list: None,
                words: 0,
                proved: true,
            });
            continue;
        }
        from += 1;
    }
}

/// Returns Chinese characters in a row, and how many they are.
fn groups(text: &str) -> Vec<(Range<usize>, usize)> {
    let mut all: Vec<(Range<usize>, usize)> = Vec::new();
    let han = text.char_indices();
    for (at, letter) in han.filter(|(_, letter)| Script::of(*letter) == Some(Script::Han)) {
        let end = at + letter.len_utf8();
        match all.last_mut() {
            Some((last, letters)) if last.end == at => {
                last.end = end;
                *letters += 1;
            }
            _ => all.push((at..end, 1)),
        }
    }
    all
}

/// Groups of listed characters are a phrase if its checksum holds or the text says so. Words of
/// Japanese and Chinese, one in a line, have the same characters again and again.
fn is_chinese(text: &str, row: &[(Range<usize>, usize)], at: &Range<usize>) -> bool {
    let groups = row.iter().filter_map(|(at, _)| text.get(at.clone()));
    let words: Vec<String> = groups.flat_map(str::chars).map(String::from).collect();
    distinct(words.iter()).len() + 1 >= words.len()
        && words
            .iter()
            .all(|word| lists::lists(word) & lists::CHINESE != 0)
        && (is_spoken_before(text, at.start) || is_phrase(&words))
}
