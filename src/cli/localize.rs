//! clap's tree of commands as the program uses it: its own help, and words in the user's language.
//!
//! clap has no words but English ones and breaks lines at spaces only, so the help is drawn by
//! `view`; all that clap does is to tell whose help was asked for.

use clap::{Arg, ArgAction, Command};

use crate::domain::Lang;
use crate::i18n::help::help;

/// Returns the command tree whose every help text is the path of its command.
pub(crate) fn prepare(command: Command) -> Command {
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help).global(true))
        .arg(flag("version", 'V', ArgAction::Version));
    told_apart(command, "")
}

fn told_apart(command: Command, path: &str) -> Command {
    command
        .override_help(path.to_owned())
        .mut_subcommands(|sub| {
            let path = format!("{path} {}", sub.get_name());
            told_apart(sub, path.trim_start())
        })
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).long(name).short(short).action(action)
}

/// Returns the command tree with the one line about each command and argument in a language, for
/// the shell.
pub(crate) fn overlay(command: Command, lang: Lang) -> Command {
    match lang {
        Lang::En => command,
        Lang::Ja => japanese(command, ""),
    }
}

fn japanese(command: Command, path: &str) -> Command {
    let within = |name: &str| format!("{path} {name}").trim_start().to_owned();
    command
        .about(help(path).unwrap_or_default())
        .mut_args(|arg| {
            let path = argument_path(&arg);
            let global = arg.is_global_set() || arg.get_id() == "version";
            let text = help(&if global { path } else { within(&path) });
            arg.help(text.unwrap_or_default())
        })
        .mut_subcommands(|sub| {
            let path = within(sub.get_name());
            japanese(sub, &path)
        })
}

/// Returns the path of an argument below its command: `--title`, or the id of a positional one.
pub(crate) fn argument_path(arg: &Arg) -> String {
    arg.get_long()
        .map_or_else(|| arg.get_id().to_string(), |long| format!("--{long}"))
}
