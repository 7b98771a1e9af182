//! `pack`: provider packs, built in and the user's own.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::packs::Packs;
use crate::domain::ProviderId;
use crate::pack;
use crate::view::{self, PackRow, json};

/// List, show, check, add or remove provider packs
#[derive(Debug, Args)]
pub(crate) struct PackArgs {
    #[command(subcommand)]
    command: PackCommand,
}

/// What to do with packs.
#[derive(Debug, Subcommand)]
enum PackCommand {
    /// List the packs
    List,
    /// Show what a pack knows
    Show {
        /// The provider, by any of its names
        provider: String,
    },
    /// Check a pack file and tell all its problems at once
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Add a pack of your own; it cannot take the place of a built-in one
    Add {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Remove a pack of your own
    Remove {
        /// The pack's id
        id: String,
    },
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &PackArgs) -> Result<(), Failure> {
    match &args.command {
        PackCommand::List => list(app),
        PackCommand::Show { provider } => show(app, provider),
        PackCommand::Check { files } => check(app, files),
        PackCommand::Add { file } => add(app, file),
        PackCommand::Remove { id } => remove(app, id),
    }
}

fn list(app: &App) -> Result<(), Failure> {
    let built_in = pack::ids().filter_map(pack::builtin).map(|p| (p, true));
    let own = app.packs().own()?.into_iter().map(|pack| (pack, false));
    let rows: Vec<PackRow> = built_in
        .chain(own)
        .map(|(pack, own)| PackRow::new(&pack, own))
        .collect();
    app.ui.out(&if app.settings().json {
        json::packs(&rows, app.lang())
    } else {
        view::packs(&rows, &app.style())
    })
}

fn show(app: &App, name: &str) -> Result<(), Failure> {
    let Some(pack) = app.packs().find(name)? else {
        let choices = app.packs().ids()?;
        return Err(Failure::NoPack {
            written: name.to_owned(),
            choices,
        });
    };
    app.ui.out(&if app.settings().json {
        json::pack(&pack, app.lang())
    } else {
        view::pack(&pack, &app.style())
    })
}

fn check(app: &App, files: &[PathBuf]) -> Result<(), Failure> {
    let mut broken = None;
    for file in files {
        match Packs::read(file) {
            Ok(_) => {
                let name = file.display().to_string();
                app.ui.status(&(app.words().talk.pack_clean)(&name));
            }
            // Every file is checked; the last failure ends the run, after all were shown.
            Err(failure) => {
                if let Some(earlier) = broken.replace(failure) {
                    app.tell_failure(&earlier);
                }
            }
        }
    }
    broken.map_or(Ok(()), Err)
}

fn add(app: &App, file: &Path) -> Result<(), Failure> {
    let (pack, text) = Packs::read(file)?;
    if pack::ids().any(|id| id == pack.id.0) {
        return Err(Failure::PackBuiltIn { id: pack.id.0 });
    }
    let path = app.packs().path_of(&pack.id)?;
    if path.exists() {
        return Err(Failure::PackExists { id: pack.id.0 });
    }
    output::private_folder(&path)?;
    output::new_file(&path, &text)?;
    app.ui.status(&(app.words().talk.pack_added)(&pack.id.0));
    Ok(())
}

fn remove(app: &App, id: &str) -> Result<(), Failure> {
    if pack::ids().any(|known| known == id) {
        return Err(Failure::PackBuiltIn { id: id.to_owned() });
    }
    let own = app.packs().own()?;
    if !own.iter().any(|pack| pack.id.0 == id) {
        let choices = own.into_iter().map(|pack| pack.id.0).collect();
        return Err(Failure::NoPack {
            written: id.to_owned(),
            choices,
        });
    }
    let path = app.packs().path_of(&ProviderId(id.to_owned()))?;
    fs::remove_file(&path).map_err(|error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    })?;
    app.ui.status(&(app.words().talk.pack_removed)(id));
    Ok(())
}
