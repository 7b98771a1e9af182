//! `completions`: the script that makes a shell complete.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::shell;

/// The shells that there are scripts for.
const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

/// Print the script that makes your shell complete commands, numbers and names
#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL", value_parser = SHELLS)]
    shell: String,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &CompletionsArgs) -> Result<(), Failure> {
    let script = shell::script(&args.shell).ok_or_else(|| Failure::Defect {
        detail: args.shell.clone(),
    })?;
    app.ui.out(&script)
}
