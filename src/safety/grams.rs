//! Which three bytes in a row a text has: one look that spares most searches for a word.

use zeroize::Zeroize;

/// How many bits a mark has.
const MARK_BITS: usize = 14;

/// How far a byte moves on when the next one comes: after three, nothing of it is left.
const STEP_BITS: usize = 5;

/// How many words of 64 bits hold a bit for each mark.
const BLOCKS: usize = (1 << MARK_BITS) / 64;

/// How many of them are looked at together.
const BLOCKS_AT_ONCE: usize = 8;

/// The marks of every three bytes in a row of a text.
///
/// A word can stand in a text only if the text has all marks of the word. Different bytes can
/// share a mark, so the answer is "perhaps" or "no".
pub(super) struct Grams([u64; BLOCKS]);

impl Drop for Grams {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Grams {
    /// Marks the bytes of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut marks = [0; BLOCKS];
        let mut mark = 0;
        for (at, byte) in text.bytes().enumerate() {
            mark = then(mark, byte);
            if at >= 2 {
                marks[mark / 64] |= 1 << (mark % 64);
            }
        }
        Self(marks)
    }

    /// Marks whatever can be marked: every word may stand there.
    #[cfg(test)]
    pub(super) fn all() -> Self {
        Self([u64::MAX; BLOCKS])
    }

    /// Returns the numbers of those words of a table whose mark the text has.
    pub(super) fn numbers<const N: usize>(&self, words: &ByMark<N>) -> Vec<usize> {
        let mut numbers = Vec::new();
        let (ours, _) = self.0.as_chunks::<BLOCKS_AT_ONCE>();
        let (theirs, _) = words.marks.as_chunks::<BLOCKS_AT_ONCE>();
        for (chunk, (ours, theirs)) in ours.iter().zip(theirs).enumerate() {
            let mut any = 0;
            for block in 0..BLOCKS_AT_ONCE {
                any |= ours[block] & theirs[block];
            }
            if any == 0 {
                continue;
            }
            for block in 0..BLOCKS_AT_ONCE {
                let mut both = ours[block] & theirs[block];
                let first = (chunk * BLOCKS_AT_ONCE + block) * 64;
                while both != 0 {
                    numbers.extend(words.of_mark(first + both.trailing_zeros() as usize));
                    both &= both - 1;
                }
            }
        }
        numbers
    }

    /// Tells whether a word may stand in the text; one of less than three bytes always may.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        let mut mark = 0;
        word.bytes().enumerate().all(|(at, byte)| {
            mark = then(mark, byte);
            at < 2 || self.0[mark / 64] >> (mark % 64) & 1 == 1
        })
    }
}

/// A table of words, each known by its number, in the order of one mark of each.
pub(super) struct ByMark<const N: usize> {
    marks: [u64; BLOCKS],
    /// The mark and the number of each word that has a mark, then those of the others.
    words: [(usize, usize); N],
    /// How many have a mark.
    marked: usize,
}

impl<const N: usize> ByMark<N> {
    /// Puts marks in order; the number of each is its place. It is done when the program is built.
    pub(super) const fn of(marks: &[Option<usize>; N]) -> Self {
        let mut table = Self {
            marks: [0; BLOCKS],
            words: [(0, 0); N],
            marked: 0,
        };
        let mut unmarked = N;
        let mut number = 0;
        while number < N {
            if let Some(mark) = marks[number] {
                table.marks[mark / 64] |= 1 << (mark % 64);
                let mut place = table.marked;
                while place > 0 && table.words[place - 1].0 > mark {
                    table.words[place] = table.words[place - 1];
                    place -= 1;
                }
                table.words[place] = (mark, number);
                table.marked += 1;
            } else {
                unmarked -= 1;
                table.words[unmarked] = (0, number);
            }
            number += 1;
        }
        table
    }

    /// Returns the numbers of the words that have no mark.
    pub(super) fn unmarked(&self) -> impl Iterator<Item = usize> {
        self.words.iter().skip(self.marked).map(|word| word.1)
    }

    fn of_mark(&self, mark: usize) -> impl Iterator<Item = usize> {
        let marked = self.words.get(..self.marked).unwrap_or_default();
        let from = marked.partition_point(|word| word.0 < mark);
        let words = marked.get(from..).unwrap_or_default().iter();
        words
            .take_while(move |word| word.0 == mark)
            .map(|word| word.1)
    }
}

/// Returns the mark of the first three bytes from a place of a word on; `None` where there are less,
/// or a space is among them.
pub(super) const fn mark_from(word: &[u8], from: usize) -> Option<usize> {
    if from + 3 > word.len() {
        return None;
    }
    let mut mark = 0;
    let mut at = from;
    while at < from + 3 {
        if word[at] == b' ' {
            return None;
        }
        mark = then(mark, word[at]);
        at += 1;
    }
    Some(mark)
}

/// Returns the mark of the last three bytes when one more comes.
const fn then(mark: usize, byte: u8) -> usize {
    (mark << STEP_BITS ^ byte as usize) & ((1 << MARK_BITS) - 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn most_words_that_a_text_has_not_are_told_apart() {
        let grams = Grams::of("昨日、みずほ銀行から50万円を振り込みましたが、まだ反映されません。");
        for word in ["パスワード", "password", "認証コード", "login:", "cookie:"] {
            assert!(!grams.may_hold(word), "{word}");
        }
        assert!(grams.may_hold("振り込みました") && grams.may_hold("pw"));
        let words = ["振込", "password", "pw", "みず"];
        let marks = words.map(|word| mark_from(word.as_bytes(), 0));
        let table = ByMark::of(&marks);
        let mut numbers = grams.numbers(&table);
        numbers.sort_unstable();
        assert_eq!(numbers, [0, 3]);
        assert_eq!(table.unmarked().collect::<Vec<_>>(), [2]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_word_of_a_text_is_missed(before in any::<String>(), word in any::<String>(), after in any::<String>()) {
            let text = [before, word.clone(), after].concat();
            prop_assert!(Grams::of(&text).may_hold(&word));
        }
    }
}
