//! Japanese help over the English one, by walking the tree of commands.
//!
//! clap has no words but English ones, so its headings, defaults and choices are written here.

use clap::{Arg, ArgAction, Command};

use crate::domain::Lang;
use crate::i18n::help::{FRAME, help};

/// Returns the command tree with help in a language.
pub(crate) fn localize(command: Command, lang: Lang) -> Command {
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help, "Print this help").global(true))
        .arg(flag(
            "version",
            'V',
            ArgAction::Version,
            "Print the version",
        ));
    match lang {
        Lang::En => command,
        Lang::Ja => japanese(command, ""),
    }
}

fn flag(name: &'static str, short: char, action: ArgAction, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .short(short)
        .action(action)
        .help(help)
        .help_heading("Global options")
}

fn japanese(command: Command, path: &str) -> Command {
    let about = help(path).unwrap_or_default();
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}",
        FRAME.usage
    );
    let within = |name: &str| match path {
        "" => name.to_owned(),
        path => format!("{path} {name}"),
    };
    // Under a heading of their own, clap would sort arguments by name.
    let mut order = 0;
    command
        .about(about)
        .long_about(about)
        .help_template(template)
        .subcommand_help_heading(FRAME.commands)
        .mut_args(move |arg| {
            let path = argument_path(&arg);
            let global = arg.is_global_set() || arg.get_id() == "version";
            let text = help(&if global { path.clone() } else { within(&path) });
            let heading = match (global, arg.is_positional()) {
                (true, _) => FRAME.global,
                (false, true) => FRAME.arguments,
                (false, false) => FRAME.options,
            };
            let text = format!("{}{}", text.unwrap_or_default(), values(&arg));
            order += 1;
            let takes_values = arg.get_action().takes_values();
            let arg = arg
                .help(text.clone())
                .long_help(text)
                .help_heading(heading)
                .display_order(order);
            if takes_values {
                arg.hide_default_value(true).hide_possible_values(true)
            } else {
                arg
            }
        })
        .mut_subcommands(|sub| {
            let path = within(sub.get_name());
            japanese(sub, &path)
        })
}

/// Returns the path of an argument below its command: `--title`, or the id of a positional one.
fn argument_path(arg: &Arg) -> String {
    arg.get_long()
        .map_or_else(|| arg.get_id().to_string(), |long| format!("--{long}"))
}

/// Returns default and choices in Japanese, which clap would write in English.
fn values(arg: &Arg) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let choices: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    let defaults: Vec<String> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    let mut text = String::new();
    if !choices.is_empty() {
        text += &(FRAME.choices)(&choices.join(" | "));
    }
    if !defaults.is_empty() {
        text += &(FRAME.default)(&defaults.join(","));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::Cli;

    #[track_caller]
    fn check(command: &Command, path: &str) {
        assert!(
            help(path).is_some(),
            "no Japanese help for the command `{path}`"
        );
        let arguments = command.get_arguments().filter(|arg| {
            !arg.is_global_set() && !matches!(arg.get_id().as_str(), "help" | "version")
        });
        for arg in arguments {
            let name = argument_path(arg);
            let path = format!("{path} {name}").trim_start().to_owned();
            assert!(help(&path).is_some(), "no Japanese help for `{path}`");
        }
        for sub in command.get_subcommands() {
            check(sub, format!("{path} {}", sub.get_name()).trim_start());
        }
    }

    #[test]
    fn every_command_and_option_has_japanese_help() {
        let command = Cli::tree(|_| true);
        check(&command, "");
        let global = command.get_arguments().filter(|arg| arg.is_global_set());
        for arg in global {
            let path = argument_path(arg);
            assert!(help(&path).is_some(), "no Japanese help for `{path}`");
        }
    }

    #[test]
    fn the_tree_of_commands_is_sound_in_both_languages() {
        for lang in [Lang::Ja, Lang::En] {
            localize(Cli::tree(|_| true), lang).debug_assert();
        }
    }
}
