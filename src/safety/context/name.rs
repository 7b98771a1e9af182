//! Cues inside the names of code: `--password`, `DB_PASSWORD`, `dbPassword`.

use crate::safety::seen::{Seen, before, byte, floor};

/// Tells whether a word begins here, in text or inside an identifier.
pub(super) fn starts_word(seen: &Seen, at: usize) -> bool {
    let previous = before(seen.text(), at).unwrap_or(' ');
    let hump = previous.is_ascii_lowercase() && byte(seen.text(), at).is_ascii_uppercase();
    !previous.is_ascii_alphanumeric() || hump
}

/// Tells whether a cue is written as a name in code.
pub(super) fn is_name(lower: &str, start: usize, end: usize) -> bool {
    let previous = start.checked_sub(1).map_or(0, |at| byte(lower, at));
    let next = byte(lower, end);
    let flag = lower
        .get(floor(lower, start.saturating_sub(32))..start)
        .is_some_and(|said| {
            said.rsplit(' ')
                .next()
                .is_some_and(|word| word.starts_with("--"))
        });
    flag && next == b' '
        || matches!(previous, b'-' | b'_' | b'?' | b'&' | b'"' | b'\'')
            && matches!(next, b'"' | b'\'' | b'=' | b':')
        || next == b'=' && byte(lower, end + 1) != b' '
}

/// Names in code that end with a cue: `PGPASSWORD=`.
const ENDS_OF_NAMES: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "pwd",
];

/// Tells whether an identifier ends with a cue here and is given a value.
pub(super) fn ends_name(lower: &str, at: usize) -> bool {
    let rest = lower.get(at..).unwrap_or_default();
    ENDS_OF_NAMES.iter().any(|word| {
        rest.strip_prefix(word)
            .is_some_and(|behind| behind.starts_with(['=', ':']))
    })
}
