//! Private keys whose own form says what they are: `Base58Check`, Stellar's base 32.

use crate::domain::FindingKind;

use super::seen::{Found, Seen, runs};
use super::spelt_key;

/// Prefixes of Tezos secret keys; all are `Base58Check`.
const TEZOS: &[&str] = &["edsk", "spsk", "p2sk", "edesk", "spesk", "p2esk"];

/// How long a key can be, in bytes.
pub(super) const KEY_BYTES: std::ops::RangeInclusive<usize> = 25..=160;

/// Finds WIF, BIP-38, extended private keys and the seeds of XRP, Stellar and Tezos.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_ascii(*KEY_BYTES.start()) {
        return;
    }
    for at in runs(seen.text(), |byte| byte.is_ascii_alphanumeric()) {
        if !KEY_BYTES.contains(&at.len()) {
            continue;
        }
        let word = seen.text().get(at.clone()).unwrap_or_default();
        let whole = secret_key(word).map(|proved| (0..word.len(), proved));
        let inside = || glued(word).map(|inside| (inside, true));
        if let Some((inside, proved)) = whole.or_else(inside) {
            found.push(Found {
                kind: FindingKind::PrivateKey,
                at: at.start + inside.start..at.start + inside.end,
                proved,
            });
        }
    }
    spelt_key::find(seen.text(), found);
}

/// How long the keys are that letters before or behind them do not hide: XRP, WIF, Stellar, BIP-38,
/// BIP-32.
const LENGTHS: [usize; 8] = [28, 29, 31, 51, 52, 56, 58, 111];

/// Finds a key whose checksum holds between other letters: `privkey5Hue…`.
fn glued(word: &str) -> Option<std::ops::Range<usize>> {
    let key_at = |start: usize| {
        let begins = word.as_bytes().get(start);
        begins
            .is_some_and(|byte| b"s5KLc9TQ6Sxtyzuv".contains(byte))
            .then_some(())?;
        let lengths = LENGTHS.iter().filter(|length| {
            let kin = word.get(start + 1..start + 4) == Some("prv");
            match *begins.unwrap_or(&0) {
                b's' => **length <= 31,
                b'S' => **length == 56,
                _ if kin => **length == 111,
                _ => matches!(**length, 51 | 52 | 58),
            }
        });
        let mut keys = lengths.filter_map(|length| {
            let key = word.get(start..start + length)?;
            let checked = length != &58 || checked(key).is_some();
            (checked && secret_key(key) == Some(true)).then_some(start..start + length)
        });
        keys.next()
    };
    (0..word.len()).find_map(key_at)
}

/// Tells whether a word is a private key, and whether its checksum holds.
pub(super) fn secret_key(word: &str) -> Option<bool> {
    match word.len() {
        25..=31 if word.starts_with('s') => xrp_seed(word).then_some(true),
        51 | 52 => wif(word),
        54 | 88 | 98 if TEZOS.iter().any(|prefix| word.starts_with(prefix)) => {
            checked(word).map(|_| true)
        }
        56 if word.starts_with('S') => stellar_seed(word),
        58 if word.starts_with("6P") && is_base58(word) => Some(true),
        60..=125 => extended_key(word),
        _ => None,
    }
}

/// A WIF of any network: one version byte, 32 bytes of key, perhaps a mark for compression.
/// Nothing else in `Base58Check` has this length, so a mistyped one is still a good guess.
fn wif(word: &str) -> Option<bool> {
    match checked(word) {
        Some(payload) => match payload.as_slice() {
            [_, key @ ..] if key.len() == 32 => Some(true),
            [_, key @ .., 1] if key.len() == 32 => Some(true),
            _ => None,
        },
        None => (is_base58(word) && word.starts_with(['5', 'K', 'L', 'c', '9', 'T', 'Q', '6']))
            .then_some(false)
            .filter(|_| is_mixed(word)),
    }
}

/// BIP-32: 78 bytes, in which a private key begins with a zero where a public one has 2 or 3.
/// A cut or mistyped one is known by its prefix.
fn extended_key(word: &str) -> Option<bool> {
    if let Some(payload) = checked(word) {
        return (payload.len() == 78 && payload.get(45) == Some(&0)).then_some(true);
    }
    let kin = word.get(1..4) == Some("prv")
        && word.starts_with(|first: char| first.is_ascii_alphabetic());
    (kin && is_base58(word)).then_some(true)
}

fn xrp_seed(word: &str) -> bool {
    let payload = bs58::decode(word)
        .with_alphabet(bs58::Alphabet::RIPPLE)
        .with_check(None)
        .into_vec();
    match payload.as_deref() {
        Ok([0x21, entropy @ ..] | [0x01, 0xE1, 0x4B, entropy @ ..]) => entropy.len() == 16,
        _ => false,
    }
}

/// Stellar: version byte 0x90, 32 bytes, CRC-16/XModem, in base 32; addresses begin with G.
fn stellar_seed(word: &str) -> Option<bool> {
    let bytes = base32(word)?;
    let (payload, sum) = bytes.split_last_chunk::<2>()?;
    let holds = crc16(payload) == u16::from_le_bytes(*sum);
    (payload.first() == Some(&0x90)).then_some(holds)
}

fn base32(word: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(word.len() * 5 / 8);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in word.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'2'..=b'7' => letter - b'2' + 26,
            _ => return None,
        };
        bits = (bits << 5 | u32::from(value)) & 0xFFF;
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xFF).unwrap_or(0));
        }
    }
    Some(bytes)
}

fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |sum, &byte| {
        (0..8).fold(sum ^ u16::from(byte) << 8, |sum: u16, _| {
            if sum & 0x8000 == 0 {
                sum << 1
            } else {
                sum << 1 ^ 0x1021
            }
        })
    })
}

fn checked(word: &str) -> Option<Vec<u8>> {
    bs58::decode(word).with_check(None).into_vec().ok()
}

/// Tells whether a word is an address or public key with a Base58 checksum that holds.
pub(super) fn is_public(word: &str) -> bool {
    (25..=120).contains(&word.len()) && checked(word).is_some() && secret_key(word).is_none()
}

fn is_base58(word: &str) -> bool {
    word.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'0' | b'O' | b'I' | b'l'))
}

fn is_mixed(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_uppercase())
        && word.bytes().any(|byte| byte.is_ascii_lowercase())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}
