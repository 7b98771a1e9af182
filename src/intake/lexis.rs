//! The terms made ready for one reading, and which coins a text speaks of.

use super::dictionary::Dictionary;
use super::sheet::Sheet;
use crate::pack::{Term, Terms, Unit};

/// The dictionaries of the terms, with the names that can stand in one sheet.
#[derive(Debug)]
pub(super) struct Lexis<'t> {
    pub(super) terms: &'t Terms,
    pub(super) banks: Dictionary<'t>,
    pub(super) assets: Dictionary<'t>,
    pub(super) units: Dictionary<'t>,
    pub(super) signs: Dictionary<'t>,
    pub(super) chains: Dictionary<'t>,
    pub(super) devices: Dictionary<'t>,
}

/// A coin that the text names, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Coin<'t> {
    pub(super) at: usize,
    pub(super) symbol: &'t str,
}

impl<'t> Lexis<'t> {
    pub(super) fn new(terms: &'t Terms, sheet: &Sheet) -> Self {
        let seen = sheet.seen();
        let dictionary = |terms: &'t [Term]| Dictionary::new(terms, &seen);
        Self {
            terms,
            banks: dictionary(&terms.banks),
            assets: dictionary(&terms.assets),
            units: Dictionary::new(terms.units.iter().map(|unit| &unit.term), &seen),
            signs: dictionary(&terms.signs),
            chains: dictionary(&terms.chains),
            devices: dictionary(&terms.devices),
        }
    }

    /// Returns the part of a coin that has these names.
    pub(super) fn unit(&self, term: &Term) -> Option<&'t Unit> {
        self.terms.units.iter().find(|unit| unit.term == *term)
    }

    /// Tells whether a symbol is a coin's, not a currency's.
    pub(super) fn is_coin(&self, symbol: &str) -> bool {
        !self.terms.chains_of(symbol).is_empty()
    }

    /// Returns the coin that is meant where none is named: the first of the terms.
    pub(super) fn usual_coin(&self) -> Option<&'t str> {
        let mut coins = self.terms.asset_chains.iter();
        coins
            .find(|(_, chains)| !chains.is_empty())
            .map(|(symbol, _)| symbol.as_str())
    }

    /// Returns the networks that the text names, in order.
    pub(super) fn networks(&self, sheet: &Sheet) -> Vec<&'t str> {
        (0..sheet.len())
            .filter_map(|at| self.chains.word_at(sheet, at))
            .map(|network| network.term.code.as_str())
            .collect()
    }

    /// Returns the coins that the text names, in order.
    pub(super) fn coins(&self, sheet: &Sheet) -> Vec<Coin<'t>> {
        let mut coins = Vec::new();
        let mut at = 0;
        while at < sheet.len() {
            let Some(found) = self.assets.at(sheet, at).filter(|found| {
                let latin = |letter: char| letter.is_ascii_alphabetic();
                !(latin(sheet.before(at)) && latin(sheet.letter(at)))
                    && self.is_coin(&found.term.code)
            }) else {
                at += 1;
                continue;
            };
            coins.push(Coin {
                at,
                symbol: &found.term.code,
            });
            at = found.end;
        }
        coins
    }
}
