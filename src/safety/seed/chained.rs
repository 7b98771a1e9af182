//! Phrases whose words stand side by side: chains of one script, each word in a list.

use std::ops::Range;

use super::chain::{WORDS_MIN, chains};
use super::divided::is_calendar;
use super::lists::{self, Lists, SHORT_LETTERS, english_of_short, is_english};
use super::phrase::is_phrase;
use super::script::Script;
use super::stretch::{runs, stretches};
use super::{CUES, PART_MIN, Phrase, glue, prose};
use crate::safety::context::mentions;
use crate::safety::seen::{Seen, floor};

/// How far around words are read for a cue, in bytes.
const AROUND_BYTES: usize = 400;

/// Finds phrases in chains; of each script it is known how many words the longest has at most.
pub(super) fn find(
    seen: &Seen,
    cued: bool,
    longest: [usize; Script::ALL.len()],
    found: &mut Vec<Phrase>,
) {
    let text = seen.text();
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
                let before = found.len();
                words.collect(&words.listed(), found);
                if script != Script::Han && found.len() == before {
                    words.collect(&words.short_of_any(), found);
                }
            }
        }
    }
}

/// Latin words: prose divides them, English is tried first since it needs no index.
fn latin(words: &Words<'_>, found: &mut Vec<Phrase>) {
    let prose = |at: &Range<usize>| prose::divides(words.text(at));
    let least = if words.cued { PART_MIN } else { WORDS_MIN };
    let begun = found.len();
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
    if found.len() == begun && words.at.len() >= least {
        words.collect(&words.short_of_any(), found);
    }
}

/// A chain of words of one script.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) seen: &'a Seen,
    pub(super) script: Script,
    pub(super) at: &'a [Range<usize>],
    /// Whether the text speaks of seed phrases at all.
    cued: bool,
}

impl Words<'_> {
    /// Returns a word.
    pub(super) fn text(&self, at: &Range<usize>) -> &str {
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

    /// Four letters of each word, of any list: in all of them they tell the words apart.
    fn short_of_any(&self) -> Vec<Lists> {
        let fits = |at: &Range<usize>| {
            (SHORT_LETTERS - 1..=SHORT_LETTERS).contains(&self.text(at).chars().count())
        };
        let least = if self.cued { PART_MIN } else { WORDS_MIN };
        if self.at.iter().filter(|at| fits(at)).count() < least {
            return vec![0; self.at.len()];
        }
        let one = |at: &Range<usize>| {
            let lists = || lists::lists_of_short(self.text(at));
            fits(at).then(lists).unwrap_or(0)
        };
        self.at.iter().map(one).collect()
    }

    /// The lists of every word; the first may have a sentence before it and the last one after.
    fn listed(&self) -> Vec<Lists> {
        let last = self.at.len().saturating_sub(1);
        let one = |(index, at): (usize, &Range<usize>)| {
            let word = self.text(at);
            glue::lists_inside(word, self.script, index == 0, index == last)
        };
        self.at.iter().enumerate().map(one).collect()
    }

    /// Collects the stretches in which all words but single ones share a list.
    fn collect(&self, of: &[Lists], found: &mut Vec<Phrase>) {
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
                self.collect_mistyped(&listed, list, found);
            }
        }
    }

    fn judge(&self, words: Range<usize>, list: u32, found: &mut Vec<Phrase>) {
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
            found.push(Phrase {
                at,
                list: Some(list),
                words: places.len(),
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
