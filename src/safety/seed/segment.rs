//! Phrases in parts: some words here, and the others a few sentences further on.

use super::framed::Gathered;
use super::phrase::LENGTHS;
use super::prose;
use super::script::Script;
use super::stretch::runs;
use super::{Lists, WORDS_MIN, lists};
use crate::domain::Order as _;

/// How many words a part has at least.
const PART_MIN: usize = 3;

/// How many words are enough where the text speaks of a phrase and no other words are between them
/// but mistyped ones.
const CUED_MIN: usize = 8;

/// How much may be mistyped between two parts, in bytes.
const MISTYPED_BYTES_MAX: usize = 40;

/// How many words a part has at least where nothing but its words tells what it is.
const SURE_PART_MIN: usize = 4;

/// How many parts are put together at most.
const PARTS_MAX: usize = 8;

/// How far one part may stand from the next, and from what speaks of a phrase, in bytes.
const APART_BYTES_MAX: usize = 500;

/// How much may stand between two words of a part, in bytes.
const GAP_BYTES_MAX: usize = 24;

/// Some words of one list, all divided in the same way.
struct Part {
    places: Vec<usize>,
    gap: u64,
}

/// Adds the phrases that stand in parts.
pub(super) fn segments(text: &Gathered<'_>, found: &mut Vec<(u32, Vec<usize>)>) {
    let rows = rows(text);
    let enough = if text.cued { CUED_MIN } else { WORDS_MIN };
    if rows.iter().map(Vec::len).sum::<usize>() < enough {
        return;
    }
    let listed: Vec<Vec<Lists>> = rows
        .iter()
        .map(|row| {
            let last = row.len().saturating_sub(1);
            let one = |(at, place): (usize, &usize)| text.lists(*place, at == 0, at == last);
            row.iter().enumerate().map(one).collect()
        })
        .collect();
    let union = listed.iter().flatten().fold(0, |all, lists| all | lists);
    for list in (0..Lists::BITS).filter(|list| union >> list & 1 == 1) {
        let mut parts = Vec::new();
        for (row, of) in rows.iter().zip(&listed) {
            let is_listed: Vec<bool> = of.iter().map(|lists| lists >> list & 1 == 1).collect();
            for run in runs(&is_listed).filter(|run| run.len() >= PART_MIN) {
                let places = row.get(run).unwrap_or_default().to_vec();
                let gap = row.get(1).and_then(|place| text.tokens.get(*place));
                parts.push(Part {
                    places,
                    gap: gap.map_or(0, |token| token.gap),
                });
            }
        }
        for near in parts.chunk_by(|one, other| distance(text, one, other) <= APART_BYTES_MAX) {
            together(text, list, near, found);
        }
    }
}

/// Returns the tokens of one script that are divided in the same way, in rows.
fn rows(text: &Gathered<'_>) -> Vec<Vec<usize>> {
    let mut rows = Vec::new();
    let mut row: Vec<usize> = Vec::new();
    for (place, token) in text.tokens.iter().enumerate() {
        let fits = match token.script {
            Script::Latin => !prose::divides(text.text(place)),
            Script::Han => token.letters == 1 && !token.tail,
            _ => true,
        };
        let before = row.last().and_then(|last| text.tokens.get(*last));
        let joined = before.is_some_and(|before| {
            fits && before.script == token.script
                && row.last().is_some_and(|last| last + 1 == place)
                && token.gap != 0
                && token.at.start - before.at.end <= GAP_BYTES_MAX
        });
        let same = row
            .get(1)
            .and_then(|second| text.tokens.get(*second))
            .is_none_or(|second| second.gap == token.gap);
        if joined && same {
            row.push(place);
            continue;
        }
        // The last word before another gap is the first one of what comes.
        let kept = row.last().copied().filter(|_| joined);
        if row.len() >= PART_MIN {
            rows.push(std::mem::take(&mut row));
        }
        row.clear();
        row.extend(kept);
        if fits {
            row.push(place);
        }
    }
    if row.len() >= PART_MIN {
        rows.push(row);
    }
    rows
}

/// How many bytes stand between two parts.
fn distance(text: &Gathered<'_>, one: &Part, other: &Part) -> usize {
    let at = |place: Option<&usize>| place.and_then(|place| text.tokens.get(*place));
    let (Some(one), Some(other)) = (at(one.places.last()), at(other.places.first())) else {
        return usize::MAX;
    };
    let between = text.lower.get(one.at.end..other.at.start);
    match between {
        Some(between) if between.contains('\u{1}') => usize::MAX,
        Some(between) => between.len(),
        // They share a word.
        None => 0,
    }
}

/// Puts parts that stand near each other together, the most that are a phrase.
fn together(text: &Gathered<'_>, list: u32, parts: &[Part], found: &mut Vec<(u32, Vec<usize>)>) {
    let mut from = 0;
    while from + 1 < parts.len() {
        let most = parts.len().min(from + PARTS_MAX);
        let end = (from + 2..=most).rev().find_map(|end| {
            let parts = parts.get(from..end)?;
            let whole = whole(text, list, parts)?;
            found.push((list, whole));
            Some(end)
        });
        from = end.unwrap_or(from + 1);
    }
}

/// Returns the words of parts, if they are a phrase together.
fn whole(text: &Gathered<'_>, list: u32, parts: &[Part]) -> Option<Vec<usize>> {
    let gathered = |labels: bool| -> Vec<usize> {
        let mut all: Vec<usize> = Vec::new();
        for part in parts {
            let named = |place: &&usize| labels && prose::is_label(text.text(**place));
            all.extend(part.places.iter().skip_while(named));
        }
        all.dedup();
        all
    };
    let all = gathered(false);
    let close = |pair: &[Part]| match pair {
        [one, other] => distance(text, one, other) <= MISTYPED_BYTES_MAX,
        _ => false,
    };
    let close = text.cued && parts.windows(2).all(close);
    if all.len() < if close { CUED_MIN } else { WORDS_MIN } {
        return None;
    }
    let spelt = text.spelt(&all, list);
    let common = spelt.iter().filter(|word| prose::is_common(word)).count();
    let mut different = spelt;
    different.order();
    different.dedup();
    if common * 4 > all.len() || different.len() * 5 < all.len() * 3 {
        return None;
    }
    for words in [gathered(true), all.clone()] {
        if LENGTHS.contains(&words.len()) && text.is_phrase(&words, list) {
            return Some(words);
        }
    }
    let alike = parts
        .windows(2)
        .all(|pair| matches!(pair, [one, other] if one.gap == other.gap));
    let long = parts.iter().all(|part| part.places.len() >= SURE_PART_MIN);
    let sure = alike && long && common * 6 <= all.len() && !lists::is_plain_english(list);
    (sure && all.len() >= WORDS_MIN || text.cue_near(&all)).then_some(all)
}
