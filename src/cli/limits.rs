//! How long a value may be, told before the record has to refuse it.

use super::failure::Failure;
use crate::domain::{Incident, Inquiry, Lang, Profile, ProfileField};
use crate::i18n::{Catalog, label};

/// A value whose length is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limited {
    /// A provider's name.
    Provider,
    /// A title.
    Title,
    /// The provider's number for an inquiry.
    Ticket,
    /// With whom one spoke.
    SpokeWith,
    /// What was promised.
    Promise,
    /// An account fact; an empty one takes it away.
    Field(ProfileField),
}

impl Limited {
    /// Returns the most characters that the value may have.
    pub(crate) fn chars_max(self) -> usize {
        match self {
            Self::Provider => Incident::PROVIDER_CHARS_MAX,
            Self::Title => Incident::TITLE_CHARS_MAX,
            Self::Ticket => Inquiry::TICKET_CHARS_MAX,
            Self::SpokeWith => Inquiry::SPOKE_WITH_CHARS_MAX,
            Self::Promise => Inquiry::PROMISE_CHARS_MAX,
            Self::Field(_) => Profile::VALUE_CHARS_MAX,
        }
    }

    /// Returns the value's name.
    pub(crate) fn name(self, lang: Lang) -> &'static str {
        let words = &Catalog::of(lang).talk;
        match self {
            Self::Provider => words.provider,
            Self::Title => words.title,
            Self::Ticket => words.ticket,
            Self::SpokeWith => Catalog::of(lang).after.spoke_with,
            Self::Promise => Catalog::of(lang).after.promise,
            Self::Field(field) => label::profile_field(field, lang),
        }
    }

    /// Fails if a value is empty or too long to be recorded.
    pub(crate) fn check(self, value: &str) -> Result<(), Failure> {
        match value.chars().count() {
            0 if !matches!(self, Self::Field(_)) => Err(Failure::EmptyValue { of: self }),
            chars if chars > self.chars_max() => Err(Failure::ValueTooLong { of: self, chars }),
            _ => Ok(()),
        }
    }
}
