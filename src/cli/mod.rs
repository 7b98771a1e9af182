//! The world: terminal, files, environment, clock.

mod again;
mod answer;
mod app;
mod args;
mod bad_trades;
mod broken_pack;
mod casefile;
mod command;
mod compose;
mod evidence;
mod explain;
mod failure;
mod findings;
mod input;
mod interview;
mod limits;
mod localize;
mod moment;
mod nearest;
mod numbers;
mod output;
mod packs;
mod picture;
mod progress;
mod prompt;
mod provider;
mod record;
mod refused_file;
mod scan;
mod settings;
mod trade_record;
mod trade_rows;
mod ui;
mod understand;
mod usage;

use std::io;
use std::panic;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use self::app::App;
use self::args::Cli;
use self::explain::Explanation;
use self::failure::Failure;
use self::settings::Settings;
use crate::domain::{Code, Lang};

/// Runs the program on the process's own arguments and streams.
///
/// Exit codes: 0 done, 1 the user can mend it, 2 usage, 3 the data is damaged or newer,
/// 4 stopped by a safety rule, 70 a defect, 130 cancelled.
pub fn run() -> ExitCode {
    panic::set_hook(Box::new(|_| {}));
    let (lang, json) = told_early();
    let ended = panic::catch_unwind(|| start(lang, json));
    let exit = ended.unwrap_or_else(|payload| {
        let said = payload.downcast_ref::<String>().cloned();
        let detail = said
            .or_else(|| {
                payload
                    .downcast_ref::<&str>()
                    .map(|said| (*said).to_owned())
            })
            .unwrap_or_default();
        finish(
            &explain::explain(&Failure::Defect { detail }, lang),
            lang,
            json,
        )
    });
    ExitCode::from(exit)
}

fn start(lang: Lang, json: bool) -> u8 {
    let command = localize::localize(Cli::command(), lang);
    let parsed = command
        .try_get_matches()
        .and_then(|found| Cli::from_arg_matches(&found));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) if !error.use_stderr() => {
            // Help and version are products, and go to stdout.
            let gone = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
            return u8::from(error.print().is_err_and(|error| !gone(&error)));
        }
        Err(error) => return finish(&usage::explain(&error, lang), lang, json),
    };
    match story(cli) {
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

/// Looks for `--lang` and `--json` before the command line is understood, so that even its errors
/// speak the user's language.
fn told_early() -> (Lang, bool) {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .take_while(|argument| argument != "--")
        .collect();
    let after = arguments.iter().zip(arguments.iter().skip(1));
    let apart = after
        .filter(|(name, _)| *name == "--lang")
        .map(|(_, value)| value.as_str());
    let joined = arguments
        .iter()
        .filter_map(|argument| argument.strip_prefix("--lang="));
    let lang = apart.chain(joined).find_map(Lang::from_code);
    (
        settings::language(lang),
        arguments.iter().any(|argument| argument == "--json"),
    )
}
