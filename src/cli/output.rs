//! Files that the user asked for.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

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
