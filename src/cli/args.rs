//! What can be typed: the options of every command.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;
use clap::{ArgMatches, Args, CommandFactory as _, FromArgMatches as _, Parser, ValueEnum};

use super::command::{Command, called, commands};
use crate::domain::{Code, Lang};
use crate::text::Ambiguous;

/// Find the right support window, and write the inquiry
#[derive(Debug, Parser)]
#[command(name = "madoguchi", version, disable_help_subcommand = true)]
struct Top {
    #[command(flatten)]
    _global: GlobalArgs,
}

/// A command line that was understood.
#[derive(Debug)]
pub(crate) struct Cli {
    pub(crate) global: GlobalArgs,
    pub(crate) command: Option<Command>,
}

impl Cli {
    /// Returns the tree of commands; only those that are called have their options.
    pub(crate) fn tree(is_called: impl Fn(&str) -> bool) -> clap::Command {
        commands(Top::command(), is_called)
    }

    /// Returns the tree of only those commands that are called.
    pub(crate) fn called(is_called: impl Fn(&str) -> bool) -> clap::Command {
        called(Top::command(), is_called)
    }

    /// Returns the tree of commands with all their options.
    pub(crate) fn command() -> clap::Command {
        Self::tree(|_| true)
    }

    /// Reads what the tree found.
    pub(crate) fn read(mut found: ArgMatches) -> Result<Self, clap::Error> {
        let global = GlobalArgs::from_arg_matches_mut(&mut found)?;
        let command = match found.subcommand_name() {
            Some(_) => Some(Command::from_arg_matches_mut(&mut found)?),
            None => None,
        };
        Ok(Self { global, command })
    }
}

/// The options that every command takes.
// Each flag is one that a person types; a set of flags would not be typed otherwise.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone, Args)]
pub(crate) struct GlobalArgs {
    /// Answer for programs: one JSON document on stdout
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The language of the interface
    #[arg(long, global = true, value_name = "LANG", value_parser = codes::<Lang>())]
    pub(crate) lang: Option<Lang>,
    /// Never ask; a missing answer is an error that names the option
    #[arg(long, global = true)]
    pub(crate) no_input: bool,
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorChoice,
    /// Draw with ASCII only
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
    /// The width of ambiguous characters such as ① and …
    #[arg(long, global = true, value_name = "WIDTH", default_value = "narrow")]
    pub(crate) ambiguous: AmbiguousChoice,
    /// Say only what went wrong
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// The folder that holds the record
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) home: Option<PathBuf>,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How many cells ambiguous characters take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AmbiguousChoice {
    /// Two cells
    Wide,
    /// One cell
    Narrow,
}

impl From<AmbiguousChoice> for Ambiguous {
    fn from(choice: AmbiguousChoice) -> Self {
        match choice {
            AmbiguousChoice::Wide => Self::Wide,
            AmbiguousChoice::Narrow => Self::Narrow,
        }
    }
}

/// Returns a parser for the codes of a closed set, which names them in help and errors.
pub(crate) fn codes<T: Code + Send + Sync>() -> impl clap::builder::TypedValueParser<Value = T> {
    let all: Vec<&'static str> = T::ALL.iter().map(|value| value.code()).collect();
    PossibleValuesParser::new(all)
        .try_map(|code| T::from_code(&code).ok_or("a code that is not in its own list"))
}
