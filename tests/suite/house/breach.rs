//! A broken rule, told so that it can be mended.

use std::fmt;

/// One place where a rule is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Breach {
    /// The file, from the root of the repository.
    pub(crate) path: String,
    /// The line, counted from 1; 0 where the whole file is meant.
    pub(crate) line: usize,
    /// What stands there.
    pub(crate) what: String,
}

impl Breach {
    /// Names a place and what stands there.
    pub(crate) fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            what: what.into(),
        }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line.max(1), self.what)
    }
}

/// Demands that a rule, run over a small bad example, finds exactly these lines.
#[track_caller]
pub(crate) fn finds(breaches: &[Breach], lines: &[usize]) {
    let found: Vec<usize> = breaches.iter().map(|breach| breach.line).collect();
    assert_eq!(found, lines, "{breaches:#?}");
}
