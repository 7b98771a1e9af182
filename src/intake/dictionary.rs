//! Finds names of the terms in a sheet, longest first.

use super::sheet::{Letters, Sheet, loose};
use crate::domain::Order as _;
use crate::pack::Term;

/// The names that can stand in a sheet: by their first letter, the longest of a letter first.
#[derive(Debug)]
pub(super) struct Dictionary<'t> {
    names: Vec<Name<'t>>,
    firsts: Letters,
}

#[derive(Debug)]
struct Name<'t> {
    first: char,
    /// How many letters it has.
    count: usize,
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
    /// Takes of the terms the names that begin with a letter of the text; few of them do.
    pub(super) fn new(terms: impl IntoIterator<Item = &'t Term>, letters: &Letters) -> Self {
        let mut names: Vec<Name<'t>> = Vec::new();
        for term in terms {
            let loose_names = term.names.iter().map(|name| (name, false));
            let exact_names = term.exact.iter().map(|name| (name, true));
            names.extend(loose_names.chain(exact_names).filter_map(|(text, exact)| {
                let first = loose(text.chars().next()?);
                letters.may_have(first).then(|| Name {
                    first,
                    count: text.chars().count(),
                    text,
                    exact,
                    term,
                })
            }));
        }
        names.order_by_key(|name| (name.first, std::cmp::Reverse(name.count)));
        let mut firsts = Letters::default();
        for name in &names {
            firsts.add(name.first);
        }
        Self { names, firsts }
    }

    /// Returns the longest name that begins at a place; what stands before it does not matter,
    /// a Latin name does not end inside a word.
    pub(super) fn at(&self, sheet: &Sheet, at: usize) -> Option<Match<'t>> {
        if !self.firsts.may_stand(sheet, at) {
            return None;
        }
        let first = loose(sheet.letter(at));
        let place = self.names.partition_point(|name| name.first < first);
        let names = self.names.iter().skip(place);
        let mut names = names.take_while(|name| name.first == first);
        names.find_map(|name| {
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
        let found = |text: &str| {
            let sheet = Sheet::new(text);
            let dictionary = Dictionary::new(&terms, &sheet.seen());
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
