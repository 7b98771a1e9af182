//! `export`: incidents with everything that belongs to them, one a line.

mod line;
mod sink;
mod team;

use std::io::{self, Write as _};
use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::Args;

use self::line::Written;
use self::team::Export;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::filter::FilterArgs;
use crate::cli::numbers::NumberParser;
use crate::cli::output::NewFile;
use crate::cli::redact::Redaction;
use crate::domain::IncidentId;
use crate::store::Filter;

/// Write incidents as NDJSON, one a line, with everything that belongs to them
///
/// Without a filter, all of them; `import` reads the lines back as they were.
#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    filter: FilterArgs,
    /// Only so many, the newest
    #[arg(long)]
    limit: Option<NonZeroU32>,
    /// Only those older than this number
    #[arg(long, value_name = "ID", value_parser = NumberParser)]
    before: Option<IncidentId>,
    /// Every one of them, which is the default
    #[arg(long, conflicts_with = "limit")]
    all: bool,
    /// Write to a file that is not there yet
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// For third parties: without account facts, addresses, mail addresses, phone numbers, names,
    /// and without the files
    #[arg(long)]
    redact: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ExportArgs) -> Result<(), Failure> {
    let store = app.existing_store()?;
    let filter = Filter {
        before: args.before,
        limit: args.limit.filter(|_| !args.all),
        with_undone: true,
        ..args.filter.filter(app, store.as_ref())?
    };
    let Some(store) = store else {
        app.ui.status(app.words().talk.nothing_listed);
        return args
            .output
            .as_deref()
            .map_or(Ok(()), |path| NewFile::create(path)?.finish());
    };
    let redaction = args.redact.then(|| Redaction::new(&store)).transpose()?;
    let export = Export {
        app,
        store: &store,
        redaction: redaction.as_ref(),
    };
    let written = match &args.output {
        None => {
            let mut out = app.ui.product();
            let failed = |error: &io::Error| Failure::from_output(error);
            let written = export.run(&filter, &mut out, &failed)?;
            out.flush().map_err(|error| failed(&error))?;
            written
        }
        Some(path) => {
            let mut file = NewFile::create(path)?;
            let failed = |error: &io::Error| Failure::File {
                path: path.display().to_string(),
                kind: error.kind(),
            };
            let written = export.run(&filter, &mut file, &failed)?;
            file.finish()?;
            written
        }
    };
    tell(app, &written);
    Ok(())
}

fn tell(app: &App, written: &Written) {
    let words = &app.words().exchange;
    app.ui.status(&(words.exported)(written.count));
    if written.replaced > 0 {
        app.ui.warning(&(words.replaced)(written.replaced));
    }
    if written.missing > 0 {
        app.ui.warning(&(words.files_missing)(written.missing));
    }
}
