//! When something happened, as exactly as it was said and no more.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};

use super::code::codes;

codes! {
    /// How exactly a moment is known.
    pub enum Precision {
        /// To the second.
        Second = "second",
        /// To the minute.
        Minute = "minute",
        /// To the hour.
        Hour = "hour",
        /// To the day, or coarser.
        Day = "day",
        /// Around that time (ごろ).
        About = "about",
    }
}

/// A point or a stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// An instant with the offset in which it is shown.
    Instant(DateTime<FixedOffset>),
    /// A day without a clock time.
    Day(NaiveDate),
    /// A month: year and month (1–12).
    Month(i32, u32),
    /// A year.
    Year(i32),
}

impl When {
    /// Tells whether this is exactly that instant, to the second.
    pub fn is_at(self, instant: DateTime<Utc>) -> bool {
        matches!(self, Self::Instant(known) if known.timestamp() == instant.timestamp())
    }
}

/// When something happened, with its precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The point or stretch.
    pub when: When,
    /// How exactly it is known.
    pub precision: Precision,
}

impl Moment {
    /// Makes a moment of an instant that is known to the second.
    pub fn exact(instant: DateTime<FixedOffset>) -> Self {
        Self {
            when: When::Instant(instant),
            precision: Precision::Second,
        }
    }

    /// Makes a moment of a day without a clock time.
    pub fn day(date: NaiveDate) -> Self {
        Self {
            when: When::Day(date),
            precision: Precision::Day,
        }
    }

    /// Returns the value as JSON and the database keep it: RFC 3339 with offset,
    /// or `YYYY-MM-DD`, `YYYY-MM`, `YYYY`.
    pub fn value(&self) -> String {
        match self.when {
            When::Instant(instant) => instant.to_rfc3339_opts(SecondsFormat::Secs, false),
            When::Day(date) => date.format("%Y-%m-%d").to_string(),
            When::Month(year, month) => format!("{year:04}-{month:02}"),
            When::Year(year) => format!("{year:04}"),
        }
    }

    /// Reads what [`Moment::value`] wrote; `None` for anything else.
    pub fn read(value: &str, precision: Precision) -> Option<Self> {
        let when = if let Ok(instant) = DateTime::parse_from_rfc3339(value) {
            When::Instant(instant)
        } else if let Ok(date) = NaiveDate::parse_from_str(value, "%Y-%m-%d") {
            When::Day(date)
        } else if let Some((year, month)) = value.split_once('-') {
            let month = month
                .parse()
                .ok()
                .filter(|month| (1..=12).contains(month))?;
            When::Month(year.parse().ok()?, month)
        } else {
            When::Year(value.parse().ok()?)
        };
        Some(Self { when, precision })
    }

    /// Returns the earliest day that the moment may mean, to put moments in order.
    pub fn first_day(&self) -> Option<NaiveDate> {
        match self.when {
            When::Instant(instant) => Some(instant.date_naive()),
            When::Day(date) => Some(date),
            When::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            When::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_back_as_it_was_written() {
        for value in ["2026-11-21T21:00:00+09:00", "2026-11-21", "2026-11", "2026"] {
            let moment = Moment::read(value, Precision::About);
            assert_eq!(moment.map(|moment| moment.value()).as_deref(), Some(value));
        }
        for value in ["", "2026-13", "yesterday", "2026-02-30"] {
            assert_eq!(Moment::read(value, Precision::Day), None, "{value}");
        }
    }
}
