//! Files that the user asked for.

use std::fs::{DirBuilder, OpenOptions};
use std::io::Write;
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

/// Writes a text to a file that is not there yet, readable by its owner only.
pub(crate) fn new_file(path: &Path, text: &str) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let failed = |error: std::io::Error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    };
    let mut file = options.open(path).map_err(failed)?;
    let end = if text.ends_with('\n') { "" } else { "\n" };
    file.write_all(text.as_bytes())
        .and_then(|()| file.write_all(end.as_bytes()))
        .map_err(failed)?;
    file.sync_all().map_err(failed)
}
