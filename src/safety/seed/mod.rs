//! Seed phrases: words of a published list, wherever they stand and whatever stands between them.

#[cfg(test)]
mod carriers;
mod chain;
mod chained;
mod column;
mod divided;
mod framed;
mod glue;
mod glued;
mod grown;
mod han_rows;
mod joined;
mod lists;
mod mended;
mod mistyped;
mod order;
mod packed;
mod part;
mod phrase;
mod prose;
mod ruled;
mod scattered;
mod script;
mod segment;
mod stretch;
mod token;
mod unwrapped;

use std::cell::Cell;
use std::ops::Range;

use crate::domain::FindingKind;

use super::context::mentions;
use super::seen::{Found, Seen};
use chain::{Look, WORDS_MIN, look};
use framed::{Gathered, TRIES};
use lists::{Lists, SHORT_LETTERS, english_of_short, lists};
pub(super) use packed::{base64, hex};
pub(super) use part::{Part, parts};
pub(super) use phrase::{LENGTHS, holds};
use token::{Token, tokens};
pub(super) use unwrapped::{Unwrapped, unescaped};

/// How many listed words in a row give a part of a phrase away where the text speaks of one.
const PART_MIN: usize = 5;

/// Words that say that a seed phrase is near.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "seed", "シード", "mnemonic", "ニーモニック", "フレーズ", "phrase", "復元", "リカバリー", "recovery", "secret words", "秘密の言葉", "単語", "24 words", "12 words", "backup words",
    "助记词", "助記詞", "니모닉", "electrum", "monero", "モネロ", "slip39", "slip-39", "shamir", "semilla", "バックアップ用の", "ウォレットの言葉", "合言葉",
];

/// Tells whether a word of a text that is still being typed may be one of a phrase: it is in a
/// list, whole or in its first four letters. Words that everybody uses say nothing.
pub(super) fn may_be_of_phrase(word: &str) -> bool {
    let found = lists(word);
    let short = word.to_ascii_lowercase();
    found & !lists::plain_english() != 0
        || short.len() == SHORT_LETTERS && found == 0 && english_of_short(&short).is_some()
}

/// Tells whether a folded text speaks of seed phrases.
pub(super) fn is_spoken_of(text: &str) -> bool {
    mentions(text, CUES)
}

/// A phrase, or a part of one.
struct Phrase {
    /// Where it stands, in bytes.
    at: Range<usize>,
    /// The list that its words are from, where that is known.
    list: Option<u32>,
    /// How many words it has.
    words: usize,
    /// Whether its words alone say what it is.
    proved: bool,
}

/// Finds seed phrases, also those in another writing.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let mut collect = |at: Range<usize>, proved| {
        found.push(Found {
            kind: FindingKind::SeedPhrase,
            at,
            proved,
        });
    };
    let tokens = tokens(seen.lower());
    for phrase in plain(seen, &tokens) {
        collect(phrase.at, phrase.proved);
    }
    let wrapped = [
        unwrapped::unescaped(seen.text()),
        unwrapped::drawn_together(seen.text(), &tokens),
        mended::mended(seen.text(), seen.lower(), &tokens),
    ];
    for wrapped in wrapped.into_iter().flatten() {
        let inner = Seen::new(&wrapped.text, &[]);
        for phrase in plain(&inner, &token::tokens(inner.lower())) {
            if let Some(at) = wrapped.origin(&inner.origin(&phrase.at)) {
                collect(at, phrase.proved);
            }
        }
    }
    if seen.has_ascii(packed::PACKED_MIN) {
        for (at, inner) in packed::packed(seen.text()) {
            let inner = Seen::new(&inner.text, &[]);
            if !plain(&inner, &token::tokens(inner.lower())).is_empty() {
                collect(at, true);
            }
        }
    }
}

/// Finds phrases in a text as it stands.
fn plain(seen: &Seen, tokens: &[Token]) -> Vec<Phrase> {
    let mut found = Vec::new();
    let text = seen.text();
    let Look { longest, glued } = look(text);
    let words = tokens.iter().filter(|token| token.may_be_word()).count();
    let many = words >= WORDS_MIN || longest.iter().any(|words| *words >= PART_MIN);
    let cued = many && mentions(seen.lower(), CUES);
    chained::find(seen, cued, longest, &mut found);
    if glued {
        glued::find(seen, &mut found);
    }
    han_rows::find(seen, &mut found);
    let gathered = Gathered {
        lower: seen.lower(),
        tokens,
        cued,
        joins: joined::joining(seen.lower(), tokens),
        tries: Cell::new(TRIES),
    };
    if words >= WORDS_MIN {
        gathered.find(&mut found);
    }
    for phrase in &mut found {
        grown::grow(&gathered, phrase);
    }
    found
}
