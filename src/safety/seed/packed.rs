//! Phrases in base 64 and in hexadecimal digits.

use std::ops::Range;

use super::unwrapped::Unwrapped;
use crate::safety::seen::runs;

/// How many characters a phrase has at least when it is packed.
pub(super) const PACKED_MIN: usize = 60;

/// The digits of base 64 that are no letters, in its two alphabets.
const DIGITS: &[u8] = b"0123456789+/-_";

/// Returns what is packed in a text: where it stands, and the text in it.
pub(super) fn packed(text: &str) -> impl Iterator<Item = (Range<usize>, Unwrapped)> {
    let runs = runs(text, |byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_' | b'\n')
    });
    let long = runs.filter(|at| at.len() >= PACKED_MIN);
    long.flat_map(|at| {
        let start = at.start;
        let run = text.get(at).unwrap_or_default();
        lines(run).map(move |at| start + at.start..start + at.end)
    })
    .filter_map(|at| {
        let run = text.get(at.clone())?;
        let plain = hex(run).or_else(|| base64(run))?;
        Some((at, Unwrapped::whole(plain)?))
    })
}

/// Returns the long lines of a run, those that follow each other as one.
fn lines(run: &str) -> impl Iterator<Item = Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    let mut at = 0;
    for line in run.split('\n') {
        let end = at + line.len();
        match all.last_mut() {
            Some(last) if goes_on => last.end = end,
            _ => all.push(at..end),
        }
        goes_on = line.len() >= PACKED_MIN;
        at = end + 1;
    }
    all.into_iter().filter(|at| at.len() >= PACKED_MIN)
}

/// Reads bytes from hexadecimal digits, whatever lines they stand on.
pub(in crate::safety) fn hex(run: &str) -> Option<Vec<u8>> {
    let run = run.strip_prefix("0x").unwrap_or(run);
    let digits: Option<Vec<u8>> = run
        .bytes()
        .filter(|byte| *byte != b'\n')
        .map(hex_digit)
        .collect();
    let digits = digits?;
    let (pairs, []) = digits.as_chunks::<2>() else {
        return None;
    };
    Some(pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// Reads bytes from base 64 in one of its two alphabets, whatever lines it stands on.
pub(in crate::safety) fn base64(run: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(run.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in run.bytes().filter(|byte| *byte != b'\n') {
        bits = (bits << 6 | u32::from(digit(byte)?)) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xFF).ok()?);
        }
    }
    Some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        _ => {
            let place = DIGITS.iter().position(|digit| *digit == byte)?;
            let place = u8::try_from(place).ok()?;
            Some(if place > 11 { place + 50 } else { place + 52 })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_read() {
        let phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        let base64 = "bGVnYWwgd2lubmVyIHRoYW5rIHllYXIgd2F2ZSBzYXVzYWdlIHdvcnRoIHVzZWZ1\nbCBsZWdhbCB3aW5uZXIgdGhhbmsgeWVsbG93";
        let hex = phrase.bytes().map(|byte| format!("{byte:02x}"));
        let hex = hex.collect::<Vec<_>>().concat();
        for run in [base64, &hex] {
            let text = format!("鍵: {run}です");
            let all = packed(&text).map(|(at, plain)| (at, plain.text.clone()));
            let all: Vec<_> = all.collect();
            assert_eq!(all, [(5..5 + run.len(), phrase.to_owned())]);
        }
        let signed = format!("シード 0x{hex}");
        assert_eq!(packed(&signed).count(), 1);
    }
}
