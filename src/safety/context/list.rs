//! Values that come in lists.

use std::ops::Range;

use crate::domain::FindingKind;

use crate::safety::seen::Seen;

use super::code::is_recovery;
use super::digits;
use super::shape::{is_evidence, is_link};
use super::words::{counts, is_product};

/// How many values of one list are looked for.
const LIST_MAX: usize = 20;

/// Returns the first value and those that follow it as a list: 「5502か5520」, ten backup codes.
pub(super) fn go_on(seen: &Seen, kind: FindingKind, first: Range<usize>) -> Vec<Range<usize>> {
    let text = seen.text();
    let mut all = vec![first];
    while all.len() < LIST_MAX {
        let Some(last) = all.last() else { break };
        let rest = text.get(last.end..).unwrap_or_default();
        let gap = joint(rest, kind);
        if gap == 0 {
            break;
        }
        let at = last.end + gap;
        let rest = text.get(at..).unwrap_or_default();
        let length = match kind {
            FindingKind::RecoveryCode => {
                let word = rest
                    .bytes()
                    .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
                    .count();
                if rest.get(..word).is_some_and(is_recovery) {
                    word
                } else {
                    0
                }
            }
            FindingKind::OneTimeCode | FindingKind::Pin => digits::code(rest)
                .filter(|(length, count)| {
                    (4..=8).contains(count) && !counts(rest.get(*length..).unwrap_or_default())
                })
                .map_or(0, |(length, _)| length),
            FindingKind::Password => another_password(rest),
            FindingKind::SecurityAnswer => super::answer::another(rest),
            _ => 0,
        };
        if length == 0 {
            break;
        }
        all.push(at..at + length);
    }
    all
}

/// Returns the length of a second password: letters and digits, and no product's name.
fn another_password(rest: &str) -> usize {
    let length = rest
        .bytes()
        .take(128)
        .take_while(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\''))
        .count();
    let word = rest
        .get(..length)
        .unwrap_or_default()
        .trim_end_matches(['.', ',', ')']);
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let lower = word.to_ascii_lowercase();
    if word.len() >= 6
        && digits
        && letters >= 2
        && !is_product(&lower)
        && !is_link(&lower)
        && !is_evidence(word)
    {
        word.len()
    } else {
        0
    }
}

/// Returns how long the joint between two values of a list is; 0 if there is none.
fn joint(rest: &str, kind: FindingKind) -> usize {
    if kind == FindingKind::RecoveryCode {
        let joint = rest.trim_start_matches(|letter: char| {
            matches!(
                letter,
                ' ' | ','
                    | '、'
                    | '\n'
                    | '\t'
                    | '/'
                    | '・'
                    | '|'
                    | ';'
                    | '"'
                    | '\''
                    | '「'
                    | '」'
                    | '*'
            )
        });
        let mut length = rest.len() - joint.len();
        if let Some(behind) = ["and ", "or ", "と"]
            .iter()
            .find_map(|and| joint.strip_prefix(and))
        {
            return rest.len() - behind.len();
        }
        // A list may number its lines.
        let number = joint.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=2).contains(&number)
            && joint
                .get(number..)
                .is_some_and(|behind| behind.starts_with(['.', ')', ':']))
        {
            let behind = joint.get(number + 1..).unwrap_or_default();
            length += number + 1 + (behind.len() - behind.trim_start().len());
        }
        return if length <= 16 { length } else { 0 };
    }
    if kind == FindingKind::Password {
        let bare = rest.trim_start_matches(['」', '』', '"', '\'', ' ']);
        let joint = [
            "→新",
            "→",
            "⇒",
            "->",
            "から",
            "と",
            "か",
            "や",
            "または",
            "もしくは",
            "or ",
            "and ",
            "to ",
            "、",
        ]
        .iter()
        .filter(|joint| bare.starts_with(**joint))
        .map(|joint| joint.len())
        .max();
        let Some(joint) = joint else { return 0 };
        let behind = bare.get(joint..).unwrap_or_default();
        return rest.len()
            - behind
                .trim_start_matches(['「', '『', '"', '\'', ' '])
                .len();
    }
    [
        "、2回目",
        " 2回目",
        "、2回目は",
        " 2回目は",
        "だったか",
        "か",
        "または",
        "もしくは",
        " or ",
        "、",
        " / ",
        "/",
        "と",
        ", ",
    ]
    .iter()
    .filter(|joint| rest.starts_with(**joint))
    .map(|joint| joint.len())
    .max()
    .unwrap_or(0)
}
