//! clap's tree of commands as the program uses it: its own help, and words in the user's language.
//!
//! clap has no words but English ones and breaks lines at spaces only, so the help is drawn by
//! `view`; all that clap does is to tell whose help was asked for.

use clap::{Arg, ArgAction, Command};

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

/// Returns the path of an argument below its command: `--title`, or the id of a positional one.
pub(crate) fn argument_path(arg: &Arg) -> String {
    arg.get_long()
        .map_or_else(|| arg.get_id().to_string(), |long| format!("--{long}"))
}
