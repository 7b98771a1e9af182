//! The kind of trouble, corrected: first the category, then the symptom in it.

use super::reply::{Ask, Reply};
use super::understood::number;
use super::{Interview, Turn};
use crate::cli::command;
use crate::cli::failure::Failure;
use crate::cli::terminal::Takes;
use crate::cli::understand;
use crate::domain::{Category, Code, Decision, Symptom};
use crate::i18n::label;

/// The code of the question for the category, inside that of what was understood.
pub(super) const CATEGORY: &str = "category";

/// The code of the question for the symptom, before the category's.
const SYMPTOM: &str = "symptom.";

impl Interview<'_> {
    /// Asks for the category, or for the symptom of one: `symptom.funds`.
    pub(super) fn category(&mut self, inside: &str) -> Result<Turn, Failure> {
        let code = format!("understood.{inside}");
        if self.open != code {
            self.turn_to(&code)?;
        }
        let of = inside.strip_prefix(SYMPTOM).and_then(Category::from_code);
        let words = &self.app.words().interview;
        let lang = self.app.lang();
        match of {
            None => {
                let names = Category::ALL.iter().map(|&one| label::category(one, lang));
                let names: Vec<&str> = names.collect();
                let Some(chosen) = self.choose(words.ask_category, &names)? else {
                    return Ok(Turn::Stay);
                };
                let category = Category::ALL.get(chosen).copied();
                let category = category.unwrap_or(Category::Other);
                match symptoms(category).as_slice() {
                    [_] => self.decide(category, None),
                    _ => self.category(&format!("{SYMPTOM}{}", category.code())),
                }
            }
            Some(category) => {
                let symptoms = symptoms(category);
                let names = symptoms.iter().map(|&one| label::symptom(one, lang));
                let names: Vec<&str> = names.collect();
                match self.choose(words.ask_symptom, &names)? {
                    Some(chosen) => self.decide(category, symptoms.get(chosen).copied()),
                    None => Ok(Turn::Stay),
                }
            }
        }
    }

    /// Asks for one of several; `None` where the question was left or is asked again.
    fn choose(&mut self, question: &str, names: &[&str]) -> Result<Option<usize>, Failure> {
        let words = &self.app.words().interview;
        self.talk.begin(question);
        let numbers = (1..).map(|number: usize| number.to_string());
        self.talk.list(numbers.zip(names.iter().copied()));
        let reply = self.ask(Ask {
            question: words.how_choose,
            how: "",
            why: words.why_category,
            takes: Takes::Line,
        })?;
        if let Reply::Text(text) = reply {
            let chosen = number(&text).and_then(|number| number.checked_sub(1));
            let chosen = chosen.filter(|&index| index < names.len());
            if chosen.is_none() {
                self.talk.say(&(words.no_number)(names.len()));
            }
            return Ok(chosen);
        }
        self.turn_to("understood")?;
        Ok(None)
    }

    fn decide(&mut self, category: Category, symptom: Option<Symptom>) -> Result<Turn, Failure> {
        let read = &self.incident.decision;
        let decision: Decision = understand::decided(read, category, symptom);
        self.incident = command::decide(self.app, &self.store, &self.incident, &decision)?;
        self.turn_to("understood")?;
        Ok(Turn::Stay)
    }
}

fn symptoms(category: Category) -> Vec<Symptom> {
    let all = Symptom::ALL.iter().copied();
    all.filter(|symptom| symptom.category() == category)
        .collect()
}
