//! Amounts: 20万円 · ¥300,000 · 0.25 BTC · ETH 0.9 · 0.06枚.

mod form;
mod spelt;

use std::ops::Range;

use form::{comma_decimal, scaled, spaced_thousands};

use spelt::{past_of, spelt};

use super::claims::Claims;
use super::lexis::{Coin, Lexis};
use super::number::{Number, number_at};
use super::sheet::{Found, Sheet};
use crate::domain::{Decimal, FactValue};

/// How far before a price its coin may be named, in letters.
const COIN_LETTERS_MAX: usize = 24;

/// Finds the amounts that stand on free letters.
pub(super) fn find(sheet: &Sheet, claims: &Claims, lexis: &Lexis, coins: &[Coin]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let amount = if claims.taken(at) {
            None
        } else {
            amount_at(sheet, at, lexis, coins)
        };
        match amount.filter(|amount| claims.free(&amount.range)) {
            Some(amount) => {
                at = amount.range.end;
                found.push(amount);
            }
            // A number that is no amount is passed whole, so that 12,500 does not end as 500.
            None => at = number_end(sheet, at),
        }
    }
    found
}

fn number_end(sheet: &Sheet, at: usize) -> usize {
    if !sheet.letter(at).is_ascii_digit() {
        return at + 1;
    }
    sheet.run(at, |letter| letter.is_ascii_digit())
}

fn amount_at(sheet: &Sheet, at: usize, lexis: &Lexis, coins: &[Coin]) -> Option<Found> {
    signed(sheet, at, lexis)
        .or_else(|| symbol_first(sheet, at, lexis))
        .or_else(|| number_first(sheet, at, lexis, coins))
        .or_else(|| spelt(sheet, at, lexis))
}

/// ¥300,000 · $5k · 金弐拾万円 is left to the number.
fn signed(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Found> {
    let sign = lexis.signs.at(sheet, at)?;
    let number = number_at(sheet, sheet.skip_spaces(sign.end))?;
    let (end, value) = scaled(sheet, number.range.end, number.value)?;
    // ¥50,000 JPY and ¥5万円 say the currency twice.
    let twice = sheet.skip_spaces(end);
    let suffix = lexis.assets.at(sheet, twice);
    let end = suffix
        .filter(|suffix| suffix.term.code == sign.term.code)
        .map_or(end, |suffix| suffix.end);
    Some(money(at..end, value, &sign.term.code))
}

/// ETH 0.9 · JPY 50,000: a symbol, and a number that no unit follows.
fn symbol_first(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Found> {
    if matches!(sheet.before(at), '_' | '/' | '-') {
        return None;
    }
    let symbol = lexis.assets.word_at(sheet, at)?;
    let start = sheet.run(symbol.end, |letter| matches!(letter, ' ' | ':' | '='));
    if start > symbol.end + 3 {
        return None;
    }
    let number = number_at(sheet, start)?;
    let capitals = sheet.text(&(at..symbol.end)).chars();
    if !number.fraction && !capitals.clone().all(|letter| letter.is_ascii_uppercase()) {
        return None;
    }
    let (end, value) = scaled(sheet, number.range.end, number.value)?;
    if sheet.letter(end) == '枚' && lexis.is_coin(&symbol.term.code) {
        return Some(money(at..end + 1, value, &symbol.term.code));
    }
    let next = sheet.skip_spaces(end);
    let continued = matches!(
        sheet.letter(end),
        '/' | ':' | '-' | '年' | '月' | '日' | '時' | '番'
    ) || sheet.letter(end).is_ascii_alphanumeric()
        || sheet.any(next, &lexis.terms.amount.counters).is_some()
        || lexis.assets.at(sheet, next).is_some();
    (!continued).then(|| money(at..end, value, &symbol.term.code))
}

fn number_first(sheet: &Sheet, at: usize, lexis: &Lexis, coins: &[Coin]) -> Option<Found> {
    let before = sheet.before(at);
    if before.is_ascii_alphanumeric() || matches!(before, '.' | '_' | '数' | '何') {
        return None;
    }
    if before == ',' && at >= 2 && sheet.letter(at - 2).is_ascii_digit() {
        return None;
    }
    let spaced = spaced_thousands(sheet, at).or_else(|| comma_decimal(sheet, at));
    let number = match &spaced {
        Some(number) => number.clone(),
        None => number_at(sheet, at)?,
    };
    let (scaled_end, scaled_value) = scaled(sheet, number.range.end, number.value)?;
    let next = sheet.skip_spaces(scaled_end);
    if next - scaled_end <= 2 {
        if let Some(part) = lexis.units.at(sheet, next)
            && let Some(unit) = lexis.unit(part.term)
        {
            let value = scaled_value.shifted(unit.places)?;
            return Some(money(at..part.end, value, &part.term.code));
        }
        let sign = lexis
            .signs
            .at(sheet, next)
            .filter(|_| !sheet.letter(next).is_alphabetic());
        if let Some(asset) = lexis.assets.at(sheet, next).or(sign) {
            return Some(money(at..asset.end, scaled_value, &asset.term.code));
        }
        let owned = lexis.assets.at(sheet, past_of(sheet, &number, scaled_end));
        if let Some(coin) = owned.filter(|coin| lexis.is_coin(&coin.term.code)) {
            return Some(money(at..coin.end, scaled_value, &coin.term.code));
        }
    }
    if spaced.is_some() || scaled_end != number.range.end {
        return None;
    }
    if sheet.letter(number.range.end) == '枚' {
        return coins_counted(sheet, &number, lexis, coins);
    }
    let after = sheet.letter(number.range.end);
    let katakana = |letter: char| matches!(letter, 'ァ'..='ヺ');
    let noun = katakana(after) && katakana(sheet.letter(number.range.end + 1));
    let counted = sheet
        .any(number.range.end, &lexis.terms.amount.counters)
        .is_some()
        || after.is_ascii_alphabetic()
        || noun;
    if !counted && number.fraction && !number.large {
        return traded(sheet, number, lexis, coins);
    }
    (number.large && !counted).then(|| money(number.range, number.value, "JPY"))
}

/// BTCを指値1,050万円で0.01: behind a price, how much of the coin that was named shortly before.
fn traded(sheet: &Sheet, number: Number, lexis: &Lexis, coins: &[Coin]) -> Option<Found> {
    let priced = sheet.any_before(number.range.start, &lexis.terms.amount.prices);
    let before = coins.partition_point(|coin| coin.at < number.range.start);
    let coin = coins.get(before.checked_sub(1)?)?;
    let near = number.range.start - coin.at <= COIN_LETTERS_MAX;
    (priced && near).then(|| money(number.range, number.value, coin.symbol))
}

/// 0.06枚: coins of the coin spoken of last, else first, else the usual one.
fn coins_counted(sheet: &Sheet, number: &Number, lexis: &Lexis, coins: &[Coin]) -> Option<Found> {
    if !number.fraction {
        let papers = &lexis.terms.amount.papers;
        let before = number.range.start.saturating_sub(12)..number.range.start;
        let after = number.range.end..(number.range.end + 6).min(sheet.len());
        let paper = sheet.holds(before, papers) || sheet.holds(after, papers);
        if coins.is_empty() || paper || sheet.letter(number.range.end + 1) == '目' {
            return None;
        }
    }
    let before = coins.partition_point(|coin| coin.at < number.range.start);
    let last = before.checked_sub(1).and_then(|at| coins.get(at));
    let symbol = last
        .or(coins.first())
        .map(|coin| coin.symbol)
        .or(lexis.usual_coin())?;
    let range = number.range.start..number.range.end + 1;
    Some(money(range, number.value, symbol))
}

fn money(range: Range<usize>, number: Decimal, asset: &str) -> Found {
    let asset = asset.to_owned();
    Found::new(range, FactValue::Amount { number, asset })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::terms;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let terms = terms();
        let sheet = Sheet::new(text);
        let lexis = Lexis::new(terms, &sheet);
        let coins = lexis.coins(&sheet);
        let found = find(&sheet, &Claims::new(&sheet), &lexis, &coins);
        let read: Vec<String> = found
            .iter()
            .map(|found| match &found.value {
                FactValue::Amount { number, asset } => format!("{number} {asset}"),
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn amounts_are_read_in_every_way_people_write_them() {
        for (text, expected) in [
            ("20万円を", "200000 JPY"),
            ("拘束された40万が", "400000 JPY"),
            ("金弐拾万円", "200000 JPY"),
            ("２０万３千円", "203000 JPY"),
            ("¥300,000 on Monday", "300000 JPY"),
            ("￥５万円", "50000 JPY"),
            ("50,000 yen", "50000 JPY"),
            ("$5k", "5000 USD"),
            ("£4000", "4000 GBP"),
            ("0.25 BTC", "0.25 BTC"),
            ("ETH 0.9", "0.9 ETH"),
            ("25mBTC", "0.025 BTC"),
            ("250000 satoshi", "0.0025 BTC"),
            ("ビットコインを0.06枚", "0.06 BTC"),
            ("リップル1500枚", "1500 XRP"),
            ("1.5ビットコイン", "1.5 BTC"),
            ("3イーサ", "3 ETH"),
            ("1000XRP", "1000 XRP"),
            ("1 250 000 JPY", "1250000 JPY"),
            ("5万ドル", "50000 USD"),
            ("1億2000万円", "120000000 JPY"),
            ("lost 500$ today", "500 USD"),
            ("50 € fee", "50 EUR"),
            ("0,05 BTC", "0.05 BTC"),
            ("$845 million", "845000000 USD"),
            ("2 million yen gone", "2000000 JPY"),
            ("a million yen", "1000000 JPY"),
            ("one million yen", "1000000 JPY"),
            ("half a bitcoin", "0.5 BTC"),
            ("a quarter of a bitcoin", "0.25 BTC"),
            ("two bitcoins", "2 BTC"),
            ("0.5 of my ETH", "0.5 ETH"),
            ("20k yen", "20000 JPY"),
            ("¥1.2M", "1200000 JPY"),
            ("5万ちょい", "50000 JPY"),
            ("30万円くらい", "300000 JPY"),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    fn a_bare_number_behind_a_price_is_of_the_coin_named_before() {
        check("BTCの指値1,050万円で0.01", &["10500000 JPY", "0.01 BTC"]);
        for text in [
            "指値1,050万円で0.01",
            "BTCの指値1,050万円で0.5%",
            "BTCの話。それとは別に昨日の昼ごろ成行ではなく指値の1,050万円で0.01",
        ] {
            check(text, &["10500000 JPY"]);
        }
        check("1BTCのつもりが10BTC買ってた", &["1 BTC", "10 BTC"]);
        check("1,450万円に置いていた逆指値", &["14500000 JPY"]);
    }

    #[test]
    fn other_numbers_are_no_amounts() {
        for text in [
            "3万件の注文",
            "100万ダウンロード",
            "スクショ3枚",
            "7日間",
            "数十万円",
            "数万円",
            "指値と0.01",
            "何十万円",
            "a bitcoin",
            "a BTC address",
            "3 of my ETH withdrawals",
            "that one ETHanol",
            "5%マイナス",
            "iOS18",
            "FX_BTC_JPY 5分足",
            "万が一",
            "口座番号1234567",
        ] {
            check(text, &[]);
        }
    }
}
