//! What a name looks like to a tired eye: letters that are easily confused become one.
//!
//! The pairs are those that stored reports of false provider sites show, and the Latin look-alikes
//! of Cyrillic and Greek from Unicode Technical Standard 39.

use crate::text::plain;

/// Returns the skeleton of a name: two names that look alike have the same one.
pub(super) fn skeleton(name: &str) -> String {
    let letters = plain(name);
    let letters = letters.chars().filter(|letter| !is_mark(*letter));
    let letters: String = letters.map(latin).collect();
    letters
        .replace("rn", "m")
        .replace("vv", "w")
        .replace("cl", "d")
}

/// Tells whether a character is drawn on the letter before it.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Returns the letter that one looks like.
fn latin(letter: char) -> char {
    match letter {
        'i' | '1' | '|' | 'ı' | 'і' | 'ι' | 'ӏ' | 'ǀ' | 'ɩ' | 'ɪ' | 'ł' | 'ⅼ' | 'ا' => {
            'l'
        }
        '0' | 'о' | 'ο' | 'օ' | 'ø' | 'ᴏ' | 'σ' | '〇' => 'o',
        '5' | 'ѕ' | 'ꜱ' | 'ƽ' => 's',
        '3' | 'е' | 'є' | 'ҽ' | 'ε' | 'ᴇ' | 'ɛ' => 'e',
        '4' | 'а' | 'α' | 'ɑ' | 'ᴀ' => 'a',
        '8' | '6' | 'в' | 'ь' | 'Ь' | 'ƅ' | 'β' | 'ʙ' | 'ƀ' | 'ɓ' => 'b',
        'с' | 'ϲ' | 'ᴄ' => 'c',
        'ԁ' | 'ɗ' => 'd',
        'ғ' | 'ϝ' | 'ƒ' | 'ꜰ' => 'f',
        '9' | 'ɡ' | 'ɢ' => 'g',
        'һ' => 'h',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'п' | 'η' => 'n',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'г' | 'ʀ' | 'ɾ' => 'r',
        '7' | 'т' | 'τ' | 'ŧ' | 'ᴛ' => 't',
        'υ' | 'ս' => 'u',
        'ν' | 'ѵ' => 'v',
        'ѡ' | 'ω' | 'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' | 'ү' | 'ʏ' | 'ỿ' => 'y',
        _ => letter,
    }
}

/// Tells whether two names differ by one letter changed, left out, added or swapped with its
/// neighbour. Short names differ from too many others to say so.
pub(super) fn nearly_same<T: PartialEq>(one: &[T], other: &[T], length_min: usize) -> bool {
    let (long, short) = if one.len() >= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if short.len() < length_min || long.len() - short.len() > 1 {
        return false;
    }
    let start = long.iter().zip(short).take_while(|(a, b)| a == b).count();
    let (long, short) = (
        long.get(start..).unwrap_or_default(),
        short.get(start..).unwrap_or_default(),
    );
    match (long, short) {
        ([_, long @ ..], short) if long.len() == short.len() => long == short,
        ([a, b, long @ ..], [c, d, short @ ..]) if a == d && b == c => long == short,
        ([_, long @ ..], [_, short @ ..]) => long == short,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_have_one_skeleton() {
        for (one, other) in [
            ("bitFIyer", "bitflyer"),
            ("bitf1yer", "bitflyer"),
            ("bіtflyer", "bitflyer"),
            ("exarnple", "example"),
            ("еxample", "example"),
            ("éxample", "example"),
            ("ｅｘａｍｐｌｅ", "example"),
            ("g00gle", "google"),
        ] {
            assert_eq!(skeleton(one), skeleton(other), "{one}");
        }
        assert_ne!(skeleton("example"), skeleton("sample"));
    }

    #[test]
    fn one_slip_is_nearly_the_same_and_two_are_not() {
        let near = |one: &str, other: &str| nearly_same(one.as_bytes(), other.as_bytes(), 5);
        for slip in ["exmaple", "exampl", "examples", "exemple", "eexample"] {
            assert!(near(slip, "example"), "{slip}");
        }
        for other in ["example", "sample", "exmapel", "exams", "emaxple"] {
            assert!(!near(other, "example"), "{other}");
        }
        assert!(
            !near("axis", "exis"),
            "short names differ from too many others"
        );
    }
}
