//! A file in the place of one that is there already, where the user says so.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::app::App;
use super::failure::Failure;
use super::output;
use super::prompt;

/// Writes a text to a file. One that is there already is replaced where `force` says so, or where
/// the user says so on a terminal; what is no file (a pipe, a device) is written to.
pub(crate) fn file(app: &App, path: &Path, text: &str, force: bool) -> Result<(), Failure> {
    let Ok(found) = fs::metadata(path) else {
        return output::new_file(path, text);
    };
    if found.is_dir() {
        return Err(failed(path)(io::ErrorKind::IsADirectory.into()));
    }
    if !found.is_file() {
        let mut special = OpenOptions::new().write(true).open(path);
        let special = special
            .as_mut()
            .map_err(|error| failed(path)(error.kind().into()))?;
        return write(special, text).map_err(failed(path));
    }
    if !force {
        let name = path.display().to_string();
        let words = &app.words().talk;
        let refused = || Failure::FileExists { path: name.clone() };
        if !app.settings().can_prompt {
            return Err(refused());
        }
        let left = (words.left_as_is)(&name);
        if !prompt::confirm(&(words.ask_overwrite)(&name), &left)? {
            return Err(Failure::Cancelled { said: left });
        }
    }
    // A link's own file is replaced, and the link stays.
    let path = fs::canonicalize(path).map_err(failed(path))?;
    let whole = beside(&path, text)?;
    fs::rename(&whole, &path).map_err(failed(&path))
}

/// Writes a text to a new file in the folder of another.
fn beside(path: &Path, text: &str) -> Result<PathBuf, Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let hidden = format!(".{name}.{}.part", std::process::id());
    let whole = path.with_file_name(hidden);
    let written = private(&whole).and_then(|mut file| write(&mut file, text));
    if written.is_err() {
        // Half of a text is of no use; if it cannot go either, the message names the reason.
        let _ = fs::remove_file(&whole);
    }
    written.map_err(failed(path))?;
    Ok(whole)
}

fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn write(file: &mut File, text: &str) -> io::Result<()> {
    let end = if text.ends_with('\n') { "" } else { "\n" };
    file.write_all(text.as_bytes())?;
    file.write_all(end.as_bytes())?;
    // Pipes and devices have nothing to bring to the disk.
    match file.sync_all() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        synced => synced,
    }
}

fn failed(path: &Path) -> impl Fn(io::Error) -> Failure {
    let path = path.display().to_string();
    move |error| Failure::File {
        path: path.clone(),
        kind: error.kind(),
    }
}
