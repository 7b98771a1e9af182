//! The words and marks that stand next to a stretch: letters, digits, or one sign of any other kind.

/// How many words beside a stretch are read together.
pub(super) const TOKENS: usize = 3;

/// Returns the last word of a text, the last two, and the last three.
pub(super) fn last_words(text: &str) -> [&[u8]; TOKENS] {
    let mut begin = [text.len(); TOKENS];
    let (mut count, mut now) = (0, Class::Blank);
    for (at, byte) in text.bytes().enumerate().rev() {
        if byte & 0xc0 == 0x80 {
            continue;
        }
        let class = Class::of(byte);
        count += usize::from(class.begins(now));
        if count > TOKENS {
            break;
        }
        if class != Class::Blank {
            begin[count - 1..].fill(at);
        }
        now = class;
    }
    begin.map(|from| text.get(from..).unwrap_or_default().trim().as_bytes())
}

/// Returns the first word of a text, the first two, and the first three.
pub(super) fn first_words(text: &str) -> [&[u8]; TOKENS] {
    let mut end = [0; TOKENS];
    let (mut count, mut now) = (0, Class::Blank);
    for (at, letter) in text.char_indices() {
        let class = u8::try_from(letter).map_or(Class::Mark, Class::of);
        count += usize::from(class.begins(now));
        if count > TOKENS {
            break;
        }
        if class != Class::Blank {
            end[count - 1..].fill(at + letter.len_utf8());
        }
        now = class;
    }
    end.map(|to| text.get(..to).unwrap_or_default().trim().as_bytes())
}

/// What a word is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Blank,
    Mark,
}

impl Class {
    /// Returns it by the first byte of a character.
    fn of(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' | b'\'' => Self::Letter,
            b'0'..=b'9' => Self::Digit,
            b' ' | b'\n' | b'\t' => Self::Blank,
            _ => Self::Mark,
        }
    }

    /// Tells whether a character begins another word than the one beside it.
    fn begins(self, beside: Self) -> bool {
        self == Self::Mark || self != Self::Blank && self != beside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_from_the_stretch_on() {
        for (text, last, first) in [
            ("", ["", "", ""], ["", "", ""]),
            (
                "the code is",
                ["is", "code is", "the code is"],
                ["the", "the code", "the code is"],
            ),
            (
                "abc12 。は",
                ["は", "。は", "12 。は"],
                ["abc", "abc12", "abc12 。"],
            ),
            ("  don't", ["don't"; 3], ["don't"; 3]),
        ] {
            let words = |words: [&[u8]; TOKENS]| {
                words.map(|word| str::from_utf8(word).expect("text").to_owned())
            };
            assert_eq!(words(last_words(text)), last, "{text}");
            assert_eq!(words(first_words(text)), first, "{text}");
        }
    }
}
