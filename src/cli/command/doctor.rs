//! `doctor`: versions, paths, modes, health; safe to paste.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::scan;
use crate::store::Health;
use crate::view::{self, DoctorReport, RecordReport, json};

/// Check the record and the packs; the answer is safe to paste
#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {
    /// Look for secrets in everything that was recorded before the rules improved
    #[arg(long)]
    scan: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &DoctorArgs) -> Result<(), Failure> {
    let store = app.existing_store()?;
    let record = match &store {
        Some(store) => Some(record(
            store.health()?,
            app.database()?.display().to_string(),
        )),
        None => None,
    };
    let scan = match (&store, args.scan) {
        (Some(store), true) => Some(scan::scan(app, store)?),
        _ => None,
    };
    let report = DoctorReport {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        home: app.home()?.display().to_string(),
        record,
        packs: super::pack::rows(app),
        left_out: app.left_out(),
        scan,
    };
    app.ui.out(&if app.settings().json {
        json::doctor(&report, app.lang())
    } else {
        view::doctor(&report, &app.style())
    })
}

fn record(health: Health, path: String) -> RecordReport {
    RecordReport {
        path,
        bytes: health.bytes,
        schema: health.user_version,
        sqlite: health.sqlite_version.to_owned(),
        journal: health.journal_mode,
        incidents: health.incidents,
        file_mode: health.file_mode,
        folder_mode: health.folder_mode,
        read_only: health.read_only,
        problems: health.problems,
    }
}
