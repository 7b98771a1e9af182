//! clap's own errors, in the user's language as far as clap tells what went wrong.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::explain::Explanation;
use super::manual;
use super::named::named;
use super::nearest::nearest;
use crate::domain::Lang;
use crate::i18n::{Catalog, command_meant};
use crate::text::fold;

/// What stands for an incident's number in the usage line.
const NUMBER: &str = "<N>";

/// Explains an error of the command line. What clap does not tell apart keeps its own words.
pub(super) fn explain(error: &clap::Error, typed: &[OsString], lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).usage;
    let part = |kind| context(error, kind);
    let path = match path(error) {
        none if none.is_empty() => called(typed),
        path => path,
    };
    let argument = part(ContextKind::InvalidArg).unwrap_or_default();
    let value = part(ContextKind::InvalidValue).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let written = part(ContextKind::InvalidSubcommand).unwrap_or_default();
            return unknown_command(&written, &path, lang);
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            (words.unknown_argument)(&argument)
        }
        ErrorKind::UnknownArgument => (words.extra_word)(&argument),
        ErrorKind::MissingRequiredArgument => (words.missing_argument)(&argument),
        ErrorKind::InvalidValue if value.is_empty() => (words.missing_value)(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            (words.bad_value)(&argument, &value)
        }
        ErrorKind::ArgumentConflict => match part(ContextKind::PriorArg).unwrap_or_default() {
            prior if prior == argument => (words.twice)(&argument),
            prior => (words.conflict)(&argument, &prior),
        },
        ErrorKind::TooManyValues => (words.no_value)(&argument, &value),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return missing_command(error, lang);
        }
        ErrorKind::InvalidUtf8 => words.not_utf8.to_owned(),
        _ => first_sentence(error),
    };
    let mut explanation = begin(message);
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = || {
        let choices = choices(error);
        let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
        let meant = nearest(&value, &choices).or_else(|| named(&value, &choices));
        meant.map(str::to_owned)
    };
    if let Some(nearest) = suggested.into_iter().find_map(part).or_else(meant) {
        explanation = explanation.hint((Catalog::of(lang).failure.suggestion)(&nearest));
    }
    if let Some(choices) = part(ContextKind::ValidValue) {
        explanation = explanation.hint((Catalog::of(lang).failure.bad_choice_hint)(&choices));
    }
    if argument.contains(NUMBER) {
        explanation = explanation.hint(words.how_to_number);
    }
    if error.kind() == ErrorKind::UnknownArgument {
        let dash = argument.starts_with('-');
        explanation = explanation.hint(if dash {
            words.dashes
        } else {
            words.how_to_quote
        });
    }
    explanation.hint((words.see_help)(&help_of(&path)))
}

/// Explains that there is no such command, whose name may be behind that of the one above it.
pub(super) fn unknown_path(written: &str, lang: Lang) -> Explanation {
    match written.rsplit_once(' ') {
        Some((above, name)) if !subcommands(above).is_empty() => unknown_command(name, above, lang),
        _ => unknown_command(written, "", lang),
    }
}

/// Explains that there is no such command below the one at a path, with the one that was probably
/// meant: near in its letters, or another word for it.
fn unknown_command(written: &str, path: &str, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).usage;
    let known = subcommands(path);
    let names: Vec<&str> = known.iter().map(String::as_str).collect();
    let meant = nearest(written, &names).or_else(|| {
        let meant = command_meant(&fold(written))?;
        names.contains(&meant).then_some(meant)
    });
    let explanation = begin((words.unknown_command)(written));
    let explanation = match meant {
        Some(meant) => explanation.hint((Catalog::of(lang).failure.suggestion)(meant)),
        None if path.is_empty() => explanation.hint(words.how_to_log),
        None => explanation.hint((Catalog::of(lang).failure.bad_choice_hint)(
            &names.join(", "),
        )),
    };
    explanation.hint((words.see_help)(&help_of(path)))
}

/// Explains that a command needs one of those below it.
fn missing_command(error: &clap::Error, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).usage;
    // The help text of a command is its path.
    let path = error.render().to_string();
    let choices = subcommands(path.trim()).join(", ");
    begin(words.missing_command.to_owned())
        .hint((Catalog::of(lang).failure.bad_choice_hint)(&choices))
        .hint((words.see_help)(&help_of(path.trim())))
}

fn begin(message: String) -> Explanation {
    Explanation::new("usage", 2, message)
}

fn help_of(path: &str) -> String {
    format!("{} --help", manual::with_program(path))
}

fn subcommands(path: &str) -> Vec<String> {
    let tree = manual::tree();
    let shown = manual::below(&tree, path);
    shown.map(|sub| sub.get_name().to_owned()).collect()
}

/// Returns the path of the command whose arguments did not fit: clap tells it in the usage line.
fn path(error: &clap::Error) -> String {
    let usage = context(error, ContextKind::Usage).unwrap_or_default();
    let words = usage
        .trim_start_matches("Usage:")
        .split_whitespace()
        .skip(1);
    let names = words.take_while(|word| word.starts_with(|first: char| first.is_ascii_lowercase()));
    names.collect::<Vec<&str>>().join(" ")
}

/// Returns the path of the command that was called, where clap does not tell it: a value that does
/// not fit is found before the usage line is made.
fn called(typed: &[OsString]) -> String {
    let tree = manual::tree();
    let mut path = Vec::new();
    let mut command = &tree;
    let words = typed.iter().skip(1).map(|word| word.to_string_lossy());
    let mut is_value = false;
    for word in words.take_while(|word| word != "--") {
        if std::mem::take(&mut is_value) {
            continue;
        }
        is_value = takes_value(&tree, &word);
        match command.find_subcommand(&*word) {
            Some(below) => {
                path.push(below.get_name());
                command = below;
            }
            // Before the command stand options and their values, behind it what it is about.
            None if path.is_empty() || word.starts_with('-') => {}
            None => break,
        }
    }
    path.join(" ")
}

/// Tells whether a word is an option of every command that takes the next word as its value.
fn takes_value(tree: &Command, word: &str) -> bool {
    let name = word.strip_prefix("--");
    let mut known = tree.get_arguments();
    known.any(|arg| arg.get_long() == name && name.is_some() && arg.get_action().takes_values())
}

/// Returns the values that would have fitted.
fn choices(error: &clap::Error) -> Vec<String> {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(choices)) => choices.clone(),
        _ => Vec::new(),
    }
}

/// Returns one part of what clap knows about an error, as text.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
    .filter(|text| !text.is_empty())
}

fn first_sentence(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let first = text.lines().next().unwrap_or_default();
    first.strip_prefix("error: ").unwrap_or(first).to_owned()
}
