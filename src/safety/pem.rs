//! Private keys in armour: PEM, PGP, OpenSSH, whole or cut off.

use std::ops::Range;

use crate::domain::FindingKind;

use super::seen::{Found, Seen};

/// How far after its first line a key is looked for, in bytes; the longest RSA keys have 13 kB.
const ARMOUR_BYTES_MAX: usize = 16_384;

/// The longest name of what is armoured, in bytes.
const HEAD_BYTES_MAX: usize = 60;

/// Finds armoured private keys, to their last line or, where that is missing, to the last line
/// that can belong to one.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let private = blocks(seen, |head| head.contains("PRIVATE KEY"));
    found.extend(private.into_iter().map(|at| Found {
        kind: FindingKind::PrivateKey,
        at,
        proved: true,
    }));
}

/// Returns where armour stands that is made to be shown: public keys and certificates.
pub(super) fn public(seen: &Seen) -> Vec<Range<usize>> {
    blocks(seen, |head| {
        !head.contains("PRIVATE") && (head.contains("PUBLIC KEY") || head.contains("CERTIFICATE"))
    })
}

/// Returns where armour stands whose first line names what is wanted.
fn blocks(seen: &Seen, wanted: fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    if !seen.may_hold("-----begin ") {
        return blocks;
    }
    let text = seen.text();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("-----BEGIN ")) {
        let start = from + start;
        from = start + 11;
        let Some(head) = text.get(from..).and_then(|rest| rest.split("-----").next()) else {
            continue;
        };
        if head.len() > HEAD_BYTES_MAX || !wanted(head) {
            continue;
        }
        let body = from + head.len() + 5;
        let end = text
            .get(body..)
            .map_or(text.len(), |rest| body + armour(rest));
        blocks.push(start..end);
        from = end;
    }
    blocks
}

/// Returns how much of a text after the first line belongs to the key.
fn armour(rest: &str) -> usize {
    let limit = super::seen::floor(rest, ARMOUR_BYTES_MAX);
    let near = rest.get(..limit).unwrap_or(rest);
    if let Some(end) = near.find("-----END ") {
        let tail = near.get(end + 9..).unwrap_or_default();
        return tail
            .find("-----")
            .map_or(near.len(), |dashes| end + 9 + dashes + 5);
    }
    let mut length = 0;
    for line in near.split_inclusive('\n') {
        let belongs = line.trim().is_empty() || line.trim().bytes().all(is_armour);
        let headed = line.starts_with("Proc-Type:") || line.starts_with("DEK-Info:");
        if !belongs && !headed {
            // The cut may be inside the line: what looks like the key goes with it.
            length += line.bytes().take_while(|&byte| is_armour(byte)).count();
            break;
        }
        length += line.len();
    }
    length
}

fn is_armour(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'\\' | b'.')
}
