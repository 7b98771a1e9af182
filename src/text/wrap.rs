//! Line breaks for Japanese and English: 禁則処理, and words kept whole where they fit.

use std::borrow::Cow;

use super::width::{self, Ambiguous};

/// How many spaces a tab becomes.
const TAB: &str = "    ";

/// Whether a line may break before a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Break {
    /// Never, unless nothing else fits.
    Forbidden,
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
    let text = if text.contains('\t') {
        Cow::Owned(text.replace('\t', TAB))
    } else {
        Cow::Borrowed(text)
    };
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, cells, ambiguous, &mut |line| {
            lines.push(line.to_owned());
        });
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

/// Breaks a text without line feeds and tabs into lines, and hands over each.
pub fn wrap_paragraph<'t>(
    text: &'t str,
    cells: usize,
    ambiguous: Ambiguous,
    line: &mut impl FnMut(&'t str),
) {
    if ambiguous.width(text) <= cells {
        line(text.trim_end());
        return;
    }
    let letters = letters(text, ambiguous);
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
        let (taken, after) = take(left, &mut rest, end);
        line(taken.trim_end());
        left = after;
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
    last(Break::Free)
        .or_else(|| last(Break::Inside))
        .map_or(fitting.max(1), |before| before + 1)
}

/// Splits a text into letters and says before which of them a line may break.
fn letters(text: &str, ambiguous: Ambiguous) -> Vec<Letter<'_>> {
    // A Japanese letter has three bytes.
    let mut line = Line::new(text.len() / 3 + 16);
    for (at, letter) in text.char_indices() {
        let even = Looks::even(letter, ambiguous);
        let even = even.zip(text.get(at..at + letter.len_utf8()));
        let Some((looks, letter)) = even else {
            // Characters of an uneven text may be one letter together, so it begins anew.
            line = Line::new(text.len() / 2);
            for letter in width::letters(text) {
                if let Some(looks) = Looks::of(letter, ambiguous) {
                    line.push(letter, looks);
                }
            }
            break;
        };
        line.push(letter, looks);
    }
    line.letters
}

/// Letters that are put one behind the other.
struct Line<'t> {
    letters: Vec<Letter<'t>>,
    /// The last letter.
    previous: Option<Looks>,
    after_space: bool,
    /// Whether the last letter that is no space wants one behind it; `None` if there is none.
    ink: Option<bool>,
}

impl<'t> Line<'t> {
    fn new(letters: usize) -> Self {
        Self {
            letters: Vec::with_capacity(letters),
            previous: None,
            after_space: false,
            ink: None,
        }
    }

    fn push(&mut self, text: &'t str, looks: Looks) {
        let is_quote = |looks: &Looks| looks.first == '"' && looks.is_char;
        let before = match (self.previous, self.ink) {
            // A line breaks before the letter after a space, not before the space.
            _ if looks.is_space => Break::Forbidden,
            (_, Some(wants_more)) if wants_more || never_first(looks.first) => Break::Forbidden,
            _ if self.after_space => Break::Free,
            // A straight quote may open or close, so it stays with both neighbours.
            (Some(previous), _) if is_quote(&looks) || is_quote(&previous) => Break::Forbidden,
            (Some(previous), _) if previous.in_word && looks.in_word => Break::Inside,
            _ => Break::Free,
        };
        self.letters.push(Letter {
            text,
            cells: looks.cells,
            is_space: looks.is_space,
            before,
        });
        self.previous = Some(looks);
        self.after_space = looks.is_space;
        if !looks.is_space {
            self.ink = Some(never_last(looks.last));
        }
    }
}

/// What matters of a letter where lines break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Looks {
    /// Its first character, and its last.
    first: char,
    last: char,
    /// Whether it is one character.
    is_char: bool,
    cells: usize,
    is_space: bool,
    /// Whether it is part of a word that is kept whole: every narrow letter but kana.
    in_word: bool,
}

impl Looks {
    /// Looks at an even letter, which is one character; `None` for any other.
    fn even(letter: char, ambiguous: Ambiguous) -> Option<Self> {
        let cells = ambiguous.even_letter(letter)?;
        Some(Self {
            first: letter,
            last: letter,
            is_char: true,
            cells,
            is_space: letter == ' ',
            in_word: cells == 1 || letter == '…',
        })
    }

    fn of(letter: &str, ambiguous: Ambiguous) -> Option<Self> {
        let mut chars = letter.chars();
        let first = chars.next()?;
        let last = chars.next_back().unwrap_or(first);
        let (cells, narrow) = ambiguous.letter(letter);
        Some(Self {
            first,
            last,
            is_char: first.len_utf8() == letter.len(),
            cells,
            is_space: letter.chars().all(char::is_whitespace),
            in_word: narrow && !is_half_kana(first),
        })
    }
}

/// Tells whether a line must not begin with a letter (行頭禁則): JIS X 4051 and small kana.
#[rustfmt::skip]
pub(super) fn never_first(letter: char) -> bool {
    // Most letters are told by one look.
    !is_kanji(letter) && matches!(letter,
        '、' | '。' | '，' | '．' | '・' | '：' | '；' | '？' | '！' | '‼' | '⁇' | '⁈' | '⁉' | '゛' | '゜' | 'ヽ' | 'ヾ' | 'ゝ' | 'ゞ' | '々' | '〻' | 'ー' | '―' | '‐' | '〜' | '～' | '…' | '‥' | '’' | '”' | '）' | '〕' | '］' | '｝' | '〉' | '》' | '」' | '』' | '】' | '〙' | '〗' | '｠'
        | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' | 'ゕ' | 'ゖ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' | 'ヵ' | 'ヶ' | 'ㇰ' | 'ㇱ' | 'ㇲ' | 'ㇳ' | 'ㇴ' | 'ㇵ' | 'ㇶ' | 'ㇷ' | 'ㇸ' | 'ㇹ' | 'ㇺ' | 'ㇻ' | 'ㇼ' | 'ㇽ' | 'ㇾ' | 'ㇿ'
        | '｡' | '､' | '｣' | '･' | 'ｰ' | 'ﾞ' | 'ﾟ' | 'ｧ' | 'ｨ' | 'ｩ' | 'ｪ' | 'ｫ' | 'ｬ' | 'ｭ' | 'ｮ' | 'ｯ' | '％' | '‰' | '℃' | ',' | '.' | ':' | ';' | '?' | '!' | ')' | ']' | '}' | '%')
}

/// Tells whether a line must not end with a letter (行末禁則).
#[rustfmt::skip]
pub(super) fn never_last(letter: char) -> bool {
    !is_kanji(letter) && matches!(letter,
        '‘' | '“' | '（' | '〔' | '［' | '｛' | '〈' | '《' | '「' | '『' | '【' | '〘' | '〖' | '｟' | '｢' | '￥' | '＄' | '￡' | '＃' | '(' | '[' | '{')
}

fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}')
}

/// Tells whether a line may end with one letter and the next begin with the other.
pub fn may_break(before: &str, after: &str) -> bool {
    !before.ends_with(never_last) && !after.starts_with(never_first)
}

/// Tells whether a letter is part of a word that is kept whole: every narrow one but kana.
pub(super) fn is_word(letter: &str) -> bool {
    Ambiguous::Narrow.letter(letter).1 && !letter.starts_with(is_half_kana)
}

fn is_half_kana(letter: char) -> bool {
    matches!(letter, '\u{FF61}'..='\u{FF9F}')
}

#[cfg(test)]
mod tests {
    use super::super::even::is_even;
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
    fn a_quick_look_at_an_even_letter_sees_what_a_long_one_does() {
        let even = |letter: &char| is_even(letter.encode_utf8(&mut [0; 4]));
        for letter in ('\0'..=char::MAX).filter(even) {
            for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
                let looks = Looks::of(&letter.to_string(), ambiguous);
                assert_eq!(Looks::even(letter, ambiguous), looks, "{letter}");
            }
        }
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
