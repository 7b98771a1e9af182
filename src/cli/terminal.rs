//! The terminal of an interview: answers are read key by key, and a signal loses none of them.
//!
//! The terminal's own line editing breaks kanji (it takes two cells back as one), cuts a line at
//! 4096 bytes and keeps what was not entered to itself. Here the text is ours from the first key
//! on, so that Ctrl-C, a closed terminal and a request to end can keep it.

mod keys;
mod line;
mod modes;
mod screen;
mod signals;

use std::io;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use rustix::io::Errno;
use rustix::termios::tcgetwinsize;
use zeroize::Zeroizing;

use self::keys::{Key, Keys};
use self::line::Line;
use self::modes::Modes;
use self::screen::{Drawn, Screen};
use self::signals::{Heard, Signals};
use super::ui;
use crate::text::Ambiguous;

/// How long keys rest before what was typed is kept, in case the power goes.
const REST: Duration = Duration::from_millis(250);

/// How long they may go on without a rest before it is kept all the same.
const LONGEST: Duration = Duration::from_secs(1);

/// How soon the next line of a paste follows where the terminal does not mark pastes.
const PASTE_GAP: Duration = Duration::from_millis(40);

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
    modes: Modes,
    ambiguous: Ambiguous,
    keys: Keys,
    signals: Signals,
}

impl Terminal {
    /// Takes the terminal over. One that obeys no escape keeps its own line editing.
    pub(crate) fn open(ambiguous: Ambiguous, obeys: bool) -> io::Result<Self> {
        let terminal = Self {
            modes: Modes::new(obeys),
            ambiguous,
            keys: Keys::default(),
            signals: Signals::new()?,
        };
        terminal.modes.take();
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
        self.modes.give_back();
        let done = work(self);
        self.modes.take();
        done
    }

    /// Reads an answer. What is typed is lent to `keep` whenever the keys rest.
    pub(crate) fn answer(
        &mut self,
        takes: Takes,
        begun: &str,
        keep: &mut dyn FnMut(&str),
    ) -> Result<String, Stopped> {
        // Where the terminal edits by itself, what was begun cannot stand at its mark: it is shown,
        // and Enter alone takes it.
        let edits = self.modes.obeys();
        if !edits {
            if !begun.is_empty() {
                ui::say(begun);
            }
            ui::raw(screen::MARK);
        }
        let mut line = Line::new(if edits { begun } else { "" });
        let mut drawn = Drawn::default();
        let mut unkept: Option<Instant> = None;
        loop {
            while let Some(key) = self.keys.next() {
                match key {
                    Key::Enter if takes == Takes::Text && self.more_follows() => {
                        line.apply(&Key::LineFeed);
                    }
                    Key::Enter => return Ok(self.entered(&line, begun, &mut drawn)),
                    Key::Eof if line.text().is_empty() => return Err(self.stopped(&line, &drawn)),
                    key => {
                        line.apply(&key);
                        unkept.get_or_insert_with(Instant::now);
                    }
                }
            }
            self.show(&mut drawn, &line);
            if unkept.is_some_and(|since| since.elapsed() >= LONGEST) {
                keep(line.text());
                unkept = None;
            }
            loop {
                let patience = unkept.map(|_| REST);
                match self.signals.wait(patience) {
                    _ if self.is_stopped() => {
                        self.catch_up(&mut line);
                        return Err(self.stopped(&line, &drawn));
                    }
                    Heard::Keys => break,
                    Heard::Nothing => {
                        keep(line.text());
                        unkept = None;
                    }
                    Heard::Signal => {
                        // The shell gave the terminal back in its own modes, or it has another size.
                        self.modes.take();
                        self.show(&mut drawn, &line);
                    }
                }
            }
            if !self.read() {
                return Err(self.stopped(&line, &drawn));
            }
        }
    }

    /// Returns what was entered; where the terminal edits by itself, Enter alone takes what was
    /// begun.
    fn entered(&self, line: &Line, begun: &str, drawn: &mut Drawn) -> String {
        self.draw(drawn, line);
        self.leave(drawn);
        let typed = line.text();
        let as_begun = typed.is_empty() && !self.modes.obeys();
        (if as_begun { begun } else { typed }).to_owned()
    }

    /// Reads what is there; false where nothing will ever come again.
    fn read(&mut self) -> bool {
        let mut bytes = Zeroizing::new([0; 4096]);
        match rustix::io::read(io::stdin(), bytes.as_mut_slice()) {
            Ok(0) => false,
            Ok(count) => {
                self.keys.push(bytes.get(..count).unwrap_or_default());
                true
            }
            Err(Errno::INTR | Errno::AGAIN) => true,
            Err(_) => false,
        }
    }

    /// Takes the keys that came before a signal and were not read yet; what was entered by them
    /// stands at the mark again.
    fn catch_up(&mut self, line: &mut Line) {
        while Signals::has_keys() && self.read() {}
        std::iter::from_fn(|| self.keys.next()).for_each(|key| line.apply(&key));
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
        if self.modes.obeys() {
            ui::raw(&drawn.draw(line, self.screen()));
        }
    }

    fn leave(&self, drawn: &Drawn) {
        if self.modes.obeys() {
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
}

/// Gives the terminal back, whoever has it: the run ends in the middle.
pub(super) fn give_back() {
    modes::give_back_what_was_taken();
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.modes.give_back();
    }
}
