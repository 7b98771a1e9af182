//! One incident of an export: cleared again, masked where that is wanted, and written.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _, Write};

use super::sink::Sink;
use crate::cli::app::App;
use crate::cli::redact::Redaction;
use crate::domain::{Entry, Part, Whole};
use crate::interchange::{self, Contents};
use crate::safety::{self, Field, Known};
use crate::store::EvidenceFolder;

/// What was written so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Written {
    /// How many incidents.
    pub(super) count: usize,
    /// How many secrets of old texts were replaced on the way.
    pub(super) replaced: usize,
    /// How many files of evidence were not there.
    pub(super) missing: usize,
}

/// Writes one incident after the other; each thread has its own.
pub(super) struct Writing<'a> {
    app: &'a App,
    evidence: Option<&'a EvidenceFolder>,
    redaction: Option<&'a Redaction>,
    known: Known<'a>,
    pub(super) written: Written,
}

impl<'a> Writing<'a> {
    pub(super) fn new(
        app: &'a App,
        evidence: Option<&'a EvidenceFolder>,
        redaction: Option<&'a Redaction>,
    ) -> Self {
        Self {
            app,
            evidence,
            redaction,
            known: Known::new(&app.marks),
            written: Written::default(),
        }
    }

    /// Writes one incident, cleared again: rules improve, and the stored rows stay. What was read
    /// of it is handed back, so that the thread that has read it gives its memory back.
    pub(super) fn line(
        &mut self,
        whole: Whole,
        marks: &[u8],
        out: &mut dyn Write,
    ) -> io::Result<Whole> {
        self.written.count += 1;
        self.app.marks.forget();
        // What the user gave back is nobody else's business.
        let kept = whole.kept() && self.redaction.is_none();
        let known = &mut self.known;
        let (whole, findings) = self.app.with_hints(Field::Words, kept, |hints| {
            safety::clear_whole(whole, hints, marks, known)
        });
        let mut whole = whole.into_inner();
        let replaced = findings
            .iter()
            .filter(|finding| finding.proved || !kept)
            .count();
        self.written.replaced += replaced;
        if let Some(redaction) = self.redaction {
            redaction.apply(&mut whole);
        }
        if replaced > 0 || self.redaction.is_some() {
            without_hashes(&mut whole);
        }
        let offset = *self.app.now().offset();
        let mut files = Files {
            folder: self.evidence,
            lent: self.redaction.is_none(),
            open: None,
            missing: 0,
            failed: None,
        };
        let mut sink = Sink { out, failed: None };
        let written = interchange::write(&whole, offset, &mut files, &mut sink);
        self.written.missing += files.missing;
        match (written, sink.failed.or(files.failed)) {
            (_, Some(error)) => Err(error),
            (written, None) => written.map(|()| whole).map_err(io::Error::other),
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
    folder: Option<&'a EvidenceFolder>,
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
        let found = self.folder.map_or(Ok(None), |folder| folder.find(sha256));
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
