//! The provider, corrected: one that has a pack, by its number, or another by its name.

use super::reply::{Ask, Reply};
use super::understood::number;
use super::{Interview, Turn};
use crate::cli::command;
use crate::cli::failure::Failure;
use crate::cli::packs::Provider;
use crate::cli::terminal::Takes;
use crate::cli::understand;
use crate::pack;

/// The code of the question, inside that of what was understood.
pub(super) const WHOSE: &str = "provider";

impl Interview<'_> {
    /// Asks whose service it is about.
    pub(super) fn whose(&mut self) -> Result<Turn, Failure> {
        let code = format!("understood.{WHOSE}");
        if self.open != code {
            self.turn_to(&code)?;
        }
        let (app, lang) = (self.app, self.app.lang());
        let words = &app.words().interview;
        let own = app.packs().own();
        let own = own.packs.iter().map(|(_, pack)| pack.id.0.as_str());
        let mut ids: Vec<&str> = pack::ids().collect();
        ids.extend(own);
        let known: Vec<Provider> = ids.iter().map(|id| app.packs().named(id)).collect();
        let names: Vec<String> = known.iter().map(|known| known.name(lang)).collect();
        self.talk.begin(words.ask_provider);
        let numbers = (1..).map(|number: usize| number.to_string());
        self.talk
            .list(numbers.zip(names.iter().map(String::as_str)));
        let reply = self.ask(Ask {
            question: words.how_provider,
            how: "",
            why: words.why_provider,
            takes: Takes::Line,
        })?;
        if let Reply::Text(text) = reply {
            let told = match number(&text) {
                Some(chosen) => {
                    let chosen = chosen.checked_sub(1);
                    let Some(chosen) = chosen.and_then(|index| known.get(index)) else {
                        self.talk.say(&(words.no_number)(names.len()));
                        return Ok(Turn::Stay);
                    };
                    chosen.clone()
                }
                None => match understand::told_provider(app, &text) {
                    Ok(told) => told,
                    Err(failure) => {
                        self.mend(&failure)?;
                        return Ok(Turn::Stay);
                    }
                },
            };
            if told.id != self.provider.id {
                self.incident = command::rename(app, &self.store, &self.incident, &told)?;
                self.provider = told;
            }
        }
        self.turn_to("understood")?;
        Ok(Turn::Stay)
    }
}
