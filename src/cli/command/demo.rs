//! `demo`: a home to practise in.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::rehearsal;
use crate::cli::settings;
use crate::view::{self, json};

/// How many names are tried for a folder that is not there yet.
const NAMES_MAX: u32 = 1000;

/// Make a home with invented incidents to practise in
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {}

/// Runs the command.
pub(crate) fn run(app: &App) -> Result<(), Failure> {
    let home = new_home(app)?;
    rehearsal::play(app, &home)?;
    let home = home.display().to_string();
    if app.settings().json {
        return app.ui.out(&json::demo(&home));
    }
    let words = &app.words().demo;
    let commands = words.commands.map(|command| format!("  {command}"));
    let here = quoted(&home);
    // Whoever has a home of their own goes back to it.
    let earlier = settings::home_variable().map(|home| quoted(&home.display().to_string()));
    let (begin, end) = if cfg!(windows) {
        (
            format!("$env:MADOGUCHI_HOME = {here}"),
            match &earlier {
                Some(home) => {
                    format!("$env:MADOGUCHI_HOME = {home}; Remove-Item -Recurse {here}")
                }
                None => format!("Remove-Item Env:MADOGUCHI_HOME; Remove-Item -Recurse {here}"),
            },
        )
    } else {
        (
            format!("export MADOGUCHI_HOME={here}"),
            match &earlier {
                Some(home) => format!("export MADOGUCHI_HOME={home}; rm -r {here}"),
                None => format!("unset MADOGUCHI_HOME; rm -r {here}"),
            },
        )
    };
    app.ui.out(&format!(
        "{}  {begin}\n{}\n{}  {end}",
        view::sentences(&(words.made)(&home), &app.style()),
        commands.join("\n"),
        view::sentences(words.to_remove, &app.style())
    ))
}

/// Makes the folder: the one that `--home` names, which must hold no record, else a new one among
/// the temporary files. The home of the environment is never touched.
fn new_home(app: &App) -> Result<PathBuf, Failure> {
    let failed = |path: &Path, kind| Failure::File {
        path: path.display().to_string(),
        kind,
    };
    if let Some(told) = &app.settings().home_told {
        let mut entries = fs::read_dir(told).into_iter().flatten();
        if entries.next().is_some() {
            return Err(Failure::DemoHome {
                path: told.display().to_string(),
            });
        }
        output::private_folder(&told.join("."))?;
        // A relative name would mean another folder after the next `cd`.
        return Ok(std::path::absolute(told).unwrap_or_else(|_| told.clone()));
    }
    let folder = env::temp_dir();
    for number in 1..=NAMES_MAX {
        let home = folder.join(format!("madoguchi-demo-{number}"));
        match output::new_private_folder(&home) {
            Ok(()) => return Ok(home),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(&home, error.kind())),
        }
    }
    Err(failed(&folder, std::io::ErrorKind::AlreadyExists))
}

/// Puts a path between quotation marks where a shell would not read it as one word.
fn quoted(path: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "/\\:._-+".contains(letter);
    if path.chars().all(plain) {
        return path.to_owned();
    }
    let inside = if cfg!(windows) { "''" } else { "'\\''" };
    format!("'{}'", path.replace('\'', inside))
}
