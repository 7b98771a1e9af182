//! Business days: neither a weekend, nor a public holiday, nor a day on which the desk is closed.

use std::iter;

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::Calendar;

/// How many days are looked through for a business day; a desk that is closed for longer has none.
const DAYS_AHEAD_MAX: usize = 60;

/// The business days of a desk.
#[derive(Debug, Clone)]
pub struct BusinessDays<'c> {
    /// The public holidays.
    pub calendar: &'c Calendar,
    /// Days of every year on which the desk is closed, as (month, day).
    pub closed_days: Vec<(u32, u32)>,
}

impl<'c> BusinessDays<'c> {
    /// Makes the business days of a desk that is closed on holidays and on nothing else.
    pub fn new(calendar: &'c Calendar) -> Self {
        Self {
            calendar,
            closed_days: Vec::new(),
        }
    }

    /// Tells whether a day is one.
    pub fn is_one(&self, date: NaiveDate) -> bool {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let closed = self.closed_days.contains(&(date.month(), date.day()));
        !weekend && !closed && self.calendar.holiday(date).is_none()
    }

    /// Returns the day itself, or the next business day.
    pub fn on_or_after(&self, date: NaiveDate) -> NaiveDate {
        let mut days = date.iter_days().take(DAYS_AHEAD_MAX);
        days.find(|day| self.is_one(*day)).unwrap_or(date)
    }

    /// Returns the business day that is `count` business days after a day.
    pub fn after(&self, date: NaiveDate, count: u32) -> NaiveDate {
        (0..count).fold(date, |day, _| {
            day.succ_opt().map_or(day, |next| self.on_or_after(next))
        })
    }

    /// Counts the business days after one day, up to and with another.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let next = |day: &NaiveDate| day.succ_opt().filter(|next| *next <= to);
        let days = iter::successors(next(&from), next);
        u32::try_from(days.filter(|day| self.is_one(*day)).count()).unwrap_or(u32::MAX)
    }

    /// Tells whether the count from one day to another rests on holidays that are not published.
    pub fn is_projected(&self, from: NaiveDate, to: NaiveDate) -> bool {
        from.iter_days()
            .take_while(|day| *day <= to)
            .any(|day| self.calendar.is_projected(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(written: &str) -> NaiveDate {
        written.parse().expect("a day")
    }

    #[test]
    fn weekends_holidays_and_the_desk_s_own_days_do_not_count() {
        let mut days = BusinessDays::new(crate::pack::calendar());
        for (from, count, to) in [
            // Friday before a holiday Monday.
            ("2026-11-20", 1, "2026-11-24"),
            ("2026-11-20", 3, "2026-11-26"),
            // The week of May: four holidays and a weekend.
            ("2026-04-28", 1, "2026-04-30"),
            ("2026-04-30", 2, "2026-05-07"),
            // The silver week.
            ("2026-09-18", 1, "2026-09-24"),
            ("2026-11-21", 1, "2026-11-24"),
            ("2026-12-30", 1, "2026-12-31"),
        ] {
            let (from, to) = (day(from), day(to));
            assert_eq!(days.after(from, count), to, "{from}");
            assert_eq!(days.between(from, to), count, "{from}");
        }
        days.closed_days = vec![(12, 31), (1, 1), (1, 2), (1, 3)];
        assert_eq!(days.after(day("2026-12-30"), 1), day("2027-01-04"));
        assert_eq!(days.between(day("2026-12-30"), day("2027-01-03")), 0);
        assert_eq!(days.between(day("2026-12-30"), day("2026-12-01")), 0);
        assert!(days.is_projected(day("2027-12-20"), day("2028-01-04")));
        assert!(!days.is_projected(day("2026-11-20"), day("2026-12-20")));
    }
}
