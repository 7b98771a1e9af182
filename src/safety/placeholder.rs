//! What stands where a secret stood.

use crate::domain::{Code, FindingKind, Lang};
use crate::text::Folded;

/// Returns the labelled placeholder: `［秘密情報を伏せました：復元フレーズ］`.
pub(super) fn placeholder(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("［秘密情報を伏せました：{label}］"),
        Lang::En => format!("[secret removed: {label}]"),
    }
}

/// Returns every placeholder that a text can hold, folded as the rules see them.
pub(super) fn known(label: fn(FindingKind, Lang) -> &'static str) -> Vec<String> {
    let mut all = Vec::with_capacity(2 * FindingKind::ALL.len());
    for &lang in Lang::ALL {
        for &kind in FindingKind::ALL {
            let shown = placeholder(label(kind, lang), lang);
            all.push(Folded::bare(&shown).text().to_owned());
        }
    }
    all
}

/// Tells quickly whether a text may hold a placeholder at all.
pub(super) fn may_hold(text: &str) -> bool {
    text.contains("秘密情報を伏せました") || text.contains("secret removed: ")
}
