//! Days counted from now: 3営業日以内, 来週中, 翌営業日, within two days, by the end of the week.

use chrono::{Datelike, Days, Duration, Months, NaiveDate, Weekday};

use super::{From, Letters, number};

/// Behind a number of days: it is a span, not a day of the month.
const SPAN: [&str; 14] = [
    "以内",
    "程度",
    "ほど",
    "前後",
    "後",
    "を目安",
    "を目処",
    "を目途",
    "間",
    "くらい",
    "ぐらい",
    "いただ",
    "お待ち",
    "かか",
];

/// Reads a day counted from now at a place: the day and where it ends.
pub(super) fn day(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    span(letters, place, from)
        .or_else(|| japanese(letters, place, from))
        .or_else(|| english(letters, place, from))
}

/// Reads 3営業日, 二週間以内, 24時間以内, three business days.
fn span(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    let (count, end) = number::count(letters, place)?;
    let unit = letters.skip_spaces(end);
    let today = from.at.date_naive();
    let is_span = |at: usize| from.alone || letters.any(letters.skip_spaces(at), &SPAN).is_some();
    let days = |count: u32| today.checked_add_days(Days::new(u64::from(count)));
    let later = |hours: u32| Some((from.at + Duration::hours(i64::from(hours))).date_naive());
    let within = || {
        let before: String = (place.saturating_sub(12)..place)
            .map(|at| letters.at(at))
            .collect();
        from.alone
            || [
                "within ", " in ", "to ", "take ", "takes ", "about ", "wait ", "allow ",
                "another ",
            ]
            .iter()
            .any(|word| before.ends_with(word))
    };
    let business = ["営業日", "稼働日", "business day", "working day"];
    if let Some(end) = letters.any(unit, &business) {
        return Some((from.days.after(today, count), end));
    }
    if let Some(end) = letters.any(unit, &["週間"]) {
        return Some((days(count * 7)?, end));
    }
    if let Some(end) = letters.any(unit, &["か月", "ヶ月", "カ月", "ヵ月"]) {
        return Some((today.checked_add_months(Months::new(count))?, end));
    }
    if let Some(end) = letters.word(unit, "時間").filter(|end| is_span(*end)) {
        return Some((later(count)?, end));
    }
    if let Some(end) = letters.word(unit, "日").filter(|end| is_span(*end)) {
        return Some((days(count)?, end));
    }
    let english = [("hour", 0), ("day", 1), ("week", 7), ("month", 30)];
    let (end, each) = english
        .iter()
        .find_map(|(word, each)| Some((letters.word(unit, word)?, *each)))?;
    if !within() {
        return None;
    }
    Some((
        if each == 0 {
            later(count)?
        } else {
            days(count * each)?
        },
        end,
    ))
}

/// Reads 本日中, 翌営業日, 来週中, 来週の金曜, 今月末.
fn japanese(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    let today = from.at.date_naive();
    let after = |words: &[&str]| letters.any(place, words);
    if let Some(end) = after(&["本日中", "今日中", "当日中"]) {
        return Some((today, end));
    }
    if let Some(end) = after(&["翌営業日"]) {
        return Some((from.days.after(today, 1), end));
    }
    if let Some(end) = after(&["明後日"]) {
        return Some((today.checked_add_days(Days::new(2))?, end));
    }
    if let Some(end) = after(&["明日"]) {
        return Some((today.succ_opt()?, end));
    }
    for (name, weeks) in [("今週", 0), ("来週", 1), ("再来週", 2), ("翌週", 1)] {
        let Some(end) = letters.word(place, name) else {
            continue;
        };
        let end = letters.word(end, "の").unwrap_or(end);
        if let Some((weekday, end)) = weekday_ja(letters, end) {
            return Some((of_week(today, weeks, weekday)?, end));
        }
        if let Some(end) = letters.any(end, &["中", "末", "まで", "半ば"]) {
            return Some((of_week(today, weeks, Weekday::Fri)?, end));
        }
    }
    for (name, months) in [("今月", 0), ("来月", 1), ("翌月", 1), ("月", 0)] {
        let Some(end) = letters.word(place, name) else {
            continue;
        };
        if let Some(end) = letters.any(end, &["中に", "末", "中"]) {
            if name == "月" && letters.at(end.wrapping_sub(1)) != '末' {
                continue;
            }
            return Some((last_of_month(today, months)?, end));
        }
    }
    None
}

fn weekday_ja(letters: &Letters, place: usize) -> Option<(Weekday, usize)> {
    let index = "月火水木金土日"
        .chars()
        .position(|day| day == letters.at(place))?;
    let end = letters.word(place + 1, "曜")?;
    let end = letters.word(end, "日").unwrap_or(end);
    Some((Weekday::try_from(u8::try_from(index).ok()?).ok()?, end))
}

/// Reads by tomorrow, by Friday, by the end of next week.
fn english(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    let today = from.at.date_naive();
    if let Some(end) = letters.word(place, "tomorrow") {
        return Some((today.succ_opt()?, end));
    }
    if let Some(end) = letters.any(
        place,
        &["end of the day", "end of today", "close of business"],
    ) {
        return Some((today, end));
    }
    if let Some(end) = letters.word(place, "next business day") {
        return Some((from.days.after(today, 1), end));
    }
    let ends = ["end of the week", "end of this week", "end of next week"];
    if let Some(end) = letters.any(place, &ends) {
        let weeks = u64::from(letters.word(place, "end of next").is_some());
        return Some((of_week(today, weeks, Weekday::Fri)?, end));
    }
    let ends = ["end of the month", "end of this month", "end of next month"];
    if let Some(end) = letters.any(place, &ends) {
        let months = u32::from(letters.word(place, "end of next").is_some());
        return Some((last_of_month(today, months)?, end));
    }
    let limit = ["by ", "until ", "before ", "on ", "next ", "this "];
    let at = if from.alone {
        letters.any(place, &limit).unwrap_or(place)
    } else {
        letters.any(place, &limit)?
    };
    let at = letters.any(at, &["next ", "this "]).unwrap_or(at);
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let index = names
        .iter()
        .position(|name| letters.word(at, name).is_some())?;
    let mut end = at;
    while letters.at(end).is_ascii_alphabetic() {
        end += 1;
    }
    let written: String = (at..end).map(|at| letters.at(at)).collect();
    let weekday = Weekday::try_from(u8::try_from(index).ok()?).ok()?;
    let is_name = written.len() == 3 || written.ends_with("day");
    let next = today
        .iter_days()
        .skip(1)
        .find(|day| day.weekday() == weekday)?;
    is_name.then_some((next, end))
}

fn of_week(today: NaiveDate, weeks: u64, weekday: Weekday) -> Option<NaiveDate> {
    let monday = today.week(Weekday::Mon).first_day();
    let days = weeks * 7 + u64::from(weekday.num_days_from_monday());
    monday.checked_add_days(Days::new(days))
}

fn last_of_month(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    first
        .checked_add_months(Months::new(months + 1))?
        .pred_opt()
}
