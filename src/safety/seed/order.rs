//! In which place of its list a word of BIP-39 stands: its place is a part of the key.
//!
//! The lists themselves are not in the program, for the index has all their words. Where a list
//! ascends as words are compared, a word's place is the number of its words that come before it in
//! the index; the others have a table of places.

use super::lists::{BIP39, INDEX, Lists, divides, from_first, listed, set};

/// Made of the published lists and of the index, all little endian: for each line of the index
/// where it begins, as `u32`, and how many words of each list come before, as `u16`; then for each
/// of the lists in [`UNSORTED`] the places of its words, in the order of the index, as `u16`.
const PLACES: &[u8] = include_bytes!("words/places.bin");

/// The lists of BIP-39 that do not ascend.
const UNSORTED: [usize; 5] = [1, 2, 3, 6, 9];

/// How many words a list of BIP-39 has.
const WORDS: usize = 2048;

/// How many bytes tell of a line.
const LINE: usize = 4 + 2 * BIP39;

/// Returns the places of words, as they are compared, in each list of BIP-39 that has them all.
pub(super) fn places(words: &[String]) -> impl Iterator<Item = Vec<u16>> {
    let shared = words
        .iter()
        .fold(Lists::MAX, |all, word| all & listed(word));
    let lists = (0..BIP39).filter(move |list| shared >> list & 1 == 1);
    lists.filter_map(move |list| words.iter().map(|word| place(word, list)).collect())
}

/// Returns the place of a word in a list that has it.
fn place(word: &str, list: usize) -> Option<u16> {
    let (lines, orders) =
        PLACES.split_at_checked(PLACES.len().checked_sub(UNSORTED.len() * WORDS * 2)?)?;
    let at = INDEX.len() - from_first(INDEX, word).len();
    let lines = lines.as_chunks::<LINE>().0;
    let begin = |[a, b, c, d, ..]: &[u8; LINE]| {
        usize::try_from(u32::from_le_bytes([*a, *b, *c, *d])).unwrap_or(0)
    };
    let line = lines.partition_point(|line| begin(line) <= at);
    let line = lines.get(line.checked_sub(1)?)?;
    let before = *line.get(4..)?.as_chunks::<2>().0.get(list)?;
    let beside = sets(INDEX.get(begin(line)..at)?);
    let beside = beside.filter(|set| set >> list & 1 == 1).count();
    let rank = usize::from(u16::from_le_bytes(before)) + beside;
    let Some(unsorted) = UNSORTED.iter().position(|one| *one == list) else {
        return u16::try_from(rank).ok();
    };
    let orders = orders.as_chunks::<2>().0;
    let place = orders.get(unsorted * WORDS..)?.get(..WORDS)?.get(rank)?;
    Some(u16::from_le_bytes(*place))
}

/// Returns the lists of each word of a part of the index.
fn sets(part: &str) -> impl Iterator<Item = Lists> {
    let marks = part.split(|letter: char| !letter.is_ascii() || !divides(letter as u8));
    marks
        .filter(|marks| !marks.is_empty())
        .map(|marks| set(marks).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;
    use crate::safety::seed::lists::{bare, published};

    #[test]
    fn the_places_are_those_of_the_published_lists() {
        let mut bytes = Vec::new();
        let mut known = [0_u16; BIP39];
        let mut at = 0_u32;
        for line in INDEX.split_inclusive('\n') {
            bytes.extend(at.to_le_bytes());
            bytes.extend(known.iter().flat_map(|count| count.to_le_bytes()));
            for set in sets(line) {
                for (list, count) in known.iter_mut().enumerate() {
                    *count += u16::from(set >> list & 1 == 1);
                }
            }
            at += u32::try_from(line.len()).expect("a short line");
        }
        for (list, words) in published().enumerate() {
            let words = words.split_whitespace().map(bare).zip(0_u16..);
            let places: BTreeMap<String, u16> = words.collect();
            assert_eq!(places.len(), WORDS);
            let ascend = places.values().is_sorted();
            assert_ne!(ascend, UNSORTED.contains(&list), "{list}");
            if !ascend {
                bytes.extend(places.values().flat_map(|place| place.to_le_bytes()));
            }
        }
        if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/safety/seed/words");
            std::fs::write(folder.join("places.bin"), bytes).expect("it is written");
            return;
        }
        assert!(
            bytes == PLACES,
            "run `SNAPSHOTS=overwrite cargo test published_lists` twice after a change of words/"
        );
    }

    #[test]
    fn every_word_stands_in_its_place() {
        for (list, words) in published().enumerate() {
            for (word, known) in words.split_whitespace().zip(0..) {
                assert_eq!(place(&bare(word), list), Some(known), "{word}");
            }
        }
    }
}
