//! From the bytes of a terminal to keys; bytes that come in one burst lose nothing.

use zeroize::Zeroizing;

/// What begins a paste, as terminals mark it.
const PASTE_BEGIN: &[u8] = b"200~";

/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// A key, or a run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// Text, which may have line feeds where it was pasted.
    Text(String),
    /// The answer is given.
    Enter,
    /// A line feed inside the answer.
    LineFeed,
    Backspace,
    Delete,
    Left,
    Right,
    Home,
    End,
    /// Everything before the cursor goes.
    KillBefore,
    /// Everything after the cursor goes.
    KillAfter,
    /// The word before the cursor goes.
    KillWord,
    /// The end of input, on an empty line.
    Eof,
    /// The screen is to be drawn anew.
    Redraw,
    /// A key that means nothing here.
    Other,
}

/// Bytes that were read and are not keys yet.
#[derive(Debug, Default)]
pub(super) struct Keys {
    bytes: Zeroizing<Vec<u8>>,
    pasting: bool,
}

impl Keys {
    /// Adds bytes as they were read.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        // What grows moves, and what it leaves behind would not be overwritten.
        let needed = self.bytes.len() + bytes.len();
        if needed > self.bytes.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity(2 * needed));
            larger.extend_from_slice(&self.bytes);
            self.bytes = larger;
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// Tells whether bytes wait to be keys, or a paste is not at its end.
    pub(super) fn waits(&self) -> bool {
        self.pasting || !self.bytes.is_empty()
    }

    /// Returns the next key; `None` until more bytes have come.
    pub(super) fn next(&mut self) -> Option<Key> {
        if self.pasting {
            return self.pasted();
        }
        let key = match *self.bytes.first()? {
            b'\x1b' => return self.escape(),
            b'\r' => {
                // CR LF is one key, however the sender ends lines.
                let both = self.bytes.get(1) == Some(&b'\n');
                return Some(self.take(1 + usize::from(both), Key::Enter));
            }
            b'\n' => Key::Enter,
            b'\x7f' | b'\x08' => Key::Backspace,
            b'\x01' => Key::Home,
            b'\x02' => Key::Left,
            b'\x04' => Key::Eof,
            b'\x05' => Key::End,
            b'\x06' => Key::Right,
            b'\x0b' => Key::KillAfter,
            b'\x0c' => Key::Redraw,
            b'\x15' => Key::KillBefore,
            b'\x17' => Key::KillWord,
            byte if is_text(byte) => {
                let end = self.bytes.iter().position(|&byte| !is_text(byte));
                return self.text(end.unwrap_or(self.bytes.len()), end.is_some());
            }
            _ => Key::Other,
        };
        Some(self.take(1, key))
    }

    /// Reads what follows ESC.
    fn escape(&mut self) -> Option<Key> {
        match *self.bytes.get(1)? {
            b'\r' | b'\n' => Some(self.take(2, Key::LineFeed)),
            b'O' => {
                let key = match *self.bytes.get(2)? {
                    b'C' => Key::Right,
                    b'D' => Key::Left,
                    b'F' => Key::End,
                    b'H' => Key::Home,
                    _ => Key::Other,
                };
                Some(self.take(3, key))
            }
            b'[' => {
                let rest = self.bytes.get(2..).unwrap_or_default();
                let length = rest.iter().position(|byte| !(0x20..=0x3f).contains(byte))?;
                let sequence = rest.get(..=length).unwrap_or_default();
                let key = match sequence {
                    b"C" => Key::Right,
                    b"D" => Key::Left,
                    b"H" | b"1~" | b"7~" => Key::Home,
                    b"F" | b"4~" | b"8~" => Key::End,
                    b"3~" => Key::Delete,
                    sequence => {
                        self.pasting = sequence == PASTE_BEGIN;
                        Key::Other
                    }
                };
                Some(self.take(3 + length, key))
            }
            // The Esc key alone; what follows is a key of its own.
            _ => Some(self.take(1, Key::Other)),
        }
    }

    /// Reads what stands between the marks of a paste.
    fn pasted(&mut self) -> Option<Key> {
        let end = find(&self.bytes, PASTE_END);
        if end == Some(0) {
            self.pasting = false;
            return Some(self.take(PASTE_END.len(), Key::Other));
        }
        let end = end.unwrap_or_else(|| {
            // The mark may have come in part; a CR may be half of a CR LF.
            let held = (1..PASTE_END.len())
                .rev()
                .find(|&length| {
                    self.bytes
                        .ends_with(PASTE_END.get(..length).unwrap_or_default())
                })
                .unwrap_or_else(|| usize::from(self.bytes.last() == Some(&b'\r')));
            self.bytes.len() - held
        });
        if end == 0 {
            return None;
        }
        self.text(end, end < self.bytes.len())
    }

    /// Takes so many bytes as text; unless it is known to end there, a letter that has come in part
    /// waits for its rest.
    fn text(&mut self, end: usize, complete: bool) -> Option<Key> {
        let run = self.bytes.get(..end).unwrap_or_default();
        let whole = match std::str::from_utf8(run) {
            Err(error) if error.error_len().is_none() && !complete => error.valid_up_to(),
            _ => end,
        };
        if whole == 0 {
            return None;
        }
        let run = self.bytes.get(..whole).unwrap_or_default();
        let text = String::from_utf8_lossy(run).replace("\r\n", "\n");
        let text: String = text
            .chars()
            .map(|letter| if letter == '\r' { '\n' } else { letter })
            .filter(|&letter| letter == '\n' || letter == '\t' || !letter.is_control())
            .collect();
        Some(self.take(whole, Key::Text(text)))
    }

    fn take(&mut self, count: usize, key: Key) -> Key {
        let count = count.min(self.bytes.len());
        self.bytes.drain(..count);
        key
    }
}

fn is_text(byte: u8) -> bool {
    byte == b'\t' || (byte >= 0x20 && byte != 0x7f)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|found| found == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(keys: &mut Keys) -> Vec<Key> {
        std::iter::from_fn(|| keys.next())
            .filter(|key| *key != Key::Other)
            .collect()
    }

    fn text(text: &str) -> Key {
        Key::Text(text.to_owned())
    }

    #[test]
    fn a_burst_is_every_key_in_its_order() {
        let mut keys = Keys::default();
        keys.push("みず\x7fほ\x1b[D\x1b[3~銀行\r2\r\n\x1bOH".as_bytes());
        assert_eq!(
            all(&mut keys),
            [
                text("みず"),
                Key::Backspace,
                text("ほ"),
                Key::Left,
                Key::Delete,
                text("銀行"),
                Key::Enter,
                text("2"),
                Key::Enter,
                Key::Home
            ]
        );
        assert!(!keys.waits());
    }

    #[test]
    fn bytes_that_come_one_by_one_are_the_same_keys() {
        let whole = "出金\x1b[200~一行目\r\n二行目\r三\x1b[31m行目\x1b[201~\x1b[C！\r";
        let mut at_once = Keys::default();
        at_once.push(whole.as_bytes());
        let joined = |keys: Vec<Key>| {
            keys.into_iter().fold(String::new(), |text, key| match key {
                Key::Text(more) => text + &more,
                key => format!("{text}<{key:?}>"),
            })
        };
        let expected = "出金一行目\n二行目\n三[31m行目<Right>！<Enter>";
        assert_eq!(joined(all(&mut at_once)), expected);
        let mut apart = Keys::default();
        let mut found = Vec::new();
        for byte in whole.bytes() {
            apart.push(&[byte]);
            found.extend(all(&mut apart));
        }
        assert_eq!(joined(found), expected);
    }

    #[test]
    fn bytes_that_are_no_text_do_no_harm() {
        let mut keys = Keys::default();
        keys.push(b"a\xff\xfeb\x00\x1b[999;999zc\r");
        assert_eq!(
            all(&mut keys),
            [text("a\u{FFFD}\u{FFFD}b"), text("c"), Key::Enter]
        );
    }
}
