//! The case file as an archive: page, document, texts, files, and a list of hashes that can be
//! checked without us.

use std::fs::File;
use std::io::{self, Read, Write};

use super::CaseFile;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::progress::Size;
use crate::domain::Evidence;
use crate::drafting::CaseFormat;
use crate::interchange::{Crc32, Zip, ZipEntry, ZipError};
use crate::store::{self, EvidenceFolder};

/// The name of the list of hashes, as `sha256sum` writes and reads it.
const SUMS: &str = "SHA256SUMS";

/// What goes into an archive, examined before the first byte of it is written.
#[derive(Debug)]
pub(crate) struct Archive {
    entries: Vec<(ZipEntry, Content)>,
    sums: String,
}

/// Where the bytes of an entry are.
#[derive(Debug)]
enum Content {
    Bytes(Vec<u8>),
    Kept(String),
}

impl Archive {
    /// Gathers everything; a kept file that is missing or has changed is left out, and told.
    pub(crate) fn gather(app: &App, file: &CaseFile) -> Result<Self, Failure> {
        let words = &app.words().report;
        let mut archive = Self {
            entries: Vec::new(),
            sums: String::new(),
        };
        let page = file.document(app, CaseFormat::Html)?;
        archive.text("README.txt", words.readme)?;
        archive.text("casefile.html", &page)?;
        archive.text("casefile.json", &file.json(app))?;
        for (number, sent) in (1..).zip(&file.inquiries) {
            let text = format!("{}\n{}", sent.subject, sent.body);
            archive.text(&format!("sent/{number}.txt"), &text)?;
        }
        for (number, reply) in (1..).zip(&file.replies) {
            let text = format!("{}\n{}", reply.subject, reply.text);
            archive.text(&format!("received/{number}.txt"), &text)?;
        }
        if !file.redacted {
            archive.kept(app, &file.evidence)?;
        } else if !file.evidence.is_empty() {
            app.ui.warning(words.files_withheld);
        }
        let sums = std::mem::take(&mut archive.sums);
        archive.text(SUMS, &sums)?;
        Ok(archive)
    }

    fn kept(&mut self, app: &App, evidence: &[Evidence]) -> Result<(), Failure> {
        let words = &app.words().report;
        let folder = EvidenceFolder::of(app.home()?);
        let total = evidence.iter().map(|kept| kept.bytes).sum();
        let mut progress = app.progress(words.packing, Size::Bytes(total));
        for kept in evidence {
            let Ok(mut opened) = folder.open(&kept.sha256) else {
                app.ui.warning(&(words.file_missing)(kept.number));
                continue;
            };
            let name = format!("evidence/{}.{}", kept.number, ending(kept));
            let examined = examine(&name, &mut opened, &mut |more| progress.advance(more));
            let (entry, sha256) = examined.map_err(|error| failed(&name, &error))?;
            if sha256 != kept.sha256 {
                app.ui.warning(&(words.file_changed)(kept.number));
                continue;
            }
            self.sum(&sha256, &name);
            self.entries.push((entry, Content::Kept(sha256)));
        }
        Ok(())
    }

    fn text(&mut self, name: &str, text: &str) -> Result<(), Failure> {
        let bytes = text.as_bytes().to_vec();
        let examined = examine(name, &mut bytes.as_slice(), &mut |_| {});
        let (entry, sha256) = examined.map_err(|error| failed(name, &error))?;
        self.sum(&sha256, name);
        self.entries.push((entry, Content::Bytes(bytes)));
        Ok(())
    }

    fn sum(&mut self, sha256: &str, name: &str) {
        self.sums.extend([sha256, "  ", name, "\n"]);
    }

    /// Writes the archive.
    pub(crate) fn write(&self, app: &App, out: &mut dyn Write) -> io::Result<()> {
        let folder = app.home().ok().map(EvidenceFolder::of);
        let mut zip = Zip::new(app.now().naive_local());
        for (entry, content) in &self.entries {
            out.write_all(&zip.entry(entry.clone()).map_err(refused)?)?;
            match content {
                Content::Bytes(bytes) => out.write_all(bytes)?,
                Content::Kept(sha256) => {
                    let opened = folder.as_ref().map(|folder| folder.open(sha256));
                    let file = opened.and_then(Result::ok);
                    copy(file.ok_or(io::ErrorKind::NotFound)?, entry, out)?;
                }
            }
        }
        out.write_all(&zip.end().map_err(refused)?)
    }
}

fn refused(error: ZipError) -> io::Error {
    match error {
        ZipError::Name => io::ErrorKind::InvalidFilename.into(),
        ZipError::TooLarge => io::ErrorKind::FileTooLarge.into(),
    }
}

/// Copies the bytes of a kept file; they must be those that were examined.
fn copy(mut file: File, entry: &ZipEntry, out: &mut dyn Write) -> io::Result<()> {
    let (mut crc, mut left) = (Crc32::default(), entry.bytes);
    let mut chunk = vec![0; 1 << 16];
    loop {
        let read = match file.read(&mut chunk) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let bytes = chunk.get(..read).unwrap_or_default();
        // Somebody writes to it at this moment.
        left = left
            .checked_sub(read as u64)
            .ok_or(io::ErrorKind::ResourceBusy)?;
        crc.update(bytes);
        out.write_all(bytes)?;
    }
    if left == 0 && crc.value() == entry.crc {
        Ok(())
    } else {
        Err(io::ErrorKind::ResourceBusy.into())
    }
}

/// Reads an entry once for its size and its two checksums.
fn examine(
    name: &str,
    content: &mut impl Read,
    advance: &mut dyn FnMut(u64),
) -> io::Result<(ZipEntry, String)> {
    let (mut crc, mut bytes) = (Crc32::default(), 0);
    let sha256 = store::sha256(content, &mut |piece| {
        crc.update(piece);
        bytes += piece.len() as u64;
        advance(piece.len() as u64);
    })?;
    let entry = ZipEntry {
        name: name.to_owned(),
        crc: crc.value(),
        bytes,
    };
    Ok((entry, sha256))
}

fn failed(name: &str, error: &io::Error) -> Failure {
    Failure::File {
        path: name.to_owned(),
        kind: error.kind(),
    }
}

/// Returns the ending of a file in the archive: its own if that is plain, else that of its kind.
fn ending(kept: &Evidence) -> String {
    let own = kept.name.rsplit_once('.').map(|(_, ending)| ending);
    let plain = |ending: &&str| {
        (1..=8).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let kinds = [
        ("image/png", "png"),
        ("image/jpeg", "jpg"),
        ("application/pdf", "pdf"),
        ("text/plain", "txt"),
        ("text/html", "html"),
        ("message/rfc822", "eml"),
    ];
    let mut kinds = kinds.iter();
    let kind = kinds.find(|(kind, _)| *kind == kept.media_type);
    let kind = kind.map(|(_, ending)| *ending);
    own.filter(plain)
        .or(kind)
        .unwrap_or("bin")
        .to_ascii_lowercase()
}
