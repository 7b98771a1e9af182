//! Columns: words that all stand in the same frame, as in a chat, a table, a list or a log.
//!
//! Which frame it is does not matter: 「1語目はozone、2語目はdrill」, `taro: ozone` in every line and
//! `<td class="w">ozone</td>` have the word in the same place of something that comes again and again.

use std::ops::Range;

use super::framed::Gathered;
use super::prose;
use super::ruled;
use super::script::Script;
use super::stretch::{is_regular, stretches};
use super::token::{Frame, Token};
use super::{Lists, WORDS_MIN, lists};
use crate::domain::{Order as _, distinct};

/// How far one word of a column may stand from the next, in bytes.
const STEP_BYTES_MAX: usize = 400;

/// Which share of the steps from word to word is the same at least.
const REGULAR: (usize, usize) = (1, 2);

/// How many tokens may stand between the last two words of a column.
const STEP_TOKENS_MAX: usize = 32;

/// How many words of a phrase have the same frame at least: the first one may stand behind
/// something else, and another may be mistyped.
const FRAMED_MIN: usize = WORDS_MIN - 2;

/// What ends a sentence right behind its last word.
const COPULAS: [&str; 3] = ["です", "でし", "だ"];

/// How many kinds of frames are counted apart before any is looked at.
const BUCKETS: usize = 256;

/// Returns the places of the tokens of each column that is a phrase, and the list it is from.
/// Those in a strict frame need no other proof and are added to `sure`.
pub(super) fn columns(
    text: &Gathered<'_>,
    sure: &mut Vec<(u32, Vec<usize>)>,
) -> Vec<(u32, Vec<usize>)> {
    let mut found = Vec::new();
    let tokens = text.tokens;
    for frame in Frame::ALL {
        let of = |place: usize| {
            let is_han = tokens.get(place)?.script == Script::Han;
            frame
                .of(tokens, place)
                .filter(|_| !(is_han && is_in_sentence(text, frame, place)))
        };
        let mut counts = [0_u8; BUCKETS];
        for (place, token) in tokens.iter().enumerate() {
            if token.may_be_word()
                && let Some(frame) = of(place)
                && let Some(count) = counts.get_mut(bucket(frame))
            {
                *count = count.saturating_add(1);
            }
        }
        if counts.iter().all(|count| usize::from(*count) < FRAMED_MIN) {
            continue;
        }
        let mut framed: Vec<(u64, usize)> = (0..tokens.len())
            .filter_map(|place| Some((of(place)?, place)))
            .filter(|(frame, _)| {
                let count = counts.get(bucket(*frame)).copied().unwrap_or(0);
                usize::from(count) >= FRAMED_MIN
            })
            .collect();
        framed.order();
        for column in framed.chunk_by(|one, other| one.0 == other.0) {
            let places: Vec<usize> = column.iter().map(|(_, place)| *place).collect();
            ruled::find(text, &places, sure);
            if !places
                .first()
                .is_some_and(|place| is_in_sentence(text, frame, *place))
            {
                Column { text, frame }.find(&places, &mut found);
            }
        }
    }
    found
}

/// Tells whether a neighbour is no frame, but what stands beside words in any sentence: in Latin
/// script a word with a space between, in Japanese a particle before 概要 and 申し出, whose first
/// letters are in the Chinese lists.
fn is_in_sentence(text: &Gathered<'_>, frame: Frame, place: usize) -> bool {
    let behind = match frame {
        Frame::Gap => return false,
        Frame::Before => place,
        Frame::Behind => place + 1,
    };
    match text.tokens.get(place).map(|token| token.script) {
        Some(Script::Latin | Script::Cyrillic) => {
            text.gap(behind).chars().all(|letter| letter == ' ')
        }
        Some(Script::Han) if frame == Frame::Before => {
            let goes_on = text.tokens.get(place + 1).is_some_and(|next| next.gap == 0);
            goes_on
                && !COPULAS
                    .iter()
                    .any(|end| text.text(place + 1).starts_with(end))
        }
        _ => false,
    }
}

fn bucket(frame: u64) -> usize {
    usize::try_from(frame >> 40).unwrap_or(0) % BUCKETS
}

/// A column and what it stands in.
struct Column<'a> {
    text: &'a Gathered<'a>,
    frame: Frame,
}

impl<'a> Column<'a> {
    fn token(&self, place: usize) -> Option<&'a Token> {
        self.text.tokens.get(place)
    }

    fn find(&self, places: &[usize], found: &mut Vec<(u32, Vec<usize>)>) {
        for piece in places.chunk_by(|one, other| self.goes_on(*one, *other)) {
            for part in piece.split(|place| self.divides(*place)) {
                if part.len() >= FRAMED_MIN {
                    let first = part.first().and_then(|place| self.before(*place));
                    let end = part.last().and_then(|place| self.after(*place));
                    let part = first.into_iter().chain(part.iter().copied()).chain(end);
                    let part: Vec<usize> = part.collect();
                    self.judge(&part, found);
                }
            }
        }
    }

    /// Returns the word before the first of a column that nothing but spaces makes; it stands behind
    /// something else, and a word in another script may be between them.
    fn before(&self, place: usize) -> Option<usize> {
        let script = self.token(place)?.script;
        let mut before = (0..place).rev().take(2);
        let first = before.find(|before| {
            self.token(*before)
                .is_some_and(|token| token.script == script)
        });
        first.filter(|first| self.is_loose(place) && self.goes_on(*first, place))
    }

    /// Returns the word behind the last of a column, where nothing stands behind that one any more:
    /// it has the same before it.
    fn after(&self, place: usize) -> Option<usize> {
        let before = |place| Frame::Before.of(self.text.tokens, place);
        let same = before(place).filter(|_| self.frame == Frame::Behind)?;
        let mut next = (place + 1..self.text.tokens.len()).take(STEP_TOKENS_MAX);
        let next = next.find(|next| before(*next) == Some(same));
        next.filter(|next| self.goes_on(place, *next))
    }

    /// Tells whether nothing but spaces makes the frame, as in any sentence.
    fn is_loose(&self, place: usize) -> bool {
        self.frame == Frame::Gap && self.text.gap(place).trim().is_empty()
    }

    /// Tells whether two tokens of a frame are neighbours in a column.
    fn goes_on(&self, one: usize, other: usize) -> bool {
        let (Some(first), Some(second)) = (self.token(one), self.token(other)) else {
            return false;
        };
        let near = second.at.start - first.at.end <= STEP_BYTES_MAX
            && !self
                .text
                .lower
                .get(first.at.end..second.at.start)
                .is_some_and(|between| between.contains('\u{1}'));
        // A mistyped word may be glued to another: `dr1ll`, 우습다x.
        let glued = |place: usize| {
            !self
                .text
                .gap(place)
                .contains(|letter: char| letter.is_whitespace())
        };
        let foreign = |place: usize| {
            self.token(place)
                .is_some_and(|token| token.script != second.script)
        };
        let beside = || {
            one + 1 == other || one + 2 == other && foreign(one + 1) || (one + 1..other).all(glued)
        };
        near && (!self.is_loose(other) || beside())
    }

    /// Tells whether a token ends a phrase: a word of sentences, where words have spaces between.
    fn divides(&self, place: usize) -> bool {
        self.is_loose(place) && prose::divides(self.text.text(place))
    }

    fn judge(&self, places: &[usize], found: &mut Vec<(u32, Vec<usize>)>) {
        let tokens: Vec<&Token> = places
            .iter()
            .filter_map(|place| self.token(*place))
            .collect();
        let fit = tokens.iter().filter(|token| token.may_be_word()).count();
        let different = distinct(tokens.iter().map(|token| token.own));
        // Sentences that come again and again have the same few words in their frames.
        if fit < FRAMED_MIN || different.len() * 5 < FRAMED_MIN * 3 {
            return;
        }
        let last = tokens.len().saturating_sub(1);
        let of: Vec<Lists> = places
            .iter()
            .enumerate()
            .map(|(at, place)| self.text.lists(*place, at == 0, at == last))
            .collect();
        let union = of.iter().fold(0, |all, lists| all | lists);
        for list in (0..Lists::BITS).filter(|list| union >> list & 1 == 1) {
            let listed: Vec<bool> = of.iter().map(|lists| lists >> list & 1 == 1).collect();
            let loose = places.last().is_some_and(|place| self.is_loose(*place));
            let enough = if loose { WORDS_MIN } else { FRAMED_MIN };
            for words in stretches(&listed, enough) {
                let of = places.get(words.clone()).unwrap_or_default();
                if is_regular(of, REGULAR) && self.is_drawn(places, &words, list) {
                    found.push((list, of.to_vec()));
                }
            }
        }
    }

    /// Tells whether words look drawn by lot: most stand there once, and few are those of sentences.
    fn is_drawn(&self, places: &[usize], words: &Range<usize>, list: u32) -> bool {
        let places = places.get(words.clone()).unwrap_or_default();
        let mut spelt = self.text.spelt(places, list);
        let common = spelt.iter().filter(|word| prose::is_common(word)).count();
        let all = spelt.len();
        spelt.order();
        spelt.dedup();
        let han = places
            .first()
            .and_then(|place| self.token(*place))
            .is_some_and(|token| token.script == Script::Han);
        let (part, of) = if han { (3, 4) } else { (3, 5) };
        // In a frame of its own no sentence is read.
        let plain = lists::is_plain_english(list)
            || !places.first().is_some_and(|place| self.is_loose(*place));
        spelt.len() * of >= all * part && !prose::is_prose(common, all, plain)
    }
}
