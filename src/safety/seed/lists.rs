//! The published word lists of seed phrases, looked up by the word as people write it.

use unicode_normalization::UnicodeNormalization;

/// A set of word lists, one bit each: the ten of BIP-39, then those of Monero, Electrum (before
/// 2.0) and SLIP-39.
pub(super) type Lists = u32;

/// The words of every list as they are compared, ascending, each with the lists that hold it.
///
/// It is made of the published lists in `words/`, and searched where it lies: reading the lists
/// themselves takes longer than any command may.
const INDEX: &str = include_str!("words/index.txt");

/// The lists of BIP-39, in which a word's place is a part of the key.
const BIP39: [&str; 10] = [
    include_str!("words/bip39_english.txt"),
    include_str!("words/bip39_simplified_chinese.txt"),
    include_str!("words/bip39_traditional_chinese.txt"),
    include_str!("words/bip39_czech.txt"),
    include_str!("words/bip39_french.txt"),
    include_str!("words/bip39_italian.txt"),
    include_str!("words/bip39_japanese.txt"),
    include_str!("words/bip39_korean.txt"),
    include_str!("words/bip39_portuguese.txt"),
    include_str!("words/bip39_spanish.txt"),
];

/// The English list of BIP-39, as its bit.
const ENGLISH: Lists = 1;

/// Which list is the old one of Electrum.
const ELECTRUM: u32 = 20;

/// Returns the lists that hold a word.
pub(super) fn lists(word: &str) -> Lists {
    listed(&bare(word))
}

/// Returns the lists that hold a word as it is compared.
fn listed(bare: &str) -> Lists {
    let entry = first_from(INDEX, bare);
    entry
        .split_once(':')
        .filter(|(known, _)| *known == bare)
        .and_then(|(_, lists)| Lists::from_str_radix(lists, 16).ok())
        .unwrap_or(0)
}

/// Returns the first entry whose word is this one or comes after it, of entries that ascend and
/// are divided by a space or a line feed.
fn first_from<'a>(entries: &'a str, word: &str) -> &'a str {
    let bytes = entries.as_bytes();
    let divides = |byte: &u8| matches!(byte, b' ' | b'\n');
    let end_from = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        let length = rest.iter().position(divides);
        length.map_or(bytes.len(), |length| at + length)
    };
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low.midpoint(high);
        let before = bytes.get(low..middle).unwrap_or_default();
        let start = before.iter().rposition(divides);
        let start = start.map_or(low, |at| low + at + 1);
        let end = end_from(middle);
        let entry = bytes.get(start..end).unwrap_or_default();
        let known = entry.split(|&byte| byte == b':').next();
        if known.unwrap_or_default() < word.as_bytes() {
            low = (end + 1).min(bytes.len());
        } else {
            high = start;
        }
    }
    entries.get(low..end_from(low)).unwrap_or_default()
}

/// Tells whether an ASCII word in lower case is in the English list of BIP-39.
pub(super) fn is_english(word: &str) -> bool {
    word.is_ascii() && listed(word) & ENGLISH != 0
}

/// How many letters of an English word tell it from all others.
pub(super) const SHORT_LETTERS: usize = 4;

/// Tells whether a list has the words that everybody uses: the old one of Electrum.
pub(super) fn is_plain_english(list: u32) -> bool {
    list == ELECTRUM
}

/// Returns the list of the words that everybody uses, as its bit.
pub(super) fn plain_english() -> Lists {
    1 << ELECTRUM
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
    let [english, ..] = BIP39;
    let word = first_from(english, short);
    (word == short || short.len() == SHORT_LETTERS && word.starts_with(short)).then_some(word)
}

/// Returns the places of words, as they are compared, in each list of BIP-39 that has them all.
pub(super) fn places(words: &[String]) -> impl Iterator<Item = Vec<u16>> {
    let shared = words
        .iter()
        .fold(Lists::MAX, |all, word| all & listed(word));
    let lists = BIP39.iter().enumerate();
    let lists = lists.filter(move |(list, _)| shared >> list & 1 == 1);
    lists.filter_map(move |(_, list)| {
        let place = |word: &String| {
            let same = |known: &str| {
                if known.is_ascii() {
                    known == word
                } else {
                    bare(known) == *word
                }
            };
            let place = list.split_whitespace().position(same)?;
            u16::try_from(place).ok()
        };
        words.iter().map(place).collect()
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Write as _;
    use std::path::Path;

    use bip39::Language;

    use super::*;

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

    #[test]
    fn the_lists_of_bip39_are_those_of_the_standard() {
        assert_eq!(Language::ALL.len(), BIP39.len());
        for (language, list) in Language::ALL.iter().zip(BIP39) {
            let words: Vec<String> = list
                .split_whitespace()
                .map(|word| word.nfd().collect())
                .collect();
            let known: Vec<String> = language
                .word_list()
                .iter()
                .map(|word| word.nfd().collect())
                .collect();
            assert!(words == known, "{language}");
        }
    }

    #[test]
    fn the_index_is_made_of_the_published_lists() {
        let mut index: BTreeMap<String, Lists> = BTreeMap::new();
        for (list, words) in BIP39.iter().chain(OTHERS).enumerate() {
            for word in words.split_whitespace() {
                *index.entry(bare(word)).or_insert(0) |= 1 << list;
            }
        }
        let mut text = String::new();
        for (place, (word, lists)) in index.iter().enumerate() {
            let end = if place % 192 == 191 { '\n' } else { ' ' };
            write!(text, "{word}:{lists:x}{end}").expect("a text takes everything");
        }
        if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
            let path =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("src/safety/seed/words/index.txt");
            std::fs::write(path, &text).expect("the index is written");
            return;
        }
        assert!(
            text == INDEX,
            "run `SNAPSHOTS=overwrite cargo test published_lists` after a change of words/"
        );
    }

    #[test]
    fn every_word_is_found_in_its_lists_and_no_other_word_is() {
        for (list, words) in BIP39.iter().chain(OTHERS).enumerate() {
            for word in words.split_whitespace() {
                assert_ne!(lists(word) >> list & 1, 0, "{word}");
                assert_eq!(lists(&format!("{word}q")) >> list & 1, 0, "{word}q");
            }
        }
        for word in ["", "a", "~", "zzzz", "んんん", "힣힣"] {
            assert_eq!(lists(word), 0, "{word}");
        }
        assert!(OTHERS[ELECTRUM as usize - BIP39.len()].starts_with("like"));
        assert!(is_english("zoo") && is_english("abandon") && !is_english("ábaco"));
        assert_eq!(english_of_short("zone"), Some("zone"));
        assert_eq!(english_of_short("aban"), Some("abandon"));
        assert_eq!(english_of_short("aba"), None);
        assert_eq!(english_of_short("zzzz"), None);
    }
}
