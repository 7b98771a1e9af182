//! What a person searches for: words and phrases. Nothing that is typed is a syntax but quotes.

use std::borrow::Cow;
use std::ops::Range;

use super::fold::fold;
use super::folded::Folded;
use super::visible::visible;

/// The quotes that hold a phrase together, opening and closing.
const QUOTES: &[(char, char)] = &[
    ('"', '"'),
    ('＂', '＂'),
    ('“', '”'),
    ('〝', '〟'),
    ('「', '」'),
    ('｢', '｣'),
    ('『', '』'),
];

/// The words and phrases of a search, each folded; all of them must be found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Reads what was typed. Words stand apart by spaces of any width; what stands in quotes is
    /// one phrase. A quote that is not closed, or stands inside a word, is a letter like others.
    pub fn read(typed: &str) -> Self {
        let typed = visible(typed);
        let mut query = Self::default();
        let mut rest = typed.trim_start();
        while let Some(first) = rest.chars().next() {
            let (word, after) = quoted(rest, first).unwrap_or_else(|| {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                rest.split_at(end)
            });
            query.add(word);
            rest = after.trim_start();
        }
        query
    }

    fn add(&mut self, word: &str) {
        let word = searchable(word);
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        if !word.is_empty() && !self.words.contains(&word) {
            self.words.push(word);
        }
    }

    /// Returns the words and phrases, folded, each once.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Returns where words stand in a text, in characters, in order; places that touch are one.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::search(text);
        let form = spaced(Cow::Borrowed(folded.text()));
        let found = self.words.iter().flat_map(|word| {
            let found = form.match_indices(word.as_str());
            found.map(|(at, word)| folded.origin(at..at + word.len()))
        });
        let mut places: Vec<Range<usize>> = found.collect();
        places.sort_by_key(|place| (place.start, place.end));
        places.dedup_by(|later, earlier| {
            let touch = later.start <= earlier.end;
            if touch {
                earlier.end = earlier.end.max(later.end);
            }
            touch
        });
        places
    }
}

/// Returns the phrase that begins with this quote, and what comes after it.
fn quoted(text: &str, first: char) -> Option<(&str, &str)> {
    let (_, closing) = QUOTES.iter().find(|(opening, _)| *opening == first)?;
    let inside = text.get(first.len_utf8()..)?;
    let (phrase, after) = inside.split_once(*closing)?;
    Some((phrase, after)).filter(|(phrase, _)| !phrase.trim().is_empty())
}

/// Returns the form of a text in which words are looked for: folded, every kind of space alike.
pub fn searchable(text: &str) -> String {
    spaced(Cow::Owned(fold(text))).into_owned()
}

/// Makes every white space of one byte a space; the places of all others stay.
fn spaced(folded: Cow<'_, str>) -> Cow<'_, str> {
    let other = |byte: &u8| matches!(byte, b'\n' | b'\t' | b'\r');
    if folded.as_bytes().iter().any(other) {
        Cow::Owned(folded.replace(['\n', '\t', '\r'], " "))
    } else {
        folded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, words: &[&str]) {
        assert_eq!(Query::read(typed).words(), words, "{typed}");
    }

    #[test]
    fn words_stand_apart_and_quotes_hold_phrases_together() {
        check("出金　ＢＴＣ", &["出金", "btc"]);
        check("ﾛｸﾞｲﾝ ろぐいん ログイン", &["ログイン"]);
        check("\"not  arrived\" 出金", &["not arrived", "出金"]);
        check("「二段階 認証」「出金」", &["二段階 認証", "出金"]);
        check("＂a b＂ “c d” 『e f』", &["a b", "c d", "e f"]);
    }

    #[test]
    fn what_other_programs_take_for_syntax_is_letters_here() {
        check("\"", &["\""]);
        check("\"open", &["\"open"]);
        check("5\"disk a*", &["5\"disk", "a*"]);
        check("AND (x:y) -z ^a", &["and", "(x:y)", "-z", "^a"]);
        check("\"\" 「」", &["\"\"", "「」"]);
        check("  \u{3000}\t", &[]);
        check("\u{202e}", &["<u+202e>"]);
    }

    #[test]
    fn places_are_found_in_the_text_as_it_was_written() {
        let query = Query::read("ログイン btc");
        assert_eq!(query.places("今日ﾛｸﾞｲﾝしてＢＴＣ"), [2..7, 9..12]);
        assert_eq!(Query::read("ab bc").places("xabc abx"), [1..4, 5..7]);
        assert_eq!(Query::read("\"a b\" c").places("a\nb-c"), [0..3, 4..5]);
        assert!(Query::read("金").places("銀").is_empty());
    }
}
