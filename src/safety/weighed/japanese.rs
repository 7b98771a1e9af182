//! Japanese words that could be a secret: from where a word can begin to where it can end.

use std::ops::Range;

use crate::safety::seen::floor;

use super::groups::Hits;

/// The groups whose secrets are Japanese words: passwords, codes and PINs that are spelt, answers.
const SPOKEN: &[usize] = &[0, 1, 3, 5];

/// How far before and behind such a word they are looked for, in bytes.
const REACH_BYTES: (usize, usize) = (110, 140);

/// How long they are, in characters.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=14;

/// What can stand right before one.
const BEFORE: &[&str] = &[
    "は",
    "が",
    "を",
    "に",
    "で",
    "と",
    "って",
    "も",
    "の",
    "ば",
    "から",
    "して",
    "た",
    "なんて",
    "、",
    "。",
    "「",
    "『",
    ":",
    " ",
    "\"",
    "“",
    "(",
    "…",
    ",",
    "=",
    "→",
    "・",
    "!",
    "?",
];

/// What can stand right behind one.
const BEHIND: &[&str] = &[
    "です",
    "でした",
    "だった",
    "だと",
    "と",
    "って",
    "で",
    "に",
    "を",
    "みたい",
    "という",
    "の",
    "が",
    "は",
    "なん",
    "も",
    "か",
    "まで",
    "、",
    "。",
    "」",
    "』",
    "!",
    "?",
    " ",
    "\"",
    "”",
    ")",
    "…",
    "\n",
    "・",
    "ちゃう",
    "やで",
    "やった",
    "じゃ",
    "でし",
    "だ",
];

/// How sentences end, and not names.
const SAYS: &[&str] = &[
    "です",
    "ます",
    "ません",
    "ました",
    "でした",
    "ですか",
    "ますか",
    "ください",
    "いた",
    "した",
    "なの",
    "する",
    "れる",
    "ない",
    "った",
    "して",
    "という",
    "しょう",
    "だった",
    "けど",
    "けれど",
    "から",
    "ので",
    "のに",
    "とか",
    "など",
];

fn is_japanese(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '一'..='鿿' | '々' | '〇')
}

/// Adds them.
pub(super) fn stretches(text: &str, hits: &Hits, all: &mut Vec<Range<usize>>) {
    let mut done = 0;
    for (start, end, _) in hits.all.iter().filter(|(.., group)| SPOKEN.contains(group)) {
        let from = floor(text, start.saturating_sub(REACH_BYTES.0)).max(done);
        let to = floor(text, end + REACH_BYTES.1);
        if from < to {
            between(text, from, to, all);
            done = to;
        }
    }
}

fn between(text: &str, from: usize, to: usize, all: &mut Vec<Range<usize>>) {
    let stretch = text.get(from..to).unwrap_or_default();
    for (at, letter) in stretch.char_indices() {
        let start = from + at;
        if !is_japanese(letter) || !begins(text, start) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let run = rest
            .char_indices()
            .take(LETTERS.end() + 1)
            .map_while(|(at, letter)| is_japanese(letter).then_some(at + letter.len_utf8()));
        for (count, length) in run.enumerate() {
            let behind = rest.get(length..).unwrap_or_default();
            let ends = behind.is_empty() || BEHIND.iter().any(|word| behind.starts_with(word));
            let word = rest.get(..length).unwrap_or_default();
            let says = SAYS.iter().any(|end| word.ends_with(end));
            if LETTERS.contains(&(count + 1)) && ends && !says {
                all.push(start..start + length);
            }
        }
    }
}

fn begins(text: &str, at: usize) -> bool {
    let ahead = text.get(..at).unwrap_or_default();
    ahead.is_empty() || ahead.ends_with('\n') || BEFORE.iter().any(|word| ahead.ends_with(word))
}
