//! Which three bytes in a row a text has: one look that spares most searches for a word.

use zeroize::Zeroize;

/// How many bits a mark has.
const MARK_BITS: usize = 14;

/// How far a byte moves on when the next one comes: after three, nothing of it is left.
const STEP_BITS: usize = 5;

/// The marks of every three bytes in a row of a text.
///
/// A word can stand in a text only if the text has all marks of the word. Different bytes can
/// share a mark, so the answer is "perhaps" or "no".
pub(super) struct Grams([u64; (1 << MARK_BITS) / 64]);

impl Drop for Grams {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Grams {
    /// Marks the bytes of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut marks = [0; (1 << MARK_BITS) / 64];
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
        Self([u64::MAX; (1 << MARK_BITS) / 64])
    }

    /// Tells whether the text has a mark.
    pub(super) fn has(&self, mark: u16) -> bool {
        let mark = usize::from(mark);
        self.0[mark / 64] >> (mark % 64) & 1 == 1
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

/// Returns the mark of the first three bytes of a word; `None` of a shorter one.
pub(super) fn first_mark(word: &str) -> Option<u16> {
    let first = word.as_bytes().get(..3)?;
    u16::try_from(first.iter().fold(0, |mark, byte| then(mark, *byte))).ok()
}

/// Returns the mark of the last three bytes when one more comes.
fn then(mark: usize, byte: u8) -> usize {
    (mark << STEP_BITS ^ usize::from(byte)) & ((1 << MARK_BITS) - 1)
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
        let has = |word: &str| first_mark(word).map(|mark| grams.has(mark));
        assert_eq!(
            (has("振込"), has("password"), has("pw")),
            (Some(true), Some(false), None)
        );
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
