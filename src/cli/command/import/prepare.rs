//! What is done with a line before the record is asked: it is read, completed and cleared.

use crate::cli::app::App;
use crate::cli::bad_lines::LineProblem;
use crate::cli::complete::complete;
use crate::cli::failure::Failure;
use crate::cli::held::Held;
use crate::cli::lines::{LINE_BYTES_MAX, RawLine};
use crate::domain::{FindingKind, IncidentId, Part, Value, Whole};
use crate::interchange::{self, BadLine, Line};
use crate::safety::{self, Field, Known};
use crate::store::{Incoming, fingerprint, hash_of};

/// A line that was looked at.
pub(super) struct Prepared {
    pub(super) number: u64,
    /// What came of it; what is wrong with the run ends the import.
    pub(super) ready: Result<Result<Box<Ready>, LineProblem>, Failure>,
}

/// An incident that can be taken in.
pub(super) struct Ready {
    pub(super) incoming: Incoming,
    /// The number that it had where it comes from.
    pub(super) old: Option<IncidentId>,
    /// What was replaced in it.
    pub(super) replaced: Vec<FindingKind>,
    /// Its files, each with its hash.
    pub(super) files: Vec<(String, Vec<u8>)>,
}

/// Prepares lines, one after the other; each thread has its own.
pub(super) struct Preparing<'a> {
    app: &'a App,
    known: Known<'a>,
}

impl<'a> Preparing<'a> {
    pub(super) fn new(app: &'a App) -> Self {
        Self {
            app,
            known: Known::new(&app.marks),
        }
    }

    /// Prepares a line; its text goes to `texts`.
    pub(super) fn line(
        &mut self,
        (number, line): (u64, RawLine),
        texts: &mut Vec<String>,
    ) -> Prepared {
        let ready = match line {
            RawLine::Text(text) => {
                let ready = self.text(&text);
                texts.push(text);
                ready
            }
            RawLine::NotUtf8 => Ok(Err(LineProblem::NotUtf8)),
            RawLine::TooLong => Ok(Err(LineProblem::TooLong {
                bytes_max: LINE_BYTES_MAX,
            })),
        };
        // Marks of a line that is left out are not those of the next one.
        self.app.marks.forget();
        Prepared { number, ready }
    }

    fn text(&mut self, text: &str) -> Result<Result<Box<Ready>, LineProblem>, Failure> {
        let mut line = match interchange::read(text).and_then(checked) {
            Ok(line) => line,
            Err(problem) => return Ok(Err(LineProblem::Line(problem))),
        };
        let files = match self.files(&mut line) {
            Ok(files) => files,
            Err(problem) => return Ok(Err(problem)),
        };
        complete(self.app, &mut line)?;
        let kept = line.whole.kept();
        let old = id_of(&line.whole);
        let known = &mut self.known;
        let (whole, findings) = self.app.with_hints(Field::Words, kept, |hints| {
            safety::clear_whole(line.whole, hints, &[], known)
        });
        let words = whole.get().head.text("text");
        self.app.read_beginning(words.unwrap_or_default());
        let replaced = findings.iter().filter(|finding| finding.proved || !kept);
        Ok(Ok(Box::new(Ready {
            replaced: replaced.map(|finding| finding.kind).collect(),
            incoming: Incoming::new(whole, self.app.marks.hand_over()),
            old,
            files,
        })))
    }

    /// Takes the files out of a line; the place of one that holds a secret is the problem.
    fn files(&self, line: &mut Line) -> Result<Vec<(String, Vec<u8>)>, LineProblem> {
        for (index, bytes) in &line.contents {
            let held = Held::in_bytes(self.app, bytes);
            let file = line.whole.part(Part::Evidence).get(*index);
            if file.is_some_and(|file| !held.may_be_kept(&line.whole, file)) {
                let place = format!("evidence[{index}]");
                return Err(LineProblem::SecretFile { place });
            }
        }
        let mut files = Vec::new();
        for (index, bytes) in std::mem::take(&mut line.contents) {
            if let Some(entry) = line.whole.part_mut(Part::Evidence).get_mut(index) {
                let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
                entry.set("bytes", Value::Integer(size));
                let hash = entry.text("sha256").unwrap_or_default().to_owned();
                files.push((hash, bytes));
            }
        }
        Ok(files)
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
