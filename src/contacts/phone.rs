//! A phone number.

use super::number::divides;
use super::skeleton::nearly_same;
use super::{Finding, Verdict, Why, recorded};
use crate::pack::{ContactKind, Pack};
use crate::text::fold;

/// Fewer digits look like too many other numbers.
const DIGITS_MIN: usize = 6;

/// Tells whether a text has the form of a phone number; full width has it too.
pub(super) fn is_number(written: &str) -> bool {
    let folded = fold(written);
    let digits = folded.bytes().filter(u8::is_ascii_digit).count();
    // An address of the network has points, too.
    let pointed = folded.starts_with('0')
        && (10..=11).contains(&digits)
        && folded.matches(['.', '・']).count() == 2;
    let part = |letter: char| {
        letter.is_ascii_digit()
            || matches!(letter, '+' | ' ')
            || divides(letter)
            || pointed && matches!(letter, '.' | '・')
    };
    digits >= 3 && folded.chars().all(part)
}

/// Tells whether two numbers are the same in Japan.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    national(one) == national(other)
}

/// Judges a phone number by its digits.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let digits = national(written);
    let known = || recorded(pack, ContactKind::Phone);
    let exact = known().filter(|(value, _)| national(value) == digits);
    if let Some(finding) = Finding::of_contacts(exact.map(|(_, contact)| contact)) {
        return finding;
    }
    let near = known().find(|(value, _)| {
        let value = national(value);
        nearly_same(&value, &digits, DIGITS_MIN) || exchanged(&value, &digits)
    });
    match near {
        Some((value, contact)) => Finding {
            confidence: Some(contact.provenance.confidence),
            ..Finding::like(Verdict::LookAlike, Why::NearlySame, value)
        },
        None => Finding::new(Verdict::Unknown, Why::NotRecorded),
    }
}

/// Tells whether two digits of a number have changed places.
fn exchanged(one: &[u8], other: &[u8]) -> bool {
    let mut differ = one.iter().zip(other).filter(|(a, b)| a != b);
    let (first, second, third) = (differ.next(), differ.next(), differ.next());
    let crossed = match (first, second) {
        (Some((a, b)), Some((c, d))) => a == d && b == c,
        _ => false,
    };
    one.len() >= DIGITS_MIN && one.len() == other.len() && crossed && third.is_none()
}

/// What is dialled for the +: in most countries, and in Japan by fixed and by mobile phones.
const ABROAD: &[&[u8]] = &[b"0081", b"01081", b"001081"];

/// Returns the digits as they are dialled in Japan: +81 3 … and 010-81-3-… are 03 ….
fn national(written: &str) -> Vec<u8> {
    let written = fold(written);
    let digits: Vec<u8> = written.bytes().filter(u8::is_ascii_digit).collect();
    let plus = written.trim_start().starts_with('+');
    let rest = match digits.strip_prefix(b"81") {
        Some(rest) if plus => Some(rest),
        _ => ABROAD.iter().find_map(|begin| digits.strip_prefix(*begin)),
    };
    match rest {
        Some(rest) => [b"0", rest.strip_prefix(b"0").unwrap_or(rest)].concat(),
        None => digits,
    }
}
