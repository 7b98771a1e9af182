//! The other way round: the value stands before its cue.

use std::ops::Range;

use crate::domain::FindingKind;

use crate::safety::seen::{INERT, Seen, floor};

use super::cues::Force;
use super::digits;
use super::hits::Hit;
use super::shape::{is_evidence, is_link};
use super::words::{counts, is_no_value, is_product, speaks_of_signing_in};

/// How far before a cue its value can end, in bytes.
const REACH_BYTES: usize = 60;

/// What may stand between a value and the cue behind it.
#[rustfmt::skip]
const JOINTS: &[&str] = &[
    "という", "っていう", "とかいう", "って", "が", "は", "を", "の", "というのが", "で", "いう", "ていう", "が届いた", "が",
    "自分の", "私の", "僕の", "俺の", "うちの", "今の", "現在の", "ウォレットの", "取引所の", "ログイン", "ログインの", "アカウントの", "新しい", "古い", "旧", "新", "あなたの", "二", "2",
    "is my", "is your", "is the", "was my", "is our", "as my", "as your", "as the", "as a", "as", "my", "your", "the", "is", "was", "google", "login", "account", "verification", "authentication", "one-time", "new", "old", "current", "wallet", "temporary",
    "(", "…", "-", "/", "from", "via", "on",
];

/// Returns the place of the value that stands before a cue.
pub(super) fn find(seen: &Seen, hit: &Hit, kind: FindingKind) -> Option<Range<usize>> {
    if hit.force == Force::Hints || hit.as_name {
        return None;
    }
    let lower = seen.lower();
    let end = skip_joints(lower, hit.at.start)?;
    let (at, quoted) = word_before(seen.text(), end)?;
    let text = seen.text().get(at.clone())?;
    let small = text.to_ascii_lowercase();
    let joint = lower.get(end..hit.at.start)?;
    if text.bytes().any(|byte| byte == INERT)
        || is_no_value(&small)
        || is_link(&small)
        || is_evidence(text)
    {
        return None;
    }
    let said = joint.trim_matches([' ', '」', '"', '\'', '』', '”']);
    let english = ["is", "was", "as"]
        .iter()
        .any(|verb| said.split(' ').any(|word| word == *verb));
    let japanese = !said.is_ascii() && !matches!(said, "の" | "で" | "は" | "を");
    let bracketed = said == "(" && lower.get(hit.at.end..)?.starts_with(')');
    let owns = english || japanese || bracketed || said == "を" && quoted;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let fits = match kind {
        FindingKind::OneTimeCode | FindingKind::Pin => {
            let code = digits::code(text)
                .is_some_and(|(length, count)| length == text.len() && (4..=8).contains(&count));
            let used = lower.get(hit.at.clone())?.starts_with("to ")
                || said.split(' ').any(|word| matches!(word, "from" | "via"));
            let six = text.bytes().filter(u8::is_ascii_digit).count() == 6;
            let around = lower
                .get(floor(lower, at.start.saturating_sub(80))..floor(lower, hit.at.end + 80))?;
            let sure = hit.force == Force::Names
                || six
                    && english
                    && speaks_of_signing_in(around)
                    && !super::code::other_code(lower.get(..hit.at.start)?);
            sure && (owns || used && six)
                && code
                && !counts(lower.get(at.end..).unwrap_or_default())
        }
        FindingKind::Password => {
            owns && text.is_ascii()
                && text.len() >= 5
                && !is_product(&small)
                && !text.contains(' ')
                && (letters > 0
                    && (digits > 0
                        || text
                            .bytes()
                            .any(|byte| byte.is_ascii_punctuation() && byte != b'.'))
                    || quoted && text.len() >= 6 && said != "を" && letters > 0)
        }
        FindingKind::RecoveryCode => owns && super::code::is_recovery(text),
        FindingKind::ApiSecret | FindingKind::Token | FindingKind::PrivateKey => {
            owns && text.len() >= 16
                && digits > 1
                && letters > 1
                && text.is_ascii()
                && !text.contains(' ')
                && text.len() != 64
        }
        FindingKind::SecurityAnswer => {
            owns && quoted && text.chars().count() <= 16 && !text.contains(['?', '？'])
        }
        _ => false,
    };
    fits.then_some(at)
}

/// Walks back over what joins a value to the cue.
fn skip_joints(lower: &str, from: usize) -> Option<usize> {
    let start = floor(lower, from.saturating_sub(REACH_BYTES));
    let mut end = from;
    loop {
        let said = lower.get(start..end)?;
        let bare = said.trim_end_matches([' ', '\t', '」', '』', '"', '”', '’', '\'', '`']);
        if bare.len() < said.len() {
            // The quote itself belongs to the value.
            if said.len() - said.trim_end_matches([' ', '\t']).len() == 0 {
                return Some(end);
            }
            end = start + said.trim_end_matches([' ', '\t']).len();
            continue;
        }
        let joint = JOINTS
            .iter()
            .filter(|joint| said.ends_with(**joint))
            .filter(|joint| {
                !joint.ends_with(|letter: char| letter.is_ascii_alphabetic())
                    || said.get(..said.len() - joint.len()).is_some_and(|rest| {
                        !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric())
                    })
            })
            .map(|joint| joint.len())
            .max();
        match joint {
            Some(length) => end -= length,
            None => return Some(end),
        }
    }
}

/// Returns the word that ends at a place, and whether it stands in quotes.
fn word_before(text: &str, end: usize) -> Option<(Range<usize>, bool)> {
    let start = floor(text, end.saturating_sub(80));
    let said = text.get(start..end)?;
    for (open, close) in [
        ('「', '」'),
        ('『', '』'),
        ('"', '"'),
        ('\'', '\''),
        ('“', '”'),
        ('`', '`'),
    ] {
        if let Some(inside) = said.strip_suffix(close) {
            let opened = inside.rfind(open)?;
            let at = start + opened + open.len_utf8()..start + inside.len();
            return (!at.is_empty()).then_some((at, true));
        }
    }
    let length = said
        .bytes()
        .rev()
        .take_while(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'('))
        .count();
    let mut from = end - length;
    // A code in two groups: 482 913.
    let group = |at: usize| {
        text.get(floor(text, at.saturating_sub(4))..at)
            .is_some_and(|said| {
                said.len() == 4
                    && said.ends_with(' ')
                    && said.bytes().take(3).all(|b| b.is_ascii_digit())
            })
    };
    if length == 3
        && text
            .get(from..end)
            .is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit()))
        && group(from)
    {
        from -= 4;
    }
    (from < end).then_some((from..end, false))
}
