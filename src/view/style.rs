//! How a view is drawn: everything it may depend on besides the data.

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

    /// Returns what stands before an entry of a list.
    pub fn bullet(&self) -> &'static str {
        match (self.ascii, self.lang) {
            (false, Lang::Ja) => "・",
            _ => "- ",
        }
    }
}
