//! Numbers as people write them: 1,234.5 · 20万3千 · 弐拾万 · 二十二.

use std::ops::Range;

use super::sheet::Sheet;
use crate::domain::Decimal;

/// The longest number in digits and marks; a decimal has at most thirty digits.
const LETTERS_MAX: usize = 40;

/// A number and how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) range: Range<usize>,
    pub(super) value: Decimal,
    /// Whether a unit such as 万 made it large: such a number is a sum of money even without 円.
    pub(super) large: bool,
    /// Whether it has a decimal point.
    pub(super) fraction: bool,
}

/// Reads the number that begins at a place.
pub(super) fn number_at(sheet: &Sheet, at: usize) -> Option<Number> {
    let mut total: Option<Decimal> = None;
    let mut end = at;
    let mut large = false;
    let mut fraction = false;
    while let Some(part) = part_at(sheet, end) {
        fraction |= part.fraction;
        let Some((after, places)) = myriad(sheet, part.end) else {
            // The last part stands without a unit: 20万3千, or 万 and a decimal fraction.
            total = Some(total.map_or(Some(part.value), |sum| sum.plus(part.value))?);
            end = part.end;
            break;
        };
        let raised = part.value.shifted(places)?;
        total = Some(total.map_or(Some(raised), |sum| sum.plus(raised))?);
        end = after;
        large = true;
    }
    total.map(|value| Number {
        range: at..end,
        value,
        large,
        fraction,
    })
}

struct Part {
    end: usize,
    value: Decimal,
    fraction: bool,
}

/// Reads digits with an optional 千, 百 or 十, or kanji below ten thousand.
fn part_at(sheet: &Sheet, at: usize) -> Option<Part> {
    let Some(end) = digits_end(sheet, at) else {
        let (end, value) = kanji_at(sheet, at)?;
        return Some(Part {
            end,
            value: Decimal::whole(value),
            fraction: false,
        });
    };
    let text = sheet.text(&(at..end));
    let mut value = Decimal::read(text)?;
    let fraction = text.contains('.');
    let mut end = end;
    if let Some(places) = tens(sheet.letter(end)) {
        value = value.shifted(places)?;
        end += 1;
        // 3千5百: what follows is smaller, and belongs to the same part.
        if let Some(rest) = part_at(sheet, end)
            && myriad(sheet, rest.end).is_none()
            && !rest.fraction
        {
            value = value.plus(rest.value)?;
            end = rest.end;
        }
    }
    Some(Part {
        end,
        value,
        fraction,
    })
}

/// Returns the end of the ASCII digits at a place, with thousands commas and a fraction.
fn digits_end(sheet: &Sheet, at: usize) -> Option<usize> {
    let digit = |letter: char| letter.is_ascii_digit();
    let mut end = sheet.run(at, digit);
    if end == at && !(sheet.letter(at) == '.' && digit(sheet.letter(at + 1))) {
        return None;
    }
    if (1..=3).contains(&(end - at)) {
        while end - at <= LETTERS_MAX
            && matches!(sheet.letter(end), ',' | '\'')
            && sheet.run(end + 1, digit) == end + 4
        {
            end += 4;
        }
    }
    if sheet.letter(end) == '.' && digit(sheet.letter(end + 1)) {
        end = sheet.run(end + 1, digit);
    }
    (end - at <= LETTERS_MAX).then_some(end)
}

/// Reads kanji numerals below ten thousand: 二十二, 三千五百, 二〇二六.
fn kanji_at(sheet: &Sheet, at: usize) -> Option<(usize, i64)> {
    let mut end = at;
    let (mut total, mut digits): (i64, Option<i64>) = (0, None);
    let mut positional = false;
    loop {
        let letter = sheet.letter(end);
        if let Some(digit) = kanji_digit(letter) {
            positional |= digits.is_some();
            let joined = digits.unwrap_or(0).checked_mul(10)?.checked_add(digit)?;
            if joined > 9_999 {
                return None;
            }
            digits = Some(joined);
        } else if let Some(places) = tens(letter).filter(|_| !positional) {
            total += digits.unwrap_or(1) * 10_i64.pow(places.unsigned_abs());
            digits = None;
        } else {
            break;
        }
        end += 1;
        if end - at > 12 {
            return None;
        }
    }
    (end > at).then(|| (end, total + digits.unwrap_or(0)))
}

fn kanji_digit(letter: char) -> Option<i64> {
    Some(match letter {
        '〇' | '零' => 0,
        '一' | '壱' | '壹' => 1,
        '二' | '弐' | '貳' => 2,
        '三' | '参' | '參' => 3,
        '四' => 4,
        '五' | '伍' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn tens(letter: char) -> Option<i32> {
    Some(match letter {
        '十' | '拾' => 1,
        '百' => 2,
        '千' | '阡' => 3,
        _ => return None,
    })
}

/// Returns the end and the power of ten of 万, 億 or 兆, and of マン in a text without kanji.
fn myriad(sheet: &Sheet, at: usize) -> Option<(usize, i32)> {
    let spelt = sheet.word(at, "マン").filter(|&end| {
        let goes_on = matches!(sheet.letter(end), 'ァ'..='ヺ' | 'ー' | 'ぁ'..='ゖ');
        !goes_on || sheet.any(end, &["エン", "ヲ", "ガ", "デ"]).is_some()
    });
    if let Some(end) = spelt {
        return Some((end, 4));
    }
    let places = match sheet.letter(at) {
        '万' | '萬' => 4,
        '億' => 8,
        '兆' => 12,
        _ => return None,
    };
    Some((at + 1, places))
}

/// Reads a whole number of a calendar or clock: up to four ASCII digits, or kanji numerals.
pub(super) fn small_at(sheet: &Sheet, at: usize) -> Option<(usize, u32)> {
    let end = sheet.run(at, |letter| letter.is_ascii_digit());
    if end > at {
        let value = sheet.text(&(at..end)).parse().ok()?;
        return (end - at <= 4).then_some((end, value));
    }
    let (end, value) = kanji_at(sheet, at)?;
    Some((end, u32::try_from(value).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, rest: &str) {
        let sheet = Sheet::new(text);
        let number = number_at(&sheet, 0).expect("a number");
        assert_eq!(number.value.to_string(), expected, "{text}");
        let after = sheet.text(&(number.range.end..sheet.len())).to_owned();
        assert_eq!(after, rest, "{text}");
    }

    #[test]
    fn numbers_are_read_in_every_way_people_write_them() {
        for (text, expected, rest) in [
            ("500,000円", "500000", "円"),
            ("２，５００，０００円", "2500000", "円"),
            ("20万3千円", "203000", "円"),
            ("2万8千円", "28000", "円"),
            ("弐拾万円", "200000", "円"),
            ("五万円", "50000", "円"),
            ("1億2000万", "120000000", ""),
            ("1,400万円", "14000000", "円"),
            ("1.5万", "15000", ""),
            ("3千5百円", "3500", "円"),
            ("0.5BTC", "0.5", "BTC"),
            (".5 BTC", "0.5", " BTC"),
            ("10,20", "10", ",20"),
            ("百万円", "1000000", "円"),
            ("三十五万", "350000", ""),
            ("5ﾏﾝｴﾝ", "50000", "エン"),
        ] {
            check(text, expected, rest);
        }
    }

    #[test]
    fn calendar_numbers_are_digits_or_kanji() {
        for (text, expected) in [
            ("11月", Some(11)),
            ("二十二日", Some(22)),
            ("二〇二六年", Some(2026)),
            ("十一", Some(11)),
            ("123456", None),
            ("月", None),
        ] {
            let read = small_at(&Sheet::new(text), 0).map(|(_, value)| value);
            assert_eq!(read, expected, "{text}");
        }
    }
}
