//! The questions of `log` on a terminal; every answer is in the record before the next question.

use std::slice;

use super::answer;
use super::app::App;
use super::failure::Failure;
use super::prompt;
use super::understand;
use crate::domain::{Category, Code as _, Decision, Incident};
use crate::i18n::label;
use crate::interview;
use crate::store::Store;

/// Asks what happened, until there is an answer.
pub(crate) fn ask_text(app: &App) -> Result<String, Failure> {
    let words = &app.words().talk;
    prompt::guard_interrupt(words.interrupted_empty.to_owned());
    loop {
        let text = prompt::line(words.ask_text)?;
        if !text.is_empty() {
            return Ok(text);
        }
    }
}

/// Tells Ctrl-C that everything so far is recorded, and how to find it.
pub(crate) fn guard_recorded(app: &App, incident: &Incident) {
    let number = incident.id.0.to_string();
    prompt::guard_interrupt((app.words().talk.interrupted)(&number));
}

/// Shows the category that was read, and lets the user correct it.
pub(crate) fn confirm_category(
    app: &App,
    store: &Store,
    incident: Incident,
) -> Result<Incident, Failure> {
    let read = incident.decision.category_or_other();
    let names: Vec<&str> = Category::ALL
        .iter()
        .map(|&category| label::category(category, app.lang()))
        .collect();
    let default = Category::ALL.iter().position(|&category| category == read);
    let question = app.words().talk.ask_category;
    let chosen = prompt::choice(question, &names, default.unwrap_or(0))?;
    match chosen.and_then(|index| Category::ALL.get(index)) {
        Some(&category) if category != read => {
            let decision = Decision::told(category.usual_symptom());
            super::command::decide(app, store, &incident, &decision)
        }
        _ => Ok(incident),
    }
}

/// Asks for what the desk still needs, in order of worth. Enter alone skips a question.
pub(crate) fn ask_missing(
    app: &App,
    store: &Store,
    mut incident: Incident,
) -> Result<Incident, Failure> {
    let words = &app.words().talk;
    let provider = answer::provider(app, &incident);
    let symptom = incident.decision.symptom_or_usual();
    let needs =
        interview::needs(&provider.pack, symptom, &incident.facts, &incident.answers).missing;
    if !needs.is_empty() {
        app.ui.hint(words.ask_skip);
    }
    for need in needs {
        loop {
            let answer = prompt::line(need.question.get(app.lang()))?;
            if answer.is_empty() {
                break;
            }
            match understand::told_fact(app, &format!("{}={answer}", need.code), &provider) {
                Ok(told) => {
                    let told = slice::from_ref(&told);
                    incident = super::command::keep(app, store, incident, &provider, told, true)?;
                    break;
                }
                // The question stands until the answer can be read, or is left out.
                Err(failure) => app.tell_failure(&failure),
            }
        }
    }
    Ok(incident)
}
