//! `import`: takes in incidents that come from elsewhere, all or none; of a table of trades, rows.

mod prepare;
mod source;
mod taking;
mod team;
mod tell;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::Args;

use self::source::Source;
use self::taking::Taking;
use self::team::prepared;
use super::trade::{self, TradeWish};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::lines::Lines;
use crate::cli::numbers::NumberParser;
use crate::domain::IncidentId;
use crate::store::Refused;
use crate::view::json;

/// Take in incidents from NDJSON, as `export` writes it: all of them, or none
///
/// Every text is cleared of secrets. What is there already is left as it is. A line may be simple:
/// with `text` alone, the rest is read from it. With `--csv`, rows of the provider's trade report
/// become part of the incident that `--for` names: without `--row` or `--all-near` the rows near
/// its time are shown, and a terminal is asked which to record.
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The file; `-` reads stdin
    #[arg(required_unless_present_any = ["csv", "id", "row", "all_near"], conflicts_with = "csv")]
    file: Option<PathBuf>,
    /// Leave out lines that cannot be read, and take in the others
    #[arg(long, conflicts_with = "csv")]
    skip_bad: bool,
    /// The provider's trade report
    #[arg(long, value_name = "FILE", requires = "id")]
    csv: Option<PathBuf>,
    /// The number of the incident that the rows belong to
    #[arg(long = "for", value_name = "N", value_parser = NumberParser)]
    id: Option<IncidentId>,
    /// Record this row of the trade report
    #[arg(long, value_name = "ROW")]
    row: Vec<usize>,
    /// Record every row near the incident's time
    #[arg(long)]
    all_near: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ImportArgs) -> Result<(), Failure> {
    if let (Some(csv), Some(id)) = (&args.csv, args.id) {
        let wish = TradeWish {
            csv,
            id,
            rows: &args.row,
            all_near: args.all_near,
        };
        return trade::run(app, &wish);
    }
    let Some(file) = &args.file else {
        return Err(Failure::NeedsArgument { argument: "--csv" });
    };
    let of_tables = [
        (args.id.is_some(), "--for"),
        (!args.row.is_empty(), "--row"),
        (args.all_near, "--all-near"),
    ];
    if let Some((_, other)) = of_tables.iter().find(|(is_told, _)| *is_told) {
        return Err(Failure::Conflict { one: "FILE", other });
    }
    lines(app, file, args.skip_bad)
}

/// Takes in incidents, a line each.
fn lines(app: &App, file: &Path, skip_bad: bool) -> Result<(), Failure> {
    let mut lines = Lines::open(file)?;
    // Nothing is made before there is something to take in.
    let mut source = Source::of(&mut lines);
    if source.is_at_end()? {
        return Err(Failure::NoIncidentInFile);
    }
    let store = app.store()?;
    let mut progress = app.progress(app.words().exchange.importing, source.size());
    let report = store.import(app.stamp(), Refused::when(skip_bad), |import| {
        let mut taking = Taking::new(import, skip_bad);
        prepared(app, &mut source, &mut |batch, spent| {
            for line in batch.lines {
                if taking.line(line, spent)?.is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            progress.advance(batch.progress);
            Ok(ControlFlow::Continue(()))
        })?;
        taking.end()
    });
    let (mut report, bad) = report?;
    report.bad = bad.told(app.lang());
    report.bad_count = bad.count;
    if app.settings().json {
        return app.ui.out(&json::import(&report));
    }
    tell::tell(app, &report);
    Ok(())
}
