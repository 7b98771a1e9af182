//! The world: terminal, files, environment, clock.

mod again;
mod answer;
mod answered;
mod app;
mod args;
mod bad_lines;
mod bad_trades;
mod broken_pack;
mod call;
mod carried_failure;
mod casefile;
mod clearing;
mod clipboard;
mod command;
mod complete;
mod compose;
mod confirm;
mod confirmed;
mod core_dump;
mod defaults;
mod defect;
mod drafted;
mod early;
mod edited;
mod editor;
mod evidence;
mod explain;
mod failure;
mod filed;
mod filter;
mod findings;
mod follows;
mod front;
mod held;
mod impostor;
mod incoming;
mod input;
mod interview;
mod letter;
mod letter_failure;
mod limits;
mod lines;
mod localize;
mod looks;
mod manual;
mod matter;
mod moment;
mod named;
mod names;
mod nearest;
mod noticed;
mod numbers;
mod output;
mod overwrite;
mod pack_file;
mod packed;
mod packs;
mod picture;
mod place;
mod progress;
mod prompt;
mod provider;
mod reason;
mod record;
mod redact;
mod refused_file;
mod rehearsal;
mod retold;
mod rungs;
mod salvage;
mod same;
mod scan;
mod settings;
mod shell;
mod shell_lines;
mod signals;
mod suggest;
mod terminal;
mod ticked;
mod titled;
mod together;
mod told_fact;
mod trade_record;
mod trade_related;
mod trade_rows;
mod ui;
mod understand;
mod usage;
mod verified;
mod waiting;
mod yes_no;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

use self::app::App;
use self::args::Cli;
use self::early::Early;
use self::explain::Explanation;
use self::failure::Failure;
use self::settings::Settings;
use crate::domain::Lang;

/// Runs the program on the process's own arguments and streams.
///
/// Exit codes: 0 done, 1 the user can mend it, 2 usage, 3 the data is damaged or newer,
/// 4 stopped by a safety rule, 70 a defect, 130 cancelled.
pub fn run() -> ExitCode {
    let early = Early::read();
    defect::is_told(early);
    signals::tell_instead_of_dying();
    core_dump::forbid();
    if shell::answered() {
        return ExitCode::SUCCESS;
    }
    ExitCode::from(start(early))
}

fn start(early: Early) -> u8 {
    let Early { lang, json, .. } = early;
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if let [_, only] = arguments.as_slice()
        && (only == "--version" || only == "-V")
    {
        let printed = ui::product(&format!("madoguchi {}", env!("CARGO_PKG_VERSION")));
        return ended(printed, lang, json);
    }
    if let [_, only] = arguments.as_slice()
        && (only == "--help" || only == "-h")
    {
        return ended(help("", early), lang, json);
    }
    let called = |name: &str| arguments.iter().skip(1).any(|argument| argument == name);
    let parsed = parsed(Cli::called(called), &arguments).or_else(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Err(error),
        // What was meant instead can be told only beside the other commands.
        _ => parsed(Cli::tree(called), &arguments),
    });
    let done = match parsed {
        Ok(cli) => story(cli),
        // Help and version are products, and go to stdout.
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp => {
                let path = error.render().to_string();
                help(path.trim(), early)
            }
            ErrorKind::DisplayVersion => ui::product(&error.render().to_string()),
            _ => return finish(&usage::explain(&error, &arguments, lang), lang, json),
        },
    };
    ended(done, lang, json)
}

/// Prints the help of the command at a path.
fn help(path: &str, early: Early) -> Result<(), Failure> {
    ui::product(&manual::page(path, &early.style()).unwrap_or_default())
}

/// Reads a command line by a tree of commands.
fn parsed(tree: clap::Command, arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let found = localize::prepare(tree).try_get_matches_from(arguments);
    found.and_then(Cli::read)
}

/// Returns the exit code, and says why something was not done.
fn ended(done: Result<(), Failure>, lang: Lang, json: bool) -> u8 {
    match done {
        Ok(()) => 0,
        Err(failure) => tell(&failure, lang, json),
    }
}

fn story(cli: Cli) -> Result<(), Failure> {
    let app = App::new(Settings::new(&cli.global)?);
    let ended = match cli.command {
        Some(command) => command.run(&app),
        None => command::alone(&app),
    };
    app.tell_left_out();
    app.tell_shell_lines(std::env::args_os());
    ended
}

/// Says why something was not done, and returns the exit code that says it.
fn tell(failure: &Failure, lang: Lang, json: bool) -> u8 {
    if let Failure::BrokenPack(broken) = failure
        && !json
    {
        broken_pack::draw(broken, lang);
    }
    finish(&explain::explain(failure, lang), lang, json)
}

/// Prints an explanation and returns its exit code. It quotes what was typed, so it is cleared.
fn finish(explanation: &Explanation, lang: Lang, json: bool) -> u8 {
    explain::print(&explanation.cleared(lang), lang, json);
    explanation.exit
}
