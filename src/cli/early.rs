//! What has to be known before the command line is understood: its errors and its help speak the
//! user's language too.

use chrono::DateTime;

use super::args::{AmbiguousChoice, ColorChoice};
use super::settings;
use crate::domain::{Code as _, Lang};
use crate::view::Style;

/// What the arguments say at first sight, right or wrong.
#[derive(Debug, Clone, Copy)]
pub(super) struct Early {
    /// The language.
    pub(super) lang: Lang,
    /// Whether answers are for programs.
    pub(super) json: bool,
    ascii: bool,
    color: ColorChoice,
    ambiguous: AmbiguousChoice,
}

impl Early {
    /// Looks through the arguments of the process.
    pub(super) fn read() -> Self {
        let arguments: Vec<String> = std::env::args_os()
            .skip(1)
            .map(|argument| argument.to_string_lossy().into_owned())
            .take_while(|argument| argument != "--")
            .collect();
        Self::of(&arguments)
    }

    /// Looks through arguments.
    pub(super) fn of(arguments: &[String]) -> Self {
        Self {
            lang: settings::language(value(arguments, "--lang").and_then(Lang::from_code)),
            json: is_set(arguments, "--json"),
            ascii: is_set(arguments, "--ascii"),
            color: chosen(arguments, "--color").unwrap_or(ColorChoice::Auto),
            ambiguous: chosen(arguments, "--ambiguous").unwrap_or(AmbiguousChoice::Narrow),
        }
    }

    /// Returns how help is drawn; it tells of no time.
    pub(super) fn style(self) -> Style {
        Style {
            lang: self.lang,
            width: settings::width(),
            ambiguous: self.ambiguous.into(),
            ascii: self.ascii,
            color: settings::color(self.color),
            now: DateTime::UNIX_EPOCH.fixed_offset(),
        }
    }
}

fn is_set(arguments: &[String], name: &str) -> bool {
    arguments.iter().any(|argument| argument == name)
}

/// Returns the value of an option, apart from its name or joined to it by `=`.
pub(super) fn value<'a>(arguments: &'a [String], name: &str) -> Option<&'a str> {
    let after = arguments.iter().zip(arguments.iter().skip(1));
    let apart = after
        .filter(|(known, _)| *known == name)
        .map(|(_, value)| value.as_str());
    let joined = arguments
        .iter()
        .filter_map(|argument| argument.strip_prefix(name)?.strip_prefix('='));
    apart.chain(joined).next()
}

fn chosen<T: clap::ValueEnum>(arguments: &[String], name: &str) -> Option<T> {
    T::from_str(value(arguments, name)?, true).ok()
}
