//! A person at a terminal: keys go in, and a screen of letters is seen.

use std::num::NonZeroU16;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use expectrl::Expect as _;
use expectrl::process::unix::{Signal, WaitStatus};
use expectrl::session::OsSession;

use crate::harness::Sandbox;

/// How long a person looks at a screen that does not show what must come.
pub(crate) const PATIENCE: Duration = Duration::from_mins(2);

/// The rows of the screen: so many that nothing scrolls away.
const ROWS: u16 = 400;

/// The program in a terminal.
pub(crate) struct Terminal {
    session: OsSession,
    screen: vt100::Parser,
    /// What came since the last look, without escapes and gaps.
    unseen: String,
    /// A letter that has come in part.
    bytes: Vec<u8>,
    over: bool,
    received: Vec<u8>,
    /// How much had come when keys were typed last.
    typed_at: usize,
}

/// What is left of an escape that is being read past.
#[derive(Clone, Copy, PartialEq)]
enum Escape {
    None,
    Begun,
    Inside,
}

impl Terminal {
    /// Runs the program in a terminal with so many cells a row.
    #[track_caller]
    pub(crate) fn open(sandbox: &Sandbox, cells: u16, args: &[&str]) -> Self {
        let mut command = sandbox.command();
        command
            .args(args)
            .env("TERM", "xterm-256color")
            .env("COLUMNS", cells.to_string());
        Self::of(command, cells)
    }

    /// Runs a command in a terminal.
    #[track_caller]
    pub(crate) fn of(command: Command, cells: u16) -> Self {
        let mut session = OsSession::spawn(command).expect("the program starts");
        session
            .get_process_mut()
            .set_window_size(cells, ROWS)
            .expect("the terminal has a size");
        let size = |size| NonZeroU16::new(size).expect("a screen has cells");
        Self {
            session,
            screen: vt100::Parser::new(size(ROWS), size(cells), 0),
            unseen: String::new(),
            bytes: Vec::new(),
            over: false,
            received: Vec::new(),
            typed_at: 0,
        }
    }

    /// Waits until words are shown that were not seen before.
    #[track_caller]
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        let wanted: String = words.split_whitespace().collect();
        let start = Instant::now();
        loop {
            if let Some(place) = self.unseen.find(&wanted) {
                self.unseen.drain(..place + wanted.len());
                return self;
            }
            assert!(
                !self.over && start.elapsed() < PATIENCE,
                "the screen does not show `{words}`\n{}",
                self.shown()
            );
            self.read();
        }
    }

    /// Types keys, all in one burst.
    pub(crate) fn types(&mut self, keys: &str) -> &mut Self {
        self.typed_at = self.received.len();
        self.session.send(keys).expect("keys can be typed");
        self
    }

    /// Types an answer and Enter.
    pub(crate) fn answers(&mut self, text: &str) -> &mut Self {
        self.types(&format!("{text}\r"))
    }

    /// Waits until nothing more is drawn.
    pub(crate) fn rests(&mut self) -> &mut Self {
        let mut quiet = Instant::now();
        while quiet.elapsed() < Duration::from_millis(120) {
            if self.read() {
                quiet = Instant::now();
            }
        }
        self
    }

    /// Waits until the cursor stands at an empty mark below what was typed last; false where the
    /// program has ended.
    #[track_caller]
    pub(crate) fn is_asked(&mut self) -> bool {
        let start = Instant::now();
        loop {
            self.rests();
            let below = self.received[self.typed_at..].contains(&b'\n');
            let (before, whole) = self.row();
            if below && before.trim_end() == ">" && whole.trim_end() == ">" {
                return true;
            }
            if self.over {
                return false;
            }
            assert!(start.elapsed() < PATIENCE, "no question\n{}", self.shown());
        }
    }

    /// Takes away what stands at the mark.
    #[track_caller]
    pub(crate) fn clears(&mut self) -> &mut Self {
        let start = Instant::now();
        while self.rests().row().1.trim_end() != ">" {
            assert!(start.elapsed() < PATIENCE, "not cleared\n{}", self.shown());
            self.types("\u{15}");
        }
        self
    }

    /// Sends a signal to the program alone.
    pub(crate) fn signal(&mut self, signal: Signal) -> &mut Self {
        let process = self.session.get_process_mut();
        process.signal(signal).expect("a signal can be sent");
        self
    }

    /// Waits for the end, and returns the exit code; a signal is told as its negative number.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> i32 {
        let start = Instant::now();
        while !self.over {
            assert!(start.elapsed() < PATIENCE, "no end\n{}", self.shown());
            self.read();
        }
        match self.session.get_process().wait() {
            Ok(WaitStatus::Exited(_, code)) => code,
            Ok(WaitStatus::Signaled(_, signal, _)) => -(signal as i32),
            other => panic!("a strange end: {other:?}"),
        }
    }

    /// Returns what stands on the screen.
    pub(crate) fn shown(&self) -> String {
        let contents = self.screen.screen().contents();
        contents.trim_end().to_owned()
    }

    /// Returns everything that the terminal was sent, escapes and all.
    pub(crate) fn received(&self) -> String {
        String::from_utf8_lossy(&self.received).into_owned()
    }

    /// Tells whether the cursor is to be seen.
    pub(crate) fn has_cursor(&self) -> bool {
        !self.screen.screen().hide_cursor()
    }

    /// Returns the row of the cursor up to the cursor, and the row itself.
    pub(crate) fn row(&self) -> (String, String) {
        let screen = self.screen.screen();
        let (row, cell) = screen.cursor_position();
        let (_, cells) = screen.size();
        let before = screen.contents_between(row, 0, row, cell);
        let whole = screen.contents_between(row, 0, row, cells.get());
        (before, whole)
    }

    /// Reads what is there; tells whether there was anything.
    fn read(&mut self) -> bool {
        let mut bytes = [0; 4096];
        match self.session.try_read(&mut bytes) {
            Ok(0) => self.over = true,
            Ok(count) => {
                self.screen.process(&bytes[..count]);
                self.received.extend_from_slice(&bytes[..count]);
                self.bytes.extend_from_slice(&bytes[..count]);
                self.take();
                return true;
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(2));
            }
            // The terminal is closed once the program has gone.
            Err(_) => self.over = true,
        }
        false
    }

    /// Takes whole letters over into what was not seen yet.
    fn take(&mut self) {
        let whole = match std::str::from_utf8(&self.bytes) {
            Ok(text) => text.len(),
            Err(error) => error.valid_up_to(),
        };
        let text: Vec<u8> = self.bytes.drain(..whole).collect();
        let mut escape = Escape::None;
        for letter in String::from_utf8_lossy(&text).chars() {
            escape = match (escape, letter) {
                (Escape::None, '\u{1b}') => Escape::Begun,
                (Escape::None, letter) => {
                    if !letter.is_whitespace() {
                        self.unseen.push(letter);
                    }
                    Escape::None
                }
                (Escape::Begun, '[' | ']') => Escape::Inside,
                (Escape::Inside, letter) if !letter.is_ascii_alphabetic() => Escape::Inside,
                _ => Escape::None,
            };
        }
    }
}
