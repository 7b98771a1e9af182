//! Taking a file in as evidence: what it is, whether it may be kept, a copy of its bytes.

use std::fs::{self, File, Metadata};
use std::io::Read as _;
use std::path::Path;

use super::app::App;
use super::failure::Failure;
use super::held::{Held, text_of};
use super::input::{self, TEXT_BYTES_MAX};
use super::refused_file::{RefusedFile, Why};
use crate::domain::Evidence;
use crate::intake;
use crate::interchange;
use crate::safety::ClearedText;
use crate::store::{EvidenceFolder, Taken};
use crate::text::readable;

/// The most bytes that a file may have: a gigabyte, as long as a screen can be filmed in an hour.
const FILE_BYTES_MAX: u64 = 1_000_000_000;

/// A file that may be kept, with a copy of its bytes.
#[derive(Debug)]
pub(crate) struct Examined {
    /// The copy.
    pub(crate) taken: Taken,
    /// Its name, cleared.
    pub(crate) name: ClearedText,
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// Whether it is a picture that tells where it was taken.
    pub(crate) located: bool,
    /// Whether its words could be looked through for secrets.
    pub(crate) read: bool,
    /// What the user says to be no secret in it.
    pub(crate) given_back: Held,
}

/// A file that is open and looks as if it may be kept.
#[derive(Debug)]
pub(crate) struct Opened<'a> {
    path: &'a Path,
    file: File,
    /// Its size in bytes.
    pub(crate) bytes: u64,
}

/// Opens a file, if it is one of its own, neither empty nor too large.
pub(crate) fn open(path: &Path) -> Result<Opened<'_>, Failure> {
    let failed = |error: std::io::Error| failed(path, &error);
    let before = fs::symlink_metadata(path).map_err(failed)?;
    let why = if before.is_symlink() || leads_out(path) {
        Some(Why::Link)
    } else if before.is_dir() {
        Some(Why::Folder)
    } else if !before.is_file() {
        Some(Why::Special)
    } else {
        size_refused(before.len())
    };
    if let Some(why) = why {
        return Err(refused(path, why));
    }
    let file = File::open(path).map_err(failed)?;
    let now = file.metadata().map_err(failed)?;
    if !same(&before, &now) {
        // Somebody put something else in its place between the look and the opening.
        return Err(refused(path, Why::Link));
    }
    Ok(Opened {
        path,
        file,
        bytes: now.len(),
    })
}

impl Opened<'_> {
    /// Copies the file and looks at what it holds; a file with a secret in it is refused.
    pub(crate) fn take(
        mut self,
        app: &App,
        folder: &EvidenceFolder,
        keep_guesses: bool,
        advance: &mut dyn FnMut(u64),
    ) -> Result<Examined, Failure> {
        let path = self.path;
        // Looked at before a byte of it is copied: a run that is killed leaves no secret behind.
        let head = self.head()?;
        let known = intake::media_type(&head);
        let wide = known.is_none_or(|media| media == intake::UNKNOWN_MEDIA);
        let wide = wide.then(|| input::decode_wide(&head)).flatten();
        let (media_type, text) = match (known, wide) {
            (_, Some(_)) | (None, None) if self.bytes > TEXT_BYTES_MAX as u64 => {
                let bytes_max = TEXT_BYTES_MAX as u64;
                return Err(refused(path, Why::TooLongToRead { bytes_max }));
            }
            (_, Some(text)) => (intake::text_media_type(&text), Some(text)),
            (Some(media), None) => (media, None),
            (None, None) => match input::decode(&head) {
                Ok(text) => (intake::text_media_type(&text), Some(text)),
                Err(_) => (intake::UNKNOWN_MEDIA, None),
            },
        };
        let mut given_back = if let Some(text) = &text {
            refuse_secrets(app, path, text, keep_guesses)?
        } else {
            refuse_proved(app, path, &head)?;
            Held::default()
        };
        // What a mail carries may be written so that nobody reads it without unpacking it.
        let mut unread_parts = false;
        for part in interchange::mail_parts(&head) {
            if let Some(text) = text_of(&part) {
                let more = refuse_secrets(app, path, &text, keep_guesses)?;
                given_back.guessed.extend(more.guessed);
                given_back.values.extend(more.values);
            } else {
                refuse_proved(app, path, &part)?;
                unread_parts = true;
            }
        }
        // What is added to a text meanwhile was not looked at, and is left out.
        let rest = self.bytes.saturating_sub(TEXT_BYTES_MAX as u64);
        let mut all = head.as_slice().chain((&mut self.file).take(rest));
        let taken = folder.take(path, &mut all, 0, advance)?;
        // It may have grown or shrunk while it was copied.
        if let Some(why) = size_refused(taken.bytes) {
            return Err(refused(path, why));
        }
        Ok(Examined {
            name: name(app, path),
            media_type,
            located: intake::is_located(media_type, &head),
            read: text.is_some() && !unread_parts,
            given_back,
            taken,
        })
    }

    /// Reads its beginning; for a text that is all of it.
    fn head(&mut self) -> Result<Vec<u8>, Failure> {
        let mut head = Vec::new();
        let limit = TEXT_BYTES_MAX as u64;
        let read = (&mut self.file).take(limit).read_to_end(&mut head);
        read.map_err(|error| failed(self.path, &error))?;
        Ok(head)
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Failure {
    let (path, kind) = (path.display().to_string(), error.kind());
    Failure::File { path, kind }
}

/// Refuses a text that holds a secret; of what is only guessed to be one, the user may know better.
/// Returns what was given back.
fn refuse_secrets(app: &App, path: &Path, text: &str, keep_guesses: bool) -> Result<Held, Failure> {
    let mut held = Held::default();
    held.add(app, text);
    if !held.proved.is_empty() {
        let (what, kinds) = (path.display().to_string(), held.proved);
        return Err(Failure::HoldsSecret { what, kinds });
    }
    if held.guessed.is_empty() || keep_guesses {
        return Ok(held);
    }
    let kinds = held.guessed;
    Err(refused(path, Why::MayHoldSecret { kinds }))
}

/// Refuses what is no text, but has words in it that are proved to be a secret.
fn refuse_proved(app: &App, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut held = Held::default();
    held.add(app, &readable(bytes));
    if held.proved.is_empty() {
        return Ok(());
    }
    Err(refused(path, Why::SecretInside { kinds: held.proved }))
}

/// Tells whether a folder on the way to a file is a link that leads out of the folder in which it
/// stands. What cannot be looked at is told when the file is opened.
fn leads_out(path: &Path) -> bool {
    path.ancestors().skip(1).any(|folder| {
        let is_link = fs::symlink_metadata(folder).is_ok_and(|it| it.is_symlink());
        if !is_link {
            return false;
        }
        let above = folder.parent().filter(|above| *above != Path::new(""));
        let above = fs::canonicalize(above.unwrap_or(Path::new(".")));
        match (fs::canonicalize(folder), above) {
            (Ok(target), Ok(above)) => !target.starts_with(above),
            _ => true,
        }
    })
}

/// Returns the cleared name of a file, without its folders.
fn name(app: &App, path: &Path) -> ClearedText {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let cleared = app.clear_words(&name.to_string_lossy());
    if cleared.as_str().chars().count() <= Evidence::NAME_CHARS_MAX {
        return cleared;
    }
    let cut: String = cleared
        .as_str()
        .chars()
        .take(Evidence::NAME_CHARS_MAX / 2)
        .collect();
    app.clear_again(&cut)
}

fn size_refused(bytes: u64) -> Option<Why> {
    match bytes {
        0 => Some(Why::Empty),
        bytes if bytes > FILE_BYTES_MAX => Some(Why::TooLarge {
            bytes_max: FILE_BYTES_MAX,
        }),
        _ => None,
    }
}

fn refused(path: &Path, why: Why) -> Failure {
    let file = path.display().to_string();
    RefusedFile { file, why }.into()
}

/// Tells whether two looks were at the same file.
#[cfg(unix)]
fn same(before: &Metadata, now: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    now.is_file() && (before.dev(), before.ino()) == (now.dev(), now.ino())
}

#[cfg(not(unix))]
fn same(_before: &Metadata, now: &Metadata) -> bool {
    now.is_file()
}
