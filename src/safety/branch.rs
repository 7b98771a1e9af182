//! Branches of banks in free text: with the name and the bank they lead to a person.

use std::ops::Range;

/// How a branch is called after its name.
const BRANCH: &[&str] = &["支店", "出張所"];

/// How a bank is called; what stands after it begins the name of the branch.
const BANK: &[&str] = &["銀行", "信用金庫", "信金", "信用組合", "農協"];

/// The longest name of a branch, in letters.
const CHARS_MAX: usize = 12;

/// Returns where the names of branches stand: 新宿 in みずほ銀行新宿支店, Shinjuku in Shinjuku branch.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for mark in BRANCH {
        for (end, _) in text.match_indices(mark) {
            let before = text.get(..end).unwrap_or_default();
            let letters = before.chars().rev().take(CHARS_MAX);
            let bytes: usize = letters
                .take_while(|letter| is_of_a_name(*letter))
                .map(char::len_utf8)
                .sum();
            let mut start = end - bytes;
            let name = text.get(start..end).unwrap_or_default();
            let banks = BANK
                .iter()
                .filter_map(|bank| Some(name.rfind(bank)? + bank.len()));
            start += banks.max().unwrap_or_default();
            all.push(start..end);
        }
    }
    for (end, _) in text
        .match_indices(" branch")
        .chain(text.match_indices(" Branch"))
    {
        let before = text.get(..end).unwrap_or_default();
        let start = before.rfind(|letter: char| !letter.is_ascii_alphanumeric());
        let start = start.map_or(0, |at| at + 1);
        let name = before.get(start..).unwrap_or_default();
        if name.starts_with(|letter: char| letter.is_ascii_uppercase()) {
            all.push(start..end);
        }
    }
    all.retain(|at| !at.is_empty());
    all
}

/// Tells whether a letter may be of a branch's name: kanji, katakana, digits of any kind.
fn is_of_a_name(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}' | '\u{30A1}'..='\u{30FA}' | 'ー' | '々' | '〇')
        || letter.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_branch_is_found_and_the_bank_is_not() {
        for (text, expected) in [
            ("みずほ銀行新宿支店から", &["新宿"][..]),
            ("支店名は渋谷駅前支店です", &["渋谷駅前"]),
            ("ローソン銀行 おにぎり支店", &[]),
            ("ネット銀行の第一支店、バナナ支店", &["第一", "バナナ"]),
            ("at the Shinjuku branch of the bank", &["Shinjuku"]),
            ("the branch is closed", &[]),
            ("どの支店ですか", &[]),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
