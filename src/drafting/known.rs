//! What is known: facts and answers as templates see them, in the order in which they were said.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::FixedOffset;

use super::context::{AmountView, Context, EventView, Labelled, MomentView, Vocabulary};
use crate::domain::{
    Code, EventKind, Fact, FactKind, FactValue, Incident, Lang, Moment, Precision, Symptom, When,
};
use crate::pack::{IdShape, Need, Pack, Words};

/// The code of the answer that names the date by which the user wants a reply.
const DESIRED_BY: &str = "desired_by";
/// The code of the answer that says what the user wants done.
const WISH: &str = "wish";

/// Sorts facts by kind; what was said twice is told once.
///
/// The times are shown in `zone`, or each in the zone that it was said in.
pub(super) fn facts(told: &[Fact], zone: Option<FixedOffset>, lang: Lang) -> Context {
    let mut context = Context::default();
    for fact in told {
        match &fact.value {
            FactValue::OccurredAt(moment) => {
                context.timed |= has_clock_time(moment);
                context.moments.push(moment_view(moment, zone));
            }
            FactValue::Amount { number, asset } => {
                let (number, asset) = (number.to_string(), asset.clone());
                context.amounts.push(AmountView { number, asset });
            }
            FactValue::TxId(txid) => context.txids.push(txid.clone()),
            FactValue::Address { address, chain, .. } => {
                context.addresses.push(address.clone());
                if !is_shared(address, chain.as_deref()) {
                    context.networks.extend(chain.clone());
                }
            }
            FactValue::Text(FactKind::Bank, bank) => {
                context.banks.push(bank_name(bank, &fact.as_written, lang));
            }
            FactValue::Text(kind, text) => add_text(&mut context, *kind, text.clone()),
        }
    }
    once(&mut context.moments);
    once(&mut context.amounts);
    once(&mut context.error_messages);
    for texts in [
        &mut context.txids,
        &mut context.addresses,
        &mut context.networks,
        &mut context.banks,
        &mut context.error_codes,
        &mut context.mails,
        &mut context.urls,
        &mut context.phones,
        &mut context.environment,
    ] {
        once(texts);
    }
    context
}

/// Tells whether the form of an address alone named its chain, and several chains share that form:
/// the same `0x…` is good on Ethereum and on every network that copies it.
fn is_shared(address: &str, chain: Option<&str>) -> bool {
    address.starts_with("0x") && chain == Some("ETH")
}

fn add_text(context: &mut Context, kind: FactKind, text: String) {
    match kind {
        FactKind::ErrorCode => context.error_codes.push(text),
        FactKind::ErrorMessage => context.error_messages.push(error(text, None)),
        FactKind::Email => context.mails.push(text),
        FactKind::Url => context.urls.push(text),
        FactKind::Phone => context.phones.push(text),
        FactKind::Device => context.environment.push(text),
        // Ids need the pack for their names; the other kinds have values of their own.
        FactKind::OrderId
        | FactKind::OccurredAt
        | FactKind::Amount
        | FactKind::TxId
        | FactKind::Address
        | FactKind::Bank => {}
    }
}

/// Returns a bank's name as a reader of the language can read it: who wrote "Mizuho Bank" in
/// English is not answered 「みずほ銀行」.
fn bank_name(name: &str, as_written: &str, lang: Lang) -> String {
    let written = as_written.trim();
    let is_latin = written.is_ascii() && written.contains(|c: char| c.is_ascii_alphabetic());
    if lang == Lang::En && !name.is_ascii() && is_latin {
        return written.to_owned();
    }
    name.to_owned()
}

/// Leaves each value where it was said first.
fn once<T: Clone + Eq + Hash>(values: &mut Vec<T>) {
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert(value.clone()));
}

/// Makes an error message that was shown then, if that is known.
pub(super) fn error(text: String, at: Option<MomentView>) -> EventView {
    let kind = EventKind::Error.code();
    EventView {
        kind,
        at,
        text,
        told_on: None,
    }
}

fn has_clock_time(moment: &Moment) -> bool {
    matches!(moment.when, When::Instant(_)) && moment.precision != Precision::Day
}

/// Makes what the filters read of a moment.
pub(super) fn moment_view(moment: &Moment, zone: Option<FixedOffset>) -> MomentView {
    let when = match (moment.when, zone) {
        (When::Instant(instant), Some(zone)) => When::Instant(instant.with_timezone(&zone)),
        (when, _) => when,
    };
    MomentView {
        value: Moment { when, ..*moment }.value(),
        precision: moment.precision.code(),
    }
}

/// Returns the provider's own words.
pub(super) fn vocabulary(pack: Option<&Pack>, lang: Lang) -> Vocabulary {
    let word = |key| Some(pack?.word(key)?.get(lang).to_owned());
    Vocabulary {
        fiat_deposit: word("fiat_deposit"),
        fiat_withdrawal: word("fiat_withdrawal"),
        crypto_deposit: word("crypto_deposit"),
        crypto_withdrawal: word("crypto_withdrawal"),
        two_factor: word("two_factor"),
    }
}

/// Returns the provider's ids, each with what the pack says that such an id names.
pub(super) fn ids(incident: &Incident, pack: &Pack, lang: Lang) -> Vec<Labelled> {
    let mut ids = Vec::new();
    let own = incident.decision.symptom_or_usual();
    for fact in incident.facts_of(FactKind::OrderId) {
        let value = fact.value.value();
        let shape = pack.ids.iter().find(|shape| fits(shape, &value));
        let name = shape.map(|shape| match (own, shape.symptom) {
            (own, Some(other)) if is_other_currency(own, other) => any_id(pack),
            _ => Some(&shape.name),
        });
        let label = name.flatten().map(|name| name.get(lang).to_owned());
        ids.push(Labelled { label, value });
    }
    once(&mut ids);
    ids
}

/// Tells whether two troubles are about the same movement, one of coins and one of yen: the number
/// of the one does not name the other, whatever its form says.
fn is_other_currency(one: Symptom, other: Symptom) -> bool {
    use Symptom::{CryptoDeposit, CryptoWithdrawal, FiatDeposit, FiatWithdrawal};
    matches!(
        (one, other),
        (FiatDeposit, CryptoDeposit)
            | (CryptoDeposit, FiatDeposit)
            | (FiatWithdrawal, CryptoWithdrawal)
            | (CryptoWithdrawal, FiatWithdrawal)
    )
}

/// Returns the word of a pack for any of its ids, by the question that asks for one.
fn any_id(pack: &Pack) -> Option<&Words> {
    let mut needs = pack.guides.iter().flat_map(|guide| &guide.needs);
    let need = needs.find(|need| need.fact == Some(FactKind::OrderId))?;
    Some(&need.label)
}

fn fits(shape: &IdShape, id: &str) -> bool {
    let fits = |(form, letter): (char, char)| match form {
        '#' => letter.is_ascii_digit(),
        '@' => letter.is_ascii_alphabetic(),
        _ => form == letter,
    };
    let (form, letters) = (shape.shape.chars(), id.chars());
    form.clone().count() == letters.clone().count() && form.zip(letters).all(fits)
}

/// Puts the answers into the context, each with the label that the pack gives its question.
pub(super) fn answers(context: &mut Context, incident: &Incident, pack: &Pack, lang: Lang) {
    let own = pack.guide(incident.decision.symptom_or_usual());
    let needs = || {
        let guides = own.into_iter().chain(pack.guides.iter());
        guides.flat_map(|guide| &guide.needs)
    };
    for answer in &incident.answers {
        let text = answer.text.clone();
        match answer.code.as_str() {
            DESIRED_BY => context.desired_by = Some(text),
            WISH => context.wish = Some(text),
            code => {
                let need = needs().find(|need| need.code == code);
                let label = need.map(|need| need.label.get(lang).to_owned());
                let value = need.map_or(&*text, |need| in_words_of(need, &text, lang));
                let value = value.to_owned();
                context.answers.push(Labelled { label, value });
            }
        }
    }
}

/// Returns an answer that is the pack's own words for yes or no in the reader's language.
fn in_words_of<'a>(need: &'a Need, text: &'a str, lang: Lang) -> &'a str {
    let words = [&need.yes, &need.no].into_iter().flatten();
    let mut own = words.filter(|words| Lang::ALL.iter().any(|&lang| words.get(lang) == text));
    own.next().map_or(text, |words| words.get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bank_is_named_as_the_reader_can_read_it() {
        for (name, as_written, lang, expected) in [
            ("みずほ銀行", "Mizuho Bank", Lang::En, "Mizuho Bank"),
            ("みずほ銀行", "Mizuho Bank", Lang::Ja, "みずほ銀行"),
            ("みずほ銀行", "みずほ", Lang::En, "みずほ銀行"),
            ("みずほ銀行", "", Lang::En, "みずほ銀行"),
        ] {
            assert_eq!(bank_name(name, as_written, lang), expected);
        }
    }
}
