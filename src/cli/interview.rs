//! The questions of `log` on a terminal; every answer is in the record before the next question.

use std::slice;

use super::answer;
use super::app::App;
use super::failure::Failure;
use super::prompt;
use super::understand::{self, Understood};
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

/// Shows the category that was read, and lets the user correct it.
pub(crate) fn confirm_category(app: &App, understood: &mut Understood) -> Result<(), Failure> {
    let read = understood.reading.decision.category_or_other();
    let names: Vec<&str> = Category::ALL
        .iter()
        .map(|&category| label::category(category, app.lang()))
        .collect();
    let default = Category::ALL
        .iter()
        .position(|&category| category == read)
        .unwrap_or(0);
    let chosen = prompt::choice(app.words().talk.ask_category, &names, default)?;
    if let Some(&category) = chosen.and_then(|index| Category::ALL.get(index))
        && category != read
    {
        understood.reading.decision = Decision::told(category.usual_symptom());
    }
    Ok(())
}

/// Asks for what the desk still needs, in order of worth. Enter alone skips a question.
pub(crate) fn ask_missing(
    app: &App,
    store: &Store,
    mut incident: Incident,
) -> Result<Incident, Failure> {
    let words = &app.words().talk;
    prompt::guard_interrupt((words.interrupted)(&incident.id.0.to_string()));
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
