//! The draft, and what to do with it.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use super::reply::{Ask, Reply};
use super::talk::show_text;
use super::understood::number;
use super::{Interview, Turn};
use crate::cli::clipboard::{self, Part};
use crate::cli::compose::{self, Composed, Text, Wish};
use crate::cli::edited;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::terminal::Takes;
use crate::domain::{Code, Outcome, Rendering};
use crate::i18n::label;
use crate::text::fold;

impl Interview<'_> {
    /// Shows the draft and asks what to do with it, until the user leaves it.
    pub(super) fn draft(&mut self) -> Result<Turn, Failure> {
        let mut wish = Wish::default();
        let mut composed = self.composed(&wish)?;
        let mut shown = String::new();
        loop {
            // A message must not drown in a text that has been read already.
            let text = compose::text(&composed.draft);
            if text != shown {
                self.show_draft(&composed);
                shown = text;
            }
            if self.open != "draft" {
                self.turn_to("draft")?;
            }
            let words = &self.app.words().handover;
            self.talk.begin(words.ask);
            let choices = [
                ("c", words.copy),
                ("f", words.file),
                ("e", words.edit),
                ("n", words.fresh),
                ("a", words.other),
                ("Enter", words.leave),
            ];
            let choices = choices.into_iter();
            let choices = choices.filter(|(key, _)| *key != "n" || composed.is_own());
            let choices = choices.map(|(key, choice)| (key.to_owned(), choice));
            self.talk.list(choices);
            let reply = self.ask(Ask {
                question: "",
                how: "",
                why: words.why,
                takes: Takes::Line,
            })?;
            match reply {
                Reply::Back => return Ok(Turn::Back),
                Reply::Text(text) => match fold(&text).as_str() {
                    "c" => self.copy(&composed)?,
                    "f" => self.write(&composed)?,
                    "e" => self.edit(&mut composed)?,
                    "n" if composed.is_own() => {
                        wish.text = Text::Fresh;
                        composed = self.composed(&wish)?;
                        wish.text = Text::Standing;
                    }
                    "a" => {
                        if let Some(rendering) = self.rendering()? {
                            wish.rendering = Some(rendering);
                            shown.clear();
                            composed = self.composed(&wish)?;
                        }
                    }
                    _ => self.talk.say(words.no_choice),
                },
                Reply::Empty | Reply::Unknown | Reply::Why => {
                    return self.leave(&composed);
                }
            }
        }
    }

    fn composed(&self, wish: &Wish) -> Result<Composed, Failure> {
        let mut composed = compose::compose(self.app, &self.store, &self.incident, wish.clone())?;
        composed.keep(self.app, &self.store);
        Ok(composed)
    }

    /// Has the draft edited; whatever the editor does, the interview goes on.
    fn edit(&mut self, composed: &mut Composed) -> Result<(), Failure> {
        match edited::edit(self.app, &mut self.talk, &self.store, composed) {
            Err(failure) if !matches!(failure, Failure::Cancelled { .. }) => {
                self.talk.fail(&failure);
                Ok(())
            }
            ended => ended,
        }
    }

    fn show_draft(&self, composed: &Composed) {
        self.talk.begin(self.app.words().handover.heading);
        self.talk.begin("");
        show_text(&compose::text(&composed.draft));
        self.talk.begin("");
        composed.tell(self.app);
    }

    /// Ends the interview. Where somebody collects stdout, the text goes there.
    fn leave(&self, composed: &Composed) -> Result<Turn, Failure> {
        if !std::io::stdout().is_terminal() {
            self.app.ui.out(&compose::text(&composed.draft))?;
        }
        let later = self.app.words().handover.later;
        let number = self.incident.id.0.to_string();
        self.talk.say(&later(&number));
        let skipped = Some(Outcome::Skipped);
        let asked = self.store.asked(self.incident.id)?;
        if asked.iter().any(|asked| asked.outcome.known() == skipped) {
            self.talk.say(&(self.app.words().handover.skipped)(&number));
        }
        Ok(Turn::End)
    }

    /// Asks for another shape; `None` where the question was left.
    fn rendering(&mut self) -> Result<Option<Rendering>, Failure> {
        self.turn_to("draft.shape")?;
        let words = &self.app.words().handover;
        self.talk.begin(words.ask_rendering);
        let names = Rendering::ALL.iter();
        let names = names.map(|&one| label::rendering(one, self.app.lang()));
        let numbers = (1..).map(|number: usize| number.to_string());
        self.talk.list(numbers.zip(names));
        let reply = self.ask(Ask {
            question: self.app.words().interview.how_choose,
            how: "",
            why: words.why,
            takes: Takes::Line,
        })?;
        let Reply::Text(text) = reply else {
            return Ok(None);
        };
        let chosen = number(&text).and_then(|number| number.checked_sub(1));
        let chosen = chosen.and_then(|index| Rendering::ALL.get(index).copied());
        if chosen.is_none() {
            self.talk.say(&(self.app.words().interview.no_number)(
                Rendering::ALL.len(),
            ));
        }
        Ok(chosen)
    }

    /// Copies the subject, and once it is pasted the body.
    fn copy(&mut self, composed: &Composed) -> Result<(), Failure> {
        let id = self.incident.id;
        for part in [Part::Subject, Part::Body] {
            let text = match composed.outgoing(self.app, part) {
                Ok(text) => text,
                // Some shapes have no subject.
                Err(Failure::EmptyPart) => continue,
                Err(failure) => {
                    self.talk.fail(&failure);
                    return Ok(());
                }
            };
            if let Err(failure) = clipboard::copy(self.app, id, part, &text) {
                self.talk.fail(&failure);
            }
            if part == Part::Subject {
                self.turn_to("draft.copy")?;
                let words = &self.app.words().handover;
                let reply = self.ask(Ask {
                    question: words.then_body,
                    how: "",
                    why: words.why,
                    takes: Takes::Line,
                })?;
                if reply == Reply::Back {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Asks for a file and writes the text to it; one that is there already is never overwritten.
    fn write(&mut self, composed: &Composed) -> Result<(), Failure> {
        self.turn_to("draft.file")?;
        let words = self.app.words();
        let usual = format!("madoguchi-{}.txt", self.incident.id.0);
        let reply = self.ask(Ask {
            question: &(words.handover.ask_file)(&usual),
            how: "",
            why: words.handover.why,
            takes: Takes::Line,
        })?;
        let path = match reply {
            Reply::Text(path) => PathBuf::from(path),
            Reply::Empty => PathBuf::from(usual),
            Reply::Back | Reply::Unknown | Reply::Why => return Ok(()),
        };
        match output::new_file(&path, &compose::text(&composed.draft)) {
            Ok(()) => {
                let said = (words.talk.written_to)(&path.display().to_string());
                self.talk.say(&said);
            }
            Err(failure) => self.talk.fail(&failure),
        }
        Ok(())
    }
}
