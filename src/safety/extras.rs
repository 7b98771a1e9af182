//! What a line says beyond the fields that are known: there a value is often a secret only by the
//! name that it stands under, as in `"pin": 4821`.

use std::ops::Range;

use super::clear::clear;
use super::hints::{Field, Hints};
use super::placeholder::placeholder;
use crate::domain::{Extra, Finding, FindingKind};

/// The longest value that is read with its name, in bytes: what is longer speaks for itself.
const VALUE_BYTES_MAX: usize = 4096;

/// The longest name that is read with a value, in characters.
const NAME_CHARS_MAX: usize = 80;

/// Names of what names the value beside it: `{"name": "password", "value": "…"}`.
const NAMING: [&str; 8] = [
    "name", "key", "label", "field", "title", "kind", "type", "question",
];

/// Replaces the values that are secrets by the names they stand under, and returns what was found.
pub(super) fn clear_extras(extra: &mut [Extra], hints: &Hints<'_>) -> Vec<Finding> {
    let mut all = Vec::new();
    let names: Vec<Vec<String>> = (0..extra.len()).map(|place| names(extra, place)).collect();
    for (value, names) in extra.iter_mut().zip(&names) {
        if let Some(found) = names.iter().find_map(|name| named(value, name, hints)) {
            all.push(found);
        }
    }
    let mut start = 0;
    while start < extra.len() {
        let list = list_of(&extra[start].pointer).map(str::to_owned);
        let same = |one: &Extra| list.is_some() && list_of(&one.pointer) == list.as_deref();
        let length = extra[start..].iter().take_while(|one| same(one)).count();
        if length > 1 {
            let of = names.get(start).map_or(&[] as &[String], Vec::as_slice);
            let values = &mut extra[start..start + length];
            let found = of.iter().find_map(|name| listed(values, name, hints));
            all.extend(found);
        }
        start += length.max(1);
    }
    all
}

/// Clears a text of an incident that is a secret by the name it stands under.
pub(super) fn clear_named(text: &mut String, name: &str, hints: &Hints<'_>) -> Option<Finding> {
    let label = format!("{name}: ");
    let from = label.chars().count();
    if text.len() > VALUE_BYTES_MAX || from > NAME_CHARS_MAX {
        return None;
    }
    let hints = Hints {
        field: Field::Words,
        ..*hints
    };
    let clearing = clear(&format!("{label}{text}"), &hints);
    let finding = clearing.findings.into_iter().find(|finding| {
        finding.span.end > from
            && finding.kind != FindingKind::AmbiguousHex
            && hints.replaces(finding)
    })?;
    *text = match clearing.text.as_str().strip_prefix(&label) {
        Some(left) => left.to_owned(),
        None => placeholder((hints.label)(finding.kind, hints.lang), hints.lang),
    };
    Some(finding)
}

/// Clears a value with one of its names.
fn named(extra: &mut Extra, name: &str, hints: &Hints<'_>) -> Option<Finding> {
    if !is_value(extra) {
        return None;
    }
    let found = clear_named(&mut extra.value, name, hints);
    extra.is_text |= found.is_some();
    found
}

/// Clears the values of one list, read in a row.
fn listed(values: &mut [Extra], name: &str, hints: &Hints<'_>) -> Option<Finding> {
    let bytes: usize = values.iter().map(|value| value.value.len()).sum();
    if bytes > VALUE_BYTES_MAX || name.chars().count() > NAME_CHARS_MAX {
        return None;
    }
    let mut joined = format!("{name}: ");
    let mut at: Vec<Range<usize>> = Vec::with_capacity(values.len());
    for value in &*values {
        let start = joined.chars().count();
        joined.push_str(&value.value);
        at.push(start..joined.chars().count());
        joined.push(' ');
    }
    let mut first = None;
    for finding in clear(&joined, hints).findings {
        if finding.kind == FindingKind::AmbiguousHex || !hints.replaces(&finding) {
            continue;
        }
        for (value, at) in values.iter_mut().zip(&at) {
            if finding.span.start < at.end && at.start < finding.span.end && is_value(value) {
                value.value = placeholder((hints.label)(finding.kind, hints.lang), hints.lang);
                value.is_text = true;
                first.get_or_insert_with(|| finding.clone());
            }
        }
    }
    first
}

/// Tells whether a value can be a secret: a text or a number.
fn is_value(extra: &Extra) -> bool {
    let is_number = || {
        extra
            .value
            .starts_with(|first: char| first.is_ascii_digit() || first == '-')
    };
    !extra.value.is_empty() && (extra.is_text || is_number())
}

/// Returns the list that a place is in.
fn list_of(pointer: &str) -> Option<&str> {
    let (list, place) = pointer.rsplit_once('/')?;
    place.starts_with('#').then_some(list)
}

/// Returns the names under which a value stands: its own, those around it, all of them together,
/// and what a neighbour calls it.
fn names(extra: &[Extra], place: usize) -> Vec<String> {
    let Some(pointer) = extra.get(place).map(|extra| extra.pointer.as_str()) else {
        return Vec::new();
    };
    let steps = pointer
        .split('/')
        .filter(|step| !step.is_empty() && !step.starts_with('#'));
    let steps: Vec<String> = steps.map(plain).collect();
    let mut names: Vec<String> = steps.iter().rev().take(3).cloned().collect();
    if steps.len() > 1 {
        names.push(steps.join(" "));
    }
    if let Some((around, _)) = pointer.rsplit_once('/') {
        let near = extra.get(place.saturating_sub(3)..).unwrap_or_default();
        let near = near.iter().take(7).filter(|other| other.is_text);
        for other in near {
            let name = other.pointer.rsplit_once('/');
            if name.is_some_and(|(of, name)| of == around && NAMING.contains(&name))
                && other.pointer != pointer
            {
                names.push(other.value.clone());
            }
        }
    }
    names.dedup();
    names
}

/// Returns a name of a pointer as words: `apiSecret`, `api_secret` and `api-secret` are one.
fn plain(step: &str) -> String {
    step.replace("~1", "/")
        .replace("~2", "#")
        .replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extra(pointer: &str, value: &str) -> Extra {
        let is_text = !value.starts_with('=');
        Extra {
            pointer: pointer.to_owned(),
            is_text,
            value: value.trim_start_matches('=').to_owned(),
        }
    }

    /// A sign of a key: digits that nothing but their name makes a secret.
    const HEX: &str = "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35";

    #[test]
    fn a_value_is_a_secret_by_the_name_it_stands_under() {
        for (pointer, value) in [
            ("/password", "Hanako#1987"),
            ("/loginPassword", "Hanako#1987"),
            ("/private_key", HEX),
            ("/privateKey", HEX),
            ("/api/secret", "8Kd3jf92JdkLsPq0ZmXnCvBaSdFgHjKl12345678"),
            ("/pin", "=4821"),
            ("/otp", "=483920"),
            ("/card", "=4111111111111111"),
            ("/account/password/value", "Hanako#1987"),
            ("/パスワード", "Hanako#1987"),
            ("/暗証番号", "=4821"),
            ("/timeline/#0/password", "Hanako#1987"),
        ] {
            let mut values = [extra(pointer, value)];
            let found = clear_extras(&mut values, &Hints::BARE);
            assert_eq!(found.len(), 1, "{pointer}");
            assert!(
                !values[0].value.contains(value.trim_start_matches('=')),
                "{pointer}"
            );
            assert!(values[0].is_text, "{pointer}");
        }
    }

    #[test]
    fn what_a_neighbour_names_and_what_a_list_says_in_a_row_are_found() {
        let mut values = [
            extra("/x/#0/name", "password"),
            extra("/x/#0/value", "Hanako#1987"),
        ];
        clear_extras(&mut values, &Hints::BARE);
        assert_eq!(values[0].value, "password");
        assert!(!values[1].value.contains("1987"));
        let words = "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic";
        let words = words.split(' ').enumerate();
        let words = words.map(|(place, word)| extra(&format!("/words/#{place}"), word));
        let mut values: Vec<Extra> = words.collect();
        clear_extras(&mut values, &Hints::BARE);
        assert!(
            values
                .iter()
                .all(|value| value.value.contains("seed_phrase")),
            "{values:?}"
        );
    }

    #[test]
    fn other_values_stay_as_they_are() {
        let before = [
            extra("/author", "taro"),
            extra("/transaction_id", HEX),
            extra("/txid", HEX),
            extra("/checksum", HEX),
            extra("/priority", "=3"),
            extra("/ok", "=true"),
            extra("/amount", "=150000"),
            extra("/phone_model", "iPhone 15"),
            extra("/password_changed", "=true"),
            extra("/password_changed_at", "2026-11-20"),
            extra("/tags/#0", "urgent"),
            extra("/tags/#1", "bank"),
            extra("/order_id", "JOR20261120-120000-123456"),
            extra("/version", "1.4.2"),
            extra("/created", "2026-11-20T21:30:00+09:00"),
            extra("/estimate/hours", "=2.5"),
        ];
        let mut after = before.clone();
        assert_eq!(clear_extras(&mut after, &Hints::BARE), []);
        assert_eq!(after, before);
    }
}
