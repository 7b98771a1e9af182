//! The expiry and the code that stand behind the number of a card.

use std::ops::Range;

use crate::domain::FindingKind;

use super::number::stands_alone;
use super::seen::{Found, floor, runs};

/// Finds `12/28 123` right behind a card number, also `/12/28/123` and `|12|28|123`.
pub(super) fn code_beside(text: &str, from: usize, found: &mut Vec<Found>) {
    let limit = floor(text, from + 48);
    let near = text.get(from..limit).unwrap_or_default();
    if let Some(places) = in_row(near) {
        let places = places.map(|at| from + at.start..from + at.end);
        found.extend(places.map(|at| Found {
            kind: FindingKind::CardCode,
            at,
            proved: false,
        }));
        return;
    }
    for at in runs(near, |b| b.is_ascii_digit() || b == b'/') {
        let run = near.get(at.clone()).unwrap_or_default();
        let word = run.trim_start_matches('/');
        let place = from + at.end - word.len()..from + at.end;
        let parts: Vec<&str> = word.split('/').collect();
        // How much of it is the expiry; the code may follow behind one more stroke.
        let expiry = match parts.as_slice() {
            [month, year] if is_expiry(month, year) => Some(word.len()),
            [month, year, code] if is_expiry(month, year) && is_code(code) => {
                Some(month.len() + 1 + year.len())
            }
            [date, code]
                if date.len() == 4 && date.get(..2).is_some_and(is_month) && is_code(code) =>
            {
                Some(4)
            }
            [code] if is_code(code) || code.len() == 4 => Some(word.len()),
            _ => None,
        };
        let Some(length) = expiry.filter(|_| stands_alone(text, &place)) else {
            break;
        };
        let behind = place.start + length + 1;
        for at in [place.start..place.start + length, behind..place.end] {
            if !at.is_empty() {
                found.push(Found {
                    kind: FindingKind::CardCode,
                    at,
                    proved: false,
                });
            }
        }
    }
}

/// Marks that divide the fields of a card in a row.
const FIELDS: [char; 6] = [' ', '/', '|', '-', ',', ';'];

/// Returns where the expiry and the code stand in `|12|28|123` and its kind.
fn in_row(near: &str) -> Option<[Range<usize>; 2]> {
    let row = near.trim_start_matches(FIELDS);
    let mut fields = row.splitn(3, FIELDS);
    let (month, year, rest) = (fields.next()?, fields.next()?, fields.next()?);
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let code = near.len() - rest.len();
    let expiry = near.len() - row.len();
    let ends = !rest
        .get(length..)?
        .starts_with(|next: char| next.is_ascii_alphabetic());
    let fits = is_expiry(month, year) && is_code(rest.get(..length)?) && ends;
    fits.then_some([
        expiry..expiry + month.len() + 1 + year.len(),
        code..code + length,
    ])
}

/// Tells whether two numbers are a month and its year, in either order.
fn is_expiry(one: &str, other: &str) -> bool {
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    is_month(one) && matches!(other.len(), 2 | 4) && digits(other)
        || one.len() == 4 && one.starts_with("20") && is_month(other)
}

fn is_month(word: &str) -> bool {
    word.parse()
        .is_ok_and(|month: u8| (1..=12).contains(&month))
}

/// Tells whether a word is the code of a card: three digits.
fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}
