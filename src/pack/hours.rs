//! Opening hours: open at this instant, and if not, when next?

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate};

use super::calendar::Calendar;
use super::window::Hours;

/// How many days ahead an opening is looked for; a window closed for longer has no next opening.
const DAYS_AHEAD_MAX: u64 = 60;

/// Whether a window is open at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Open until then.
    Open {
        /// The instant at which it closes.
        until: DateTime<FixedOffset>,
    },
    /// Closed until then; `None` if it does not open within sixty days.
    Closed {
        /// The next instant at which it opens.
        opens_at: Option<DateTime<FixedOffset>>,
    },
}

impl Openness {
    /// Tells whether it is open.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// Returns the next opening of a closed window.
    pub fn opens_at(self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::Open { .. } => None,
            Self::Closed { opens_at } => opens_at,
        }
    }
}

impl Hours {
    /// Tells whether a window with these hours is open at `now`, whose offset is the desk's zone.
    pub fn at(&self, now: DateTime<FixedOffset>, calendar: &Calendar) -> Openness {
        let today = now.date_naive();
        let mut opens_at = None;
        for ahead in 0..=DAYS_AHEAD_MAX {
            let Some(date) = today.checked_add_days(Days::new(ahead)) else {
                break;
            };
            if !self.works_on(date, calendar) {
                continue;
            }
            let spans = self
                .spans
                .iter()
                .filter(|span| span.days.contains(&date.weekday()));
            for span in spans {
                let edge = |time| {
                    date.and_time(time)
                        .and_local_timezone(*now.offset())
                        .single()
                };
                let (Some(from), Some(to)) = (edge(span.from), edge(span.to)) else {
                    continue;
                };
                if from <= now && now < to {
                    return Openness::Open { until: to };
                }
                if now < from && opens_at.is_none_or(|earliest| from < earliest) {
                    opens_at = Some(from);
                }
            }
            if opens_at.is_some() {
                break;
            }
        }
        Openness::Closed { opens_at }
    }

    /// Tells whether what [`Hours::at`] says rests on holidays that are not yet published.
    pub fn is_projected(&self, now: DateTime<FixedOffset>, calendar: &Calendar) -> bool {
        let end = match self.at(now, calendar) {
            Openness::Open { until } => Some(until),
            Openness::Closed { opens_at } => opens_at,
        };
        let Some(end) = end.filter(|_| self.closed_on_holidays) else {
            return false;
        };
        let days = now.date_naive().iter_days();
        let mut days = days.take_while(|date| *date <= end.date_naive());
        days.any(|date| calendar.is_projected(date))
    }

    fn works_on(&self, date: NaiveDate, calendar: &Calendar) -> bool {
        let closed_day = self.closed_days.contains(&(date.month(), date.day()));
        let holiday = self.closed_on_holidays && calendar.holiday(date).is_some();
        !closed_day && !holiday
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveTime, Weekday};

    use super::*;
    use crate::pack::{Holiday, OpenSpan, Words};

    fn instant(written: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(written).expect("an instant in RFC 3339")
    }

    fn weekdays(from: &str, to: &str) -> Hours {
        let time = |written| NaiveTime::parse_from_str(written, "%H:%M").expect("a time");
        let days = vec![
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
        ];
        Hours {
            spans: vec![OpenSpan {
                days,
                from: time(from),
                to: time(to),
            }],
            closed_on_holidays: true,
            closed_days: vec![(12, 31)],
        }
    }

    fn calendar() -> Calendar {
        let date = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        let name = Words {
            ja: "勤労感謝の日".into(),
            en: "Labour Thanksgiving Day".into(),
        };
        Calendar::new(vec![Holiday {
            date,
            name,
            projected: false,
        }])
    }

    #[test]
    fn hours_count_holidays_weekends_and_their_own_edges() {
        for (now, open, next) in [
            ("2026-11-24T09:00:00+09:00", true, None),
            (
                "2026-11-24T08:59:59+09:00",
                false,
                Some("2026-11-24T09:00:00+09:00"),
            ),
            ("2026-11-24T17:59:59+09:00", true, None),
            (
                "2026-11-24T18:00:00+09:00",
                false,
                Some("2026-11-25T09:00:00+09:00"),
            ),
            (
                "2026-11-23T14:00:00+09:00",
                false,
                Some("2026-11-24T09:00:00+09:00"),
            ),
            (
                "2026-11-20T23:40:00+09:00",
                false,
                Some("2026-11-24T09:00:00+09:00"),
            ),
            (
                "2026-12-30T20:00:00+09:00",
                false,
                Some("2027-01-01T09:00:00+09:00"),
            ),
        ] {
            let state = weekdays("09:00", "18:00").at(instant(now), &calendar());
            assert_eq!(
                (state.is_open(), state.opens_at()),
                (open, next.map(instant)),
                "{now}"
            );
        }
    }

    #[test]
    fn an_opening_after_a_holiday_that_is_not_published_says_so() {
        let calendar = crate::pack::calendar();
        let hours = weekdays("09:00", "18:00");
        for (now, is_projected) in [
            ("2026-11-23T14:00:00+09:00", false),
            ("2028-01-07T12:00:00+09:00", false),
            ("2028-01-07T20:00:00+09:00", true),
            ("2028-01-10T12:00:00+09:00", true),
            ("2031-06-02T12:00:00+09:00", true),
        ] {
            assert_eq!(
                hours.is_projected(instant(now), calendar),
                is_projected,
                "{now}"
            );
        }
        let every_day = Hours {
            closed_on_holidays: false,
            ..hours
        };
        assert!(!every_day.is_projected(instant("2031-06-02T12:00:00+09:00"), calendar));
    }

    #[test]
    fn a_break_at_noon_closes_and_opens_again() {
        let mut hours = weekdays("09:30", "12:00");
        hours.spans.extend(weekdays("13:00", "15:00").spans);
        let at =
            |time: &str| hours.at(instant(&format!("2026-11-24T{time}:00+09:00")), &calendar());
        let today = |time: &str| Some(instant(&format!("2026-11-24T{time}:00+09:00")));
        assert!(at("11:59").is_open() && at("13:00").is_open());
        assert_eq!(at("12:30").opens_at(), today("13:00"));
        assert_eq!(at("08:00").opens_at(), today("09:30"));
        assert_eq!(
            at("15:00").opens_at(),
            Some(instant("2026-11-25T09:30:00+09:00"))
        );
    }

    #[test]
    fn a_window_without_hours_never_opens() {
        let never = Hours {
            spans: Vec::new(),
            closed_on_holidays: false,
            closed_days: Vec::new(),
        };
        let state = never.at(instant("2026-11-24T12:00:00+09:00"), &Calendar::default());
        assert_eq!(state, Openness::Closed { opens_at: None });
    }
}
