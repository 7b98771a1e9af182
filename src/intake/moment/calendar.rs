//! Which day, month or year is meant, against the clock and the day that was spoken of last.

use chrono::{DateTime, Datelike, Days, Duration, FixedOffset, Months, NaiveDate, Weekday};

use super::day::{Day, Span};
use crate::domain::When;

/// How many months back a day without its month is looked for.
const MONTHS_BACK_MAX: u32 = 12;
/// How many years back the 29th of February is looked for.
const YEARS_BACK_MAX: i32 = 8;

/// The clock, and the day that was spoken of last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub(super) now: DateTime<FixedOffset>,
    pub(super) last: Option<NaiveDate>,
}

impl Calendar {
    /// Finds the day, month or year that is meant.
    pub(super) fn when(&self, day: Day) -> Option<When> {
        let today = self.now.date_naive();
        Some(match day {
            Day::Date(year, month, day) => When::Day(NaiveDate::from_ymd_opt(year, month, day)?),
            Day::YearMonth(year, month) => When::Month(year, month),
            Day::Year(year) => When::Year(year),
            Day::Yearless(month, day) => When::Day(self.last_date(month, day)?),
            Day::Month(month) if month > today.month() => When::Month(today.year() - 1, month),
            Day::Month(month) => When::Month(today.year(), month),
            Day::OfMonth(day) => When::Day(self.last_day(day)?),
            Day::Shift(days) => When::Day(today.checked_add_signed(Duration::try_days(days)?)?),
            Day::Coming => When::Day(today),
            Day::MonthsBack(months, day) => {
                let month = today.with_day(1)?.checked_sub_months(Months::new(months))?;
                match day {
                    Some(day) => When::Day(self.past(month.with_day(day)?)?),
                    None => When::Month(month.year(), month.month()),
                }
            }
            Day::YearsBack(years, month, None) => When::Month(today.year() - years, month),
            Day::YearsBack(years, month, Some(day)) => {
                When::Day(NaiveDate::from_ymd_opt(today.year() - years, month, day)?)
            }
            Day::OnWeekday(weekday) => When::Day(self.last_weekday(weekday)?),
            Day::InWeekBack(weekday, weeks) => {
                let monday = days_back(today, i64::from(today.weekday().num_days_from_monday()))?;
                let in_week = i64::from(weekday.num_days_from_monday());
                When::Day(self.past(days_back(monday, weeks * 7 - in_week)?)?)
            }
            Day::Ago(count, span) => self.ago(count, span)?,
            Day::Instant(instant) => When::Instant(instant),
        })
    }

    /// The weekday that follows the day that was spoken of, if it is past, else the last past one.
    fn last_weekday(&self, weekday: Weekday) -> Option<NaiveDate> {
        let today = self.now.date_naive();
        let following = self.last.and_then(|last| {
            let from = last.weekday().num_days_from_monday();
            let ahead = (7 + weekday.num_days_from_monday() - from) % 7;
            last.checked_add_days(Days::new(u64::from(ahead)))
        });
        let following = following.filter(|day| *day <= today && Some(*day) != self.last);
        following.or_else(|| days_back(today, days_since(today, weekday)))
    }

    /// A day of this week or month that is still to come is a plan.
    fn past(&self, day: NaiveDate) -> Option<NaiveDate> {
        (day <= self.now.date_naive()).then_some(day)
    }

    fn ago(&self, count: i64, span: Span) -> Option<When> {
        let today = self.now.date_naive();
        let before = |back: Option<Duration>| self.now.checked_sub_signed(back?).map(When::Instant);
        let months = |months: i64| {
            let months = Months::new(u32::try_from(months).ok()?);
            today.checked_sub_months(months).map(When::Day)
        };
        match span {
            Span::Second => before(Duration::try_seconds(count)),
            Span::Minute => before(Duration::try_minutes(count)),
            Span::Hour => before(Duration::try_hours(count)),
            Span::Day => days_back(today, count).map(When::Day),
            Span::Week => days_back(today, count.checked_mul(7)?).map(When::Day),
            Span::Month => months(count),
            Span::Year => months(count.checked_mul(12)?),
        }
    }

    /// The last such date that is not in the future.
    fn last_date(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let today = self.now.date_naive();
        (0..=YEARS_BACK_MAX)
            .filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day))
            .find(|date| *date <= today)
    }

    /// The day in the month that was spoken of, if it is later there, else the last such day.
    fn last_day(&self, day: u32) -> Option<NaiveDate> {
        let today = self.now.date_naive();
        let spoken = self.last.and_then(|last| {
            last.with_day(day)
                .filter(|date| *date >= last && *date <= today)
        });
        spoken.or_else(|| {
            (0..=MONTHS_BACK_MAX)
                .filter_map(|back| {
                    today
                        .with_day(1)?
                        .checked_sub_months(Months::new(back))?
                        .with_day(day)
                })
                .find(|date| *date <= today)
        })
    }
}

fn days_back(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_sub_signed(Duration::try_days(days)?)
}

/// How many days ago the last such weekday was, at least one.
fn days_since(today: NaiveDate, weekday: Weekday) -> i64 {
    let since = (7 + today.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
    if since == 0 { 7 } else { i64::from(since) }
}
