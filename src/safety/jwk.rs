//! Private keys as JSON: the members of a JWK that are secret.

use crate::domain::FindingKind;

use super::seen::{Found, Seen, floor};

/// The secret members (RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1).
const SECRET_MEMBERS: &[&str] = &["d", "p", "q", "dp", "dq", "qi", "k"];

/// How far a key reaches around its `kty`, in bytes.
const KEY_BYTES_MAX: usize = 4096;

/// Finds the secret members of JSON web keys.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    let mut from = 0;
    if !seen.may_hold("\"kty\"") {
        return;
    }
    for (kty, _) in text.match_indices("\"kty\"") {
        let start = floor(text, kty.saturating_sub(KEY_BYTES_MAX)).max(from);
        let end = floor(text, kty + KEY_BYTES_MAX);
        let mut strings = strings(text, start, end).peekable();
        while let Some((at, member)) = strings.next() {
            let Some((value_at, value)) = strings.peek().copied() else {
                break;
            };
            let between = text
                .get(at + member.len() + 1..value_at.saturating_sub(1))
                .unwrap_or_default();
            if between.trim() == ":" && SECRET_MEMBERS.contains(&member) && value.len() >= 16 {
                let at = value_at..value_at + value.len();
                found.push(Found {
                    kind: FindingKind::PrivateKey,
                    at,
                    proved: true,
                });
            }
        }
        from = end;
    }
}

/// Walks what stands in double quotes.
fn strings(text: &str, start: usize, end: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = start;
    std::iter::from_fn(move || {
        let open = at + text.get(at..end)?.find('"')? + 1;
        let length = text.get(open..end)?.find('"')?;
        at = open + length + 1;
        Some((open, text.get(open..open + length)?))
    })
}
