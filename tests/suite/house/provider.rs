//! Packs hold facts, code holds rules: no word about a provider is in Rust.

use std::collections::BTreeSet;

use super::breach::{Breach, finds};
use super::source::Source;

/// Keys whose values name or reach a provider, or have its form, wherever they stand in a pack.
const TELLING: &[&str] = &[
    "id", "aliases", "value", "shape", "domain", "domains", "name", "source",
];

/// Values shorter than this stand in any text by chance.
const TELLING_CHARS_MIN: usize = 6;

/// Returns the words of a pack that no Rust file may contain: names, addresses, numbers, shapes.
pub(crate) fn words(pack: &toml::Table) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for provider_key in ["id", "name", "aliases", "domains"] {
        if let Some(value) = pack.get(provider_key) {
            collect(value, true, &mut found);
        }
    }
    collect(&toml::Value::Table(pack.clone()), false, &mut found);
    found
}

fn collect(value: &toml::Value, is_telling: bool, found: &mut BTreeSet<String>) {
    match value {
        toml::Value::String(text) if is_telling => {
            let is_long = text.chars().count() >= TELLING_CHARS_MIN;
            // A sentence or a common word is no name: names, numbers and addresses have ASCII.
            if is_long && text.chars().any(|l| l.is_ascii_alphanumeric()) && !text.contains(' ') {
                found.insert(text.to_lowercase());
            }
        }
        toml::Value::Array(values) => {
            values
                .iter()
                .for_each(|value| collect(value, is_telling, found));
        }
        toml::Value::Table(table) => {
            for (key, value) in table {
                let is_words = is_telling && ["ja", "en"].contains(&key.as_str());
                collect(value, is_words || TELLING.contains(&key.as_str()), found);
            }
        }
        _ => {}
    }
}

/// No word of a provider is in code or strings; the path of an embedded file may name it.
pub(crate) fn provider(source: &Source, words: &BTreeSet<String>) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (index, line) in source.spoken().to_lowercase().lines().enumerate() {
        let line = without_embedded_paths(line);
        for word in words.iter().filter(|word| line.contains(word.as_str())) {
            breaches.push(Breach::new(
                &source.path,
                index + 1,
                format!("`{word}` is a pack's"),
            ));
        }
    }
    breaches
}

fn without_embedded_paths(line: &str) -> String {
    match line.split_once("include_str!(") {
        Some((before, after)) => {
            let rest = after.split_once(')').map_or("", |(_, rest)| rest);
            format!("{before}{rest}")
        }
        None => line.to_owned(),
    }
}

#[test]
fn a_word_of_a_provider_is_found() {
    let pack = toml::toml! {
        id = "exampleex"
        domains = [{ value = "exampleex.example" }]
        [[channels]]
        window = "phone"
        contacts = [{ value = "03-0000-0000" }]
    };
    let words = words(&pack);
    let check = |text: &str, lines: &[usize]| {
        finds(
            &provider(&Source::new("src/a.rs", text, false), &words),
            lines,
        );
    };
    check("let a = \"ExampleEx\";", &[1]);
    check("\nlet a = \"tel:03-0000-0000\";", &[2]);
    check("let window = \"phone\";", &[]);
    check("// exampleex writes its ids like this", &[]);
    check("include_str!(\"../../packs/exampleex.toml\"),", &[]);
    check(
        "#[cfg(test)]\nmod tests { const A: &str = \"exampleex\"; }",
        &[],
    );
}
