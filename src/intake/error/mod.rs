//! What a system said: codes, answers of an API, messages that a screen showed.

mod around;
mod code;
mod json;
mod message;
mod quote;
mod split;

use super::claims::Claims;
use super::lexis::Lexis;
use super::sheet::{Found, Sheet};
use crate::domain::{FactKind, FactValue};
use crate::pack::Pack;

/// Finds error codes and messages, and claims their letters.
///
/// What else a screen showed in quotation marks is claimed too: its numbers are no amounts.
pub(super) fn find(sheet: &Sheet, claims: &mut Claims, pack: &Pack, lexis: &Lexis) -> Vec<Found> {
    let mut found = json::find(sheet, &lexis.terms.code);
    claims.take_all(&found);
    let quotes = quote::find(sheet, claims, lexis.terms);
    for quote in &quotes {
        let (code, message) = split::split(sheet, &quote.range, &lexis.terms.code);
        found.extend(code);
        if quote.shown_failure {
            found.extend(text(sheet, message.start..message.end));
        }
        claims.take(&quote.range);
    }
    let messages = message::find(sheet, claims, pack, lexis);
    claims.take_all(&messages);
    found.extend(messages);
    let codes = code::find(sheet, claims, pack, &lexis.terms.code);
    claims.take_all(&codes);
    found.extend(codes);
    found
}

/// Makes an error message of a range, without the spaces and marks around it.
fn text(sheet: &Sheet, range: std::ops::Range<usize>) -> Option<Found> {
    let blank =
        |letter: char| letter.is_whitespace() || matches!(letter, '"' | '「' | '」' | '|' | ':');
    let start = sheet.run(range.start, blank);
    let mut end = range.end;
    while end > start && sheet.before(end).is_whitespace() {
        end -= 1;
    }
    (start < end).then(|| {
        let value = sheet.text(&(start..end)).to_owned();
        Found::new(start..end, FactValue::Text(FactKind::ErrorMessage, value))
    })
}

fn code(sheet: &Sheet, range: std::ops::Range<usize>) -> Found {
    let value = sheet.text(&range).to_owned();
    Found::new(range, FactValue::Text(FactKind::ErrorCode, value))
}
