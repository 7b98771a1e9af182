//! The packs that come with the program; each is read only when it is asked for, and once a run.

use std::sync::OnceLock;

use super::check::{read, read_country};
use super::{Calendar, Country, OutsideBody, Pack, Words};
use crate::domain::{Lang, ProviderId};

/// What every pack builds on, and what serves a provider without a pack.
const GENERAL: (&str, &str) = ("general", include_str!("../../packs/general.toml"));
/// Holidays and outside bodies.
const JAPAN: (&str, &str) = ("japan", include_str!("../../packs/japan.toml"));
/// The providers, in the order in which they are listed.
const PROVIDERS: [(&str, &str); 2] = [
    ("bitflyer", include_str!("../../packs/bitflyer.toml")),
    ("bitbank", include_str!("../../packs/bitbank.toml")),
];

/// Returns the ids of the built-in provider packs.
pub fn ids() -> impl Iterator<Item = &'static str> {
    PROVIDERS.iter().map(|(id, _)| *id)
}

/// Returns the text of a built-in file, by its id: a provider's, `general` or `japan`.
#[cfg(test)]
pub(super) fn source_text(id: &str) -> Option<&'static str> {
    let files = PROVIDERS.iter().chain([&GENERAL, &JAPAN]);
    let mut files = files.filter(|(known, _)| *known == id);
    files.next().map(|(_, text)| *text)
}

/// Returns the built-in pack of a provider, with what it inherits; `None` if there is none.
pub fn builtin(id: &str) -> Option<Pack> {
    static READ: [OnceLock<Option<Pack>>; PROVIDERS.len()] =
        [const { OnceLock::new() }; PROVIDERS.len()];
    let place = PROVIDERS.iter().position(|(known, _)| *known == id)?;
    let (id, text) = PROVIDERS.get(place)?;
    READ.get(place)?
        .get_or_init(|| read(id, text, Some(general())).0)
        .clone()
}

/// Returns the knowledge that belongs to no provider: what every pack builds on, and what serves
/// a provider without a pack.
pub fn general() -> &'static Pack {
    static READ: OnceLock<Pack> = OnceLock::new();
    let nothing = || {
        let words = || Words {
            ja: String::new(),
            en: String::new(),
        };
        Pack::new(ProviderId(GENERAL.0.to_owned()), words(), Lang::Ja, words())
    };
    // Tests prove that the file has no problem, so that there is never nothing.
    READ.get_or_init(|| read(GENERAL.0, GENERAL.1, None).0.unwrap_or_else(nothing))
}

/// Returns Japan's public holidays.
pub fn calendar() -> &'static Calendar {
    &japan().calendar
}

/// Returns the outside bodies of Japan, in the order of the ladder.
pub fn bodies() -> &'static [OutsideBody] {
    &japan().bodies
}

fn japan() -> &'static Country {
    static READ: OnceLock<Country> = OnceLock::new();
    // Tests prove that the file has no problem, so that the country is never empty.
    READ.get_or_init(|| read_country(JAPAN.0, JAPAN.1).0.unwrap_or_default())
}
