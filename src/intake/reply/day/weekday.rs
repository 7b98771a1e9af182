//! Weekdays and the ends of weeks and months: 来週の金曜, by Friday, by the end of the month.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{From, Letters};

/// Reads the name of a weekday in Japanese: the weekday and where it ends.
pub(super) fn japanese(letters: &Letters, place: usize) -> Option<(Weekday, usize)> {
    let index = "月火水木金土日"
        .chars()
        .position(|day| day == letters.at(place))?;
    let end = letters.word(place + 1, "曜")?;
    let end = letters.word(end, "日").unwrap_or(end);
    Some((Weekday::try_from(u8::try_from(index).ok()?).ok()?, end))
}

/// Reads by tomorrow, by Friday, by the end of next week.
pub(super) fn english(
    letters: &Letters,
    place: usize,
    from: From<'_>,
) -> Option<(NaiveDate, usize)> {
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
    let ends = [
        "end of the week",
        "end of this week",
        "end of next week",
        "later this week",
    ];
    if let Some(end) = letters.any(place, &ends) {
        let weeks = u64::from(letters.word(place, "end of next").is_some());
        return Some((of_week(today, weeks, Weekday::Fri)?, end));
    }
    let ends = ["end of the month", "end of this month", "end of next month"];
    if let Some(end) = letters.any(place, &ends) {
        let months = u32::from(letters.word(place, "end of next").is_some());
        return Some((last_of_month(today, months)?, end));
    }
    let limit = ["by ", "until ", "before ", "on ", "next ", "this ", "than "];
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
    is_name.then_some((next_weekday(today, weekday)?, end))
}

/// Returns the next such day after a day.
pub(super) fn next_weekday(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let mut days = today.iter_days().skip(1);
    days.find(|day| day.weekday() == weekday)
}

/// Returns a day of the week that comes so many weeks after that of a day.
pub(super) fn of_week(today: NaiveDate, weeks: u64, weekday: Weekday) -> Option<NaiveDate> {
    let monday = today.week(Weekday::Mon).first_day();
    let days = weeks * 7 + u64::from(weekday.num_days_from_monday());
    monday.checked_add_days(Days::new(days))
}

/// Returns the last day of the month that comes so many months after that of a day.
pub(super) fn last_of_month(today: NaiveDate, months: u32) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    first
        .checked_add_months(Months::new(months + 1))?
        .pred_opt()
}
