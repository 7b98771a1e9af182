//! What a safety rule stopped.

use super::Explanation;
use crate::domain::{FindingKind, Lang};
use crate::i18n::{self, Catalog, Failures, label};

/// The exit code of an action that a safety rule stopped.
pub(super) const EXIT_STOPPED: u8 = 4;

/// The exit code of data that is damaged.
const EXIT_DAMAGED: u8 = 3;

/// Something that cannot be cleared holds a secret: which kinds, and what to do about each.
pub(super) fn holds_secret(what: &str, kinds: &[FindingKind], lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    let mut each: Vec<FindingKind> = Vec::new();
    for kind in kinds {
        if !each.contains(kind) {
            each.push(*kind);
        }
    }
    let labels: Vec<&str> = each
        .iter()
        .map(|kind| label::finding_kind(*kind, lang))
        .collect();
    let message = (words.holds_secret)(what, &labels.join(words.between));
    let begun = Explanation::new("holds_secret", EXIT_STOPPED, message);
    let advised = each.iter().fold(begun, |explanation, kind| {
        explanation.hint(i18n::advice::exposed(*kind, lang))
    });
    advised.hint(words.holds_secret_hint)
}

/// A contact that the pack does not state was to be confirmed.
pub(super) fn not_in_pack(written: &str, provider: &str, words: &Failures) -> Explanation {
    let message = (words.not_in_pack)(written, provider);
    Explanation::new("not_in_pack", EXIT_STOPPED, message).hint(words.not_in_pack_hint)
}

/// What the user confirmed cannot be read.
pub(super) fn broken_confirmations(path: &str, words: &Failures) -> Explanation {
    let message = (words.broken_confirmations)(path);
    Explanation::new("broken_confirmations", EXIT_DAMAGED, message)
        .hint(words.broken_confirmations_hint)
}

/// A pack of the user's own would take the place of a built-in one.
pub(super) fn pack_built_in(id: &str, words: &Failures) -> Explanation {
    let message = (words.pack_built_in)(id);
    Explanation::new("pack_built_in", EXIT_STOPPED, message).hint(words.pack_built_in_hint)
}
