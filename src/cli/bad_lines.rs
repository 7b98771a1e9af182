//! The lines of an import that cannot be taken in, as data.

use crate::interchange::BadLine;

/// How many lines that cannot be taken in are told one by one.
const LINES_TOLD_MAX: usize = 20;

/// The lines that cannot be taken in.
#[derive(Debug, Default)]
pub(crate) struct BadLines {
    /// The first of them, with their numbers.
    pub(crate) first: Vec<(u64, LineProblem)>,
    /// How many there are.
    pub(crate) count: usize,
}

impl BadLines {
    /// Adds a line.
    pub(crate) fn add(&mut self, number: u64, problem: LineProblem) {
        self.count += 1;
        if self.first.len() < LINES_TOLD_MAX {
            self.first.push((number, problem));
        }
    }

    /// Tells whether as many are known as are told.
    pub(crate) fn is_full(&self) -> bool {
        self.count >= LINES_TOLD_MAX
    }
}

/// Why a line cannot be taken in.
#[derive(Debug)]
pub(crate) enum LineProblem {
    /// It is no incident.
    Line(BadLine),
    /// It is no UTF-8.
    NotUtf8,
    /// It is too long.
    TooLong {
        /// The most bytes of a line.
        bytes_max: usize,
    },
    /// A file of evidence holds a secret.
    SecretFile {
        /// Where.
        place: String,
    },
    /// The record refuses a value.
    Refused {
        /// The rule.
        rule: String,
    },
}
