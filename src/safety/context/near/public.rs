//! What a word near talk of a password can be instead: something public, or the value of another key.

use crate::safety::context::shape::{is_evidence, is_link};
use crate::safety::context::words::{is_no_value, is_product};

use super::cue::CUES;

/// Endings of the names of files.
#[rustfmt::skip]
const FILES: &[&str] = &[
    ".csv", ".pdf", ".png", ".jpg", ".jpeg", ".heic", ".zip", ".txt", ".json", ".toml", ".md", ".log", ".xlsx", ".xls", ".docx", ".exe", ".apk", ".dmg", ".py", ".js", ".yml", ".yaml", ".ini", ".env", ".html", ".mp4", ".gif",
];

/// Tells whether a word is named by a key right before it: `device: abc123`, `"user":"taro1"`.
pub(super) fn is_keyed(line: &str) -> bool {
    let bare = line.trim_end_matches([' ', '"', '\'']);
    let Some(rest) = bare.strip_suffix([':', '=']) else {
        return false;
    };
    let rest = rest.trim_end_matches(['"', '\'', ' ']);
    let key = rest
        .rsplit(|letter: char| {
            !letter.is_ascii_alphanumeric() && !matches!(letter, '_' | '-' | '.')
        })
        .next()
        .unwrap_or_default();
    let speaker = matches!(
        key,
        "me" | "you"
            | "i"
            | "him"
            | "her"
            | "agent"
            | "support"
            | "a"
            | "b"
            | "re"
            | "old"
            | "new"
            | "current"
    );
    !key.is_empty() && !speaker && !CUES.iter().any(|cue| cue.is_ascii() && key.contains(cue))
}

/// Tells whether a word is public: a link, an address, a product, a file, a plain hash.
pub(in crate::safety) fn is_public(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let hash = word.len() >= 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_no_value(&lower)
        || is_product(&lower)
        || is_link(&lower)
        || is_evidence(word)
        || hash
        || FILES.iter().any(|end| lower.ends_with(end))
        || word.contains(['\\', '@']) && word.contains('.')
}
