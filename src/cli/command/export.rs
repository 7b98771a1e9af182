//! `export`: incidents with everything that belongs to them, one a line.

mod sink;

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _, Write};
use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::Args;

use self::sink::Sink;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::filter::FilterArgs;
use crate::cli::numbers::NumberParser;
use crate::cli::output::NewFile;
use crate::cli::redact::Redaction;
use crate::domain::{Entry, IncidentId, Part, Whole};
use crate::interchange::{self, Contents};
use crate::safety::{self, Field, Known};
use crate::store::{Filter, Store};

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
    let mut export = Export {
        app,
        store: &store,
        redaction,
        known: Known::new(&app.marks),
        count: 0,
        replaced: 0,
        missing: 0,
    };
    match &args.output {
        None => {
            let mut out = app.ui.product();
            let failed = |error: &io::Error| Failure::from_output(error);
            export.run(&filter, &mut out, &failed)?;
            out.flush().map_err(|error| failed(&error))?;
        }
        Some(path) => {
            let mut file = NewFile::create(path)?;
            let failed = |error: &io::Error| Failure::File {
                path: path.display().to_string(),
                kind: error.kind(),
            };
            export.run(&filter, &mut file, &failed)?;
            file.finish()?;
        }
    }
    export.tell();
    Ok(())
}

/// An export under way.
struct Export<'a> {
    app: &'a App,
    store: &'a Store,
    redaction: Option<Redaction>,
    known: Known<'a>,
    count: usize,
    /// How many secrets of old texts were replaced on the way.
    replaced: usize,
    /// How many files of evidence were not there.
    missing: usize,
}

impl Export<'_> {
    fn run(
        &mut self,
        filter: &Filter,
        out: &mut dyn Write,
        failed: &dyn Fn(&io::Error) -> Failure,
    ) -> Result<(), Failure> {
        let store = self.store;
        store.each_whole(filter, |whole| {
            self.line(whole, out).map_err(|error| failed(&error))
        })
    }

    /// Writes one incident, cleared again: rules improve, and the stored rows stay.
    fn line(&mut self, whole: Whole, out: &mut dyn Write) -> io::Result<()> {
        self.count += 1;
        // What the user gave back is nobody else's business.
        let kept = whole.kept() && self.redaction.is_none();
        let known = &mut self.known;
        let (whole, findings) = self.app.with_hints(Field::Words, kept, |hints| {
            safety::clear_whole(whole, hints, known)
        });
        let mut whole = whole.into_inner();
        let replaced = findings
            .iter()
            .filter(|finding| finding.proved || !kept)
            .count();
        self.replaced += replaced;
        if let Some(redaction) = &self.redaction {
            redaction.apply(&mut whole);
        }
        if replaced > 0 || self.redaction.is_some() {
            without_hashes(&mut whole);
        }
        let offset = *self.app.now().offset();
        let mut files = Files {
            store: self.store,
            lent: self.redaction.is_none(),
            open: None,
            missing: 0,
            failed: None,
        };
        let mut sink = Sink { out, failed: None };
        let written = interchange::write(&whole, offset, &mut files, &mut sink);
        self.missing += files.missing;
        match (written, sink.failed.or(files.failed)) {
            (_, Some(error)) => Err(error),
            (written, None) => written.map_err(io::Error::other),
        }
    }

    fn tell(&self) {
        let words = &self.app.words().exchange;
        self.app.ui.status(&(words.exported)(self.count));
        if self.replaced > 0 {
            self.app.ui.warning(&(words.replaced)(self.replaced));
        }
        if self.missing > 0 {
            self.app.ui.warning(&(words.files_missing)(self.missing));
        }
    }
}

/// Takes away the hashes of texts that are no longer as they were.
fn without_hashes(whole: &mut Whole) {
    for part in [Part::Inquiries, Part::Replies] {
        for Entry(values) in whole.part_mut(part) {
            values.retain(|(name, _)| **name != *"sha256");
        }
    }
}

/// The files of evidence, one open at a time.
struct Files<'a> {
    store: &'a Store,
    /// Whether they are handed over at all.
    lent: bool,
    open: Option<File>,
    missing: usize,
    failed: Option<io::Error>,
}

impl Contents for Files<'_> {
    fn open(&mut self, sha256: &str) -> Result<bool, fmt::Error> {
        if !self.lent {
            return Ok(false);
        }
        let folder = self.store.evidence_folder();
        let found = folder.map_or(Ok(None), |folder| folder.find(sha256));
        self.open = found.map_err(|error| {
            self.failed = Some(error);
            fmt::Error
        })?;
        self.missing += usize::from(self.open.is_none());
        Ok(self.open.is_some())
    }

    fn read(&mut self, piece: &mut [u8]) -> Result<usize, fmt::Error> {
        let Some(file) = &mut self.open else {
            return Ok(0);
        };
        loop {
            match file.read(piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.failed = Some(error);
                    return Err(fmt::Error);
                }
                Ok(read) => return Ok(read),
            }
        }
    }
}
