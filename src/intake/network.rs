//! The network by which coins were sent, where the words say it: Polygonで送りました, sent on Polygon.

use std::collections::BTreeSet;

use super::lexis::Lexis;
use super::sheet::Sheet;
use crate::pack::Terms;

/// What makes a network of the name of a coin.
const SUFFIXES: [&str; 6] = [
    "ネットワーク",
    "チェーン",
    "メインネット",
    "network",
    "mainnet",
    "chain",
];

/// Behind a network: it was used.
const USED: [&str; 6] = ["にて", "経由", "上で", "を使", "を選", "で"];

/// Behind a network that was not, or that is only asked about.
const NOT_USED: [&str; 6] = ["では", "でな", "でも", "でし", "です", "でよ"];

/// Before a network: it was used.
const USED_BEFORE: [&str; 16] = [
    "on ",
    "on the ",
    "over ",
    "over the ",
    "via ",
    "via the ",
    "through ",
    "through the ",
    "using ",
    "using the ",
    "ネットワークは",
    "チェーンは",
    "network is ",
    "network was ",
    "chain is ",
    "chain was ",
];

/// Before a network: it was not.
const NOT_BEFORE: [&str; 8] = [
    "not on ",
    "not on the ",
    "n't on ",
    "n't on the ",
    "not via ",
    "not over ",
    "not using ",
    "instead of ",
];

/// Returns the one network that a text says was used, as written; `None` where it names none in
/// that way, or several.
pub(super) fn said(text: &str, terms: &Terms) -> Option<String> {
    let sheet = Sheet::new(text);
    let lexis = Lexis::new(terms, &sheet);
    let mut codes = BTreeSet::new();
    let mut said = None;
    for at in 0..sheet.len() {
        let Some((code, end, is_network)) = name(&sheet, &lexis, at) else {
            continue;
        };
        let suffix = sheet.any(sheet.skip_spaces(end), &SUFFIXES);
        if suffix.is_none() && !is_network {
            continue;
        }
        let behind = sheet.skip_spaces(suffix.unwrap_or(end));
        let used = sheet.any(behind, &USED).is_some() && sheet.any(behind, &NOT_USED).is_none();
        let before = sheet.any_before(at, &USED_BEFORE) && !sheet.any_before(at, &NOT_BEFORE);
        if used || before {
            codes.insert(code);
            said.get_or_insert_with(|| sheet.written(&(at..end)).to_owned());
        }
    }
    said.filter(|_| codes.len() == 1)
}

/// Returns the chain that is named at a place, where its name ends, and whether that is a network's
/// own: a coin's name and a wallet's are not, without a word behind them that makes one of them.
fn name<'t>(sheet: &Sheet, lexis: &Lexis<'t>, at: usize) -> Option<(&'t str, usize, bool)> {
    if let Some(found) = lexis.chains.word_at(sheet, at) {
        let code = found.term.code.as_str();
        let written = sheet.text(&(at..found.end)).to_lowercase();
        let is_standard = written.contains(|letter: char| letter.is_ascii_digit());
        let is_whole = SUFFIXES.iter().any(|suffix| written.contains(suffix));
        let shares = lexis.terms.form_of(code) != code;
        return Some((code, found.end, is_standard || is_whole || shares));
    }
    let found = lexis.assets.word_at(sheet, at)?;
    let code = found.term.code.as_str();
    lexis.is_coin(code).then_some((code, found.end, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack;

    #[test]
    fn a_network_is_taken_where_the_words_say_that_it_was_used() {
        for (text, expected) in [
            ("0.5 ETHをPolygonで送りましたが届きません", Some("Polygon")),
            ("ポリゴンネットワークで送付した", Some("ポリゴン")),
            ("ERC20経由で送りました", Some("ERC20")),
            ("USDTをTRC-20で送りました", Some("TRC-20")),
            ("ネットワークはポリゴンです", Some("ポリゴン")),
            ("Bitcoinネットワークを使いました", Some("Bitcoin")),
            (
                "I sent 100 USDT on Polygon and it has not arrived",
                Some("Polygon"),
            ),
            ("sent over the Arbitrum network", Some("Arbitrum")),
            ("It was sent via BEP20.", Some("BEP20")),
            ("ETHで支払いました", None),
            ("MetaMaskで送りました", None),
            ("Polygonではなく別のところに送った", None),
            ("Polygonでしょうか", None),
            ("PolygonとArbitrumの違いが分かりません", None),
            ("ERC20で送るつもりがBEP20で送ってしまいました", None),
            ("I did not send it; not on Polygon anyway", None),
            ("0.5 BTCを送付しました", None),
        ] {
            assert_eq!(said(text, pack::terms()).as_deref(), expected, "{text}");
        }
    }
}
