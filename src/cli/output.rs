//! Files that the user asked for.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// Makes the folder of a file, for its owner only, if it is not there.
pub(crate) fn private_folder(file: &Path) -> Result<(), Failure> {
    let Some(folder) = file.parent() else {
        return Ok(());
    };
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Failure::File {
        path: folder.display().to_string(),
        kind: error.kind(),
    })
}

/// Writes a file that is not there yet, readable by its owner only; one that cannot be written to
/// its end is taken away again.
pub(crate) fn new_file_with(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    };
    let mut file = BufWriter::new(private().open(path).map_err(failed)?);
    let written = write(&mut file)
        .and_then(|()| file.flush())
        .and_then(|()| file.get_ref().sync_all());
    written.map_err(|error| {
        // The first error is the one to tell.
        let _ = fs::remove_file(path);
        failed(error)
    })
}

/// Makes a folder that is not there yet, for its owner only.
pub(crate) fn new_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Writes a page of the manual for everybody to read, in the place of an older one.
pub(crate) fn page(file: &Path, text: &str) -> Result<(), Failure> {
    let failed = |path: &Path, error: &std::io::Error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    }
    std::fs::write(file, text).map_err(|error| failed(file, &error))
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Writes a text to a file that is not there yet, readable by its owner only.
pub(crate) fn new_file(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    };
    let mut file = private().open(path).map_err(failed)?;
    let end = if text.ends_with('\n') { "" } else { "\n" };
    file.write_all(text.as_bytes())
        .and_then(|()| file.write_all(end.as_bytes()))
        .map_err(failed)?;
    file.sync_all().map_err(failed)
}

/// A file that is not there yet, readable by its owner only: it appears whole, or not at all.
#[derive(Debug)]
pub(crate) struct NewFile {
    path: PathBuf,
    part: PathBuf,
    file: Option<BufWriter<File>>,
}

impl NewFile {
    /// Begins the file under another name beside its own.
    pub(crate) fn create(path: &Path) -> Result<Self, Failure> {
        if path.symlink_metadata().is_ok() {
            return Err(Failure::FileExists {
                path: path.display().to_string(),
            });
        }
        let mut part = path.as_os_str().to_owned();
        part.push(format!(".{}.part", std::process::id()));
        let part = PathBuf::from(part);
        let file = private().open(&part).map_err(|error| Failure::File {
            path: path.display().to_string(),
            kind: error.kind(),
        })?;
        Ok(Self {
            path: path.to_owned(),
            part,
            file: Some(BufWriter::new(file)),
        })
    }

    /// Puts the file on the disk under its own name.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        let done = self.put();
        done.map_err(|error| Failure::File {
            path: self.path.display().to_string(),
            kind: error.kind(),
        })
    }

    fn put(&mut self) -> io::Result<()> {
        let Some(mut file) = self.file.take() else {
            return Ok(());
        };
        let synced = file.flush().and_then(|()| file.get_ref().sync_all());
        let named = synced.and_then(|()| fs::rename(&self.part, &self.path));
        if named.is_err() {
            let _ = fs::remove_file(&self.part);
        }
        named
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_mut().map_or(Ok(0), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), BufWriter::flush)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        // What did not come to its end leaves nothing.
        if self.file.take().is_some() {
            let _ = fs::remove_file(&self.part);
        }
    }
}
