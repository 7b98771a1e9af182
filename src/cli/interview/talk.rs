//! The conversation: what is said on the screen, and the reply to a question.

use std::time::Duration;

use super::reply::{Ask, Reply};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::settings::talk_width;
use crate::cli::terminal::{Stopped, Takes, Terminal};
use crate::cli::ui;
use crate::text::{count_chars, fold};
use crate::view::{self, Style};

/// From how many characters on the user is told that all of a text was taken.
const LONG_CHARS: usize = 200;

/// The conversation on a terminal.
#[derive(Debug)]
pub(crate) struct Talk<'a> {
    app: &'a App,
    style: Style,
    terminal: Terminal,
}

impl<'a> Talk<'a> {
    /// Takes the terminal over for a conversation.
    pub(crate) fn open(app: &'a App) -> Result<Self, Failure> {
        let settings = app.settings();
        let obeys = settings.stderr_cells.is_some() && settings.can_prompt;
        let terminal = Terminal::open(settings.ambiguous, obeys)
            .map_err(|error| Failure::Input { kind: error.kind() })?;
        let style = Style {
            color: false,
            width: talk_width(settings),
            ..app.style()
        };
        Ok(Self {
            app,
            style,
            terminal,
        })
    }

    /// Returns how the conversation is drawn.
    pub(super) fn style(&self) -> Style {
        self.style
    }

    /// Says a sentence.
    pub(crate) fn say(&self, sentence: &str) {
        if !sentence.is_empty() {
            show(&view::paragraph("", sentence, false, &self.style));
        }
    }

    /// Says a sentence after an empty line.
    pub(super) fn begin(&self, heading: &str) {
        ui::say("");
        if !heading.is_empty() {
            show(&view::paragraph("", heading, true, &self.style));
        }
    }

    /// Lists choices, each with what is typed to choose it.
    pub(super) fn list<'c>(&self, choices: impl Iterator<Item = (String, &'c str)>) {
        for (key, choice) in choices {
            show(&view::paragraph(
                &format!("  {key}. "),
                choice,
                false,
                &self.style,
            ));
        }
    }

    /// Says why something could not be taken.
    pub(super) fn fail(&self, failure: &Failure) {
        self.app.tell_failure(failure);
    }

    /// Asks for one of a few keys; `None` where only Enter was pressed.
    pub(crate) fn key(&mut self, question: &str, why: &str) -> Result<Option<String>, Stopped> {
        let ask = Ask {
            question,
            how: "",
            why,
            takes: Takes::Line,
        };
        Ok(match self.ask(ask, "", &mut |_| {})? {
            Reply::Text(text) => Some(fold(&text)),
            Reply::Empty | Reply::Back | Reply::Unknown | Reply::Why => None,
        })
    }

    /// Lends the terminal to another program.
    pub(crate) fn lend<T>(&self, work: impl FnOnce(&Terminal) -> T) -> T {
        self.terminal.lend(work)
    }

    /// Waits; false where a signal ended it early.
    pub(crate) fn pause(&self, time: Duration) -> bool {
        self.terminal.pause(time)
    }

    /// Forgets a Ctrl-C that was meant for the other program.
    pub(crate) fn go_on(&self) {
        self.terminal.go_on();
    }

    /// Asks until there is a reply that answers; why it is asked is told here.
    pub(super) fn ask(
        &mut self,
        ask: Ask<'_>,
        begun: &str,
        keep: &mut dyn FnMut(&str),
    ) -> Result<Reply, Stopped> {
        self.say(ask.question);
        self.say(ask.how);
        let mut begun = begun.to_owned();
        loop {
            let typed = self.terminal.answer(ask.takes, &begun, keep)?;
            begun.clear();
            let chars = count_chars(&typed);
            if ask.takes == Takes::Text && chars >= LONG_CHARS {
                self.say(&(self.app.words().interview.taken)(chars));
            }
            match Reply::read(&typed) {
                Reply::Why => {
                    self.say(ask.why);
                    self.say(ask.question);
                }
                reply => return Ok(reply),
            }
        }
    }
}

/// Shows what a view has drawn: its lines are broken already.
pub(super) fn show(drawn: &str) {
    ui::say_as_it_is(drawn.trim_end_matches('\n'));
}

/// Shows a text that is to be read; its lines are broken for the screen.
pub(super) fn show_text(text: &str) {
    ui::say(text.trim_end_matches('\n'));
}
