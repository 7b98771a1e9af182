//! A step that stops the loss: ticked now, and stamped into the timeline.

use super::reply::{Ask, Reply, is_yes};
use super::{Interview, Turn};
use crate::cli::failure::Failure;
use crate::cli::terminal::Takes;
use crate::cli::{moment, ticked};
use crate::domain::Outcome;
use crate::pack::Advice;

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
        let entry = ticked::entry(self.app, &self.store, self.incident.id, step)?;
        let is_done = entry.is_some();
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
        // Whoever does not know whether it is done is not asked again.
        let unknown = before.filter(|before| *before == Outcome::Unknown);
        let not_done = unknown.unwrap_or(Outcome::Skipped);
        Ok(match reply {
            Reply::Back => Turn::Back,
            Reply::Unknown => Turn::Done(Outcome::Unknown),
            Reply::Empty | Reply::Why if is_done => Turn::Done(Outcome::Answered),
            Reply::Empty | Reply::Why => Turn::Done(not_done),
            Reply::Text(text) => match is_yes(&text) {
                Some(true) => {
                    if !is_done {
                        let at = moment::now(self.app);
                        ticked::tick(self.app, &self.store, self.incident.id, step, at)?;
                        self.talk.say(self.app.words().step.noted);
                    }
                    Turn::Done(Outcome::Answered)
                }
                Some(false) => {
                    if let Some(entry) = entry {
                        ticked::untick(self.app, &self.store, self.incident.id, &entry)?;
                        self.talk.say(self.app.words().step.noted_back);
                    }
                    Turn::Done(not_done)
                }
                None => {
                    self.talk.say(words.yes_or_no);
                    Turn::Stay
                }
            },
        })
    }
}
