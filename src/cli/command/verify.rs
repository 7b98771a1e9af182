//! `verify`: whether everything is as it was recorded.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::{Failure, Keeping};
use crate::cli::verified;
use crate::view::{self, VerifyReport, json};

/// Check that nothing in the record and the kept files was lost or changed
#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {}

/// Runs the command.
pub(crate) fn run(app: &App, _: &VerifyArgs) -> Result<(), Failure> {
    let report = if let Some(store) = app.existing_store()? {
        verified::verify(app, &store, &app.evidence()?)?
    } else {
        app.ui.status(app.words().keeping.nothing);
        VerifyReport::default()
    };
    app.ui.out(&if app.settings().json {
        json::verify(&report)
    } else {
        view::verify(&report, &app.style())
    })?;
    match report.problems.len() {
        0 => Ok(()),
        count => Err(Keeping::NotAsRecorded { count }.into()),
    }
}
