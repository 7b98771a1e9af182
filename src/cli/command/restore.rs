//! `restore`: a backup takes the place of the record.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::cli::app::App;
use crate::cli::confirm::confirmed;
use crate::cli::failure::Failure;
use crate::cli::looks::Looks;
use crate::cli::progress::Size;
use crate::cli::verified;
use crate::store::Candidate;
use crate::view::json;

/// Bring a backup back; the record that is there is kept aside
#[derive(Debug, Args)]
pub(crate) struct RestoreArgs {
    /// A file that `backup` wrote, or one of the automatic backups
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &RestoreArgs) -> Result<(), Failure> {
    let say = &app.words().keeping;
    // What is no file is told by the look itself.
    let bytes = fs::metadata(&args.file).map_or(Size::Unknown, |file| Size::Bytes(file.len()));
    let mut looks = Looks::copying(app, say.checking, bytes, bytes);
    let candidate = Candidate::examine(&args.file, &app.database()?, &mut |done| looks.hear(done))?;
    drop(looks);
    let report = verified::report(&candidate.found, say);
    let file = args.file.display().to_string();
    app.ui.status(&(say.candidate)(&file, report.incidents));
    for wrong in &report.problems {
        app.ui.warning(&wrong.text);
    }
    confirmed(app, args.yes, say.restore_question)?;
    let aside = candidate.replace(app.stamp())?;
    let aside = aside.map(|path| path.display().to_string());
    app.ui.status(&(say.restored)(report.incidents));
    if let Some(aside) = &aside {
        app.ui.status(&(say.set_aside)(aside));
    }
    if app.settings().json {
        app.ui
            .out(&json::restore(&file, aside.as_deref(), &report))?;
    }
    Ok(())
}
