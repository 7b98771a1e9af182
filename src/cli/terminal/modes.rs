//! The terminal's modes: taken for an interview, and given back as they were.

use std::io::{self, IsTerminal as _};
use std::sync::{Mutex, PoisonError};

use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};

use crate::cli::ui;

/// Asks the terminal to mark what is pasted.
const MARK_PASTES: &str = "\x1b[?2004h";

/// Ends that, and shows the cursor whoever hid it.
const LEAVE: &str = "\x1b[?2004l\x1b[?25h";

/// The modes that a terminal had which has not been given back: a defect gives it back too.
static TAKEN: Mutex<Option<Termios>> = Mutex::new(None);

/// The modes to go back to; `None` where the terminal obeys nothing, and edits by itself.
#[derive(Debug)]
pub(super) struct Modes(Option<Termios>);

impl Modes {
    /// Remembers how the terminal is now.
    pub(super) fn new(obeys: bool) -> Self {
        Self(obeys.then(|| tcgetattr(io::stdin())).and_then(Result::ok))
    }

    /// Tells whether the terminal obeys, so that we edit and draw ourselves.
    pub(super) fn obeys(&self) -> bool {
        self.0.is_some()
    }

    /// Reads keys as they come, without echo; Ctrl-C stays a signal that takes no key before it
    /// away, and CR stays itself.
    pub(super) fn take(&self) {
        let Some(before) = &self.0 else { return };
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) = Some(before.clone());
        let mut modes = before.clone();
        modes
            .local_modes
            .remove(LocalModes::ICANON | LocalModes::ECHO | LocalModes::IEXTEN);
        modes.local_modes.insert(LocalModes::NOFLSH);
        modes
            .input_modes
            .remove(InputModes::ICRNL | InputModes::IXON);
        modes.special_codes[SpecialCodeIndex::VMIN] = 1;
        modes.special_codes[SpecialCodeIndex::VTIME] = 0;
        // A terminal that has gone away says so when it is read.
        let _ = tcsetattr(io::stdin(), OptionalActions::Drain, &modes);
        if io::stderr().is_terminal() {
            ui::raw(MARK_PASTES);
        }
    }

    /// Gives the terminal back as it was.
    pub(super) fn give_back(&self) {
        let Some(before) = &self.0 else { return };
        give_back(before);
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Gives the terminal back as it was before it was taken, if it still is.
pub(super) fn give_back_what_was_taken() {
    // Whoever has the lock is about to do it.
    if let Ok(mut taken) = TAKEN.try_lock()
        && let Some(before) = taken.take()
    {
        give_back(&before);
    }
}

fn give_back(before: &Termios) {
    ui::raw(LEAVE);
    let _ = tcsetattr(io::stdin(), OptionalActions::Drain, before);
}
