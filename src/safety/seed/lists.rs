//! The published word lists of seed phrases, looked up by the word as people write it.

use std::collections::HashMap;
use std::sync::OnceLock;

use bip39::Language;
use unicode_normalization::UnicodeNormalization;

/// A set of word lists, one bit each: the ten of BIP-39, then those of [`OTHERS`].
pub(super) type Lists = u32;

/// The lists beside BIP-39, as published by Monero, Electrum (before 2.0) and SLIP-39.
const OTHERS: &[&str] = &[
    include_str!("words/monero_chinese_simplified.txt"),
    include_str!("words/monero_dutch.txt"),
    include_str!("words/monero_english.txt"),
    include_str!("words/monero_french.txt"),
    include_str!("words/monero_german.txt"),
    include_str!("words/monero_italian.txt"),
    include_str!("words/monero_japanese.txt"),
    include_str!("words/monero_portuguese.txt"),
    include_str!("words/monero_russian.txt"),
    include_str!("words/monero_spanish.txt"),
    include_str!("words/electrum_old_english.txt"),
    include_str!("words/slip39_english.txt"),
];

/// Which of [`OTHERS`] is the old list of Electrum.
const ELECTRUM: usize = 10;

/// Returns the lists that hold a word.
pub(super) fn lists(word: &str) -> Lists {
    static INDEX: OnceLock<HashMap<String, Lists>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut index = HashMap::with_capacity(40_000);
        let mut add = |word: &str, list: usize| {
            *index.entry(bare(word)).or_insert(0) |= 1 << list;
        };
        for (list, language) in Language::ALL.iter().enumerate() {
            language.word_list().iter().for_each(|word| add(word, list));
        }
        for (list, words) in OTHERS.iter().enumerate() {
            words
                .split_whitespace()
                .for_each(|word| add(word, Language::ALL.len() + list));
        }
        index
    });
    index.get(&bare(word)).copied().unwrap_or(0)
}

/// Tells whether an ASCII word in lower case is in the English list of BIP-39.
pub(super) fn is_english(word: &str) -> bool {
    Language::English.find_word(word).is_some()
}

/// How many letters of an English word tell it from all others.
pub(super) const SHORT_LETTERS: usize = 4;

/// Tells whether a list has the words that everybody uses: the old one of Electrum.
pub(super) fn is_plain_english(list: u32) -> bool {
    list as usize == Language::ALL.len() + ELECTRUM
}

/// Returns the lists of a word that is glued to the sentence around it: before the first word of
/// a phrase, behind the last one, or a particle in between.
pub(super) fn inside(word: &str, first: bool, last: bool) -> Lists {
    let starts = word.char_indices().map(|(at, _)| at);
    let mut parts: Vec<&str> = Vec::new();
    if first {
        parts.extend(starts.clone().filter_map(|at| word.get(at..)));
    }
    if last {
        parts.extend(starts.filter_map(|at| word.get(..at)));
    }
    parts.extend(word.strip_prefix(['は', 'が', 'と', 'め']));
    parts.extend(word.strip_prefix("つめは"));
    parts
        .into_iter()
        .filter(|part| part.chars().count() > 1)
        .map(lists)
        .fold(0, |all, one| all | one)
}

/// Returns the English word that a short form stands for: four letters tell all of them apart.
pub(super) fn english_of_short(short: &str) -> Option<&'static str> {
    let words = Language::English.word_list();
    let first = words.partition_point(|word| *word < short);
    let word = words.get(first).copied()?;
    (word == short || short.len() == SHORT_LETTERS && word.starts_with(short)).then_some(word)
}

/// Tells whether words are a phrase of BIP-39 in any language, checksum and all.
pub(super) fn is_phrase(words: &[String]) -> bool {
    matches!(words.len(), 12 | 15 | 18 | 21 | 24)
        && Language::ALL.iter().any(|&language| {
            let list = language.word_list();
            let same = |known: &str, word: &str| {
                if known.is_ascii() {
                    known == word
                } else {
                    bare(known) == word
                }
            };
            let spelt: Option<Vec<&str>> = words
                .iter()
                .map(|word| list.iter().copied().find(|known| same(known, word)))
                .collect();
            spelt.is_some_and(|spelt| {
                bip39::Mnemonic::parse_in_normalized(language, &spelt.join(" ")).is_ok()
            })
        })
}

/// Returns a word as it is compared: small letters, no accents, hiragana.
pub(super) fn bare(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfd()
        .filter(|letter| !('\u{300}'..='\u{36F}').contains(letter))
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'ァ'..='ヶ' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
            _ => letter,
        })
        .collect()
}
