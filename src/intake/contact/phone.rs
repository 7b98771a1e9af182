//! Phone numbers as E.164.

use super::super::claims::Claims;
use super::super::order_id::is_dash;
use super::super::sheet::{Found, Sheet};
use crate::domain::{FactKind, FactValue};

/// The most digits that E.164 allows.
const PHONE_DIGITS_MAX: usize = 15;

/// Finds phone numbers; those without a country are Japan's.
pub(in crate::intake) fn phones(sheet: &Sheet, claims: &Claims) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let letter = sheet.letter(at);
        let before = sheet.before(at);
        let starts = (letter.is_ascii_digit() || matches!(letter, '+' | '('))
            && !before.is_ascii_alphanumeric()
            && !matches!(before, '+' | '.' | ',' | '_' | '/' | ':' | '¥' | '$')
            && !(is_dash(before) && sheet.before(at - 1).is_ascii_digit());
        if !starts || claims.taken(at) {
            at += 1;
            continue;
        }
        match phone_at(sheet, at).filter(|phone| claims.free(&phone.range)) {
            Some(phone) => {
                at = phone.range.end;
                found.push(phone);
            }
            None => at = sheet.run(at, |letter| letter.is_ascii_digit()).max(at + 1),
        }
    }
    found
}

fn phone_at(sheet: &Sheet, at: usize) -> Option<Found> {
    let mut groups: Vec<String> = vec![String::new()];
    let mut dashes = 0;
    let mut count = 0;
    let international = sheet.letter(at) == '+';
    let mut place = if international { at + 1 } else { at };
    let mut end = place;
    loop {
        let letter = sheet.letter(place);
        if letter.is_ascii_digit() {
            groups.last_mut()?.push(letter);
            count += 1;
            place += 1;
            end = place;
        } else if is_dash(letter) || matches!(letter, ' ' | '(' | ')' | '.') {
            // One separator, or a bracket with a space, between groups.
            let next = sheet.run_at_most(place, 4, |letter| {
                is_dash(letter) || matches!(letter, ' ' | '(' | ')' | '.')
            });
            let bracket = sheet.text(&(place..next)).contains(['(', ')']);
            if next - place > if bracket { 3 } else { 1 } || !sheet.letter(next).is_ascii_digit() {
                break;
            }
            dashes += usize::from(is_dash(letter) || bracket);
            if !groups.last()?.is_empty() {
                groups.push(String::new());
            }
            place = next;
        } else {
            break;
        }
        if count > PHONE_DIGITS_MAX {
            return None;
        }
    }
    let next = sheet.letter(end);
    let word_goes_on =
        next.is_ascii_alphanumeric() || matches!(next, '円' | '万' | '枚' | '件' | '%');
    if word_goes_on {
        return None;
    }
    groups.retain(|group| !group.is_empty());
    let value = e164(&groups, international, dashes > 0)?;
    Some(Found::new(at..end, FactValue::Text(FactKind::Phone, value)))
}

fn e164(groups: &[String], international: bool, dashed: bool) -> Option<String> {
    let digits = groups.concat();
    let first = groups.first()?;
    if international {
        let rest = digits.strip_prefix("810").map(|rest| format!("81{rest}"));
        let number = rest.unwrap_or(digits);
        return (8..=PHONE_DIGITS_MAX)
            .contains(&number.len())
            .then(|| format!("+{number}"));
    }
    if let Some(national) = digits.strip_prefix('0') {
        let mobile = ["50", "60", "70", "80", "90"]
            .iter()
            .any(|head| national.starts_with(head));
        let long = if mobile || national.starts_with("800") {
            10
        } else {
            9
        };
        let grouped = groups.len() == 3 || groups.len() == 2 && !dashed || groups.len() == 1;
        let sound = national.len() == long && !national.starts_with('0') && grouped;
        // Ten digits in one run are rarer a number of the land line than of an account.
        let telling = groups.len() > 1 || mobile || national.starts_with("120");
        return (sound && telling).then(|| format!("+81{national}"));
    }
    // North America: (202) 555-0199 and 1-202-555-0199.
    let sizes: Vec<usize> = groups.iter().map(String::len).collect();
    match (&sizes[..], first.as_str()) {
        ([3, 3, 4], area) if dashed && area >= "200" => Some(format!("+1{digits}")),
        ([1, 3, 3, 4], "1") if dashed => Some(format!("+{digits}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let sheet = Sheet::new(text);
        let read: Vec<String> = phones(&sheet, &Claims::new(&sheet))
            .iter()
            .map(|found| found.value.value())
            .collect();
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn phone_numbers_become_e164() {
        for (text, expected) in [
            ("電話090-1234-5678です", "+819012345678"),
            ("０８０ー１２３４ー５６７８", "+818012345678"),
            ("09012345678", "+819012345678"),
            ("090 1234 5678", "+819012345678"),
            ("03-1234-5678", "+81312345678"),
            ("03(1234)5678", "+81312345678"),
            ("(03)1234-5678", "+81312345678"),
            ("0120-123-456", "+81120123456"),
            ("+1 202-555-0199。", "+12025550199"),
            ("+81 90-1234-5678", "+819012345678"),
            ("+81 (0)90-1234-5678", "+819012345678"),
            ("1-888-555-0142", "+18885550142"),
            ("(888) 555-0142", "+18885550142"),
        ] {
            check(text, &[expected]);
        }
        for text in [
            "2026-11-20",
            "1234567",
            "0.5",
            "20261110-003512-118204",
            "0900円",
            "03:15",
        ] {
            check(text, &[]);
        }
    }
}
