//! Asking the terminal itself to copy, which reaches the user's own machine over SSH.

use std::env;

/// The longest sequence that terminals are known to take, in bytes.
const BYTES_MAX: usize = 74_994;

/// The longest piece that GNU screen passes on, in bytes.
const SCREEN_BYTES: usize = 700;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Returns what asks the terminal to copy a text, through what stands between; `None` where the
/// text is longer than terminals take.
pub(super) fn sequence(text: &str) -> Option<String> {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    wrapped(text, is_set("TMUX"), is_set("STY"))
}

fn wrapped(text: &str, in_tmux: bool, in_screen: bool) -> Option<String> {
    let plain = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    if plain.len() > BYTES_MAX {
        return None;
    }
    Some(if in_tmux {
        // tmux takes the first for itself where it may, and passes the second on where it may.
        let inner = plain.replace('\x1b', "\x1b\x1b");
        format!("{plain}\x1bPtmux;{inner}\x1b\\")
    } else if in_screen {
        let pieces = plain.as_bytes().chunks(SCREEN_BYTES);
        let pieces = pieces.map(|piece| format!("\x1bP{}\x1b\\", String::from_utf8_lossy(piece)));
        pieces.collect()
    } else {
        plain
    })
}

fn base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let number = (0..3).fold(0_usize, |number, place| {
            (number << 8) | usize::from(group.get(place).copied().unwrap_or_default())
        });
        for place in 0..4 {
            if place > group.len() {
                out.push('=');
            } else {
                let index = (number >> (18 - 6 * place)) & 63;
                out.push(ALPHABET.get(index).copied().map_or('=', char::from));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
            ("出金", "5Ye66YeR"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
    }

    #[test]
    fn what_stands_between_passes_the_sequence_on() {
        let plain = "\x1b]52;c;Zm9v\x07";
        assert_eq!(wrapped("foo", false, false).as_deref(), Some(plain));
        let tmux = format!("{plain}\x1bPtmux;\x1b\x1b]52;c;Zm9v\x07\x1b\\");
        assert_eq!(wrapped("foo", true, false), Some(tmux));
        let screen = format!("\x1bP{plain}\x1b\\");
        assert_eq!(wrapped("foo", false, true), Some(screen));
        assert_eq!(wrapped(&"x".repeat(60_000), false, false), None);
    }
}
