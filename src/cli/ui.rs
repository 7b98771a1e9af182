//! The two streams: stdout is the product, stderr is the conversation.

use std::io::{self, ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use super::failure::Failure;
use super::settings::Settings;
use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::text::visible;

/// Goes to the line's begin and wipes it.
const WIPE: &str = "\r\u{1b}[K";

/// Whether a line that is drawn over itself stands at the end of stderr.
static DRAWN: AtomicBool = AtomicBool::new(false);

/// Writes to the two streams.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ui {
    lang: Lang,
    quiet: bool,
    json: bool,
}

impl Ui {
    /// Makes the writer of a run.
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            lang: settings.lang,
            quiet: settings.quiet,
            json: settings.json,
        }
    }

    /// Writes the product to stdout and waits until it is out; a line feed is added if it lacks one.
    ///
    /// A reader that has gone away is [`Failure::ClosedPipe`], which ends the run in silence.
    // Whoever may speak may speak on both streams.
    #[allow(clippy::unused_self)]
    pub(crate) fn out(self, product: &str) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        let end = if product.ends_with('\n') { "" } else { "\n" };
        stdout
            .write_all(product.as_bytes())
            .and_then(|()| stdout.write_all(end.as_bytes()))
            .and_then(|()| stdout.flush())
            .map_err(|error| match error.kind() {
                ErrorKind::BrokenPipe => Failure::ClosedPipe,
                kind => Failure::Output { kind },
            })
    }

    /// Writes a product that is no text to stdout, as it is made.
    #[allow(clippy::unused_self)]
    pub(crate) fn stream(
        self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let mut stdout = io::BufWriter::new(io::stdout().lock());
        write(&mut stdout)
            .and_then(|()| stdout.flush())
            .map_err(|error| match error.kind() {
                ErrorKind::BrokenPipe => Failure::ClosedPipe,
                kind => Failure::Output { kind },
            })
    }

    /// Says what was done.
    pub(crate) fn status(self, sentence: &str) {
        if !self.quiet && !self.json {
            say(sentence);
        }
    }

    /// Says what can be done next.
    pub(crate) fn hint(self, sentence: &str) {
        if !self.quiet && !self.json {
            say(&format!(
                "{}{sentence}",
                Catalog::of(self.lang).failure.hint_prefix
            ));
        }
    }

    /// Says what the user must know even when the conversation is kept short.
    pub(crate) fn warning(self, sentence: &str) {
        if !self.json {
            say(&format!(
                "{}{sentence}",
                Catalog::of(self.lang).failure.warning_prefix
            ));
        }
    }
}

/// Writes lines to stderr; nobody is left to hear of it if that fails.
pub(crate) fn say(sentence: &str) {
    wipe();
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "{}", visible(sentence));
}

/// Draws a line on a terminal over the one that was drawn before; the next sentence wipes it.
pub(crate) fn draw(line: &str) {
    let mut stderr = io::stderr().lock();
    DRAWN.store(true, Ordering::Relaxed);
    let _ = write!(stderr, "{WIPE}{line}").and_then(|()| stderr.flush());
}

/// Wipes the line that was drawn last, if there is one.
pub(crate) fn wipe() {
    if DRAWN.swap(false, Ordering::Relaxed) {
        let mut stderr = io::stderr().lock();
        let _ = write!(stderr, "{WIPE}").and_then(|()| stderr.flush());
    }
}
