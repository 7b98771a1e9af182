//! Passwords: words that look typed by somebody, near talk of a password.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::context::made::Made;
use crate::safety::context::password::is_typed_password;
use crate::safety::context::words::{counts, describes, ends_value, is_no_value};
use crate::safety::seen::{Found, INERT, Seen, is_of_word};

use super::named::is_named;
use super::public::{is_keyed, is_public};
use super::{ahead, behind};

/// How far behind its cue a password is looked for, in bytes.
const REACH_BYTES: usize = 170;

/// How far behind its cue a password of plain letters can stand, in bytes.
pub(super) const PLAIN_BYTES: usize = 60;

/// The longest word that is looked at, in bytes.
pub(super) const WORD_BYTES_MAX: usize = 64;

/// Finds them.
pub(super) fn find(seen: &Seen, cues: &[Range<usize>], found: &mut Vec<Found>) {
    let lower = seen.lower();
    let mut done = 0;
    for cue in cues {
        let end = lower.len().min(cue.end + REACH_BYTES);
        for at in words(seen.text(), cue.end.max(done), end) {
            done = at.end;
            if fits(seen, cue, &at) {
                found.push(Found {
                    kind: FindingKind::Password,
                    at,
                    proved: false,
                });
            }
        }
    }
}

/// Returns the words between two places, as people set them apart.
pub(super) fn words(text: &str, from: usize, to: usize) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut at = from;
    let bytes = text.as_bytes();
    while at < to {
        let length = bytes[at..]
            .iter()
            .take(WORD_BYTES_MAX + 1)
            .take_while(|byte| is_of_word(**byte))
            .count();
        if length == 0 {
            at += 1;
            continue;
        }
        let word = text.get(at..at + length).unwrap_or_default();
        let begun = word.trim_start_matches([':', '/', '-', '.', '*', '>', '?', '!']);
        let start = at + word.len() - begun.len();
        let bare = begun.trim_end_matches(['.', ':', '?', '/']);
        // `key:value` is a name and what it names.
        let colon = bare.find(':').map_or(0, |colon| colon + 1);
        if (4..=WORD_BYTES_MAX).contains(&bare.len().saturating_sub(colon)) {
            all.push(start + colon..start + bare.len());
        }
        at += length;
    }
    all
}

/// Tells whether a word behind a cue is the password.
fn fits(seen: &Seen, cue: &Range<usize>, at: &Range<usize>) -> bool {
    // What a word is made of is seen at once; what names it takes longer.
    is_made_so(seen, cue, at) && !is_something_else(seen, at)
}

/// Tells whether a word is a link, public, or named as something else.
fn is_something_else(seen: &Seen, at: &Range<usize>) -> bool {
    let line = ahead(seen.lower(), at.start, 90);
    let linked = line
        .rsplit(|letter: char| letter.is_whitespace() || !letter.is_ascii())
        .next()
        .is_some_and(|said| said.contains("://") || said.ends_with('@'));
    let word = seen.text().get(at.clone()).unwrap_or_default();
    linked || is_public(word) || is_keyed(line) || is_named(line)
}

/// Tells whether a word is made as a password is, for the place where it stands.
fn is_made_so(seen: &Seen, cue: &Range<usize>, at: &Range<usize>) -> bool {
    let (text, lower) = (seen.text(), seen.lower());
    let (Some(word), Some(between)) = (text.get(at.clone()), lower.get(cue.end..at.start)) else {
        return false;
    };
    if between.contains("\n\n") || between.bytes().any(|byte| byte == INERT) && between.len() > 90 {
        return false;
    }
    let same = !between.contains(['。', '\n', '!']);
    let then = behind(lower, at.end, 40);
    let made = Made::of(word);
    let small = word.bytes().filter(u8::is_ascii_lowercase).count();
    let japanese = !between.is_ascii() || !then.is_ascii();
    if made.letters > 0 && made.digits > 0 {
        let enough = small >= 2 && made.letters >= 3 && made.digits >= if japanese { 1 } else { 2 };
        return is_typed_password(word)
            && !counts(then)
            && (enough || same && small >= 1 && made.length >= 6);
    }
    let closed = closes(then);
    if made.is_number() {
        let date = word.starts_with("20") && word.len() >= 6;
        return same
            && closed
            && japanese
            && between.len() <= PLAIN_BYTES
            && (6..=12).contains(&word.len())
            && !date
            && !counts(then)
            && between.contains("数字");
    }
    same && closed && japanese && between.len() <= PLAIN_BYTES && is_plain_password(word, between)
}

/// Tells whether what follows is what follows a value in Japanese.
fn closes(then: &str) -> bool {
    let bare = then.trim_start_matches([' ', '」', '"']);
    let japanese = bare.starts_with(|letter: char| !letter.is_ascii() && letter != '、');
    (bare.is_empty() || japanese) && ends_value(bare)
}

/// Tells whether letters without digits can be a password: `ringo_ame`, `Koala-march`, `momotaro`.
fn is_plain_password(word: &str, between: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let parts = || lower.split(|letter: char| !letter.is_ascii_alphabetic());
    let known = parts().all(describes) || parts().any(is_no_value);
    let letters = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let capitals = word.bytes().all(|byte| !byte.is_ascii_lowercase());
    let mark = word.contains(['_', '-', '!', '#', '$', '&', '*', '+']);
    let bound = [
        "は",
        "って",
        "：",
        ":",
        "を",
        "が",
        "?",
        "、",
        "という",
        "の",
        "まる",
    ]
    .iter()
    .any(|joint| between.trim_end_matches([' ', '「', '"']).ends_with(joint));
    word.len() >= 5
        && !known
        && (bound || between.trim().is_empty())
        && (mark || letters && !capitals && !between.contains("から"))
}
