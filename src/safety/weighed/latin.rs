//! Latin words that could be the answer to a security question or a password of several words: a
//! name, or a few words in a row.

use std::ops::Range;

use crate::domain::{Words, words};
use crate::safety::seen::floor;

use super::groups::{PASSWORDS, QUESTION, RECOVERY, SIGNING, TOPIC};
use super::hits::Hits;

/// The groups whose secrets are such words.
const SPOKEN: &[usize] = &[PASSWORDS, RECOVERY, QUESTION, TOPIC, SIGNING];

/// How far before and behind a word of these they are looked for, in bytes.
const REACH_BYTES: (usize, usize) = (110, 140);

/// How many words they have at most, and how many letters at least.
pub(super) const WORDS_MAX: usize = 7;
const LETTERS_MIN: usize = 3;

/// What stands before one, as the last word or mark before it.
#[rustfmt::skip]
const BEFORE: Words = words!(&[
    "was", "is", "it's", "its", "with", "as", "typed", "type", "entered", "enter", "put", "in", "from", "to", "said", "say", "wrote", "write", "chose", "picked", "set", "answer", "answered", "be", "out", "called", "named", "tried", "use", "used", "been", "than", "about", "had", "have", "told", "like", "back", "them", "a", "my", "sure", "word", "one", "spelled", "spelt", "spelling", "under", "says", "mine", "be", "reads", "ours", "hers", "chosen", "namely", "old", "new", "reject", "rejects", "always", "still", "entering", "typing", "picked", "just", "actually", "literally", "password", "pass", "passphrase", "pw", "pwd", "login", "phrase", "word", "until", "being",
]);

/// What stands behind one, as the next word.
#[rustfmt::skip]
const BEHIND: Words = words!(&[
    "for", "as", "and", "but", "on", "is", "was", "in", "into", "isn't", "wasn't", "from", "by", "or", "which", "because", "since", "when", "with", "so", "to", "at", "question", "doesn't", "didn't", "never", "though", "not", "too", "the", "won't", "if", "my", "it", "i", "that", "there", "still", "every", "yesterday", "today", "please", "like", "has", "everywhere", "again", "of", "works", "worked", "failed", "fails", "please", "exactly", "all", "without", "ever", "until", "before", "after", "where", "last", "he", "she", "they", "we", "you", "used", "always", "only", "just", "instead", "than", "then", "would", "yes", "no", "lol",
]);

/// A word, and whether something stands between it and the next one other than a blank.
struct Word<'t> {
    at: Range<usize>,
    text: &'t str,
    closes: bool,
}

/// Adds them.
pub(super) fn stretches(text: &str, hits: &Hits, all: &mut Vec<Range<usize>>) {
    let mut done = 0;
    for (start, end, _) in hits.all.iter().filter(|(.., group)| SPOKEN.contains(group)) {
        let from = floor(text, start.saturating_sub(REACH_BYTES.0)).max(done);
        let to = floor(text, end + REACH_BYTES.1);
        if from < to {
            between(text, from..to, all);
            done = to;
        }
    }
}

fn between(text: &str, at: Range<usize>, all: &mut Vec<Range<usize>>) {
    let words = words(text, at);
    for (place, word) in words.iter().enumerate() {
        let opens = match place.checked_sub(1).and_then(|last| words.get(last)) {
            None => true,
            Some(last) => last.closes || BEFORE.contains(&lower(last.text)),
        };
        let capital = is_capital(word.text);
        if !opens && !capital {
            continue;
        }
        for (count, last) in words.iter().skip(place).take(WORDS_MAX).enumerate() {
            let next = words.get(place + count + 1).filter(|_| !last.closes);
            let ends = next.is_none_or(|next| BEHIND.contains(&lower(next.text)));
            let whole = word.at.start..last.at.end;
            // Of a name, all its words: of `Lake Bled` not `Lake` alone.
            let cut = capital && next.is_some_and(|next| is_capital(next.text));
            if (ends || capital && !cut) && whole.len() >= LETTERS_MIN {
                all.push(whole);
            }
            if last.closes {
                break;
            }
        }
    }
}

fn lower(word: &str) -> String {
    word.to_ascii_lowercase()
}

fn is_capital(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit())
}

/// Walks the words of a stretch of text: letters and digits, with what stands inside names.
fn words(text: &str, at: Range<usize>) -> Vec<Word<'_>> {
    let bytes = text.as_bytes();
    let of = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_alphanumeric);
    let mut all = Vec::new();
    let mut place = at.start;
    while place < at.end {
        if !of(place) {
            place += 1;
            continue;
        }
        let start = place;
        while of(place)
            || bytes
                .get(place)
                .is_some_and(|byte| matches!(byte, b'\'' | b'-' | b'&'))
                && of(place + 1)
        {
            place += 1;
        }
        // The dot of `Mrs. Dalgaard` ends nothing.
        let title = place - start <= 3 && is_capital(text.get(start..place).unwrap_or_default());
        let dot = title && bytes.get(place) == Some(&b'.');
        let gap = place + usize::from(dot);
        let closes = bytes.get(gap) != Some(&b' ') || !of(gap + 1);
        all.push(Word {
            at: start..place,
            text: text.get(start..place).unwrap_or_default(),
            closes,
        });
        place += 1;
    }
    all
}
