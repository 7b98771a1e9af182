//! Private keys that are spelt, letter by letter or in groups.

use std::ops::Range;

use zeroize::Zeroizing;

use crate::domain::FindingKind;

use super::base58::{KEY_BYTES, secret_key};
use super::seen::{Found, runs};

/// What stands between the letters or the groups of a key that is spelt.
const GAPS: &[u8] = b" -.,_/|:";

/// How many groups of the words around a spelt key may have joined it on each side.
const STRAY_GROUPS: usize = 2;

/// Finds keys that are spelt letter by letter or in groups: only a checksum that holds proves one.
pub(super) fn find(text: &str, found: &mut Vec<Found>) {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for at in runs(text, |byte| byte.is_ascii_alphanumeric()) {
        let joined = groups.last().is_some_and(|last| {
            let gap = text.as_bytes().get(last.end..at.start).unwrap_or_default();
            gap.len() <= 2 && gap.iter().all(|byte| GAPS.contains(byte))
        });
        // All groups are as long as the first one; a shorter one is the last.
        let size = groups.first().map_or(0, ExactSizeIterator::len);
        let last = groups.last().cloned().filter(|_| joined);
        let closed = last.as_ref().is_some_and(|last| last.len() != size);
        if !joined || closed || at.len() > size {
            spelt_key(text, &groups, found);
            groups.clear();
            groups.extend(last.filter(|last| last.len() == at.len()));
        }
        if at.len() <= GROUP_BYTES_MAX {
            groups.push(at);
        }
    }
    spelt_key(text, &groups, found);
    broken_key(text, found);
}

/// The shortest piece of a key that a line break divides, in bytes.
const PIECE_BYTES_MIN: usize = 9;

/// Into how many pieces a key is divided at most.
const PIECES_MAX: usize = 4;

/// Adds keys that line breaks divide: only a checksum that holds proves one.
fn broken_key(text: &str, found: &mut Vec<Found>) {
    let pieces: Vec<Range<usize>> = runs(text, |byte| byte.is_ascii_alphanumeric())
        .filter(|at| at.len() >= PIECE_BYTES_MIN)
        .collect();
    let apart = |one: &Range<usize>, other: &Range<usize>| {
        let gap = text.get(one.end..other.start).unwrap_or_default();
        !gap.chars()
            .all(|letter| letter.is_whitespace() || letter == '>')
    };
    for row in pieces.chunk_by(|one, other| !apart(one, other)) {
        for count in 2..=PIECES_MAX {
            for pieces in row.windows(count) {
                let length: usize = pieces.iter().map(ExactSizeIterator::len).sum();
                let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
                    continue;
                };
                let parts = pieces.iter().filter_map(|at| text.get(at.clone()));
                if KEY_BYTES.contains(&length)
                    && secret_key(&Zeroizing::new(parts.collect::<String>())) == Some(true)
                {
                    found.push(Found {
                        kind: FindingKind::PrivateKey,
                        at: first.start..last.end,
                        proved: true,
                    });
                }
            }
        }
    }
}

/// The longest group of a key that is spelt, in bytes.
const GROUP_BYTES_MAX: usize = 8;

/// Adds a key that groups spell together.
fn spelt_key(text: &str, groups: &[Range<usize>], found: &mut Vec<Found>) {
    let length: usize = groups.iter().map(ExactSizeIterator::len).sum();
    if length < *KEY_BYTES.start() || length > *KEY_BYTES.end() {
        return;
    }
    for first in 0..=STRAY_GROUPS {
        for last in 0..=STRAY_GROUPS {
            let to = groups.len().saturating_sub(last);
            let Some(groups) = groups.get(first..to) else {
                continue;
            };
            let (Some(start), Some(end)) = (groups.first(), groups.last()) else {
                continue;
            };
            let parts = groups.iter().filter_map(|at| text.get(at.clone()));
            let word = Zeroizing::new(parts.collect::<String>());
            if secret_key(&word) == Some(true) {
                found.push(Found {
                    kind: FindingKind::PrivateKey,
                    at: start.start..end.end,
                    proved: true,
                });
                return;
            }
        }
    }
}
