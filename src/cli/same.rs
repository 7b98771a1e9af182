//! Which earlier incidents may be the same matter: those that share an id, however it is written
//! and wherever it stands.

use std::num::NonZeroU32;

use super::app::App;
use super::failure::Failure;
use crate::domain::{FactKind, Incident, IncidentId, Order as _, Status};
use crate::i18n::label;
use crate::intake;
use crate::pack;
use crate::store::{SameCase, Search, Store};
use crate::text::{fold, searchable};

/// The most earlier incidents that are told.
const TOLD_MAX: NonZeroU32 = NonZeroU32::MIN.saturating_add(4);
/// The most ids that are looked for in the words of others; a text with more is a list.
const IDS_MAX: usize = 20;
/// The fewest letters of what comes after the 1 of a bech32 address.
const BECH32_CHARS_MIN: usize = 20;

/// Returns the earlier incidents that share a transaction id, an address, an order id or a ticket
/// number with an incident, the newest first, each once.
pub(crate) fn same(store: &Store, incident: &Incident) -> Result<Vec<SameCase>, Failure> {
    let mut same = store.same_case(incident.id)?;
    for Id {
        kind,
        written,
        is_ticket,
    } in ids(incident).into_iter().take(IDS_MAX)
    {
        let words = [searchable(&written)];
        let page = store.search(&Search {
            words: &words,
            before: Some(incident.id),
            limit: TOLD_MAX,
        })?;
        for found in page.found {
            let earlier = found.row.id;
            let known = same.iter().any(|known| known.id == earlier);
            let texts = found.best.map(|(_, text)| text);
            if !known && is_shared(store, earlier, kind, &written, texts.as_deref())? {
                same.push(SameCase {
                    id: earlier,
                    kind,
                    is_ticket,
                });
            }
        }
    }
    same.order_by_key(|same| std::cmp::Reverse(same.id));
    same.truncate(TOLD_MAX.get() as usize);
    Ok(same)
}

/// Says which earlier incidents may be the same matter, and how to go on with the newest of them,
/// in the last sentence.
pub(crate) fn told(
    app: &App,
    store: &Store,
    incident: &Incident,
    same: &[SameCase],
) -> Result<Vec<String>, Failure> {
    let words = &app.words().talk;
    let mut told: Vec<String> = same
        .iter()
        .map(|earlier| {
            let kind = if earlier.is_ticket {
                words.ticket
            } else {
                label::fact_kind(earlier.kind, app.lang())
            };
            (app.words().same.shared)(&earlier.id.to_string(), kind)
        })
        .collect();
    if let Some(newest) = same.first() {
        let status = store.incident(newest.id)?.status;
        // What is over takes nothing in before it is opened again.
        let hint = if matches!(status.known(), Some(Status::Resolved | Status::Closed)) {
            app.words().same.over_hint
        } else {
            app.words().same.hint
        };
        told.push(hint(&newest.id.0.to_string(), &incident.id.0.to_string()));
    }
    Ok(told)
}

/// An id of an incident that may stand elsewhere.
struct Id {
    kind: FactKind,
    written: String,
    /// Whether it is a desk's number for an inquiry.
    is_ticket: bool,
}

/// Returns the ids of an incident that may stand elsewhere in other letters: those whose case means
/// nothing, order ids, and the ticket numbers in its words.
fn ids(incident: &Incident) -> Vec<Id> {
    let facts = incident.facts.iter().filter_map(|fact| {
        let (kind, value) = (fact.kind(), fact.value.value());
        let any_case = match kind {
            FactKind::TxId | FactKind::Address => has_no_case(&value),
            // In the place of a secret stands a placeholder, which is no id.
            FactKind::OrderId => !value.contains(['[', '［']),
            _ => false,
        };
        any_case.then_some(Id {
            kind,
            written: value,
            is_ticket: false,
        })
    });
    let tickets = intake::ticket_numbers(&incident.text, pack::terms());
    let tickets = tickets.into_iter().map(|written| Id {
        kind: FactKind::OrderId,
        written,
        is_ticket: true,
    });
    facts.chain(tickets).collect()
}

/// Tells whether an id is shared: an address or transaction id by its letters, a number only where
/// it is a number of a desk or an order there as well.
fn is_shared(
    store: &Store,
    earlier: IncidentId,
    kind: FactKind,
    id: &str,
    text: Option<&str>,
) -> Result<bool, Failure> {
    let same = |other: &str| fold(other.trim()) == fold(id);
    if kind != FactKind::OrderId {
        return Ok(text.is_some_and(|text| stands_alone(&fold(text), &fold(id))));
    }
    let incident = store.incident(earlier)?;
    let terms = pack::terms();
    let told = intake::ticket_numbers(&incident.text, terms);
    let noted = text.map(|text| intake::ticket_numbers(text, terms));
    let sent = store.inquiries(earlier)?;
    let replies = store.replies(earlier)?;
    let orders = incident
        .facts_of(FactKind::OrderId)
        .map(|fact| fact.value.value());
    let tickets = sent.into_iter().filter_map(|sent| sent.ticket);
    let tickets = tickets.chain(replies.into_iter().filter_map(|reply| reply.ticket));
    let mut all = tickets
        .chain(orders)
        .chain(told)
        .chain(noted.into_iter().flatten());
    Ok(all.any(|other| same(&other)))
}

/// Tells whether letters stand in a text, and not inside a longer run of them.
fn stands_alone(text: &str, id: &str) -> bool {
    let latin = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    text.match_indices(id).any(|(at, found)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|text| text.chars().next());
        !latin(before) && !latin(after)
    })
}

/// Tells whether the case of an id's letters means nothing: hexadecimal digits, and bech32, which is
/// written in one case. In base58 every letter counts as it stands.
fn has_no_case(id: &str) -> bool {
    let digits = id
        .strip_prefix("0x")
        .or_else(|| id.strip_prefix("0X"))
        .unwrap_or(id);
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let upper = id.bytes().any(|byte| byte.is_ascii_uppercase());
    let lower = id.bytes().any(|byte| byte.is_ascii_lowercase());
    let small = id.to_ascii_lowercase();
    let bech32 = small.rsplit_once('1').is_some_and(|(prefix, data)| {
        (2..=8).contains(&prefix.len())
            && prefix.bytes().all(|byte| byte.is_ascii_lowercase())
            && data.len() >= BECH32_CHARS_MIN
            && data
                .bytes()
                .all(|byte| b"qpzry9x8gf2tvdw0s3jn54khce6mua7l".contains(&byte))
    });
    is_hex || bech32 && !(upper && lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_means_nothing_in_hexadecimal_and_bech32_and_all_in_base58() {
        for (id, expected) in [
            (
                "4A5E1E4BAAB89F3A32518A88C31BC87F618F76673E2CC77AB2127B7AFDEDA33B",
                true,
            ),
            ("0x52908400098527886E0F7030069857D2E4169EE7", true),
            ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", true),
            ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", true),
            ("bc1qW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", false),
            ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", false),
        ] {
            assert_eq!(has_no_case(id), expected, "{id}");
        }
    }
}
