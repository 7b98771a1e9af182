//! Signs: what the model looks at in a text, each as a number of 32 bits.
//!
//! Signs are words and pairs of words in Latin letters, runs of two to four letters of Japanese,
//! the lexicon's groups and which of them meet in one clause, and the length of the text.

use std::ops::Range;

use super::words::{Hit, Meeting};
use crate::pack::{Groups, Lexicon, Scope};

/// A run of Latin letters and digits from this length on is an id, a hash or an address.
const ID_LETTERS_MIN: usize = 24;

/// The longest run of Japanese letters that is one sign.
const RUN_LETTERS_MAX: usize = 4;

/// The stem of a longer word is a sign too; it has this many letters.
const STEM_LETTERS: usize = 5;

/// How much a group counts, where all words and runs together count 1.
static GS: std::sync::LazyLock<(f32, f32, f32, f32, f32, f32)> = std::sync::LazyLock::new(|| {
    let g = |n: &str, d: f32| {
        std::env::var(n)
            .ok()
            .and_then(|v| v.parse().ok())
            .unwrap_or(d)
    };
    (
        g("G", 0.3),
        g("M", 0.3),
        g("N", 0.0),
        g("X", 0.0),
        g("K", 0.2),
        g("P", 0.25),
    )
});

/// Stands for any digit.
const DIGIT: char = '0';

/// Stands for any id, hash or address.
const ID: char = '#';

/// Stands for spaces and line ends.
const SPACE: char = ' ';

/// A sign in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    /// The sign as a number.
    pub(super) hash: u32,
    /// Where it stands in the folded text, in bytes; empty for signs of the whole text.
    pub(super) bytes: Range<usize>,
    /// How much it counts; the model's weights are multiplied by it.
    pub(super) strength: f32,
}

/// Returns the signs of a folded text, each once.
pub(super) fn signs(
    text: &str,
    hits: &[Hit],
    meetings: &[Meeting],
    lexicon: &Lexicon,
) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(4 * text.len());
    words(text, &mut signs);
    runs(text, &mut signs);
    once(&mut signs);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a text has fewer signs than 2^24"
    )]
    let strength = (signs.len().max(1) as f32).sqrt().recip();
    for sign in &mut signs {
        sign.strength = strength;
    }
    let mut of_groups = Vec::new();
    groups(hits, meetings, lexicon, &mut of_groups);
    let doublings = text.chars().count().max(1).ilog2();
    of_groups.push(Sign {
        hash: Hash::of('l')
            .letter(char::from_u32(doublings).unwrap_or(SPACE))
            .0,
        bytes: 0..0,
        strength: GS.0,
    });
    once(&mut of_groups);
    signs.append(&mut of_groups);
    signs
}

/// Keeps the first of equal signs.
fn once(signs: &mut Vec<Sign>) {
    signs.sort_by_key(|sign| (sign.hash, sign.bytes.start));
    signs.dedup_by_key(|sign| sign.hash);
}

/// A hash that grows letter by letter (FNV-1a).
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    fn of(kind: char) -> Self {
        Self(0x811c_9dc5).letter(kind)
    }

    fn letter(self, letter: char) -> Self {
        u32::from(letter)
            .to_le_bytes()
            .iter()
            .fold(self, |hash, &byte| {
                Self((hash.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
            })
    }

    fn letters(self, letters: &str) -> Self {
        letters.chars().fold(self, Self::letter)
    }
}

/// Adds words of Latin letters, their stems, and pairs of neighbours.
fn words(text: &str, signs: &mut Vec<Sign>) {
    let mut last: Option<(usize, Hash)> = None;
    let mut at = 0;
    while let Some(start) = text[at..].find(|letter: char| letter.is_ascii_alphabetic()) {
        let start = at + start;
        let length = text[start..]
            .find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '\''))
            .unwrap_or(text.len() - start);
        let word = &text[start..start + length];
        at = start + length;
        if length >= ID_LETTERS_MIN {
            last = None;
            continue;
        }
        let bytes = start..at;
        let mut push = |hash: Hash, bytes| {
            signs.push(Sign {
                hash: hash.0,
                bytes,
                strength: 1.0,
            });
        };
        push(Hash::of('w').letters(word), bytes.clone());
        if length > STEM_LETTERS {
            push(Hash::of('s').letters(&word[..STEM_LETTERS]), bytes);
        }
        if let Some((before, hash)) = last {
            push(hash.letter(SPACE).letters(word), before..at);
        }
        last = Some((start, Hash::of('p').letters(word)));
    }
}

/// Adds runs of letters that hold at least one Japanese letter.
fn runs(text: &str, signs: &mut Vec<Sign>) {
    let letters = generalised(text);
    for (first, &(start, _)) in letters.iter().enumerate() {
        let mut hash = Hash::of('r');
        let mut japanese = false;
        for (length, &(at, letter)) in letters[first..].iter().take(RUN_LETTERS_MAX).enumerate() {
            hash = hash.letter(letter);
            japanese |= !letter.is_ascii();
            if japanese && length > 0 {
                signs.push(Sign {
                    hash: hash.0,
                    bytes: start..at + letter.len_utf8(),
                    strength: 1.0,
                });
            }
        }
    }
}

/// Returns the letters with their places: numbers, ids and spaces each as one stand-in.
fn generalised(text: &str) -> Vec<(usize, char)> {
    let mut letters: Vec<(usize, char)> = Vec::with_capacity(text.len() / 2);
    let mut latin = 0;
    for (at, letter) in text.char_indices() {
        latin = if letter.is_ascii_alphanumeric() {
            latin + 1
        } else {
            0
        };
        let general = match letter {
            '0'..='9' => DIGIT,
            letter if letter.is_whitespace() => SPACE,
            letter => letter,
        };
        if latin == ID_LETTERS_MIN {
            while letters
                .pop_if(|&mut (place, _)| place + ID_LETTERS_MIN > at)
                .is_some()
            {}
            letters.push((at, ID));
        }
        let repeats = letters.last().is_some_and(|&(_, last)| last == general);
        if latin < ID_LETTERS_MIN && !(repeats && (general == DIGIT || general == SPACE)) {
            letters.push((at, general));
        }
    }
    letters
}

/// Adds the groups of the lexicon, and the pairs of them that meet in one clause.
fn groups(hits: &[Hit], meetings: &[Meeting], lexicon: &Lexicon, signs: &mut Vec<Sign>) {
    let names = lexicon.groups();
    for meeting in meetings.iter() {
        let (single, pair, pw) = match meeting.scope {
            Scope::Clause => ('g', 'm', GS.1),
            Scope::Sentence => ('-', 'n', GS.2),
            Scope::Text => ('-', 'x', GS.3),
        };
        let together = hits.get(meeting.hits.clone()).unwrap_or_default();
        let mut found: Vec<(Groups, &str, &Hit)> = Vec::new();
        for hit in together {
            let name = names.get(hit.group.trailing_zeros() as usize);
            if let Some(name) = name
                && !found.iter().any(|(group, ..)| *group == hit.group)
            {
                found.push((hit.group, name, hit));
            }
        }
        found.sort_by_key(|(group, ..)| *group);
        for (at, (_, one, hit)) in found.iter().enumerate() {
            if single == 'g' {
                signs.push(Sign {
                    hash: Hash::of('g').letters(one).0,
                    bytes: hit.bytes.clone(),
                    strength: GS.0,
                });
                if GS.5 > 0.0 {
                    let mut ps = Vec::new();
                    if hits.first().is_some_and(|f| f.sentence == hit.sentence) {
                        ps.push('a');
                    }
                    if hits.last().is_some_and(|f| f.sentence == hit.sentence) {
                        ps.push('z');
                    }
                    for k in ps {
                        signs.push(Sign {
                            hash: Hash::of(k).letters(one).0,
                            bytes: hit.bytes.clone(),
                            strength: GS.5,
                        });
                    }
                }
                let kind = if hit.conceded { 'c' } else { 'k' };
                if GS.4 > 0.0 {
                    signs.push(Sign {
                        hash: Hash::of(kind).letters(one).0,
                        bytes: hit.bytes.clone(),
                        strength: GS.4,
                    });
                }
            }
            if pw > 0.0 {
                for (_, other, _) in &found[at + 1..] {
                    signs.push(Sign {
                        hash: Hash::of(pair).letters(one).letter(SPACE).letters(other).0,
                        bytes: hit.bytes.clone(),
                        strength: pw,
                    });
                }
            }
        }
    }
}
