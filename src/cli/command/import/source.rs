//! The lines of an import in batches: a few at a time, so that no thread waits long for another.

use crate::cli::failure::Failure;
use crate::cli::lines::{Lines, RawLine};
use crate::cli::progress::Size;

/// How many lines a batch has at most, and from how many bytes on no line is added to one.
const LINES_MAX: usize = 16;
const BYTES_MAX: usize = 64 * 1024;

/// Lines with their numbers.
pub(super) struct Batch<T> {
    pub(super) lines: Vec<T>,
    /// How many bytes they had when they were read.
    pub(super) bytes: usize,
    /// How far the import is with them, in what [`Lines::size`] counts.
    pub(super) progress: u64,
    /// What they were before, where another thread has read them.
    pub(super) texts: Vec<String>,
}

/// A file of lines.
pub(super) struct Source<'a> {
    lines: &'a mut Lines,
    /// The first line, which was read to see whether there is one.
    first: Option<(u64, RawLine)>,
    /// What ended the reading, once the lines before it are taken in.
    failed: Option<Failure>,
    ended: bool,
}

impl<'a> Source<'a> {
    pub(super) fn of(lines: &'a mut Lines) -> Self {
        Self {
            lines,
            first: None,
            failed: None,
            ended: false,
        }
    }

    /// Returns how much there is to read.
    pub(super) fn size(&self) -> Size {
        self.lines.size()
    }

    /// Tells whether there is no more line.
    pub(super) fn is_at_end(&mut self) -> Result<bool, Failure> {
        if self.first.is_none() && !self.ended {
            self.first = self.lines.next()?;
            self.ended = self.first.is_none();
        }
        Ok(self.first.is_none())
    }

    /// Returns the next lines; `None` after the last ones. What cannot be read ends them.
    pub(super) fn batch(&mut self) -> Option<Batch<(u64, RawLine)>> {
        let mut batch = Batch {
            lines: Vec::new(),
            bytes: 0,
            progress: 0,
            texts: Vec::new(),
        };
        while batch.lines.len() < LINES_MAX && batch.bytes < BYTES_MAX {
            match self.is_at_end() {
                Ok(false) => {}
                Ok(true) => break,
                Err(failure) => {
                    self.failed = Some(failure);
                    self.ended = true;
                    break;
                }
            }
            if let Some((number, line)) = self.first.take() {
                if let RawLine::Text(text) = &line {
                    batch.bytes += text.len();
                }
                batch.progress += self.lines.taken();
                batch.lines.push((number, line));
            }
        }
        (!batch.lines.is_empty()).then_some(batch)
    }

    /// Ends the reading: an error where not every line could be read.
    pub(super) fn end(&mut self) -> Result<(), Failure> {
        self.failed.take().map_or(Ok(()), Err)
    }
}
