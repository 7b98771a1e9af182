//! `pack`: provider packs, built in and the user's own.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::cli::app::App;
use crate::cli::carried_failure::CarriedFailure;
use crate::cli::failure::Failure;
use crate::cli::names::{names_of_another, taken};
use crate::cli::output;
use crate::cli::packs::{BrokenPack, Packs};
use crate::domain::FindingKind;
use crate::pack::{self, Pack};
use crate::safety::{self, Field, Hints};
use crate::view::json::{self, CheckedFile};
use crate::view::{self, PackRow};

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
        /// The pack's id, or the name of its file
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
    let rows = rows(app);
    let left_out = app.left_out();
    app.ui.out(&if app.settings().json {
        json::packs(&rows, &left_out, app.lang())
    } else {
        view::packs(&rows, &left_out, &app.style())
    })
}

/// Returns the packs that there are, the built-in ones first.
pub(super) fn rows(app: &App) -> Vec<PackRow> {
    let built_in = pack::ids().filter_map(pack::builtin);
    let built_in = built_in.map(|pack| PackRow::new(&pack, true));
    let own = app.packs().own().packs.iter();
    let own = own.map(|(_, pack)| PackRow::new(pack, false));
    built_in.chain(own).collect()
}

fn show(app: &App, name: &str) -> Result<(), Failure> {
    let pack = app.packs().must_find(name)?;
    app.ui.out(&if app.settings().json {
        json::pack(&pack, app.lang())
    } else {
        view::pack(&pack, &app.style())
    })
}

fn check(app: &App, files: &[PathBuf]) -> Result<(), Failure> {
    let checked: Vec<(String, Result<String, Failure>)> = files
        .iter()
        .map(|file| {
            let text = read(app, file).map(|(_, text)| text);
            (app.shown_path(file), text)
        })
        .collect();
    if app.settings().json {
        let files: Vec<CheckedFile<'_>> = checked
            .iter()
            .filter_map(|(name, outcome)| checked_file(name, outcome))
            .collect();
        app.ui.out(&json::pack_check(&files, app.lang()))?;
    }
    let mut broken = None;
    for (name, outcome) in checked {
        match outcome {
            Ok(_) => app.ui.status(&(app.words().talk.pack_clean)(&name)),
            // Every file is checked; the last failure ends the run, after all were shown.
            Err(failure) => {
                if let Some(earlier) = broken.replace(failure)
                    && !app.settings().json
                {
                    app.tell_failure(&earlier);
                }
            }
        }
    }
    broken.map_or(Ok(()), Err)
}

/// Returns what is told of a file in the answer to a program; `None` where it could not be read,
/// which is a failure of the run.
fn checked_file<'a>(
    file: &'a str,
    outcome: &'a Result<String, Failure>,
) -> Option<CheckedFile<'a>> {
    let (text, problems) = match outcome {
        Ok(text) => (text.as_str(), &[][..]),
        Err(Failure::BrokenPack(broken)) => (broken.text.as_str(), broken.problems.as_slice()),
        Err(_) => return None,
    };
    Some(CheckedFile {
        file,
        text,
        problems,
    })
}

fn add(app: &App, file: &Path) -> Result<(), Failure> {
    let (pack, text) = read(app, file)?;
    refuse_secrets(app, file, &text)?;
    if pack::ids().any(|id| id == pack.id.0) {
        return Err(CarriedFailure::PackBuiltIn { id: pack.id.0 }.into());
    }
    if let Some(name) = taken(&pack) {
        let file = app.shown_path(file);
        return Err(CarriedFailure::PackNameTaken { file, name }.into());
    }
    let path = app.packs().path_of(&pack.id)?;
    if path.exists() {
        return Err(Failure::PackExists { id: pack.id.0 });
    }
    output::private_folder(&path)?;
    output::new_file(&path, &text)?;
    app.ui.status(&(app.words().talk.pack_added)(&pack.id.0));
    let names = names_of_another(&pack);
    if !names.is_empty() {
        let names = names.join(app.words().failure.between);
        app.ui
            .warning(&(app.words().carried.pack_shares)(&pack.id.0, &names));
    }
    answer(app, "added", &pack.id.0, &path)
}

/// Reads a pack file; what is told of one that cannot be used has its name without what is secret in
/// it.
fn read(app: &App, file: &Path) -> Result<(Pack, String), Failure> {
    Packs::read(file).map_err(|failure| match failure {
        Failure::File { kind, .. } => Failure::File {
            path: app.shown_path(file),
            kind,
        },
        Failure::BrokenPack(broken) => Failure::BrokenPack(Box::new(BrokenPack {
            file: app.shown_path(file),
            ..*broken
        })),
        failure => failure,
    })
}

/// Refuses a file that holds a secret: a pack is kept as it is written, and packs are passed on.
fn refuse_secrets(app: &App, file: &Path, text: &str) -> Result<(), Failure> {
    let find = |text: &str| {
        let clear = |hints: &Hints<'_>| safety::clear(text, hints).findings;
        app.with_hints(Field::Letter, false, clear)
    };
    // The lines of a table are no prose: what one says is no hint at what the next one holds.
    let guessed = text.lines().flat_map(find);
    let proved = find(text).into_iter().filter(|finding| finding.proved);
    let kinds: Vec<FindingKind> = proved.chain(guessed).map(|it| it.kind).collect();
    if kinds.is_empty() {
        return Ok(());
    }
    let what = app.shown_path(file);
    Err(Failure::HoldsSecret { what, kinds })
}

fn remove(app: &App, name: &str) -> Result<(), Failure> {
    if pack::ids().any(|known| known == name) {
        let id = name.to_owned();
        return Err(CarriedFailure::PackBuiltIn { id }.into());
    }
    let Some(path) = app.packs().own_file(name) else {
        let own = app.packs().own();
        let choices = own.packs.iter().map(|(_, pack)| pack.id.0.clone());
        return Err(Failure::NoPack {
            written: name.to_owned(),
            choices: choices.collect(),
        });
    };
    fs::remove_file(path).map_err(|error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    })?;
    app.ui.status(&(app.words().talk.pack_removed)(name));
    answer(app, "removed", name, path)
}

/// Answers with what was changed: for programs only, as people were told already.
fn answer(app: &App, change: &'static str, id: &str, file: &Path) -> Result<(), Failure> {
    if !app.settings().json {
        return Ok(());
    }
    let file = file.display().to_string();
    app.ui.out(&json::pack_change(change, id, &file))
}
