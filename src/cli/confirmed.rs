//! The file in the home that keeps what the user confirmed on official sites.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output;
use crate::pack::{self, Confirmation};

/// The file's name in the home.
const FILE: &str = "confirmed.toml";

/// Returns where a home keeps its confirmations.
pub(crate) fn path(home: &Path) -> PathBuf {
    home.join(FILE)
}

/// Reads the confirmations of a home; none where there is no file.
pub(crate) fn read(home: &Path) -> Result<Vec<Confirmation>, Failure> {
    let path = path(home);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            return Err(Failure::File {
                path: path.display().to_string(),
                kind: error.kind(),
            });
        }
    };
    pack::read_confirmations(&text).ok_or_else(|| Failure::BrokenConfirmations {
        path: path.display().to_string(),
    })
}

/// Writes the confirmations of a home, whole or not at all.
pub(crate) fn write(home: &Path, all: &[Confirmation]) -> Result<(), Failure> {
    let path = path(home);
    let failed = |error: std::io::Error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    };
    output::private_folder(&path)?;
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    // What an earlier run left behind under this number is nobody's.
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(error)),
        _ => output::new_file(&beside, &pack::write_confirmations(all))?,
    }
    fs::rename(&beside, &path).map_err(failed)
}
