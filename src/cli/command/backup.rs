//! `backup`: one file that brings everything back.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::{Failure, Keeping};
use crate::cli::progress::Size;
use crate::cli::verified;
use crate::store::{BackedUp, Done};
use crate::view::json;

/// Copy everything into one file, checked after it is written
#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    /// A file that is not there yet; `-` writes to stdout, for a pipe
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &BackupArgs) -> Result<(), Failure> {
    let to_stdout = args.file == Path::new("-");
    if to_stdout && app.settings().json {
        return Err(Failure::Conflict {
            one: "--json",
            other: "-",
        });
    }
    if to_stdout && app.settings().stdout_is_terminal {
        return Err(Keeping::BytesToTerminal.into());
    }
    let Some(store) = app.existing_store()? else {
        return Err(Keeping::NothingRecorded.into());
    };
    let say = &app.words().keeping;
    let mut copying = Some(app.progress(say.copying, Size::Bytes(store.backup_bytes()?)));
    let mut checking = app.progress(say.checking, Size::Unknown);
    let mut hears = |done| {
        if let (Done::Copied(bytes), Some(copying)) = (done, &mut copying) {
            copying.advance(bytes);
        } else {
            copying = None;
            checking.advance(1);
        }
    };
    let (home, evidence) = (app.home()?, app.evidence()?);
    let made = if to_stdout {
        store.lend_backup(home, &evidence, &mut hears, |file| app.ui.out_file(file))?
    } else {
        store.back_up(&args.file, &evidence, &mut hears)?
    };
    drop((copying, checking));
    tell(app, &args.file, &made)
}

fn tell(app: &App, file: &Path, made: &BackedUp) -> Result<(), Failure> {
    let say = &app.words().keeping;
    let report = verified::report(&made.found, say);
    let path = file.display().to_string();
    app.ui
        .status(&(say.backed_up)(&path, report.incidents, made.files));
    for wrong in &report.problems {
        app.ui.warning(&wrong.text);
    }
    app.ui.hint(say.backed_up_hint);
    if app.settings().json {
        app.ui.out(&json::backup(&path, made.bytes, &report))?;
    }
    Ok(())
}
