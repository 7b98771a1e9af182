//! The world: terminal, files, environment, clock.

mod again;
mod answer;
mod app;
mod args;
mod broken_pack;
mod command;
mod compose;
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
mod scan;
mod settings;
mod ui;
mod understand;
mod usage;

use std::ffi::OsString;
use std::io;
use std::panic;
use std::process::ExitCode;

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
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let (lang, json) = told_early(&arguments);
    let ended = panic::catch_unwind(|| start(arguments, lang, json));
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

fn start(arguments: Vec<OsString>, lang: Lang, json: bool) -> u8 {
    if let [_, only] = arguments.as_slice()
        && (only == "--version" || only == "-V")
    {
        return product(ui::out(&format!("madoguchi {}", env!("CARGO_PKG_VERSION"))));
    }
    let called = |name: &str| arguments.iter().skip(1).any(|argument| argument == name);
    let command = localize::localize(Cli::tree(called), lang);
    let parsed = command.try_get_matches_from(arguments).and_then(Cli::read);
    let cli = match parsed {
        Ok(cli) => cli,
        // Help and version are products, and go to stdout.
        Err(error) if !error.use_stderr() => return product(error.print()),
        Err(error) => return finish(&usage::explain(&error, lang), lang, json),
    };
    match story(cli) {
        Ok(()) => 0,
        Err(failure) => tell(&failure, lang, json),
    }
}

/// Returns the exit code of a product that was printed: a reader that has gone away is no failure.
fn product(printed: io::Result<()>) -> u8 {
    let gone = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    u8::from(printed.is_err_and(|error| !gone(&error)))
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
fn told_early(arguments: &[OsString]) -> (Lang, bool) {
    let arguments: Vec<_> = arguments
        .iter()
        .skip(1)
        .map(|argument| argument.to_string_lossy())
        .take_while(|argument| argument != "--")
        .collect();
    let after = arguments.iter().zip(arguments.iter().skip(1));
    let apart = after
        .filter(|(name, _)| *name == "--lang")
        .map(|(_, value)| value.as_ref());
    let joined = arguments
        .iter()
        .filter_map(|argument| argument.strip_prefix("--lang="));
    let lang = apart.chain(joined).find_map(Lang::from_code);
    (
        settings::language(lang),
        arguments.iter().any(|argument| argument == "--json"),
    )
}
