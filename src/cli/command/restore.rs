//! `restore`: a backup takes the place of the record.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::cli::app::App;
use crate::cli::carried_failure::CarriedFailure;
use crate::cli::confirm::confirmed;
use crate::cli::failure::Failure;
use crate::cli::looks::Looks;
use crate::cli::progress::Size;
use crate::cli::{scan, verified};
use crate::domain::FindingKind;
use crate::i18n::label;
use crate::store::{Candidate, StoreError};
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
    let hear = &mut |done| looks.hear(done);
    let candidate = Candidate::examine(&args.file, &app.database()?, hear).map_err(refused)?;
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
    let secrets = secrets(app)?;
    if app.settings().json {
        let aside = aside.as_deref();
        app.ui
            .out(&json::restore(&file, aside, &report, &secrets))?;
    }
    Ok(())
}

/// Says that the file is refused, and not the record that is there.
fn refused(error: StoreError) -> Failure {
    match error {
        StoreError::ForeignSchema { name } => CarriedFailure::ForeignBackup { name }.into(),
        error => error.into(),
    }
}

/// Looks for secrets in what came with the backup, and says what can be done.
fn secrets(app: &App) -> Result<Vec<(String, FindingKind)>, Failure> {
    let Some(store) = app.existing_store()? else {
        return Ok(Vec::new());
    };
    let found = scan::scan(app, &store, None)?.findings;
    if !found.is_empty() {
        let name = |(place, kind): &(String, FindingKind)| {
            format!("{place}: {}", label::finding_kind(*kind, app.lang()))
        };
        let places: Vec<String> = found.iter().map(name).collect();
        let places = places.join(app.words().failure.between);
        app.ui
            .warning(&(app.words().carried.restored_secrets)(&places));
        app.ui.hint(app.words().talk.how_to_delete_texts);
    }
    Ok(found)
}
