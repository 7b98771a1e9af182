//! What stands on a blockchain: transaction ids, and addresses with chain and checksum.

mod base32;
mod base58;
mod bech32;
mod ethereum;
mod talk;

use std::ops::Range;

use super::lexis::{Coin, Lexis};
use super::sheet::{Found, Sheet};
use crate::domain::FactValue;
use crate::pack::Terms;
use talk::Talk;

/// The fewest letters of anything looked for here.
const LETTERS_MIN: usize = 14;
/// The most letters; longer runs are files or keys.
const LETTERS_MAX: usize = 130;

/// An address by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Verdict {
    /// The chain's symbol, where the form tells.
    chain: Option<&'static str>,
    /// Whether the checksum holds; `None` where the form has none.
    valid: Option<bool>,
}

impl Verdict {
    fn new(chain: &'static str, valid: Option<bool>) -> Self {
        Self {
            chain: Some(chain),
            valid,
        }
    }
}

/// Finds transaction ids and addresses anywhere, also inside links.
pub(super) fn find(sheet: &Sheet, lexis: &Lexis, coins: &[Coin]) -> Vec<Found> {
    let talk = Talk::new(sheet, lexis, coins);
    let mut found = Vec::new();
    for token in tokens(sheet).filter(|token| is_candidate(sheet, token)) {
        // A prefix with a colon, as bitcoincash: has, belongs to the address.
        let (start, words) = with_prefix(sheet, token.start, token.end);
        if let Some(value) = value(words, &talk) {
            found.push(Found::new(start..token.end, value));
        }
    }
    found
}

/// Walks the runs of letters and digits.
fn tokens(sheet: &Sheet) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < sheet.len() {
            let start = at;
            at = sheet.run(start, |letter| letter.is_ascii_alphanumeric());
            if at > start {
                return Some(start..at);
            }
            at += 1;
        }
        None
    })
}

/// Tells whether a run has the length of something that is looked for here.
fn is_candidate(sheet: &Sheet, token: &Range<usize>) -> bool {
    (LETTERS_MIN..=LETTERS_MAX).contains(&token.len()) || bech32::is_stub(sheet.text(token))
}

/// Returns where transaction ids and addresses stand in a text, in characters of it.
pub(super) fn places(text: &str, terms: &Terms) -> Vec<Range<usize>> {
    let sheet = Sheet::new(text);
    // What knows the names of chains is not made for a text in which nothing can be one.
    if !tokens(&sheet).any(|token| is_candidate(&sheet, &token)) {
        return Vec::new();
    }
    let found = find(&sheet, &Lexis::new(terms, &sheet), &[]).into_iter();
    found.filter_map(|found| sheet.fact(found).span).collect()
}

fn with_prefix<'s>(sheet: &'s Sheet, at: usize, end: usize) -> (usize, &'s str) {
    const PREFIX: &str = "bitcoincash:";
    let start = at
        .checked_sub(PREFIX.len())
        .filter(|&start| sheet.word(start, PREFIX) == Some(at))
        .unwrap_or(at);
    (start, sheet.text(&(start..end)))
}

fn value(token: &str, talk: &Talk) -> Option<FactValue> {
    if is_txid(token) {
        return Some(FactValue::TxId(token.to_owned()));
    }
    let verdict = ethereum::judge(token)
        .or_else(|| bech32::judge(token))
        .or_else(|| base32::judge(token))
        .or_else(|| base58::judge(token))?;
    Some(FactValue::Address {
        address: token.to_owned(),
        chain: verdict
            .chain
            .and_then(|chain| talk.chain(chain))
            .map(str::to_owned),
        valid: verdict.valid,
    })
}

/// Sixty-four hexadecimal digits, with or without 0x, or a signature in base 58.
fn is_txid(token: &str) -> bool {
    let digits = token.strip_prefix("0x").unwrap_or(token);
    digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        || base58::is_signature(token)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::terms;

    fn found_in(text: &str) -> Vec<Found> {
        let terms = terms();
        let sheet = Sheet::new(text);
        let lexis = Lexis::new(terms, &sheet);
        find(&sheet, &lexis, &lexis.coins(&sheet))
    }

    #[track_caller]
    fn check(text: &str, chain: Option<&str>, valid: Option<bool>) {
        let found = found_in(text);
        let read = found.first().map(|found| found.value.parts());
        let read = read.map(|parts| (parts.chain, parts.valid));
        assert_eq!(read, Some((chain.map(str::to_owned), valid)), "{text}");
    }

    #[test]
    fn addresses_tell_their_chain_and_whether_the_checksum_holds() {
        for (text, chain, valid) in [
            ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNaへ", "BTC", Some(true)),
            ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNbへ", "BTC", Some(false)),
            ("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "BTC", Some(true)),
            (
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "BTC",
                Some(true),
            ),
            (
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
                "BTC",
                Some(false),
            ),
            (
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "ETH",
                Some(true),
            ),
            (
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
                "ETH",
                Some(false),
            ),
            ("0xde709f2102306220921060314715629080e2fb77", "ETH", None),
            ("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh宛", "XRP", Some(true)),
            ("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi宛", "XRP", Some(false)),
            (
                "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
                "BCH",
                Some(true),
            ),
            (
                "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ",
                "XLM",
                Some(true),
            ),
            ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "TRX", Some(true)),
            ("EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", "SOL", None),
        ] {
            check(text, Some(chain), valid);
        }
    }

    #[test]
    fn an_address_of_many_networks_is_of_the_one_that_is_spoken_of() {
        let address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
        for (words, chain) in [
            ("ETHを", Some("ETH")),
            ("USDTをERC20で", Some("ETH")),
            ("LINKを", Some("ETH")),
            ("BEP20で", Some("BNB")),
            ("ETHをBSCで", Some("BNB")),
            ("BNBを", Some("BNB")),
            ("Polygonで100 MATICを", Some("POL")),
            ("MATICを", Some("POL")),
            ("USDC on Arbitrum to ", Some("ARB")),
            ("ERC20のつもりがBEP20で", None),
            ("USDTをTRC20で", None),
            ("XRPを", None),
            ("BTCを", None),
        ] {
            check(&format!("{words}{address}に送った"), chain, Some(true));
        }
    }

    #[test]
    fn a_transaction_id_is_no_address() {
        let id = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
        for text in [
            id.to_owned(),
            format!("https://example.com/tx/0x{id}?a=1"),
            format!("0x{id}のトランザクションで送った"),
        ] {
            let found = found_in(&text);
            assert!(matches!(&found[..], [one] if matches!(one.value, FactValue::TxId(_))));
        }
    }

    #[test]
    fn words_and_other_ids_are_no_addresses() {
        for text in [
            "PasswordResetRequired",
            "69476620-5056-4003-bcbe-42658a2b041b",
            "JSONDecodeErrorExpectingValue",
            "12345678901234567890",
        ] {
            assert_eq!(found_in(text), [], "{text}");
        }
    }
}
