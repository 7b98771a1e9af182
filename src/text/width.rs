//! Cells of a terminal: how wide a text is, where it is cut, how it is filled up.

use std::borrow::Cow;

use unicode_segmentation::{Graphemes, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

use super::even::{even_cells, even_letter, is_ambiguous, is_even};

/// Returns the letters of a text as a reader sees them: an emoji of five code points is one.
pub fn letters(text: &str) -> impl Iterator<Item = &str> {
    if is_even(text) {
        Letters::Even(text)
    } else {
        Letters::Any(text.graphemes(true))
    }
}

/// What is left of the letters of a text.
enum Letters<'t> {
    /// Each character is one.
    Even(&'t str),
    Any(Graphemes<'t>),
}

impl<'t> Iterator for Letters<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        match self {
            Self::Even(rest) => {
                let length = rest.chars().next()?.len_utf8();
                let (letter, left) = rest.split_at_checked(length)?;
                *rest = left;
                Some(letter)
            }
            Self::Any(letters) => letters.next(),
        }
    }
}

/// How many cells a character of ambiguous width takes: ①, →, …, Greek, box lines.
///
/// Unicode leaves it to the terminal; Japanese settings often choose two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ambiguous {
    /// One cell, as most terminals draw them.
    #[default]
    Narrow,
    /// Two cells.
    Wide,
}

/// How much of a text a line takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// All of it.
    Whole,
    /// Up to here, in bytes, with room for the mark of what was cut off.
    To(usize),
}

impl Reach {
    /// Cuts a text there.
    pub(super) fn cut<'t>(self, text: &'t str, mark: &str) -> Cow<'t, str> {
        let Self::To(end) = self else {
            return Cow::Borrowed(text);
        };
        let kept = text.get(..end).unwrap_or_default().trim_end();
        let mut cut = String::with_capacity(kept.len() + mark.len());
        cut.push_str(kept);
        cut.push_str(mark);
        Cow::Owned(cut)
    }
}

impl Ambiguous {
    /// Returns how many cells a text of one line takes.
    pub fn width(self, text: &str) -> usize {
        if let Some(cells) = self.even_width(text) {
            return cells;
        }
        if text.is_ascii() {
            return text.len();
        }
        match self {
            Self::Narrow => text.width(),
            Self::Wide => text.graphemes(true).map(wide).sum(),
        }
    }

    /// Returns how many cells an even letter takes; `None` for any other.
    pub(super) fn even_letter(self, letter: char) -> Option<usize> {
        even_letter(letter, self.cells())
    }

    /// Returns how many cells a letter takes, and whether it is one cell wide where ambiguous
    /// letters are narrow.
    pub(super) fn letter(self, letter: &str) -> (usize, bool) {
        let mut chars = letter.chars();
        let (first, second) = (chars.next(), chars.next());
        let alone = first.filter(|_| second.is_none());
        let even = alone.and_then(|letter| Some((letter, even_letter(letter, self.cells())?)));
        match even {
            Some((letter, cells)) => (cells, letter.is_ascii() || is_ambiguous(letter)),
            None => (self.width(letter), Self::Narrow.width(letter) == 1),
        }
    }

    /// Returns how many cells a text takes that a quick look can tell about: nothing in it is
    /// hidden, it has no white space but single-width spaces, and each character is one letter.
    /// `None` for any other text.
    pub fn even_width(self, text: &str) -> Option<usize> {
        even_cells(text, self.cells())
    }

    /// Returns how many cells an ambiguous letter takes.
    fn cells(self) -> usize {
        match self {
            Self::Narrow => 1,
            Self::Wide => 2,
        }
    }

    /// Shortens a text of one line to at most so many cells, and says so with a mark at the end.
    ///
    /// Letters are never cut in two: an emoji of five code points stays or goes as a whole.
    pub fn cut<'t>(self, text: &'t str, cells: usize, mark: &str) -> Cow<'t, str> {
        let (room, mark) = self.room(cells, mark);
        let reach = self.even_reach(text, cells, room);
        let reach = reach.unwrap_or_else(|| self.reach(text, cells, room));
        reach.cut(text, mark)
    }

    /// Returns how many of the cells are left for a text that is cut off, and the mark of it, which
    /// is left out where it has no room itself.
    pub(super) fn room(self, cells: usize, mark: &str) -> (usize, &str) {
        let marked = self.width(mark);
        let mark = if marked > cells { "" } else { mark };
        (cells.saturating_sub(marked), mark)
    }

    /// Tells whether a text fits into so many cells, else how much of it fits into the room.
    fn reach(self, text: &str, cells: usize, room: usize) -> Reach {
        if self.width(text) <= cells {
            return Reach::Whole;
        }
        let mut taken = 0;
        let mut end = 0;
        for letter in letters(text) {
            taken += self.letter(letter).0;
            if taken > room {
                break;
            }
            end += letter.len();
        }
        Reach::To(end)
    }

    /// The same of a text whose beginning is even; of a long one, no more than that is looked at.
    /// `None` where an uneven letter comes first.
    pub(super) fn even_reach(self, text: &str, cells: usize, room: usize) -> Option<Reach> {
        let mut taken = 0;
        let mut end = 0;
        let mut letters = text.char_indices();
        while let Some((at, letter)) = letters.next() {
            taken += even_letter(letter, self.cells())?;
            if taken <= room {
                end = at + letter.len_utf8();
            } else if taken > cells {
                // What comes after the first letter without room could still belong to it.
                let after = letters.next();
                let is_even = after.is_none_or(|(_, next)| even_letter(next, 1).is_some());
                return is_even.then_some(Reach::To(end));
            }
        }
        Some(Reach::Whole)
    }

    /// Fills a text of one line with spaces up to so many cells.
    pub fn pad(self, text: &str, cells: usize) -> String {
        let missing = cells.saturating_sub(self.width(text));
        let mut padded = String::with_capacity(text.len() + missing);
        padded.push_str(text);
        padded.extend(std::iter::repeat_n(' ', missing));
        padded
    }
}

/// Counts a letter for a terminal that draws ambiguous characters in two cells.
///
/// The crate keeps ambiguous letters (Greek, Cyrillic) narrow even there; such terminals do not.
fn wide(letter: &str) -> usize {
    let cells = letter.width_cjk();
    let ambiguous_letter =
        |c| matches!(c, '\u{391}'..='\u{3C9}' | '\u{401}' | '\u{410}'..='\u{44F}' | '\u{451}');
    if cells == 1 && letter.starts_with(ambiguous_letter) {
        return 2;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_take_the_cells_that_terminals_give_them() {
        for (text, narrow, wide) in [
            ("", 0, 0),
            ("withdrawal", 10, 10),
            ("出金が遅延", 10, 10),
            ("ｼｭｯｷﾝ ｴﾗｰ", 9, 9),
            ("ﾊﾟｽﾜｰﾄﾞ", 7, 7),
            ("ハ\u{309A}ス", 4, 4),
            ("😭", 2, 2),
            ("👨\u{200D}👩\u{200D}👧", 2, 2),
            ("🇯🇵", 2, 2),
            ("⚠\u{FE0F}", 2, 2),
            ("①→※…×α", 6, 12),
            ("Ж", 1, 2),
            ("9:00–18:00", 10, 11),
        ] {
            assert_eq!(Ambiguous::Narrow.width(text), narrow, "{text}");
            assert_eq!(Ambiguous::Wide.width(text), wide, "{text}");
        }
    }

    #[test]
    fn a_text_is_cut_between_letters_and_says_so() {
        for (text, cells, expected) in [
            ("出金", 4, "出金"),
            ("出金が遅延", 7, "出金が…"),
            ("出金が遅延", 6, "出金…"),
            ("家👨\u{200D}👩\u{200D}👧族", 5, "家👨\u{200D}👩\u{200D}👧…"),
            ("家👨\u{200D}👩\u{200D}👧族", 4, "家…"),
            ("abc def", 5, "abc…"),
            ("出金", 1, "…"),
            ("出金", 0, ""),
        ] {
            let cut = Ambiguous::Narrow.cut(text, cells, "…");
            assert_eq!(cut, expected, "{text} in {cells}");
        }
        assert_eq!(Ambiguous::Wide.cut("①②③④", 5, "..."), "①...");
    }

    #[test]
    fn a_padded_text_fills_its_cells_exactly() {
        for text in ["出金", "ab", "①", ""] {
            for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
                let padded = ambiguous.pad(text, 6);
                assert_eq!(ambiguous.width(&padded), 6, "{text}");
            }
        }
    }
}
