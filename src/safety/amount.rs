//! Amounts of coins, whose digits look like a code: 902000 LTC, XLMを376000送付.

use super::seen::{Found, Seen};
use crate::domain::FindingKind;

/// How many letters the code of a coin has.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;

/// Words in capitals that are no coin, or are said of secrets.
#[rustfmt::skip]
const NO_COINS: &[&str] = &[
    "OTP", "PIN", "SMS", "PW", "PWD", "PASS", "CODE", "KEY", "ID", "IDS", "UID", "CVV", "CVC", "API", "MFA", "TFA", "TOTP", "JWT", "OK", "NG", "AND", "OR", "IS", "IT", "TO", "IN", "ON", "AT", "FOR", "THE", "WAS", "FROM", "BUT", "NOT", "AS", "MY", "BY", "OF", "NO", "IF", "SO", "AM", "PM", "JST", "UTC", "GMT", "HTTP", "APP", "PC", "IOS", "URL", "QR",
];

/// What is done with coins, right behind their number.
#[rustfmt::skip]
const MOVED: &[&str] = &["送", "売", "買", "出金", "入金", "振", "引き出", "引出", "受け取", "受取", "購入", "注文", "交換", "移", "預", "枚", "ほど", "分", "だけ"];

/// Tells whether what was taken for a code is the amount of a coin: its code stands behind the
/// number, or before it where the number is moved.
pub(super) fn is_amount(seen: &Seen, found: &Found) -> bool {
    use FindingKind::{OneTimeCode, Password, Pin, RecoveryCode};
    if !matches!(found.kind, OneTimeCode | Pin | Password | RecoveryCode) {
        return false;
    }
    let text = seen.text();
    let part = |at: std::ops::Range<usize>| text.get(at).unwrap_or_default();
    let number = part(found.at.clone());
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let (ahead, behind) = (part(0..found.at.start), part(found.at.end..text.len()));
    let coin = behind.strip_prefix(' ').unwrap_or(behind);
    if let Some(rest) = after_coin(coin) {
        // In a sentence of capitals any word looks like the code of a coin.
        return !rest
            .trim_start()
            .starts_with(|letter: char| letter.is_ascii_uppercase());
    }
    let moved = MOVED.iter().any(|word| behind.starts_with(word));
    moved && ends_with_coin(ahead.trim_end_matches(['を', 'が', 'は', 'で', 'の', ' ', '、']))
}

/// Returns what stands behind the code of a coin with which a text begins.
fn after_coin(text: &str) -> Option<&str> {
    let length = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let (coin, rest) = text.split_at_checked(length)?;
    let goes_on = rest.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    (is_coin(coin) && !goes_on).then_some(rest)
}

/// Tells whether a text ends with the code of a coin.
fn ends_with_coin(text: &str) -> bool {
    let letters = text
        .bytes()
        .rev()
        .take_while(u8::is_ascii_uppercase)
        .count();
    let (rest, coin) = text.split_at(text.len() - letters);
    is_coin(coin) && !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric())
}

fn is_coin(word: &str) -> bool {
    LETTERS.contains(&word.len()) && !NO_COINS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_amount_of_a_coin_is_shown_and_a_code_beside_capitals_is_not() {
        for (text, number, expected) in [
            ("XLMを376000送付しました", "376000", true),
            ("外部から947000 LTCを送りました", "947000", true),
            ("I sent 902000 LTC from my own wallet", "902000", true),
            ("OTPを482913送信した", "482913", false),
            ("482913 OTPです", "482913", false),
            ("MY CODE IS 482913 AND IT FAILS", "482913", false),
            ("SMS 482913 送られてきた", "482913", false),
            ("XLMの認証コードは482913です", "482913", false),
        ] {
            let start = text.find(number).expect("the number stands in the text");
            let found = Found {
                kind: FindingKind::OneTimeCode,
                at: start..start + number.len(),
                proved: false,
            };
            assert_eq!(is_amount(&Seen::new(text, &[]), &found), expected, "{text}");
        }
    }
}
