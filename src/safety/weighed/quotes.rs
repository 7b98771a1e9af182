//! What stands in quotes.

use std::ops::Range;

use crate::safety::seen::byte;

use super::shape::BYTES_MAX;

/// Pairs of quotes.
pub(super) const QUOTES: &[(char, char)] = &[
    ('「', '」'),
    ('『', '』'),
    ('"', '"'),
    ('“', '”'),
    ('\'', '\''),
    ('‘', '’'),
];

/// Adds what stands in quotes.
pub(super) fn stretches(text: &str, all: &mut Vec<Range<usize>>) {
    let mut open: Option<(usize, char)> = None;
    let mut previous = ' ';
    for (at, letter) in text.char_indices() {
        let opens = QUOTES.iter().find(|(opening, _)| *opening == letter);
        match open {
            _ if letter == '\n' => open = None,
            Some((start, closing)) if letter == closing => {
                let next = byte(text, at + letter.len_utf8());
                if letter == '\'' && next.is_ascii_alphanumeric() {
                    previous = letter;
                    continue;
                }
                if (2..=BYTES_MAX).contains(&(at - start)) {
                    all.push(start..at);
                }
                open = None;
            }
            Some((start, _)) if at - start > BYTES_MAX => open = None,
            _ => {
                let inside = letter == '\'' && previous.is_ascii_alphanumeric();
                // A quote inside a longer one is looked at, not the longer one.
                if let Some((_, closing)) = opens.filter(|_| !inside) {
                    open = Some((at + letter.len_utf8(), *closing));
                }
            }
        }
        previous = letter;
    }
}
