//! Numbers of tickets and inquiries: 受付番号は Q-12345, ticket #320280.
//!
//! They are no orders, amounts or phone numbers, so their letters are claimed and nothing is read.

use std::collections::BTreeSet;
use std::ops::Range;

use super::claims::Claims;
use super::lexis::Lexis;
use super::sheet::{Letters, Sheet};
use crate::pack::Terms;
use crate::text::fold;

/// The fewest digits of a number that only `#` tells.
const MARKED_MIN: usize = 5;
/// How many marks and particles may stand between a label and its number.
const GAP_MAX: usize = 4;
/// The fewest and the most letters of a number.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=40;

/// Returns the numbers of tickets in a mail, each once: those behind a label, in the order in which
/// they stand, and what its subject marks as a number, as in `(#1184420)`. Where no label stands,
/// the first that the text marks.
pub(super) fn of_mail(subject: &str, text: &str, terms: &Terms) -> Vec<String> {
    let labelled = all(&format!("{subject}\n{text}"), terms);
    let mut found = labelled;
    found.extend(marked(subject));
    if found.is_empty() {
        found.extend(marked(text));
    }
    let mut seen = BTreeSet::new();
    found.retain(|number| seen.insert(fold(number)));
    found
}

/// Returns the first number behind `#`.
fn marked(text: &str) -> Option<String> {
    let marked = text.split(['#', '＃']).skip(1);
    let mut numbers = marked.filter_map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_digit());
        rest.get(..end.unwrap_or(rest.len()))
    });
    let found = numbers.find(|digits| (MARKED_MIN..=*LETTERS.end()).contains(&digits.len()));
    found.map(str::to_owned)
}

/// Returns the numbers behind labels of tickets, as written.
pub(super) fn all(text: &str, terms: &Terms) -> Vec<String> {
    let sheet = Sheet::new(text);
    let lexis = Lexis::new(terms, &sheet);
    let mut claims = Claims::new(&sheet);
    let found = claim(&sheet, &mut claims, &lexis);
    let written = found.iter().map(|number| sheet.written(number).to_owned());
    written.collect()
}

/// Claims the numbers behind a label of a ticket, and returns where they stand.
pub(super) fn claim(sheet: &Sheet, claims: &mut Claims, lexis: &Lexis) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let labels = Letters::firsts(&lexis.terms.reference_labels);
    for at in 0..sheet.len() {
        let latin = |letter: char| letter.is_ascii_alphanumeric();
        if !labels.may_stand(sheet, at)
            || claims.taken(at)
            || latin(sheet.before(at)) && latin(sheet.letter(at))
        {
            continue;
        }
        if let Some(end) = sheet.any(at, &lexis.terms.reference_labels)
            && !(latin(sheet.before(end)) && latin(sheet.letter(end)))
            && let Some(number) = number_at(sheet, end, lexis)
            && claims.free(&number)
        {
            claims.take(&number);
            found.push(number);
        }
    }
    found
}

/// Reads letters and digits that hold a digit and are no amount.
fn number_at(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Range<usize>> {
    let gap = |letter: char| {
        matches!(
            letter,
            ' ' | ':' | '#' | 'は' | 'が' | 'の' | '「' | '(' | '[' | '=' | '、'
        )
    };
    let mut start = sheet.run_at_most(at, GAP_MAX, gap);
    start = sheet.word(start, "is ").unwrap_or(start);
    let part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let most = *LETTERS.end();
    let end = sheet.run_at_most(start, most, part);
    let digit = (start..end).any(|at| sheet.letter(at).is_ascii_digit());
    let fraction = matches!(sheet.letter(end), '.' | ',' | '/' | ':')
        && sheet.letter(end + 1).is_ascii_digit();
    let next = sheet.skip_spaces(end);
    let counted = lexis.assets.at(sheet, next).is_some()
        || matches!(sheet.letter(end), '万' | '億' | '年' | '月' | '日' | '時');
    (LETTERS.contains(&(end - start)) && digit && !fraction && !counted).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::terms;

    #[test]
    fn the_number_of_a_ticket_is_claimed_and_an_amount_is_not() {
        for (text, claimed) in [
            ("受付番号は Q-12345 です", Some("Q-12345")),
            ("お問い合わせ番号：03-1234-5678-22", Some("03-1234-5678-22")),
            ("チケット番号「320280」", Some("320280")),
            ("ticket #320280 no answer", Some("320280")),
            ("Case 08012345678 is open", Some("08012345678")),
            ("ref. no. AB-9912", Some("AB-9912")),
            ("my ticket number is 4155550123", Some("4155550123")),
            ("in case 1000 yen is lost", None),
            ("受付番号がわからない。50000円", None),
            ("case 2026/11/20", None),
            ("showcase 08012345678", None),
            ("ticket opened", None),
        ] {
            let terms = terms();
            let sheet = Sheet::new(text);
            let lexis = Lexis::new(terms, &sheet);
            let mut claims = Claims::new(&sheet);
            claim(&sheet, &mut claims, &lexis);
            let taken: String = (0..sheet.len())
                .filter(|&at| claims.taken(at))
                .map(|at| sheet.letter(at))
                .collect();
            assert_eq!(taken, claimed.unwrap_or_default(), "{text}");
        }
    }
}
