//! What safety has to know about the world.

use crate::domain::{FactKind, Finding, FindingKind, Lang};

/// Where a text was given, which decides what it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Free words, as somebody typed them.
    Words,
    /// A text that was written around words which are cleared already, or by a desk: a draft, a
    /// letter, a sentence of ours. The table that was trained on what people type says nothing of it.
    Letter,
    /// The value of a fact of this kind.
    Fact(FactKind),
}

impl Field {
    /// Tells whether it holds no id of anything, not even where an id is all that it has.
    pub(super) fn holds_no_id(self) -> bool {
        use FactKind::{Bank, Device, ErrorCode, ErrorMessage};
        matches!(self, Self::Fact(Device | Bank | ErrorMessage | ErrorCode))
    }
}

/// What safety has to know about the world; provider facts reach it as data.
#[derive(Debug, Clone, Copy)]
pub struct Hints<'a> {
    /// The language of placeholders.
    pub lang: Lang,
    /// Where the text was given.
    pub field: Field,
    /// Hosts of block explorers: 64 digits in a link to one of them are a transaction id.
    pub explorers: &'a [String],
    /// Whether guesses by context are given back, because the user said why.
    pub keep_guesses: bool,
    /// The name of a kind of secret in the placeholder, such as 「復元フレーズ」.
    pub label: fn(FindingKind, Lang) -> &'static str,
}

impl Hints<'_> {
    /// Tells whether a finding is replaced: the user may have given guesses back.
    pub(super) fn replaces(&self, finding: &Finding) -> bool {
        finding.proved || !self.keep_guesses
    }
}

#[cfg(test)]
impl Hints<'static> {
    /// Somebody's own words in Japanese, of which nothing else is known; kinds are called by their codes.
    pub(crate) const BARE: Self = Self {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &[],
        keep_guesses: false,
        label: |kind, _| crate::domain::Code::code(kind),
    };
}
