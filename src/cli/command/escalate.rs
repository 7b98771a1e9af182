//! `escalate`: the desks and bodies after the support desk, and whether this matter has got there.

use clap::Args;

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::picture::Picture;
use crate::cli::waiting::Waiting;
use crate::cli::{answer, letter, rungs};
use crate::domain::IncidentId;
use crate::view::{self, json};

/// Show who can be turned to next: each with its condition, what it can do, and the source
#[derive(Debug, Args)]
pub(crate) struct EscalateArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// Only this rung: `complaints_desk`, or an outside body by its code
    #[arg(long, value_name = "RUNG")]
    to: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &EscalateArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let only = args.to.as_deref().map(letter::rung).transpose()?;
    let provider = answer::provider(app, &incident);
    let known = store.correspondence(&[args.id])?.remove(&args.id);
    let known = known.unwrap_or_default();
    let clocks = Waiting::new(app).clocks(&incident.provider, &known);
    let mut rungs = rungs::rungs(app, (&incident, &provider), &known, &clocks);
    if let Some(only) = only {
        rungs.retain(|rung| rung.channel == only);
    }
    let incident = Again::new(app, app.lang())
        .keeping(incident.kept)
        .incident(&incident);
    let style = app.style();
    let answer = Picture::of_page(app, &incident).show(app, |case| {
        if app.settings().json {
            json::escalate(args.id, case, &rungs, &style)
        } else {
            view::escalate(args.id, case, &rungs, &style)
        }
    });
    app.ui.out(&answer)
}
