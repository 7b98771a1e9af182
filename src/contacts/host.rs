//! A host: the provider's own, one that looks like it, or another.

use super::brand::{Brand, brands, registered_from_end};
use super::punycode;
use super::skeleton::skeleton;
use super::unseen::is_unseen;
use super::{Finding, Verdict, Why};
use crate::pack::{Claim, Lent, Pack};
use crate::text::fold;

/// Returns the provider's domain that a host is, or is below; the host must be clean ASCII.
pub(super) fn own<'p>(host: &str, pack: &'p Pack) -> Option<&'p Claim<Lent>> {
    let host = host.to_ascii_lowercase();
    pack.domains.iter().find(|domain| {
        let below = host.strip_suffix(&domain.value.to_ascii_lowercase());
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    })
}

/// Tells whether a host is written with the letters of the DNS and nothing else.
pub(super) fn is_clean(host: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    !host.is_empty() && host.bytes().all(letter) && host.split('.').all(|label| !label.is_empty())
}

/// Tells whether a host is a number instead of a name.
pub(super) fn is_ip(host: &str) -> bool {
    let host = host.trim_matches(['[', ']', '.']);
    let number = |part: &str| {
        let digits = part.strip_prefix("0x").or(part.strip_prefix("0X"));
        match digits {
            Some(digits) => digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
            None => !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()),
        }
    };
    host.split('.').all(number)
        || host.contains(':')
            && host
                .bytes()
                .all(|b| b.is_ascii_hexdigit() || b":.%".contains(&b))
}

/// Judges a host that is not the provider's own, or is not cleanly written: does it look like it?
pub(super) fn foreign(host: &str, pack: &Pack) -> Finding {
    let read = as_read(host);
    let odd = if host.is_ascii() {
        Why::OddHost
    } else {
        Why::Homoglyph
    };
    if let Some(domain) = own(&read, pack) {
        return Finding::of_domain(Verdict::LookAlike, odd, domain);
    }
    let labels: Vec<String> = read.split('.').map(shown).collect();
    let ascii = host.is_ascii() && labels.iter().all(|label| label.is_ascii());
    let looks = || {
        let before = pack.domains.iter().find_map(|domain| {
            let why = in_front(&labels, &domain.value)?;
            Some((why, domain.value.to_string()))
        });
        before.or_else(|| {
            let brands = brands(pack);
            let looks =
                |brand: &Brand| Some((looks_like(&labels, brand)?, brand.resembles.clone()));
            brands.iter().find_map(looks)
        })
    };
    match looks() {
        Some((why, resembles)) => {
            let why = if ascii { why } else { Why::Homoglyph };
            Finding::like(Verdict::LookAlike, why, &resembles)
        }
        None => Finding::new(Verdict::Unknown, Why::NotRecorded),
    }
}

/// Tells whether words name the provider, as a local part or a display name may do.
pub(super) fn named_in(words: &str, pack: &Pack) -> Option<String> {
    let read = as_read(words);
    let own = pack.domains.iter().find(|domain| {
        let read = skeleton(&read);
        stands_in(&read, &skeleton(&domain.value))
    });
    let by_domain = own.map(|domain| domain.value.to_string());
    by_domain.or_else(|| {
        let brands = brands(pack);
        let brand = brands.iter().find(|brand| brand.seen_in(&read).is_some());
        brand.map(|brand| brand.resembles.clone())
    })
}

/// Returns how the provider's whole domain stands in a host before another one.
fn in_front(labels: &[String], domain: &str) -> Option<Why> {
    let host = skeleton(&labels.join("."));
    let wanted = skeleton(domain);
    if host == wanted || host.ends_with(&format!(".{wanted}")) {
        return Some(Why::NearlySame);
    }
    let hyphened = wanted.replace('.', "-");
    let found = stands_in(&host, &wanted) || stands_in(&host, &hyphened);
    found.then_some(Why::InFrontOfAnother)
}

/// Tells whether a name stands in a text as whole words.
fn stands_in(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + name.len()..)
            .and_then(|text| text.chars().next());
        let divides = |letter: Option<char>| letter.is_none_or(|l| !l.is_alphanumeric());
        divides(before) && divides(after)
    })
}

/// Returns how a host, label by label, looks like a name; `None` if it does not.
fn looks_like(labels: &[String], brand: &Brand) -> Option<Why> {
    let registered = labels.len().checked_sub(1 + registered_from_end(labels));
    let by_label = labels.iter().enumerate().find_map(|(at, label)| {
        Some(match brand.seen_in(label)? {
            Why::OtherEnding if Some(at) != registered && labels.len() > 2 => Why::InFrontOfAnother,
            why => why,
        })
    });
    by_label.or_else(|| {
        let whole = labels.concat();
        matches!(
            brand.seen_in(&whole),
            Some(Why::ExtraWords | Why::OtherEnding)
        )
        .then_some(Why::ExtraWords)
    })
}

/// Returns a host as a browser reads it: percent signs undone, full width and every kind of point
/// folded, what is not seen left out.
fn as_read(host: &str) -> String {
    let decoded = super::letter::percent_decoded(host);
    let folded = fold(&decoded).replace('\u{3002}', ".");
    let seen: String = folded
        .chars()
        .filter(|letter| !is_unseen(*letter))
        .collect();
    seen.trim_matches('.').to_owned()
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
