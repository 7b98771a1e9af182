//! Line breaks for Japanese and English: 禁則処理, and words kept whole where they fit.

use std::borrow::Cow;
use std::ops::Range;

use super::width::{self, Ambiguous};

/// How many spaces a tab becomes.
const TAB: &str = "    ";

/// Whether a line may break before a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    /// Never, unless nothing else fits.
    Forbidden,
    /// Never: the line gets longer than it should be.
    Held,
    /// Inside a word, which is longer than a line.
    Inside,
    /// Freely.
    Free,
}

/// A letter as a reader sees it, with its cells.
struct Letter<'t> {
    text: &'t str,
    cells: usize,
    is_space: bool,
    before: Break,
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
    let mut lines = Vec::new();
    let text = if text.contains('\t') {
        Cow::Owned(text.replace('\t', TAB))
    } else {
        Cow::Borrowed(text)
    };
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, cells, ambiguous, &held, &mut lines);
    }
    lines
}

/// Puts a mark wherever a line may break and no space says so, for a program that breaks lines at
/// spaces and marks only.
pub fn mark_breaks(text: &str, mark: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    let mut after_space = true;
    for letter in letters(text, Ambiguous::Narrow) {
        if letter.before == Break::Free && !after_space {
            marked.push_str(mark);
        }
        marked.push_str(letter.text);
        after_space = letter.is_space;
    }
    marked
}

fn wrap_paragraph(
    text: &str,
    cells: usize,
    ambiguous: Ambiguous,
    held: &impl Fn(&str) -> Vec<Range<usize>>,
    lines: &mut Vec<String>,
) {
    if ambiguous.width(text) <= cells {
        lines.push(text.trim_end().to_owned());
        return;
    }
    let mut letters = letters(text, ambiguous);
    hold(&mut letters, &held(text));
    let mut rest = letters.as_slice();
    // What is left of the text, which is what the letters that are left are written with.
    let mut left = text;
    let mut first = true;
    while !rest.is_empty() {
        if !first {
            let spaces = rest.iter().take_while(|letter| letter.is_space).count();
            left = take(left, &mut rest, spaces).1;
            if rest.is_empty() {
                return;
            }
        }
        first = false;
        let end = line_end(rest, cells);
        let (line, after) = take(left, &mut rest, end);
        lines.push(line.trim_end().to_owned());
        left = after;
    }
}

/// Forbids every break within stretches of the text.
fn hold(letters: &mut [Letter<'_>], stretches: &[Range<usize>]) {
    if stretches.is_empty() {
        return;
    }
    let mut at = 0;
    for letter in letters {
        if stretches
            .iter()
            .any(|held| held.start < at && at < held.end)
        {
            letter.before = Break::Held;
        } else if stretches.iter().any(|held| held.start == at) && letter.before == Break::Inside {
            letter.before = Break::Free;
        }
        at += letter.text.len();
    }
}

/// Divides a text behind so many of its letters, and takes those from the letters.
fn take<'t>(text: &'t str, letters: &mut &[Letter<'t>], count: usize) -> (&'t str, &'t str) {
    let (taken, rest) = letters.split_at(count.min(letters.len()));
    *letters = rest;
    let length = taken.iter().map(|letter| letter.text.len()).sum();
    text.split_at_checked(length).unwrap_or((text, ""))
}

/// Returns how many letters the next line takes; at least one.
fn line_end(letters: &[Letter<'_>], cells: usize) -> usize {
    let mut taken = 0;
    let mut fitting = 0;
    for letter in letters {
        // Spaces at the end of a line are cut off, so they always fit.
        if taken + letter.cells > cells && !letter.is_space {
            break;
        }
        taken += letter.cells;
        fitting += 1;
    }
    if fitting == letters.len() {
        return fitting;
    }
    let last = |wanted: Break| {
        letters
            .get(1..=fitting)?
            .iter()
            .rposition(|letter| letter.before == wanted)
    };
    let found = last(Break::Free).or_else(|| last(Break::Inside));
    let end = found.map_or(fitting.max(1), |before| before + 1);
    if found.is_some()
        || letters
            .get(end)
            .is_none_or(|next| next.before != Break::Held)
    {
        return end;
    }
    // What is held goes on over the edge, with what must not begin a line.
    let rest = letters.get(end..).unwrap_or_default();
    let goes_on = |letter: &&Letter<'_>| matches!(letter.before, Break::Held | Break::Forbidden);
    end + rest.iter().take_while(goes_on).count()
}

/// Splits a text into letters and says before which of them a line may break.
fn letters(text: &str, ambiguous: Ambiguous) -> Vec<Letter<'_>> {
    let mut letters: Vec<Letter<'_>> = Vec::with_capacity(text.len());
    // The letter before, and whether it is part of a word.
    let mut previous: Option<(&str, bool)> = None;
    let mut after_space = false;
    // Whether the last letter that is no space wants one behind it; `None` if there is none.
    let mut ink: Option<bool> = None;
    for text in width::letters(text) {
        let is_space = text.chars().all(char::is_whitespace);
        let (cells, narrow) = ambiguous.letter(text);
        let in_word = narrow && !is_half_kana(text);
        let before = match (previous, ink) {
            // A line breaks before the letter after a space, not before the space.
            _ if is_space => Break::Forbidden,
            (_, Some(wants_more)) if wants_more || text.starts_with(never_first) => {
                Break::Forbidden
            }
            _ if after_space => Break::Free,
            // A straight quote may open or close, so it stays with both neighbours.
            (Some((previous, _)), _) if text == "\"" || previous == "\"" => Break::Forbidden,
            (Some((_, true)), _) if in_word => Break::Inside,
            _ => Break::Free,
        };
        letters.push(Letter {
            text,
            cells,
            is_space,
            before,
        });
        previous = Some((text, in_word));
        after_space = is_space;
        if !is_space {
            ink = Some(text.ends_with(never_last));
        }
    }
    letters
}

/// Tells whether a line must not begin with a letter (行頭禁則): JIS X 4051 and small kana.
#[rustfmt::skip]
pub(super) fn never_first(letter: char) -> bool {
    matches!(letter,
        '、' | '。' | '，' | '．' | '・' | '：' | '；' | '？' | '！' | '‼' | '⁇' | '⁈' | '⁉' | '゛' | '゜' | 'ヽ' | 'ヾ' | 'ゝ' | 'ゞ' | '々' | '〻' | 'ー' | '―' | '‐' | '〜' | '～' | '…' | '‥' | '’' | '”' | '）' | '〕' | '］' | '｝' | '〉' | '》' | '」' | '』' | '】' | '〙' | '〗' | '｠'
        | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' | 'ゕ' | 'ゖ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' | 'ヵ' | 'ヶ' | 'ㇰ' | 'ㇱ' | 'ㇲ' | 'ㇳ' | 'ㇴ' | 'ㇵ' | 'ㇶ' | 'ㇷ' | 'ㇸ' | 'ㇹ' | 'ㇺ' | 'ㇻ' | 'ㇼ' | 'ㇽ' | 'ㇾ' | 'ㇿ'
        | '｡' | '､' | '｣' | '･' | 'ｰ' | 'ﾞ' | 'ﾟ' | 'ｧ' | 'ｨ' | 'ｩ' | 'ｪ' | 'ｫ' | 'ｬ' | 'ｭ' | 'ｮ' | 'ｯ' | '％' | '‰' | '℃' | ',' | '.' | ':' | ';' | '?' | '!' | ')' | ']' | '}' | '%')
}

/// Tells whether a line must not end with a letter (行末禁則).
#[rustfmt::skip]
pub(super) fn never_last(letter: char) -> bool {
    matches!(letter,
        '‘' | '“' | '（' | '〔' | '［' | '｛' | '〈' | '《' | '「' | '『' | '【' | '〘' | '〖' | '｟' | '｢' | '￥' | '＄' | '￡' | '＃' | '(' | '[' | '{')
}

/// Tells whether a line may end with one letter and the next begin with the other.
pub fn may_break(before: &str, after: &str) -> bool {
    !before.ends_with(never_last) && !after.starts_with(never_first)
}

/// Tells whether a letter is part of a word that is kept whole: every narrow one but kana.
pub fn is_word(letter: &str) -> bool {
    Ambiguous::Narrow.letter(letter).1 && !is_half_kana(letter)
}

fn is_half_kana(letter: &str) -> bool {
    letter.starts_with(|c| matches!(c, '\u{FF61}'..='\u{FF9F}'))
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
