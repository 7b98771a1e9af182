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
    /// As it is read aloud.
    Spoken,
    /// The day at most.
    Day,
    /// Month and day, for titles.
    ShortDay,
}

/// Writes a moment with the precision that was said, and no more.
pub(super) fn moment(moment: &Moment, detail: Detail, lang: Lang) -> String {
    let about = moment.precision == Precision::About && detail != Detail::ShortDay;
    let clock = match moment.when {
        When::Instant(instant) if !matches!(detail, Detail::Day | Detail::ShortDay) => {
            clock(instant, moment.precision, detail, lang)
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
            // Digits keep away from 日; 21時 and what follows （土） need no space.
            let space = if detail == Detail::Plain && clock.contains(':') {
                " "
            } else {
                ""
            };
            format!(
                "{calendar}{space}{clock}{}",
                if about { "ごろ" } else { "" }
            )
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

fn clock(
    instant: DateTime<FixedOffset>,
    precision: Precision,
    detail: Detail,
    lang: Lang,
) -> Option<String> {
    let (hour, minute, second) = (instant.hour(), instant.minute(), instant.second());
    let whole_hour = match precision {
        Precision::Day => return None,
        Precision::Hour => true,
        Precision::About => minute == 0,
        Precision::Minute | Precision::Second => false,
    };
    let half = if hour < 12 { "a.m." } else { "p.m." };
    Some(match (lang, detail, precision) {
        (Lang::Ja, ..) if whole_hour => format!("{hour}時"),
        (Lang::En, ..) if whole_hour => format!("{} {half}", (hour + 11) % 12 + 1),
        (Lang::Ja, Detail::Spoken, Precision::Second) => format!("{hour}時{minute}分{second}秒"),
        (Lang::Ja, Detail::Spoken, _) => format!("{hour}時{minute}分"),
        (Lang::Ja, _, Precision::Second) => format!("{hour}:{minute:02}:{second:02}"),
        (Lang::En, _, Precision::Second) => format!("{hour:02}:{minute:02}:{second:02}"),
        (Lang::Ja, ..) => format!("{hour}:{minute:02}"),
        (Lang::En, ..) => format!("{hour:02}:{minute:02}"),
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

    #[track_caller]
    fn check(value: &str, precision: Precision, detail: Detail, ja: &str, en: &str) {
        let read = Moment::read(value, precision).expect("a moment");
        let written = [Lang::Ja, Lang::En].map(|lang| moment(&read, detail, lang));
        assert_eq!(written, [ja, en]);
    }

    #[test]
    fn a_moment_is_written_with_the_precision_that_was_said() {
        use Detail::{Day as Date, Plain, ShortDay, Spoken, Whole};
        use Precision::{About, Day, Hour, Minute, Second};
        let at = "2026-11-21T08:05:07+09:00";
        check(
            at,
            Second,
            Plain,
            "2026年11月21日 8:05:07",
            "21 Nov 2026, 08:05:07",
        );
        check(
            at,
            Second,
            Spoken,
            "2026年11月21日8時5分7秒",
            "21 Nov 2026, 08:05:07",
        );
        check(
            at,
            Minute,
            Whole,
            "2026年11月21日（土）8:05",
            "Sat, 21 Nov 2026, 08:05",
        );
        check(
            at,
            Minute,
            Spoken,
            "2026年11月21日8時5分",
            "21 Nov 2026, 08:05",
        );
        check(
            at,
            About,
            Plain,
            "2026年11月21日 8:05ごろ",
            "21 Nov 2026, around 08:05",
        );
        check(at, Day, Whole, "2026年11月21日（土）", "Sat, 21 Nov 2026");
        check(at, About, Date, "2026年11月21日", "21 Nov 2026");
        check(at, About, ShortDay, "11/21", "21 Nov");
        let sharp = "2026-11-21T21:00:00+09:00";
        check(
            sharp,
            About,
            Plain,
            "2026年11月21日21時ごろ",
            "21 Nov 2026, around 9 p.m.",
        );
        check(
            sharp,
            Hour,
            Plain,
            "2026年11月21日21時",
            "21 Nov 2026, 9 p.m.",
        );
        check(
            sharp,
            Minute,
            Plain,
            "2026年11月21日 21:00",
            "21 Nov 2026, 21:00",
        );
        check(
            "2026-11-21T00:30:00+09:00",
            Hour,
            Spoken,
            "2026年11月21日0時",
            "21 Nov 2026, 12 a.m.",
        );
        check(
            "2026-11-21",
            Day,
            Whole,
            "2026年11月21日（土）",
            "Sat, 21 Nov 2026",
        );
        check(
            "2026-11-21",
            About,
            Plain,
            "2026年11月21日ごろ",
            "around 21 Nov 2026",
        );
        check("2026-11", Day, Whole, "2026年11月", "Nov 2026");
        check("2026", About, Whole, "2026年ごろ", "around 2026");
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
