//! Public holidays: days on which desks are closed.

use chrono::NaiveDate;

use super::claim::Words;

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

/// The public holidays of one country.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    holidays: Vec<Holiday>,
}

impl Calendar {
    /// Makes a calendar of its holidays, in any order.
    pub fn new(mut holidays: Vec<Holiday>) -> Self {
        holidays.sort_by_key(|holiday| holiday.date);
        Self { holidays }
    }

    /// Returns the holiday on a day, if it is one.
    pub fn holiday(&self, date: NaiveDate) -> Option<&Holiday> {
        let index = self
            .holidays
            .binary_search_by_key(&date, |holiday| holiday.date)
            .ok()?;
        self.holidays.get(index)
    }
}
