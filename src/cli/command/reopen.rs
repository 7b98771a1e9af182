//! `reopen`: takes up a closed incident again.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::moment;
use crate::cli::numbers::NumberParser;
use crate::domain::{EventKind, IncidentId, Status, TimelineEvent};
use crate::store::{NewEvent, Store};

/// Take up a closed incident again
#[derive(Debug, Args)]
pub(crate) struct ReopenArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ReopenArgs) -> Result<(), Failure> {
    let (store, _) = app.incident(args.id)?;
    let event = open(app, &store, args.id)?;
    answer::event(app, &event)
}

/// Opens an incident again, with the entry that tells of it.
pub(super) fn open(app: &App, store: &Store, id: IncidentId) -> Result<TimelineEvent, Failure> {
    let words = &app.words().talk;
    let text = app.clear_again(words.event_reopened);
    let event = NewEvent {
        kind: EventKind::Reopened,
        at: moment::now(app),
        text: &text,
    };
    let event = store.set_status(id, Status::Open, &event, app.stamp())?;
    app.ui.status(&(words.reopened)(&id.to_string()));
    Ok(event)
}
