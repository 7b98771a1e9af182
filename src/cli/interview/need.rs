//! A fact that the desk needs: answered, not known, or left for later.

use super::first::EDIT;
use super::reply::{Ask, Reply};
use super::{Interview, Turn};
use crate::cli::command;
use crate::cli::failure::Failure;
use crate::cli::terminal::Takes;
use crate::cli::yes_no::{self, Bare};
use crate::cli::{told_fact, understand};
use crate::domain::{FactKind, FactValue, Outcome};
use crate::pack::{self, Need};
use crate::text::fold;
use crate::view::fact_text;

impl Interview<'_> {
    /// Asks for a fact. Enter alone keeps what stands, or leaves the question for later.
    pub(super) fn need(
        &mut self,
        need: &Need,
        (number, all): (usize, usize),
        before: Option<Outcome>,
    ) -> Result<Turn, Failure> {
        let words = &self.app.words().interview;
        let lang = self.app.lang();
        self.talk.begin(&(words.need)(number, all));
        let stands = self.stands(need);
        let by_form = self.network_by_form(need).filter(|_| stands.is_none());
        let stands = match (&stands, before) {
            (Some(value), _) => (words.stands)(value),
            (None, Some(Outcome::Unknown)) => words.stands_unknown.to_owned(),
            _ => String::new(),
        };
        let by_form = by_form.filter(|_| stands.is_empty());
        let how = match &by_form {
            Some(network) => (self.app.words().incident.network_by_form)(network),
            None => stands.clone(),
        };
        let basis = match need.basis.as_str() {
            "B" => words.basis_provider,
            "X" => words.basis_other,
            "S" => words.basis_article,
            _ => words.basis_derived,
        };
        let why = (words.why_need)(need.why.get(lang), basis);
        let reply = self.ask(Ask {
            question: need.question.get(lang),
            how: &how,
            why: &why,
            takes: Takes::Line,
        })?;
        Ok(match reply {
            Reply::Back => Turn::Back,
            Reply::Unknown => Turn::Done(Outcome::Unknown),
            Reply::Text(text) if self.wants_editor(&text) => Turn::Stay,
            Reply::Text(text) => match yes_no::bare(need, &text) {
                Some(Bare::No) => {
                    self.talk.say(words.no_is_unknown);
                    Turn::Done(Outcome::Unknown)
                }
                Some(Bare::Yes) => {
                    self.talk.say(words.yes_says_nothing);
                    Turn::Stay
                }
                Some(Bare::Answer(_)) | None => return self.take(need, &text),
            },
            Reply::Empty if let Some(network) = &by_form => return self.take(need, network),
            Reply::Empty | Reply::Why if stands.is_empty() => Turn::Done(Outcome::Skipped),
            Reply::Empty | Reply::Why => Turn::Done(before.unwrap_or(Outcome::Answered)),
        })
    }

    /// Returns the network that the form of an address tells, where no other shares that form: a
    /// proposal, which only the user's Enter makes an answer.
    fn network_by_form(&self, need: &Need) -> Option<String> {
        if need.code != understand::NETWORK {
            return None;
        }
        let terms = pack::terms();
        let mut addresses = self.incident.facts_of(FactKind::Address);
        let chain = addresses.find_map(|fact| match &fact.value {
            FactValue::Address { chain, .. } => chain.clone(),
            _ => None,
        })?;
        let is_shared = terms
            .chain_forms
            .iter()
            .any(|(_, form)| *form == chain.as_str());
        let is_own = terms.form_of(&chain) == chain;
        (is_own && !is_shared).then_some(chain)
    }

    /// Tells whether an answer only asks for the editor, as it does at the first question; it does
    /// not open here, which is said.
    pub(super) fn wants_editor(&self, text: &str) -> bool {
        let wants = fold(text) == EDIT;
        if wants {
            self.talk.say(self.app.words().interview.no_editor);
        }
        wants
    }

    /// Keeps an answer; one that cannot be read is asked for again.
    fn take(&mut self, need: &Need, text: &str) -> Result<Turn, Failure> {
        let written = format!("{}={text}", need.code);
        match told_fact::told_fact(self.app, &written, &self.provider) {
            Ok(told) => {
                let incident = self.incident.clone();
                self.incident = command::keep(
                    self.app,
                    &self.store,
                    incident,
                    &self.provider,
                    &[told],
                    false,
                )?;
                Ok(Turn::Done(Outcome::Answered))
            }
            Err(failure) => {
                self.mend(&failure)?;
                Ok(Turn::Stay)
            }
        }
    }

    /// Returns what is known of it now.
    fn stands(&self, need: &Need) -> Option<String> {
        let mut answers = self.incident.answers.iter();
        if let Some(answer) = answers.find(|answer| need.code == answer.code) {
            return Some(answer.text.clone());
        }
        let facts = self.incident.facts_of(need.fact?);
        let values: Vec<String> = facts
            .map(|fact| fact_text(&fact.value, self.app.lang()))
            .collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}
