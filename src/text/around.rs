//! The letters of a text around a place in it.

use std::ops::Range;

use super::width::{Ambiguous, letters};

/// A letter with its cells, and its first character's place in the text.
pub(super) struct Letter<'t> {
    pub(super) text: &'t str,
    pub(super) cells: usize,
    pub(super) at: usize,
}

impl Letter<'_> {
    pub(super) fn is_space(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// The letters around the place, so many that no piece takes all of them where some were left out.
pub(super) struct Around<'t> {
    pub(super) letters: Vec<Letter<'t>>,
    /// The character behind the last of them.
    pub(super) end: usize,
    /// Whether letters were left out before or behind them.
    pub(super) left_out: (bool, bool),
}

impl<'t> Around<'t> {
    /// Takes no more of a text than can be shown; `None` if an uneven letter is there.
    pub(super) fn even(
        text: &'t str,
        place: Option<&Range<usize>>,
        cells: usize,
        ambiguous: Ambiguous,
    ) -> Option<Self> {
        // Each letter takes a cell at least.
        let place = place.cloned().unwrap_or(0..0);
        let first = place.start.saturating_sub(cells + 1);
        let last = place.end + cells + 1;
        let mut letters = Vec::with_capacity(last - first);
        let mut chars = text.char_indices();
        if let Some(skipped) = first.checked_sub(1) {
            chars.nth(skipped);
        }
        let mut rest = false;
        for (at, (byte, letter)) in (first..).zip(chars) {
            if at == last {
                rest = true;
                break;
            }
            let (text, cells) = match letter {
                '\n' | '\t' | '\r' => (" ", 1),
                _ => (
                    text.get(byte..byte + letter.len_utf8())?,
                    ambiguous.even_letter(letter)?,
                ),
            };
            letters.push(Letter { text, cells, at });
        }
        if letters.is_empty() {
            return None;
        }
        Some(Self {
            end: first + letters.len(),
            letters,
            left_out: (first > 0, rest),
        })
    }

    /// Takes all letters of a text.
    pub(super) fn any(text: &'t str, ambiguous: Ambiguous) -> Self {
        let mut end = 0;
        let letter = |text: &'t str| {
            let at = end;
            end += text.chars().count();
            let cells = ambiguous.width(text);
            Letter { text, cells, at }
        };
        Self {
            letters: letters(text).map(letter).collect(),
            end,
            left_out: (false, false),
        }
    }
}
