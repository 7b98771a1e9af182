//! The published word lists of seed phrases, looked up by the word as people write it.

use unicode_normalization::UnicodeNormalization;

/// A set of word lists, one bit each: the ten of BIP-39, then those of Monero, Electrum (before
/// 2.0) and SLIP-39.
pub(super) type Lists = u32;

/// The sets of lists that any word is in, those of most words first.
const SETS: &str = include_str!("words/sets.txt");

/// The words of every list as they are compared, ascending, each with the number of its set.
///
/// Both are made of the published lists in `words/`, and searched where they lie: reading the lists
/// themselves takes longer than any command may. Numbers are written with [`MARKS`], which no word
/// has, so that nothing else divides the words.
pub(super) const INDEX: &str = include_str!("words/index.txt");

/// How many lists BIP-39 has.
pub(super) const BIP39: usize = 10;

/// The English words of BIP-39, which ascend.
const ENGLISH_WORDS: &str = include_str!("words/bip39_english.txt");

/// The English list of BIP-39, as its bit.
const ENGLISH: Lists = 1;

/// The Chinese lists of BIP-39, as their bits.
pub(super) const CHINESE: Lists = 0b110;

/// Which list is the old one of Electrum.
const ELECTRUM: u32 = 20;

/// Returns the lists that hold a word.
pub(super) fn lists(word: &str) -> Lists {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return listed(word);
    }
    listed(&bare(word))
}

/// The digits of a set's number in the index: one for the first sets, two for the others.
const MARKS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Returns the lists that hold a word as it is compared.
pub(super) fn listed(bare: &str) -> Lists {
    let (found, behind) = first_from(INDEX, bare);
    let is_there = found == bare && !bare.is_empty();
    is_there.then(|| set(behind)).flatten().unwrap_or(0)
}

/// Returns the set whose number stands behind a word.
pub(super) fn set(behind: &str) -> Option<Lists> {
    let lists = SETS.split_ascii_whitespace().nth(numbered(behind)?)?;
    Lists::from_str_radix(lists, 16).ok()
}

/// Reads the number of a set.
fn numbered(behind: &str) -> Option<usize> {
    let digit = |byte: &u8| MARKS.iter().position(|mark| mark == byte);
    match behind.trim_end().as_bytes() {
        [only] => digit(only),
        [first, last] => Some(MARKS.len() * (digit(first)? + 1) + digit(last)?),
        _ => None,
    }
}

/// Returns the first word that is this one or comes after it, of words that ascend, and what
/// stands behind it and before the next.
fn first_from<'a>(words: &'a str, word: &str) -> (&'a str, &'a str) {
    let rest = from_first(words, word);
    let end = rest.bytes().take_while(|byte| !divides(*byte)).count();
    let marks = rest
        .bytes()
        .skip(end)
        .take_while(|byte| divides(*byte))
        .count();
    let part = |part: std::ops::Range<usize>| rest.get(part).unwrap_or_default();
    (part(0..end), part(end..end + marks))
}

/// Small letters and what is no ASCII make words; everything else divides them.
pub(super) fn divides(byte: u8) -> bool {
    byte < b'a'
}

/// Returns what is left of words that ascend, from the first one that is this one or comes after it.
pub(super) fn from_first<'a>(words: &'a str, word: &str) -> &'a str {
    let bytes = words.as_bytes();
    let is_word = |at: usize| bytes.get(at).is_some_and(|byte| !divides(*byte));
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        // The last word that begins before the middle or there.
        let mut start = low.midpoint(high);
        while start > low && !is_word(start) {
            start -= 1;
        }
        while start > low && is_word(start - 1) {
            start -= 1;
        }
        let rest = bytes.get(start..).unwrap_or_default().iter();
        let mut length = 0;
        let listed = rest.take_while(|byte| !divides(**byte));
        let is_before = listed.inspect(|_| length += 1).lt(word.as_bytes());
        if is_before {
            low = start + length;
            while is_word(low) {
                low += 1;
            }
            while low < bytes.len() && !is_word(low) {
                low += 1;
            }
        } else {
            high = start;
        }
    }
    words.get(low..).unwrap_or_default()
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

/// Tells whether the phrases of a list have the checksum of BIP-39.
pub(super) fn has_checksum(list: u32) -> bool {
    usize::try_from(list).is_ok_and(|list| list < BIP39)
}

/// Returns the list of the words that everybody uses, as its bit.
pub(super) fn plain_english() -> Lists {
    1 << ELECTRUM
}

/// Returns the lists that hold a word of four letters or the only word that begins with them.
pub(super) fn lists_of_short(short: &str) -> Lists {
    let short = bare(short);
    let own = listed(&short);
    if short.chars().count() != SHORT_LETTERS {
        return own;
    }
    let (mut all, mut rest) = (own, from_first(INDEX, &short));
    while let Some(tail) = rest.strip_prefix(short.as_str()) {
        let word = tail.bytes().take_while(|byte| *byte >= b'a').count();
        let tail = tail.get(word..).unwrap_or_default();
        let marks = tail.bytes().take_while(|byte| *byte < b'a').count();
        all |= set(tail.get(..marks).unwrap_or_default()).unwrap_or(0);
        rest = tail.get(marks..).unwrap_or_default();
    }
    all
}

/// Returns the English word that a short form stands for: four letters tell all of them apart.
pub(super) fn english_of_short(short: &str) -> Option<&'static str> {
    let (word, _) = first_from(ENGLISH_WORDS, short);
    (word == short || short.len() == SHORT_LETTERS && word.starts_with(short)).then_some(word)
}

/// Returns a word as it is compared: small letters, no accents, hiragana.
pub(super) fn bare(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let plain = |letter| {
        matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ヶ' | 'ー' | '一'..='鿿').then(|| hiragana(letter))
    };
    // These letters are the same apart and together, so long as all are.
    if let Some(plain) = word.chars().map(plain).collect() {
        return plain;
    }
    // Whole before it is put together again: what works on letters in a row is compiled anew for
    // every kind of row.
    let letters: String = word
        .nfd()
        .filter(|letter| !('\u{300}'..='\u{36F}').contains(letter))
        .collect();
    letters
        .nfc()
        .flat_map(char::to_lowercase)
        .map(hiragana)
        .collect()
}

/// Returns the hiragana of a katakana, and every other letter as it is.
fn hiragana(letter: char) -> char {
    match letter {
        'ァ'..='ヶ' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    }
}

/// Returns the words of each list of BIP-39 as they are published.
#[cfg(test)]
pub(super) fn published() -> impl Iterator<Item = &'static str> {
    tests::LISTS.into_iter()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use bip39::Language;

    use super::*;

    pub(super) const LISTS: [&str; BIP39] = [
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
        assert_eq!(Language::ALL.len(), BIP39);
        for (language, list) in Language::ALL.iter().zip(LISTS) {
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
        for (list, words) in LISTS.iter().chain(OTHERS).enumerate() {
            for word in words.split_whitespace() {
                *index.entry(bare(word)).or_insert(0) |= 1 << list;
            }
        }
        let mut often: BTreeMap<Lists, usize> = BTreeMap::new();
        for lists in index.values() {
            *often.entry(*lists).or_insert(0) += 1;
        }
        let mut sets: Vec<Lists> = often.keys().copied().collect();
        sets.sort_by_key(|set| std::cmp::Reverse(often[set]));
        let hex: Vec<String> = sets.iter().map(|set| format!("{set:x}")).collect();
        let hex = hex.join(" ") + "\n";
        let mut text = String::new();
        for (place, (word, lists)) in index.iter().enumerate() {
            let number = sets.iter().position(|set| set == lists).expect("a set");
            let digit = |number: usize| char::from(MARKS[number]);
            text += word;
            if let Some(rest) = number.checked_sub(MARKS.len()) {
                text.push(digit(rest / MARKS.len()));
            }
            text.push(digit(number % MARKS.len()));
            if place % 192 == 191 {
                text.push('\n');
            }
        }
        if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/safety/seed/words");
            for (name, text) in [("index.txt", &text), ("sets.txt", &hex)] {
                std::fs::write(folder.join(name), text).expect("it is written");
            }
            return;
        }
        assert!(
            text == INDEX && hex == SETS,
            "run `SNAPSHOTS=overwrite cargo test published_lists` after a change of words/"
        );
    }

    #[test]
    fn plain_letters_are_compared_as_if_they_were_taken_apart() {
        let plain = ('ぁ'..='ゖ').chain('ァ'..='ヶ').chain(['ー']);
        for letter in plain.chain('一'..='鿿') {
            let slowly: String = letter.nfd().nfc().map(hiragana).collect();
            assert_eq!(bare(&letter.to_string()), slowly);
        }
    }

    #[test]
    fn every_word_is_found_in_its_lists_and_no_other_word_is() {
        for (list, words) in LISTS.iter().chain(OTHERS).enumerate() {
            for word in words.split_whitespace() {
                assert_ne!(lists(word) >> list & 1, 0, "{word}");
                assert_eq!(lists(&format!("{word}q")) >> list & 1, 0, "{word}q");
            }
        }
        for word in ["", "a", "~", "zzzz", "んんん", "힣힣"] {
            assert_eq!(lists(word), 0, "{word}");
        }
        assert!(OTHERS[ELECTRUM as usize - BIP39].starts_with("like"));
        assert!(is_english("zoo") && is_english("abandon") && !is_english("ábaco"));
        assert_eq!(english_of_short("zone"), Some("zone"));
        assert_eq!(english_of_short("aban"), Some("abandon"));
        assert_eq!(english_of_short("aba"), None);
        assert_eq!(english_of_short("zzzz"), None);
    }
}
