//! What a stretch would be, by what is said nearest to it.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::seen::Seen;

use super::around::Around;
use super::around::NEAR;
use super::groups::{CARD, CODE, CODES, DEEDS, PINS, QUESTION, SIGNING, TOPIC};
use super::shape::{Class, NAME};

/// The longest stretch that is weighed where nothing names a secret, in bytes.
const UNNAMED_BYTES_MAX: usize = 24;

/// Tells whether a secret is named near, and not only what is done with one.
pub(super) fn is_named(around: &Around) -> bool {
    (0..SIGNING).any(|group| around.ahead[group].min(around.behind[group]) < NEAR)
}

/// Returns what it would be; `None` if nothing near names a secret.
pub(super) fn likely(seen: &Seen, around: &Around, at: &Range<usize>) -> Option<FindingKind> {
    let word = seen.text().get(at.clone())?;
    let number = !word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let cue = if Class::of(word).form() == NAME {
        // A name is no code.
        around.cue_of(|group| !matches!(group, CODES | CODE | PINS | CARD))
    } else {
        around.cue()
    };
    let Some(cue) = cue else {
        // Nothing names it; something must have been done with it, and it is no address or hash.
        let done = DEEDS.filter(|deed| around.ahead[*deed].min(around.behind[*deed]) < NEAR);
        let kind = if number {
            FindingKind::OneTimeCode
        } else {
            FindingKind::Password
        };
        return (done.count() > 0 && word.len() <= UNNAMED_BYTES_MAX).then_some(kind);
    };
    Some(match cue {
        CODES | CODE => FindingKind::OneTimeCode,
        PINS => FindingKind::Pin,
        4 => FindingKind::RecoveryCode,
        QUESTION | TOPIC => FindingKind::SecurityAnswer,
        6 => FindingKind::ApiSecret,
        7 => FindingKind::Token,
        8 => FindingKind::TotpSecret,
        CARD if number => FindingKind::CardCode,
        _ => FindingKind::Password,
    })
}
