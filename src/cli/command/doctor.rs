//! `doctor`: versions, paths, modes, health; safe to paste.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::editor;
use crate::cli::explain::explain;
use crate::cli::failure::Failure;
use crate::cli::{salvage, scan};
use crate::store::Health;
use crate::view::{self, DoctorReport, RecordReport, json};

/// Check the record and the packs; the answer is safe to paste
#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {
    /// Look for secrets in everything that was recorded before the rules improved
    #[arg(long)]
    scan: bool,
    /// Save what a damaged record still holds into a new file
    #[arg(long, value_name = "FILE", conflicts_with = "scan")]
    salvage: Option<PathBuf>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &DoctorArgs) -> Result<(), Failure> {
    if let Some(target) = &args.salvage {
        return salvage::salvage(app, target);
    }
    let (store, failure) = match app.existing_store() {
        Ok(store) => (store, None),
        Err(failure) => (None, Some(failure)),
    };
    let path = app.database()?;
    let (record, failure) = match (&store, failure) {
        (Some(store), _) => match store.health() {
            Ok(health) => (Some(record(health, path.display().to_string())), None),
            Err(error) => examine(app, &path, error.into()),
        },
        (None, Some(failure)) => examine(app, &path, failure),
        (None, None) => (None, None),
    };
    let scan = match (&store, args.scan) {
        (Some(store), true) => {
            let known = record.as_ref().and_then(|record| record.incidents);
            Some(scan::scan(app, store, known)?)
        }
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
    })?;
    let is_incident = |(place, _): &(String, _)| place.starts_with('#');
    if report
        .scan
        .iter()
        .flat_map(|scan| &scan.findings)
        .any(is_incident)
    {
        app.ui.hint(app.words().talk.how_to_delete_texts);
    }
    editor::name(app);
    failure.map_or(Ok(()), Err)
}

/// Returns what can be said of a record that cannot be opened, and the failure that says why: the
/// run tells all it knows, and still ends with the failure's exit code.
fn examine(app: &App, path: &Path, failure: Failure) -> (Option<RecordReport>, Option<Failure>) {
    let problem = explain(&failure, app.lang()).message;
    let bytes = fs::metadata(path).map_or(0, |found| found.len());
    let record = RecordReport {
        path: path.display().to_string(),
        bytes,
        schema: None,
        sqlite: None,
        journal: None,
        incidents: None,
        file_mode: None,
        folder_mode: None,
        read_only: false,
        problems: vec![problem],
    };
    (Some(record), Some(failure))
}

fn record(health: Health, path: String) -> RecordReport {
    RecordReport {
        path,
        bytes: health.bytes,
        schema: Some(health.user_version),
        sqlite: Some(health.sqlite_version.to_owned()),
        journal: Some(health.journal_mode),
        incidents: health.incidents,
        file_mode: health.file_mode,
        folder_mode: health.folder_mode,
        read_only: health.read_only,
        problems: health.problems,
    }
}
