//! The two streams: stdout is the product, stderr is the conversation.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use super::failure::Failure;
use super::settings::{Settings, stderr_cells};
use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::text::{Ambiguous, visible, wrap_sentence};

/// Goes to the line's begin and wipes it.
const WIPE: &str = "\r\u{1b}[K";

/// Whether a line that is drawn over itself stands at the end of stderr.
static DRAWN: AtomicBool = AtomicBool::new(false);

/// How much of a long product is written at a time.
const PIECE_BYTES: usize = 64 * 1024;

/// Writes to the two streams.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ui {
    lang: Lang,
    quiet: bool,
    json: bool,
    silent: bool,
}

impl Ui {
    /// Makes the writer of a run.
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            lang: settings.lang,
            quiet: settings.quiet,
            json: settings.json,
            silent: settings.silent,
        }
    }

    /// Writes the product to stdout and waits until it is out; a line feed is added if it lacks one.
    ///
    /// A reader that has gone away is [`Failure::ClosedPipe`], which ends the run in silence.
    pub(crate) fn out(self, text: &str) -> Result<(), Failure> {
        if self.silent { Ok(()) } else { product(text) }
    }

    /// Returns stdout for a product of many pieces, whichever thread writes it.
    #[allow(clippy::unused_self)]
    pub(crate) fn product(self) -> impl Write + Send {
        io::BufWriter::with_capacity(PIECE_BYTES, io::stdout())
    }

    /// Writes the bytes of a file to stdout and waits until they are out.
    // Whoever may speak may speak on both streams.
    #[allow(clippy::unused_self)]
    pub(crate) fn out_file(self, file: &Path) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        File::open(file)
            .and_then(|mut file| io::copy(&mut file, &mut stdout))
            .and_then(|_| stdout.flush())
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
        if !self.quiet && !self.json && !self.silent {
            say(sentence);
        }
    }

    /// Says what can be done next.
    pub(crate) fn hint(self, sentence: &str) {
        if !self.quiet && !self.json && !self.silent {
            say(&format!(
                "{}{sentence}",
                Catalog::of(self.lang).failure.hint_prefix
            ));
        }
    }

    /// Says what the user must know even when the conversation is kept short.
    pub(crate) fn warning(self, sentence: &str) {
        if !self.json && !self.silent {
            say(&format!(
                "{}{sentence}",
                Catalog::of(self.lang).failure.warning_prefix
            ));
        }
    }
}

/// Writes the product to stdout, as [`Ui::out`] does.
pub(crate) fn product(text: &str) -> Result<(), Failure> {
    out(text).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::ClosedPipe,
        kind => Failure::Output { kind },
    })
}

/// Writes the product to stdout; a line feed is added if it lacks one.
pub(crate) fn out(product: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    let end = if product.ends_with('\n') { "" } else { "\n" };
    stdout.write_all(product.as_bytes())?;
    stdout.write_all(end.as_bytes())?;
    stdout.flush()
}

/// Writes bytes to stdout as they are, for a shell that has asked.
pub(crate) fn answer(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes)?;
    stdout.flush()
}

/// Writes sentences to stderr; nobody is left to hear of it if that fails.
///
/// On a terminal, lines break as the language wants it; elsewhere each sentence keeps its line.
pub(crate) fn say(sentence: &str) {
    let shown = visible(sentence);
    say_as_it_is(&match stderr_cells() {
        Some(cells) => wrap_sentence(&shown, cells, Ambiguous::Narrow).join("\n"),
        None => shown.into(),
    });
}

/// Writes lines to stderr whose form is part of what they say: a document, a drawing.
pub(crate) fn say_as_it_is(text: &str) {
    wipe();
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "{}", visible(text));
}

/// Writes to a terminal what moves its cursor: our own escapes, and text that was made visible.
pub(crate) fn raw(escapes: &str) {
    let mut stderr = io::stderr().lock();
    let _ = write!(stderr, "{escapes}").and_then(|()| stderr.flush());
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
