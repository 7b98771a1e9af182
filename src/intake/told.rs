//! A fact told apart from the text: `--fact amount=50万円`, `--at 昨日21時`.

use chrono::{DateTime, FixedOffset};

use super::recognize::recognize;
use crate::domain::{Fact, FactKind, FactValue, Moment};
use crate::pack::{Pack, Terms};
use crate::text::fold;

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
        FactKind::TxId => match found {
            Some(found) => found,
            None => is_id(written).then(|| FactValue::TxId(written.to_owned()))?,
        },
        FactKind::Address => found.unwrap_or_else(|| FactValue::Address {
            address: written.to_owned(),
            chain: None,
            valid: None,
        }),
        FactKind::ErrorMessage | FactKind::Device => FactValue::Text(kind, written.to_owned()),
        FactKind::Phone if found.is_none() && !is_phone(written) => return None,
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

/// The shortest id that a chain gives a transaction: a slot and an index of Hedera.
const ID_CHARS_MIN: usize = 16;

/// Tells whether a text can be the id of a transaction on a chain that is not known here.
fn is_id(written: &str) -> bool {
    let made = |letter: char| letter.is_ascii_alphanumeric() || "-_+/=.@:".contains(letter);
    written.chars().count() >= ID_CHARS_MIN
        && written.chars().all(made)
        && written.contains(|letter: char| letter.is_ascii_digit())
}

/// Tells whether a text can be a phone number of any country; the police have three digits.
fn is_phone(written: &str) -> bool {
    let folded = fold(written);
    let made = |letter: char| letter.is_ascii_digit() || "+-() #*.ー‐−".contains(letter);
    folded.bytes().filter(u8::is_ascii_digit).count() >= 3 && folded.chars().all(made)
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
