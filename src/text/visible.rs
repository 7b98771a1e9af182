//! Harmless display: what a terminal or a reader would act on is shown instead of obeyed.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::even::is_even;

/// Tells whether a character acts on a display without being seen: controls, bidirectional
/// overrides, zero-width characters, line separators, tags.
///
/// Line feed and tab are not hidden, nor are the joiners inside emoji and scripts that need
/// them; [`visible`] decides about those by their neighbours.
pub fn is_hidden(letter: char) -> bool {
    // Most letters are told by one look.
    if matches!(letter, ' '..='~' | '\u{3000}'..='\u{FEFE}') {
        return false;
    }
    matches!(letter,
        '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{AD}' | '\u{61C}' | '\u{180E}'
        | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Tells whether a letter leaves no mark: hidden ones, and the joiners and selectors that only
/// shape their neighbours.
pub(super) fn is_unseen(letter: char) -> bool {
    is_hidden(letter)
        || matches!(
            letter,
            '\u{200C}' | '\u{200D}' | '\u{34F}' | '\u{FE00}'..='\u{FE0F}'
        )
}

/// Tells whether something in a text is hidden.
///
/// This is asked of every text that leaves the record, so it looks at bytes first.
pub fn holds_hidden(text: &str) -> bool {
    let (pieces, rest) = text.as_bytes().as_chunks::<16>();
    let holds = |from: usize, piece: &[u8]| {
        let mut bytes = (from..).zip(piece).filter(|(_, byte)| may_begin(**byte));
        bytes.any(|(at, _)| {
            let letter = text.get(at..).and_then(|rest| rest.chars().next());
            letter.is_some_and(is_hidden)
        })
    };
    // Without an end in the middle, sixteen bytes are looked at at once.
    let may_hold = |piece: &[u8; 16]| piece.iter().fold(false, |one, byte| one | may_begin(*byte));
    let mut pieces = (0..).step_by(16).zip(pieces);
    pieces.any(|(from, piece)| may_hold(piece) && holds(from, piece))
        || holds(text.len() - rest.len(), rest)
}

/// Tells whether a hidden character may begin with a byte.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "a step that may be left out is a jump, and no sixteen bytes jump at once"
)]
const fn may_begin(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\n') & (byte != b'\t')
        | (byte == 0x7F)
        | (byte == 0xC2)
        | (byte == 0xD8)
        | (byte == 0xE1)
        | (byte == 0xE2)
        | (byte == 0xEF)
        | (byte == 0xF3)
}

/// Returns the text with every hidden character written out: ESC becomes ␛, a bidirectional
/// override becomes `<U+202E>`. CR LF and a lone CR become a line feed.
pub fn visible(text: &str) -> Cow<'_, str> {
    if is_even(text) || !holds_hidden(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                if letters.peek() != Some(&'\n') {
                    shown.push('\n');
                }
            }
            '\0'..='\u{1F}' if is_hidden(letter) => {
                let picture = char::from_u32(0x2400 + u32::from(letter));
                shown.push(picture.unwrap_or('\u{FFFD}'));
            }
            '\u{7F}' => shown.push('␡'),
            _ if is_hidden(letter) => {
                // Writing to a string cannot fail.
                let _ = write!(shown, "<U+{:04X}>", u32::from(letter));
            }
            _ => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_instead() {
        for (hostile, harmless) in [
            ("a\u{1b}[2Jb", "a␛[2Jb"),
            ("c\u{9b}2J", "c<U+009B>2J"),
            ("bitflyer\u{202e}moc", "bitflyer<U+202E>moc"),
            ("bit\u{200b}flyer", "bit<U+200B>flyer"),
            ("real\rFAKE", "real\nFAKE"),
            ("line\r\nline", "line\nline"),
            ("tab\tand\nline", "tab\tand\nline"),
            ("\u{E0041}x", "<U+E0041>x"),
        ] {
            assert_eq!(visible(hostile), harmless);
        }
    }

    #[test]
    fn whatever_is_hidden_is_found_wherever_it_stands() {
        for letter in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let text = letter.encode_utf8(&mut bytes);
            assert_eq!(holds_hidden(text), is_hidden(letter), "{letter:?}");
        }
        for length in 0..40 {
            let text = "a".repeat(length);
            assert!(!holds_hidden(&text));
            assert!(holds_hidden(&format!("{text}\u{202e}{text}")), "{length}");
        }
    }

    #[test]
    fn what_is_shown_once_stays_the_same_when_shown_again() {
        let once = visible("\u{1b}\u{202e}\r\n").into_owned();
        assert_eq!(visible(&once), once);
    }
}
