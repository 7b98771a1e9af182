//! Punycode: what an `xn--` label shows on a screen.
//!
//! The algorithm is section 6.2 of RFC 3492.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// The longest label that is decoded, in bytes: that of the DNS.
const LABEL_BYTES_MAX: usize = 63;

/// Decodes the part of a label after `xn--`; `None` if it is no punycode.
pub(super) fn decode(encoded: &str) -> Option<String> {
    if encoded.len() > LABEL_BYTES_MAX {
        return None;
    }
    let (basic, rest) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut letters: Vec<char> = basic.chars().collect();
    let mut n = INITIAL_N;
    let mut i: u32 = 0;
    let mut bias = INITIAL_BIAS;
    let mut digits = rest.bytes();
    while digits.len() > 0 {
        let before = i;
        let mut weight: u32 = 1;
        let mut k = BASE;
        loop {
            let digit = digit(digits.next()?)?;
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(i - before, count, before == 0);
        n = n.checked_add(i / count)?;
        i %= count;
        letters.insert(usize::try_from(i).ok()?, char::from_u32(n)?);
        i += 1;
    }
    Some(letters.into_iter().collect())
}

fn digit(byte: u8) -> Option<u32> {
    match byte {
        b'a'..=b'z' => Some(u32::from(byte - b'a')),
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 26),
        _ => None,
    }
}

fn adapted(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > ((BASE - T_MIN) * T_MAX) / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_show_what_a_browser_would_show() {
        for (encoded, shown) in [
            ("bcher-kva", Some("bücher")),
            ("maana-pta", Some("mañana")),
            // Section 7.1 of the RFC: (S) -> $1.00 <- is its last sample, (B) its second.
            ("ihqwcrb4cv8a8dqg056pqjye", Some("他们为什么不说中文")),
            ("-> $1.00 <--", Some("-> $1.00 <-")),
            ("a!", None),
            ("99999999", None),
        ] {
            assert_eq!(decode(encoded).as_deref(), shown, "{encoded}");
        }
    }
}
