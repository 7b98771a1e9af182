//! The terminal of an interview: answers are read key by key, and a signal loses none of them.
//!
//! The terminal's own line editing breaks kanji (it takes two cells back as one), cuts a line at
//! 4096 bytes and keeps what was not entered to itself. Here the text is ours from the first key
//! on, so that Ctrl-C, a closed terminal and a request to end can keep it.

mod keys;
mod line;
mod screen;
mod signals;

use std::io::{self, IsTerminal as _};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use rustix::io::Errno;
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcgetwinsize,
    tcsetattr,
};

use self::keys::{Key, Keys};
use self::line::Line;
use self::screen::{Drawn, Screen};
use self::signals::{Heard, Signals};
use super::ui;
use crate::text::Ambiguous;

/// How long keys rest before what was typed is kept, in case the power goes.
const REST: Duration = Duration::from_secs(1);

/// How soon the next line of a paste follows where the terminal does not mark pastes.
const PASTE_GAP: Duration = Duration::from_millis(40);

/// Asks the terminal to mark what is pasted.
const MARK_PASTES: &str = "\x1b[?2004h";

/// Ends that, and shows the cursor whoever hid it.
const LEAVE: &str = "\x1b[?2004l\x1b[?25h";

/// Why no answer came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stopped {
    /// What was typed until then.
    pub(crate) typed: String,
}

/// What one answer may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// One line; a paste may have more.
    Line,
    /// A text: lines that follow at once belong to it, even where the terminal marks no paste.
    Text,
}

/// The terminal of an interview; what it was told is undone when it is dropped.
#[derive(Debug)]
pub(crate) struct Terminal {
    /// The modes to go back to; `None` where the terminal obeys nothing, and edits by itself.
    before: Option<Termios>,
    ambiguous: Ambiguous,
    keys: Keys,
    signals: Signals,
}

impl Terminal {
    /// Takes the terminal over. One that obeys no escape keeps its own line editing.
    pub(crate) fn open(ambiguous: Ambiguous, obeys: bool) -> io::Result<Self> {
        let terminal = Self {
            before: obeys.then(|| tcgetattr(io::stdin())).and_then(Result::ok),
            ambiguous,
            keys: Keys::default(),
            signals: Signals::new()?,
        };
        terminal.take();
        Ok(terminal)
    }

    /// Tells whether a signal asked for the end.
    pub(crate) fn is_stopped(&self) -> bool {
        self.signals.end.load(Ordering::Relaxed)
    }

    /// Forgets that a signal asked for the end: it was meant for the program that was just run.
    pub(crate) fn go_on(&self) {
        self.signals.end.store(false, Ordering::Relaxed);
    }

    /// Tells whether the end was asked for from outside, and not with Ctrl-C.
    pub(crate) fn is_gone(&self) -> bool {
        self.signals.gone.load(Ordering::Relaxed)
    }

    /// Waits without reading a key; false where a signal asked for the end before.
    pub(crate) fn pause(&self, time: Duration) -> bool {
        let end = Instant::now() + time;
        while !self.is_stopped() {
            let rest = end.saturating_duration_since(Instant::now());
            if rest.is_zero() {
                return true;
            }
            self.signals.rest(rest);
        }
        false
    }

    /// Lends the terminal to somebody else, as it was before.
    pub(crate) fn lend<T>(&self, work: impl FnOnce(&Self) -> T) -> T {
        self.give_back();
        let done = work(self);
        self.take();
        done
    }

    /// Reads an answer. What is typed is lent to `keep` whenever the keys rest.
    pub(crate) fn answer(
        &mut self,
        takes: Takes,
        begun: &str,
        keep: &mut dyn FnMut(&str),
    ) -> Result<String, Stopped> {
        let mut line = Line::new(begun);
        let mut drawn = Drawn::default();
        let mut kept = true;
        loop {
            while let Some(key) = self.keys.next() {
                let is_end = match key {
                    Key::Enter if takes == Takes::Text && self.more_follows() => {
                        line.apply(&Key::LineFeed);
                        continue;
                    }
                    Key::Enter => true,
                    Key::Eof if line.text().is_empty() => return Err(self.stopped(&line, &drawn)),
                    _ => false,
                };
                if is_end {
                    self.draw(&mut drawn, &line);
                    self.leave(&drawn);
                    return Ok(line.text().to_owned());
                }
                line.apply(&key);
                kept = false;
            }
            self.show(&mut drawn, &line);
            loop {
                let patience = (!kept).then_some(REST);
                match self.signals.wait(patience) {
                    _ if self.is_stopped() => return Err(self.stopped(&line, &drawn)),
                    Heard::Keys => break,
                    Heard::Nothing => {
                        keep(line.text());
                        kept = true;
                    }
                    Heard::Signal => {
                        // The shell gave the terminal back in its own modes, or it has another size.
                        self.take();
                        self.show(&mut drawn, &line);
                    }
                }
            }
            if !self.read() {
                return Err(self.stopped(&line, &drawn));
            }
        }
    }

    /// Reads what is there; false where nothing will ever come again.
    fn read(&mut self) -> bool {
        let mut bytes = [0; 4096];
        match rustix::io::read(io::stdin(), &mut bytes) {
            Ok(0) => false,
            Ok(count) => {
                self.keys.push(bytes.get(..count).unwrap_or_default());
                true
            }
            Err(Errno::INTR | Errno::AGAIN) => true,
            Err(_) => false,
        }
    }

    /// Tells whether another line of the same paste is there already.
    fn more_follows(&mut self) -> bool {
        if !self.keys.waits() && self.signals.wait(Some(PASTE_GAP)) == Heard::Keys {
            self.read();
        }
        self.keys.waits()
    }

    fn show(&self, drawn: &mut Drawn, line: &Line) {
        // A burst is drawn once, when all of it has come.
        if !Signals::has_keys() {
            self.draw(drawn, line);
        }
    }

    fn draw(&self, drawn: &mut Drawn, line: &Line) {
        if self.before.is_some() {
            ui::raw(&drawn.draw(line, self.screen()));
        }
    }

    fn leave(&self, drawn: &Drawn) {
        if self.before.is_some() {
            ui::raw(&drawn.leave());
        }
    }

    fn stopped(&self, line: &Line, drawn: &Drawn) -> Stopped {
        self.leave(drawn);
        Stopped {
            typed: line.text().to_owned(),
        }
    }

    fn screen(&self) -> Screen {
        let size = tcgetwinsize(io::stderr()).ok();
        let size = size.filter(|size| size.ws_col > 0 && size.ws_row > 0);
        Screen {
            cells: size.map_or(80, |size| size.ws_col.into()),
            rows: size.map_or(24, |size| size.ws_row.into()),
            ambiguous: self.ambiguous,
        }
    }

    /// Reads keys as they come, without echo; Ctrl-C stays a signal and CR stays itself.
    fn take(&self) {
        let Some(before) = &self.before else { return };
        let mut modes = before.clone();
        modes
            .local_modes
            .remove(LocalModes::ICANON | LocalModes::ECHO | LocalModes::IEXTEN);
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

    fn give_back(&self) {
        let Some(before) = &self.before else { return };
        ui::raw(LEAVE);
        let _ = tcsetattr(io::stdin(), OptionalActions::Drain, before);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.give_back();
    }
}
