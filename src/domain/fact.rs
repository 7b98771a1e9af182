//! What is known of an incident: when, how much, which ids, which words on the screen.

use std::ops::Range;

use super::code::{Code, codes};
use super::decimal::Decimal;
use super::moment::{Moment, Precision};

codes! {
    /// The closed list of what a fact can be about.
    pub enum FactKind {
        /// When it happened.
        OccurredAt = "occurred_at",
        /// How much, of what.
        Amount = "amount",
        /// The id of a transaction on a blockchain; public.
        TxId = "txid",
        /// An address on a blockchain.
        Address = "address",
        /// The provider's id of an order, deposit or withdrawal.
        OrderId = "order_id",
        /// A code that the provider's system gave.
        ErrorCode = "error_code",
        /// The words that a screen or a system showed.
        ErrorMessage = "error_message",
        /// A bank by name.
        Bank = "bank",
        /// A mail address.
        Email = "email",
        /// A web address.
        Url = "url",
        /// A phone number.
        Phone = "phone",
        /// Operating system, browser, app and their versions.
        Device = "device",
    }
}

/// The value of a fact, normalised.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FactValue {
    /// When it happened.
    OccurredAt(Moment),
    /// How much, of what: `JPY`, `BTC` …
    Amount {
        /// The number.
        number: Decimal,
        /// The asset's symbol in capitals.
        asset: String,
    },
    /// A transaction id as the chain writes it.
    TxId(String),
    /// An address.
    Address {
        /// The address as written.
        address: String,
        /// The chain's symbol, where the form or the words around it tell.
        chain: Option<String>,
        /// Whether its checksum holds; `None` where the form has none.
        valid: Option<bool>,
    },
    /// A fact that is plain text: every other kind.
    Text(FactKind, String),
}

impl FactValue {
    /// Returns what the fact is about.
    pub fn kind(&self) -> FactKind {
        match self {
            Self::OccurredAt(_) => FactKind::OccurredAt,
            Self::Amount { .. } => FactKind::Amount,
            Self::TxId(_) => FactKind::TxId,
            Self::Address { .. } => FactKind::Address,
            Self::Text(kind, _) => *kind,
        }
    }

    /// Returns the normalised value as JSON and the database keep it.
    pub fn value(&self) -> String {
        match self {
            Self::OccurredAt(moment) => moment.value(),
            Self::Amount { number, .. } => number.to_string(),
            Self::TxId(text) | Self::Address { address: text, .. } | Self::Text(_, text) => {
                text.clone()
            }
        }
    }

    /// Puts a fact together from the parts that the database keeps; `None` if they do not fit.
    ///
    /// A time whose precision is not known is told with 「ごろ」: never more exactly than it was said.
    pub fn from_parts(kind: FactKind, value: &str, parts: &FactParts) -> Option<Self> {
        Some(match kind {
            FactKind::OccurredAt => Self::OccurredAt(Moment::read(
                value,
                parts.precision.unwrap_or(Precision::About),
            )?),
            FactKind::Amount => Self::Amount {
                number: Decimal::read(value)?,
                asset: parts.asset.clone().unwrap_or_default(),
            },
            FactKind::TxId => Self::TxId(value.to_owned()),
            FactKind::Address => Self::Address {
                address: value.to_owned(),
                chain: parts.chain.clone(),
                valid: parts.valid,
            },
            _ => Self::Text(kind, value.to_owned()),
        })
    }

    /// Returns the parts beside the value.
    pub fn parts(&self) -> FactParts {
        let mut parts = FactParts::default();
        match self {
            Self::OccurredAt(moment) => parts.precision = Some(moment.precision),
            Self::Amount { asset, .. } => parts.asset = Some(asset.clone()),
            Self::Address { chain, valid, .. } => {
                parts.chain.clone_from(chain);
                parts.valid = *valid;
            }
            Self::TxId(_) | Self::Text(..) => {}
        }
        parts
    }
}

/// What some kinds of fact carry beside their value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactParts {
    /// Of a time: how exact it is.
    pub precision: Option<Precision>,
    /// Of an amount: the asset.
    pub asset: Option<String>,
    /// Of an address: the chain.
    pub chain: Option<String>,
    /// Of an address: whether the checksum holds.
    pub valid: Option<bool>,
}

/// One thing known of an incident, with the words it was said in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The normalised value.
    pub value: FactValue,
    /// The words as the user wrote them.
    pub as_written: String,
    /// Where in the incident's text they stand, in characters; `None` for a fact told apart from it.
    pub span: Option<Range<usize>>,
}

impl Fact {
    /// Returns what the fact is about.
    pub fn kind(&self) -> FactKind {
        self.value.kind()
    }
}

/// What the desk asks for beyond the closed kinds, by the pack's code: `network`, `sender_name` …
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The pack's code of the question.
    pub code: String,
    /// What the user answered.
    pub text: String,
}

impl FactKind {
    /// Finds a kind by its code.
    pub fn read(code: &str) -> Option<Self> {
        Self::from_code(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_is_put_together_again_from_its_parts() {
        let values = [
            FactValue::OccurredAt(
                Moment::read("2026-11-20", Precision::Day).expect("a day is a moment"),
            ),
            FactValue::Amount {
                number: Decimal::whole(500_000),
                asset: "JPY".into(),
            },
            FactValue::TxId("ab".repeat(32)),
            FactValue::Address {
                address: "1A1z".into(),
                chain: Some("BTC".into()),
                valid: None,
            },
            FactValue::Text(FactKind::Bank, "みずほ銀行".into()),
        ];
        for value in values {
            let again = FactValue::from_parts(value.kind(), &value.value(), &value.parts());
            assert_eq!(again, Some(value));
        }
    }
}
