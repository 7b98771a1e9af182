//! A fact told apart from the text: `--fact amount=50万円`, `--at 昨日21時`.

use chrono::{DateTime, FixedOffset};

use super::recognize::recognize;
use crate::domain::{Fact, FactKind, FactValue, Moment};
use crate::pack::{Pack, Terms};

/// Reads the value of a fact of a known kind; `None` if it is none of that kind.
///
/// Times, amounts and contacts are read like those in a text. Ids, addresses and words that
/// the reading does not know are taken as they are: the user says what they are.
pub fn read_fact(
    kind: FactKind,
    written: &str,
    pack: &Pack,
    terms: &Terms,
    now: DateTime<FixedOffset>,
) -> Option<Fact> {
    let written = written.trim();
    let (facts, _) = recognize(written, pack, terms, now);
    let found = facts
        .into_iter()
        .find(|fact| fact.kind() == kind)
        .map(|fact| fact.value);
    let value = match kind {
        FactKind::OccurredAt | FactKind::Amount | FactKind::Email | FactKind::Url => found?,
        FactKind::TxId => found.unwrap_or_else(|| FactValue::TxId(written.to_owned())),
        FactKind::Address => found.unwrap_or_else(|| FactValue::Address {
            address: written.to_owned(),
            chain: None,
            valid: None,
        }),
        FactKind::ErrorMessage | FactKind::Device => FactValue::Text(kind, written.to_owned()),
        FactKind::OrderId | FactKind::ErrorCode | FactKind::Bank | FactKind::Phone => {
            found.unwrap_or_else(|| FactValue::Text(kind, written.to_owned()))
        }
    };
    (!written.is_empty()).then(|| Fact {
        value,
        as_written: written.to_owned(),
        span: None,
    })
}

/// Reads a moment told apart from the text; the clock's own instant for `now` and `今`.
pub fn read_moment(
    written: &str,
    pack: &Pack,
    terms: &Terms,
    now: DateTime<FixedOffset>,
) -> Option<Moment> {
    if matches!(written.trim(), "now" | "今") {
        return Some(Moment::exact(now));
    }
    let exact = DateTime::parse_from_rfc3339(written.trim())
        .map(|instant| Moment::exact(instant.with_timezone(now.offset())));
    if let Ok(moment) = exact {
        return Some(moment);
    }
    match read_fact(FactKind::OccurredAt, written, pack, terms, now)?.value {
        FactValue::OccurredAt(moment) => Some(moment),
        _ => None,
    }
}
