//! What a word announces as personal: days of birth, names in kana, and names of who serves.

use std::ops::Range;

use super::personal::is_whole;

/// What announces a day of birth, in lower case.
const BORN: &[&str] = &[
    "生年月日",
    "誕生日",
    "生まれた日",
    "born on",
    "born in",
    "born:",
    "date of birth",
    "birthday",
    "birth date",
    "birthdate",
    "dob",
];

/// What stands between such a word and the day.
const BEFORE_A_DAY: [char; 10] = [' ', '\u{3000}', ':', '=', 'は', 'が', 'の', '、', '「', '('];

/// The months, as they begin.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// What a day of birth is written with beside digits and months.
const OF_A_DAY: &[&str] = &[
    "年", "月", "日", "昭和", "平成", "令和", "大正", "元", "/", "-", ".", ",", " ", "st", "nd",
    "rd", "th",
];

/// What announces the reading of a name, or whose an account is.
const READINGS: &[&str] = &[
    "フリガナ",
    "ふりがな",
    "カナ氏名",
    "氏名カナ",
    "カナ名",
    "口座名義",
    "名義人",
    "名義",
    "受取人",
    "振込人",
    "依頼人",
    "ヨミガナ",
    "よみがな",
    "読み仮名",
];

/// What stands between such a word and the name.
const BEFORE_A_NAME: &[&str] = &["(カナ)", "カナ:", ":", "は", "「", " ", "\u{3000}"];

/// The fewest letters of a name in kana that a word announces.
const KANA_CHARS: Range<usize> = 3..21;

/// What announces who serves somebody, with what divides it from the name.
const IN_CHARGE: &[&str] = &["担当者名", "担当者", "担当"];

/// The longest family name in kanji, in letters.
const FAMILY_CHARS_MAX: usize = 4;

/// Words behind "in charge" that are nobody's name.
const NOBODY: &[&str] = &[
    "部",
    "課",
    "係",
    "者",
    "窓口",
    "未定",
    "不明",
    "なし",
    "本人",
    "同上",
    "各位",
    "確認",
    "変更",
    "調査",
    "対応",
    "電話",
    "店",
    "室",
    "班",
    "グループ",
];

/// Returns where it stands in a folded text in lower case.
pub(super) fn announced(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    births(text, &mut all);
    readings(text, &mut all);
    in_charge(text, &mut all);
    all
}

/// Finds days of birth that are said to be one.
fn births(text: &str, all: &mut Vec<Range<usize>>) {
    for word in BORN {
        for (at, _) in text.match_indices(word) {
            if !is_whole(text, &(at..at + word.len())) {
                continue;
            }
            let behind = text.get(at + word.len()..).unwrap_or_default();
            let day = behind.trim_start_matches(BEFORE_A_DAY);
            let day = day.strip_prefix("is ").unwrap_or(day);
            let start = text.len() - day.len();
            let mut end = start;
            while let Some(length) = text.get(end..).and_then(of_a_day) {
                end += length;
            }
            let day = text.get(start..end).unwrap_or_default();
            let day = day.trim_end_matches([' ', ',', '.', '-', '/']);
            if day.contains(|letter: char| letter.is_ascii_digit()) {
                all.push(start..start + day.len());
            }
        }
    }
}

/// Returns the length of what a day of birth is written with at the beginning of a text.
fn of_a_day(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        return Some(1);
    }
    if let Some(month) = MONTHS.iter().find(|month| text.starts_with(**month)) {
        let rest = text.get(month.len()..)?;
        let more = rest
            .find(|it: char| !it.is_ascii_lowercase())
            .unwrap_or(rest.len());
        return Some(month.len() + more);
    }
    let part = OF_A_DAY.iter().find(|part| text.starts_with(**part));
    part.map(|part| part.len())
}

/// Finds names in kana behind or before a word that announces the name of an account's owner.
fn readings(text: &str, all: &mut Vec<Range<usize>>) {
    for word in READINGS {
        for (at, _) in text.match_indices(word) {
            let end = at + word.len();
            let rest = text.get(end..).unwrap_or_default();
            let mut name = rest;
            while let Some(more) = BEFORE_A_NAME.iter().find_map(|it| name.strip_prefix(it)) {
                name = more;
            }
            let from = text.len() - name.len();
            let length = kana(name.chars());
            if let Some(length) = length {
                all.push(from..from + length);
            }
            // スズキ ハナコ名義
            let back = text
                .get(..at)
                .unwrap_or_default()
                .trim_end_matches(['の', ' ', '」']);
            if word.ends_with("名義")
                && let Some(length) = kana(back.chars().rev())
            {
                all.push(back.len() - length..back.len());
            }
        }
    }
}

/// Returns how many bytes of katakana a name of two parts or of one has.
fn kana(letters: impl Iterator<Item = char>) -> Option<usize> {
    let of_name = |letter: &char| matches!(letter, 'ァ'..='ヺ' | 'ー' | '・' | ' ' | '\u{3000}');
    let name: Vec<char> = letters.take_while(of_name).collect();
    let blank = |letter: &&char| matches!(letter, ' ' | '\u{3000}' | '・');
    let trailing = name.iter().rev().take_while(blank).count();
    let name = name.get(..name.len() - trailing)?;
    let bytes = name.iter().map(|letter| letter.len_utf8()).sum();
    KANA_CHARS.contains(&name.len()).then_some(bytes)
}

/// Finds the family name behind 担当：.
fn in_charge(text: &str, all: &mut Vec<Range<usize>>) {
    for word in IN_CHARGE {
        for (at, _) in text.match_indices(word) {
            let rest = text.get(at + word.len()..).unwrap_or_default();
            let name = rest.trim_start_matches([' ', '\u{3000}', '\t']);
            let Some(name) = name.strip_prefix([':', '/']) else {
                continue;
            };
            let name = name.trim_start_matches([' ', '\u{3000}', '\t']);
            let from = text.len() - name.len();
            let kanji = |letter: &char| matches!(letter, '\u{4E00}'..='\u{9FFF}' | '々' | 'ァ'..='ヺ' | 'ー');
            let family: String = name.chars().take_while(kanji).collect();
            let nobody = NOBODY
                .iter()
                .any(|it| family.ends_with(it) || family.starts_with(it));
            let short = (1..=2 * FAMILY_CHARS_MAX).contains(&family.chars().count());
            if short && !nobody {
                all.push(from..from + family.len());
            }
        }
    }
}
