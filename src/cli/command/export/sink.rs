//! The stream of an export.

use std::fmt;
use std::io::{self, Write};

/// A stream for the pure writer, which cannot say what went wrong with it.
pub(super) struct Sink<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) failed: Option<io::Error>,
}

impl fmt::Write for Sink<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.out.write_all(text.as_bytes()).map_err(|error| {
            self.failed = Some(error);
            fmt::Error
        })
    }
}
