//! Phrases without anything between the words: `solidlessondetail…`.

use crate::domain::Order as _;
use crate::safety::context::mentions;
use crate::safety::seen::{Seen, floor};

use super::Phrase;
use super::glue::JOINS;
use super::lists::{CHINESE, lists};
use super::phrase::{LENGTHS, is_phrase};
use super::script::Script;

/// How many letters the shortest phrase has.
const LETTERS_MIN: usize = 36;

/// How many letters the shortest phrase has in Korean.
const LETTERS_MIN_KOREAN: usize = 24;

/// The longest word of any list, in letters.
const WORD_LETTERS_MAX: usize = 14;

/// How many letters the longest one has that is looked at.
const LETTERS_MAX: usize = 400;

/// How many letters of a sentence may stand before a phrase and behind it.
const AROUND_MAX: usize = 16;

/// Tells whether so many letters of one script in a row can be a phrase.
pub(super) fn can_be(script: Option<Script>, letters: usize) -> bool {
    match script {
        // The last word of a phrase may be lacking.
        Some(Script::Han) => (LENGTHS[0] - 1..=24).contains(&letters) && letters % 3 != 1,
        // Most words of Korean have two letters.
        Some(Script::Hangul) => (LETTERS_MIN_KOREAN..=LETTERS_MAX).contains(&letters),
        Some(_) => (LETTERS_MIN..=LETTERS_MAX).contains(&letters),
        None => false,
    }
}

/// Finds phrases that are one long word, and Chinese ones written as Chinese is.
pub(super) fn find(seen: &Seen, found: &mut Vec<Phrase>) {
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
            found.push(Phrase {
                at: run,
                list: None,
                words: 0,
                proved: true,
            });
        }
        (start, letters, script) = (at, 1, of);
    }
}

/// Words that say in Chinese and Japanese that a phrase comes.
#[rustfmt::skip]
const SPOKEN: &[&str] = &[
    "助记词", "助記詞", "ニーモニック", "mnemonic", "シード", "seed", "フレーズ", "phrase",
];

/// How far before a phrase that is said, in bytes.
const SPOKEN_BYTES_MAX: usize = 40;

/// Tells whether right before a place the text speaks of a phrase.
pub(super) fn is_spoken_before(lower: &str, at: usize) -> bool {
    let start = floor(lower, at.saturating_sub(SPOKEN_BYTES_MAX));
    mentions(lower.get(start..at).unwrap_or_default(), SPOKEN)
}

/// Chinese characters in a row are a phrase if its checksum holds, or the text says so; hardly one
/// of them comes twice where one is lacking.
fn is_chinese(word: &str, lower: &str, end: usize) -> bool {
    let words: Vec<String> = word.chars().map(String::from).collect();
    let mut different: Vec<&String> = words.iter().collect();
    different.order();
    different.dedup();
    let whole = LENGTHS.contains(&words.len());
    words.iter().all(|word| lists(word) & CHINESE != 0)
        && (whole || different.len() + 1 >= words.len())
        && (is_spoken_before(lower, end.saturating_sub(word.len())) || whole && is_phrase(&words))
}

/// Tells whether a word divides into twelve or more words of one list. A sentence may stand before
/// the first and behind the last one, and each may be joined to the next: せいげんとさくし.
fn divides(word: &str) -> bool {
    let letters: Vec<usize> = word
        .char_indices()
        .map(|(at, _)| at)
        .chain([word.len()])
        .collect();
    // For each place and list, how many words lead to it; most places no word leads to.
    let mut ways: Vec<Option<[u8; 32]>> = vec![None; letters.len()];
    for start in 0..letters.len() {
        let Some(&from) = letters.get(start) else {
            break;
        };
        let led = ways.get(start).copied().flatten();
        let begins = start <= AROUND_MAX;
        if led.is_none() && !begins {
            continue;
        }
        let counts = led
            .unwrap_or([0; 32])
            .map(|count| count.max(u8::from(begins)));
        // Counting begins at one, so that nothing leads to a place with zero.
        if counts.iter().any(|count| *count > 12) && letters.len() - 1 - start <= AROUND_MAX {
            return true;
        }
        let rest = word.get(from..).unwrap_or_default();
        for join in JOINS
            .iter()
            .filter(|join| start > 0 && rest.starts_with(**join))
        {
            lead(
                &mut ways,
                start + join.chars().count(),
                &counts,
                u32::MAX,
                0,
            );
        }
        for end in start + 2..letters.len().min(start + WORD_LETTERS_MAX + 1) {
            let Some(&to) = letters.get(end) else { break };
            let of = lists(word.get(from..to).unwrap_or_default());
            if of != 0 {
                lead(&mut ways, end, &counts, of, 1);
            }
        }
    }
    false
}

/// Notes that words of some lists lead to a place, one more than to the place before.
fn lead(ways: &mut [Option<[u8; 32]>], end: usize, counts: &[u8; 32], of: u32, more: u8) {
    let Some(way) = ways.get_mut(end) else { return };
    let mut best = way.unwrap_or([0; 32]);
    for (list, (best, count)) in best.iter_mut().zip(counts).enumerate() {
        if *count > 0 && of >> list & 1 == 1 {
            *best = (*best).max(count.saturating_add(more));
        }
    }
    *way = best.iter().any(|count| *count > 0).then_some(best);
}
