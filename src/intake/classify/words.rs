//! The lexicon's words in a text, clause by clause.

use std::ops::Range;

use crate::pack::{Groups, Lexicon, Scope};

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
    clause: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Whether its clause is only what the next one stands against: ログインできたけど.
    pub(super) conceded: bool,
}

/// The groups that meet in one clause, one sentence or the whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meeting {
    /// Where they meet.
    pub(super) scope: Scope,
    /// The groups.
    pub(super) groups: Groups,
    /// The places of their words among the hits.
    pub(super) hits: Range<usize>,
}

/// Finds the lexicon's words in a folded text, in order.
///
/// A word within a longer one, such as 約定 in 約定しない, is not found, nor is one that is denied.
pub(super) fn hits(text: &str, lexicon: &Lexicon) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let (mut clause, mut sentence) = (0, 0);
    let mut before = ' ';
    for (start, letter) in text.char_indices() {
        let rest = &text[start..];
        if !(before.is_ascii_alphanumeric() && letter.is_ascii_alphanumeric()) {
            for word in lexicon.words(letter) {
                let end = start + word.text.len();
                if rest.starts_with(&word.text)
                    && (word.open || ends(rest, word.text.len()))
                    && !denied(text, start..end, lexicon)
                {
                    hits.push(Hit {
                        group: word.group,
                        bytes: start..end,
                        clause,
                        sentence,
                        conceded: false,
                    });
                }
            }
        }
        if SENTENCE_ENDS.contains(&letter) && !within_name(before, letter, rest) {
            sentence += 1;
            clause += 1;
        } else if CLAUSE_ENDS.contains(&letter) {
            clause += 1;
        } else if contrast_ends(&text[..start + letter.len_utf8()], lexicon) {
            let conceded = hits.iter_mut().rev().take_while(|hit| hit.clause == clause);
            conceded.for_each(|hit| hit.conceded = true);
            clause += 1;
        }
        before = letter;
    }
    if std::env::var("NOINNER").is_ok() {
        hits.sort_by_key(|hit| hit.bytes.start);
        return hits;
    }
    without_inner(hits)
}

/// Drops words that stand within a longer one.
fn without_inner(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.bytes.start, std::cmp::Reverse(hit.bytes.end)));
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

/// Tells whether the words around say that this one is not meant: 障害ではない, "no error".
fn denied(text: &str, bytes: Range<usize>, lexicon: &Lexicon) -> bool {
    let (before, after) = (&text[..bytes.start], &text[bytes.end..]);
    let denials = lexicon.denials();
    denials.after.iter().any(|denial| after.starts_with(denial))
        || denials.before.iter().any(|denial| before.ends_with(denial))
}

/// Tells whether a word of Latin letters ends after `length` bytes; any other word does.
fn ends(rest: &str, length: usize) -> bool {
    let bytes = rest.as_bytes();
    let latin = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    !(latin(length) && length > 0 && latin(length - 1))
}

/// Tells whether a point stands in a number or a name such as `bitflyer.com`.
fn within_name(before: char, letter: char, rest: &str) -> bool {
    let after = rest.chars().nth(1).unwrap_or(' ');
    letter == '.' && before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric()
}

/// Tells whether a contrast ends here: what follows stands against what was before.
fn contrast_ends(text: &str, lexicon: &Lexicon) -> bool {
    lexicon
        .contrasts()
        .iter()
        .any(|contrast| text.ends_with(contrast))
}

/// Gathers which groups meet where.
pub(super) fn meetings(hits: &[Hit]) -> Vec<Meeting> {
    let mut meetings = Vec::new();
    let mut gather = |scope, number: fn(&Hit) -> usize| {
        let mut start = 0;
        for together in hits.chunk_by(|one, next| number(one) == number(next)) {
            let end = start + together.len();
            meetings.push(Meeting {
                scope,
                groups: together.iter().fold(0, |groups, hit| groups | hit.group),
                hits: start..end,
            });
            start = end;
        }
    };
    gather(Scope::Clause, |hit| hit.clause);
    gather(Scope::Sentence, |hit| hit.sentence);
    gather(Scope::Text, |_| 0);
    meetings
}
