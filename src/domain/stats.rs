//! The record in numbers.

use super::category::Category;
use super::channel::Channel;
use super::code::Coded;

/// The record in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stats {
    /// How many incidents were recorded in each month (`YYYY-MM`) and category, oldest first.
    pub months: Vec<(String, Coded<Category>, usize)>,
    /// How soon each window answers.
    pub windows: Vec<ReplyTimes>,
    /// How long what is not over is open, in whole days, shortest first.
    pub open_days: Vec<i64>,
}

/// How soon a window answers, as the user has seen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyTimes {
    /// The window.
    pub channel: Channel,
    /// How many inquiries were sent through it.
    pub sent: usize,
    /// How long each real answer took, in seconds, shortest first.
    pub seconds: Vec<i64>,
}

impl ReplyTimes {
    /// The fewest answers that say something about the next one.
    pub const ANSWERS_MIN: usize = 3;

    /// Returns how long an answer takes in the middle, in seconds; of two in the middle, the mean.
    pub fn median(&self) -> Option<i64> {
        median(&self.seconds)
    }

    /// Returns how long the slowest answer took, in seconds.
    pub fn worst(&self) -> Option<i64> {
        self.seconds.last().copied()
    }

    /// Tells whether there are enough answers to say something about the next one.
    pub fn is_telling(&self) -> bool {
        self.seconds.len() >= Self::ANSWERS_MIN
    }
}

/// Returns the middle of numbers in order; of two in the middle, the mean.
pub fn median(numbers: &[i64]) -> Option<i64> {
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *numbers.get(middle.checked_sub(1)?)?;
    Some(lower + (upper - lower) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_the_one_between_as_many_on_both_sides() {
        for (numbers, middle) in [
            ([].as_slice(), None),
            (&[7], Some(7)),
            (&[1, 4], Some(2)),
            (&[1, 2, 90], Some(2)),
            (&[1, 2, 4, 90], Some(3)),
        ] {
            assert_eq!(median(numbers), middle, "{numbers:?}");
        }
    }
}
