//! `stats`: the record in numbers.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::filter::FilterArgs;
use crate::domain::Stats;
use crate::view::{self, json};

/// Show the record in numbers: by month and category, how soon windows answer, what is open
#[derive(Debug, Args)]
pub(crate) struct StatsArgs {
    #[command(flatten)]
    filter: FilterArgs,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &StatsArgs) -> Result<(), Failure> {
    let store = app.existing_store()?;
    let filter = args.filter.filter(app, store.as_ref())?;
    let stats = match &store {
        Some(store) => store.stats(&filter, app.now())?,
        None => Stats::default(),
    };
    if app.settings().json {
        return app.ui.out(&json::stats(&stats));
    }
    if stats.months.is_empty() {
        app.ui.status(app.words().talk.nothing_listed);
        return Ok(());
    }
    app.ui.out(&view::stats(&stats, &app.style()))
}
