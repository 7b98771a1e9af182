//! Addresses of Ethereum and its like, with the checksum of EIP-55.

use sha3::{Digest, Keccak256};

use super::Verdict;

/// The digits of an address.
const DIGITS: usize = 40;
/// How many digits too many or too few still look like an address that was cut or mistyped.
const SLIPS_MAX: usize = 2;

/// Judges `0x` and forty digits; one or two digits off is an address that cannot be right.
pub(super) fn judge(token: &str) -> Option<Verdict> {
    let digits = token.strip_prefix("0x").or(token.strip_prefix("0X"))?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        || digits.len().abs_diff(DIGITS) > SLIPS_MAX
    {
        return None;
    }
    if digits.len() != DIGITS {
        return Some(Verdict::new("ETH", Some(false)));
    }
    let cased = digits.bytes().any(|byte| byte.is_ascii_uppercase())
        && digits.bytes().any(|byte| byte.is_ascii_lowercase());
    Some(Verdict::new("ETH", cased.then(|| checksum_holds(digits))))
}

/// EIP-55: a letter is a capital where the hash of the small letters has a high digit.
fn checksum_holds(digits: &str) -> bool {
    let hash = Keccak256::digest(digits.to_ascii_lowercase());
    let high = |at: usize| {
        let byte = hash.get(at / 2).copied().unwrap_or(0);
        (if at.is_multiple_of(2) {
            byte >> 4
        } else {
            byte & 15
        }) >= 8
    };
    digits
        .bytes()
        .enumerate()
        .filter(|(_, digit)| digit.is_ascii_alphabetic())
        .all(|(at, digit)| digit.is_ascii_uppercase() == high(at))
}
