//! Days, times and spans of time in both languages.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike, Weekday};

use crate::domain::{Lang, Moment, Precision, When};

/// The months as English abbreviates them.
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Returns the short name of a day of the week: 火, Tue.
pub fn weekday(day: Weekday, lang: Lang) -> &'static str {
    super::pick(
        lang,
        match day {
            Weekday::Mon => ("月", "Mon"),
            Weekday::Tue => ("火", "Tue"),
            Weekday::Wed => ("水", "Wed"),
            Weekday::Thu => ("木", "Thu"),
            Weekday::Fri => ("金", "Fri"),
            Weekday::Sat => ("土", "Sat"),
            Weekday::Sun => ("日", "Sun"),
        },
    )
}

/// Returns the short name of a month of the year, counted from 1: 11月, Nov.
pub fn month(month: u32, lang: Lang) -> String {
    let index = usize::try_from(month).ok().and_then(|m| m.checked_sub(1));
    match (lang, index.and_then(|index| MONTHS.get(index))) {
        (Lang::En, Some(name)) => (*name).to_owned(),
        _ => format!("{month}月"),
    }
}

/// Returns a time of day: 9:00.
pub fn clock(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// Returns a day without its year: 11/24(火), Tue 24 Nov.
pub fn day(date: NaiveDate, lang: Lang) -> String {
    let name = weekday(date.weekday(), lang);
    match lang {
        Lang::Ja => format!("{}/{}({name})", date.month(), date.day()),
        Lang::En => format!("{name} {} {}", date.day(), month(date.month(), lang)),
    }
}

/// Returns a day with its year: 2026/11/24(火), Tue 24 Nov 2026.
pub fn full_day(date: NaiveDate, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}/{}", date.year(), day(date, lang)),
        Lang::En => format!("{} {}", day(date, lang), date.year()),
    }
}

/// Returns an instant without its year: 11/24(火) 9:00, Tue 24 Nov 9:00.
pub fn date_time(instant: DateTime<FixedOffset>, lang: Lang) -> String {
    let (date, time) = (instant.date_naive(), instant.time());
    format!("{} {}", day(date, lang), clock(time))
}

/// Returns an instant with its year: 2026/11/24(火) 9:00, Tue 24 Nov 2026 9:00.
pub fn full_date_time(instant: DateTime<FixedOffset>, lang: Lang) -> String {
    let (date, time) = (instant.date_naive(), instant.time());
    format!("{} {}", full_day(date, lang), clock(time))
}

/// Returns the time of day of a moment as exactly as it is known: 21時ごろ, about 21:00.
///
/// `None` where only the day is known. English has no hour without minutes on a clock of 24
/// hours, so a time that is known to the hour is told with "about".
pub fn time_of_day(time: NaiveTime, precision: Precision, lang: Lang) -> Option<String> {
    let hour = time.hour();
    let is_whole = time.minute() == 0;
    Some(match (precision, lang) {
        (Precision::Day, _) => return None,
        (Precision::Second, _) => format!("{}:{:02}", clock(time), time.second()),
        (Precision::Minute, _) => clock(time),
        // An hour ago: the hour alone would be up to an hour off.
        (Precision::Hour, _) if !is_whole => about(&clock(time), lang),
        (Precision::Hour, Lang::Ja) => format!("{hour}時"),
        (Precision::Hour, Lang::En) => about(&format!("{hour}:00"), lang),
        (Precision::About, Lang::Ja) if is_whole => about(&format!("{hour}時"), lang),
        (Precision::About, _) => about(&clock(time), lang),
    })
}

/// Says of a time that it is not exact: 11月ごろ, about Nov.
pub fn about(time: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{time}ごろ"),
        Lang::En => format!("about {time}"),
    }
}

/// Returns a month of a year: 2026年11月, Nov 2026.
pub fn month_of_year(year: i32, number: u32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year}年{}", month(number, lang)),
        Lang::En => format!("{} {year}", month(number, lang)),
    }
}

/// Returns a year: 2026年, 2026.
pub fn year(year: i32, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year}年"),
        Lang::En => year.to_string(),
    }
}

/// Returns a moment as exactly as it is known: 2026/11/20(金) 21時ごろ, Fri 20 Nov 2026, about 21:00.
pub fn moment(moment: &Moment, lang: Lang) -> String {
    let calendar = match moment.when {
        When::Instant(instant) => {
            let day = full_day(instant.date_naive(), lang);
            return match time_of_day(instant.time(), moment.precision, lang) {
                None => day,
                Some(time) if time.starts_with(|c: char| c.is_ascii_digit()) => {
                    format!("{day} {time}")
                }
                Some(time) => format!("{day}, {time}"),
            };
        }
        When::Day(date) => full_day(date, lang),
        When::Month(of, number) => month_of_year(of, number, lang),
        When::Year(number) => year(number, lang),
    };
    if moment.precision == Precision::About {
        about(&calendar, lang)
    } else {
        calendar
    }
}

/// Returns a span of time in its two largest units: 9時間20分, 9 h 20 min.
///
/// A negative span is told as if it were none.
pub fn duration(span: TimeDelta, lang: Lang) -> String {
    let minutes = span.num_minutes().max(0);
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let parts: [(i64, &str, &str); 3] = match (days, hours) {
        (0, _) => [(0, "", ""), (hours, "時間", "h"), (minutes, "分", "min")],
        _ => [(days, "日", "d"), (hours, "時間", "h"), (0, "", "")],
    };
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, ja, en)| match lang {
            Lang::Ja => format!("{count}{ja}"),
            Lang::En => format!("{count} {en}"),
        })
        .collect();
    match (parts.is_empty(), lang) {
        (true, Lang::Ja) => "1分未満".to_owned(),
        (true, Lang::En) => "less than a minute".to_owned(),
        (false, Lang::Ja) => parts.concat(),
        (false, Lang::En) => parts.join(" "),
    }
}

/// Returns how far ahead an instant is: あと9時間20分, in 9 h 20 min.
pub fn ahead(span: TimeDelta, lang: Lang) -> String {
    let span = duration(span, lang);
    match lang {
        Lang::Ja => format!("あと{span}"),
        Lang::En => format!("in {span}"),
    }
}

/// Returns how long ago an instant was: 9時間20分前, 9 h 20 min ago.
pub fn ago(span: TimeDelta, lang: Lang) -> String {
    match lang {
        Lang::Ja if span.num_minutes() < 1 => "たった今".to_owned(),
        Lang::En if span.num_minutes() < 1 => "just now".to_owned(),
        Lang::Ja => format!("{}前", duration(span, lang)),
        Lang::En => format!("{} ago", duration(span, lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(written: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(written).expect("an instant in RFC 3339")
    }

    #[test]
    fn an_instant_is_told_with_its_day_of_the_week() {
        let instant = instant("2026-11-24T09:00:00+09:00");
        assert_eq!(date_time(instant, Lang::Ja), "11/24(火) 9:00");
        assert_eq!(date_time(instant, Lang::En), "Tue 24 Nov 9:00");
        assert_eq!(full_date_time(instant, Lang::Ja), "2026/11/24(火) 9:00");
        assert_eq!(full_date_time(instant, Lang::En), "Tue 24 Nov 2026 9:00");
    }

    #[test]
    fn a_span_is_told_in_its_two_largest_units() {
        for (minutes, ja, en) in [
            (560, "9時間20分", "9 h 20 min"),
            (60, "1時間", "1 h"),
            (59, "59分", "59 min"),
            (0, "1分未満", "less than a minute"),
            (-5, "1分未満", "less than a minute"),
            (1440, "1日", "1 d"),
            (1500, "1日1時間", "1 d 1 h"),
            (2 * 1440 + 30, "2日", "2 d"),
        ] {
            let span = TimeDelta::minutes(minutes);
            assert_eq!(duration(span, Lang::Ja), ja);
            assert_eq!(duration(span, Lang::En), en);
        }
        assert_eq!(ahead(TimeDelta::minutes(560), Lang::Ja), "あと9時間20分");
        assert_eq!(ahead(TimeDelta::minutes(560), Lang::En), "in 9 h 20 min");
        assert_eq!(ago(TimeDelta::hours(3), Lang::Ja), "3時間前");
        assert_eq!(ago(TimeDelta::zero(), Lang::En), "just now");
    }

    #[test]
    fn a_moment_is_told_as_exactly_as_it_is_known_and_no_more() {
        for (value, precision, ja, en) in [
            (
                "2026-11-20T21:05:07+09:00",
                Precision::Second,
                "2026/11/20(金) 21:05:07",
                "Fri 20 Nov 2026 21:05:07",
            ),
            (
                "2026-11-20T21:05:00+09:00",
                Precision::Minute,
                "2026/11/20(金) 21:05",
                "Fri 20 Nov 2026 21:05",
            ),
            (
                "2026-11-20T21:00:00+09:00",
                Precision::Hour,
                "2026/11/20(金) 21時",
                "Fri 20 Nov 2026, about 21:00",
            ),
            (
                "2026-11-20T21:40:00+09:00",
                Precision::Hour,
                "2026/11/20(金) 21:40ごろ",
                "Fri 20 Nov 2026, about 21:40",
            ),
            (
                "2026-11-20T21:00:00+09:00",
                Precision::About,
                "2026/11/20(金) 21時ごろ",
                "Fri 20 Nov 2026, about 21:00",
            ),
            (
                "2026-11-20T21:30:00+09:00",
                Precision::About,
                "2026/11/20(金) 21:30ごろ",
                "Fri 20 Nov 2026, about 21:30",
            ),
            (
                "2026-11-20",
                Precision::Day,
                "2026/11/20(金)",
                "Fri 20 Nov 2026",
            ),
            (
                "2026-11-20",
                Precision::About,
                "2026/11/20(金)ごろ",
                "about Fri 20 Nov 2026",
            ),
            ("2026-11", Precision::Day, "2026年11月", "Nov 2026"),
            ("2026", Precision::Day, "2026年", "2026"),
            (
                "2026-11",
                Precision::About,
                "2026年11月ごろ",
                "about Nov 2026",
            ),
            ("2026", Precision::About, "2026年ごろ", "about 2026"),
        ] {
            let known = Moment::read(value, precision).expect("a moment");
            assert_eq!(moment(&known, Lang::Ja), ja);
            assert_eq!(moment(&known, Lang::En), en);
        }
    }
}
