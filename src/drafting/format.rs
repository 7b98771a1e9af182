//! How moments, amounts and lists are written in each language.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::domain::{Lang, Moment, Precision, When};
use crate::i18n::date;
use crate::text::grouped;

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
    let calendar = match moment.when {
        When::Instant(instant) => {
            let day = day(instant.date_naive(), detail, lang);
            // 「ごろ」 belongs to the clock; the day alone is then exact.
            let Some(clock) = clock(instant.time(), moment.precision, detail, lang) else {
                return day;
            };
            return match lang {
                // Digits keep away from 日; 21時 and what follows （土） need no space.
                Lang::Ja if detail == Detail::Plain && clock.contains(':') => {
                    format!("{day} {clock}")
                }
                Lang::Ja => day + &clock,
                Lang::En => format!("{day}, {clock}"),
            };
        }
        When::Day(date) => day(date, detail, lang),
        When::Month(year, month) => date::month_of_year(year, month, lang),
        When::Year(year) => date::year(year, lang),
    };
    if moment.precision == Precision::About && detail != Detail::ShortDay {
        date::about(&calendar, lang)
    } else {
        calendar
    }
}

fn day(day: NaiveDate, detail: Detail, lang: Lang) -> String {
    let weekday = date::weekday(day.weekday(), lang);
    let month = date::month(day.month(), lang);
    match (lang, detail) {
        (Lang::Ja, Detail::ShortDay) => format!("{}/{}", day.month(), day.day()),
        (Lang::En, Detail::ShortDay) => format!("{} {month}", day.day()),
        (Lang::Ja, Detail::Whole) => {
            format!("{}年{month}{}日（{weekday}）", day.year(), day.day())
        }
        (Lang::Ja, _) => format!("{}年{month}{}日", day.year(), day.day()),
        (Lang::En, Detail::Whole) => {
            format!("{weekday}, {} {month} {}", day.day(), day.year())
        }
        (Lang::En, _) => format!("{} {month} {}", day.day(), day.year()),
    }
}

fn clock(time: NaiveTime, precision: Precision, detail: Detail, lang: Lang) -> Option<String> {
    if matches!(detail, Detail::Day | Detail::ShortDay) {
        return None;
    }
    let written = date::time_of_day(time, precision, lang)?;
    if (lang, detail) != (Lang::Ja, Detail::Spoken) || !written.contains(':') {
        return Some(written);
    }
    // What is read aloud says 時 and 分.
    let spoken = format!("{}時{}分", time.hour(), time.minute());
    Some(match precision {
        Precision::Second => format!("{spoken}{}秒", time.second()),
        Precision::About | Precision::Hour => date::about(&spoken, lang),
        _ => spoken,
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
            "21 Nov 2026, 8:05:07",
        );
        check(
            at,
            Second,
            Spoken,
            "2026年11月21日8時5分7秒",
            "21 Nov 2026, 8:05:07",
        );
        check(
            at,
            Minute,
            Whole,
            "2026年11月21日（土）8:05",
            "Sat, 21 Nov 2026, 8:05",
        );
        check(
            at,
            Minute,
            Spoken,
            "2026年11月21日8時5分",
            "21 Nov 2026, 8:05",
        );
        check(
            at,
            About,
            Plain,
            "2026年11月21日 8:05ごろ",
            "21 Nov 2026, about 8:05",
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
            "21 Nov 2026, about 21:00",
        );
        check(
            sharp,
            Hour,
            Plain,
            "2026年11月21日21時",
            "21 Nov 2026, about 21:00",
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
            "2026年11月21日0時30分ごろ",
            "21 Nov 2026, about 0:30",
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
            "about 21 Nov 2026",
        );
        check("2026-11", Day, Whole, "2026年11月", "Nov 2026");
        check("2026", About, Whole, "2026年ごろ", "about 2026");
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
