//! `triage`: reads and routes; stores nothing.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::findings::CanKeep;
use crate::cli::picture::Picture;
use crate::cli::understand::{self, Told};
use crate::cli::{answer, input};
use crate::view;

/// Read and route a statement without recording it
#[derive(Debug, Args)]
pub(crate) struct TriageArgs {
    /// What happened; `-` reads it from stdin
    text: Option<String>,
    /// The provider, by any of its names
    #[arg(long)]
    provider: Option<String>,
    /// The category or symptom, where you know it better
    #[arg(long, value_name = "C[.SYMPTOM]")]
    category: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &TriageArgs) -> Result<(), Failure> {
    let (raw, _) = input::text_or_ask(app, args.text.as_deref(), None)?;
    let told = Told {
        provider: args.provider.as_deref(),
        category: args.category.as_deref(),
        keep_guesses: false,
    };
    let understood = understand::understand(app, &raw, told)?;
    app.tell_findings(&understood.findings, CanKeep::No);
    let picture = Picture::of_statement(app, understood);
    let answer = picture.show(app, |case| {
        if app.settings().json {
            answer::case_json(app, case, None)
        } else {
            view::triage(case, &app.style())
        }
    });
    app.ui.out(&answer)
}
