//! An account on a social network.

use super::brand::brands;
use super::skeleton::{nearly_same, skeleton};
use super::{Finding, Verdict, Why, recorded};
use crate::pack::{ContactKind, Pack};

/// Names shorter than this look like too many others.
const NAME_LETTERS_MIN: usize = 5;

/// Judges an account's name; case does not matter on the networks themselves.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let known = || recorded(pack, ContactKind::Handle);
    let exact = known().filter(|(value, _)| value.eq_ignore_ascii_case(written));
    if let Some(finding) = Finding::of_contacts(exact.map(|(_, contact)| contact)) {
        return finding;
    }
    let Some(given) = written.strip_prefix(['@', '＠']) else {
        return bare(written, pack);
    };
    let looks = looks_like(given, pack).map(|finding| Finding {
        why: match finding.why {
            Why::OtherEnding => Why::NearlySame,
            why => why,
        },
        ..finding
    });
    looks.unwrap_or_else(|| Finding::new(Verdict::Unknown, Why::NotRecorded))
}

/// Judges the name of an account on a network on which none of the provider's is recorded.
pub(super) fn elsewhere(name: &str, pack: &Pack) -> Finding {
    let account = format!("@{}", name.trim_start_matches('@'));
    let finding = judge(&account, pack);
    match finding.verdict {
        Verdict::Unknown | Verdict::LookAlike => finding,
        Verdict::Known | Verdict::Disputed => {
            Finding::like(Verdict::LookAlike, Why::OtherNetwork, &account)
        }
    }
}

/// Judges a name without the sign of an account: it can be read as one, never known as one.
fn bare(written: &str, pack: &Pack) -> Finding {
    let looks = looks_like(written, pack).filter(|finding| finding.why != Why::OtherEnding);
    looks.unwrap_or_else(|| Finding::new(Verdict::Unknown, Why::NotAContact))
}

/// Returns how a name looks like a recorded account or like the provider itself.
fn looks_like(given: &str, pack: &Pack) -> Option<Finding> {
    let by_account = recorded(pack, ContactKind::Handle).find_map(|(value, _)| {
        let wanted = value.strip_prefix('@').unwrap_or(value);
        Some((like(given, wanted)?, value.to_owned()))
    });
    let looks = by_account.or_else(|| {
        brands(pack).into_iter().find_map(|brand| {
            let why = brand.seen_in(given)?;
            Some((why, brand.resembles))
        })
    });
    let (why, resembles) = looks?;
    let why = match why {
        _ if !given.is_ascii() => Why::Homoglyph,
        why => why,
    };
    Some(Finding::like(Verdict::LookAlike, why, &resembles))
}

/// Returns how one name looks like another.
fn like(given: &str, wanted: &str) -> Option<Why> {
    if given.eq_ignore_ascii_case(wanted) {
        return Some(Why::OtherEnding);
    }
    let joined = |name: &str| skeleton(name).replace(['_', '-', '.'], "");
    let (seen, wanted) = (joined(given), joined(wanted));
    let letters = |text: &str| text.chars().collect::<Vec<_>>();
    if seen == wanted || nearly_same(&letters(&seen), &letters(&wanted), NAME_LETTERS_MIN) {
        return Some(Why::NearlySame);
    }
    let added = wanted.chars().count() >= NAME_LETTERS_MIN && seen.contains(&wanted);
    added.then_some(Why::ExtraWords)
}
