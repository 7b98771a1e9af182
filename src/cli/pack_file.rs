//! The file of a pack of the user's own: how it is read, and by which names it is meant.

use std::fs;
use std::io::Read as _;
use std::path::Path;

/// The longest pack file that is read, in bytes.
pub(super) const PACK_BYTES_MAX: u64 = 1024 * 1024;

/// Reads a file that may be a pipe or a device, which says nothing of its size.
pub(super) fn read_at_most(file: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    let limit = PACK_BYTES_MAX + 1;
    fs::File::open(file)?
        .take(limit)
        .read_to_string(&mut text)?;
    if text.len() as u64 == limit {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    Ok(text)
}

/// Tells whether a file is meant by a name: its own, with or without folder and ending.
pub(super) fn is_named(file: &Path, name: &str) -> bool {
    let parts = [file.file_stem(), file.file_name(), Some(file.as_os_str())];
    parts.into_iter().flatten().any(|part| part == name)
}
