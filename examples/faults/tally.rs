//! What came of many faults of one kind.

use std::collections::BTreeMap;
use std::fmt;

/// How many runs there were, and what was wrong with how many of them.
#[derive(Debug)]
pub(crate) struct Tally {
    what: String,
    runs: usize,
    wrong: BTreeMap<&'static str, (usize, String)>,
    /// Why it could not be tried here.
    not_run: Option<&'static str>,
}

impl Tally {
    /// Counts what was found: for each run what was wrong, and where it was.
    pub(crate) fn of(
        what: String,
        judged: impl IntoIterator<Item = (Vec<&'static str>, String)>,
    ) -> Self {
        let (mut runs, mut wrong) = (0, BTreeMap::new());
        for (found, place) in judged {
            runs += 1;
            for one in found {
                wrong.entry(one).or_insert((0, place.clone())).0 += 1;
            }
        }
        Self {
            what,
            runs,
            wrong,
            not_run: None,
        }
    }

    /// Says that nothing was tried, which is not the same as that nothing was wrong.
    pub(crate) fn not_run(what: String, why: &'static str) -> Self {
        Self {
            what,
            runs: 0,
            wrong: BTreeMap::new(),
            not_run: Some(why),
        }
    }

    /// Whether nothing was wrong.
    pub(crate) fn is_good(&self) -> bool {
        self.wrong.is_empty() && (self.runs > 0 || self.not_run.is_some())
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(why) = self.not_run {
            return write!(out, "| {} | NOT RUN: {why} | |", self.what);
        }
        let bad: usize = self.wrong.values().map(|(count, _)| count).sum();
        write!(out, "| {} | {} | {bad} |", self.what, self.runs)?;
        for (what, (count, place)) in &self.wrong {
            write!(out, "\n  ! {what}: {count}, first at {place}")?;
        }
        Ok(())
    }
}
