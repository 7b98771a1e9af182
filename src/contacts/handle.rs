//! An account on a social network.

use super::skeleton::{nearly_same, skeleton};
use super::{Finding, Verdict, Why, recorded};
use crate::pack::{ContactKind, Pack};

/// Names shorter than this look like too many others.
const NAME_LETTERS_MIN: usize = 5;

/// Judges an account's name; case does not matter on the networks themselves.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let name = |handle: &str| handle.trim_start_matches('@').to_owned();
    let given = name(written);
    let known = || recorded(pack, ContactKind::Handle);
    let exact = known().find(|(value, _)| name(value).eq_ignore_ascii_case(&given));
    if let Some((_, contact)) = exact {
        return Finding::recorded(contact);
    }
    let seen = skeleton(&given).replace(['_', '-', '.'], "");
    for (value, _) in known() {
        let wanted = skeleton(&name(value));
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let why = if seen == wanted {
            if given.is_ascii() {
                Why::NearlySame
            } else {
                Why::Homoglyph
            }
        } else if wanted.len() >= NAME_LETTERS_MIN && seen.contains(&wanted) {
            Why::ExtraWords
        } else if nearly_same(&letters(&seen), &letters(&wanted), NAME_LETTERS_MIN) {
            Why::NearlySame
        } else {
            continue;
        };
        return Finding::like(Verdict::LookAlike, why, value);
    }
    Finding::new(Verdict::Unknown, Why::NotRecorded)
}
