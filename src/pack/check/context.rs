//! What the parts of a file need to know of each other while they are read.

use std::collections::BTreeMap;

use super::claims;
use crate::domain::Code;
use crate::pack::problem::{ProblemKind, ValueForm};
use crate::pack::raw::{Log, Section};
use crate::pack::value::Text;
use crate::pack::{Advice, Need, Pack, Provenance};
use crate::text::nearest;

/// What the parts of a file need to know of each other while they are read.
pub(super) struct Context<'d> {
    pub(super) log: Log,
    /// The pack from which what is left out comes.
    pub(super) base: Option<&'d Pack>,
    /// Where claims come from, by the names that the file gives them.
    pub(super) sources: BTreeMap<&'d str, Provenance>,
    /// The pack's own hosts; empty where any host may be named.
    pub(super) hosts: Vec<String>,
    /// The pieces of advice that the file defines.
    pub(super) advice: BTreeMap<&'d str, Advice>,
    /// The needs that the file defines.
    pub(super) needs: BTreeMap<&'d str, Need>,
}

impl<'d> Context<'d> {
    /// Reads the sources of a file, with which everything else begins.
    pub(super) fn new(root: &mut Section<'d, '_>, base: Option<&'d Pack>, mut log: Log) -> Self {
        let sources = claims::sources(root, &mut log);
        Self {
            log,
            base,
            sources,
            hosts: Vec::new(),
            advice: BTreeMap::new(),
            needs: BTreeMap::new(),
        }
    }

    /// Reads a code of a closed set, or reports it with the nearest one.
    pub(super) fn code<T: Code>(&mut self, written: &Text<'_>) -> Option<T> {
        let found = T::from_code(written.value);
        if found.is_none() {
            self.unknown(written, T::ALL.iter().map(|value| value.code()));
        }
        found
    }

    /// Reads codes of a closed set, and reports those that are not known or stand twice.
    pub(super) fn codes<T: Code>(&mut self, written: &[Text<'_>]) -> Vec<T> {
        let mut all = Vec::with_capacity(written.len());
        for text in written {
            let Some(value) = self.code::<T>(text) else {
                continue;
            };
            if self.once(text, all.contains(&value)) {
                all.push(value);
            }
        }
        all
    }

    /// Reports a code that nothing defines, with the nearest of those that exist.
    pub(super) fn unknown<'k>(
        &mut self,
        written: &Text<'_>,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let kind = ProblemKind::UnknownCode {
            code: written.value.to_owned(),
            nearest: nearest(written.value, known).map(str::to_owned),
        };
        written.blame(kind, &mut self.log);
    }

    /// Reports a value that has not its form, and returns whether it has.
    pub(super) fn fits(&mut self, text: &Text<'_>, fits: bool, expected: ValueForm) -> bool {
        if !fits {
            let value = text.value.to_owned();
            text.blame(ProblemKind::BadValue { value, expected }, &mut self.log);
        }
        fits
    }

    /// Reports a value that was there before, and returns whether it is new.
    pub(super) fn once(&mut self, text: &Text<'_>, is_there: bool) -> bool {
        if is_there {
            let kind = ProblemKind::Duplicate(text.value.to_owned());
            text.blame(kind, &mut self.log);
        }
        !is_there
    }

    /// Reports a short name with other letters than codes have, and returns whether it is one.
    pub(super) fn is_code(&mut self, text: &Text<'_>) -> bool {
        self.fits(text, super::forms::is_code(text.value), ValueForm::Code)
    }
}
