//! Colour by meaning. What a colour says, a word says too.

use std::borrow::Cow;

use anstyle::{AnsiColor, Style as Ansi};

use super::style::Style;

/// What a colour means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Nothing: the terminal's own colour.
    Plain,
    /// The head of a part.
    Heading,
    /// Can be used now.
    Good,
    /// Cannot be relied on, or not now.
    Doubt,
    /// Was taken back.
    Struck,
    /// The words that were looked for.
    Found,
    /// Beside the matter: sources, dates.
    Aside,
}

/// Paints one line, where colours may be used.
pub(super) fn paint<'t>(text: &'t str, meaning: Meaning, style: &Style) -> Cow<'t, str> {
    let ansi = match meaning {
        Meaning::Plain => return Cow::Borrowed(text),
        Meaning::Heading => Ansi::new().bold(),
        Meaning::Good => AnsiColor::Green.on_default(),
        Meaning::Doubt => AnsiColor::Yellow.on_default(),
        Meaning::Struck => Ansi::new().strikethrough().dimmed(),
        Meaning::Found => AnsiColor::Red.on_default().bold(),
        Meaning::Aside => Ansi::new().dimmed(),
    };
    if !style.color || text.is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{ansi}{text}{ansi:#}"))
}
