//! The user's name in its other written forms, and numbers of bank accounts by the words before
//! them.

use std::ops::Range;

use super::personal::is_whole;
use super::seen::Seen;

/// The shortest part of a Latin name that is masked alone: shorter ones are words of all kinds.
const PART_CHARS_MIN: usize = 3;

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

/// Returns where names stand: with or without blanks between their letters, and Latin ones also
/// with their parts in another order or alone.
pub(super) fn names(seen: &Seen, names: &[String]) -> Vec<Range<usize>> {
    let (solid, at) = without_blanks(seen.lower());
    let mut all = Vec::new();
    for name in names {
        let name = Seen::new(name, &[]);
        let name = name.lower();
        let mut parts: Vec<&str> = name.split(is_between).filter(|it| !it.is_empty()).collect();
        let is_latin = parts.concat().chars().all(is_latin);
        let mut forms = vec![parts.concat()];
        parts.reverse();
        forms.push(parts.concat());
        if is_latin {
            for part in parts {
                if part.chars().count() >= PART_CHARS_MIN {
                    let found = seen.lower().match_indices(part);
                    all.extend(found.map(|(start, found)| start..start + found.len()));
                }
            }
        }
        for form in forms.iter().filter(|form| form.chars().count() > 1) {
            for (start, found) in solid.match_indices(form.as_str()) {
                let first = at.get(start).copied();
                let last = at.get(start + found.len() - 1).copied();
                if let (Some(first), Some(last)) = (first, last) {
                    all.push(first..last + 1);
                }
            }
        }
    }
    all.retain(|at| is_whole(seen.text(), at));
    all
}

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

/// Returns a text without its blanks, and where each of its bytes stood.
fn without_blanks(text: &str) -> (String, Vec<usize>) {
    let mut solid = String::with_capacity(text.len());
    let mut at = Vec::with_capacity(text.len());
    for (start, letter) in text.char_indices().filter(|(_, it)| !is_blank(*it)) {
        solid.push(letter);
        at.extend(start..start + letter.len_utf8());
    }
    (solid, at)
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && letter != '\n' || matches!(letter, '・' | '･' | '=')
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '、' | '・' | '･')
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{250}' || matches!(letter, '-' | '\'' | '.')
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;
    use crate::domain::{Profile, ProfileField};

    fn masked(name: &str, text: &str) -> String {
        let mut profile = Profile::default();
        profile.set(ProfileField::Name, name.to_owned());
        Redactor::of(&[]).naming(&[profile]).text(text)
    }

    #[test]
    fn a_name_is_masked_however_it_is_written() {
        for (name, text, expected) in [
            ("山田 花子", "山田花子です", "•••です"),
            ("山田　花子", "山田 花子様", "•••様"),
            ("山田花子", "山田　花子様", "•••様"),
            ("Taro Yamada", "I am Yamada Taro.", "I am •••."),
            ("Taro Yamada", "Dear Mr YAMADA,", "Dear Mr •••,"),
            ("Taro Yamada", "Yamadaya is a shop", "Yamadaya is a shop"),
            ("Li Wei", "Wei Li likes it", "••• likes it"),
            ("山田 花子", "山田・花子です", "•••です"),
            ("山田　花子", "花子 山田です", "•••です"),
            ("山田 花子", "山の花を見た", "山の花を見た"),
        ] {
            let shown = masked(name, text).replace("••• •••", "•••");
            assert_eq!(shown, expected, "{name}: {text}");
        }
    }

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
            assert_eq!(masked("x", text), expected, "{text}");
        }
    }
}
