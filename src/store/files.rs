//! The folder and the file of the record, for nobody else's eyes.

use std::fs::{self, DirBuilder, OpenOptions, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// Nobody but the owner reads the file.
pub(super) const FILE_MODE: u32 = 0o600;
/// Nobody but the owner enters the folder.
const FOLDER_MODE: u32 = 0o700;

/// The folder beside the record that holds the bytes of kept files, each under its hash.
pub const EVIDENCE_FOLDER: &str = "evidence";

/// Makes the file and the folders above it that are missing, each for the owner only whatever
/// the umask; what is there already is left as it is.
pub(super) fn create(path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        create_folder(folder).map_err(in_file(folder))?;
    }
    create_file(path).map_err(in_file(path))
}

/// Tells whether there is anything at the path; a folder that may not be entered is an error.
pub(super) fn exists(path: &Path) -> Result<bool, StoreError> {
    path.try_exists().map_err(in_file(path))
}

/// Returns the size of the file in bytes.
pub(super) fn size(path: &Path) -> Result<u64, StoreError> {
    Ok(fs::metadata(path).map_err(in_file(path))?.len())
}

/// Returns the permission bits, such as `0o600`; `None` where the system has none.
pub(super) fn mode(path: &Path) -> Result<Option<u32>, StoreError> {
    let permissions = fs::metadata(path).map_err(in_file(path))?.permissions();
    Ok(bits(&permissions))
}

/// Returns the folder of the kept files of a record.
pub(super) fn beside_folder(record: &Path) -> PathBuf {
    record.with_file_name(EVIDENCE_FOLDER)
}

/// Returns the paths of what is in a folder; nothing where there is no folder.
pub(super) fn inside(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(in_file(folder))?,
    };
    let paths = entries.map(|entry| Ok(entry?.path()));
    paths.collect::<io::Result<_>>().map_err(in_file(folder))
}

/// Removes the files of a folder whose names are meant; returns how many there were.
pub(super) fn remove_named(
    folder: &Path,
    is_meant: impl Fn(&str) -> bool,
) -> Result<u64, StoreError> {
    let mut removed = 0;
    for path in inside(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if is_meant(&name) {
            fs::remove_file(&path).map_err(in_file(&path))?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Brings what was written to a file to the disk.
pub(super) fn sync(path: &Path) -> Result<(), StoreError> {
    let file = OpenOptions::new().read(true).write(true).open(path);
    file.and_then(|file| file.sync_all()).map_err(in_file(path))
}

/// Gives a file another name, for good; nothing that has that name is overwritten.
pub(super) fn name(from: &Path, to: &Path) -> Result<(), StoreError> {
    let linked = match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Not every file system knows a second name for a file.
        Err(_) if to.exists() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    };
    linked.map_err(in_file(to))?;
    sync_parent(to).map_err(in_file(to))
}

/// Puts a file in the place of another, at once and for good.
pub(super) fn replace(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(in_file(to))?;
    sync_parent(to).map_err(in_file(to))
}

/// Returns the path of the file that stands beside another under a longer name, such as `-wal`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Puts the name of a file on the disk.
pub(super) fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => sync_folder(folder),
        _ => sync_folder(Path::new(".")),
    }
}

pub(super) fn in_file(path: &Path) -> impl Fn(io::Error) -> StoreError {
    let path: PathBuf = path.to_owned();
    move |source| StoreError::File {
        path: path.clone(),
        source,
    }
}

pub(super) fn create_folder(folder: &Path) -> io::Result<()> {
    // A relative file name has the empty path as its parent: the current folder.
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let above = folder.parent();
    if let Some(above) = above {
        create_folder(above)?;
    }
    match owner_only_folder().create(folder) {
        Ok(()) => restrict(folder, FOLDER_MODE)?,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => {}
        Err(error) => return Err(error),
    }
    // The new name must be on the disk before anything in it is called safe.
    sync_parent(folder)
}

fn create_file(path: &Path) -> io::Result<()> {
    match owner_only_file().open(path) {
        Ok(_) => restrict(path, FILE_MODE),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn owner_only_folder() -> DirBuilder {
    use std::os::unix::fs::DirBuilderExt as _;
    let mut builder = DirBuilder::new();
    builder.mode(FOLDER_MODE);
    builder
}

#[cfg(unix)]
pub(super) fn owner_only_file() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(FILE_MODE);
    options
}

/// Sets the bits again: a strict umask may have taken the owner's own away.
#[cfg(unix)]
pub(super) fn restrict(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, Permissions::from_mode(mode))
}

#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

// The other systems have none.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps)]
fn bits(permissions: &Permissions) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(permissions.mode() & 0o7777)
}

#[cfg(not(unix))]
mod elsewhere {
    use super::*;

    pub(super) fn owner_only_folder() -> DirBuilder {
        DirBuilder::new()
    }

    pub(super) fn owner_only_file() -> OpenOptions {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        options
    }

    /// A user's folder elsewhere is the user's own already.
    pub(super) fn restrict(_path: &Path, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn sync_folder(_folder: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn bits(_permissions: &Permissions) -> Option<u32> {
        None
    }
}
#[cfg(not(unix))]
use elsewhere::{bits, owner_only_file, owner_only_folder, restrict, sync_folder};
