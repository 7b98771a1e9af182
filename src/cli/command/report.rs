//! `report`: the case file.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::app::App;
use crate::cli::casefile::{Archive, CaseFile};
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::output;
use crate::domain::IncidentId;
use crate::drafting::CaseFormat;
use crate::view::json;

/// Write the case file: timeline, facts, the exact texts sent and received, evidence with hashes
///
/// The page is one file without script that opens in any browser and prints on A4. The archive
/// holds the page, the document for programs, the texts, the files, and a list of hashes that
/// `sha256sum -c` checks.
#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// What to write; a page, unless told
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
    /// Write to a file that is not there yet
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Mask everything personal, for third parties
    #[arg(long)]
    redact: bool,
}

/// What a case file is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    /// One page
    Html,
    /// Markdown
    #[value(alias = "markdown")]
    Md,
    /// For programs
    Json,
    /// An archive
    Zip,
}

impl ReportFormat {
    fn code(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Md => "md",
            Self::Json => "json",
            Self::Zip => "zip",
        }
    }
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ReportArgs) -> Result<(), Failure> {
    let settings = app.settings();
    let format = args
        .format
        .unwrap_or(if settings.json && args.output.is_none() {
            ReportFormat::Json
        } else {
            ReportFormat::Html
        });
    if settings.json && args.output.is_none() && format != ReportFormat::Json {
        // stdout holds one document, which says where another file is, or is itself the product.
        return Err(Failure::NeedsArgument {
            argument: "--output",
        });
    }
    if format == ReportFormat::Zip && args.output.is_none() && settings.stdout_is_terminal {
        return Err(Failure::NeedsArgument {
            argument: "--output",
        });
    }
    let file = CaseFile::read(app, args.id, args.redact)?;
    let text = match format {
        ReportFormat::Zip => return archive(app, args, &file),
        ReportFormat::Html => file.document(app, CaseFormat::Html)?,
        ReportFormat::Md => file.document(app, CaseFormat::Markdown)?,
        ReportFormat::Json => file.json(app),
    };
    match &args.output {
        Some(path) => output::new_file(path, &text)?,
        None => app.ui.out(&text)?,
    }
    done(app, args, format)
}

fn archive(app: &App, args: &ReportArgs, file: &CaseFile) -> Result<(), Failure> {
    let archive = Archive::gather(app, file)?;
    match &args.output {
        Some(path) => output::new_file_with(path, |out| archive.write(app, out))?,
        None => app.ui.stream(|out| archive.write(app, out))?,
    }
    done(app, args, ReportFormat::Zip)
}

/// Says where it is, and what masking cannot know.
fn done(app: &App, args: &ReportArgs, format: ReportFormat) -> Result<(), Failure> {
    let Some(path) = &args.output else {
        if args.redact {
            app.ui.hint(app.words().report.redact_hint);
        }
        return Ok(());
    };
    let path = path.display().to_string();
    if app.settings().json {
        let answer = json::report_written(args.id, format.code(), &path, args.redact);
        return app.ui.out(&answer);
    }
    app.ui.status(&(app.words().talk.written_to)(&path));
    if args.redact {
        app.ui.hint(app.words().report.redact_hint);
    }
    Ok(())
}
