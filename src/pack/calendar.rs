//! Public holidays: days on which desks are closed.

use chrono::{Datelike, NaiveDate};

use super::claim::Words;
use super::compiled::{Lying, compiled};
use crate::domain::Order as _;

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: Words,
    /// Whether the day is not yet published and follows from the law's rule.
    pub projected: bool,
}

/// The public holidays of one country: those of each year, which are read when a day of it is asked for.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    years: Vec<(i32, Lying<Vec<Holiday>>)>,
}

compiled!(Calendar { years });

impl Calendar {
    /// Makes a calendar of its holidays, in any order.
    pub fn new(mut holidays: Vec<Holiday>) -> Self {
        holidays.order_by_key(|holiday| holiday.date);
        let years = holidays.chunk_by(|one, next| one.date.year() == next.date.year());
        let year = |days: &[Holiday]| Some((days.first()?.date.year(), days.to_vec().into()));
        Self {
            years: years.filter_map(year).collect(),
        }
    }

    /// Returns the holiday on a day, if it is one.
    pub fn holiday(&self, date: NaiveDate) -> Option<&Holiday> {
        let (_, days) = self.years.iter().find(|(year, _)| *year == date.year())?;
        days.get()?.iter().find(|holiday| holiday.date == date)
    }

    /// Tells whether what is known of a day is not yet published: it is a holiday by the law's
    /// rule only, or it lies after the years that the calendar covers.
    pub fn is_projected(&self, date: NaiveDate) -> bool {
        let is_after = |(last, _): &(i32, Lying<Vec<Holiday>>)| date.year() > *last;
        self.years.last().is_none_or(is_after)
            || self.holiday(date).is_some_and(|holiday| holiday.projected)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::{Days, Weekday};

    use super::*;
    use crate::pack::calendar;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn monday(year: i32, month: u32, nth: u8) -> NaiveDate {
        NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, nth).expect("a Monday")
    }

    /// The equinoxes as they are usually computed, valid from 1980 to 2099.
    fn equinoxes(year: i32) -> (u32, u32) {
        let years = f64::from(year - 1980);
        let leaps = f64::from((year - 1980) / 4);
        let day = |base: f64| (base + 0.242_194 * years - leaps).floor();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let days = (day(20.8431) as u32, day(23.2488) as u32);
        days
    }

    /// The holidays of a year by the Act on National Holidays as it stands since 2022.
    fn by_law(year: i32) -> BTreeMap<NaiveDate, &'static str> {
        let (vernal, autumnal) = equinoxes(year);
        let mut all = BTreeMap::from([
            (day(year, 1, 1), "元日"),
            (monday(year, 1, 2), "成人の日"),
            (day(year, 2, 11), "建国記念の日"),
            (day(year, 2, 23), "天皇誕生日"),
            (day(year, 3, vernal), "春分の日"),
            (day(year, 4, 29), "昭和の日"),
            (day(year, 5, 3), "憲法記念日"),
            (day(year, 5, 4), "みどりの日"),
            (day(year, 5, 5), "こどもの日"),
            (monday(year, 7, 3), "海の日"),
            (day(year, 8, 11), "山の日"),
            (monday(year, 9, 3), "敬老の日"),
            (day(year, 9, autumnal), "秋分の日"),
            (monday(year, 10, 2), "スポーツの日"),
            (day(year, 11, 3), "文化の日"),
            (day(year, 11, 23), "勤労感謝の日"),
        ]);
        let named = all.clone();
        for date in named.keys() {
            // Article 3 (2): after a Sunday, the next day that is no holiday.
            if date.weekday() == Weekday::Sun {
                let next = date.iter_days().find(|date| !named.contains_key(date));
                all.insert(next.expect("a day"), "休日");
            }
            // Article 3 (3): a day between two holidays.
            let (between, after) = (*date + Days::new(1), *date + Days::new(2));
            if named.contains_key(&after) {
                all.entry(between).or_insert("休日");
            }
        }
        all
    }

    #[test]
    fn the_listed_days_are_those_of_the_law() {
        let calendar = calendar();
        for year in 2022..=2030 {
            let mut years = calendar.years.iter();
            let (_, days) = years.find(|(of, _)| *of == year).expect("it is covered");
            let listed = days
                .get()
                .expect("it is read")
                .iter()
                .map(|day| (day.date, day.name.ja.as_str()));
            assert_eq!(listed.collect::<BTreeMap<_, _>>(), by_law(year), "{year}");
        }
    }

    #[test]
    fn published_days_are_told_from_projected_ones() {
        let calendar = calendar();
        for (date, is_holiday, is_projected) in [
            (day(2019, 5, 1), true, false),
            (day(2020, 7, 24), true, false),
            (day(2021, 8, 9), true, false),
            (day(2026, 9, 22), true, false),
            (day(2026, 11, 23), true, false),
            (day(2026, 11, 24), false, false),
            (day(2027, 11, 23), true, false),
            (day(2027, 12, 31), false, false),
            (day(2028, 1, 1), true, true),
            (day(2028, 1, 4), false, false),
            (day(2031, 6, 2), false, true),
        ] {
            let known = (
                calendar.holiday(date).is_some(),
                calendar.is_projected(date),
            );
            assert_eq!(known, (is_holiday, is_projected), "{date}");
        }
    }
}
