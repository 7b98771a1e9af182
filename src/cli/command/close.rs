//! `close`: ends an incident.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::matter;
use crate::cli::moment;
use crate::cli::numbers::NumberParser;
use crate::cli::waiting::Waiting;
use crate::domain::{EventKind, Incident, IncidentId, Status};
use crate::routing::Turn;
use crate::safety::ClearedText;
use crate::store::{NewEvent, Store};

/// Close an incident
#[derive(Debug, Args)]
pub(crate) struct CloseArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// How it ended
    #[arg(long, value_name = "TEXT")]
    outcome: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &CloseArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let waiting = still_waited_for(app, &store, &incident)?;
    let words = &app.words().talk;
    let outcome = args
        .outcome
        .as_deref()
        .map(|outcome| app.clear_words(outcome));
    let text = app.clear_again(&(words.event_closed)(
        outcome.as_ref().map(ClearedText::as_str),
    ));
    let event = NewEvent {
        kind: EventKind::Closed,
        at: moment::now(app),
        text: &text,
    };
    let event = store.set_status(args.id, Status::Closed, &event, app.stamp())?;
    app.ui.status(&(words.closed)(&args.id.to_string()));
    if let Some(waiting) = waiting {
        app.ui.warning(&(app.words().inquiry.closed_others)(
            &waiting,
            &args.id.0.to_string(),
        ));
    }
    answer::event(app, &event)
}

/// Names the inquiries of several to which no answer came yet: closing ends their clocks too.
fn still_waited_for(
    app: &App,
    store: &Store,
    incident: &Incident,
) -> Result<Option<String>, Failure> {
    let known = store.correspondence(&[incident.id])?;
    let Some(known) = known.get(&incident.id) else {
        return Ok(None);
    };
    let clocks = Waiting::new(app).clocks(&incident.provider, known);
    let open = clocks.iter().filter(|clock| clock.turn != Turn::Nobody);
    if open.count() < 2 {
        return Ok(None);
    }
    let sent = store.inquiries(incident.id)?;
    let waiting = clocks.iter().filter(|clock| clock.turn == Turn::Desk);
    let named = waiting.filter_map(|clock| {
        let first = sent.iter().find(|one| Some(one.id) == clock.first)?;
        Some(matter::named(app, &sent, first))
    });
    let named: Vec<String> = named.collect();
    let list = named.join(app.words().history.separator);
    Ok(Some(list).filter(|list| !list.is_empty()))
}
