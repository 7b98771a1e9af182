//! A step that stops the loss: ticked now, and stamped into the timeline.

use super::reply::{Ask, Reply, is_yes};
use super::{Interview, Turn};
use crate::cli::failure::Failure;
use crate::cli::moment;
use crate::cli::terminal::Takes;
use crate::domain::{EventKind, Outcome};
use crate::pack::Advice;
use crate::store::NewEvent;

impl Interview<'_> {
    /// Shows a step and asks whether it is done.
    pub(super) fn step(
        &mut self,
        step: &Advice,
        (number, all): (usize, usize),
        before: Option<Outcome>,
    ) -> Result<Turn, Failure> {
        let words = &self.app.words().interview;
        if number == 1 {
            self.talk.begin(words.steps);
        }
        self.talk.begin(&(words.step)(number, all));
        self.talk.say(step.words.get(self.app.lang()));
        let from = &step.provenance;
        let day = from.as_of.format("%Y-%m-%d").to_string();
        let why = (words.why_step)(from.said_by(self.app.lang()), &day);
        let is_done = before == Some(Outcome::Answered);
        let can_be_done = step.tick;
        let reply = self.ask(Ask {
            question: match (can_be_done, is_done) {
                (false, _) => words.ask_advice,
                (true, false) => words.ask_step,
                (true, true) => words.step_stands,
            },
            how: "",
            why: &why,
            takes: Takes::Line,
        })?;
        if !can_be_done {
            return Ok(match reply {
                Reply::Back => Turn::Back,
                _ => Turn::Done(Outcome::Answered),
            });
        }
        Ok(match reply {
            Reply::Back => Turn::Back,
            Reply::Unknown => Turn::Done(Outcome::Unknown),
            Reply::Empty | Reply::Why => Turn::Done(before.unwrap_or(Outcome::Skipped)),
            Reply::Text(text) => match is_yes(&text) {
                Some(true) => {
                    if !is_done {
                        self.tick(step)?;
                    }
                    Turn::Done(Outcome::Answered)
                }
                Some(false) => Turn::Done(before.unwrap_or(Outcome::Skipped)),
                None => {
                    self.talk.say(words.yes_or_no);
                    Turn::Stay
                }
            },
        })
    }

    /// Stamps a step into the timeline.
    fn tick(&self, step: &Advice) -> Result<(), Failure> {
        let text = self.app.clear_again(step.words.get(self.app.lang()));
        let event = NewEvent {
            kind: EventKind::Step,
            at: moment::now(self.app),
            text: &text,
        };
        let id = self.incident.id;
        self.store.add_event(id, &event, self.app.stamp())?;
        let said = self.app.words().talk.step_done;
        self.talk.say(&said(&id.to_string(), &step.code));
        Ok(())
    }
}
