//! The interview of `log` on a terminal: every answer is in the record before the next question,
//! and `resume` goes on at the question that stood open.

mod account;
mod category;
mod draft;
mod first;
mod need;
mod order;
mod reply;
mod step;
mod talk;
mod understood;
mod unfinished;
mod whose;
mod window;
mod words;

use std::rc::Rc;

pub(crate) use first::{First, ask_first, edit_first};
pub(crate) use talk::Talk;
pub(crate) use words::ask_words;

use self::order::counted;
use self::reply::{Ask, Reply};
use super::app::App;
use super::failure::Failure;
use super::packs::Provider;
use super::picture::Picture;
use super::terminal::Stopped;
use crate::domain::{Incident, Outcome, Profile};
use crate::interview::{Question, next, plan};
use crate::store::Store;
use crate::view::{self, Case};

/// What the codes of the questions about steps begin with.
const STEP: &str = "step.";

/// What a question came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// It is closed; the next one opens.
    Done(Outcome),
    /// The one before it opens.
    Back,
    /// It is asked again.
    Stay,
    /// The interview is at its end.
    End,
}

/// An interview about one incident.
#[derive(Debug)]
pub(crate) struct Interview<'a> {
    app: &'a App,
    store: Store,
    incident: Incident,
    provider: Provider,
    talk: Talk<'a>,
    /// The code of the question that stands open.
    open: String,
    /// What stands at the mark before the next key.
    begun: String,
    /// The questions that this run has closed, where it goes once more over what was skipped.
    again: Option<Vec<String>>,
}

impl<'a> Interview<'a> {
    /// Takes an interview up at the question that the record says stands open, or begins one.
    pub(crate) fn new(
        app: &'a App,
        store: Store,
        incident: Incident,
        provider: Provider,
        talk: Talk<'a>,
    ) -> Result<Self, Failure> {
        let unfinished = store.unfinished(Some(incident.id))?;
        // One that came to its end is taken up for what was left out.
        let again = unfinished.is_none().then(Vec::new);
        let (open, begun) = unfinished.map_or_else(Default::default, |unfinished| {
            (unfinished.question, unfinished.typed)
        });
        Ok(Self {
            app,
            store,
            incident,
            provider,
            talk,
            open,
            begun,
            again,
        })
    }

    /// Asks until the end.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        if !self.begun.is_empty() {
            self.talk.say(self.app.words().interview.typed_before);
        }
        loop {
            let pack = Rc::clone(&self.provider.pack);
            let (asked, profile) = self.known()?;
            let questions = plan(&pack, self.asking(&profile, &asked));
            let place = self.place(&questions, &asked);
            let Some(question) = questions.get(place) else {
                return Ok(());
            };
            let code = question.code();
            let before = asked.iter().find(|asked| asked.question == code);
            let before = before.and_then(|asked| asked.outcome.known());
            if self.open.is_empty() {
                self.turn_to(&code)?;
            }
            match self.ask_one(question, &questions, before, &profile)? {
                Turn::Stay => {}
                Turn::Back => {
                    let earlier = place.checked_sub(1).and_then(|place| questions.get(place));
                    if earlier.is_none() {
                        let words_stand = self.app.words().undo.words_stand;
                        self.talk.say(&words_stand(&self.incident.id.0.to_string()));
                    }
                    self.turn_to(&earlier.unwrap_or(question).code())?;
                }
                Turn::Done(outcome) => {
                    self.close(&code, outcome)?;
                    if matches!(question, Question::Step(_)) && !self.open.starts_with(STEP) {
                        self.glance();
                    }
                }
                Turn::End => {
                    let (id, at) = (self.incident.id, self.app.stamp());
                    let done = Outcome::Answered;
                    self.store.close_question(id, &code, done, None, at)?;
                    return Ok(());
                }
            }
        }
    }

    /// Shows where to turn as soon as the steps are gone through.
    fn glance(&self) {
        let style = self.talk.style();
        let card = self.shown(|case| view::window_glance(case, &style));
        self.talk.begin("");
        talk::show(&card);
    }

    fn ask_one(
        &mut self,
        question: &Question<'_>,
        questions: &[Question<'_>],
        before: Option<Outcome>,
        profile: &Profile,
    ) -> Result<Turn, Failure> {
        match question {
            Question::Understood => self.understood(),
            Question::Step(step) => self.step(step, counted(questions, question), before),
            Question::Need(need) => self.need(need, counted(questions, question), before),
            Question::Window => self.window(),
            Question::Account(field) => self.account(*field, profile, before),
            Question::Draft => self.draft(),
        }
    }

    /// Opens a question.
    fn turn_to(&mut self, code: &str) -> Result<(), Failure> {
        self.store
            .open_question(self.incident.id, code, self.app.stamp())?;
        code.clone_into(&mut self.open);
        self.begun.clear();
        Ok(())
    }

    /// Closes a question and opens the next.
    fn close(&mut self, code: &str, outcome: Outcome) -> Result<(), Failure> {
        if let Some(again) = &mut self.again {
            again.push(code.to_owned());
        }
        let (asked, profile) = self.known()?;
        let questions = plan(&self.provider.pack, self.asking(&profile, &asked));
        let upcoming = questions.get(next(&questions, &asked, Some(code)));
        let upcoming = upcoming.map_or_else(String::new, Question::code);
        let (id, at) = (self.incident.id, self.app.stamp());
        self.store
            .close_question(id, code, outcome, Some(&upcoming), at)?;
        self.open = upcoming;
        self.begun.clear();
        Ok(())
    }

    /// Asks; when a signal comes, what was typed is kept and the run ends.
    fn ask(&mut self, ask: Ask<'_>) -> Result<Reply, Failure> {
        let begun = std::mem::take(&mut self.begun);
        let (app, store, id) = (self.app, &self.store, self.incident.id);
        let keep = &mut |typed: &str| {
            // What could not be kept now is kept with the answer, or said with the goodbye.
            let _ = unfinished::rested(app, typed).map(|typed| store.hold_typed(id, &typed));
        };
        match self.talk.ask(ask, &begun, keep) {
            Ok(reply) => Ok(reply),
            Err(Stopped { typed }) => Err(self.stopped(&typed)),
        }
    }

    /// Says why an answer cannot be read, and what else can be done than write another.
    ///
    /// The mark is empty: Enter alone must not give the same answer again. The words stand above
    /// it, and in the error.
    fn mend(&mut self, failure: &Failure) -> Result<(), Failure> {
        self.talk.fail(failure);
        self.talk.say(self.app.words().interview.mend);
        self.begun.clear();
        let nothing = self.app.clear_again("");
        Ok(self.store.hold_typed(self.incident.id, &nothing)?)
    }

    fn stopped(&self, typed: &str) -> Failure {
        let words = &self.app.words().interview;
        let id = self.incident.id;
        let typed = self.app.clear_words(typed);
        let held = self.store.hold_typed(id, &typed);
        unfinished::cancelled(self.app, held, (words.interrupted)(&id.0.to_string()))
    }

    /// Lends everything that is known now to a view.
    fn shown(&self, view: impl FnOnce(&Case<'_>) -> String) -> String {
        Picture::of(self.app, &self.incident).show(self.app, view)
    }
}
