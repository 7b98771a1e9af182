//! Opening hours in words: 平日 9:00–18:00.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use crate::domain::{Lang, Order as _};
use crate::i18n::{Catalog, date};
use crate::pack::{Hours, OpenSpan};

const WEEKDAYS: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];
const WEEKEND: [Weekday; 2] = [Weekday::Sat, Weekday::Sun];

/// How many days in a row are written as a range.
const RANGE_DAYS_MIN: usize = 3;

/// Returns opening hours in words, with 24-hour times: 平日 9:00–18:00, weekdays 9:00–18:00.
pub fn hours_text(hours: &Hours, lang: Lang) -> String {
    let say = &Catalog::of(lang).route;
    let mut parts: Vec<String> = Vec::new();
    let mut groups: Vec<(Vec<Weekday>, Vec<&OpenSpan>)> = Vec::new();
    for span in &hours.spans {
        let days = sorted(&span.days);
        match groups.iter_mut().find(|(known, _)| *known == days) {
            Some((_, spans)) => spans.push(span),
            None => groups.push((days, vec![span])),
        }
    }
    for (days, spans) in &groups {
        let times: Vec<String> = spans.iter().map(|span| times(span.from, span.to)).collect();
        let times = times.join(say.span_separator);
        parts.push(format!("{} {times}", days_text(days, lang)));
    }
    let mut asides = Vec::new();
    let only_weekdays = groups.iter().all(|(days, _)| days == &WEEKDAYS);
    match (lang, only_weekdays, hours.closed_on_holidays) {
        // 平日 means no public holiday already.
        (Lang::Ja, true, true) | (Lang::En, _, false) | (Lang::Ja, false, false) => {}
        (_, _, true) => asides.push(say.not_on_holidays.to_owned()),
        (Lang::Ja, true, false) => asides.push(say.on_holidays_too.to_owned()),
    }
    if !hours.closed_days.is_empty() {
        asides.push((say.not_on)(&closed_days(&hours.closed_days, lang)));
    }
    let spans = parts.join(say.span_separator);
    if asides.is_empty() {
        return spans;
    }
    spans + &(say.aside)(&asides.join(say.span_separator))
}

fn times(from: NaiveTime, to: NaiveTime) -> String {
    let to = match to {
        NaiveTime::MIN => "24:00".to_owned(),
        to => date::clock(to),
    };
    format!("{}–{to}", date::clock(from))
}

fn sorted(days: &[Weekday]) -> Vec<Weekday> {
    let mut days = days.to_vec();
    days.order_by_key(Weekday::num_days_from_monday);
    days.dedup();
    days
}

fn days_text(days: &[Weekday], lang: Lang) -> String {
    let say = &Catalog::of(lang).route;
    if days == WEEKDAYS {
        return say.weekdays.to_owned();
    }
    if days == WEEKEND {
        return say.weekend.to_owned();
    }
    if days.len() == WEEKDAYS.len() + WEEKEND.len() {
        return say.every_day.to_owned();
    }
    let in_a_row = days
        .iter()
        .zip(days.iter().skip(1))
        .all(|(one, next)| one.succ() == *next);
    if let (true, [first, .., last]) = (in_a_row && days.len() >= RANGE_DAYS_MIN, days) {
        return format!(
            "{}–{}",
            date::weekday(*first, lang),
            date::weekday(*last, lang)
        );
    }
    let names: Vec<&str> = days.iter().map(|day| date::weekday(*day, lang)).collect();
    names.join(say.day_separator)
}

/// Writes the days of every year on which a window is closed; days in a row become a range.
fn closed_days(days: &[(u32, u32)], lang: Lang) -> String {
    // A leap year, so that 29 February is a day.
    let year = |(month, day)| NaiveDate::from_ymd_opt(2024, month, day);
    let mut days: Vec<NaiveDate> = days.iter().copied().filter_map(year).collect();
    days.order();
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(day) => *last = day,
            _ => runs.push((day, day)),
        }
    }
    // The turn of the year is one run.
    if let [(first, end), .., (start, last)] = runs.as_slice()
        && (first.month(), first.day()) == (1, 1)
        && (last.month(), last.day()) == (12, 31)
    {
        let run = (*start, *end);
        runs.pop();
        runs.remove(0);
        runs.push(run);
    }
    let day = |date: NaiveDate| match lang {
        Lang::Ja => format!("{}/{}", date.month(), date.day()),
        Lang::En => format!("{} {}", date.day(), date::month(date.month(), lang)),
    };
    let runs: Vec<String> = runs
        .into_iter()
        .map(|(first, last)| {
            if first == last {
                return day(first);
            }
            format!("{}–{}", day(first), day(last))
        })
        .collect();
    runs.join(Catalog::of(lang).route.span_separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(days: &[Weekday], from: (u32, u32), to: (u32, u32)) -> OpenSpan {
        let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
        OpenSpan {
            days: days.to_vec(),
            from: time(from),
            to: time(to),
        }
    }

    #[track_caller]
    fn check(spans: Vec<OpenSpan>, on_holidays: bool, closed: &[(u32, u32)], ja: &str, en: &str) {
        let hours = Hours {
            spans,
            closed_on_holidays: !on_holidays,
            closed_days: closed.to_vec(),
        };
        assert_eq!(hours_text(&hours, Lang::Ja), ja);
        assert_eq!(hours_text(&hours, Lang::En), en);
    }

    #[test]
    fn weekdays_have_a_word_of_their_own() {
        check(
            vec![span(&WEEKDAYS, (9, 0), (18, 0))],
            false,
            &[],
            "平日 9:00–18:00",
            "weekdays 9:00–18:00 (not on public holidays)",
        );
        check(
            vec![span(&WEEKDAYS, (9, 30), (17, 30))],
            true,
            &[],
            "平日 9:30–17:30（祝日も受付）",
            "weekdays 9:30–17:30",
        );
    }

    #[test]
    fn several_stretches_of_one_day_stand_together() {
        check(
            vec![
                span(&WEEKDAYS, (9, 30), (12, 0)),
                span(&WEEKDAYS, (13, 0), (15, 0)),
            ],
            false,
            &[],
            "平日 9:30–12:00、13:00–15:00",
            "weekdays 9:30–12:00, 13:00–15:00 (not on public holidays)",
        );
    }

    #[test]
    fn other_days_are_named() {
        let all = [WEEKDAYS.as_slice(), WEEKEND.as_slice()].concat();
        check(
            vec![span(&all, (0, 0), (0, 0))],
            true,
            &[],
            "毎日 0:00–24:00",
            "every day 0:00–24:00",
        );
        let six = [WEEKDAYS.as_slice(), &[Weekday::Sat]].concat();
        check(
            vec![span(&six, (10, 0), (19, 0))],
            false,
            &[],
            "月–土 10:00–19:00（祝日を除く）",
            "Mon–Sat 10:00–19:00 (not on public holidays)",
        );
        check(
            vec![span(&[Weekday::Fri, Weekday::Mon], (10, 0), (19, 0))],
            true,
            &[],
            "月・金 10:00–19:00",
            "Mon, Fri 10:00–19:00",
        );
    }

    #[test]
    fn the_turn_of_the_year_is_one_range() {
        check(
            vec![span(&WEEKDAYS, (9, 0), (18, 0))],
            false,
            &[
                (12, 29),
                (12, 30),
                (12, 31),
                (1, 1),
                (1, 2),
                (1, 3),
                (8, 15),
            ],
            "平日 9:00–18:00（8/15、12/29–1/3 は休み）",
            "weekdays 9:00–18:00 (not on public holidays, closed 15 Aug, 29 Dec–3 Jan)",
        );
    }
}
