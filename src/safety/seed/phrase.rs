//! The checksum that tells a seed phrase of BIP-39 from words that only look so.

use sha2::{Digest, Sha256};

use super::order::places;

/// How many bits of the key one word holds: there are 2048 words.
const WORD_BITS: usize = 11;

/// How many words a phrase of BIP-39 has.
pub(in crate::safety) const LENGTHS: [usize; 5] = [12, 15, 18, 21, 24];

/// Tells whether words are a phrase of BIP-39 in any language, checksum and all.
pub(super) fn is_phrase(words: &[String]) -> bool {
    LENGTHS.contains(&words.len()) && places(words).any(|places| holds(&places))
}

/// Tells whether the last bits are the first ones of the hash of those before: one bit for every
/// three words.
pub(in crate::safety) fn holds(places: &[u16]) -> bool {
    let bits = places
        .iter()
        .flat_map(|place| (0..WORD_BITS).rev().map(move |bit| place >> bit & 1 == 1));
    let bits: Vec<bool> = bits.collect();
    let (key, sum) = bits.split_at(bits.len() - places.len() / 3);
    let bytes = key.chunks(8).map(|bits| {
        bits.iter()
            .fold(0, |byte: u8, bit| byte << 1 | u8::from(*bit))
    });
    let hash = Sha256::digest(bytes.collect::<Vec<u8>>());
    let first = hash.first().copied().unwrap_or(0);
    sum.iter()
        .zip((0..8).rev())
        .all(|(bit, place)| *bit == (first >> place & 1 == 1))
}

#[cfg(test)]
mod tests {
    use bip39::{Language, Mnemonic};

    use super::*;
    use crate::safety::seed::lists::bare;

    #[track_caller]
    fn check(language: Language, length: usize) {
        let entropy: Vec<u8> = (0..length)
            .map(|place| u8::try_from(place * 37 % 251).expect("below 251"))
            .collect();
        let phrase =
            Mnemonic::from_entropy_in(language, &entropy).expect("so many bytes are a key");
        let mut words: Vec<String> = phrase.words().map(bare).collect();
        assert!(is_phrase(&words), "{language}: {phrase}");
        // Another last word has another sum, but for one in as many as the sum has values.
        let last = words.len() - 1;
        let others = language.word_list().iter().step_by(499);
        let made = others.filter(|word| {
            words[last] = bare(word);
            is_phrase(&words)
        });
        assert!(made.count() <= 2, "{language}");
    }

    #[test]
    fn a_phrase_is_told_from_its_words_in_every_language_and_length() {
        for &language in Language::ALL {
            check(language, 16);
        }
        for length in [16, 20, 24, 28, 32] {
            check(Language::English, length);
        }
    }

    #[test]
    fn words_of_two_languages_or_of_another_count_are_no_phrase() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        assert!(is_phrase(&words(phrase)));
        assert!(!is_phrase(&words(&phrase.replacen("legal", "legale", 1))));
        assert!(!is_phrase(&words(&phrase.replacen("legal ", "", 1))));
    }
}
