//! The letters of a text as signs: words and pairs of words in Latin letters, and short runs of
//! letters in Japanese, which has no spaces.

use std::ops::Range;

use super::signs::{Hash, Kind};

/// A run of Latin letters and digits from this length on is an id, a hash or an address.
const ID_LETTERS_MIN: usize = 24;

/// The longest run of Japanese letters that is one sign.
const RUN_LETTERS_MAX: usize = 4;

/// A longer word has a sign for its first letters too.
const STEM_LETTERS: usize = 5;

/// The shortest word that has signs for its parts.
const PARTED_LETTERS_MIN: usize = 3;

/// How many letters a part of a word has; its borders count as letters.
const PART_LETTERS: [usize; 2] = [3, 4];

/// Stands for the border of a word.
const BORDER: char = '^';

/// Stands for any digit.
const DIGIT: char = '0';

/// Stands for any id, hash or address.
const ID: char = '#';

/// Stands for spaces and line ends.
const SPACE: char = ' ';

/// Finds words of Latin letters, their stems and parts, and pairs of neighbours.
pub(super) fn words(text: &str, push: &mut impl FnMut(Hash, Range<usize>)) {
    let mut last: Option<(usize, Hash)> = None;
    let mut at = 0;
    while let Some(gap) = text[at..].find(|letter: char| letter.is_ascii_alphabetic()) {
        let start = at + gap;
        let length = text[start..]
            .find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '\''))
            .unwrap_or(text.len() - start);
        let word = &text[start..start + length];
        at = start + length;
        if length >= ID_LETTERS_MIN {
            last = None;
            continue;
        }
        push(Hash::of(Kind::Word).letters(word), start..at);
        if length > STEM_LETTERS {
            push(
                Hash::of(Kind::Stem).letters(&word[..STEM_LETTERS]),
                start..at,
            );
        }
        if length >= PARTED_LETTERS_MIN {
            parts(word, start, push);
        }
        if let Some((before, hash)) = last {
            push(hash.letter(SPACE).letters(word), before..at);
        }
        last = Some((start, Hash::of(Kind::Words).letters(word)));
    }
}

/// Finds the parts of one word of Latin letters, which a misspelt word has too.
fn parts(word: &str, start: usize, push: &mut impl FnMut(Hash, Range<usize>)) {
    let letter = |at: usize| match at.checked_sub(1).and_then(|at| word.as_bytes().get(at)) {
        Some(letter) => char::from(*letter),
        None => BORDER,
    };
    for length in PART_LETTERS {
        for first in 0..(word.len() + 3).saturating_sub(length) {
            let hash = (first..first + length)
                .fold(Hash::of(Kind::Part), |hash, at| hash.letter(letter(at)));
            let from = first.saturating_sub(1);
            let to = (first + length - 1).min(word.len());
            push(hash, start + from..start + to);
        }
    }
}

/// Finds runs of one to four letters that hold at least one Japanese letter.
pub(super) fn runs(text: &str, push: &mut impl FnMut(Hash, Range<usize>)) {
    let letters = generalised(text);
    for (first, &(start, _)) in letters.iter().enumerate() {
        let mut hash = Hash::of(Kind::Run);
        let mut japanese = false;
        for &(at, letter) in letters[first..].iter().take(RUN_LETTERS_MAX) {
            hash = hash.letter(letter);
            japanese |= !letter.is_ascii();
            if japanese {
                push(hash, start..next_letter(text, at));
            }
        }
    }
}

/// Returns where the letter after the one at `at` begins.
fn next_letter(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(0, char::len_utf8)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_numbers_and_spaces_become_one_letter_each() {
        let plain =
            |text| -> String { generalised(text).iter().map(|(_, letter)| letter).collect() };
        for (text, expected) in [
            ("出金  123円", "出金 0円"),
            ("tx 557722453f5ef6847d53fa3f2db6305b が", "tx # が"),
            ("a\n\nb", "a b"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }
}
