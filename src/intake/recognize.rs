//! Facts in free words.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::claims::Claims;
use super::lexis::Lexis;
use super::sheet::{Found, Sheet};
use super::{
    Contradiction, amount, bank, chain, contact, contradiction, device, error, moment, order_id,
    reference,
};
use crate::domain::{Fact, Order as _};
use crate::pack::{Pack, Terms};

/// Finds the facts in a text, in order, and what does not fit together.
///
/// A value that is said twice is one fact, at its first place. The recognisers come in the order
/// in which their forms are unmistakable: what one has read, none after it reads again. Only a
/// link may hold an id, and a quoted message a code.
pub(super) fn recognize(
    text: &str,
    pack: &Pack,
    terms: &Terms,
    now: DateTime<FixedOffset>,
) -> (Vec<Fact>, Vec<Contradiction>) {
    let sheet = Sheet::new(text);
    let lexis = Lexis::new(terms, &sheet);
    let coins = lexis.coins(&sheet);
    let mut claims = Claims::new(&sheet);
    let mut found = contact::urls(&sheet);
    claims.take_all(&found);
    let mails = contact::emails(&sheet);
    found.extend(mails.into_iter().filter(|mail| claims.free(&mail.range)));
    found.extend(chain::find(&sheet, &lexis, &coins));
    claims.take_all(&found);
    let ids = order_id::find(&sheet, &claims, &pack.ids);
    claims.take_all(&ids);
    found.extend(ids);
    reference::claim(&sheet, &mut claims, &lexis);
    found.extend(error::find(&sheet, &mut claims, pack, &lexis));
    for step in [
        |sheet: &Sheet, claims: &Claims, _: &Lexis| contact::phones(sheet, claims),
        device::find,
        bank::find,
    ] {
        let more = step(&sheet, &claims, &lexis);
        claims.take_all(&more);
        found.extend(more);
    }
    let moments = moment::find(&sheet, &claims, &terms.time, now);
    claims.take_all(&moments);
    found.extend(moments);
    found.extend(amount::find(&sheet, &claims, &lexis, &coins));

    found.order_by_key(|found| (found.range.start, found.range.end));
    let mut known = HashSet::new();
    found.retain(|found| known.insert((found.value.kind(), found.value.value(), asset(found))));
    let contradictions = contradiction::find(&sheet, &found, &lexis, &coins, now);
    let facts = found.into_iter().map(|found| sheet.fact(found)).collect();
    (facts, contradictions)
}

/// Two amounts of one number are two facts if they are of two assets.
fn asset(found: &Found) -> Option<String> {
    found.value.parts().asset
}

#[cfg(test)]
mod tests;
