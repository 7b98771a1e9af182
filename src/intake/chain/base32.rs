//! Addresses in base 32: Stellar's, NEM's, Algorand's.

use sha3::{Digest, Keccak256, Sha3_256};

use super::Verdict;

/// Judges a token of capitals and the digits 2 to 7.
pub(super) fn judge(token: &str) -> Option<Verdict> {
    if !matches!(token.len(), 39 | 40 | 56 | 58) {
        return None;
    }
    let bytes = decode(token)?;
    let (body, sum) = match token.len() {
        39 if token.starts_with('N') => bytes.get(..24)?.split_at(21),
        40 if token.starts_with('N') => bytes.split_at(21),
        56 if token.starts_with('G') => bytes.split_at(33),
        58 => return Some(Verdict::new("ALGO", None)),
        _ => return None,
    };
    Some(match token.len() {
        39 => Verdict::new("XYM", Some(Sha3_256::digest(body).starts_with(sum))),
        40 => Verdict::new("XEM", Some(Keccak256::digest(body).starts_with(sum))),
        _ => Verdict::new("XLM", Some(crc16(body).to_le_bytes() == *sum)),
    })
}

fn decode(token: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(token.len() * 5 / 8);
    let (mut buffer, mut bits) = (0_u32, 0);
    for letter in token.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'2'..=b'7' => letter - b'2' + 26,
            _ => return None,
        };
        buffer = (buffer << 5 | u32::from(value)) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(buffer >> bits & 0xff).ok()?);
        }
    }
    Some(bytes)
}

/// CRC-16/XMODEM, the checksum of Stellar's keys.
fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc, &byte| {
        (0..8).fold(crc ^ u16::from(byte) << 8, |crc, _| {
            if crc & 0x8000 == 0 {
                crc << 1
            } else {
                crc << 1 ^ 0x1021
            }
        })
    })
}
