//! How far a look at a whole record is: first the bytes that are copied, then the rows, then the
//! bytes of the kept files; each has a line of its own.

use super::app::App;
use super::progress::{Progress, Size};
use crate::store::Done;

/// The progress of a copy that is checked, or of a check alone.
#[derive(Debug)]
pub(crate) struct Looks<'a> {
    app: &'a App,
    copying: &'static str,
    copied: Size,
    checked: Size,
    line: Option<(Phase, Progress)>,
}

/// What is done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Copying,
    Rows,
    Files,
}

impl<'a> Looks<'a> {
    /// Begins a copy, which is called so, of this size; the kept files in it are of another.
    pub(crate) fn copying(
        app: &'a App,
        copying: &'static str,
        copied: Size,
        checked: Size,
    ) -> Self {
        Self {
            app,
            copying,
            copied,
            checked,
            line: None,
        }
    }

    /// Begins a check of a record whose kept files have so many bytes.
    pub(crate) fn checking(app: &'a App, files: u64) -> Self {
        let checking = app.words().keeping.checking;
        Self::copying(app, checking, Size::Unknown, Size::Bytes(files))
    }

    /// Hears how much more is done.
    pub(crate) fn hear(&mut self, done: Done) {
        let checking = self.app.words().keeping.checking;
        let (phase, label, size, more) = match done {
            Done::Copied(bytes) => (Phase::Copying, self.copying, self.copied, bytes),
            Done::Row => (Phase::Rows, checking, Size::Unknown, 1),
            Done::Checked(bytes) => {
                let files = self.app.words().keeping.checking_files;
                (Phase::Files, files, self.checked, bytes)
            }
        };
        let stands = matches!(self.line, Some((begun, _)) if begun == phase);
        if !stands {
            // The line of the phase before is wiped first.
            self.line = None;
        }
        let begin = || (phase, self.app.progress(label, size));
        let (_, line) = self.line.get_or_insert_with(begin);
        line.advance(more);
    }
}
