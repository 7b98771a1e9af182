//! What was removed and what to do now; never the secret itself.

use super::ui::Ui;
use crate::domain::{Finding, FindingClass, FindingKind, Lang};
use crate::i18n::{Catalog, advice, label};

/// Whether the command has `--keep`, which gives a guess back, and how it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CanKeep {
    /// It has.
    Yes,
    /// It had, and the interview goes on: another one has to be begun with it.
    InAnother,
    /// It has not.
    No,
}

/// Says on stderr what was replaced, each kind once, and what to do now.
pub(crate) fn tell(ui: Ui, lang: Lang, findings: &[Finding], can_keep: CanKeep) {
    let words = &Catalog::of(lang).talk;
    let mut told: Vec<FindingKind> = Vec::new();
    let secrets = findings
        .iter()
        .filter(|finding| finding.class == FindingClass::Secret);
    for finding in secrets.clone() {
        if told.contains(&finding.kind) {
            continue;
        }
        told.push(finding.kind);
        ui.warning(&(words.secret_replaced)(label::finding_kind(
            finding.kind,
            lang,
        )));
        ui.hint(advice::exposed(finding.kind, lang));
        if finding.kind == FindingKind::AmbiguousHex {
            ui.hint(match can_keep {
                CanKeep::InAnother => words.how_to_say_txid_later,
                CanKeep::Yes | CanKeep::No => words.how_to_say_txid,
            });
        }
    }
    let how = match can_keep {
        CanKeep::Yes => words.how_to_keep,
        CanKeep::InAnother => words.how_to_keep_anew,
        CanKeep::No => return,
    };
    if secrets.into_iter().any(|finding| !finding.proved) {
        ui.hint(how);
    }
}
