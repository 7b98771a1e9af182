//! Numbers of bank accounts, by the words before them.

use std::ops::Range;

use super::seen::Seen;

/// What announces the number of a bank account, in lower case.
const ACCOUNT: &[&str] = &[
    "口座番号",
    "口座",
    "普通",
    "当座",
    "貯蓄",
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

/// Returns where the numbers of bank accounts stand.
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
                all.push(from + gap..from + gap + digits);
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
        ] {
            assert_eq!(Redactor::default().text(text), expected, "{text}");
        }
    }
}
