//! `import`: takes in incidents that come from elsewhere, all or none; of a table of trades, rows.

mod tell;

use std::path::{Path, PathBuf};

use clap::Args;

use super::trade::{self, TradeWish};
use crate::cli::app::App;
use crate::cli::bad_lines::{BadLines, LineProblem};
use crate::cli::complete::complete;
use crate::cli::failure::Failure;
use crate::cli::held::Held;
use crate::cli::lines::{LINE_BYTES_MAX, Lines, RawLine};
use crate::cli::numbers::NumberParser;
use crate::domain::{IncidentId, Part, Value, Whole};
use crate::interchange::{self, BadLine, Line};
use crate::safety::{self, Field, Known};
use crate::store::{Import, Imported, Incoming, Refused, StoreError, fingerprint, hash_of};
use crate::view::json::{self, ImportReport};

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
    let Some(first) = lines.next()? else {
        return Err(Failure::NoIncidentInFile);
    };
    let store = app.store()?;
    let mut progress = app.progress(app.words().exchange.importing, lines.size());
    let report = store.import(app.stamp(), Refused::when(skip_bad), |import| {
        let mut taking = Taking {
            app,
            import,
            report: ImportReport::default(),
            bad: BadLines::default(),
            known: Known::new(&app.marks),
        };
        let mut next = Some(first);
        while let Some((number, line)) = next {
            if let Err(problem) = taking.line(number, line)? {
                taking.bad.add(number, problem);
                if !skip_bad && taking.bad.is_full() {
                    break;
                }
            }
            progress.advance(lines.taken());
            next = lines.next()?;
        }
        let Taking { report, bad, .. } = taking;
        if bad.count > 0 && !skip_bad {
            return Err(Failure::NothingImported(Box::new(bad)));
        }
        Ok((report, bad))
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

/// An import under way.
struct Taking<'a, 'i> {
    app: &'a App,
    import: &'a mut Import<'i>,
    report: ImportReport,
    bad: BadLines,
    known: Known<'a>,
}

impl Taking<'_, '_> {
    /// Takes in one line. What is wrong with it is its problem; what is wrong with the record ends
    /// the import.
    fn line(&mut self, number: u64, line: RawLine) -> Result<Result<(), LineProblem>, Failure> {
        let text = match line {
            RawLine::Text(text) => text,
            RawLine::NotUtf8 => return Ok(Err(LineProblem::NotUtf8)),
            RawLine::TooLong => {
                let bytes_max = LINE_BYTES_MAX;
                return Ok(Err(LineProblem::TooLong { bytes_max }));
            }
        };
        let mut line = match interchange::read(&text).and_then(checked) {
            Ok(line) => line,
            Err(problem) => return Ok(Err(LineProblem::Line(problem))),
        };
        drop(text);
        if let Err(place) = self.files(&mut line)? {
            return Ok(Err(LineProblem::SecretFile { place }));
        }
        complete(self.app, &mut line)?;
        let kept = line.whole.kept();
        let old = id_of(&line.whole);
        let known = &mut self.known;
        let (whole, findings) = self.app.with_hints(Field::Words, kept, |hints| {
            safety::clear_whole(line.whole, hints, known)
        });
        let text = whole.get().head.text("text");
        self.app.read_beginning(text.unwrap_or_default());
        let incoming = Incoming::new(whole, self.app.marks.hand_over());
        self.app.marks.forget();
        let added = self.import.add(incoming);
        match added {
            Ok(Imported::New(id)) => {
                self.report.imported += 1;
                let replaced = findings.iter().filter(|finding| finding.proved || !kept);
                let kinds = replaced.map(|finding| (number, finding.kind));
                self.report.findings.extend(kinds);
                if let Some(old) = old.filter(|old| *old != id) {
                    self.report.renumbered.push((number, old, id));
                }
                Ok(Ok(()))
            }
            Ok(Imported::There(_)) => {
                self.report.there += 1;
                Ok(Ok(()))
            }
            Err(StoreError::Refused { rule }) => Ok(Err(LineProblem::Refused { rule })),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps the files of a line; the place of one that holds a secret is returned instead.
    fn files(&mut self, line: &mut Line) -> Result<Result<(), String>, Failure> {
        for (index, bytes) in &line.contents {
            let held = Held::in_bytes(self.app, bytes);
            let file = line.whole.part(Part::Evidence).get(*index);
            if file.is_some_and(|file| !held.may_be_kept(&line.whole, file)) {
                return Ok(Err(format!("{}[{index}]", "evidence")));
            }
        }
        for (index, bytes) in std::mem::take(&mut line.contents) {
            if let Some(entry) = line.whole.part_mut(Part::Evidence).get_mut(index) {
                let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
                entry.set("bytes", Value::Integer(size));
                let hash = entry.text("sha256").unwrap_or_default().to_owned();
                self.import.keep_file(&hash, &bytes)?;
            }
        }
        Ok(Ok(()))
    }
}

/// Checks that what was frozen is as it was.
fn checked(line: Line) -> Result<Line, BadLine> {
    let other = |part: &str, index: usize| BadLine::OtherHash {
        place: format!("{part}[{index}].sha256"),
    };
    let texts = [
        (Part::Inquiries, "inquiries", "body"),
        (Part::Replies, "replies", "text"),
    ];
    for (part, name, body) in texts {
        for (index, entry) in line.whole.part(part).iter().enumerate() {
            let text = |name: &str| entry.text(name).unwrap_or_default();
            let hash = fingerprint(text("subject"), text(body));
            if entry.text("sha256").is_some_and(|told| told != hash) {
                return Err(other(name, index));
            }
        }
    }
    for (index, bytes) in &line.contents {
        let entry = line.whole.part(Part::Evidence).get(*index);
        if entry.and_then(|entry| entry.text("sha256")) != Some(&hash_of(bytes)) {
            return Err(other("evidence", *index));
        }
    }
    Ok(line)
}

fn id_of(whole: &Whole) -> Option<IncidentId> {
    match whole.head.get("id") {
        Some(Value::Integer(id)) => Some(IncidentId(*id)),
        _ => None,
    }
}
