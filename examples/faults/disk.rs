//! A disk after a power cut: which steps are safe on it, and the files that others make of it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::tape::{Step, Tape};

/// The smallest piece that a disk writes whole.
const SECTOR_BYTES: usize = 512;

/// How a disk keeps its promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disk {
    /// A sync also brings all earlier names, in their order.
    Ext4,
    /// A name is only safe when its folder was synced.
    Posix,
}

fn is_name(step: &Step) -> bool {
    matches!(step, Step::Name(..) | Step::Rename(..) | Step::Unname(..))
}

/// Tells of each step whether a later sync made it safe.
pub(crate) fn safe(steps: &[Step], disk: Disk) -> Vec<bool> {
    let mut safe = vec![false; steps.len()];
    for (at, sync) in steps.iter().enumerate() {
        if !matches!(sync, Step::SyncFile(_) | Step::SyncFolder(_)) {
            continue;
        }
        for (step, safe) in steps[..at].iter().zip(&mut safe) {
            *safe |= match (step, sync) {
                (Step::Write(file, ..) | Step::Cut(file, _), Step::SyncFile(synced)) => {
                    file == synced
                }
                (step, _) if disk == Disk::Ext4 && is_name(step) => true,
                (
                    Step::Name(path, _) | Step::Rename(_, path, _) | Step::Unname(path),
                    Step::SyncFolder(folder),
                ) => path.parent() == Some(folder),
                _ => false,
            };
        }
    }
    safe
}

/// Leaves out every name after the first that is left out.
pub(crate) fn in_order(tape: &Tape, kept: &mut [bool]) {
    let mut gone = false;
    for (step, kept) in tape.steps.iter().zip(kept) {
        if is_name(step) {
            gone |= !*kept;
            *kept = !gone;
        }
    }
}

/// Makes the files that the kept steps make.
pub(crate) fn build(tape: &Tape, kept: &[bool], torn: Option<usize>) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut names = tape.names.clone();
    let mut bytes: BTreeMap<usize, Vec<u8>> = tape.begin.iter().cloned().enumerate().collect();
    for (at, step) in tape
        .steps
        .iter()
        .enumerate()
        .take(kept.len())
        .filter(|(at, _)| kept[*at])
    {
        match step {
            Step::Name(path, file) => {
                names.insert(path.clone(), *file);
            }
            Step::Rename(from, to, file) => {
                names.remove(from);
                names.insert(to.clone(), *file);
            }
            Step::Unname(path) => {
                names.remove(path);
            }
            Step::Cut(file, length) => bytes.entry(*file).or_default().resize(*length, 0),
            Step::Write(file, place, written) => {
                let half = (written.len() / 2)
                    .next_multiple_of(SECTOR_BYTES)
                    .min(written.len());
                let length = if torn == Some(at) {
                    half
                } else {
                    written.len()
                };
                let target = bytes.entry(*file).or_default();
                let end = place + length;
                if target.len() < end {
                    target.resize(end, 0);
                }
                target[*place..end].copy_from_slice(&written[..length]);
            }
            Step::SyncFile(_) | Step::SyncFolder(_) => {}
        }
    }
    let read = |(path, file)| (path, bytes.get(&file).cloned().unwrap_or_default());
    names.into_iter().map(read).collect()
}

/// Writes the state to a real folder.
pub(crate) fn write(folder: &Path, state: &BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    for (path, bytes) in state {
        let path = folder.join(path);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        fs::write(&path, bytes)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
    }
    Ok(())
}
