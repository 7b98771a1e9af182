//! One expression becomes a moment: its day and its clock time are put together.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime};

use super::Expression;
use super::calendar::Calendar;
use super::clock::Clock;
use super::day::{Day, Span};
use crate::domain::{Moment, Precision, When};

/// What an expression is settled against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settling {
    pub(super) calendar: Calendar,
    /// The day that a clock time without a day takes.
    pub(super) near: Option<NaiveDate>,
}

impl Settling {
    pub(super) fn moment(&self, expression: &Expression) -> Option<Moment> {
        let precision = |exact| {
            if expression.about {
                Precision::About
            } else {
                exact
            }
        };
        let Some(clock) = expression.clock else {
            let day = expression.day?;
            let when = self.calendar.when(day)?;
            let exact = match day {
                Day::Ago(_, Span::Second) | Day::Instant(_) => Precision::Second,
                Day::Ago(_, Span::Minute) => Precision::Minute,
                Day::Ago(_, Span::Hour) => Precision::Hour,
                _ => Precision::Day,
            };
            return Some(Moment {
                when,
                precision: precision(exact),
            });
        };
        let exact = match (clock.minute, clock.second) {
            (_, Some(_)) => Precision::Second,
            (Some(_), None) => Precision::Minute,
            (None, None) => Precision::Hour,
        };
        let instant = self.instant(expression, clock)?;
        Some(Moment {
            when: When::Instant(instant),
            precision: precision(exact),
        })
    }

    /// Puts day and clock time together.
    fn instant(&self, expression: &Expression, clock: Clock) -> Option<DateTime<FixedOffset>> {
        let on = |day: NaiveDate| self.at(day, expression, clock);
        if let Some(day) = expression.day {
            return match self.calendar.when(day)? {
                When::Day(day) => on(day),
                _ => None,
            };
        }
        let near = if expression.next_day {
            Some(self.near?.succ_opt()?)
        } else {
            self.near
        };
        if let Some(instant) = near
            .and_then(on)
            .filter(|instant| *instant <= self.calendar.now)
        {
            return Some(instant);
        }
        let today = on(self.calendar.now.date_naive())?;
        // A clock that stands at midnight exactly tells the day alone: all its hours count.
        let day_alone = self.calendar.now.time() == NaiveTime::MIN;
        if today <= self.calendar.now || day_alone {
            return Some(today);
        }
        on(self.calendar.now.date_naive().pred_opt()?)
    }

    fn at(
        &self,
        day: NaiveDate,
        expression: &Expression,
        clock: Clock,
    ) -> Option<DateTime<FixedOffset>> {
        let hours = clock.hours(expression.half);
        let time = NaiveTime::from_hms_opt(
            hours % 24,
            clock.minute.unwrap_or(0),
            clock.second.unwrap_or(0),
        )?;
        let day = if clock.early { day.pred_opt()? } else { day };
        let day = day.checked_add_days(Days::new(u64::from(hours / 24)))?;
        let offset = match expression.zone {
            Some(seconds) => FixedOffset::east_opt(seconds)?,
            None => *self.calendar.now.offset(),
        };
        let instant = day.and_time(time).and_local_timezone(offset).single()?;
        Some(instant.with_timezone(self.calendar.now.offset()))
    }
}
