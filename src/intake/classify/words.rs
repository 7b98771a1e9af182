//! The lexicon's words in a text, clause by clause.

use std::ops::Range;

use crate::pack::{Groups, Lexicon, Scope};

/// Folded words after which a clause ends: what follows stands against what was before.
const CONTRASTS: &[&str] = &[
    "ノニ",
    "ケド",
    "ケレド",
    "デスガ",
    "マスガ",
    "タガ",
    "ルガ",
    "ダガ",
    "シカシ",
    "モノノ",
    "デモ",
    " but ",
    " though ",
    " although ",
    " however ",
    " because ",
    " yet ",
    " except ",
];

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
    sentence: usize,
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
pub(super) fn hits(text: &str, lexicon: &Lexicon) -> Vec<Hit> {
    let mut hits = Vec::new();
    let (mut clause, mut sentence) = (0, 0);
    let mut before = ' ';
    for (start, letter) in text.char_indices() {
        let rest = &text[start..];
        let inside_word = before.is_ascii_alphanumeric() && letter.is_ascii_alphanumeric();
        if !inside_word {
            for word in lexicon.words(letter) {
                if rest.starts_with(&word.text) && (word.open || ends(rest, word.text.len())) {
                    hits.push(Hit {
                        group: word.group,
                        bytes: start..start + word.text.len(),
                        clause,
                        sentence,
                    });
                }
            }
        }
        if SENTENCE_ENDS.contains(&letter) && !within_number(before, letter, rest) {
            sentence += 1;
            clause += 1;
        } else if CLAUSE_ENDS.contains(&letter) || contrast_ends(&text[..start], letter, rest) {
            clause += 1;
        }
        before = letter;
    }
    hits
}

/// Tells whether a word of Latin letters ends after `length` bytes; any other word does.
fn ends(rest: &str, length: usize) -> bool {
    let bytes = rest.as_bytes();
    let latin = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    !(latin(length) && length > 0 && latin(length - 1))
}

/// Tells whether a point stands in a number or a name such as `bitflyer.com`.
fn within_number(before: char, letter: char, rest: &str) -> bool {
    let after = rest.chars().nth(1).unwrap_or(' ');
    letter == '.' && before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric()
}

/// Tells whether a contrast ends with this letter.
fn contrast_ends(before: &str, letter: char, rest: &str) -> bool {
    let length = letter.len_utf8();
    CONTRASTS.iter().any(|contrast| {
        contrast.ends_with(letter)
            && contrast.len() > length
            && before.ends_with(&contrast[..contrast.len() - length])
            && !rest[length..].starts_with('ン')
    })
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
