//! The window to use: why, whether it is open now, where that is known from.

use super::reply::{Ask, Reply};
use super::talk::show;
use super::{Interview, Turn};
use crate::cli::failure::Failure;
use crate::cli::terminal::Takes;
use crate::domain::Outcome;
use crate::view;

impl Interview<'_> {
    /// Shows the card and goes on.
    pub(super) fn window(&mut self) -> Result<Turn, Failure> {
        let words = &self.app.words().interview;
        let style = self.talk.style();
        let card = self.shown(|case| view::window_card(case, &style));
        self.talk.begin("");
        show(&card);
        let reply = self.ask(Ask {
            question: words.ask_window,
            how: "",
            why: words.why_window,
            takes: Takes::Line,
        })?;
        Ok(match reply {
            Reply::Back => Turn::Back,
            _ => Turn::Done(Outcome::Answered),
        })
    }
}
