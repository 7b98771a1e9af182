//! The coins and networks that a text speaks of, which decide between chains of one form.

use crate::domain::distinct;
use crate::pack::Lent;

use super::super::lexis::{Coin, Lexis};
use super::super::sheet::Sheet;

/// The chain whose form of address many networks share.
const SHARED: &str = "ETH";

/// What a text says about chains.
#[derive(Debug)]
pub(super) struct Talk<'t> {
    coins: Vec<&'t str>,
    /// Whether a coin's own chain is Ethereum.
    ethereum: bool,
    /// The coins' own chains that share Ethereum's form of address.
    own: Vec<&'t str>,
    /// The networks named that share Ethereum's form of address.
    shared: Vec<&'t str>,
    /// Whether a network of another form is named.
    other: bool,
}

impl<'t> Talk<'t> {
    pub(super) fn new(sheet: &Sheet, lexis: &Lexis<'t>, coins: &[Coin<'t>]) -> Self {
        let symbols = coins.iter().map(|coin| coin.symbol);
        let symbols: Vec<&str> = symbols.collect();
        let own = symbols
            .iter()
            .filter_map(|coin| lexis.terms.chains_of(coin).first())
            .map(Lent::as_str);
        let alike = |network: &&str| lexis.terms.form_of(network) == SHARED;
        let own = distinct(own.filter(alike));
        let (shared, other): (Vec<&str>, Vec<&str>) =
            lexis.networks(sheet).into_iter().partition(alike);
        Self {
            ethereum: own.contains(&SHARED),
            own,
            coins: symbols,
            shared: distinct(shared),
            other: !other.is_empty(),
        }
    }

    /// Decides between the chains that share the form of `chain`; `None` where the words leave it
    /// open.
    pub(super) fn chain(&self, chain: &'t str) -> Option<&'t str> {
        let named = |symbol: &str| self.coins.contains(&symbol);
        match chain {
            "BTC" if named("BCH") && !named("BTC") => Some("BCH"),
            "LTC" if named("MONA") && !named("LTC") => Some("MONA"),
            SHARED => self.network(),
            _ => Some(chain),
        }
    }

    /// The network of an address in Ethereum's form: the one that is named, else the coin's own.
    fn network(&self) -> Option<&'t str> {
        if !self.shared.is_empty() {
            return only(&self.shared);
        }
        if self.other {
            return None;
        }
        if self.coins.is_empty() || self.ethereum {
            return Some(SHARED);
        }
        only(&self.own)
    }
}

/// Returns the one of a set that has no other.
fn only<'t>(names: &[&'t str]) -> Option<&'t str> {
    names.first().copied().filter(|_| names.len() == 1)
}
