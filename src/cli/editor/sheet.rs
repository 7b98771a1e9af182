//! The file that an editor edits: for the owner's eyes only, kept until its text is recorded, and
//! wiped then.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::EditorFailure;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::input;
use crate::domain::{IncidentId, Order as _};

/// The folder in the home.
pub(super) const FOLDER: &str = "editing";

/// How long an editor is thought to keep an empty file open: nobody writes a report for longer.
const OPEN_FOR: Duration = Duration::from_hours(24);

/// What a sheet's text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// What happened: an incident that is not recorded yet.
    Log,
    /// The draft of an incident.
    Draft(IncidentId),
    /// What a desk answered.
    Reply(IncidentId),
    /// An entry of the timeline.
    Note(IncidentId),
}

/// A file that is edited.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// What it is for.
    pub(crate) purpose: Purpose,
    /// Where it is.
    pub(crate) path: PathBuf,
}

impl Sheet {
    /// Makes a sheet that holds a text already.
    pub(crate) fn new(app: &App, purpose: Purpose, text: &str) -> Result<Self, Failure> {
        let folder = app.home()?.join(FOLDER);
        let name = match purpose {
            Purpose::Log => "log".to_owned(),
            Purpose::Draft(id) => format!("draft-{}", id.0),
            Purpose::Reply(id) => format!("reply-{}", id.0),
            Purpose::Note(id) => format!("note-{}", id.0),
        };
        // Two runs at a time have two sheets.
        let stamp = DateTime::<Utc>::from(SystemTime::now()).timestamp_micros();
        let path = folder.join(format!("{name}-{stamp}-{}.txt", std::process::id()));
        write_new(&folder, &path, text).map_err(|error| failed(&path, &error))?;
        Ok(Self { purpose, path })
    }

    /// Puts a text into a sheet in the place of what it held.
    pub(crate) fn put(&self, text: &str) -> Result<(), Failure> {
        replace(&self.path, text).map_err(|error| failed(&self.path, &error))
    }

    /// Returns the sheets that runs before this one have left, oldest first.
    pub(crate) fn left_over(app: &App) -> Vec<Self> {
        let entries = app.home().ok().map(|home| home.join(FOLDER));
        let entries = entries.and_then(|folder| fs::read_dir(folder).ok());
        let paths = entries.into_iter().flatten().filter_map(Result::ok);
        let mut sheets: Vec<Self> = paths.filter_map(|entry| Self::read(entry.path())).collect();
        sheets.order_by(|one, other| one.path.cmp(&other.path));
        sheets
    }

    /// Reads from a file's name what it is for; `None` where it is no sheet.
    pub(super) fn read(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(".txt")?;
        let mut parts = name.split('-');
        let purpose = match parts.next()? {
            "log" => Purpose::Log,
            "draft" => Purpose::Draft(IncidentId(parts.next()?.parse().ok()?)),
            "reply" => Purpose::Reply(IncidentId(parts.next()?.parse().ok()?)),
            "note" => Purpose::Note(IncidentId(parts.next()?.parse().ok()?)),
            _ => return None,
        };
        let is_number = |part: &str| part.parse::<u64>().is_ok();
        parts.all(is_number).then_some(Self { purpose, path })
    }

    /// Shuts its file and the copies beside it to everyone but the owner: an editor that made them
    /// anew left them as open as its umask says.
    pub(super) fn shut(&self) {
        #[cfg(unix)]
        for path in self.files() {
            use std::os::unix::fs::PermissionsExt as _;
            if fs::symlink_metadata(&path).is_ok_and(|found| found.is_file()) {
                // One that cannot be shut is named all the same.
                let _ = fs::set_permissions(&path, fs::Permissions::from_mode(0o600));
            }
        }
    }

    /// Tells whether an editor that came back at once may still have it open.
    pub(super) fn may_be_open(&self) -> bool {
        let changed = fs::metadata(&self.path).and_then(|found| found.modified());
        changed.is_ok_and(|changed| changed.elapsed().map_or(true, |age| age < OPEN_FOR))
    }

    /// Tells whether the run that made it is still there, as this one is.
    pub(super) fn is_in_use(&self) -> bool {
        self.made_by() == Some(std::process::id()) || self.is_anothers()
    }

    /// Tells whether another run is there that made it, and writes in it now.
    pub(super) fn is_anothers(&self) -> bool {
        let is_there = |pid: u32| Path::new("/proc").join(pid.to_string()).exists();
        self.made_by()
            .is_some_and(|pid| pid != std::process::id() && is_there(pid))
    }

    fn made_by(&self) -> Option<u32> {
        let name = self.path.file_stem()?.to_string_lossy();
        name.rsplit('-').next()?.parse().ok()
    }

    /// Returns where it is, for a person.
    pub(crate) fn shown(&self) -> String {
        self.path.display().to_string()
    }

    /// Reads its text, whatever encoding the editor chose.
    pub(crate) fn text(&self) -> Result<String, Failure> {
        let size = fs::metadata(&self.path)
            .map_err(|error| failed(&self.path, &error))?
            .len();
        if size > input::TEXT_BYTES_MAX as u64 {
            return Err(Failure::TextTooLong {
                bytes_max: input::TEXT_BYTES_MAX,
            });
        }
        let bytes = fs::read(&self.path).map_err(|error| failed(&self.path, &error))?;
        input::decode(&Zeroizing::new(bytes))
    }

    /// Tells that its file is gone, with the copies that are left of it.
    pub(super) fn gone(&self) -> EditorFailure {
        let copies = self.files().into_iter();
        EditorFailure::Gone {
            of: match self.purpose {
                Purpose::Draft(id) => Some(id),
                Purpose::Log | Purpose::Reply(_) | Purpose::Note(_) => None,
            },
            copies: copies.map(|path| path.display().to_string()).collect(),
        }
    }

    /// Returns its file and the copies that editors put beside it.
    fn files(&self) -> Vec<PathBuf> {
        let stem = self.path.file_name().map(|name| name.to_string_lossy());
        let stem = stem.unwrap_or_default();
        let folder = self.path.parent().map(Path::to_owned).unwrap_or_default();
        let entries = fs::read_dir(&folder).into_iter().flatten();
        let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
        let copies = paths.filter(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy());
            name.is_some_and(|name| name.contains(&*stem))
        });
        copies.collect()
    }

    /// Replaces the secrets in what an editor left behind that failed: it may lie there for long.
    pub(super) fn hide_secrets(&self, app: &App) {
        for path in self.files() {
            let Ok(text) = (Self {
                path: path.clone(),
                purpose: self.purpose,
            })
            .text() else {
                continue;
            };
            let cleared = app.clear_words(&text);
            if cleared.as_str() != text && replace(&path, cleared.as_str()).is_err() {
                let shown = path.display().to_string();
                app.ui.warning(&(app.words().editor.not_wiped)(&shown));
            }
        }
    }

    /// Overwrites and removes it, with the copies that editors put beside it.
    pub(crate) fn wipe(self, app: &App) {
        for path in self.files() {
            if wipe(&path).is_err() {
                let words = &app.words().editor;
                app.ui
                    .warning(&(words.not_wiped)(&path.display().to_string()));
            }
        }
    }
}

pub(super) fn write_new(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    builder.create(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // A folder that was there already may have been open to others.
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

pub(super) fn wipe(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_file() {
        let file = OpenOptions::new().write(true).open(path)?;
        overwrite(file)?;
    }
    fs::remove_file(path)
}

fn overwrite(mut file: fs::File) -> io::Result<()> {
    let length = file.metadata()?.len();
    io::copy(&mut io::Read::take(io::repeat(0), length), &mut file)?;
    file.sync_all()
}

/// Gives a file another text; that of before is overwritten when the other is there.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let before = OpenOptions::new().write(true).open(path)?;
    let folder = path.parent().unwrap_or(path);
    let other = path.with_extension("cleared");
    write_new(folder, &other, text)?;
    fs::rename(&other, path)?;
    overwrite(before)
}

fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    }
}
