//! The text as the recognisers see it: folded letters that know where they stood.

use std::ops::Range;

use crate::domain::{Fact, FactValue};
use crate::text::Folded;

/// A text in NFKC, letter by letter, beside the text as it was written.
///
/// Width does not matter to a reader of a sheet; case and kana matter only where [`Sheet::letter`]
/// is asked instead of the comparing functions.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    original: &'a str,
    folded: Folded,
    letters: Vec<char>,
    /// The same, as words are compared.
    loose: Vec<char>,
    /// Where each letter begins in the folded text, and its end.
    bytes: Vec<usize>,
    /// Where each character begins in the original, and its end.
    original_bytes: Vec<usize>,
}

/// Letters of a sheet or of words, whatever their case and kana: a few bits of each are remembered, so
/// that a letter that is not there is nearly always known not to be.
#[derive(Debug, Default)]
pub(super) struct Letters([u64; 16]);

impl Letters {
    fn bit(letter: char) -> (usize, u64) {
        let number = u32::from(letter);
        ((number >> 6 & 15) as usize, 1 << (number & 63))
    }

    /// Returns the letters with which words begin.
    pub(super) fn firsts<W: AsRef<str>>(words: &[W]) -> Self {
        let mut firsts = Self::default();
        let first = words.iter().filter_map(|word| word.as_ref().chars().next());
        first.for_each(|letter| firsts.add(loose(letter)));
        firsts
    }

    /// Adds a letter; `loose` has been asked for it.
    pub(super) fn add(&mut self, letter: char) {
        let (place, bit) = Self::bit(letter);
        self.0[place] |= bit;
    }

    /// Tells whether a word that begins with one of them may stand at a place of a sheet.
    pub(super) fn may_stand(&self, sheet: &Sheet<'_>, at: usize) -> bool {
        sheet
            .loose
            .get(at)
            .is_some_and(|&letter| self.may_have(letter))
    }

    /// Tells whether a letter may be one of them; `loose` has been asked for it.
    pub(super) fn may_have(&self, letter: char) -> bool {
        let (place, bit) = Self::bit(letter);
        self.0[place] & bit != 0
    }
}

/// A fact and the letters of the sheet that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) value: FactValue,
}

impl Found {
    pub(super) fn new(range: Range<usize>, value: FactValue) -> Self {
        Self { range, value }
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn new(original: &'a str) -> Self {
        let folded = Folded::compatible(original);
        let original_bytes = original
            .char_indices()
            .map(|(byte, _)| byte)
            .chain([original.len()])
            .collect();
        let mut sheet = Self {
            original,
            letters: folded.text().chars().collect(),
            bytes: folded
                .text()
                .char_indices()
                .map(|(byte, _)| byte)
                .chain([folded.text().len()])
                .collect(),
            original_bytes,
            folded,
            loose: Vec::new(),
        };
        sheet.blank_list_marks();
        sheet.loose = sheet.letters.iter().copied().map(loose).collect();
        sheet
    }

    /// Makes spaces of circled numbers: ① marks a point of a list, and would fold to a digit that
    /// joins the number behind it.
    fn blank_list_marks(&mut self) {
        for at in 0..self.letters.len() {
            if !self.letter(at).is_ascii_digit() {
                continue;
            }
            let written = self.written(&(at..at + 1));
            let mark = |letter| matches!(letter, '①'..='⓿' | '❶'..='➓' | '㉑'..='㊿');
            if written.chars().next().is_some_and(mark)
                && let Some(letter) = self.letters.get_mut(at)
            {
                *letter = ' ';
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// Returns which letters it has.
    pub(super) fn seen(&self) -> Letters {
        let mut seen = Letters::default();
        self.loose.iter().for_each(|&letter| seen.add(letter));
        seen
    }

    /// Returns the letter at a place, and NUL beyond the end.
    pub(super) fn letter(&self, at: usize) -> char {
        self.letters.get(at).copied().unwrap_or('\0')
    }

    /// Returns the letter before a place, and NUL before the beginning.
    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |at| self.letter(at))
    }

    /// Returns the end of `word` if it stands at a place, whatever its case and kana.
    #[inline]
    pub(super) fn word(&self, at: usize, word: &str) -> Option<usize> {
        // Most words end at their first letter: nothing else is looked at before that is compared.
        let stands = *self.loose.get(at)?;
        if stands != loose(word.chars().next()?) {
            return None;
        }
        self.stands(at, word)
    }

    fn stands(&self, at: usize, word: &str) -> Option<usize> {
        let there = self.loose.get(at..).unwrap_or_default();
        let mut count = 0;
        for letter in word.chars() {
            if there.get(count) != Some(&loose(letter)) {
                return None;
            }
            count += 1;
        }
        Some(at + count)
    }

    /// Returns the end of the first of `words` that stands at a place.
    pub(super) fn any<W: AsRef<str>>(&self, at: usize, words: &[W]) -> Option<usize> {
        words.iter().find_map(|word| self.word(at, word.as_ref()))
    }

    /// Tells whether one of `words` ends right before a place.
    pub(super) fn any_before<W: AsRef<str>>(&self, end: usize, words: &[W]) -> bool {
        words.iter().any(|word| {
            let count = word.as_ref().chars().count();
            end.checked_sub(count)
                .is_some_and(|start| self.word(start, word.as_ref()).is_some())
        })
    }

    /// Tells whether one of `words` stands within a range.
    pub(super) fn holds<W: AsRef<str>>(&self, range: Range<usize>, words: &[W]) -> bool {
        range
            .clone()
            .any(|at| self.any(at, words).is_some_and(|end| end <= range.end))
    }

    /// Returns the first place from `at` on that is no space; line feeds are not passed.
    pub(super) fn skip_spaces(&self, mut at: usize) -> usize {
        while matches!(self.letter(at), ' ' | '\t') {
            at += 1;
        }
        at
    }

    /// Returns the end of the run of letters from `at` on that are `wanted`.
    pub(super) fn run(&self, at: usize, wanted: impl Fn(char) -> bool) -> usize {
        let mut end = at;
        while end < self.len() && wanted(self.letter(end)) {
            end += 1;
        }
        end
    }

    /// The same, and no further than `most` letters.
    pub(super) fn run_at_most(
        &self,
        at: usize,
        most: usize,
        wanted: impl Fn(char) -> bool,
    ) -> usize {
        let mut end = at;
        while end < self.len() && end - at < most && wanted(self.letter(end)) {
            end += 1;
        }
        end
    }

    /// Returns the folded letters of a range.
    pub(super) fn text(&self, range: &Range<usize>) -> &str {
        let byte = |at: usize| self.bytes.get(at).copied();
        byte(range.start)
            .zip(byte(range.end))
            .and_then(|(start, end)| self.folded.text().get(start..end))
            .unwrap_or_default()
    }

    /// Returns where a range stood in the original, in characters.
    fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let byte = |at: usize| self.bytes.get(at).copied().unwrap_or_default();
        self.folded.origin(byte(range.start)..byte(range.end))
    }

    /// Returns the words of a range as they were written.
    pub(super) fn written(&self, range: &Range<usize>) -> &'a str {
        let origin = self.origin(range);
        let byte = |at: usize| self.original_bytes.get(at).copied();
        byte(origin.start)
            .zip(byte(origin.end))
            .and_then(|(start, end)| self.original.get(start..end))
            .unwrap_or_default()
    }

    /// Makes a fact of what was found.
    pub(super) fn fact(&self, found: Found) -> Fact {
        Fact {
            as_written: self.written(&found.range).to_owned(),
            span: Some(self.origin(&found.range)),
            value: found.value,
        }
    }
}

/// Makes lower case of capitals and katakana of hiragana, one letter for one.
pub(super) fn loose(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'ぁ'..='ゖ' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_whatever_their_width_case_and_kana() {
        let sheet = Sheet::new("ｷﾉｳ ＢＴＣを");
        assert_eq!(sheet.word(0, "きのう"), Some(3));
        assert_eq!(sheet.word(4, "btc"), Some(7));
        assert_eq!(sheet.word(4, "btcの"), None);
        assert!(sheet.any_before(7, &["eth", "btc"]));
        assert_eq!(sheet.written(&(0..3)), "ｷﾉｳ");
    }

    #[test]
    fn a_circled_number_is_no_digit() {
        let sheet = Sheet::new("①10万円");
        assert_eq!((sheet.letter(0), sheet.letter(1)), (' ', '1'));
    }
}
