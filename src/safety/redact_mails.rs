//! Mail addresses that are spelt out, as people write them where no sign may stand: hanako at
//! example dot jp.

use std::ops::Range;

use super::personal::is_whole;
use super::seen::floor;

/// How the two signs are spelt out, in lower case, each with the sign.
const SPELT: &[(&str, char)] = &[
    (" at ", '@'),
    (" (at) ", '@'),
    (" [at] ", '@'),
    ("(at)", '@'),
    ("[at]", '@'),
    ("アットマーク", '@'),
    ("アット", '@'),
    ("＠", '@'),
    (" dot ", '.'),
    (" (dot) ", '.'),
    (" [dot] ", '.'),
    ("(dot)", '.'),
    ("[dot]", '.'),
    ("ドット", '.'),
];

/// What tells shortly before a name that a mail address follows, where only " at " is spelt: it
/// stands between other words too.
const ANNOUNCED: &[&str] = &["mail", "メール", "address", "アドレス", "contact"];

/// How far before the address such a word may stand, in bytes.
const ANNOUNCED_BYTES: usize = 32;

/// Returns where mail addresses are spelt out in a text in lower case: known ones however it is
/// done, others where no sentence is written so.
pub(super) fn spelt_out(lower: &str, known: &[String]) -> Vec<Range<usize>> {
    let is_spelt = SPELT.iter().any(|(words, _)| lower.contains(words));
    if !is_spelt {
        return Vec::new();
    }
    let (signed, at) = with_signs(lower);
    let place = |found: Range<usize>| {
        let start = at.get(found.start)?.start;
        Some(start..at.get(found.end.checked_sub(1)?)?.end)
    };
    let mut all = Vec::new();
    for mail in known {
        let found = signed.match_indices(mail.as_str());
        let found = found.map(|(start, found)| start..start + found.len());
        let whole = found.filter(|found| is_whole(&signed, found));
        all.extend(whole.filter_map(place));
    }
    for (sign, _) in signed.match_indices('@') {
        let name = back(&signed, sign);
        let host = ahead(&signed, sign + 1);
        let (Some(name), Some(host)) = (name, host) else {
            continue;
        };
        let Some(here) = place(name..host) else {
            continue;
        };
        let written = lower.get(here.clone()).unwrap_or_default();
        let from = floor(lower, here.start.saturating_sub(ANNOUNCED_BYTES));
        let before = lower.get(from..here.start).unwrap_or_default();
        let dotted = ["dot", "ドット"].iter().any(|dot| written.contains(dot));
        let sure = dotted || !written.contains(" at ");
        if sure || ANNOUNCED.iter().any(|word| before.contains(word)) {
            all.push(here);
        }
    }
    all
}

/// Writes the signs that are spelt out, with where each byte stood.
fn with_signs(lower: &str) -> (String, Vec<Range<usize>>) {
    let mut signed = String::with_capacity(lower.len());
    let mut at = Vec::with_capacity(lower.len());
    let mut place = 0;
    while let Some(rest) = lower.get(place..).filter(|rest| !rest.is_empty()) {
        let spelt = SPELT.iter().find(|(words, _)| rest.starts_with(words));
        let (sign, bytes) = match spelt {
            Some((words, sign)) => (*sign, words.len()),
            None => match rest.chars().next() {
                Some(letter) => (letter, letter.len_utf8()),
                None => break,
            },
        };
        signed.push(sign);
        at.extend(std::iter::repeat_n(place..place + bytes, sign.len_utf8()));
        place += bytes;
    }
    (signed, at)
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-' | b'%')
}

/// Returns where the name before a sign begins.
fn back(signed: &str, sign: usize) -> Option<usize> {
    let bytes = signed.as_bytes().get(..sign)?;
    let count = bytes.iter().rev().take_while(|it| is_of_name(**it)).count();
    (count > 0).then_some(sign - count)
}

/// Returns where the host behind a sign ends; one without a dot is none.
fn ahead(signed: &str, from: usize) -> Option<usize> {
    let bytes = signed.as_bytes().get(from..)?;
    let of_host = |it: &&u8| it.is_ascii_alphanumeric() || matches!(**it, b'.' | b'-');
    let count = bytes.iter().take_while(of_host).count();
    let host = signed.get(from..from + count)?.trim_end_matches(['.', '-']);
    host.contains('.').then_some(from + host.len())
}

#[cfg(test)]
mod tests {
    use crate::domain::{Profile, ProfileField};
    use crate::safety::Redactor;

    #[test]
    fn mail_addresses_that_are_spelt_out_are_masked_and_sentences_are_not() {
        let profile = Profile::new([(ProfileField::Mail, "Hanako@example.jp".to_owned())]);
        let redactor = Redactor::of(&[]).naming(&[profile]);
        for (text, expected) in [
            ("hanako at example dot jp", "•••"),
            (
                "write to Hanako at example.jp, please",
                "write to •••, please",
            ),
            ("hanako[at]example[dot]jp です", "••• です"),
            ("taro at example dot co dot jp", "•••"),
            ("my mail: taro at example.com.", "my mail: •••."),
            ("taroアットマークexampleドットcom", "•••"),
            ("I logged in at example.com", "I logged in at example.com"),
            ("at 9 dot 5", "at 9 dot 5"),
            ("アットホームな会社", "アットホームな会社"),
            ("ドット絵を見た", "ドット絵を見た"),
        ] {
            assert_eq!(redactor.text(text), expected, "{text}");
        }
    }
}
