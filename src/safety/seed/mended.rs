//! Words that a line break, a hyphen or a space has cut in two: `fib⏎er`, `fib=⏎er`, `fib er`.

use std::ops::Range;

use super::chain::WORDS_MIN;
use super::lists::{Lists, lists};
use super::prose;
use super::script::Script;
use super::token::Token;
use super::unwrapped::{Unwrapped, cut_out};

/// How much may stand between the two pieces of a word, in bytes.
const CUT_BYTES_MAX: usize = 12;

/// Returns a text in which words that are cut in two are whole again, if it has a long row of
/// listed words with such a cut.
pub(super) fn mended(text: &str, lower: &str, tokens: &[Token]) -> Option<Unwrapped> {
    let pieces = Pieces { lower, tokens };
    let mut cuts = Vec::new();
    let mut from = 0;
    for row in tokens.chunk_by(|one, other| pieces.go_together(one, other)) {
        let places = from..from + row.len();
        from = places.end;
        if row.len() > WORDS_MIN {
            pieces.in_row(places, &mut cuts);
        }
    }
    (!cuts.is_empty()).then(|| cut_out(text, cuts))
}

/// The tokens of a text, of which some are pieces of words.
struct Pieces<'a> {
    lower: &'a str,
    tokens: &'a [Token],
}

impl Pieces<'_> {
    fn go_together(&self, one: &Token, other: &Token) -> bool {
        let between = self.between(one, other);
        one.script == other.script
            && one.script != Script::Han
            && between.len() <= 2 * CUT_BYTES_MAX
            && !between.contains('\u{1}')
    }

    fn between(&self, one: &Token, other: &Token) -> &str {
        let between = one.at.end..other.at.start;
        self.lower.get(between).unwrap_or_default()
    }

    fn text(&self, place: usize) -> &str {
        let at = self.tokens.get(place).map(|token| token.at.clone());
        self.lower.get(at.unwrap_or(0..0)).unwrap_or_default()
    }

    /// Returns the word that a token and the next make together, and the cut between them.
    fn whole(&self, place: usize) -> Option<(String, Range<usize>)> {
        let (one, other) = (self.tokens.get(place)?, self.tokens.get(place + 1)?);
        let between = self.between(one, other);
        let cuts = |letter: char| {
            letter.is_whitespace() || matches!(letter, '-' | '‐' | '=' | '>' | '|' | '"')
        };
        let is_cut =
            !between.is_empty() && between.len() <= CUT_BYTES_MAX && between.chars().all(cuts);
        let may_be = one.letters + other.letters <= 16 && one.script == other.script;
        (is_cut && may_be).then(|| {
            let word = [self.text(place), self.text(place + 1)].concat();
            (word, one.at.end..other.at.start)
        })
    }

    /// Tells whether a token is a word of sentences only, and no piece of a listed word.
    fn divides(&self, place: usize) -> bool {
        let piece = |place: usize, beside: usize| {
            let whole = self.whole(place);
            whole.is_some_and(|(word, _)| lists(&word) != 0 && lists(self.text(beside)) == 0)
        };
        prose::divides(self.text(place))
            && !piece(place, place + 1)
            && !place
                .checked_sub(1)
                .is_some_and(|before| piece(before, before))
    }

    fn in_row(&self, places: Range<usize>, cuts: &mut Vec<Range<usize>>) {
        let all: Vec<usize> = places.collect();
        for part in all.split(|place| self.divides(*place)) {
            if part.len() > WORDS_MIN {
                self.in_part(part, cuts);
            }
        }
    }

    /// Adds the cuts in words of the list that most of a row's words are of.
    fn in_part(&self, part: &[usize], cuts: &mut Vec<Range<usize>>) {
        let of: Vec<Lists> = part.iter().map(|place| lists(self.text(*place))).collect();
        let has = |list: u32, lists: &Lists| *lists >> list & 1 == 1;
        let count = |list: u32| of.iter().filter(|lists| has(list, lists)).count();
        let all: Lists = of.iter().fold(0, |all, lists| all | lists);
        let all = (0..Lists::BITS).filter(|list| has(*list, &all));
        let most = all
            .map(|list| (count(list), list))
            .min_by_key(|(count, list)| (std::cmp::Reverse(*count), *list));
        let Some((words, list)) = most.filter(|(words, _)| words * 2 >= part.len()) else {
            return;
        };
        if words == part.len() {
            return;
        }
        let mut next = 0;
        while next + 1 < part.len() {
            let is_listed = |at: usize| of.get(at).is_some_and(|lists| has(list, lists));
            let whole = (!is_listed(next) || !is_listed(next + 1))
                .then(|| self.whole(*part.get(next)?))
                .flatten()
                .filter(|(word, _)| has(list, &lists(word)));
            next += if whole.is_some() { 2 } else { 1 };
            cuts.extend(whole.map(|(_, cut)| cut));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::safety::seed::token::tokens;

    fn check(text: &str, expected: Option<&str>) {
        let plain = mended(text, text, &tokens(text)).map(|plain| plain.text.clone());
        assert_eq!(plain.as_deref(), expected, "{text}");
    }

    #[test]
    fn a_word_that_is_cut_in_two_is_whole_again() {
        let whole = "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic";
        for (one, other) in [
            ("fiber", "fib\ner"),
            ("fiber", "fib=\ner"),
            ("curtain", "cur-\r\ntain"),
            ("grab", "gr\n> ab"),
            ("thank", "t hank"),
            ("drill", "d rill"),
            ("cruise", "c\nruise"),
        ] {
            check(&whole.replacen(one, other, 1), Some(whole));
        }
        check(whole, None);
        check(
            "I was there to day and he left be hind the rest of all, in to the night",
            None,
        );
    }
}
