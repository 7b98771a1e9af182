//! Names that people write: banks, coins, devices, exchanges, and the words around a quotation.

mod words;

use std::sync::OnceLock;

use toml::{Table, Value};

use super::{Lent, compiled};
use crate::text::fold;
pub use words::{AmountWords, BareWords, CodeWords, ScreenWords, TimeWords};

/// The terms as people write them; the program itself does not read them.
#[cfg_attr(not(test), allow(dead_code))]
pub(super) const SOURCE: &str = include_str!("../../../packs/terms.toml");

/// The terms as the program reads them.
pub(super) const COMPILED: &[u8] = include_bytes!("../../../packs/compiled/terms.bin");

/// A name with the ways in which people write it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Term {
    /// What all of them mean: a bank's full name, a coin's symbol, a provider's id.
    pub code: Lent,
    /// Ways of writing it in which width, case and kana do not matter.
    pub names: Vec<Lent>,
    /// Ways of writing it in which case matters, because other words look like them.
    pub exact: Vec<Lent>,
    /// Words that make something else of the name when they follow it.
    pub not_before: Vec<Lent>,
}

/// A part of a coin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The names of the part; their code is the coin's symbol.
    pub term: Term,
    /// How far the decimal point moves: -8 for satoshi.
    pub places: i32,
}

/// The terms of `packs/terms.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// Banks by full name.
    pub banks: Vec<Term>,
    /// The endings of a bank's name: 銀行, 信用金庫.
    pub bank_endings: Vec<Lent>,
    /// What before such an ending is no name: 振込先, ネット.
    pub bank_not_names: Vec<Lent>,
    /// Currencies and coins by symbol.
    pub assets: Vec<Term>,
    /// The chains on which a coin can be sent, by its symbol; the first is its own.
    pub asset_chains: Vec<(Lent, Vec<Lent>)>,
    /// Parts of coins.
    pub units: Vec<Unit>,
    /// Signs before an amount, such as ¥, by symbol.
    pub signs: Vec<Term>,
    /// Chains and networks by symbol.
    pub chains: Vec<Term>,
    /// The chain whose form of address a network shares, by the network's symbol.
    pub chain_forms: Vec<(Lent, Lent)>,
    /// Devices, systems and browsers by name.
    pub devices: Vec<Term>,
    /// Words that may stand behind a device's name and number: Pro, Max.
    pub device_models: Vec<Lent>,
    /// Words before the version of an app.
    pub version_words: Vec<Lent>,
    /// Before the number of a ticket or an inquiry.
    pub reference_labels: Vec<Lent>,
    /// In a sentence: it tells what the writer thinks, not what the writer saw.
    pub inference: Vec<Lent>,
    /// Exchanges by id.
    pub providers: Vec<Term>,
    /// The words that are the whole of an answer.
    pub reply: BareWords,
    /// The words around a quotation.
    pub screen: ScreenWords,
    /// The words around an error code.
    pub code: CodeWords,
    /// The words around a number.
    pub amount: AmountWords,
    /// The words around a time.
    pub time: TimeWords,
}

/// Returns the built-in terms, read once a run.
///
/// A test proves that the file can be read, so they are never empty.
pub fn terms() -> &'static Terms {
    static READ: OnceLock<Terms> = OnceLock::new();
    READ.get_or_init(|| compiled::read(COMPILED).unwrap_or_default())
}

impl Terms {
    /// Reads terms; a key that is missing is an empty list.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        let table: Table = text.parse()?;
        let bank_name = section(&table, "bank_name");
        let device_version = section(&table, "device_version");
        Ok(Self {
            banks: listed(&table, "bank", "name"),
            bank_endings: words(&bank_name, "endings"),
            bank_not_names: words(&bank_name, "not_names"),
            assets: listed(&table, "asset", "symbol"),
            asset_chains: entries(&table, "asset")
                .map(|entry| (word(entry, "symbol"), words(entry, "chains")))
                .collect(),
            units: entries(&table, "unit").filter_map(unit).collect(),
            signs: listed(&table, "sign", "asset"),
            chains: listed(&table, "chain", "code"),
            chain_forms: entries(&table, "chain")
                .filter(|entry| entry.contains_key("addresses"))
                .map(|entry| (word(entry, "code"), word(entry, "addresses")))
                .collect(),
            devices: listed(&table, "device", "name"),
            device_models: words(&device_version, "models"),
            version_words: words(&device_version, "version_words"),
            reference_labels: words(&section(&table, "reference"), "labels"),
            inference: words(&section(&table, "inference"), "words"),
            providers: listed(&table, "provider", "id"),
            reply: BareWords::read(&section(&table, "reply")),
            screen: ScreenWords::read(&section(&table, "screen")),
            code: CodeWords::read(&section(&table, "code")),
            amount: AmountWords::read(&section(&table, "amount")),
            time: TimeWords::read(&section(&table, "time")),
        })
    }

    /// Returns the chains on which a coin can be sent; empty for a currency.
    pub fn chains_of(&self, symbol: &str) -> &[Lent] {
        self.asset_chains
            .iter()
            .find(|(known, _)| known == symbol)
            .map_or(&[], |(_, chains)| chains)
    }

    /// Returns the coins and chains that a name stands for, written as people do.
    pub fn coins_called(&self, name: &str) -> impl Iterator<Item = &str> {
        let wanted = fold(name.trim());
        let coins = self.assets.iter();
        let coins = coins.filter(|coin| !self.chains_of(&coin.code).is_empty());
        coins
            .chain(&self.chains)
            .filter(move |term| {
                let mut names = term.names.iter().chain(&term.exact);
                names.any(|known| fold(known) == wanted)
            })
            .map(|term| term.code.as_str())
    }

    /// Returns the chain whose form of address a chain or network uses.
    pub fn form_of<'a>(&'a self, chain: &'a str) -> &'a str {
        self.chain_forms
            .iter()
            .find(|(known, _)| known == chain)
            .map_or(chain, |(_, form)| form)
    }
}

fn unit(entry: &Table) -> Option<Unit> {
    let places = entry.get("places")?.as_integer()?;
    Some(Unit {
        term: term(entry, "asset"),
        places: i32::try_from(places).ok()?,
    })
}

fn listed(table: &Table, key: &str, code: &str) -> Vec<Term> {
    entries(table, key).map(|entry| term(entry, code)).collect()
}

fn term(entry: &Table, code: &str) -> Term {
    Term {
        code: word(entry, code),
        names: words(entry, "names"),
        exact: words(entry, "exact"),
        not_before: words(entry, "not_before"),
    }
}

fn entries<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_table)
}

fn section(table: &Table, key: &str) -> Table {
    let section = table.get(key).and_then(Value::as_table);
    section.cloned().unwrap_or_default()
}

fn word(table: &Table, key: &str) -> Lent {
    let word = table.get(key).and_then(Value::as_str);
    word.unwrap_or_default().into()
}

fn words(table: &Table, key: &str) -> Vec<Lent> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(Lent::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_built_in_terms_are_complete() {
        let terms = Terms::read(SOURCE).expect("the file is TOML");
        for list in [
            &terms.banks,
            &terms.assets,
            &terms.signs,
            &terms.chains,
            &terms.devices,
            &terms.providers,
        ] {
            assert!(!list.is_empty());
            for term in list {
                assert!(!term.code.is_empty(), "{term:?}");
                assert!(term.names.len() + term.exact.len() > 0, "{term:?}");
            }
        }
        assert!(!terms.reference_labels.is_empty() && !terms.inference.is_empty());
        assert!(!terms.units.is_empty() && !terms.bank_endings.is_empty());
        assert!(terms.reply.is_complete());
        assert!(terms.screen.is_complete() && terms.code.is_complete());
        assert!(terms.amount.is_complete() && terms.time.is_complete());
    }

    #[test]
    fn no_name_means_two_things_of_one_kind() {
        let terms = Terms::read(SOURCE).expect("the file is TOML");
        for list in [
            &terms.banks,
            &terms.assets,
            &terms.devices,
            &terms.providers,
        ] {
            let mut seen = HashSet::new();
            for name in list.iter().flat_map(|term| &term.names) {
                assert!(seen.insert(name), "{name} is there twice");
            }
        }
    }

    #[test]
    fn a_file_that_is_no_toml_is_refused() {
        assert!(Terms::read("bank = [").is_err());
    }
}
