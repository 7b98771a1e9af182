//! Letters that most rules of Unicode leave alone, so that most Japanese text needs none of them.

/// Tells whether a letter is plain Japanese: kana, kanji, 、。「」 and the long mark.
///
/// Such a letter is its own NFKC form, stands alone as a letter, takes two cells, and nothing in
/// it is hidden. What follows it may still belong to it, as a combining voicing mark does.
pub(super) fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FC}' | '、' | '。' | '「' | '」')
}

/// Tells whether a letter stands alone in a square of two cells, and nothing in it is hidden:
/// plain Japanese, its punctuation, and ASCII in full width.
fn is_square(letter: char) -> bool {
    is_japanese(letter) || matches!(letter, '\u{3001}'..='\u{3029}' | '\u{FF01}'..='\u{FF5E}')
}

/// Tells whether a text has nothing but squares, printable ASCII, … and numbers in circles: each
/// character is one letter.
pub(super) fn is_even(text: &str) -> bool {
    even_cells(text, 1).is_some()
}

/// Returns how many cells an even text takes, with so many for an ambiguous letter; `None` for any
/// other text.
///
/// This is asked of every text that is shown, so it looks at bytes; a test holds it against
/// [`even_letter`].
pub(super) fn even_cells(text: &str, ambiguous: usize) -> Option<usize> {
    let mut cells = 0;
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [] => return Some(cells),
            [b' '..=b'~', rest @ ..] => {
                cells += 1;
                rest
            }
            // U+3001 to U+3029, kana, kanji, and ASCII in full width.
            [0xE3, 0x80, 0x81..=0xA9, rest @ ..]
            | [0xE3, 0x81, 0x81..=0xBF, rest @ ..]
            | [0xE3, 0x82, 0x80..=0x96 | 0xA1..=0xBF, rest @ ..]
            | [0xE3, 0x83, 0x80..=0xBC, rest @ ..]
            | [0xE4, 0xB8..=0xBF, _, rest @ ..]
            | [0xE5..=0xE9, _, _, rest @ ..]
            | [0xEF, 0xBC, 0x81..=0xBF, rest @ ..]
            | [0xEF, 0xBD, 0x80..=0x9E, rest @ ..] => {
                cells += 2;
                rest
            }
            // … and numbers in circles.
            [0xE2, 0x80, 0xA6, rest @ ..] | [0xE2, 0x91, 0xA0..=0xB3, rest @ ..] => {
                cells += ambiguous;
                rest
            }
            _ => return None,
        };
    }
}

/// Tells whether an even letter is one that a terminal may draw in one cell or two.
pub(super) fn is_ambiguous(letter: char) -> bool {
    matches!(letter, '…' | '①'..='⑳')
}

/// Returns how many cells an even letter takes; `None` for any other.
pub(super) fn even_letter(letter: char, ambiguous: usize) -> Option<usize> {
    match letter {
        ' '..='~' => Some(1),
        _ if is_ambiguous(letter) => Some(ambiguous),
        _ => is_square(letter).then_some(2),
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::text::is_hidden;

    /// Cells where ambiguous letters are narrow, and where they are wide.
    fn cells(text: &str) -> (usize, usize) {
        let cells = |ambiguous| even_cells(text, ambiguous).expect("the text is even");
        (cells(1), cells(2))
    }

    #[test]
    fn every_plain_letter_is_what_unicode_says_of_it() {
        let plain = ('\0'..=char::MAX).filter(|&letter| is_even(letter.encode_utf8(&mut [0; 4])));
        let mut before = 'ー';
        for letter in plain {
            let text = letter.to_string();
            assert!(!is_hidden(letter), "{letter}");
            assert_eq!((text.width(), text.width_cjk()), cells(&text), "{letter}");
            let pair: String = [before, letter].iter().collect();
            assert_eq!((pair.width(), pair.width_cjk()), cells(&pair), "{pair}");
            assert_eq!(pair.graphemes(true).count(), 2, "{pair}");
            before = letter;
        }
        assert!(is_even("ABC 出金、（ログイン）…。") && !is_even("か\u{3099}"));
    }

    #[test]
    fn bytes_tell_what_letters_do() {
        for letter in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let text = letter.encode_utf8(&mut bytes);
            for ambiguous in [1, 2] {
                let cells = even_cells(text, ambiguous);
                assert_eq!(cells, even_letter(letter, ambiguous), "{letter}");
            }
        }
    }

    #[test]
    fn plain_japanese_is_its_own_compatible_form() {
        let mut before = 'ー';
        for letter in ('\0'..=char::MAX).filter(|&letter| is_japanese(letter)) {
            assert!([before, letter].into_iter().nfkc().eq([before, letter]));
            before = letter;
        }
    }
}
