//! Running the program in a folder of its own, undisturbed or with a fault.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The instant of every run: the day after the homes were made, so that its first change makes
/// the daily backup.
pub(crate) const NOW: &str = "2026-11-23T10:00:00+09:00";

/// How long a run may take, in seconds, before it is said to hang.
const PATIENCE: &str = "60";

/// What `timeout` ends with when it had to end a run.
const HUNG: i32 = 124;

/// The program that is put to the test.
#[derive(Debug, Clone)]
pub(crate) struct Program(pub(crate) PathBuf);

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

impl Ran {
    /// Whether the program said that everything was done.
    pub(crate) fn done(&self) -> bool {
        self.code == Some(0)
    }

    /// What is wrong with the way it ended, whatever it was asked: no crash, no hang, and never an
    /// error without a word.
    pub(crate) fn manners(&self) -> Option<&'static str> {
        match self.code {
            Some(HUNG) => Some("hangs"),
            Some(code) if code < 128 => {
                if self.stderr.contains("panicked at") {
                    Some("panics")
                } else if code != 0 && self.stderr.trim().is_empty() && self.stdout.is_empty() {
                    Some("says nothing")
                } else {
                    None
                }
            }
            _ => Some("crashes"),
        }
    }
}

impl Program {
    /// Returns a command that runs in a folder; what stands before the program, such as a tracer,
    /// goes first.
    pub(crate) fn command(&self, folder: &Path, before: &[&OsStr], args: &[&str]) -> Command {
        let mut command = Command::new("timeout");
        command.args(["-k", "1", PATIENCE]);
        command.args(before).arg(&self.0);
        set(&mut command, folder, args);
        command
    }

    /// Returns a command that is the program itself, so that it can be killed.
    pub(crate) fn alone(&self, folder: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(&self.0);
        set(&mut command, folder, args);
        command
    }

    /// Runs the program undisturbed.
    pub(crate) fn run(&self, folder: &Path, args: &[&str]) -> io::Result<Ran> {
        finish(&mut self.command(folder, &[], args))
    }

    /// Runs the program, which must succeed.
    pub(crate) fn must(&self, folder: &Path, args: &[&str]) -> io::Result<Vec<u8>> {
        let ran = self.run(folder, args)?;
        if ran.done() {
            return Ok(ran.stdout);
        }
        Err(io::Error::other(format!("{args:?}: {}", ran.stderr)))
    }
}

/// Gives a command its arguments, its folder and an environment that says nothing else.
fn set(command: &mut Command, folder: &Path, args: &[&str]) {
    command
        .args(args)
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .env("MADOGUCHI_HOME", folder.join("home"))
        .env("MADOGUCHI_LANG", "ja")
        .env("MADOGUCHI_NOW", NOW)
        .current_dir(folder)
        .stdin(Stdio::null());
}

/// Runs a command to its end.
pub(crate) fn finish(command: &mut Command) -> io::Result<Ran> {
    let output = command.output()?;
    Ok(Ran {
        code: output.status.code(),
        stdout: output.stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path) -> io::Result<TempDir> {
    let copy = tempfile::tempdir()?;
    copy_into(from, copy.path())?;
    Ok(copy)
}

fn copy_into(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy_into(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Returns every file below a folder, with its path in it.
pub(crate) fn files(folder: &Path) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).map_err(io::Error::other)?;
                found.push((name.to_owned(), fs::read(&path)?));
            }
        }
    }
    found.sort();
    Ok(found)
}
