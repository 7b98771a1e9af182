//! What does not fit together in the facts of one text.

mod acts;
mod amounts;
mod replied;

use std::collections::HashSet;

use chrono::{DateTime, Datelike, FixedOffset};

use super::Contradiction;
use super::lexis::{Coin, Lexis};
use super::sheet::{Found, Sheet};
use crate::domain::{FactValue, When};
use crate::pack::Terms;

/// Finds what does not fit together.
pub(super) fn find(
    sheet: &Sheet,
    found: &[Found],
    lexis: &Lexis,
    coins: &[Coin],
    now: DateTime<FixedOffset>,
) -> Vec<Contradiction> {
    let written = |found: &Found| sheet.written(&found.range).to_owned();
    let spoken = Spoken::new(sheet, lexis, coins);
    let mut told = Vec::new();
    told.extend(amounts::two_amounts(sheet, found));
    told.extend(replied::reply_before_report(sheet, found));
    for one in found {
        match &one.value {
            FactValue::OccurredAt(moment) if is_after(moment.when, now) => {
                told.push(Contradiction::AfterNow(written(one)));
            }
            FactValue::Address {
                valid: Some(false), ..
            } => told.push(Contradiction::BadChecksum(written(one))),
            FactValue::Address { address, chain, .. } => told.extend(
                form(address, chain.as_deref())
                    .and_then(|form| spoken.instead_of(form))
                    .map(|spoken| Contradiction::OtherChain(written(one), spoken)),
            ),
            _ => {}
        }
    }
    told
}

/// The chain of an address; 0x… has Ethereum's form also where the network is not told.
fn form<'a>(address: &str, chain: Option<&'a str>) -> Option<&'a str> {
    let ethereal = address.starts_with("0x") || address.starts_with("0X");
    chain.or(ethereal.then_some("ETH"))
}

fn is_after(when: When, now: DateTime<FixedOffset>) -> bool {
    match when {
        When::Instant(instant) => instant > now,
        When::Day(day) => day > now.date_naive(),
        When::Month(year, month) => (year, month) > (now.year(), now.month()),
        When::Year(year) => year > now.year(),
    }
}

/// The chains that a text speaks of.
struct Spoken<'t> {
    /// The first coin.
    coin: Option<&'t str>,
    /// The chains that take one of the coins.
    taking: HashSet<&'t str>,
    /// The networks by name.
    networks: Vec<&'t str>,
    terms: &'t Terms,
}

impl<'t> Spoken<'t> {
    fn new(sheet: &Sheet, lexis: &Lexis<'t>, coins: &[Coin<'t>]) -> Self {
        let symbols: HashSet<&str> = coins.iter().map(|coin| coin.symbol).collect();
        let chains = symbols
            .iter()
            .flat_map(|symbol| lexis.terms.chains_of(symbol));
        Self {
            coin: coins.first().map(|coin| coin.symbol),
            taking: chains.map(|chain| lexis.terms.form_of(chain)).collect(),
            networks: lexis.networks(sheet),
            terms: lexis.terms,
        }
    }

    /// Returns the coin or network spoken of that an address of this chain's form cannot take.
    fn instead_of(&self, chain: &str) -> Option<String> {
        let form = self.terms.form_of(chain);
        let mut networks = self.networks.iter();
        if networks.any(|network| self.terms.form_of(network) == form) {
            return None;
        }
        let network = self.networks.first().copied();
        let other = if self.taking.contains(form) {
            network
        } else {
            network.or(self.coin)
        };
        other.map(str::to_owned)
    }
}
