//! One reading of a text with every rule.

use std::ops::Range;

use super::hints::Hints;
use super::rules::RULES;
use super::seen::{Found, INERT, Seen};
use super::shown::Shown;
use super::weighed;
use crate::domain::{FindingKind, Order as _};

/// Returns what the rules find, in order and without overlap, but for what is made to be shown.
pub(super) fn scan(seen: &Seen, hints: &Hints<'_>) -> Vec<Found> {
    let shown = Shown::of(seen);
    let mut all: Vec<(usize, Found)> = Vec::new();
    for (rank, rule) in RULES.iter().enumerate() {
        let mut found = Vec::new();
        (rule.find)(seen, hints, &mut found);
        all.extend(
            found
                .into_iter()
                .filter(|found| !shown.holds(found))
                .filter_map(|found| Some((rank, fresh(seen, found)?))),
        );
    }
    let guesses: Vec<&Found> = all.iter().map(|(_, found)| found).collect();
    let mut doubted = weighed::doubted(seen, &guesses).into_iter();
    all.retain(|_| doubted.next() != Some(true));
    all.order_by_key(|(_, found)| (found.at.start, std::cmp::Reverse(found.at.end)));
    let mut joined: Vec<(usize, Found)> = Vec::with_capacity(all.len());
    for (rank, found) in all {
        match joined.last_mut() {
            Some((known, last)) if found.at.start < last.at.end => {
                last.at.end = last.at.end.max(found.at.end);
                last.proved |= found.proved;
                if rank < *known {
                    *known = rank;
                    last.kind = found.kind;
                }
            }
            _ => joined.push((rank, found)),
        }
    }
    let mut found: Vec<Found> = joined.into_iter().map(|(_, found)| found).collect();
    prove_beside_cards(&mut found);
    found
}

/// How far from a card's number its code and its expiry may stand, in bytes.
const BESIDE_BYTES: usize = 120;

/// What stands beside a number that its check digit proves to be a card's is proved with it.
fn prove_beside_cards(found: &mut [Found]) {
    let cards = found
        .iter()
        .filter(|one| one.kind == FindingKind::CardNumber && one.proved);
    let cards: Vec<_> = cards.map(|card| card.at.clone()).collect();
    for code in found
        .iter_mut()
        .filter(|one| one.kind == FindingKind::CardCode)
    {
        let near = |card: &Range<usize>| {
            code.at.start < card.end + BESIDE_BYTES && card.start < code.at.end + BESIDE_BYTES
        };
        code.proved |= cards.iter().any(near);
    }
}

/// Keeps a finding off what was replaced before.
fn fresh(seen: &Seen, mut found: Found) -> Option<Found> {
    let inside = seen.text().as_bytes().get(found.at.clone())?;
    if let Some(replaced) = inside.iter().position(|byte| *byte == INERT) {
        found.at.end = found.at.start + replaced;
    }
    (!found.at.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people write who hide nothing; the texts with secrets stand beside the rules.
    const TEXTS: [&str; 3] = [
        include_str!("../../tests/data/denials.jsonl"),
        include_str!("../../tests/data/facts.jsonl"),
        include_str!("../../tests/data/statements.jsonl"),
    ];

    #[test]
    fn no_quick_look_changes_what_is_found_in_what_people_write() {
        for line in TEXTS.iter().flat_map(|file| file.lines()) {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            let text = row["text"].as_str().expect("it has a text");
            let quickly = scan(&Seen::new(text, &[]), &Hints::BARE);
            let slowly = scan(&Seen::new(text, &[]).without_looks(), &Hints::BARE);
            assert_eq!(quickly, slowly, "{text}");
        }
    }

    #[test]
    fn the_number_of_a_page_is_shown_whatever_its_host_is_called() {
        for (text, hidden) in [
            ("https://token.example.jp/?p=229291", false),
            (
                "パスワードは https://example.jp/?article=482913 に書いてあった",
                false,
            ),
            ("https://example.jp/?pin=482913 の暗証番号", true),
            ("https://example.jp/?code=482913", true),
        ] {
            let found = scan(&Seen::new(text, &[]), &Hints::BARE);
            assert_eq!(!found.is_empty(), hidden, "{text}: {found:?}");
        }
    }

    #[test]
    fn a_public_key_in_armour_is_shown_whatever_is_said_around_it() {
        let body = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
        for (name, hidden) in [
            ("PUBLIC KEY", false),
            ("CERTIFICATE", false),
            ("PRIVATE KEY", true),
        ] {
            let text =
                format!("署名に使う鍵\n-----BEGIN {name}-----\n{body}\n-----END {name}-----");
            let found = scan(&Seen::new(&text, &[]), &Hints::BARE);
            assert_eq!(!found.is_empty(), hidden, "{name}: {found:?}");
        }
    }
}
