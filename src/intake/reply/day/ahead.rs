//! Days counted from now: 3営業日以内, 来週中, 翌営業日, within two days, by the end of the week.

use chrono::{Datelike, Days, Duration, Months, NaiveDate, Weekday};

use super::{From, Letters, number, weekday};

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

/// Behind the name of a weekday: it is one to come.
const LIMIT: [&str; 7] = ["まで", "中", "頃", "ごろ", "には", "にご", "に改め"];

/// Reads a day counted from now at a place: the day and where it ends.
pub(super) fn day(letters: &Letters, place: usize, from: From<'_>) -> Option<(NaiveDate, usize)> {
    span(letters, place, from)
        .or_else(|| japanese(letters, place, from))
        .or_else(|| weekday::english(letters, place, from))
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
                "another ", "give us ", "up to ", "next ", "only ",
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
    if let Some((weekday, end)) = weekday::japanese(letters, place)
        && (from.alone || letters.any(end, &LIMIT).is_some())
    {
        return Some((weekday::next_weekday(today, weekday)?, end));
    }
    if let Some(end) = after(&["週明け"]) {
        return Some((weekday::next_weekday(today, Weekday::Mon)?, end));
    }
    if let Some(end) = after(&["一両日"]) {
        return Some((today.checked_add_days(Days::new(2))?, end));
    }
    if let Some(end) = after(&["年内"]) {
        return Some((NaiveDate::from_ymd_opt(today.year(), 12, 31)?, end));
    }
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
        if let Some((weekday, end)) = weekday::japanese(letters, end) {
            return Some((weekday::of_week(today, weeks, weekday)?, end));
        }
        if let Some(end) = letters.any(end, &["頭", "初め", "早々", "前半"]) {
            let by = if letters.at(end.wrapping_sub(1)) == '半' {
                Weekday::Wed
            } else {
                Weekday::Mon
            };
            return Some((weekday::of_week(today, weeks, by)?, end));
        }
        if let Some(end) = letters.any(end, &["中", "末", "まで", "半ば"]) {
            return Some((weekday::of_week(today, weeks, Weekday::Fri)?, end));
        }
    }
    for (name, months) in [("今月", 0), ("来月", 1), ("翌月", 1), ("月", 0)] {
        let Some(end) = letters.word(place, name) else {
            continue;
        };
        for (part, day) in [("上旬", 10), ("中旬", 20)] {
            if let Some(end) = letters.word(end, part).filter(|_| name != "月") {
                return Some((weekday::last_of_month(today, months)?.with_day(day)?, end));
            }
        }
        if let Some(end) = letters.any(end, &["中に", "末", "下旬", "内に", "中"]) {
            // 1月中 is not this month; 12月末 is read as a day of the calendar.
            if name == "月" && letters.at(place + 1) == '中' {
                continue;
            }
            return Some((weekday::last_of_month(today, months)?, end));
        }
    }
    None
}
