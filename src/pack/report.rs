//! The table of trades that a provider lets its users download.

use super::claim::Provenance;

/// What a column of the table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnRole {
    /// When it was.
    Time,
    /// What was traded against what.
    Product,
    /// What kind of row it is.
    Kind,
    /// The asset that moved.
    Asset,
    /// How much of it.
    Amount,
    /// The fee.
    Fee,
    /// The asset on the other side.
    CounterAsset,
    /// How much of that.
    CounterAmount,
    /// A price or a rate, which is a number too.
    Number,
    /// The provider's id.
    OrderId,
}

impl ColumnRole {
    /// Every role.
    pub const ALL: &'static [Self] = &[
        Self::Time,
        Self::Product,
        Self::Kind,
        Self::Asset,
        Self::Amount,
        Self::Fee,
        Self::CounterAsset,
        Self::CounterAmount,
        Self::Number,
        Self::OrderId,
    ];

    /// The key of the pack's file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Product => "product",
            Self::Kind => "kind",
            Self::Asset => "asset",
            Self::Amount => "amount",
            Self::Fee => "fee",
            Self::CounterAsset => "counter_asset",
            Self::CounterAmount => "counter_amount",
            Self::Number => "number",
            Self::OrderId => "order_id",
        }
    }
}

/// How the provider's table of trades is read.
#[derive(Debug, Clone)]
pub struct TradeColumns {
    /// The headings of each role, in any of the provider's layouts.
    pub headings: Vec<(ColumnRole, Vec<String>)>,
    /// The kinds of rows that take something out of the account: a positive one has come back.
    pub leaving: Vec<String>,
    /// The kinds of rows that are fees: what they move is not what the matter is about.
    pub fees: Vec<String>,
    /// Where this comes from.
    pub provenance: Provenance,
}

impl TradeColumns {
    /// Returns the headings of a role.
    pub fn of(&self, role: ColumnRole) -> &[String] {
        let found = self.headings.iter().find(|(known, _)| *known == role);
        found.map_or(&[], |(_, headings)| headings)
    }
}
