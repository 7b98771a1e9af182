//! Japanese words that could be a secret: from where a word can begin to where it can end.

use std::ops::Range;

use crate::domain::{Words, words};
use crate::safety::beginning::{Beginning, beginning};
use crate::safety::context::counts;
use crate::safety::seen::{before, floor};

use super::groups::{CODES, PASSWORDS, PINS, QUESTION, SIGNING, TOPIC};
use super::hits::Hits;

/// The groups whose secrets are Japanese words: passwords, codes and PINs that are spelt, answers.
const SPOKEN: &[usize] = &[PASSWORDS, CODES, PINS, QUESTION, TOPIC, SIGNING];

/// How far before and behind such a word they are looked for, in bytes.
const REACH_BYTES: (usize, usize) = (110, 140);

/// How long they are, in characters.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=14;

/// What can stand right before one.
#[rustfmt::skip]
const BEFORE: Words = words!(&[
    "は", "が", "を", "に", "で", "と", "って", "も", "の", "ば", "から", "して", "た", "なんて", "、", "。", "「", "『", ":", " ", "\"", "“", "(", "…", ",", "=", "→", "・", "!", "?",
]);

/// What joins a word for a secret to what is said of it, and begins no secret there.
const PARTICLES: &[char] = &['は', 'が', 'を', 'に', 'で', 'と', 'も', 'の', 'へ', 'や'];

/// What can stand right behind one.
#[rustfmt::skip]
const BEHIND_LIST: &[&str] = &[
    "です", "でした", "だった", "だと", "と", "って", "で", "に", "を", "みたい", "という", "の", "が", "は", "なん", "も", "か", "まで", "、", "。", "」", "』", "!", "?", " ", "\"", "”", ")", "…", "\n", "・", "ちゃう", "やで", "やった", "じゃ", "でし", "だ", "て", "な", "や", "いう", "こう", "これ", "あれ", "それ", "ばい", "どす", "ら", "さん", "ちゃん", "先生", "(", "→",
];

static BEHIND: Beginning<{ BEHIND_LIST.len() }> = beginning!(BEHIND_LIST);

/// How sentences end, and not names.
#[rustfmt::skip]
const SAYS: Words = words!(&[
    "です", "ます", "ません", "ました", "でした", "ですか", "ますか", "ください", "いた", "した", "なの", "する", "れる", "ない", "った", "して", "という", "しょう", "だった", "けど", "けれど", "から", "ので", "のに", "とか", "など",
]);

fn is_hiragana(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゖ')
}

fn is_kanji(letter: char) -> bool {
    matches!(letter, '一'..='鿿' | '々' | '〇')
}

fn is_japanese(letter: char) -> bool {
    is_hiragana(letter) || is_kanji(letter) || matches!(letter, 'ァ'..='ヺ' | 'ー')
}

/// Adds them.
pub(super) fn stretches(text: &str, hits: &Hits, all: &mut Vec<Range<usize>>) {
    let mut done = 0;
    for (start, end, _) in hits.all.iter().filter(|(.., group)| SPOKEN.contains(group)) {
        let from = floor(text, start.saturating_sub(REACH_BYTES.0)).max(done);
        let to = floor(text, end + REACH_BYTES.1);
        if from < to {
            between(text, hits, from..to, all);
            done = to;
        }
    }
}

fn between(text: &str, hits: &Hits, at: Range<usize>, all: &mut Vec<Range<usize>>) {
    let from = at.start;
    let stretch = text.get(at).unwrap_or_default();
    // Whether a word can end at a place, for all that begin before it.
    let mut ends: Vec<Option<End>> = Vec::new();
    for (at, letter) in stretch.char_indices() {
        let start = from + at;
        if !is_japanese(letter) || !begins(text, hits, start, letter) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        // A number belongs to the word that it closes or stands in: 富士山3776.
        let run = rest
            .char_indices()
            .take(LETTERS.end() + 1)
            .take_while(|(_, letter)| is_japanese(*letter) || letter.is_ascii_digit());
        for (count, (at, letter)) in run.enumerate() {
            let length = at + letter.len_utf8();
            if !LETTERS.contains(&(count + 1)) {
                continue;
            }
            let end = start + length;
            if ends.len() <= end - from {
                ends.resize(end - from + 1, None);
            }
            let known = ends[end - from].get_or_insert_with(|| End::at(text, end));
            if known.of_word(length) {
                all.push(start..end);
            }
        }
    }
}

/// What a place is as the end of a word.
#[derive(Clone, Copy)]
enum End {
    /// No word ends here.
    No,
    /// Any word does.
    Any,
    /// Words that are shorter than how a sentence ends do, in bytes.
    Below(usize),
}

impl End {
    fn at(text: &str, end: usize) -> Self {
        let (ahead, behind) = text.split_at_checked(end).unwrap_or_default();
        if ahead.ends_with(|letter: char| letter.is_ascii_digit()) {
            let goes_on = behind.starts_with(|letter: char| letter.is_ascii_alphanumeric());
            return if goes_on || counts(behind) {
                Self::No
            } else {
                Self::Any
            };
        }
        if !behind.is_empty() && BEHIND.of_text(behind).next().is_none() {
            return Self::No;
        }
        let says = SAYS.ending(ahead).next();
        says.map_or(Self::Any, |says| Self::Below(says.len()))
    }

    fn of_word(self, length: usize) -> bool {
        match self {
            Self::No => false,
            Self::Any => true,
            Self::Below(says) => length < says,
        }
    }
}

/// Tells whether a word can begin here: behind a particle or a word for a secret, or where kana
/// goes over into kanji or the other kana.
fn begins(text: &str, hits: &Hits, at: usize, letter: char) -> bool {
    let Some(previous) = before(text, at).filter(|previous| *previous != '\n') else {
        return true;
    };
    is_hiragana(previous) && !is_hiragana(letter)
        || is_kanji(previous) && matches!(letter, 'ァ'..='ヺ')
        || text
            .get(..at)
            .is_some_and(|ahead| BEFORE.ending(ahead).next().is_some())
        || hits.names_until(at) && !PARTICLES.contains(&letter)
}
