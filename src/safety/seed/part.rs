//! Parts of a phrase: a few listed words in a row, which alone are no phrase yet.

use std::ops::Range;

use crate::domain::Order as _;

use super::chain::{WORDS_MIN, chains, is_counter, look};
use super::lists::{Lists, english_of_short, lists};
use super::prose;
use super::script::Script;
use super::stretch::stretches;

/// How many listed words in a row may be a part of a phrase wherever they stand.
const ROW_MIN: usize = 3;

/// How many listed words may be a part where a text is nothing else, in characters of that text.
const WHOLE_CHARS_MAX: usize = 40;

/// A part that a phrase may have in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::safety) struct Part {
    /// Where it stands, in bytes.
    pub(in crate::safety) at: Range<usize>,
    /// How many words it has.
    pub(in crate::safety) words: usize,
    /// The script of its words.
    script: Script,
    /// Whether the text is nothing else.
    whole: bool,
    /// How many of its words are those that sentences are made of.
    common: usize,
}

impl Part {
    /// Tells whether it is long enough to be looked for wherever else it stands.
    pub(in crate::safety) fn is_row(&self) -> bool {
        self.words >= ROW_MIN
    }

    /// Tells whether it is as long as a phrase: that is found where it stands.
    pub(in crate::safety) fn is_long(&self) -> bool {
        self.words >= WORDS_MIN
    }

    /// Tells whether two parts can belong to one phrase.
    pub(in crate::safety) fn goes_with(&self, other: &Self) -> bool {
        self.script == other.script
    }

    /// Tells whether it is as it was entered: the whole of its text, or too long for chance.
    pub(in crate::safety) fn is_entered(&self) -> bool {
        self.whole || self.is_believed()
    }

    /// Tells whether it is believed where the rest of a phrase was replaced before.
    pub(in crate::safety) fn is_believed(&self) -> bool {
        self.script != Script::Han
            && (self.words > ROW_MIN || self.is_row() && self.whole)
            && self.common * 4 <= self.words
    }
}

/// Returns the parts in a folded text, in order and without overlap.
pub(in crate::safety) fn parts(text: &str) -> Vec<Part> {
    let mut all: Vec<Part> = Vec::new();
    let is_short = text.chars().nth(WHOLE_CHARS_MAX).is_none();
    let longest = look(text).longest;
    let may = |longest: usize| longest >= ROW_MIN || is_short && longest > 0;
    if !longest.into_iter().any(may) {
        return all;
    }
    let lower = text.to_ascii_lowercase();
    for (script, longest) in Script::ALL.into_iter().zip(longest) {
        if !may(longest) || longest < ROW_MIN && !is_one_script(text, script) {
            continue;
        }
        let least = if is_short { 1 } else { ROW_MIN };
        for chain in chains(text, script, least) {
            let prose = |at: &Range<usize>| {
                script == Script::Latin && prose::divides(lower.get(at.clone()).unwrap_or_default())
            };
            for row in chain.split(prose).filter(|row| !row.is_empty()) {
                let found = &mut in_row(&lower, script, row, is_short);
                all.append(found);
            }
        }
    }
    all.order_by_key(|part| (part.at.start, std::cmp::Reverse(part.words)));
    all.dedup_by(|later, earlier| later.at.start < earlier.at.end);
    all
}

/// Finds the parts among words between which nothing but separators stands.
fn in_row(lower: &str, script: Script, row: &[Range<usize>], is_short: bool) -> Vec<Part> {
    let word = |at: &Range<usize>| lower.get(at.clone()).unwrap_or_default();
    if row.len() < ROW_MIN && !(is_short && is_all(lower, row)) {
        return Vec::new();
    }
    let of = |at: &Range<usize>| match lists(word(at)) {
        0 if script == Script::Latin && at.len() == 4 => {
            Lists::from(english_of_short(word(at)).is_some())
        }
        found => found,
    };
    let of: Vec<Lists> = row.iter().map(of).collect();
    if row.len() >= ROW_MIN && of.iter().filter(|lists| **lists != 0).count() < ROW_MIN {
        return Vec::new();
    }
    let part = |words: Range<usize>| {
        let inside = row.get(words)?;
        let (first, last) = (inside.first()?, inside.last()?);
        let common = inside.iter().filter(|at| prose::is_common(word(at)));
        Some(Part {
            at: first.start..last.end,
            words: inside.len(),
            script,
            whole: is_all(lower, inside),
            common: common.count(),
        })
    };
    if row.len() < ROW_MIN {
        let shared = of.iter().fold(Lists::MAX, |all, lists| all & lists);
        let found = (shared != 0).then(|| part(0..row.len())).flatten();
        return found.into_iter().collect();
    }
    let union = of.iter().fold(0, |all, lists| all | lists);
    let each = (0..Lists::BITS).filter(|list| union >> list & 1 == 1);
    let mut found: Vec<Range<usize>> = each
        .flat_map(|list| {
            let listed: Vec<bool> = of.iter().map(|lists| lists >> list & 1 == 1).collect();
            stretches(&listed, ROW_MIN)
        })
        .collect();
    found.order_by_key(|words| std::cmp::Reverse(words.len()));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for words in found {
        if !kept
            .iter()
            .any(|known| words.start < known.end && known.start < words.end)
        {
            kept.push(words);
        }
    }
    let is_prose = |part: &Part| prose::is_prose(part.common, part.words, false);
    // Of Chinese characters every date has some, with digits between.
    let is_date = |part: &Part| {
        let digits = || lower.get(part.at.clone()).unwrap_or_default().bytes();
        script == Script::Han && digits().any(|byte| byte.is_ascii_digit())
    };
    kept.into_iter()
        .filter_map(part)
        .filter(|part| !is_date(part))
        .filter(|part| !is_prose(part) || part.whole && part.words < WORDS_MIN)
        .collect()
}

/// Tells whether a text has no other letters than those of one script and of what numbers words: a
/// word or two are a part only where a text is nothing else.
fn is_one_script(text: &str, script: Script) -> bool {
    text.chars().all(|letter| {
        Script::of(letter) == Some(script) || !letter.is_alphabetic() || is_counter(letter)
    })
}

/// Tells whether a text has no other letters than those of some words and of what numbers them.
fn is_all(text: &str, words: &[Range<usize>]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let outside = [text.get(..first.start), text.get(last.end..)];
    let mut outside = outside.into_iter().flatten().flat_map(str::chars);
    outside.all(|letter| !letter.is_alphabetic() || is_counter(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = parts(text);
        let found: Vec<&str> = found.iter().map(|part| &text[part.at.clone()]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_few_listed_words_in_a_row_are_a_part_and_sentences_have_none() {
        for (text, expected) in [
            (
                "ozone drill grab fiber curtain grace",
                &["ozone drill grab fiber curtain grace"] as &[&str],
            ),
            ("最初の半分は ozone drill grab です", &["ozone drill grab"]),
            (
                "I wrote ozone drill grap fiber curtain and stopped",
                &["ozone drill grap fiber curtain"],
            ),
            ("ozone", &["ozone"]),
            ("1. ozone 2. drill", &["1. ozone 2. drill"[3..].trim()]),
            ("3語目: grab", &["grab"]),
            ("grab a taxi", &[]),
            ("入金が反映されません", &[]),
            (
                "wait more than one hour, then try again, still same error",
                &[],
            ),
            ("2026年11月20日 21時", &[]),
            ("せいげん　さくし　えんぎ", &["せいげん　さくし　えんぎ"]),
        ] {
            check(text, expected);
        }
    }
}
