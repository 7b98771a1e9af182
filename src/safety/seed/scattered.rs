//! Phrases whose words stand alone among others, in no frame: each of a list, and nearly no other
//! word of their script but those of sentences. The checksum decides.

use super::framed::Gathered;
use super::lists::Lists;
use super::phrase::LENGTHS;
use super::prose;
use super::script::Script;
use super::token::Token;
use crate::domain::{Order as _, distinct};

/// How far one word may stand from the next, in bytes.
const STEP_BYTES_MAX: usize = 200;

/// How many words are looked at together before they are looked up.
const BLOCK: usize = 6;

/// How often a word is written that belongs to the frame, not to the phrase.
const FRAME_TIMES: usize = 3;

/// Up to how many words a text has in which what comes again is left out.
const SHORT_TEXT: usize = 160;

/// How many different things stand between the words of a phrase at most where nothing in the text
/// speaks of one: 「その次は」 and 「それから」 in turn.
const KINDS_MAX: usize = 3;

/// Adds the phrases whose words are scattered in a text, among those that are not taken yet.
pub(super) fn scattered(text: &Gathered<'_>, taken: &[bool], found: &mut Vec<(u32, Vec<usize>)>) {
    for script in [Script::Latin, Script::Hangul, Script::Kana] {
        let may_be = |token: &&Token| token.script == script && token.may_be_word();
        if text.tokens.iter().filter(may_be).count() < LENGTHS[0] {
            continue;
        }
        let of_sentences = |word: &str| prose::divides(word) || prose::is_label(word);
        let mut places = candidates(text, script, |word| !of_sentences(word));
        places.retain(|place| taken.get(*place) == Some(&false));
        for near in places.chunk_by(|one, other| is_near(text, *one, *other)) {
            if text.cued && script != Script::Kana && near.len() >= LENGTHS[0] {
                let before = found.len();
                gather(text, near, found);
                let mut at = 0;
                found.retain(|(_, places)| {
                    at += 1;
                    at <= before || text.cue_near(places)
                });
            }
        }
        // Where a few things stand between them in turn, any word may be one of the phrase.
        let mut all = candidates(text, script, |_| true);
        all.retain(|place| taken.get(*place) == Some(&false));
        for places in [places, all] {
            for near in places.chunk_by(|one, other| is_near(text, *one, *other)) {
                for row in in_turn(text, near) {
                    let known = found.iter().any(|(_, known)| known.first() == row.first());
                    if !known {
                        gather(text, &row, found);
                    }
                }
            }
        }
    }
}

/// Returns the rows of tokens between which the same few things stand again and again.
fn in_turn(text: &Gathered<'_>, places: &[usize]) -> Vec<Vec<usize>> {
    let least = LENGTHS[0] - 1;
    if places.len() <= least {
        return Vec::new();
    }
    let kinds: Vec<u64> = places.windows(2).map(|pair| kind(text, pair)).collect();
    let few = |window: &[u64]| {
        let kinds = distinct(window.iter().copied());
        kinds.len() <= KINDS_MAX && kinds.first() != Some(&0)
    };
    let mut rows: Vec<std::ops::Range<usize>> = Vec::new();
    // The last word may stand behind "and finally".
    for (start, window) in kinds.windows(least - 1).enumerate() {
        if few(window) {
            let end = (start + least + 1).min(places.len());
            match rows.last_mut() {
                Some(row) if start < row.end => row.end = end,
                _ => rows.push(start..end),
            }
        }
    }
    let rows = rows.into_iter().filter_map(|row| places.get(row));
    rows.filter(|row| row.len() >= LENGTHS[0])
        .map(<[usize]>::to_vec)
        .collect()
}

/// Returns a number for what stands between two tokens; 0 for what nothing can be told by: no
/// letters, or too many.
fn kind(text: &Gathered<'_>, pair: &[usize]) -> u64 {
    let [one, other] = pair else { return 0 };
    let tokens = text.tokens.get(one + 1..*other).unwrap_or_default();
    let own = tokens.iter().fold(1_u64, |all, token| {
        all.wrapping_mul(31) ^ token.own ^ token.gap.rotate_left(7)
    });
    let gap = text.tokens.get(*other).map_or(0, |token| token.gap);
    let joined = text.is_joined(*other);
    if tokens.is_empty() && !joined || tokens.len() > 8 {
        return 0;
    }
    (own.wrapping_mul(31) ^ gap) << 2 | u64::from(joined) | 2
}

/// Returns the tokens of a script that may be words of a phrase and come not again and again.
fn candidates(text: &Gathered<'_>, script: Script, may: impl Fn(&str) -> bool) -> Vec<usize> {
    let all = text.tokens.iter().enumerate();
    let all = all.filter(|(place, token)| {
        token.script == script && token.may_be_word() && may(text.text(*place))
    });
    let mut places: Vec<usize> = all.map(|(place, _)| place).collect();
    if places.len() <= SHORT_TEXT {
        let own = |place: &usize| text.tokens.get(*place).map_or(0, |token| token.own);
        let mut all: Vec<u64> = places.iter().map(own).collect();
        all.order();
        places.retain(|place| {
            let own = own(place);
            let first = all.partition_point(|other| *other < own);
            all.get(first + FRAME_TIMES - 1) != Some(&own)
        });
    }
    places
}

fn is_near(text: &Gathered<'_>, one: usize, other: usize) -> bool {
    let at = |place: usize| text.tokens.get(place).map(|token| token.at.clone());
    let (Some(one), Some(other)) = (at(one), at(other)) else {
        return false;
    };
    let between = text.lower.get(one.end..other.start).unwrap_or_default();
    between.len() <= STEP_BYTES_MAX && !between.contains('\u{1}')
}

/// Looks for a phrase among tokens that stand near each other.
fn gather(text: &Gathered<'_>, places: &[usize], found: &mut Vec<(u32, Vec<usize>)>) {
    let of: Vec<Lists> = places
        .chunks(BLOCK)
        .flat_map(|block| looked_up(text, block))
        .collect();
    let union = of.iter().fold(0, |all, lists| all | lists);
    for list in (0..Lists::BITS).filter(|list| union >> list & 1 == 1) {
        let listed: Vec<usize> = (0..places.len())
            .filter(|at| of.get(*at).is_some_and(|lists| lists >> list & 1 == 1))
            .collect();
        let mut from = 0;
        while let Some(rest) = listed.get(from..) {
            let words = LENGTHS.iter().rev().find_map(|length| {
                let words = rest.get(..*length)?;
                let (first, last) = (words.first()?, words.last()?);
                if (last - first + 1) * 3 > length * 4 {
                    return None;
                }
                let words = words.iter().filter_map(|at| places.get(*at).copied());
                let words: Vec<usize> = words.collect();
                let common = words
                    .iter()
                    .filter(|place| prose::is_common(text.text(**place)));
                let tokens = words.iter().filter_map(|place| text.tokens.get(*place));
                let own = distinct(tokens.map(|token| token.own));
                let drawn = own.len() * 4 >= length * 3 && common.count() * 4 <= *length;
                (drawn && text.is_phrase(&words, list)).then_some(words)
            });
            from += words.as_ref().map_or(1, Vec::len);
            found.extend(words.map(|words| (list, words)));
        }
    }
}

/// Looks words up; where half of them are in no list, the others are not asked for.
fn looked_up(text: &Gathered<'_>, block: &[usize]) -> Vec<Lists> {
    let mut misses = 0;
    let one = |place: &usize| {
        if misses * 2 >= BLOCK {
            return 0;
        }
        let kana = text.tokens.get(*place).map(|token| token.script) == Some(Script::Kana);
        let found = text.lists(*place, kana, kana);
        misses += usize::from(found == 0);
        found
    };
    let all: Vec<Lists> = block.iter().map(one).collect();
    if misses * 2 >= BLOCK {
        vec![0; block.len()]
    } else {
        all
    }
}
