//! `close`: ends an incident.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::moment;
use crate::cli::numbers::NumberParser;
use crate::domain::{EventKind, IncidentId, Status};
use crate::safety::ClearedText;
use crate::store::NewEvent;

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
    let (store, _) = app.incident(args.id)?;
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
    answer::event(app, &event)
}
