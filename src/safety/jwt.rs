//! JSON web tokens that are folded over lines, as mails and terminals do.

use std::ops::Range;

use super::token::{LINK_BYTES_MAX, is_token};

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
