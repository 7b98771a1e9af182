//! What a stretch would be, by what is said nearest to it.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::seen::Seen;

use super::around::Around;

/// Returns what it would be; `None` if nothing near names a secret.
pub(super) fn likely(seen: &Seen, around: &Around, at: &Range<usize>) -> Option<FindingKind> {
    let word = seen.text().get(at.clone())?;
    let number = !word.bytes().any(|byte| byte.is_ascii_alphabetic());
    Some(match around.cue()? {
        1 | 2 => FindingKind::OneTimeCode,
        3 => FindingKind::Pin,
        4 => FindingKind::RecoveryCode,
        5 => FindingKind::SecurityAnswer,
        6 => FindingKind::ApiSecret,
        7 => FindingKind::Token,
        8 => FindingKind::TotpSecret,
        9 if number => FindingKind::CardCode,
        _ => FindingKind::Password,
    })
}
