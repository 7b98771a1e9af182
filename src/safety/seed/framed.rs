//! Phrases whose words do not stand side by side: in columns, in parts, alone in a foreign text.

use std::cell::Cell;

use super::column::columns;
use super::lists::{Lists, bare};
use super::mistyped::RIGHT_MIN;
use super::phrase::{LENGTHS, is_phrase};
use super::scattered::scattered;
use super::script::Script;
use super::segment::segments;
use super::stretch::is_regular;
use super::token::Token;
use super::{CUES, Phrase, WORDS_MIN, glue, grown, lists};
use crate::domain::Order as _;
use crate::safety::context::mentions;
use crate::safety::seen::floor;

/// How much may stand between two words that are replaced together, in bytes.
const JOINED_BYTES_MAX: usize = 96;

/// How far from a phrase words may stand that speak of one, in bytes.
const CUE_BYTES_MAX: usize = 500;

/// Which share of the steps from word to word is the same where nothing else says what words are.
const REGULAR: (usize, usize) = (3, 4);

/// A text whose words are gathered.
pub(super) struct Gathered<'a> {
    /// The text in lower case.
    pub(super) lower: &'a str,
    /// Its words.
    pub(super) tokens: &'a [Token],
    /// Whether it speaks of seed phrases at all.
    pub(super) cued: bool,
    /// What stands before word after word, glued to it.
    pub(super) joins: Vec<&'a str>,
    /// How many checksums may still be tried.
    pub(super) tries: Cell<usize>,
}

/// How many checksums are tried in a text: so many that no text of people needs more, so few that a
/// long one that is full of listed words takes no time.
pub(super) const TRIES: usize = 400;

impl Gathered<'_> {
    /// Returns the letters of a token.
    pub(super) fn text(&self, place: usize) -> &str {
        let at = self
            .tokens
            .get(place)
            .map_or(0..0, |token| token.at.clone());
        self.lower.get(at).unwrap_or_default()
    }

    /// Returns what stands right before a token, in one piece.
    pub(super) fn gap(&self, place: usize) -> &str {
        let end = self.tokens.get(place).map_or(0, |token| token.at.start);
        let before = place
            .checked_sub(1)
            .and_then(|place| self.tokens.get(place));
        let start = before.map_or(0, |token| token.at.end);
        self.lower.get(start..end).unwrap_or_default()
    }

    /// Returns the words of one list that stand in tokens, as they are compared.
    pub(super) fn spelt(&self, places: &[usize], list: u32) -> Vec<String> {
        let word = |place: &usize| {
            let script = self.tokens.get(*place)?.script;
            let text = self.text(*place);
            let rest = || self.behind_join(text, script);
            let rest = rest().filter(|rest| lists::lists(rest) >> list & 1 == 1);
            let stem = rest.or_else(|| glue::stem(text, script, list));
            Some(bare(stem.unwrap_or(text)))
        };
        places.iter().filter_map(word).collect()
    }

    /// Tells whether tokens are a phrase of BIP-39, checksum and all.
    pub(super) fn is_phrase(&self, places: &[usize], list: u32) -> bool {
        let left = self
            .tries
            .get()
            .checked_sub(1)
            .filter(|_| lists::has_checksum(list));
        left.is_some_and(|left| {
            self.tries.set(left);
            is_phrase(&self.spelt(places, list))
        })
    }

    /// Returns the lists of a token.
    pub(super) fn lists(&self, place: usize, first: bool, last: bool) -> Lists {
        let token = self.tokens.get(place).filter(|token| token.may_be_word());
        token.map_or(0, |token| {
            let text = self.text(place);
            let rest = self.behind_join(text, token.script);
            let rest = rest.map_or(0, lists::lists);
            rest | glue::lists_inside(text, token.script, first, last)
        })
    }

    /// Tells whether a token begins with what joins word to word in this text.
    pub(super) fn is_joined(&self, place: usize) -> bool {
        let script = self.tokens.get(place).map(|token| token.script);
        script.is_some_and(|script| self.behind_join(self.text(place), script).is_some())
    }

    /// Returns what of a token stands behind what joins word to word in this text.
    fn behind_join<'t>(&self, text: &'t str, script: Script) -> Option<&'t str> {
        let mut joins = self.joins.iter().filter(|_| script == Script::Kana);
        joins.find_map(|join| {
            let rest = text.strip_prefix(join)?;
            let rest = rest.strip_suffix("です").unwrap_or(rest);
            (lists::lists(text) == 0 && lists::lists(rest) != 0).then_some(rest)
        })
    }

    /// Finds phrases.
    pub(super) fn find(&self, found: &mut Vec<Phrase>) {
        let mut all = Vec::new();
        segments(self, &mut all);
        let parts = all.drain(..).map(|(list, places)| (list, places, false));
        let mut ruled = Vec::new();
        let columns = columns(self, &mut ruled).into_iter().map(|(list, places)| {
            let regular = is_regular(&places, REGULAR);
            (list, places, regular)
        });
        for (list, places, sure) in columns.chain(parts) {
            let drawn = || !lists::is_plain_english(list) && self.are_different(&places, list);
            let believed = || ((sure || self.cue_near(&places)) && drawn()).then(|| places.clone());
            let proved = self.proved(&places, list);
            let proved = proved.filter(|places| self.are_drawn(places, list));
            if let Some(places) = proved.or_else(believed) {
                self.collect(list, &places, found);
            }
        }
        for (list, places) in ruled {
            self.collect(list, &places, found);
        }
        scattered(self, &self.taken(found), &mut all);
        for (list, places) in all {
            self.collect(list, &places, found);
        }
    }

    /// Returns the words that the checksum says are a phrase: these, perhaps without one at an end
    /// that only stands in the same frame, or with one that has nothing before or behind it.
    fn proved(&self, places: &[usize], list: u32) -> Option<Vec<usize>> {
        let (begin, end) = (*places.first()?, *places.last()?);
        let step = places.get(1)?.checked_sub(begin).filter(|step| *step > 0)?;
        let alike = |place: &usize| {
            let script = |place: usize| self.tokens.get(place).map(|token| token.script);
            script(*place) == script(begin)
        };
        let before = begin.checked_sub(step).filter(alike);
        let behind = Some(end + step).filter(alike);
        let row = before.into_iter().chain(places.iter().copied());
        let row: Vec<usize> = row.chain(behind).collect();
        let enough = places.len().saturating_sub(1);
        let mut lengths = LENGTHS.iter().rev();
        lengths.find_map(|length| {
            let mut all = row.windows(*length).filter(|_| *length >= enough);
            all.find(|words| self.is_phrase(words, list))
                .map(<[usize]>::to_vec)
        })
    }

    /// Tells whether few words come twice where a checksum speaks for them.
    fn are_drawn(&self, places: &[usize], list: u32) -> bool {
        let mut spelt = self.spelt(places, list);
        let all = spelt.len();
        spelt.order();
        spelt.dedup();
        spelt.len() * 8 >= all * 7
    }

    /// Tells whether hardly a word comes twice, as where words are drawn by lot.
    fn are_different(&self, places: &[usize], list: u32) -> bool {
        let mut spelt = self.spelt(places, list);
        let all = spelt.len();
        spelt.order();
        spelt.dedup();
        spelt.len() + 1 >= all
    }

    /// Tells whether words that speak of a seed phrase stand near.
    pub(super) fn cue_near(&self, places: &[usize]) -> bool {
        let at = |place: Option<&usize>| place.and_then(|place| self.tokens.get(*place));
        let (Some(first), Some(last)) = (at(places.first()), at(places.last())) else {
            return false;
        };
        let start = floor(self.lower, first.at.start.saturating_sub(CUE_BYTES_MAX));
        let end = floor(self.lower, last.at.end + CUE_BYTES_MAX);
        self.cued && mentions(self.lower.get(start..end).unwrap_or_default(), CUES)
    }

    /// Tells of each token whether it is a part of what was found.
    fn taken(&self, found: &[Phrase]) -> Vec<bool> {
        let mut taken = vec![false; self.tokens.len()];
        for Phrase { at, .. } in found {
            let first = self
                .tokens
                .partition_point(|token| token.at.end <= at.start);
            let inside = taken.iter_mut().zip(self.tokens).skip(first);
            let inside = inside.take_while(|(_, token)| token.at.start < at.end);
            inside.for_each(|(taken, _)| *taken = true);
        }
        taken
    }

    /// Collects the words of a phrase; those with little between them are replaced together.
    fn collect(&self, list: u32, places: &[usize], found: &mut Vec<Phrase>) {
        let mut parts: Vec<Phrase> = Vec::new();
        for token in places.iter().filter_map(|place| self.tokens.get(*place)) {
            match parts.last_mut() {
                Some(before)
                    if token.at.start - before.at.end.min(token.at.start) <= JOINED_BYTES_MAX =>
                {
                    before.at.end = token.at.end;
                }
                _ => parts.push(Phrase {
                    at: token.at.clone(),
                    list: Some(list),
                    words: places.len(),
                    proved: true,
                }),
            }
        }
        // What begins and ends a sentence may be lacking: "It starts with …, then …, and finally …".
        if places.len() < WORDS_MIN {
            for part in &mut parts {
                grown::grow(self, part);
            }
            // Of twelve words behind a cue two may be in no list.
            let cued = places.len() >= RIGHT_MIN && self.cue_near(places);
            parts.retain(|part| part.words > WORDS_MIN || cued);
        }
        found.append(&mut parts);
    }
}
