//! The words that a phrase lacks: the last one behind an "and", the first one behind a sentence.

use super::framed::Gathered;
use super::phrase::LENGTHS;
use super::{Phrase, prose};

/// How far a lacking word may stand from the others, in bytes.
const AWAY_BYTES_MAX: usize = 40;

/// How many words may stand between it and the others.
const BETWEEN_MAX: usize = 3;

/// How many words may be lacking.
const LACKING_MAX: usize = 2;

/// Adds the words that a phrase lacks, where they stand beside it.
pub(super) fn grow(text: &Gathered<'_>, phrase: &mut Phrase) {
    let (Some(list), true) = (phrase.list, phrase.words + LACKING_MAX >= LENGTHS[0]) else {
        return;
    };
    for _ in 0..LACKING_MAX {
        if LENGTHS.contains(&phrase.words) || phrase.words > LENGTHS[LENGTHS.len() - 1] {
            return;
        }
        let first = text
            .tokens
            .partition_point(|token| token.at.end <= phrase.at.start);
        let behind = text
            .tokens
            .partition_point(|token| token.at.start < phrase.at.end);
        let is_word = |place: &usize| {
            let lists = text.lists(*place, true, true);
            let word = text.text(*place);
            let tail = text.tokens.get(*place).is_none_or(|token| token.tail);
            !tail && lists >> list & 1 == 1 && !prose::is_common(word) && !prose::is_label(word)
        };
        let at = |place: usize| text.tokens.get(place).map(|token| token.at.clone());
        let clear = |from: usize, to: usize| {
            let between = text.lower.get(from..to).unwrap_or_default();
            to.saturating_sub(from) <= AWAY_BYTES_MAX && !between.contains('\u{1}')
        };
        let next = (behind..text.tokens.len()).take(BETWEEN_MAX);
        let next = next
            .filter(is_word)
            .filter_map(at)
            .find(|at| clear(phrase.at.end, at.start));
        if let Some(next) = next {
            phrase.at.end = next.end;
            phrase.words += 1;
            continue;
        }
        let mut before = (0..first)
            .rev()
            .take(BETWEEN_MAX)
            .filter(is_word)
            .filter_map(at);
        let Some(before) = before.next().filter(|at| clear(at.end, phrase.at.start)) else {
            return;
        };
        phrase.at.start = before.start;
        phrase.words += 1;
    }
}
