//! Phrases without anything between the words: `solidlessondetail…`.

use crate::domain::FindingKind;
use crate::safety::context::mentions;
use crate::safety::seen::{Found, Seen, floor};

use super::lists::lists;
use super::phrase::is_phrase;
use super::script::Script;

/// How many letters the shortest phrase has.
const LETTERS_MIN: usize = 36;

/// The longest word of any list, in letters.
const WORD_LETTERS_MAX: usize = 14;

/// How many letters the longest one has that is looked at.
const LETTERS_MAX: usize = 400;

/// Tells whether so many letters of one script in a row can be a phrase.
pub(super) fn can_be(script: Option<Script>, letters: usize) -> bool {
    match script {
        Some(Script::Han) => matches!(letters, 12 | 15 | 18 | 21 | 24),
        Some(_) => (LETTERS_MIN..=LETTERS_MAX).contains(&letters),
        None => false,
    }
}

/// Finds phrases that are one long word, and Chinese ones written as Chinese is.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    let mut start = 0;
    let mut letters = 0;
    let mut script: Option<Script> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), '\n')]) {
        let of = Script::of(letter);
        if of.is_some() && of == script {
            letters += 1;
            continue;
        }
        let run = start..at;
        let word = seen.lower().get(run.clone()).unwrap_or_default();
        let is_phrase = |han: bool| {
            if han {
                is_chinese(word, seen.lower(), at)
            } else {
                divides(word)
            }
        };
        if can_be(script, letters) && is_phrase(script == Some(Script::Han)) {
            found.push(Found {
                kind: FindingKind::SeedPhrase,
                at: run,
                proved: true,
            });
        }
        (start, letters, script) = (at, 1, of);
    }
}

/// Chinese characters in a row are a phrase if its checksum holds, or the text says so.
fn is_chinese(word: &str, lower: &str, end: usize) -> bool {
    let near = lower
        .get(floor(lower, end.saturating_sub(word.len() + 40))..end)
        .unwrap_or_default();
    let words: Vec<String> = word.chars().map(String::from).collect();
    words.iter().all(|word| lists(word) & 0b110 != 0)
        && (mentions(
            near,
            &[
                "助记词",
                "助記詞",
                "ニーモニック",
                "mnemonic",
                "シード",
                "seed",
            ],
        ) || is_phrase(&words))
}

/// Tells whether a word divides into twelve or more words of one list.
fn divides(word: &str) -> bool {
    let letters: Vec<usize> = word
        .char_indices()
        .map(|(at, _)| at)
        .chain([word.len()])
        .collect();
    // For each place and list, how many words lead to it; most places no word leads to.
    let mut ways: Vec<Option<[u8; 32]>> = vec![None; letters.len()];
    for start in 0..letters.len() {
        let counts = match ways.get(start) {
            _ if start == 0 => [1; 32],
            Some(Some(counts)) => *counts,
            _ => continue,
        };
        for end in start + 2..letters.len().min(start + WORD_LETTERS_MAX + 1) {
            let (Some(&from), Some(&to)) = (letters.get(start), letters.get(end)) else {
                break;
            };
            let of = lists(word.get(from..to).unwrap_or_default());
            if of == 0 {
                continue;
            }
            let Some(way) = ways.get_mut(end) else { break };
            let mut best = way.unwrap_or([0; 32]);
            for (list, (best, count)) in best.iter_mut().zip(counts).enumerate() {
                if count > 0 && of >> list & 1 == 1 {
                    *best = (*best).max(count.saturating_add(1));
                }
            }
            *way = best.iter().any(|count| *count > 0).then_some(best);
        }
    }
    // Counting begins at one, so that nothing leads to a place with zero.
    ways.last()
        .copied()
        .flatten()
        .is_some_and(|counts| counts.iter().any(|count| *count > 12))
}
