//! JSON web tokens, also those that mails and terminals fold over lines.

use std::ops::Range;

use crate::domain::FindingKind;

use super::forms::glued;
use super::seen::{Found, Seen};
use super::token::{LINK_BYTES_MAX, is_token};

/// A JSON web token begins with `{"` in base 64 and has dots between its parts.
pub(super) fn is_jwt(word: &str) -> bool {
    word.starts_with("eyJ") && word.len() >= 30 && word.contains('.')
}

/// How the first part begins where its first name is one of a header's: `{"alg`, `{"typ`, `{"kid`, `{"enc`.
const HEADERS: &[&str] = &["eyJhbGci", "eyJ0eXAi", "eyJraWQi", "eyJlbmMi"];

/// Finds tokens that stand behind a letter, a digit or a mark: `--eyJhbGci…`.
pub(super) fn inside(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    let mut from = 0;
    for (start, _) in seen.places("eyj") {
        if start < from || !glued(text, start) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.bytes().take_while(|&byte| is_token(byte)).count();
        let word = rest.get(..length).unwrap_or_default();
        from = start + length;
        let headed = word.contains(".eyJ") || HEADERS.iter().any(|head| word.starts_with(head));
        if headed && is_jwt(word) {
            let at = start..from;
            let end = folded(text, &at).unwrap_or_else(|| signed(text, &at));
            found.push(Found {
                kind: FindingKind::Token,
                at: start..end,
                proved: true,
            });
        }
    }
}

/// The shortest signature of a JSON web token, in bytes.
const SIGNATURE_BYTES_MIN: usize = 20;

/// Returns where a JSON web token ends: its signature may stand on the next line.
pub(super) fn signed(text: &str, at: &Range<usize>) -> usize {
    let word = text.get(at.clone()).unwrap_or_default();
    if word.trim_end_matches('.').matches('.').count() != 1 {
        return at.end;
    }
    let rest = text.get(at.end..).unwrap_or_default();
    let Some(line) = rest.strip_prefix('\n') else {
        return at.end;
    };
    let begun = line.trim_start_matches([' ', '.']);
    let parted = word.ends_with('.') || line.trim_start_matches(' ').starts_with('.');
    let length = begun
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        .count();
    if parted && length >= SIGNATURE_BYTES_MIN {
        at.end + 1 + (line.len() - begun.len()) + length
    } else {
        at.end
    }
}

/// Returns where a JSON web token ends that is folded over lines, quoted or not.
pub(super) fn folded(text: &str, first: &Range<usize>) -> Option<usize> {
    let head = text
        .get(first.clone())
        .filter(|head| head.starts_with("eyJ"))?;
    let (mut dots, mut line) = (head.matches('.').count(), head.len());
    let mut end = first.end;
    while end - first.start < LINK_BYTES_MAX * 8 {
        let rest = text.get(end..).unwrap_or_default();
        let broken = rest.trim_start_matches(['=', ' ', '"', '\'', '\\']);
        let Some(next) = broken.strip_prefix(['\n', '+']) else {
            break;
        };
        let next = next.trim_start_matches(['\n', ' ', '\t', '>', '"', '\'', '+']);
        let length = next.bytes().take_while(|&byte| is_token(byte)).count();
        let part = next.get(..length).unwrap_or_default();
        let open = dots < 2 || text.get(..end).is_some_and(|before| before.ends_with('.'));
        let drawn = part.bytes().any(|byte| byte.is_ascii_uppercase())
            && part
                .bytes()
                .any(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if part.is_empty()
            || !(open && (drawn || part.starts_with('.'))
                || drawn && line >= FOLDED_MIN && length >= FOLDED_END_MIN)
        {
            break;
        }
        dots += part.matches('.').count();
        line = length;
        end = text.len() - next.len() + length;
    }
    let whole = text.get(first.start..end).unwrap_or_default();
    (end > first.end && whole.contains('.')).then_some(end)
}

/// How long a line is at least that is folded.
const FOLDED_MIN: usize = 40;

/// How long the last line of a folded token is at least; shorter ones are words.
const FOLDED_END_MIN: usize = 6;
