//! Folding: texts that look alike to a person become equal, and every place can be found again.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroize;

use super::even::is_japanese;
use super::fold::{continues, fold_cluster, folded_alone};
use super::latin::with_latin;
use super::moved::{Itself, Moved, Place};
use super::visible::is_unseen;

/// How far a text is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Compatible,
    Search,
    Bare,
}

/// A folded text that knows where each of its bytes stood in the original.
#[derive(Debug, Clone)]
pub struct Folded {
    text: String,
    place: Place,
}

impl Drop for Folded {
    /// What is folded may hold a secret; nothing of it stays in memory that is given back.
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

impl Folded {
    /// Folds to NFKC: full width becomes half, half-width kana become full, ㈱ becomes (株).
    ///
    /// Case and kana stay: addresses need their case.
    pub fn compatible(original: &str) -> Self {
        Self::new(original, Depth::Compatible)
    }

    /// Folds for search: NFKC, lower case, and hiragana to katakana, so that
    /// ﾛｸﾞｲﾝ = ログイン = ろぐいん and ＢＴＣ = btc.
    pub fn search(original: &str) -> Self {
        Self::new(original, Depth::Search)
    }

    /// Folds to NFKC without what is not seen: zero-width and control characters vanish, every
    /// kind of line break becomes a line feed, and letters that only look Latin become Latin in a
    /// word with Latin ones.
    ///
    /// A secret with a zero-width space inside is still a secret, and this is how it is found.
    pub fn bare(original: &str) -> Self {
        // No letter that stays looks like another.
        if original.chars().all(stays) {
            return Self::same(original);
        }
        with_latin(original, |text| Self::moved(text, Depth::Bare, stays))
    }

    /// Returns the folded text; whoever takes it overwrites it.
    pub fn into_text(mut self) -> String {
        std::mem::take(&mut self.text)
    }

    fn new(original: &str, depth: Depth) -> Self {
        if depth != Depth::Search && original.chars().all(stays) {
            return Self::same(original);
        }
        Self::moved(original, depth, stays)
    }

    fn same(original: &str) -> Self {
        Self {
            text: original.to_owned(),
            place: Place::Same(Itself::default()),
        }
    }

    /// Folds letter by letter; those that stay, and whose neighbour stays, take a short way.
    fn moved(original: &str, depth: Depth, stays: fn(char) -> bool) -> Self {
        let mut folded = Folding {
            text: String::with_capacity(original.len()),
            moved: Moved {
                cluster_of: Vec::with_capacity(original.len()),
                starts: Vec::with_capacity(original.len()),
            },
        };
        let mut cluster = String::new();
        let mut start = 0;
        let mut count: u32 = 0;
        let mut letters = original.chars().peekable();
        while let Some(letter) = letters.next() {
            let next = letters.peek().copied();
            let plain = if depth == Depth::Search {
                folded_alone(letter).filter(|_| !next.is_some_and(continues))
            } else {
                Some(letter).filter(|_| stays(letter) && next.is_none_or(stays))
            };
            if let Some(plain) = plain {
                if !cluster.is_empty() {
                    folded.push(&cluster, start, depth);
                    cluster.clear();
                }
                folded.push_alone(plain, count);
                count = count.saturating_add(1);
                continue;
            }
            let letter = match depth {
                _ if is_japanese(letter) => letter,
                Depth::Bare if breaks_line(letter) => '\n',
                Depth::Bare if is_unseen(letter) => {
                    count = count.saturating_add(1);
                    continue;
                }
                _ => letter,
            };
            if !continues(letter) || cluster.is_empty() {
                if !cluster.is_empty() {
                    folded.push(&cluster, start, depth);
                    cluster.clear();
                }
                start = count;
            }
            cluster.push(letter);
            count = count.saturating_add(1);
        }
        if !cluster.is_empty() {
            folded.push(&cluster, start, depth);
        }
        folded.moved.starts.push(count);
        Self {
            text: folded.text,
            place: Place::Moved(folded.moved),
        }
    }

    /// Returns the folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns where a range of bytes of the folded text stood in the original, in characters.
    ///
    /// A range that cuts a cluster in two covers the whole of it.
    pub fn origin(&self, bytes: Range<usize>) -> Range<usize> {
        self.place.origin(&self.text, bytes)
    }
}

/// A text that is being folded.
struct Folding {
    text: String,
    moved: Moved,
}

impl Folding {
    /// Takes over a letter that stays as it is.
    fn push_alone(&mut self, letter: char, start: u32) {
        let index = u32::try_from(self.moved.starts.len()).unwrap_or(u32::MAX);
        self.moved.starts.push(start);
        self.text.push(letter);
        self.moved.cluster_of.resize(self.text.len(), index);
    }

    fn push(&mut self, cluster: &str, start: u32, depth: Depth) {
        let index = u32::try_from(self.moved.starts.len()).unwrap_or(u32::MAX);
        self.moved.starts.push(start);
        match (cluster.as_bytes(), depth) {
            ([byte], Depth::Compatible | Depth::Bare) => self.text.push(char::from(*byte)),
            (_, Depth::Compatible | Depth::Bare) if is_one_japanese(cluster) => {
                self.text.push_str(cluster);
            }
            ([byte], Depth::Search) => self.text.push(char::from(byte.to_ascii_lowercase())),
            (_, Depth::Compatible | Depth::Bare) => self.text.extend(cluster.nfkc()),
            (_, Depth::Search) => fold_cluster(cluster, &mut self.text),
        }
        self.moved.cluster_of.resize(self.text.len(), index);
    }
}

/// Tells quickly of most letters that nothing but the folding of a search changes them, whatever
/// of their kind stands beside them.
fn stays(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\n') || is_japanese(letter)
}

/// Tells whether a letter ends a line, in any of the ways in which texts do.
fn breaks_line(letter: char) -> bool {
    matches!(letter, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Tells whether a cluster is one letter that stays what it is.
fn is_one_japanese(cluster: &str) -> bool {
    let mut letters = cluster.chars();
    letters.next().is_some_and(is_japanese) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn texts_that_a_person_reads_alike_fold_alike() {
        for (one, other) in [
            ("ＢＴＣ", "btc"),
            ("ﾛｸﾞｲﾝ", "ろぐいん"),
            ("ログイン", "ろぐいん"),
            ("パスワード", "ハ\u{309A}スワート\u{3099}"),
            ("㈱", "(株)"),
            ("①", "1"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn the_short_way_folds_every_letter_like_the_long_way() {
        // Every letter but those that stand in the middle of long rows of their like.
        let rows = [
            0..0x3400,
            0x4DF0..0x4E10,
            0x9FF0..0xA010,
            0xABF0..0xAC40,
            0xF8F0..0x1_0000,
        ];
        let all = rows.into_iter().flatten().filter_map(char::from_u32);
        let mut text = String::new();
        for letter in all {
            text.clear();
            // Alone, behind a letter, before what joins it, and twice.
            text.extend([letter, 'か', letter, '\u{3099}', 'A', letter, letter]);
            for depth in [Depth::Compatible, Depth::Search, Depth::Bare] {
                let long = Folded::moved(&text, depth, |_| false);
                let short = Folded::new(&text, depth);
                assert_eq!(short.text(), long.text(), "{letter:?}");
                let places = |folded: &Folded| {
                    let all = 0..folded.text().len();
                    all.map(|at| folded.origin(at..at + 1)).collect::<Vec<_>>()
                };
                assert_eq!(places(&short), places(&long), "{letter:?}");
                if depth == Depth::Search {
                    assert_eq!(fold(&text), long.text(), "{letter:?}");
                }
            }
        }
    }

    #[test]
    fn every_place_is_found_again_in_the_original() {
        let original = "昨日ﾛｸﾞｲﾝ㈱できず";
        let folded = Folded::search(original);
        let found = |needle: &str| {
            let start = folded.text().find(needle).expect("the needle is there");
            let span = folded.origin(start..start + needle.len());
            original
                .chars()
                .skip(span.start)
                .take(span.len())
                .collect::<String>()
        };
        assert_eq!(found("ログイン"), "ﾛｸﾞｲﾝ");
        assert_eq!(found("株"), "㈱");
        assert_eq!(found("デキズ"), "できず");
    }

    #[test]
    fn what_is_not_seen_is_left_out_and_lies_inside_the_place_found() {
        let original = "pw:\u{200b}ｈun\u{200b}ter2\r\nend";
        let folded = Folded::bare(original);
        assert_eq!(folded.text(), "pw:hunter2\n\nend");
        assert_eq!(folded.origin(3..10), 4..12);
    }

    #[test]
    fn no_letter_that_stays_looks_like_another() {
        for letter in ('\0'..=char::MAX).filter(|letter| stays(*letter)) {
            let word = format!("a{letter}");
            with_latin(&word, |latin| assert_eq!(latin, word));
        }
    }

    #[test]
    fn a_text_that_stays_is_folded_alike_on_both_ways() {
        for text in [
            "",
            "a\nb",
            "昨日、ログインできず。",
            "BTCを 0.5 送金「済み」",
            &"昨日 a".repeat(34),
        ] {
            assert!(text.chars().all(stays));
            for depth in [Depth::Compatible, Depth::Bare] {
                let (short, long) = (
                    Folded::new(text, depth),
                    Folded::moved(text, depth, |_| false),
                );
                assert!(matches!(short.place, Place::Same(_)));
                assert_eq!(short.text(), long.text());
                for start in 0..text.len() + 2 {
                    for end in 0..text.len() + 2 {
                        let (one, other) = (short.origin(start..end), long.origin(start..end));
                        assert_eq!(one, other, "{start}..{end} of {text}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_empty_range_has_a_place_too() {
        let folded = Folded::compatible("ab");
        assert_eq!(folded.origin(2..2), 2..2);
        assert_eq!(Folded::compatible("").origin(0..0), 0..0);
    }
}
