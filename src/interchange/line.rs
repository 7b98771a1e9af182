//! A line of text on its way out, and how a text stands in it.

use std::fmt::{self, Write as _};

use crate::text::is_hidden;

/// How much of a line is written at a time.
const PIECE_BYTES: usize = 16 * 1024;

/// A line that is being written, piece by piece.
pub(super) struct Out<'a> {
    pub(super) text: String,
    pub(super) to: &'a mut dyn fmt::Write,
}

impl<'a> Out<'a> {
    pub(super) fn new(to: &'a mut dyn fmt::Write) -> Self {
        let text = String::with_capacity(PIECE_BYTES);
        Self { text, to }
    }

    /// Writes what waits if it is long.
    pub(super) fn flush_if_long(&mut self) -> fmt::Result {
        if self.text.len() < PIECE_BYTES {
            Ok(())
        } else {
            self.flush()
        }
    }

    /// Adds a text in quotes.
    pub(super) fn quoted(&mut self, text: &str) {
        write_text(text, &mut self.text);
    }

    /// Ends the line.
    pub(super) fn end(&mut self) -> fmt::Result {
        self.text.push('\n');
        self.flush()
    }

    /// Writes what waits.
    pub(super) fn flush(&mut self) -> fmt::Result {
        let written = self.to.write_str(&self.text);
        self.text.clear();
        written
    }
}

/// Tells whether a letter that begins with a byte may have to be escaped; most do not.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "a step that may be left out is a jump, and no sixteen bytes jump at once"
)]
const fn may_escape(byte: u8) -> bool {
    (byte <= 0x1F)
        | (byte == b'"')
        | (byte == b'\\')
        | (byte == 0x7F)
        | (byte == 0xC2)
        | (byte == 0xD8)
        | (byte == 0xE1)
        | (byte == 0xE2)
        | (byte == 0xEF)
        | (byte == 0xF3)
}

/// The same of each byte, for those that are looked at one by one.
const MAY_ESCAPE: [bool; 256] = {
    let mut may = [false; 256];
    let mut byte: u8 = 0;
    loop {
        may[byte as usize] = may_escape(byte);
        match byte.checked_add(1) {
            Some(next) => byte = next,
            None => break may,
        }
    }
};

/// Finds the next byte from which on a letter may have to be escaped.
fn next_escape(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let (pieces, _) = bytes.get(from..)?.as_chunks::<16>();
    for piece in pieces {
        if piece
            .iter()
            .fold(false, |one, byte| one | may_escape(*byte))
        {
            break;
        }
        at += piece.len();
    }
    let rest = bytes.get(at..)?;
    let found = rest
        .iter()
        .position(|byte| MAY_ESCAPE[usize::from(*byte)])?;
    Some(at + found)
}

/// Writes a text in quotes, with every character that acts on a display as an escape.
fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let (mut plain, mut from) = (0, 0);
    while let Some(at) = next_escape(text.as_bytes(), from) {
        let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        from = at + letter.len_utf8();
        let escape = match letter {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            _ if is_hidden(letter) => "",
            _ => continue,
        };
        out.push_str(text.get(plain..at).unwrap_or_default());
        plain = from;
        if escape.is_empty() {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push_str(escape);
        }
    }
    out.push_str(text.get(plain..).unwrap_or_default());
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_that_has_an_escape_is_passed_over() {
        for letter in '\0'..=char::MAX {
            if is_hidden(letter) || matches!(letter, '"' | '\\' | '\n' | '\t') {
                let first = letter.encode_utf8(&mut [0; 4]).as_bytes()[0];
                assert!(MAY_ESCAPE[usize::from(first)], "{letter:?}");
            }
        }
    }
}
