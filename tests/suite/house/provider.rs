//! Packs hold facts, code holds rules: no word about a provider is in Rust.

use std::collections::BTreeSet;

use super::breach::{Breach, finds};
use super::data::embedded;
use super::source::Source;

/// Keys whose values name or reach a provider, wherever they stand in a pack.
const TELLING: &[&str] = &["id", "aliases", "value", "domains", "name", "url"];

/// Values shorter than this stand in any text by chance.
const TELLING_CHARS_MIN: usize = 6;

/// What no Rust file may contain.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// Names, addresses and numbers, in lower case.
    names: BTreeSet<String>,
    /// The letters that the provider's ids begin with, as they are written.
    prefixes: BTreeSet<String>,
}

impl Words {
    /// Adds the words of a pack.
    pub(crate) fn add(&mut self, pack: &toml::Value) {
        self.collect(pack, "");
    }

    /// Tells whether any pack had a word.
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    fn collect(&mut self, value: &toml::Value, key: &str) {
        match value {
            toml::Value::String(text) if key == "shape" => {
                let letters = text.split(|l: char| !l.is_ascii_uppercase()).next();
                self.prefixes
                    .extend(letters.filter(|prefix| prefix.len() > 2).map(str::to_owned));
            }
            toml::Value::String(text) if TELLING.contains(&key) => {
                let is_long = text.chars().count() >= TELLING_CHARS_MIN;
                // A sentence or a common word is no name: names, numbers and addresses have ASCII.
                let is_name =
                    text.chars().any(|l| l.is_ascii_alphanumeric()) && !text.contains(' ');
                if is_long && is_name {
                    self.names.insert(text.to_lowercase());
                }
            }
            toml::Value::Array(values) => {
                for value in values {
                    self.collect(value, key);
                }
            }
            toml::Value::Table(table) => {
                for (inner, value) in table {
                    let is_words = ["ja", "en"].contains(&inner.as_str());
                    self.collect(value, if is_words { key } else { inner });
                }
            }
            _ => {}
        }
    }
}

/// No word of a provider is in code or strings; where a file is embedded, its name may stand.
pub(crate) fn provider(source: &Source, words: &Words) -> Vec<Breach> {
    let embedded = embedded(source);
    let mut breaches = Vec::new();
    for (index, line) in source.spoken().lines().enumerate() {
        let mut line = line.to_owned();
        for path in &embedded {
            let stem = path
                .rsplit('/')
                .next()
                .and_then(|name| name.split('.').next());
            line = line.replace(&format!("{path}\""), "\"");
            line = line.replace(&format!("\"{}\"", stem.unwrap_or_default()), "\"\"");
        }
        let lower = line.to_lowercase();
        let names = words
            .names
            .iter()
            .filter(|word| lower.contains(word.as_str()));
        let prefixes = words
            .prefixes
            .iter()
            .filter(|word| line.contains(word.as_str()));
        for word in names.chain(prefixes) {
            breaches.push(Breach::new(
                &source.path,
                index + 1,
                format!("`{word}` is a pack's"),
            ));
        }
    }
    breaches
}

#[test]
fn a_word_of_a_provider_is_found() {
    let pack = toml::toml! {
        [pack]
        id = "exampleex"
        domains = [{ value = "exampleex.example", source = "article" }]
        [[channel]]
        window = "phone"
        name = { ja = "電話", en = "Phone support" }
        contact = [{ value = "03-0000-0000" }]
        [[id]]
        shape = "QRS####-##"
    };
    let mut words = Words::default();
    words.add(&toml::Value::Table(pack));
    let check = |text: &str, lines: &[usize]| {
        finds(
            &provider(&Source::new("src/a.rs", text, false), &words),
            lines,
        );
    };
    check("let a = \"ExampleEx\";", &[1]);
    check("\nlet a = \"tel:03-0000-0000\";", &[2]);
    check("let a = \"^QRS[0-9]{4}\";", &[1]);
    check("let window = \"phone support\"; // article", &[]);
    check("// exampleex writes its ids like this", &[]);
    check(
        "a(\"exampleex\", include_str!(\"../../packs/exampleex.toml\")),",
        &[],
    );
    check(
        "#[cfg(test)]\nmod tests { const A: &str = \"exampleex\"; }",
        &[],
    );
}
