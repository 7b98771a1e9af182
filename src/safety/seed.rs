//! Seed phrases: runs of words from a published list, whatever stands between the words.

use std::ops::Range;

use crate::domain::FindingKind;

use super::seen::{Found, Seen};
use super::words::{Lists, is_english, lists};

/// How many characters of digits, punctuation and counters may stand between two words.
const SEPARATOR_CHARS_MAX: usize = 14;

/// How many words from one list make a phrase: twelve, of which one may be mistyped.
const WORDS_MIN: usize = 11;

/// Letters that number the words in Japanese: 1語目, 第二番, 三つ目は.
const COUNTERS: &str = "第一二三四五六七八九十語番個目つ単ワード〇はがと";

/// Words that no list holds and no slip of the pen produces: they are prose.
const PROSE: &[&str] = &[
    "a", "i", "the", "to", "of", "and", "in", "is", "my", "it", "for", "on", "was", "but", "at",
    "are", "be", "so", "or", "if", "me", "as", "do", "not", "your", "they", "has", "had", "have",
    "from", "been", "an", "by", "we", "he", "she", "its", "im", "don", "t", "s", "were", "their",
];

/// Letters that number words in lists and pages: 1st, No. 2, `<li>`.
const NOISE: &[&str] = &["st", "nd", "rd", "th", "no", "nr", "li", "td", "tr", "br", "w"];

/// A script that seed phrases are written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Kana,
    Hangul,
    Han,
}

/// Finds seed phrases.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    for script in [Script::Latin, Script::Kana, Script::Hangul, Script::Han] {
        for chain in chains(seen.text(), script) {
            find_in(seen.text(), script, &chain, found);
        }
    }
}

fn find_in(text: &str, script: Script, chain: &[Range<usize>], found: &mut Vec<Found>) {
    let word = |at: &Range<usize>| text.get(at.clone()).unwrap_or_default();
    if script == Script::Latin {
        let prose = |at: &Range<usize>| PROSE.contains(&word(at).to_ascii_lowercase().as_str());
        for part in chain.split(prose).filter(|part| part.len() >= WORDS_MIN) {
            let english: Vec<Lists> = part
                .iter()
                .map(|at| Lists::from(is_english(&word(at).to_ascii_lowercase())))
                .collect();
            let before = found.len();
            collect(part, &english, found);
            if found.len() == before {
                let all: Vec<Lists> = part.iter().map(|at| lists(word(at))).collect();
                collect(part, &all, found);
            }
        }
        return;
    }
    let last = chain.len().saturating_sub(1);
    let all: Vec<Lists> = chain
        .iter()
        .enumerate()
        .map(|(index, at)| in_lists(word(at), script, index == 0, index == last))
        .collect();
    collect(chain, &all, found);
}

/// Returns the lists of a word; the first may have a sentence before it and the last one after.
fn in_lists(word: &str, script: Script, first: bool, last: bool) -> Lists {
    let whole = lists(word);
    if whole != 0 || script == Script::Han {
        return whole;
    }
    let starts = word.char_indices().map(|(at, _)| at);
    let mut parts: Vec<&str> = Vec::new();
    if first {
        parts.extend(starts.clone().filter_map(|at| word.get(at..)));
    }
    if last {
        parts.extend(starts.filter_map(|at| word.get(..at)));
    }
    parts.extend(word.strip_prefix(['は', 'が', 'と']));
    parts.into_iter().filter(|part| part.chars().count() > 2).map(lists).fold(0, |a, b| a | b)
}

/// Collects the stretches in which all words but a few single ones share a list.
fn collect(chain: &[Range<usize>], of: &[Lists], found: &mut Vec<Found>) {
    let union = of.iter().fold(0, |all, lists| all | lists);
    for list in (0..Lists::BITS).filter(|list| union >> list & 1 == 1) {
        let listed: Vec<bool> = of.iter().map(|lists| lists >> list & 1 == 1).collect();
        for words in stretches(&listed) {
            if let (Some(first), Some(last)) = (chain.get(words.start), chain.get(words.end - 1)) {
                found.push(Found {
                    kind: FindingKind::SeedPhrase,
                    at: first.start..last.end,
                    proved: true,
                });
            }
        }
    }
}

/// Returns the stretches that hold enough listed words with at most one miss in any twelve.
fn stretches(listed: &[bool]) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut miss: Option<usize> = None;
    for at in 0..=listed.len() {
        if listed.get(at) == Some(&true) {
            continue;
        }
        let close = at == listed.len() || miss.is_some_and(|miss| at - miss < 12);
        if close {
            push_stretch(listed, start..at, &mut all);
            start = miss.map_or(at, |miss| miss + 1);
        }
        miss = Some(at);
    }
    all
}

fn push_stretch(listed: &[bool], mut words: Range<usize>, all: &mut Vec<Range<usize>>) {
    while words.start < words.end && !listed[words.start] {
        words.start += 1;
    }
    while words.start < words.end && !listed[words.end - 1] {
        words.end -= 1;
    }
    if listed[words.clone()].iter().filter(|listed| **listed).count() >= WORDS_MIN {
        all.push(words);
    }
}

/// Returns the chains of words of one script that only separators divide.
fn chains(text: &str, script: Script) -> Vec<Vec<Range<usize>>> {
    let mut all = Vec::new();
    let mut chain: Vec<Range<usize>> = Vec::new();
    for at in words(text, script) {
        let word = text.get(at.clone()).unwrap_or_default();
        if script == Script::Latin && NOISE.contains(&word.to_ascii_lowercase().as_str()) {
            continue;
        }
        let joined = chain
            .last()
            .and_then(|last| text.get(last.end..at.start))
            .is_some_and(|between| separates(between) && (script != Script::Han || !between.is_empty()));
        if !joined {
            if chain.len() >= WORDS_MIN {
                all.push(std::mem::take(&mut chain));
            }
            chain.clear();
        }
        chain.push(at);
    }
    if chain.len() >= WORDS_MIN {
        all.push(chain);
    }
    all
}

fn separates(between: &str) -> bool {
    between.chars().take(SEPARATOR_CHARS_MAX + 1).count() <= SEPARATOR_CHARS_MAX
        && between
            .chars()
            .all(|letter| letter != '\u{1}' && (!letter.is_alphabetic() || COUNTERS.contains(letter) || is_noise(letter)))
}

/// Letters of the noise words that stand inside a separator.
fn is_noise(letter: char) -> bool {
    letter.is_ascii_alphabetic()
}

/// Returns the words of one script; `CamelCase` is two words, a Chinese character is one.
fn words(text: &str, script: Script) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut previous: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if script_of(letter) == Some(script) {
            let hump = previous.is_some_and(char::is_lowercase) && letter.is_uppercase();
            let goes_on = script != Script::Han
                && !hump
                && previous.and_then(script_of) == Some(script);
            match all.last_mut() {
                Some(last) if goes_on && last.end == at => last.end = end,
                _ => all.push(at..end),
            }
        }
        previous = Some(letter);
    }
    all
}

fn script_of(letter: char) -> Option<Script> {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => Some(Script::Latin),
        '\u{300}'..='\u{36F}' => Some(Script::Latin),
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' => Some(Script::Kana),
        '\u{AC00}'..='\u{D7A3}' | '\u{1100}'..='\u{11FF}' => Some(Script::Hangul),
        '\u{4E00}'..='\u{9FFF}' => Some(Script::Han),
        _ => None,
    }
}
