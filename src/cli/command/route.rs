//! `route`: the windows for an incident, with every reason and source.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::picture::Picture;
use crate::domain::IncidentId;
use crate::store::Filter;
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
    let (store, incident) = app.incident(args.id)?;
    let experience = store.reply_times(&Filter {
        provider: Some(incident.provider.clone()),
        ..Filter::default()
    })?;
    let style = app.style();
    let answer = Picture::of_page(app, &incident).show(app, |case| {
        if app.settings().json {
            json::route_page(case, &experience, app.lang())
        } else {
            let page = view::route_page(case, &style);
            match view::experience(&experience, &style) {
                own if own.is_empty() => page,
                own => format!("{page}\n{own}"),
            }
        }
    });
    app.ui.out(&answer)
}
