//! A host: the provider's own, one that looks like it, or another.

use super::punycode;
use super::skeleton::{nearly_same, skeleton};
use super::{Finding, Verdict, Why};
use crate::pack::{Claim, Pack};

/// Names shorter than this look like too many others.
const NAME_LETTERS_MIN: usize = 5;

/// Returns the provider's domain that a host is, or is below; the host must be clean ASCII.
pub(super) fn own<'p>(host: &str, pack: &'p Pack) -> Option<&'p Claim<String>> {
    let host = host.to_ascii_lowercase();
    pack.domains.iter().find(|domain| {
        let below = host.strip_suffix(domain.value.as_str());
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    })
}

/// Tells whether a host is written with the letters of the DNS and nothing else.
pub(super) fn is_clean(host: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    !host.is_empty() && host.bytes().all(letter) && host.split('.').all(|label| !label.is_empty())
}

/// Judges a host that is not the provider's own: does it look like it?
pub(super) fn foreign(host: &str, pack: &Pack) -> Finding {
    let shown: Vec<String> = host.split('.').map(shown).collect();
    let ascii = host.is_ascii() && shown.iter().all(|label| label.is_ascii());
    let looks = pack.domains.iter().find_map(|domain| {
        let why = looks_like(&shown, &domain.value)?;
        let why = if ascii { why } else { Why::Homoglyph };
        Some(Finding::like(Verdict::LookAlike, why, &domain.value))
    });
    looks.unwrap_or_else(|| Finding::new(Verdict::Unknown, Why::NotRecorded))
}

/// Returns how a host, label by label, looks like a domain; `None` if it does not.
fn looks_like(labels: &[String], domain: &str) -> Option<Why> {
    let name = domain.split('.').next()?;
    if name.len() < NAME_LETTERS_MIN {
        return None;
    }
    let wanted = skeleton(name);
    let skeletons: Vec<String> = labels.iter().map(|label| skeleton(label)).collect();
    let whole = skeletons.join(".");
    if whole.contains(&format!("{}.", skeleton(domain))) {
        return Some(Why::InFrontOfAnother);
    }
    for (label, seen) in labels.iter().zip(&skeletons) {
        let plain = seen.replace('-', "");
        if *seen == wanted {
            let same = label.eq_ignore_ascii_case(name);
            return Some(if same {
                Why::OtherEnding
            } else {
                Why::NearlySame
            });
        }
        if plain == wanted || plain.contains(&wanted) {
            return Some(Why::ExtraWords);
        }
        let words = seen.split('-').chain([plain.as_str()]);
        for word in words {
            let (word, wanted): (Vec<char>, Vec<char>) =
                (word.chars().collect(), wanted.chars().collect());
            if nearly_same(&word, &wanted, NAME_LETTERS_MIN) {
                return Some(Why::NearlySame);
            }
        }
    }
    None
}

/// Returns a label as a browser shows it.
fn shown(label: &str) -> String {
    let encoded = label
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("xn--"));
    encoded
        .and_then(|_| punycode::decode(label.get(4..)?))
        .unwrap_or_else(|| label.to_owned())
}
