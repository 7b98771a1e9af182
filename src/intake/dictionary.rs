//! Finds names of the terms in a sheet, longest first.

use std::collections::HashMap;

use super::sheet::{Sheet, loose};
use crate::domain::Order as _;
use crate::pack::Term;

/// Names by their first letter.
#[derive(Debug)]
pub(super) struct Dictionary<'t> {
    names: HashMap<char, Vec<Name<'t>>>,
}

#[derive(Debug)]
struct Name<'t> {
    text: &'t str,
    exact: bool,
    term: &'t Term,
}

/// A name that stands in a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match<'t> {
    pub(super) end: usize,
    pub(super) term: &'t Term,
}

impl<'t> Dictionary<'t> {
    pub(super) fn new(terms: impl IntoIterator<Item = &'t Term>) -> Self {
        let mut names: HashMap<char, Vec<Name<'t>>> = HashMap::new();
        for term in terms {
            let loose_names = term.names.iter().map(|name| (name, false));
            let exact_names = term.exact.iter().map(|name| (name, true));
            for (text, exact) in loose_names.chain(exact_names) {
                if let Some(first) = text.chars().next() {
                    names
                        .entry(loose(first))
                        .or_default()
                        .push(Name { text, exact, term });
                }
            }
        }
        for bucket in names.values_mut() {
            bucket.order_by_key(|name| std::cmp::Reverse(name.text.chars().count()));
        }
        Self { names }
    }

    /// Returns the longest name that begins at a place; what stands before it does not matter,
    /// a Latin name does not end inside a word.
    pub(super) fn at(&self, sheet: &Sheet, at: usize) -> Option<Match<'t>> {
        let bucket = self.names.get(&loose(sheet.letter(at)))?;
        bucket.iter().find_map(|name| {
            let end = sheet.word(at, name.text)?;
            if name.exact && sheet.text(&(at..end)) != name.text {
                return None;
            }
            let latin = |letter: char| letter.is_ascii_alphabetic();
            let inside = latin(sheet.before(end)) && latin(sheet.letter(end));
            let other = sheet.any(end, &name.term.not_before).is_some();
            (!inside && !other).then_some(Match {
                end,
                term: name.term,
            })
        })
    }

    /// Returns the name that begins at a place where a word begins.
    pub(super) fn word_at(&self, sheet: &Sheet, at: usize) -> Option<Match<'t>> {
        let latin = |letter: char| letter.is_ascii_alphanumeric();
        if latin(sheet.before(at)) && latin(sheet.letter(at)) {
            return None;
        }
        self.at(sheet, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(code: &str, names: &[&str], exact: &[&str]) -> Term {
        let owned = |list: &[&str]| list.iter().map(|&name| name.into()).collect();
        Term {
            code: code.into(),
            names: owned(names),
            exact: owned(exact),
            not_before: vec!["カード".into()],
        }
    }

    #[test]
    fn the_longest_name_wins_and_words_are_not_cut() {
        let terms = [
            term("BTC", &["btc", "ビットコイン"], &[]),
            term("BCH", &["ビットコインキャッシュ"], &[]),
            term("SOL", &[], &["SOL"]),
            term("銀行", &["三井住友"], &[]),
        ];
        let dictionary = Dictionary::new(&terms);
        let found = |text: &str| {
            let sheet = Sheet::new(text);
            dictionary
                .word_at(&sheet, 0)
                .map(|found| (found.term.code.as_str(), found.end))
        };
        assert_eq!(found("びっとこいんキャッシュを"), Some(("BCH", 11)));
        assert_eq!(found("ＢＴＣを"), Some(("BTC", 3)));
        assert_eq!(found("btcusd"), None);
        assert_eq!(found("SOL"), Some(("SOL", 3)));
        assert_eq!(found("sol"), None);
        assert_eq!(found("三井住友カード"), None);
    }
}
