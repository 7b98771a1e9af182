//! The words of the lexicon, by their first letter, read where they lie in the program.
//!
//! A reading looks at the words of the letters that its text has, and at no others, so nothing is
//! unpacked: a letter has its words one after another in bytes, each with its group before it.

use std::borrow::Cow;

use super::Groups;
use crate::pack::compiled::Compiled;
#[cfg(test)]
use crate::pack::compiled::Writer;

/// A word of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'l> {
    /// The word, folded for search, in UTF-8.
    pub text: &'l [u8],
    /// The group, as its bit.
    pub group: Groups,
    /// Whether more letters may follow, in a word of Latin letters.
    pub open: bool,
}

/// All words, by their first letter.
#[derive(Debug, Clone, Default)]
pub(super) struct Words(Vec<Letter>);

/// The words that begin with a letter.
#[derive(Debug, Clone)]
struct Letter {
    letter: char,
    /// Of each word: its group twice and one more if more letters may follow, how many bytes it
    /// has, and those bytes.
    words: Cow<'static, [u8]>,
}

impl Words {
    /// Adds a word behind the others; `None` if it is empty, too long, or of too high a group.
    ///
    /// Words of one letter have to follow each other, and letters to ascend.
    pub(super) fn push(&mut self, text: &str, group: u8, open: bool) -> Option<()> {
        let letter = text.chars().next()?;
        let mark = group.checked_mul(2)? | u8::from(open);
        let length = u8::try_from(text.len()).ok()?;
        if self.0.last().is_none_or(|last| last.letter != letter) {
            let words = Cow::Borrowed(&[][..]);
            self.0.push(Letter { letter, words });
        }
        let words = self.0.last_mut()?.words.to_mut();
        words.extend([mark, length]);
        words.extend(text.as_bytes());
        Some(())
    }

    /// Returns the words that begin with this letter, in order.
    pub(super) fn of(&self, first: char) -> Walk<'_> {
        let place = self.0.binary_search_by_key(&first, |known| known.letter);
        let found = place.ok().and_then(|place| self.0.get(place));
        Walk(found.map_or(&[], |letter| &letter.words))
    }
}

/// Goes from word to word.
pub(super) struct Walk<'l>(&'l [u8]);

impl<'l> Iterator for Walk<'l> {
    type Item = Word<'l>;

    fn next(&mut self) -> Option<Self::Item> {
        let (&[mark, length], rest) = self.0.split_first_chunk()?;
        let (text, rest) = rest.split_at_checked(length.into())?;
        self.0 = rest;
        Some(Word {
            text,
            group: 1 << (mark >> 1),
            open: mark & 1 == 1,
        })
    }
}

/// The letters, each with the bytes of its words.
impl Compiled for Words {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        Compiled::take(bytes).map(Self)
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        self.0.put(to);
    }
}

impl Compiled for Letter {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let letter = char::from_u32(u32::take(bytes)?)?;
        let length = usize::take(bytes)?;
        let words = Cow::Borrowed(bytes.split_off(..length)?);
        Some(Self { letter, words })
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        u32::from(self.letter).put(to);
        self.words.len().put(to);
        to.bytes.extend(&*self.words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_its_first_letter_with_its_group() {
        let mut words = Words::default();
        for (text, group, open) in [("login", 0, true), ("lost", 3, false), ("出金", 127, false)]
        {
            assert_eq!(words.push(text, group, open), Some(()));
        }
        let found = |letter| words.of(letter).collect::<Vec<_>>();
        let word = |text: &'static str, group: u32, open| Word {
            text: text.as_bytes(),
            group: 1 << group,
            open,
        };
        assert_eq!(found('l'), [word("login", 0, true), word("lost", 3, false)]);
        assert_eq!(found('出'), [word("出金", 127, false)]);
        assert_eq!(found('入'), []);
    }

    #[test]
    fn a_word_that_has_no_form_is_refused() {
        let mut words = Words::default();
        assert_eq!(words.push("", 0, false), None);
        assert_eq!(words.push("a", 128, false), None);
        assert_eq!(words.push(&"a".repeat(256), 0, false), None);
    }
}
