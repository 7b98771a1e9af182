//! マイナンバー: twelve digits with a check digit, where the words around speak of it.

use crate::domain::FindingKind;

use super::number::{numbers, said_before, stands_alone};
use super::papers::names_paper;
use super::seen::{Found, Seen, floor};

/// Words that say a number is somebody's マイナンバー.
const SAID: &[&str] = &[
    "マイナンバー",
    "個人番号",
    "まいなんばー",
    "mynumber",
    "my number",
    "マイナカード",
    "individual number",
];

/// Finds them. In Japanese words twelve digits are enough, since a mistyped one is as secret.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.mentions(SAID) {
        return;
    }
    for number in numbers(seen.text()) {
        let twelve = number.all.len() == 12 && stands_alone(seen.text(), &number.at);
        if !twelve || matches!(super::seen::before(seen.text(), number.at.start), Some('+')) {
            continue;
        }
        let holds = check_digit(&number.all);
        let before = said_before(seen.lower(), number.at.start, 80);
        let behind = seen
            .lower()
            .get(number.at.end..floor(seen.lower(), number.at.end + 45))
            .unwrap_or_default();
        let said = SAID
            .iter()
            .any(|word| before.contains(word) || behind.contains(word));
        let japanese = SAID
            .iter()
            .any(|word| !word.is_ascii() && before.contains(word));
        // The number of a licence has twelve digits, too.
        if said && (holds || japanese) && !names_paper(before, SAID) {
            found.push(Found {
                kind: FindingKind::MyNumber,
                at: number.at,
                proved: holds,
            });
        }
    }
}

/// The check digit of the ordinance on 個人番号 (平成26年総務省令第85号, article 5).
fn check_digit(digits: &str) -> bool {
    let mut reversed = digits.bytes().rev().map(|digit| u32::from(digit - b'0'));
    let check = reversed.next();
    let sum: u32 = reversed
        .zip(1..)
        .map(|(digit, place)| digit * if place <= 6 { place + 1 } else { place - 5 })
        .sum();
    let expected = match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    };
    check == Some(expected)
}
