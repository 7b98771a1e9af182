//! Which rows of the provider's table of trades are about what an incident is about.

use crate::domain::{FactKind, FactValue, Incident, Lang, Symptom};
use crate::interchange::TradeRow;
use crate::pack::Pack;

/// The yen, in which coins are counted: of a matter of coins its amounts are what they are worth.
const YEN: &str = "JPY";

/// The words of a pack for the rows of orders.
const ORDERS: [&str; 2] = ["row_buy", "row_sell"];

/// Tells whether a row can belong to the matter of an incident: it bears one of its ids, or it is
/// of the kind and the currency that the incident is about, as far as these are known. Where
/// somebody else had the account, or the trouble is about no movement, every row can.
pub(crate) fn is_related(incident: &Incident, pack: &Pack, row: &TradeRow) -> bool {
    let mut ids = incident.facts_of(FactKind::OrderId);
    if !row.order_id.is_empty() && ids.any(|fact| fact.value.value() == row.order_id) {
        return true;
    }
    let symptom = incident.decision.symptom_or_usual();
    is_of_kind(symptom, pack, row) && is_of_currency(symptom, &currencies(incident), row)
}

fn is_of_kind(symptom: Symptom, pack: &Pack, row: &TradeRow) -> bool {
    let orders = ORDERS.iter().filter_map(|key| pack.word(key));
    let of_order: Vec<_> = orders
        .flat_map(|words| [Lang::Ja, Lang::En].map(|lang| words.get(lang)))
        .collect();
    let is_order = of_order
        .iter()
        .any(|kind| kind.eq_ignore_ascii_case(&row.kind));
    match symptom {
        Symptom::FiatWithdrawal
        | Symptom::CryptoWithdrawal
        | Symptom::WithdrawalRejected
        | Symptom::MistakenAddress => row.leaves || row.fee,
        Symptom::FiatDeposit | Symptom::CryptoDeposit => !row.leaves && !row.fee && !is_order,
        Symptom::OrderError
        | Symptom::BoardFrozen
        | Symptom::NotExecuted
        | Symptom::TradingOther
        | Symptom::MistakenOrder => is_order || of_order.is_empty() && !row.leaves,
        _ => true,
    }
}

fn is_of_currency(symptom: Symptom, told: &[String], row: &TradeRow) -> bool {
    let moves = |asset: &str| row.moved.iter().any(|(moved, _)| moved == asset);
    let mut coins = told.iter().filter(|asset| *asset != YEN).peekable();
    match symptom {
        Symptom::FiatDeposit | Symptom::FiatWithdrawal => moves(YEN),
        Symptom::CryptoDeposit | Symptom::CryptoWithdrawal if coins.peek().is_none() => {
            row.moved.iter().any(|(asset, _)| asset != YEN)
        }
        Symptom::CryptoDeposit
        | Symptom::CryptoWithdrawal
        | Symptom::OrderError
        | Symptom::NotExecuted
        | Symptom::MistakenOrder => coins.peek().is_none() || coins.any(|asset| moves(asset)),
        Symptom::WithdrawalRejected | Symptom::MistakenAddress => {
            told.is_empty() || told.iter().any(|asset| moves(asset))
        }
        _ => true,
    }
}

/// Returns the currencies of the amounts that an incident tells.
fn currencies(incident: &Incident) -> Vec<String> {
    let amounts = incident.facts_of(FactKind::Amount);
    let assets = amounts.filter_map(|fact| match &fact.value {
        FactValue::Amount { asset, .. } => Some(asset.clone()),
        _ => None,
    });
    assets.collect()
}
