//! Words by the letter they begin with: of a long list, few are compared with what stands at a place.

use crate::domain::Words;

/// How many buckets the first letters of words share.
const BUCKETS: usize = 256;

/// A list of words by their first letters, put in order when the program is built.
pub(super) struct Beginning<const N: usize> {
    words: Words,
    /// The first letter and the place of each word, bucket by bucket, each bucket in the order of
    /// the list.
    order: [(u32, u16); N],
    /// Where each bucket begins in that order, and where the last one ends.
    starts: [u16; BUCKETS + 1],
    /// A bit for each letter with which words begin; letters share them.
    begins: [u64; LETTER_BITS / 64],
}

/// How many bits first letters share.
const LETTER_BITS: usize = 1024;

/// Returns in which number the bit of a letter stands, and which it is.
const fn bit(letter: u32) -> (usize, u64) {
    let bit = letter as usize % LETTER_BITS;
    (bit / 64, 1 << (bit % 64))
}

impl<const N: usize> Beginning<N> {
    /// Puts words in order; `list` has the words of `words`.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "lists of words have places of 16 bits"
    )]
    pub(super) const fn of(words: Words, list: &[&str; N]) -> Self {
        let mut starts = [0; BUCKETS + 1];
        let mut begins = [0; LETTER_BITS / 64];
        let mut place = 0;
        while place < N {
            let letter = first(list[place]);
            starts[bucket(letter) + 1] += 1;
            let (number, bit) = bit(letter);
            begins[number] |= bit;
            place += 1;
        }
        place = 0;
        while place < BUCKETS {
            starts[place + 1] += starts[place];
            place += 1;
        }
        let mut next = starts;
        let mut order = [(0, 0); N];
        place = 0;
        while place < N {
            let letter = first(list[place]);
            let bucket = bucket(letter);
            order[next[bucket] as usize] = (letter, place as u16);
            next[bucket] += 1;
            place += 1;
        }
        Self {
            words,
            order,
            starts,
            begins,
        }
    }

    /// Returns a word by its place in the list.
    pub(super) fn word(&self, place: usize) -> Option<&'static str> {
        self.words.get(place)
    }

    /// Tells quickly whether a word may begin with a letter; "no" is certain.
    #[inline]
    pub(super) fn may_begin(&self, letter: char) -> bool {
        let (number, bit) = bit(u32::from(letter));
        self.begins[number] & bit != 0
    }

    /// Returns the words with which a text begins, in the order of the list.
    pub(super) fn of_text(&self, text: &str) -> impl Iterator<Item = &'static str> {
        self.placed_of_text(text).map(|(_, word)| word)
    }

    /// Returns the words with which a text begins, each with its place in the list.
    pub(super) fn placed_of_text(&self, text: &str) -> impl Iterator<Item = (usize, &'static str)> {
        let letter = text.chars().next().map_or(0, u32::from);
        let bucket = bucket(letter);
        let (from, to) = (self.starts[bucket], self.starts[bucket + 1]);
        let order = self.order.get(from.into()..to.into()).unwrap_or_default();
        let words = order.iter().filter(move |(first, _)| *first == letter);
        words
            .map(|&(_, place)| usize::from(place))
            .filter_map(|place| Some((place, self.words.get(place)?)))
            .filter(move |(_, word)| text.starts_with(word))
    }
}

/// Returns in which bucket words are that begin with a letter.
const fn bucket(letter: u32) -> usize {
    letter as usize % BUCKETS
}

/// Returns what a byte adds that goes on with a letter.
const fn low(byte: u8) -> u32 {
    (byte & 0x3f) as u32
}

/// Returns the first letter of a word, 0 if it has none.
const fn first(word: &str) -> u32 {
    match word.as_bytes() {
        [only @ 0..=0x7f, ..] => *only as u32,
        [one @ 0x80..=0xdf, two, ..] => (*one as u32 & 0x1f) << 6 | low(*two),
        [one @ 0xe0..=0xef, two, three, ..] => {
            (*one as u32 & 0x0f) << 12 | low(*two) << 6 | low(*three)
        }
        [one, two, three, four, ..] => {
            (*one as u32 & 0x07) << 18 | low(*two) << 12 | low(*three) << 6 | low(*four)
        }
        _ => 0,
    }
}

/// Puts a list of words in order by their first letters when the program is built.
macro_rules! beginning {
    ($words:expr) => {{
        const LIST_BY_FIRST: &[&str] = $words;
        const COUNT_BY_FIRST: usize = LIST_BY_FIRST.len();
        const ALL_BY_FIRST: &[&str; COUNT_BY_FIRST] = match LIST_BY_FIRST.first_chunk() {
            Some(all) => all,
            None => &[""; COUNT_BY_FIRST],
        };
        $crate::safety::beginning::Beginning::<COUNT_BY_FIRST>::of(
            $crate::domain::words!(LIST_BY_FIRST),
            ALL_BY_FIRST,
        )
    }};
}
pub(super) use beginning;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_with_words_of_a_list_as_if_each_was_tried() {
        const LIST: &[&str] = &[
            "ぜろ",
            "です",
            "で",
            "だ",
            "¥",
            "at",
            "and",
            "a",
            "、",
            "𠮷野",
            "一",
            "です。",
            " ",
        ];
        static BY_FIRST: Beginning<{ LIST.len() }> = beginning!(LIST);
        for text in [
            "",
            "で",
            "です。",
            "だと",
            "¥5",
            "and",
            "𠮷野家",
            "一二",
            " で",
            "zero",
        ] {
            let slowly = LIST.iter().copied().filter(|word| text.starts_with(word));
            assert_eq!(
                BY_FIRST.of_text(text).collect::<Vec<_>>(),
                slowly.collect::<Vec<_>>(),
                "{text}"
            );
        }
    }
}
