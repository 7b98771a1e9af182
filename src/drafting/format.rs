//! How moments, amounts and lists are written in each language.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

use crate::domain::{Lang, Moment, Precision, When};

const WEEKDAYS_JA: [&str; 7] = ["月", "火", "水", "木", "金", "土", "日"];
const MONTHS_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// How much of a moment is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Everything, with the day of the week.
    Whole,
    /// Everything but the day of the week.
    Plain,
    /// The day at most.
    Day,
    /// Month and day, for titles.
    ShortDay,
}

/// Writes a moment with the precision that was said, and no more.
pub(super) fn moment(moment: &Moment, detail: Detail, lang: Lang) -> String {
    let about = moment.precision == Precision::About && detail != Detail::ShortDay;
    let clock = match moment.when {
        When::Instant(instant) if matches!(detail, Detail::Whole | Detail::Plain) => {
            clock(instant, moment.precision, lang)
        }
        _ => None,
    };
    // 「ごろ」 belongs to the clock where there is one; a day alone is then exact.
    let has_clock_time = matches!(moment.when, When::Instant(_));
    let about = about && (clock.is_some() || !has_clock_time);
    let calendar = calendar(moment, detail, lang);
    match (lang, clock, about) {
        (Lang::Ja, None, true) => format!("{calendar}ごろ"),
        (Lang::En, None, true) => format!("around {calendar}"),
        (_, None, false) => calendar,
        (Lang::Ja, Some(clock), about) => {
            // After 日 the clock follows at once; after （土） too.
            format!("{calendar}{clock}{}", if about { "ごろ" } else { "" })
        }
        (Lang::En, Some(clock), about) => {
            format!("{calendar}, {}{clock}", if about { "around " } else { "" })
        }
    }
}

fn calendar(moment: &Moment, detail: Detail, lang: Lang) -> String {
    let day = match moment.when {
        When::Instant(instant) => instant.date_naive(),
        When::Day(day) => day,
        When::Month(year, month) => {
            return match lang {
                Lang::Ja => format!("{year}年{month}月"),
                Lang::En => format!("{} {year}", month_en(month)),
            };
        }
        When::Year(year) => {
            return match lang {
                Lang::Ja => format!("{year}年"),
                Lang::En => year.to_string(),
            };
        }
    };
    match (lang, detail) {
        (Lang::Ja, Detail::ShortDay) => format!("{}/{}", day.month(), day.day()),
        (Lang::En, Detail::ShortDay) => format!("{} {}", day.day(), month_en(day.month())),
        (Lang::Ja, Detail::Whole) => format!("{}（{}）", date_ja(day), weekday_ja(day)),
        (Lang::Ja, _) => date_ja(day),
        (Lang::En, Detail::Whole) => format!("{}, {}", day.weekday(), date_en(day)),
        (Lang::En, _) => date_en(day),
    }
}

fn date_ja(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

fn date_en(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), month_en(day.month()), day.year())
}

fn weekday_ja(day: NaiveDate) -> &'static str {
    let index = day.weekday().num_days_from_monday() as usize;
    WEEKDAYS_JA.get(index).copied().unwrap_or_default()
}

fn month_en(month: u32) -> &'static str {
    let index = (month as usize).wrapping_sub(1);
    MONTHS_EN.get(index).copied().unwrap_or_default()
}

fn clock(instant: DateTime<FixedOffset>, precision: Precision, lang: Lang) -> Option<String> {
    let (hour, minute) = (instant.hour(), instant.minute());
    let whole_hour = precision == Precision::Hour || precision == Precision::About && minute == 0;
    Some(match (precision, lang) {
        (Precision::Day, _) => return None,
        (Precision::Second, _) => format!("{hour}:{minute:02}:{:02}", instant.second()),
        (_, Lang::Ja) if whole_hour => format!("{hour}時"),
        (_, Lang::En) if whole_hour => {
            let half = if hour < 12 { "a.m." } else { "p.m." };
            format!("{} {half}", (hour + 11) % 12 + 1)
        }
        _ => format!("{hour}:{minute:02}"),
    })
}

/// Writes an amount: 500,000円 or JPY 500,000; 0.5 BTC in both languages.
///
/// `number` is plain digits, as [`crate::domain::Decimal`] writes them.
pub(super) fn amount(number: &str, asset: &str, lang: Lang) -> String {
    let number = grouped(number);
    match (asset, lang) {
        ("", _) => number,
        ("JPY", Lang::Ja) => format!("{number}円"),
        ("JPY", Lang::En) => format!("JPY {number}"),
        _ => format!("{number} {asset}"),
    }
}

/// Puts commas between the thousands before the point.
fn grouped(number: &str) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", whole),
    };
    let mut written = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            written.push(',');
        }
        written.push(digit);
    }
    if !part.is_empty() {
        written.push('.');
        written.push_str(part);
    }
    written
}

/// Joins values as a list in a line.
pub(super) fn list(values: &[String], lang: Lang) -> String {
    values.join(match lang {
        Lang::Ja => "、",
        Lang::En => ", ",
    })
}

/// Writes a text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_with_the_precision_that_was_said() {
        use Detail::{Day, Plain, ShortDay, Whole};
        let at = "2026-11-21T21:05:07+09:00";
        let sharp = "2026-11-21T21:00:00+09:00";
        for (value, precision, detail, ja, en) in [
            (
                at,
                Precision::Second,
                Whole,
                "2026年11月21日（土）21:05:07",
                "Sat, 21 Nov 2026, 21:05:07",
            ),
            (
                at,
                Precision::Minute,
                Whole,
                "2026年11月21日（土）21:05",
                "Sat, 21 Nov 2026, 21:05",
            ),
            (
                at,
                Precision::About,
                Whole,
                "2026年11月21日（土）21:05ごろ",
                "Sat, 21 Nov 2026, around 21:05",
            ),
            (
                sharp,
                Precision::About,
                Plain,
                "2026年11月21日21時ごろ",
                "21 Nov 2026, around 9 p.m.",
            ),
            (
                sharp,
                Precision::Hour,
                Plain,
                "2026年11月21日21時",
                "21 Nov 2026, 9 p.m.",
            ),
            (
                sharp,
                Precision::Minute,
                Plain,
                "2026年11月21日21:00",
                "21 Nov 2026, 21:00",
            ),
            (
                sharp,
                Precision::Day,
                Whole,
                "2026年11月21日（土）",
                "Sat, 21 Nov 2026",
            ),
            (
                sharp,
                Precision::About,
                Day,
                "2026年11月21日",
                "21 Nov 2026",
            ),
            (sharp, Precision::About, ShortDay, "11/21", "21 Nov"),
            (
                "2026-11-21",
                Precision::Day,
                Whole,
                "2026年11月21日（土）",
                "Sat, 21 Nov 2026",
            ),
            (
                "2026-11-21",
                Precision::About,
                Plain,
                "2026年11月21日ごろ",
                "around 21 Nov 2026",
            ),
            ("2026-11", Precision::Day, Whole, "2026年11月", "Nov 2026"),
            ("2026", Precision::About, Whole, "2026年ごろ", "around 2026"),
            (
                "2026-11-21T00:30:00+09:00",
                Precision::Hour,
                Plain,
                "2026年11月21日0時",
                "21 Nov 2026, 12 a.m.",
            ),
        ] {
            let read = Moment::read(value, precision).expect("a moment");
            let written = [Lang::Ja, Lang::En].map(|lang| moment(&read, detail, lang));
            assert_eq!(written, [ja, en], "{value} {precision:?} {detail:?}");
        }
    }

    #[test]
    fn an_amount_is_written_as_the_reader_expects() {
        for (number, asset, ja, en) in [
            ("500000", "JPY", "500,000円", "JPY 500,000"),
            ("999", "JPY", "999円", "JPY 999"),
            ("0.5", "BTC", "0.5 BTC", "0.5 BTC"),
            (
                "1234567.1234567",
                "XRP",
                "1,234,567.1234567 XRP",
                "1,234,567.1234567 XRP",
            ),
            ("-1000", "JPY", "-1,000円", "JPY -1,000"),
            ("10", "", "10", "10"),
        ] {
            let written = [Lang::Ja, Lang::En].map(|lang| amount(number, asset, lang));
            assert_eq!(written, [ja, en]);
        }
    }

    #[test]
    fn a_list_is_joined_as_its_language_does() {
        let values = ["a".to_owned(), "b".to_owned()];
        assert_eq!(list(&values, Lang::Ja), "a、b");
        assert_eq!(list(&values, Lang::En), "a, b");
        assert_eq!(list(&[], Lang::En), "");
        assert_eq!(one_line(" a\n\n b　c "), "a b c");
    }
}
