//! `route`: the windows for an incident, with every reason and source.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::picture::Picture;
use crate::domain::IncidentId;
use crate::view::{self, json};

/// Show the windows in order, with reasons, hours and every source
#[derive(Debug, Args)]
#[command(visible_alias = "why")]
pub(crate) struct RouteArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &RouteArgs) -> Result<(), Failure> {
    let (_, incident) = app.incident(args.id)?;
    let answer = Picture::of(app, &incident).show(app, |case| {
        if app.settings().json {
            json::case(case, app.lang())
        } else {
            view::route_page(case, &app.style())
        }
    });
    app.ui.out(&answer)
}
