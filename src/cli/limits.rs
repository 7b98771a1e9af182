//! How long a value may be, told before the record has to refuse it.

use super::carried_failure::CarriedFailure;
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
            1.. if self == Self::Field(ProfileField::Mail) && !is_mail_address(value) => {
                Err(CarriedFailure::NoMailAddress.into())
            }
            _ => Ok(()),
        }
    }
}

/// Tells whether a value looks like a mail address: one @, with a name before it and a host with
/// an ending behind it. Whether it is one, only a mail would tell.
fn is_mail_address(value: &str) -> bool {
    let Some((name, host)) = value.split_once(['@', '＠']) else {
        return false;
    };
    let ends = host.rsplit_once('.').is_some_and(|(first, last)| {
        !first.is_empty() && last.chars().count() > 1 && last.chars().all(char::is_alphabetic)
    });
    let plain = |letter: char| {
        letter.is_alphanumeric()
            || letter.is_ascii_punctuation() && !"@<>,;:\"()[]".contains(letter)
    };
    !name.is_empty() && ends && name.chars().chain(host.chars()).all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_address_is_told_from_ids_and_passwords() {
        for (value, is_one) in [
            ("taro@example.jp", true),
            ("taro.yamada+x@mail.example.co.jp", true),
            ("見本@例え.テスト", true),
            ("tanaka0815", false),
            ("pass@word", false),
            ("P@ssw0rd!", false),
            ("a@b@example.jp", false),
            ("Taro <taro@example.jp>", false),
            ("taro@example.jp pw", false),
            ("@example.jp", false),
            ("［秘密情報を伏せました：パスワード］", false),
        ] {
            assert_eq!(is_mail_address(value), is_one, "{value}");
        }
    }
}
