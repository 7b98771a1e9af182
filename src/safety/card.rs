//! Payment cards: the number by its check digit and issuer, with the code and expiry beside it.

use std::ops::Range;

use crate::domain::FindingKind;

use super::card_code::code_beside;
use super::number::{Digits, numbers, said_before, stands_alone};
use super::seen::{Found, Seen, before, runs};

/// Words before a number that make it something else.
const OTHER_NUMBERS: &[&str] = &[
    "jan",
    "伝票",
    "注文",
    "受付",
    "追跡",
    "問い合わせ番号",
    "問合せ番号",
    "商品",
    "在庫",
    "order",
    "tracking",
    "ticket",
    "invoice",
    "請求書",
    "口座番号",
    "会員番号",
    "お客様番号",
    "取引番号",
    "取引id",
    "timestamp",
    "receipt",
    "awb",
    "shipping",
    "shipment",
    "parcel",
    "waybill",
    "配送",
    "宅配",
    "荷物",
    "booking",
    "予約",
    "serial",
    "シリアル",
    "imei",
    "txid",
    "account number",
];

/// The fewest digits of a card number.
const DIGITS_MIN: usize = 13;

/// Finds card numbers, and the code and expiry that stand beside one.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if !seen.has_digits(DIGITS_MIN) {
        return;
    }
    let text = seen.text();
    printed(text, found);
    for number in numbers(text) {
        if number.all.len() < DIGITS_MIN || !stands_apart(text, &number) {
            continue;
        }
        let Some(at) = card_in(&number) else { continue };
        let said = said_before(seen.lower(), at.start, 40);
        let card_said = ["カード", "card", "visa", "jcb", "クレカ", "amex", "pan"]
            .iter()
            .any(|word| said.contains(word));
        let other = OTHER_NUMBERS.iter().any(|word| said.contains(word));
        let single = at.len() == number.groups.first().copied().unwrap_or_default();
        if other && !card_said && single {
            continue;
        }
        if is_jan(&number.all) && !card_said {
            continue;
        }
        put(text, at, found);
    }
}

/// Puts a card with the code beside it among what was found.
fn put(text: &str, at: Range<usize>, found: &mut Vec<Found>) {
    let behind = at.end;
    found.push(Found {
        kind: FindingKind::CardNumber,
        at,
        proved: true,
    });
    code_beside(text, behind, found);
}

/// How the digits of a card stand in groups on it.
const PRINTED: &[&[usize]] = &[&[4, 4, 4, 4], &[4, 6, 5]];

/// Marks between those groups other than a space or a dash, which could divide other numbers too.
const DIVIDES: &[u8] = b"./_,|";

/// `4111.1111.1111.1111`: a card as it is printed, whatever one mark divides its groups.
fn printed(text: &str, found: &mut Vec<Found>) {
    let part = |byte: u8| byte.is_ascii_digit() || DIVIDES.contains(&byte);
    for at in runs(text, part) {
        let run = text.get(at.clone()).unwrap_or_default();
        let Some(mark) = run.chars().find(|letter| !letter.is_ascii_digit()) else {
            continue;
        };
        let groups: Vec<&str> = run.split(mark).take(5).collect();
        let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
        if PRINTED.contains(&lengths.as_slice()) && is_card(&groups.concat()) {
            put(text, at, found);
        }
    }
}

/// Tells whether a number is no part of a word; one in groups may touch one: `VISA4111-1111-…`.
fn stands_apart(text: &str, number: &Digits) -> bool {
    let named = before(text, number.at.start).is_some_and(|letter| letter.is_ascii_alphabetic());
    stands_alone(text, &number.at) || number.groups.len() > 2 && named
}

/// Finds the groups of a number that are a card number.
fn card_in(number: &Digits) -> Option<Range<usize>> {
    // With a single separator between groups, places follow from lengths only when every
    // separator is one byte; the walk below keeps to whole numbers otherwise.
    if is_card(&number.all) {
        return Some(number.at.clone());
    }
    let mut length = 0;
    let mut digits = String::new();
    let plain = number.at.len() == number.all.len() + number.groups.len() - 1;
    for (index, group) in number.groups.iter().enumerate() {
        digits.push_str(number.all.get(length..length + group)?);
        length += group;
        // Short first groups with a good sum are chance; a whole number may stand before an expiry.
        if plain && (index > 0 || *group >= DIGITS_MIN) && is_card(&digits) {
            return Some(number.at.start..number.at.start + length + index);
        }
    }
    None
}

/// Tells whether digits have an issuer's prefix and length (ISO/IEC 7812) and the check digit.
fn is_card(digits: &str) -> bool {
    let prefix = |length: usize| {
        digits
            .get(..length)
            .and_then(|p| p.parse::<u32>().ok())
            .unwrap_or(0)
    };
    let (two, three, four) = (prefix(2), prefix(3), prefix(4));
    let issued = match digits.len() {
        13 => two / 10 == 4,
        14 => matches!(three, 300..=305 | 309) || matches!(two, 36 | 38 | 39),
        15 => matches!(two, 34 | 37) || matches!(four, 2131 | 1800),
        16 => {
            two / 10 == 4
                || matches!(two, 51..=55 | 62 | 65 | 81 | 67)
                || matches!(four, 2221..=2720 | 3528..=3589 | 6011 | 5018 | 5020 | 5038 | 6304)
                || matches!(three, 644..=649)
        }
        17..=19 => matches!(two, 62) || matches!(four, 3528..=3589),
        _ => false,
    };
    let all_same = digits
        .bytes()
        .all(|byte| digits.as_bytes().first() == Some(&byte));
    issued && !all_same && luhn(digits)
}

/// The check digit of ISO/IEC 7812-1.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let value = u32::from(digit - b'0') * if place % 2 == 1 { 2 } else { 1 };
            value / 10 + value % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

/// A Japanese article number looks like an old 13-digit card: 45 or 49 and its own check digit.
fn is_jan(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .enumerate()
        .map(|(place, digit)| u32::from(digit - b'0') * if place % 2 == 1 { 3 } else { 1 })
        .sum();
    digits.len() == 13
        && (digits.starts_with("45") || digits.starts_with("49"))
        && sum.is_multiple_of(10)
}
