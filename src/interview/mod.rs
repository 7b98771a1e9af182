//! Which facts the desk still needs, and the questions that ask for them.

mod plan;

pub use plan::{Asking, Question, next, plan, stops_a_loss};

use crate::domain::{Answer, Fact, FactValue, Symptom};
use crate::pack::{self, Need, Pack};

/// The code of the answer that names the network of a transfer.
const NETWORK: &str = "network";

/// What the desk needs for a symptom, and how much of it is there.
#[derive(Debug, Clone)]
pub struct Needs<'p> {
    /// The needs that are not met, in order of worth.
    pub missing: Vec<&'p Need>,
    /// The share of needs that are met, from 0 to 1; 1 where nothing is needed.
    pub completeness: f64,
}

/// Compares what is known with what the desk needs.
pub fn needs<'p>(
    pack: &'p Pack,
    symptom: Symptom,
    facts: &[Fact],
    answers: &[Answer],
) -> Needs<'p> {
    let all = pack.guide(symptom).map_or(&[][..], |guide| &guide.needs);
    let all: Vec<&Need> = all
        .iter()
        .filter(|need| is_for(need, facts, answers))
        .collect();
    let is_met = |need: &Need| {
        need.fact
            .is_some_and(|kind| facts.iter().any(|fact| fact.kind() == kind))
            || answers.iter().any(|answer| need.code == answer.code)
    };
    let missing: Vec<&Need> = all.iter().copied().filter(|need| !is_met(need)).collect();
    let completeness = match all.len() {
        0 => 1.0,
        // A guide has far fewer needs than a float counts exactly.
        #[allow(clippy::cast_precision_loss)]
        count => (count - missing.len()) as f64 / count as f64,
    };
    Needs {
        missing,
        completeness,
    }
}

/// Tells whether a need is one of what was sent: a coin without a memo is not asked for one. While
/// no coin is known, everything is asked.
fn is_for(need: &Need, facts: &[Fact], answers: &[Answer]) -> bool {
    if need.coins.is_empty() {
        return true;
    }
    let mut known = answers
        .iter()
        .filter(|answer| answer.code == NETWORK)
        .flat_map(|answer| pack::terms().coins_called(&answer.text));
    let mut told = facts.iter().filter_map(|fact| match &fact.value {
        // Yen are what the coins are worth.
        FactValue::Amount { asset, .. } if pack::terms().chains_of(asset).is_empty() => None,
        FactValue::Amount { asset, .. } => Some(asset.as_str()),
        FactValue::Address { chain, .. } => chain.as_deref(),
        _ => None,
    });
    let mut any = false;
    let mut is_one = |coin: &str| {
        any = true;
        need.coins.iter().any(|known| known == coin)
    };
    known.any(&mut is_one) || told.any(&mut is_one) || !any
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Decimal, FactKind, FactValue};
    use crate::pack::Guide;
    use crate::pack::fixture::{bare, words};

    fn need(code: &str, fact: Option<FactKind>) -> Need {
        Need {
            code: code.into(),
            fact,
            coins: Vec::new(),
            yes: None,
            no: None,
            label: words(code),
            question: words("?"),
            why: words("why"),
            basis: "S".into(),
        }
    }

    fn pack() -> Pack {
        Pack {
            guides: vec![Guide {
                symptom: Symptom::FiatDeposit,
                example: words("a deposit"),
                needs: vec![
                    need("bank", Some(FactKind::Bank)),
                    need("sender_name", None),
                    need("amount", Some(FactKind::Amount)),
                    need("occurred_at", Some(FactKind::OccurredAt)),
                ],
                checks: Vec::new(),
                steps: Vec::new(),
                search: Vec::new(),
            }]
            .into(),
            ..bare()
        }
    }

    #[test]
    fn what_is_missing_keeps_the_order_of_worth() {
        let pack = pack();
        let bank = Fact {
            value: FactValue::Text(FactKind::Bank, "みずほ銀行".into()),
            as_written: "みずほ".into(),
            span: None,
        };
        let answer = Answer {
            code: "sender_name".into(),
            text: "ヤマダ タロウ".into(),
        };
        let needs = needs(&pack, Symptom::FiatDeposit, &[bank], &[answer]);
        let codes: Vec<&str> = needs
            .missing
            .iter()
            .map(|need| need.code.as_str())
            .collect();
        assert_eq!(codes, ["amount", "occurred_at"]);
        assert!((needs.completeness - 0.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_memo_is_asked_for_only_where_the_coin_has_one() {
        let pack = pack::general();
        let amount = |number: &str, asset: &str| Fact {
            value: FactValue::Amount {
                number: Decimal::read(number).expect("a number"),
                asset: asset.into(),
            },
            as_written: String::new(),
            span: None,
        };
        let network = |text: &str| Answer {
            code: NETWORK.into(),
            text: text.into(),
        };
        for (facts, answers, expected) in [
            (vec![], vec![], true),
            (vec![amount("0.1", "BTC")], vec![], false),
            (vec![amount("0.1", "BTC"), amount("5", "XRP")], vec![], true),
            (vec![amount("500", "XRP")], vec![], true),
            (vec![amount("500000", "JPY")], vec![], true),
            (vec![amount("5", "JPY"), amount("1", "ETH")], vec![], false),
            (vec![], vec![network("ビットコイン")], false),
            (vec![], vec![network("ERC-20")], false),
            (vec![], vec![network("よくわからない線")], true),
        ] {
            let needs = needs(pack, Symptom::CryptoWithdrawal, &facts, &answers);
            let asked = needs.missing.iter().any(|need| need.code == "tag");
            assert_eq!(asked, expected, "{facts:?} {answers:?}");
        }
    }

    #[test]
    fn a_symptom_that_needs_nothing_is_complete() {
        let pack = pack();
        assert!((needs(&pack, Symptom::Outage, &[], &[]).completeness - 1.0).abs() < f64::EPSILON);
    }
}
