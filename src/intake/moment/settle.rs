//! What the expressions of a text mean against the clock.

use chrono::{
    DateTime, Datelike, Days, Duration, FixedOffset, Months, NaiveDate, NaiveTime, Weekday,
};

use super::super::sheet::{Found, Sheet};
use super::Expression;
use super::clock::Clock;
use super::day::{Day, Span};
use super::refusal::is_stretch;
use crate::domain::{FactValue, Moment, Precision, When};

/// How many letters away the day behind a clock time may stand.
const DAY_BEHIND_LETTERS_MAX: usize = 12;
/// How many months back a day without its month is looked for.
const MONTHS_BACK_MAX: u32 = 12;
/// How many years back the 29th of February is looked for.
const YEARS_BACK_MAX: i32 = 8;

/// Settles the expressions in the order of the text: a clock time without a day is of the day
/// that was spoken of last.
pub(super) fn settle(
    sheet: &Sheet,
    expressions: &[Expression],
    now: DateTime<FixedOffset>,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut last: Option<NaiveDate> = None;
    let mut previous: Option<(usize, DateTime<FixedOffset>)> = None;
    for (index, expression) in expressions.iter().enumerate() {
        let stretch = previous.filter(|(end, _)| is_stretch(sheet, *end..expression.range.start));
        let near = last.or_else(|| day_near(sheet, expressions, index, now));
        let clock = Settling { now, last, near };
        let Some(mut moment) = clock.moment(expression) else {
            continue;
        };
        // 23:50〜0:10 ends on the next day.
        if let (Some((_, from)), When::Instant(to), None) = (stretch, moment.when, expression.day)
            && to < from
            && let Some(next) = to
                .checked_add_days(Days::new(1))
                .filter(|next| *next <= now)
        {
            moment.when = When::Instant(next);
        }
        match moment.when {
            When::Instant(instant) => {
                // An instant counted back from now says nothing about the day of others.
                if expression.day.is_some_and(|day| !day.has_clock()) || last.is_some() {
                    last = Some(base_day(expression, instant));
                }
                previous = Some((expression.range.end, instant));
            }
            When::Day(day) => last = Some(day),
            When::Month(..) | When::Year(_) => {}
        }
        found.push(Found::new(
            expression.range.clone(),
            FactValue::OccurredAt(moment),
        ));
    }
    found
}

/// The day that was named: 25時 of the 20th is on the 21st, and the 20th was named.
fn base_day(expression: &Expression, instant: DateTime<FixedOffset>) -> NaiveDate {
    let late = expression
        .clock
        .is_some_and(|clock| clock.hours(expression.half) >= 24);
    let day = instant.date_naive();
    if late {
        day.pred_opt().unwrap_or(day)
    } else {
        day
    }
}

/// The day behind a clock time, if it is near and in the same sentence.
fn day_near(
    sheet: &Sheet,
    expressions: &[Expression],
    index: usize,
    now: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    let (this, next) = (expressions.get(index)?, expressions.get(index + 1)?);
    let between = this.range.end..next.range.start;
    let same_sentence = !sheet.text(&between).contains(['。', '\n', '.', '!', '?']);
    let bare = this.day.is_none() && next.clock.is_none();
    if !bare || !same_sentence || between.len() > DAY_BEHIND_LETTERS_MAX {
        return None;
    }
    let settling = Settling {
        now,
        last: None,
        near: None,
    };
    match settling.calendar(next.day?)? {
        When::Day(day) => Some(day),
        _ => None,
    }
}

struct Settling {
    now: DateTime<FixedOffset>,
    /// The day that was spoken of last.
    last: Option<NaiveDate>,
    /// The day that a clock time without a day takes.
    near: Option<NaiveDate>,
}

impl Settling {
    fn moment(&self, expression: &Expression) -> Option<Moment> {
        let precision = |exact| {
            if expression.about {
                Precision::About
            } else {
                exact
            }
        };
        let Some(clock) = expression.clock else {
            let day = expression.day?;
            let when = self.calendar(day)?;
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
            return match self.calendar(day)? {
                When::Day(day) => on(day),
                _ => None,
            };
        }
        let near = if expression.next_day {
            Some(self.near?.succ_opt()?)
        } else {
            self.near
        };
        if let Some(instant) = near.and_then(on).filter(|instant| *instant <= self.now) {
            return Some(instant);
        }
        let today = on(self.now.date_naive())?;
        // A clock that stands at midnight exactly tells the day alone: all its hours count.
        let day_alone = self.now.time() == NaiveTime::MIN;
        if today <= self.now || day_alone {
            return Some(today);
        }
        on(self.now.date_naive().pred_opt()?)
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
            None => *self.now.offset(),
        };
        let instant = day.and_time(time).and_local_timezone(offset).single()?;
        Some(instant.with_timezone(self.now.offset()))
    }

    /// Finds the day, month or year that is meant.
    fn calendar(&self, day: Day) -> Option<When> {
        let today = self.now.date_naive();
        Some(match day {
            Day::Date(year, month, day) => When::Day(NaiveDate::from_ymd_opt(year, month, day)?),
            Day::YearMonth(year, month) => When::Month(year, month),
            Day::Year(year) => When::Year(year),
            Day::MonthDay(month, day) => When::Day(self.last_date(month, day)?),
            Day::Month(month) if month > today.month() => When::Month(today.year() - 1, month),
            Day::Month(month) => When::Month(today.year(), month),
            Day::DayOfMonth(day) => When::Day(self.last_day(day)?),
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
            Day::LastWeekday(weekday) => When::Day(self.last_weekday(weekday)?),
            Day::WeekdayBack(weekday, weeks) => {
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
