//! Texts with secrets in them and texts that only look so: what is found must not become less.
//!
//! `tests/data/clearing.jsonl` has a text a line, with the secrets in it or none.

use std::collections::BTreeMap;

use madoguchi::domain::{Code as _, FindingKind, Lang};
use madoguchi::safety::{Field, Hints, clear};
use serde_json::Value;

/// How the sets begin that nothing was made with: they tell how the rules do on texts that nobody
/// looked at while making them, and a test that fails on them would end that.
const KEPT_APART: &str = "unseen";

/// Kinds of which every single one is found: a checksum or a format proves them.
const PROVED: &[&str] = &[
    "bip39",
    "bip32_xprv",
    "bip38",
    "electrum_seed",
    "jwk",
    "monero_seed",
    "pem_private_key",
    "raw_private_key",
    "slip39_share",
    "solana_key",
    "stellar_seed",
    "wif",
    "xrp_seed",
];

/// The texts with a secret whose every secret is replaced, of all such texts.
const FOUND_MIN: (usize, usize) = (4806, 5112);

/// The texts without a secret in which something is replaced, of all such texts.
const FALSE_ALARMS_MAX: (usize, usize) = (39, 6141);

/// One line of the file.
struct Row {
    id: String,
    label: String,
    text: String,
    secrets: Vec<String>,
}

fn rows() -> Vec<Row> {
    let file = include_str!("../data/clearing.jsonl");
    let rows = file.lines().map(|line| {
        let row: Value = serde_json::from_str(line).expect("every line is JSON");
        let word = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let secrets = row["spans"].as_array().into_iter().flatten();
        let secrets = secrets.filter_map(Value::as_str).map(str::to_owned);
        let read = Row {
            id: word("id"),
            label: word("label"),
            text: word("text"),
            secrets: secrets.collect(),
        };
        (word("set"), read)
    });
    let tuned = rows.filter(|(set, _)| !set.starts_with(KEPT_APART));
    tuned.map(|(_, row)| row).collect()
}

/// Tells whether a secret, or half of a long one, can still be read.
fn is_left(secret: &str, shown: &str) -> bool {
    let letters: Vec<char> = secret.chars().collect();
    let (start, end) = letters.split_at(letters.len() / 2);
    let halves = [start, end].map(|half| half.iter().collect::<String>());
    let long = letters.len() >= 12;
    shown.contains(secret) || long && halves.iter().any(|half| shown.contains(half.trim()))
}

/// The hosts that the program hands to the rules.
static EXPLORERS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
    let known = madoguchi::pack::explorers().into_iter();
    known.map(|known| known.host.to_string()).collect()
});

/// Returns a text as it would be recorded.
fn cleared(text: &str) -> String {
    let hints = Hints {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &EXPLORERS,
        keep_guesses: false,
        label: |kind: FindingKind, _| kind.code(),
    };
    clear(text, &hints).text.into_inner()
}

#[test]
fn the_rules_find_no_less_and_hide_no_more_than_they_did() {
    let rows = rows();
    let (with, without): (Vec<&Row>, Vec<&Row>) =
        rows.iter().partition(|row| !row.secrets.is_empty());
    let mut missed: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in &with {
        let shown = cleared(&row.text);
        if row.secrets.iter().any(|secret| is_left(secret, &shown)) {
            missed.entry(&row.label).or_default().push(&row.id);
        }
    }
    let alarms: Vec<&str> = without
        .iter()
        .filter(|row| cleared(&row.text) != row.text)
        .map(|row| row.id.as_str())
        .collect();
    let proved: Vec<_> = missed
        .iter()
        .filter(|(label, _)| PROVED.contains(label))
        .collect();
    assert!(
        proved.is_empty(),
        "proved kinds that were missed: {proved:?}"
    );
    let found = with.len() - missed.values().map(Vec::len).sum::<usize>();
    assert_eq!(
        (FOUND_MIN.1, FALSE_ALARMS_MAX.1),
        (with.len(), without.len())
    );
    assert!(found >= FOUND_MIN.0, "{found} found; missed: {missed:?}");
    assert!(
        alarms.len() <= FALSE_ALARMS_MAX.0,
        "{} false alarms: {alarms:?}",
        alarms.len()
    );
}
