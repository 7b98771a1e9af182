//! What stands around a token and makes a code of it, or takes it back.

use std::ops::Range;

use super::super::sheet::Sheet;
use crate::pack::CodeWords;

/// How far back the sentence is read for words about answers, in letters.
const TALK_LETTERS: usize = 14;
/// How many marks and particles may stand between a word and the code it speaks of.
const GAP_MAX: usize = 3;

/// A token and its surroundings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a, 's> {
    pub(super) sheet: &'a Sheet<'s>,
    pub(super) token: &'a Range<usize>,
    pub(super) words: &'a CodeWords,
}

impl Around<'_, '_> {
    /// Tells whether the number counts something: 500円, 404件.
    pub(super) fn is_counted(&self) -> bool {
        let end = self.token.end;
        let next = self.sheet.letter(end);
        let unit = matches!(
            next,
            '円' | '万'
                | '%'
                | '件'
                | '回'
                | '枚'
                | '人'
                | '分'
                | '時'
                | '日'
                | '秒'
                | '年'
                | '月'
                | '億'
                | '/'
        );
        unit || next == '.' && self.sheet.letter(end + 1).is_ascii_digit()
    }

    /// Tells whether a word before or behind makes it a code.
    pub(super) fn is_marked(&self) -> bool {
        let behind = self.sheet.skip_spaces(self.token.end);
        self.follows(&self.words.before) || self.sheet.any(behind, &self.words.behind).is_some()
    }

    /// Tells whether one of `words` stands before, with at most a few marks or particles between.
    pub(super) fn follows<W: AsRef<str>>(&self, words: &[W]) -> bool {
        let mut end = self.token.start;
        for _ in 0..=GAP_MAX {
            if words.iter().any(|word| self.ends_at(end, word.as_ref())) {
                return true;
            }
            let gap = matches!(
                self.sheet.before(end),
                ' ' | ':' | '(' | 'は' | 'が' | 'の' | 'で' | '=' | '「' | '#' | '['
            );
            if !gap {
                return false;
            }
            end -= 1;
        }
        false
    }

    /// Tells whether a whole word ends at a place.
    fn ends_at(&self, end: usize, word: &str) -> bool {
        let Some(start) = end.checked_sub(word.chars().count()) else {
            return false;
        };
        let latin = |letter: char| letter.is_ascii_alphabetic();
        let inside = latin(self.sheet.letter(start)) && latin(self.sheet.before(start));
        !inside && self.sheet.word(start, word) == Some(end)
    }

    /// APIがずっと503。: the sentence speaks of answers, and the number counts nothing.
    pub(super) fn is_talked_of(&self) -> bool {
        const UNITS: &[&str] = &[
            "jpy", "btc", "usd", "yen", "eth", "xrp", "ms", "sec", "min", "request", "orders",
            "times",
        ];
        let sheet = self.sheet;
        let ends = |letter: char| matches!(letter, '。' | '\n' | '!' | '?');
        let mut start = self.token.start;
        while start > 0 && self.token.start - start < TALK_LETTERS && !ends(sheet.before(start)) {
            start -= 1;
        }
        let after = sheet.letter(self.token.end);
        let noun =
            matches!(after, '一'..='鿿' | 'ァ'..='ヺ' | ',') || after.is_ascii_alphanumeric();
        let unit = sheet.any(sheet.skip_spaces(self.token.end), UNITS);
        !noun && unit.is_none() && sheet.holds(start..self.token.start, &self.words.talk)
    }

    /// 502ではなく, not a 429: the code did not come.
    pub(super) fn is_denied(&self) -> bool {
        let behind = self.sheet.skip_spaces(self.token.end);
        let mut before = self.token.start;
        while self.sheet.before(before) == ' ' {
            before -= 1;
        }
        let mut denials = self.words.denied_before.iter();
        self.sheet.any(behind, &self.words.denied_behind).is_some()
            || denials.any(|denial| self.ends_at(before, denial))
    }
}
