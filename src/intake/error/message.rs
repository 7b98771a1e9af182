//! Messages without quotation marks: the provider's own words, and what follows エラー：.

use std::ops::Range;

use super::super::claims::Claims;
use super::super::lexis::Lexis;
use super::super::sheet::{Found, Letters, Sheet};
use crate::pack::Pack;

/// The longest message after a label, in letters.
const LETTERS_MAX: usize = 160;

/// Finds messages that stand on free letters.
pub(super) fn find(sheet: &Sheet, claims: &Claims, pack: &Pack, lexis: &Lexis) -> Vec<Found> {
    let known: Vec<&str> = pack
        .errors
        .iter()
        .filter_map(|error| error.message.as_deref())
        .map(|message| message.trim_end_matches(['.', '。']))
        .filter(|message| message.chars().count() >= 8)
        .collect();
    let screen = &lexis.terms.screen;
    let firsts = [
        Letters::firsts(&known),
        Letters::firsts(&screen.prefixes),
        Letters::firsts(&screen.labels),
    ];
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let may_stand = firsts.iter().any(|firsts| firsts.may_stand(sheet, at));
        let range = if !may_stand || claims.taken(at) {
            None
        } else {
            known_at(sheet, at, &known)
                .or_else(|| prefixed_at(sheet, at, lexis))
                .or_else(|| labelled_at(sheet, at, lexis))
        };
        let range = range.filter(|range| claims.free(range));
        at = range.as_ref().map_or(at + 1, |range| range.end);
        found.extend(range.and_then(|range| super::text(sheet, range)));
    }
    found
}

/// The provider's own message.
fn known_at(sheet: &Sheet, at: usize, known: &[&str]) -> Option<Range<usize>> {
    let end = sheet.any(at, known)?;
    let stop = usize::from(matches!(sheet.letter(end), '.' | '。') && sheet.letter(end - 1) != '.');
    Some(at..end + stop)
}

/// EService:Unavailable and its like.
fn prefixed_at(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Range<usize>> {
    let prefixes = &lexis.terms.screen.prefixes;
    if sheet.before(at).is_ascii_alphanumeric() {
        return None;
    }
    let words = prefixes.iter().find_map(|prefix| {
        let end = sheet.word(at, prefix)?;
        (prefix == sheet.text(&(at..end))).then_some(end)
    })?;
    let mut end = sheet.run(words, |letter| letter.is_ascii_alphabetic());
    // Further words begin with a small letter or are few: Insufficient funds.
    while sheet.letter(end) == ' ' && sheet.letter(end + 1).is_ascii_lowercase() && end - at < 40 {
        let next = sheet.run(end + 1, |letter| letter.is_ascii_alphabetic());
        if [
            "on", "when", "for", "from", "and", "every", "in", "at", "since", "error", "errors",
        ]
        .contains(&sheet.text(&(end + 1..next)))
        {
            break;
        }
        end = next;
    }
    (end > words).then_some(at..end)
}

/// エラー：残高が不足しています, to the end of the sentence, if it tells a failure.
fn labelled_at(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Range<usize>> {
    let screen = &lexis.terms.screen;
    if sheet.before(at).is_ascii_alphabetic() {
        return None;
    }
    let colon = sheet.skip_spaces(sheet.any(at, &screen.labels)?);
    if sheet.letter(colon) != ':' {
        return None;
    }
    let start = sheet.skip_spaces(colon + 1);
    let mut end = start;
    while end < sheet.len() && end - start < LETTERS_MAX {
        match sheet.letter(end) {
            '\n' | '。' | '「' | '"' | '{' | '→' => break,
            '.' if matches!(sheet.letter(end + 1), ' ' | '\n' | '\0') => {
                end += 1;
                break;
            }
            _ => end += 1,
        }
    }
    sheet
        .holds(start..end, &screen.failure)
        .then_some(start..end)
}
