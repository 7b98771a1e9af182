//! Letters that every rule of Unicode leaves alone, so that most Japanese text needs none of them.

/// Tells whether a letter is plain Japanese: kana, kanji, 、。「」 and the long mark.
///
/// Such a letter is its own NFKC form, stands alone as a letter, takes two cells, and nothing in
/// it is hidden. What follows it may still belong to it, as a combining voicing mark does.
pub(super) fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FC}' | '、' | '。' | '「' | '」')
}

/// Tells whether a text is plain Japanese and printable ASCII: each character is one letter.
pub(super) fn is_even(text: &str) -> bool {
    text.chars()
        .all(|letter| matches!(letter, ' '..='~') || is_japanese(letter))
}

/// Returns how many cells an even text takes.
pub(super) fn cells(text: &str) -> usize {
    text.chars()
        .map(|letter| if letter.is_ascii() { 1 } else { 2 })
        .sum()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::text::is_hidden;

    #[test]
    fn every_plain_letter_is_what_unicode_says_of_it() {
        let plain = ('\0'..=char::MAX).filter(|&letter| is_even(letter.encode_utf8(&mut [0; 4])));
        let mut before = 'ー';
        for letter in plain {
            let text = letter.to_string();
            assert!(text.nfkc().eq([letter]) && !is_hidden(letter), "{letter}");
            assert_eq!(
                (text.width(), text.width_cjk()),
                (cells(&text), cells(&text)),
                "{letter}"
            );
            let pair: String = [before, letter].iter().collect();
            assert_eq!(pair.width(), cells(&pair), "{pair}");
            assert_eq!(pair.graphemes(true).count(), 2, "{pair}");
            assert!(pair.nfkc().eq([before, letter]), "{pair}");
            before = letter;
        }
        assert!(is_even("ABC 出金、ログイン。") && !is_even("か\u{3099}") && !is_even("ＢＴＣ"));
    }
}
