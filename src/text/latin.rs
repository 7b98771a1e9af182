//! Letters of other scripts that nobody tells from Latin ones.

use zeroize::Zeroizing;

/// Cyrillic and Greek letters, each with the Latin letter that looks the same.
#[rustfmt::skip]
const ALIKE: &[(char, char)] = &[
    ('а', 'a'), ('е', 'e'), ('о', 'o'), ('р', 'p'), ('с', 'c'), ('у', 'y'), ('х', 'x'), ('і', 'i'), ('ј', 'j'), ('ѕ', 's'),
    ('һ', 'h'), ('ԁ', 'd'), ('ԛ', 'q'), ('ԝ', 'w'), ('к', 'k'), ('ѵ', 'v'),
    ('А', 'A'), ('В', 'B'), ('Е', 'E'), ('К', 'K'), ('М', 'M'), ('Н', 'H'), ('О', 'O'), ('Р', 'P'), ('С', 'C'), ('Т', 'T'),
    ('Х', 'X'), ('І', 'I'), ('Ј', 'J'), ('Ѕ', 'S'), ('Ԛ', 'Q'), ('Ԝ', 'W'), ('У', 'Y'),
    ('α', 'a'), ('ο', 'o'), ('ν', 'v'), ('ρ', 'p'), ('ι', 'i'), ('κ', 'k'), ('υ', 'u'), ('χ', 'x'), ('ω', 'w'), ('ϲ', 'c'), ('ϳ', 'j'),
    ('Α', 'A'), ('Β', 'B'), ('Ε', 'E'), ('Ζ', 'Z'), ('Η', 'H'), ('Ι', 'I'), ('Κ', 'K'), ('Μ', 'M'), ('Ν', 'N'), ('Ο', 'O'),
    ('Ρ', 'P'), ('Τ', 'T'), ('Υ', 'Y'), ('Χ', 'X'), ('ı', 'i'), ('ɑ', 'a'), ('ɡ', 'g'),
];

/// Returns a text with as many letters, in which those that only look Latin are Latin wherever their
/// word has a Latin one; `None` if there are none. A Russian word stays what it is.
pub(super) fn in_latin(text: &str) -> Option<Zeroizing<String>> {
    if !text.chars().any(|letter| as_latin(letter) != letter) {
        return None;
    }
    let mut latin = Zeroizing::new(String::with_capacity(text.len()));
    for word in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        if word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            latin.extend(word.chars().map(as_latin));
        } else {
            latin.push_str(word);
        }
    }
    Some(latin)
}

/// Returns the Latin letter that a letter looks like, or the letter itself.
fn as_latin(letter: char) -> char {
    if !matches!(letter, '\u{131}'..='\u{261}' | '\u{370}'..='\u{52F}') {
        return letter;
    }
    let known = ALIKE.iter().find(|(other, _)| *other == letter);
    known.map_or(letter, |(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_latin_where_its_word_is() {
        for (text, latin) in [
            (
                "my p\u{430}ssw\u{3bf}rd, \u{440}\u{430}",
                Some("my password, \u{440}\u{430}"),
            ),
            ("\u{410}PI", Some("API")),
            ("パスワード password", None),
        ] {
            assert_eq!(
                in_latin(text).as_deref().map(String::as_str),
                latin,
                "{text}"
            );
        }
    }
}
