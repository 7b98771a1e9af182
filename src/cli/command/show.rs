//! `show`: everything about one incident.

use clap::Args;

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::picture::Picture;
use crate::domain::IncidentId;
use crate::view::{self, json};

/// Show everything about an incident: facts, timeline, inquiries, the exact texts sent
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ShowArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let again = Again::new(app, app.lang()).keeping(incident.kept);
    let incident = again.incident(&incident);
    let timeline = again.timeline(store.timeline(args.id)?);
    let inquiries = again.inquiries(store.inquiries(args.id)?);
    let evidence = again.evidence(store.evidence(args.id)?);
    let style = app.style();
    let answer = Picture::of(app, &incident).show(app, |case| {
        if app.settings().json {
            json::show(case, &incident, &timeline, &inquiries, &evidence, &style)
        } else {
            view::incident(case, &incident, &timeline, &inquiries, &evidence, &style)
        }
    });
    app.ui.out(&answer)
}
