//! The lexicon's words in a text, clause by clause.

use std::ops::Range;

use super::denial;
use crate::domain::Order as _;
use crate::pack::{Groups, Lexicon};

/// Letters that end a clause.
const CLAUSE_ENDS: &[char] = &['、', ',', ';', ':', '→', '…', '(', ')'];

/// Letters that end a sentence.
const SENTENCE_ENDS: &[char] = &['。', '.', '!', '?', '\n', '\r', '「', '」', '|'];

/// A word of the lexicon in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// The groups that have the word.
    pub(super) group: Groups,
    /// Where it stands in the folded text, in bytes.
    pub(super) bytes: Range<usize>,
    /// The number of its clause.
    pub(super) clause: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Whether its clause is only what the next one stands against: ログインできたけど.
    pub(super) conceded: bool,
    /// Whether the text says that it is not so: 忘れたわけではない.
    pub(super) denied: bool,
}

/// What the lexicon finds in a folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where each clause ends, in bytes; the last one ends with the text.
    pub(super) clause_ends: Vec<usize>,
    /// The lexicon's words, in order.
    pub(super) hits: Vec<Hit>,
    /// The parts that say what is not so, in bytes, in order; none touches another.
    pub(super) denied: Vec<Range<usize>>,
}

impl Found {
    /// Looks for the lexicon's words in a folded text.
    pub(super) fn of(text: &str, lexicon: &Lexicon) -> Self {
        let clauses = clauses(text, lexicon);
        let mut hits = without_inner(hits(text, &clauses, lexicon));
        let denied = denied(text, &clauses, &hits, lexicon);
        for hit in &mut hits {
            let next = denied.partition_point(|part| part.end <= hit.bytes.start);
            hit.denied |= denied
                .get(next)
                .is_some_and(|part| part.start < hit.bytes.end);
        }
        Self {
            clause_ends: clauses.iter().map(|clause| clause.end).collect(),
            hits,
            denied,
        }
    }

    /// Tells whether a byte of the text stands where it says what is not so.
    pub(super) fn is_denied(&self, byte: usize) -> bool {
        let next = self.denied.partition_point(|part| part.end <= byte);
        self.denied.get(next).is_some_and(|part| part.start <= byte)
    }

    /// Returns the words of each clause that has any.
    pub(super) fn clauses(&self) -> impl Iterator<Item = &[Hit]> {
        self.hits.chunk_by(|one, next| one.clause == next.clause)
    }
}

/// A clause of a folded text.
struct Clause {
    /// Where it ends, in bytes; it begins where the one before ends.
    end: usize,
    /// The number of its sentence.
    sentence: usize,
    /// Whether it is only what the next one stands against.
    conceded: bool,
}

/// Divides a folded text into clauses; the last one ends with the text.
fn clauses(text: &str, lexicon: &Lexicon) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut sentence = 0;
    let mut before = ' ';
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        let ends_sentence =
            SENTENCE_ENDS.contains(&letter) && !within_name(before, letter, &text[end..]);
        let conceded = contrast_ends(&text[..end], lexicon);
        if ends_sentence || conceded || CLAUSE_ENDS.contains(&letter) {
            clauses.push(Clause {
                end,
                sentence,
                conceded,
            });
        }
        sentence += usize::from(ends_sentence);
        before = letter;
    }
    clauses.push(Clause {
        end: text.len(),
        sentence,
        conceded: false,
    });
    clauses
}

/// Finds the parts of a folded text that say what is not so.
fn denied(text: &str, clauses: &[Clause], hits: &[Hit], lexicon: &Lexicon) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(clauses.iter().map(|clause| clause.end));
    let ranges: Vec<Range<usize>> = starts
        .zip(clauses)
        .map(|(start, clause)| start..clause.end)
        .collect();
    let of_clauses = ranges
        .iter()
        .filter_map(|clause| denial::of_clause(text, clause.clone(), lexicon));
    let harms = hits
        .iter()
        .filter(|hit| hit.group & lexicon.denials().harms != 0);
    let of_harms =
        harms.filter_map(|hit| denial::of_harm(text, ranges.get(hit.clause)?, &hit.bytes, lexicon));
    let of_words = hits.iter().filter(|hit| hit.denied);
    let mut parts: Vec<Range<usize>> = of_clauses
        .chain(of_harms)
        .chain(of_words.map(|hit| hit.bytes.clone()))
        .collect();
    parts.order_by_key(|part| part.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last) if part.start <= last.end => last.end = last.end.max(part.end),
            _ => joined.push(part),
        }
    }
    joined
}

/// Finds the lexicon's words in a folded text, in order.
fn hits(text: &str, clauses: &[Clause], lexicon: &Lexicon) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut number = 0;
    let mut before = ' ';
    for (start, letter) in text.char_indices() {
        number += usize::from(
            clauses
                .get(number)
                .is_some_and(|clause| clause.end <= start),
        );
        let inside_word = before.is_ascii_alphanumeric() && letter.is_ascii_alphanumeric();
        before = letter;
        let Some(clause) = clauses.get(number).filter(|_| !inside_word) else {
            continue;
        };
        let rest = &text[start..];
        for word in lexicon.words(letter) {
            let bytes = start..start + word.text.len();
            if rest.as_bytes().starts_with(word.text) && (word.open || ends(rest, word.text.len()))
            {
                let beside = &lexicon.denials().beside;
                let denied = beside.touches(&text[..start], &text[bytes.end..]);
                hits.push(Hit {
                    group: word.group,
                    bytes,
                    clause: number,
                    sentence: clause.sentence,
                    conceded: clause.conceded,
                    denied,
                });
            }
        }
    }
    hits
}

/// Drops words that stand within a longer one, such as 約定 in 約定しない.
fn without_inner(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.order_by_key(|hit| (hit.bytes.start, std::cmp::Reverse(hit.bytes.end)));
    let mut outer = 0..0;
    hits.retain(|hit| {
        let bytes = &hit.bytes;
        let inner = outer.end > bytes.end || (outer.end == bytes.end && outer.start < bytes.start);
        if bytes.end > outer.end {
            outer = bytes.clone();
        }
        !inner
    });
    hits
}

/// Tells whether a word of Latin letters ends after `length` bytes; any other word does.
pub(super) fn ends(rest: &str, length: usize) -> bool {
    let bytes = rest.as_bytes();
    let latin = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    !(latin(length) && length > 0 && latin(length - 1))
}

/// Tells whether a point stands in a number or a name such as `bitflyer.com`.
fn within_name(before: char, letter: char, rest: &str) -> bool {
    letter == '.'
        && before.is_ascii_alphanumeric()
        && rest.starts_with(|after: char| after.is_ascii_alphanumeric())
}

/// Tells whether a contrast ends here: what follows stands against what was before.
fn contrast_ends(text: &str, lexicon: &Lexicon) -> bool {
    lexicon
        .contrasts()
        .iter()
        .any(|contrast| text.ends_with(contrast))
}
