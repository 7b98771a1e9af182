//! How a view is drawn: everything it may depend on besides the data.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, Utc};

use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::text::Ambiguous;

/// How a view is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// The language.
    pub lang: Lang,
    /// The cells of a line.
    pub width: usize,
    /// How wide ambiguous characters are.
    pub ambiguous: Ambiguous,
    /// Whether lines and marks are drawn in ASCII.
    pub ascii: bool,
    /// Whether colours may be used. They never carry meaning of their own.
    pub color: bool,
    /// The clock, in the zone in which times are shown.
    pub now: DateTime<FixedOffset>,
}

impl Style {
    /// Returns the sentences of the view's language.
    pub fn catalog(&self) -> &'static Catalog {
        Catalog::of(self.lang)
    }

    /// Returns an instant in the zone in which times are shown.
    pub fn local(&self, instant: DateTime<Utc>) -> DateTime<FixedOffset> {
        instant.with_timezone(self.now.offset())
    }

    /// Returns what stands for words that were cut off.
    pub(super) fn ellipsis(&self) -> &'static str {
        if self.ascii { "..." } else { "…" }
    }

    /// Returns what stands before an entry that was taken back.
    pub(super) fn struck(&self) -> &'static str {
        if self.ascii { "x " } else { "✗ " }
    }

    /// Returns a text whose signs the screen can draw: in ASCII, a sign that is no letter is
    /// written with several.
    pub(super) fn drawable<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !self.ascii || !text.contains(|letter| sign(letter).is_some()) {
            return Cow::Borrowed(text);
        }
        let mut drawn = String::with_capacity(text.len());
        for letter in text.chars() {
            match sign(letter) {
                Some(ascii) => drawn.push_str(ascii),
                None => drawn.push(letter),
            }
        }
        Cow::Owned(drawn)
    }

    /// Returns what stands before an entry of a list.
    pub fn bullet(&self) -> &'static str {
        match (self.ascii, self.lang) {
            (false, Lang::Ja) => "・",
            _ => "- ",
        }
    }
}

/// Returns what stands for a sign in ASCII; `None` for letters, which stay.
fn sign(letter: char) -> Option<&'static str> {
    Some(match letter {
        '…' => "...",
        '→' => "->",
        '←' => "<-",
        '–' | '—' | '‐' | '‑' | '−' => "-",
        '•' | '×' => "*",
        '“' | '”' => "\"",
        '‘' | '’' => "'",
        _ => return None,
    })
}
