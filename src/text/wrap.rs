//! Line breaks for Japanese and English: 禁則処理, and words kept whole where they fit.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::edges::{is_half_kana, never_first, never_last};
use super::even_lines::even_line_end;
use super::width::{self, Ambiguous};

/// How many spaces a tab becomes.
const TAB: &str = "    ";

/// Whether a line may break before a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// Never, unless nothing else fits.
    Forbidden,
    /// Inside a word, which is longer than a line.
    Inside,
    /// Freely.
    Free,
}

/// What a letter says about the line it stands in.
struct Letter {
    cells: usize,
    is_space: bool,
    before: Break,
}

/// A place in a text, and what of the letters before it decides about the next one.
#[derive(Clone, Copy, Default)]
struct Place {
    /// How many bytes stand before it.
    at: usize,
    /// Whether the letter before is part of a word.
    in_word: bool,
    after_quote: bool,
    after_space: bool,
    /// Whether the last letter that is no space wants one behind it; `None` if there is none.
    wants_more: Option<bool>,
}

impl Place {
    /// Goes past the next letter.
    fn pass(&mut self, text: &str, ambiguous: Ambiguous) -> Letter {
        let is_space = text.chars().all(char::is_whitespace);
        let is_quote = text == "\"";
        let (cells, narrow) = ambiguous.letter(text);
        let in_word = narrow && !is_half_kana(text);
        let before = match self.wants_more {
            // A line breaks before the letter after a space, not before the space.
            _ if is_space => Break::Forbidden,
            Some(wants_more) if wants_more || text.starts_with(never_first) => Break::Forbidden,
            _ if self.after_space => Break::Free,
            // A straight quote may open or close, so it stays with both neighbours.
            _ if self.at > 0 && (is_quote || self.after_quote) => Break::Forbidden,
            _ if self.in_word && in_word => Break::Inside,
            _ => Break::Free,
        };
        if !is_space {
            self.wants_more = Some(text.ends_with(never_last));
        }
        self.at += text.len();
        self.in_word = in_word;
        self.after_quote = is_quote;
        self.after_space = is_space;
        Letter {
            cells,
            is_space,
            before,
        }
    }
}

/// Breaks a text into lines of at most so many cells.
///
/// No line begins with 、。」 or a small kana, or ends with 「（; words of narrow letters stay
/// whole where they fit. Line feeds stay. A letter wider than the line gets a line of its own.
/// A text without letters is one empty line.
pub fn wrap(text: &str, cells: usize, ambiguous: Ambiguous) -> Vec<String> {
    wrap_around(text, cells, ambiguous, |_| Vec::new())
}

/// Breaks a text in the same way, but never within the stretches that `held` names in a paragraph,
/// in bytes: what is longer than a line stands on one of its own.
pub(super) fn wrap_around(
    text: &str,
    cells: usize,
    ambiguous: Ambiguous,
    held: impl Fn(&str) -> Vec<Range<usize>>,
) -> Vec<String> {
    let text = if text.contains('\t') {
        Cow::Owned(text.replace('\t', TAB))
    } else {
        Cow::Borrowed(text)
    };
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let line = |line: &str| lines.push(line.to_owned());
        let held = held(paragraph);
        if held.is_empty() || ambiguous.width(paragraph) <= cells {
            wrap_paragraph(paragraph, cells, ambiguous, line);
        } else {
            wrap_any(paragraph, cells, ambiguous, &held, line);
        }
    }
    lines
}

/// Puts a mark wherever a line may break and no space says so, for a program that breaks lines at
/// spaces and marks only.
pub fn mark_breaks(text: &str, mark: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    let mut after_space = true;
    let mut place = Place::default();
    for text in width::letters(text) {
        let letter = place.pass(text, Ambiguous::Narrow);
        if letter.before == Break::Free && !after_space {
            marked.push_str(mark);
        }
        marked.push_str(text);
        after_space = letter.is_space;
    }
    marked
}

/// Breaks a text without line feeds and tabs into lines, and hands over each.
pub fn wrap_paragraph<'t>(
    text: &'t str,
    cells: usize,
    ambiguous: Ambiguous,
    mut line: impl FnMut(&'t str),
) {
    match ambiguous.even_width(text) {
        Some(taken) if taken <= cells => line(text.trim_end_matches(' ')),
        Some(_) => wrap_even(text, cells, ambiguous, line),
        None if ambiguous.width(text) <= cells => line(text.trim_end()),
        None => wrap_any(text, cells, ambiguous, &[], line),
    }
}

fn wrap_even<'t>(text: &'t str, cells: usize, ambiguous: Ambiguous, mut line: impl FnMut(&'t str)) {
    let mut start = 0;
    while start < text.len() {
        let end = even_line_end(text, start, cells, ambiguous);
        let taken = text.get(start..end).unwrap_or_default();
        line(taken.trim_end_matches(' '));
        let rest = text.get(end..).unwrap_or_default();
        start = text.len() - rest.trim_start_matches(' ').len();
    }
}

fn wrap_any<'t>(
    text: &'t str,
    cells: usize,
    ambiguous: Ambiguous,
    held: &[Range<usize>],
    mut line: impl FnMut(&'t str),
) {
    let behind = |place: Place| {
        let rest = text.get(place.at..).unwrap_or_default();
        rest.graphemes(true)
    };
    let mut start = Place::default();
    while start.at < text.len() {
        let mut end = line_end(behind(start), start, cells, ambiguous, held);
        let taken = text.get(start.at..end.at).unwrap_or_default();
        line(taken.trim_end());
        for letter in behind(end) {
            let mut next = end;
            if !next.pass(letter, ambiguous).is_space {
                break;
            }
            end = next;
        }
        start = end;
    }
}

/// Returns where the line ends that starts at a place, with the letters that follow it; it takes
/// at least one.
fn line_end<'t>(
    letters: impl Iterator<Item = &'t str>,
    start: Place,
    cells: usize,
    ambiguous: Ambiguous,
    held: &[Range<usize>],
) -> Place {
    let mut taken = 0;
    let mut here = start;
    let (mut free, mut inside) = (None, None);
    let mut is_over = false;
    for text in letters {
        let before = here;
        let letter = here.pass(text, ambiguous);
        let is_first = before.at == start.at;
        let may_break = hold(letter.before, before.at, held);
        if is_over {
            // What is held goes on over the edge, with what must not begin a line.
            match may_break {
                None | Some(Break::Forbidden) => continue,
                Some(Break::Free | Break::Inside) => return before,
            }
        }
        match may_break {
            Some(Break::Free) if !is_first => free = Some(before),
            Some(Break::Inside) if !is_first => inside = Some(before),
            _ => {}
        }
        // Spaces at the end of a line are cut off, so they always fit.
        if taken + letter.cells > cells && !letter.is_space {
            match free.or(inside) {
                Some(end) => return end,
                None if is_first => return here,
                None if may_break.is_none() => is_over = true,
                None => return before,
            }
        }
        taken += letter.cells;
    }
    here
}

/// Tells whether a line may break at a place; `None` within a stretch that is held, where it gets
/// longer than it should be.
fn hold(may_break: Break, at: usize, held: &[Range<usize>]) -> Option<Break> {
    if held.iter().any(|held| held.start < at && at < held.end) {
        None
    } else if may_break == Break::Inside && held.iter().any(|held| held.start == at) {
        Some(Break::Free)
    } else {
        Some(may_break)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, cells: usize, expected: &[&str]) {
        assert_eq!(wrap(text, cells, Ambiguous::Narrow), expected, "{text}");
    }

    #[test]
    fn no_line_begins_with_a_mark_that_belongs_to_the_one_before() {
        check("昨日、入金。", 4, &["昨", "日、", "入", "金。"]);
        check("出金できません。", 14, &["出金できませ", "ん。"]);
        check("シュッキン", 6, &["シュッ", "キン"]);
        check("サーバー", 6, &["サー", "バー"]);
    }

    #[test]
    fn no_line_ends_with_an_opening_bracket() {
        check("画面に「エラー」", 8, &["画面に", "「エ", "ラー」"]);
        check("次は(火)です", 6, &["次は", "(火)で", "す"]);
        check("and \"昨日\" too", 6, &["and", "\"昨日\"", "too"]);
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        check("BTC withdrawal late", 12, &["BTC", "withdrawal", "late"]);
        check("送金がBTC-205で", 8, &["送金が", "BTC-205", "で"]);
        check("abcdefghij", 4, &["abcd", "efgh", "ij"]);
        check("出金 TXID不明", 9, &["出金 TXID", "不明"]);
    }

    #[test]
    fn line_feeds_stay_and_tabs_become_spaces() {
        check("a\n\nb\tc", 80, &["a", "", "b    c"]);
        check("", 10, &[""]);
    }

    #[test]
    fn letters_are_never_cut_in_two() {
        check(
            "家👨\u{200D}👩\u{200D}👧族",
            4,
            &["家👨\u{200D}👩\u{200D}👧", "族"],
        );
        check("ﾊﾟﾊﾟﾊﾟ", 3, &["ﾊﾟ", "ﾊﾟ", "ﾊﾟ"]);
        check("出金", 1, &["出", "金"]);
    }

    #[test]
    fn a_mark_stands_where_a_line_may_break_and_nowhere_else() {
        assert_eq!(
            mark_breaks("「出金」は、BTC late です。", "|"),
            "「出|金」|は、|BTC late で|す。"
        );
        assert_eq!(mark_breaks("only words", "|"), "only words");
    }

    #[test]
    fn even_texts_are_broken_as_any_other() {
        let pieces = [
            "昨日", "、", "。", "「", "」", "（", "a", "BTC", "1", " ", "  ", "\"", "…", "ー",
            "ッ", "-", ".", "(", ")", "％", "出金", "①",
        ];
        let mut dice = 7_usize;
        let mut roll = |sides: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (dice >> 33) % sides
        };
        for _ in 0..20_000 {
            let text: String = (0..roll(24)).map(|_| pieces[roll(pieces.len())]).collect();
            let cells = roll(14);
            for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
                let (mut short, mut long) = (Vec::new(), Vec::new());
                wrap_even(&text, cells, ambiguous, |line| short.push(line));
                wrap_any(&text, cells, ambiguous, &[], |line| long.push(line));
                assert_eq!(short, long, "{text:?} in {cells}");
            }
        }
    }

    #[test]
    fn every_line_keeps_the_rules_at_every_width() {
        let text = "昨日の21時ごろ、「振込（500,000円）」が反映されない…。画面に\u{3000}「ERROR-205：\
            しばらくしてからもう一度お試しください！」と出て、ｼｭｯｷﾝもできません。ちょっと、きゃっと。";
        for cells in 8..=120 {
            for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
                for line in wrap(text, cells, ambiguous) {
                    assert!(ambiguous.width(&line) <= cells, "{cells}: {line}");
                    assert!(!line.starts_with(never_first), "{cells}: {line}");
                    assert!(!line.ends_with(never_last), "{cells}: {line}");
                }
            }
        }
    }
}
