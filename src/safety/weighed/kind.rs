//! What a stretch would be, by what is said nearest to it.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::seen::Seen;

use super::around::Around;
use super::groups::{CARD, CODE, CODES, PINS, QUESTION, TOPIC};
use super::shape::{Class, NAME};

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
    Some(match cue? {
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
