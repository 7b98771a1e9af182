//! Seed phrases: runs of words from a published list, whatever stands between the words.

mod chain;
mod divided;
mod glued;
mod lists;
mod part;
mod phrase;
mod prose;
mod script;
mod stretch;

use std::ops::Range;

use crate::domain::{FindingKind, Order as _};

use super::context::mentions;
use super::seen::{Found, Seen, floor};
use chain::{Look, WORDS_MIN, chains, look};
use lists::{Lists, SHORT_LETTERS, english_of_short, is_english, lists};
pub(super) use part::{Part, parts};
use phrase::is_phrase;
use script::Script;
use stretch::{runs, stretches};

/// How many listed words in a row give a part of a phrase away where the text speaks of one.
const PART_MIN: usize = 5;

/// How far around words are read for a cue, in bytes.
const AROUND_BYTES: usize = 400;

/// Words that say that a seed phrase is near.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "seed", "シード", "mnemonic", "ニーモニック", "フレーズ", "phrase", "復元", "リカバリー", "recovery", "secret words", "秘密の言葉", "単語", "24 words", "12 words", "backup words",
    "助记词", "助記詞", "니모닉", "electrum", "monero", "モネロ", "slip39", "slip-39", "shamir", "semilla", "バックアップ用の", "ウォレットの言葉", "合言葉",
];

/// Tells whether a word of a text that is still being typed may be one of a phrase: it is in a
/// list, whole or in its first four letters. Words that everybody uses say nothing.
pub(super) fn may_be_of_phrase(word: &str) -> bool {
    let found = lists(word);
    let short = word.to_ascii_lowercase();
    found & !lists::plain_english() != 0
        || short.len() == SHORT_LETTERS && found == 0 && english_of_short(&short).is_some()
}

/// Finds seed phrases.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    let Look { longest, glued } = look(text);
    let cued = longest.iter().any(|words| *words >= PART_MIN) && mentions(seen.lower(), CUES);
    let least = if cued { PART_MIN } else { WORDS_MIN };
    for (script, longest) in Script::ALL.into_iter().zip(longest) {
        if longest < least {
            continue;
        }
        for chain in chains(text, script, least) {
            let words = Words {
                seen,
                script,
                at: &chain,
                cued,
            };
            if script == Script::Latin {
                latin(&words, found);
            } else {
                words.collect(&words.listed(), found);
            }
        }
    }
    if glued {
        glued::find(seen, found);
    }
}

/// Latin words: prose divides them, English is tried first since it needs no index.
fn latin(words: &Words<'_>, found: &mut Vec<Found>) {
    let prose = |at: &Range<usize>| prose::divides(words.text(at));
    let least = if words.cued { PART_MIN } else { WORDS_MIN };
    for part in words.at.split(prose).filter(|part| part.len() >= least) {
        let words = Words { at: part, ..*words };
        let before = found.len();
        words.collect(&words.english(), found);
        if found.len() == before {
            words.collect(&words.short(), found);
        }
        if found.len() == before && part.len() >= WORDS_MIN {
            words.collect(&words.listed(), found);
        }
    }
}

/// A chain of words of one script.
#[derive(Clone, Copy)]
struct Words<'a> {
    seen: &'a Seen,
    script: Script,
    at: &'a [Range<usize>],
    /// Whether the text speaks of seed phrases at all.
    cued: bool,
}

impl Words<'_> {
    fn text(&self, at: &Range<usize>) -> &str {
        self.seen.lower().get(at.clone()).unwrap_or_default()
    }

    fn english(&self) -> Vec<Lists> {
        self.at
            .iter()
            .map(|at| Lists::from(is_english(self.text(at))))
            .collect()
    }

    /// Four letters of each word, as they are punched into steel: most are no words themselves.
    fn short(&self) -> Vec<Lists> {
        let short = |at: &Range<usize>| {
            at.len() <= SHORT_LETTERS && english_of_short(self.text(at)).is_some()
        };
        let cut = self
            .at
            .iter()
            .filter(|at| short(at) && !is_english(self.text(at)))
            .count();
        if cut * 3 < self.at.len() {
            return vec![0; self.at.len()];
        }
        self.at.iter().map(|at| Lists::from(short(at))).collect()
    }

    /// The lists of every word; the first may have a sentence before it and the last one after.
    fn listed(&self) -> Vec<Lists> {
        let last = self.at.len().saturating_sub(1);
        let one = |(index, at): (usize, &Range<usize>)| {
            let word = self.text(at);
            match lists(word) {
                0 if self.script == Script::Kana || self.script == Script::Hangul => {
                    lists::inside(word, index == 0, index == last)
                }
                found => found,
            }
        };
        self.at.iter().enumerate().map(one).collect()
    }

    /// Collects the stretches in which all words but single ones share a list.
    fn collect(&self, of: &[Lists], found: &mut Vec<Found>) {
        let union = of.iter().fold(0, |all, lists| all | lists);
        for list in (0..Lists::BITS).filter(|list| union >> list & 1 == 1) {
            let listed: Vec<bool> = of.iter().map(|lists| lists >> list & 1 == 1).collect();
            for words in stretches(&listed, WORDS_MIN) {
                self.judge(words, list, found);
            }
            if self.cued {
                for words in
                    runs(&listed).filter(|words| (PART_MIN..WORDS_MIN).contains(&words.len()))
                {
                    self.judge(words, list, found);
                }
            }
        }
    }

    fn judge(&self, words: Range<usize>, list: u32, found: &mut Vec<Found>) {
        let Some(places) = self.at.get(words.clone()) else {
            return;
        };
        let (Some(head), Some(tail)) = (places.first(), places.last()) else {
            return;
        };
        let at = head.start..tail.end;
        let spelt: Vec<String> = places.iter().map(|at| lists::bare(self.text(at))).collect();
        let common = spelt.iter().filter(|word| prose::is_common(word)).count();
        let part = places.len() < WORDS_MIN;
        if self.script == Script::Han && (part || is_calendar(&spelt)) {
            return;
        }
        let believed = if part {
            self.cue_near(&at) && common * 4 <= places.len() && self.gaps(places).len() <= 1
        } else {
            !prose::is_prose(common, places.len(), lists::is_plain_english(list))
                && !self.reads_as_code(places, &spelt)
                && !self.reads_as_sentence(places)
                || self.cue_near(&at)
                || is_phrase(&spelt)
        };
        if believed {
            found.push(Found {
                kind: FindingKind::SeedPhrase,
                at,
                proved: !part,
            });
        } else if let Some(inside) = self.divided_alike(places)
            && inside.len() >= WORDS_MIN
            && inside.len() < places.len()
        {
            // A name or a link before it, such as `?seed=`, may be made of listed words too.
            self.judge(
                words.start + inside.start..words.start + inside.end,
                list,
                found,
            );
        }
    }

    fn cue_near(&self, at: &Range<usize>) -> bool {
        let lower = self.seen.lower();
        let start = floor(lower, at.start.saturating_sub(AROUND_BYTES));
        let end = floor(lower, at.end + AROUND_BYTES);
        let ahead = lower.get(start..at.start).unwrap_or_default();
        let behind = lower.get(at.end..end).unwrap_or_default();
        self.cued && (mentions(ahead, CUES) || mentions(behind, CUES))
    }
}

/// Tells whether single Chinese characters are those of dates: 年, 月 and 日 are on the list, stand
/// between digits in any Japanese text, and come again and again, which words of a phrase do not.
fn is_calendar(spelt: &[String]) -> bool {
    let mut words: Vec<&str> = spelt.iter().map(String::as_str).collect();
    words.order();
    words.dedup();
    words.len() * 3 < spelt.len() * 2
}
