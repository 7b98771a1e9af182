//! What was understood: confirmed with one key, or corrected one thing at a time.

use super::reply::{Ask, Reply};
use super::talk::show;
use super::whose::WHOSE;
use super::{Interview, Turn};
use crate::cli::failure::Failure;
use crate::cli::moment;
use crate::cli::terminal::Takes;
use crate::cli::titled;
use crate::cli::told_fact::{self, ToldFact};
use crate::domain::{Code as _, EventKind, Fact, Outcome};
use crate::i18n::label;
use crate::safety::Cleared;
use crate::store::{Change, Correction, NewEvent};
use crate::text::fold;
use crate::view::{self, fact_text};

/// The code of the question for a fact, before its place.
const FACT: &str = "understood.fact.";

/// The place of the first fact in these codes.
const FACT_FIRST: usize = 2;

/// What takes a fact away.
const NOTHING: &str = "-";

impl Interview<'_> {
    /// Shows what was understood; a number corrects that line.
    pub(super) fn understood(&mut self) -> Result<Turn, Failure> {
        // A question inside this one stands open after an interruption.
        if let Some(place) = self.open.strip_prefix(FACT) {
            let place: usize = place.parse().unwrap_or_default();
            return self.correct(place.wrapping_sub(FACT_FIRST));
        }
        if let Some(inside) = self.open.strip_prefix("understood.") {
            if inside == WHOSE {
                return self.whose();
            }
            let inside = inside.to_owned();
            return self.category(&inside);
        }
        let words = &self.app.words().interview;
        let style = self.talk.style();
        let drawn = self.shown(|case| view::understood(case, &style));
        self.talk.begin("");
        show(&drawn);
        let reply = self.ask(Ask {
            question: words.ask_understood,
            how: "",
            why: words.why_understood,
            takes: Takes::Line,
        })?;
        let last = self.incident.facts.len() + 2;
        match reply {
            Reply::Back => Ok(Turn::Back),
            Reply::Empty => Ok(Turn::Done(Outcome::Answered)),
            Reply::Text(text) => match number(&text) {
                Some(1) => self.category(super::category::CATEGORY),
                Some(2) => self.whose(),
                Some(place) if place >= 3 && place <= last => self.correct(place - 3),
                None if super::reply::is_yes(&text) == Some(true) => {
                    Ok(Turn::Done(Outcome::Answered))
                }
                _ => {
                    self.talk.say(&(words.no_number)(last));
                    Ok(Turn::Stay)
                }
            },
            Reply::Unknown | Reply::Why => {
                self.talk.say(&(words.no_number)(last));
                Ok(Turn::Stay)
            }
        }
    }

    /// Corrects one fact, by its place among them; the others stay as they are.
    fn correct(&mut self, index: usize) -> Result<Turn, Failure> {
        let Some(fact) = self.incident.facts.get(index).cloned() else {
            self.turn_to("understood")?;
            return Ok(Turn::Stay);
        };
        let code = format!("{FACT}{}", index + FACT_FIRST);
        if self.open != code {
            self.turn_to(&code)?;
        }
        let (words, lang) = (&self.app.words().interview, self.app.lang());
        let name = label::fact_kind(fact.kind(), lang);
        self.talk.begin(&(words.ask_fact)(name));
        let reply = self.ask(Ask {
            question: &(words.stands)(&fact_text(&fact.value, lang)),
            how: words.how_fact,
            why: words.why_fact,
            takes: Takes::Line,
        })?;
        if let Reply::Text(text) = reply {
            let new = if text == NOTHING {
                None
            } else {
                let written = format!("{}={text}", fact.kind().code());
                match told_fact::told_fact(self.app, &written, &self.provider) {
                    Ok(ToldFact::Fact(new)) => Some(new),
                    Ok(ToldFact::Answer(..)) => None,
                    Err(failure) => {
                        self.mend(&failure)?;
                        return Ok(Turn::Stay);
                    }
                }
            };
            self.replace(index, &fact, new.as_ref())?;
        }
        self.turn_to("understood")?;
        Ok(Turn::Stay)
    }

    /// Puts a fact in the place of another, or takes it away; the timeline keeps the old value.
    fn replace(
        &mut self,
        index: usize,
        old: &Fact,
        new: Option<&Cleared<Fact>>,
    ) -> Result<(), Failure> {
        let (app, lang) = (self.app, self.app.lang());
        let name = label::fact_kind(old.kind(), lang);
        let before = fact_text(&old.value, lang);
        let words = app.words();
        let text = match new {
            Some(new) => {
                let after = fact_text(&new.get().value, lang);
                (words.talk.event_corrected)(name, &before, &after)
            }
            None => (words.interview.fact_removed)(name, &before),
        };
        // All facts of the kind stand in their order; only this one is another.
        let mut facts: Vec<Cleared<Fact>> = Vec::new();
        for (place, known) in self.incident.facts.iter().enumerate() {
            if place == index {
                facts.extend(new.cloned());
            } else if known.kind() == old.kind() {
                facts.push(app.clear_fact_again(known));
            }
        }
        let text = app.clear_again(&text);
        let event = NewEvent {
            kind: EventKind::Corrected,
            at: moment::now(app),
            text: &text,
        };
        let change = Change::Correction(Correction {
            kind: old.kind(),
            facts: &facts,
        });
        let id = self.incident.id;
        let mut after = self.incident.clone();
        after.facts.retain(|known| known.kind() != old.kind());
        after
            .facts
            .extend(facts.iter().map(|fact| fact.get().clone()));
        let title = titled::follows(app, &self.incident, &after)?;
        self.store
            .revise_titled(id, &[(change, event)], title.as_ref(), app.stamp())?;
        self.incident = self.store.incident(id)?;
        self.talk.say(text.as_str());
        Ok(())
    }
}

/// Reads a number as people type it, full-width digits too.
pub(super) fn number(text: &str) -> Option<usize> {
    fold(text.trim()).trim_end_matches('.').parse().ok()
}
