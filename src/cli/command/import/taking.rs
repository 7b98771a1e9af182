//! An import under way: prepared lines go into the record, in the order of the file.

use std::ops::ControlFlow;

use super::prepare::{Prepared, Ready};
use super::team::Spent;
use crate::cli::bad_lines::{BadLines, LineProblem};
use crate::cli::failure::Failure;
use crate::store::{Import, Imported, StoreError};
use crate::view::json::ImportReport;

/// An import under way.
pub(super) struct Taking<'a, 'i> {
    import: &'a mut Import<'i>,
    skip_bad: bool,
    report: ImportReport,
    bad: BadLines,
}

impl<'a, 'i> Taking<'a, 'i> {
    pub(super) fn new(import: &'a mut Import<'i>, skip_bad: bool) -> Self {
        Self {
            import,
            skip_bad,
            report: ImportReport::default(),
            bad: BadLines::default(),
        }
    }

    /// Takes in one line; breaks off where nothing will be taken in and enough is known of why.
    /// What it was goes to `spent`.
    pub(super) fn line(
        &mut self,
        line: Prepared,
        spent: &mut Spent,
    ) -> Result<ControlFlow<()>, Failure> {
        let problem = match line.ready? {
            Ok(ready) => {
                let taken = self.ready(line.number, &ready)?;
                spent.push(ready);
                taken.err()
            }
            Err(problem) => Some(problem),
        };
        if let Some(problem) = problem {
            self.bad.add(line.number, problem);
            if !self.skip_bad && self.bad.is_full() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Takes in an incident. What is wrong with it is its problem; what is wrong with the record
    /// ends the import.
    fn ready(&mut self, number: u64, ready: &Ready) -> Result<Result<(), LineProblem>, Failure> {
        for (hash, bytes) in &ready.files {
            self.import.keep_file(hash, bytes)?;
        }
        match self.import.add(&ready.incoming) {
            Ok(Imported::New(id)) => {
                self.report.imported += 1;
                let kinds = ready.replaced.iter().map(|kind| (number, *kind));
                self.report.findings.extend(kinds);
                if let Some(old) = ready.old.filter(|old| *old != id) {
                    self.report.renumbered.push((number, old, id));
                }
                Ok(Ok(()))
            }
            Ok(Imported::There(_)) => {
                self.report.there += 1;
                Ok(Ok(()))
            }
            Err(StoreError::Refused { rule }) => Ok(Err(LineProblem::Refused { rule })),
            Err(error) => Err(error.into()),
        }
    }

    /// Returns what became of the lines, or why nothing is taken in.
    pub(super) fn end(self) -> Result<(ImportReport, BadLines), Failure> {
        if self.bad.count > 0 && !self.skip_bad {
            return Err(Failure::NothingImported(Box::new(self.bad)));
        }
        Ok((self.report, self.bad))
    }
}
