//! `fact`: adds or corrects what is known.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::understand::{self, ToldFact};
use crate::domain::{EventKind, Fact, Incident, IncidentId};
use crate::i18n::label;
use crate::safety::Cleared;
use crate::store::{Correction, NewEvent, Store};
use crate::view::fact_text;

/// Add or correct what is known; the old value stays in the timeline
#[derive(Debug, Args)]
pub(crate) struct FactArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// What is known: `amount=500000円`, `bank=みずほ銀行`, `occurred_at="11/20 21:00"`
    #[arg(value_name = "KIND=VALUE", required = true)]
    facts: Vec<String>,
    /// Keep the values of the same kind that are there, instead of replacing them
    #[arg(long)]
    add: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &FactArgs) -> Result<(), Failure> {
    let (store, mut incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident)?;
    let told: Vec<ToldFact> = args
        .facts
        .iter()
        .map(|written| understand::told_fact(app, written, &provider))
        .collect::<Result<_, _>>()?;
    for told in &told {
        match told {
            ToldFact::Fact(fact) => keep_fact(app, &store, &incident, fact, args.add)?,
            ToldFact::Answer(code, text) => {
                let label = provider.asked(code, app.lang());
                let old = incident.answers.iter().find(|answer| answer.code == *code);
                let event = change(
                    app,
                    &label,
                    old.map(|answer| answer.text.clone()),
                    text.as_str(),
                );
                let event = NewEvent {
                    kind: event.0,
                    at: answer::now(app),
                    text: &event.1,
                };
                store.set_answer(args.id, code, text, Some(&event), app.stamp())?;
                app.ui.status(&said(app, args.id, &label, text.as_str()));
            }
        }
        // A later value of the same kind corrects the one before it.
        incident = store.incident(args.id)?;
    }
    answer::incident(app, &incident)
}

/// Keeps one fact: beside those of its kind, or in their place.
pub(crate) fn keep_fact(
    app: &App,
    store: &Store,
    incident: &Incident,
    fact: &Cleared<Fact>,
    add: bool,
) -> Result<(), Failure> {
    let kind = fact.get().kind();
    let label = label::fact_kind(kind, app.lang());
    let value = |fact: &Fact| fact_text(&fact.value, app.lang());
    let new = value(fact.get());
    let old: Vec<String> = incident.facts_of(kind).map(value).collect();
    let old = (!add && !old.is_empty()).then(|| old.join(", "));
    let (event_kind, text) = change(app, label, old, &new);
    let event = NewEvent {
        kind: event_kind,
        at: answer::now(app),
        text: &text,
    };
    let facts = std::slice::from_ref(fact);
    if add {
        store.add_facts(incident.id, facts, &event, app.stamp())?;
    } else {
        store.correct(incident.id, &Correction { kind, facts, event }, app.stamp())?;
    }
    app.ui.status(&said(app, incident.id, label, &new));
    Ok(())
}

/// Words the change for the timeline, which keeps the old value.
fn change(
    app: &App,
    what: &str,
    old: Option<String>,
    new: &str,
) -> (EventKind, crate::safety::ClearedText) {
    let words = &app.words().talk;
    match old {
        Some(old) => (
            EventKind::Corrected,
            app.clear_again(&(words.event_corrected)(what, &old, new)),
        ),
        None => (
            EventKind::Added,
            app.clear_again(&(words.event_added)(what, new)),
        ),
    }
}

fn said(app: &App, id: IncidentId, what: &str, value: &str) -> String {
    (app.words().talk.fact_added)(&id.to_string(), what, value)
}
