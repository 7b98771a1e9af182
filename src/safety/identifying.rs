//! Which facts and answers lead to a person.

use crate::domain::FactKind;

/// What the code of an answer contains whose value leads to a person.
const NAMES_IN_CODES: &[&str] = &["name", "recipient", "holder", "branch"];

/// Tells whether the answer to a question leads to a person, by the question's code.
pub(super) fn is_of_a_person(code: &str) -> bool {
    NAMES_IN_CODES.iter().any(|name| code.contains(name))
}

/// Tells whether a fact of this kind leads to a person.
pub(super) fn identifies(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::TxId
            | FactKind::Address
            | FactKind::OrderId
            | FactKind::Email
            | FactKind::Phone
            | FactKind::Url
    )
}
