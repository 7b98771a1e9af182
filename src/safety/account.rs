//! Numbers of bank accounts, by the words before them.

use std::ops::{Range, RangeInclusive};

use super::seen::Seen;

/// What announces the number of a bank account, in lower case.
const ACCOUNT: &[&str] = &[
    "口座番号",
    "口座",
    "普通",
    "当座",
    "貯蓄",
    "支店",
    "出張所",
    "営業部",
    "銀行",
    "信用金庫",
    "信金",
    "信用組合",
    "農協",
    "account number",
    "account no",
    "account #",
    "account:",
    "account ",
    "a/c",
];

/// How far the number may stand behind the words, in letters.
const GAP_CHARS_MAX: usize = 10;

/// How many digits it has.
const DIGITS: Range<usize> = 7..9;

/// What makes an amount of a number.
const UNITS: &[&str] = &["円", "万", "yen", "jpy", ","];

/// What divides a number from the name of its owner.
const BEFORE_A_NAME: &[char] = &[' ', '\u{3000}', '、', ',', ':', '(', '「', '/'];

/// The longest part of a name in katakana, in letters.
const KANA_CHARS: RangeInclusive<usize> = 2..=8;

/// Words in katakana behind a number that are nobody's name.
const NO_NAMES: &[&str] = &[
    "ログイン",
    "アプリ",
    "メイギ",
    "エラ",
    "コウザ",
    "カード",
    "ネット",
];

/// Returns the end of a name in katakana behind the number of an account, one's own or that of
/// somebody else: 「普通 7654321 ヤマダ タロウ」.
fn owner(text: &str, from: usize) -> Option<Range<usize>> {
    let behind = text.get(from..)?;
    let name = behind.trim_start_matches(BEFORE_A_NAME);
    let start = text.len() - name.len();
    let first = part(name)?;
    let rest = name.get(first..)?;
    let second = rest.trim_start_matches([' ', '\u{3000}', '・']);
    let blank = rest.len() - second.len();
    let second = part(second)
        .filter(|_| blank > 0)
        .map_or(0, |end| blank + end);
    Some(start..start + first + second)
}

/// Returns the length of a part of a name in katakana at the start of a text.
fn part(text: &str) -> Option<usize> {
    let kana = |letter: char| matches!(letter, 'ァ'..='ヺ');
    let end = text.find(|letter| !kana(letter)).unwrap_or(text.len());
    let name = text.get(..end)?;
    let fits = KANA_CHARS.contains(&name.chars().count()) && !text.get(end..)?.starts_with('ー');
    (fits && !NO_NAMES.iter().any(|word| name.contains(word))).then_some(end)
}

/// Returns where the numbers of bank accounts stand, with the names in katakana behind them.
pub(super) fn accounts(seen: &Seen) -> Vec<Range<usize>> {
    let text = seen.lower();
    let mut all = Vec::new();
    for word in ACCOUNT {
        for (start, _) in text.match_indices(word) {
            let from = start + word.len();
            let behind = text.get(from..).unwrap_or_default();
            let gap = behind.char_indices().take(GAP_CHARS_MAX + 1);
            let gap = gap.take_while(|(_, letter)| *letter != '\n');
            let Some((gap, _)) = gap.into_iter().find(|(_, it)| it.is_ascii_digit()) else {
                continue;
            };
            let behind = behind.get(gap..).unwrap_or_default();
            let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
            let rest = behind.get(digits..).unwrap_or_default().trim_start();
            let is_amount = UNITS.iter().any(|unit| rest.starts_with(unit));
            if DIGITS.contains(&digits) && !is_amount {
                let end = from + gap + digits;
                all.push(from + gap..end);
                all.extend(owner(text, end));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;

    #[test]
    fn the_number_of_a_bank_account_is_masked_by_the_words_before_it() {
        for (text, expected) in [
            ("口座番号は７６５４３２１です", "口座番号は•••です"),
            ("普通 7654321", "普通 •••"),
            ("当座預金：7654321", "当座預金：•••"),
            ("my account number is 7654321.", "my account number is •••."),
            ("普通に5000000円を振り込む", "普通に5000000円を振り込む"),
            ("口座へ3000000 JPY", "口座へ3000000 JPY"),
            ("口座に12345件", "口座に12345件"),
            (
                "楽天銀行 第一営業支店 7654321 スズキハナコ）",
                "楽天銀行 •••支店 ••• •••）",
            ),
            ("普通 7654321 スズキ ハナコ から", "普通 ••• ••• から"),
            (
                "口座番号 7654321 ログインできない",
                "口座番号 ••• ログインできない",
            ),
        ] {
            assert_eq!(Redactor::default().text(text), expected, "{text}");
        }
    }
}
