//! Every contact in a whole text, such as a mail with its headers.

use super::{Judgement, judge};
use crate::pack::Pack;

/// The most contacts that are listed of one text.
const CONTACTS_MAX: usize = 1_000;

/// Judges every web address, mail address, account and phone number in a text, each once, in the
/// order in which they stand.
pub fn judge_text(text: &str, pack: &Pack) -> Vec<Judgement> {
    let mut judged: Vec<Judgement> = Vec::new();
    for line in text.lines() {
        let line = refanged(line);
        let words = words(&line).chain(numbers(&line));
        for word in words {
            if judged.len() < CONTACTS_MAX && !judged.iter().any(|known| known.value == word) {
                judged.push(judge(&word, pack));
            }
        }
    }
    judged
}

/// Returns the words of a line that have the form of an address or account.
fn words(line: &str) -> impl Iterator<Item = String> {
    let split = |letter: char| {
        letter.is_whitespace() || "\"'<>()[]{},;、。「」『』（）【】＜＞｜|".contains(letter)
    };
    let words = line
        .split(split)
        .map(|word| word.trim_end_matches(['.', ':']).to_owned());
    words.filter(|word| {
        let handle = word.strip_prefix('@').is_some_and(|name| {
            name.len() > 2
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        });
        let address = word.contains("//") || word.contains('@') && word.contains('.');
        handle || address && !word.starts_with('@') || looks_like_host(word)
    })
}

/// Undoes what careful people write instead of a link: `hxxps://example[.]com`.
fn refanged(line: &str) -> String {
    let line = line.replace("[.]", ".").replace("(.)", ".");
    line.replace("hxxp", "http")
        .replace("hXXp", "http")
        .replace("HXXP", "http")
}

/// Tells whether a bare word is a host: labels with a point between, the last one of letters.
fn looks_like_host(word: &str) -> bool {
    let host = word.split('/').next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|letter| letter.is_alphanumeric() || letter == '-')
        })
        && labels.last().is_some_and(|last| {
            last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        })
}

/// Returns the stretches of a line that have the form of a phone number: ten or eleven digits
/// that begin with 0, or a number with a plus.
fn numbers(line: &str) -> impl Iterator<Item = String> {
    let part = |letter: char| letter.is_ascii_digit() || "+-() ".contains(letter);
    let stretches = line.split(move |letter| !part(letter));
    stretches
        .map(|stretch| stretch.trim_matches(['-', ' ', '(']).to_owned())
        .filter(|stretch| {
            let digits = stretch.bytes().filter(u8::is_ascii_digit).count();
            let spaced = stretch.contains("  ");
            let national = stretch.starts_with('0') && (10..=11).contains(&digits);
            let abroad = stretch.starts_with('+') && (9..=15).contains(&digits);
            !spaced && (national || abroad)
        })
}
