//! clap's own errors, in the user's language as far as clap tells what went wrong.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::explain::Explanation;
use crate::domain::Lang;
use crate::i18n::Catalog;

/// Explains an error of the command line. What clap does not tell apart keeps its own words.
pub(super) fn explain(error: &clap::Error, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).usage;
    let part = |kind| context(error, kind);
    let argument = part(ContextKind::InvalidArg).unwrap_or_default();
    let value = part(ContextKind::InvalidValue).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            (words.unknown_command)(&part(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::UnknownArgument => (words.unknown_argument)(&argument),
        ErrorKind::MissingRequiredArgument => (words.missing_argument)(&argument),
        ErrorKind::InvalidValue if value.is_empty() => (words.missing_value)(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            (words.bad_value)(&argument, &value)
        }
        ErrorKind::ArgumentConflict => {
            (words.conflict)(&argument, &part(ContextKind::PriorArg).unwrap_or_default())
        }
        ErrorKind::MissingSubcommand => words.missing_command.to_owned(),
        ErrorKind::InvalidUtf8 => words.not_utf8.to_owned(),
        _ => first_sentence(error),
    };
    let mut hints = Vec::new();
    let suggested = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    if let Some(nearest) = suggested.into_iter().find_map(part) {
        hints.push((Catalog::of(lang).failure.suggestion)(&nearest));
    }
    if let Some(choices) = part(ContextKind::ValidValue) {
        hints.push((Catalog::of(lang).failure.bad_choice_hint)(&choices));
    }
    hints.push(words.see_help.to_owned());
    Explanation {
        kind: "usage",
        exit: 2,
        message,
        hints,
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
