//! `help`: the page of one command.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::manual;

/// Show the help of a command
#[derive(Debug, Args)]
pub(crate) struct HelpArgs {
    /// The command; without it, all of them are listed
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &HelpArgs) -> Result<(), Failure> {
    let page = manual::page(&args.command.join(" "), &app.style());
    let page = page.ok_or_else(|| Failure::NoCommand {
        written: args.command.join(" "),
    })?;
    app.ui.out(&page)
}
