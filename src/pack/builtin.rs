//! The packs that come with the program; each is read only when it is asked for.

use std::sync::OnceLock;

use super::compiled::{read, read_front};
use super::{Calendar, Country, Explorer, Lent, OutsideBody, Pack, Words};
use crate::domain::{Lang, ProviderId};

/// The id of a file of `packs/`, and its compiled form, which the program reads.
type File = (&'static str, &'static [u8]);

/// What every pack builds on, and what serves a provider without a pack.
const GENERAL: File = (
    "general",
    include_bytes!("../../packs/compiled/general.bin"),
);
/// Holidays and outside bodies.
const JAPAN: File = ("japan", include_bytes!("../../packs/compiled/japan.bin"));
/// The providers, in the order in which they are listed.
const PROVIDERS: [File; 2] = [
    (
        "bitflyer",
        include_bytes!("../../packs/compiled/bitflyer.bin"),
    ),
    (
        "bitbank",
        include_bytes!("../../packs/compiled/bitbank.bin"),
    ),
];

/// The same files as people write them: for the tests that hold the compiled form against them.
#[cfg_attr(not(test), allow(dead_code))]
const SOURCES: [(&str, &str); 4] = [
    ("general", include_str!("../../packs/general.toml")),
    ("japan", include_str!("../../packs/japan.toml")),
    ("bitflyer", include_str!("../../packs/bitflyer.toml")),
    ("bitbank", include_str!("../../packs/bitbank.toml")),
];

/// Returns the ids of the built-in provider packs.
pub fn ids() -> impl Iterator<Item = &'static str> {
    PROVIDERS.iter().map(|(id, _)| *id)
}

/// Tells whether an id is that of a built-in pack: a provider's, or the general one.
pub fn is_built_in(id: &str) -> bool {
    id == GENERAL.0 || ids().any(|known| known == id)
}

/// Returns the text of a built-in file, by its id: a provider's, `general` or `japan`.
#[cfg(test)]
pub(super) fn source_text(id: &str) -> Option<&'static str> {
    let mut files = SOURCES.iter().filter(|(known, _)| *known == id);
    files.next().map(|(_, text)| *text)
}

/// Returns the compiled form of the same files.
#[cfg(test)]
pub(super) fn compiled_form(id: &str) -> Option<&'static [u8]> {
    let files = PROVIDERS.iter().chain([&GENERAL, &JAPAN]);
    let mut files = files.filter(|(known, _)| *known == id);
    files.next().map(|(_, bytes)| *bytes)
}

/// Returns the built-in pack of a provider, with what it inherits; `None` if there is none.
pub fn builtin(id: &str) -> Option<Pack> {
    let (_, bytes) = PROVIDERS.iter().find(|(known, _)| *known == id)?;
    read(bytes)
}

/// Returns the knowledge that belongs to no provider: what every pack builds on, and what serves
/// a provider without a pack.
pub fn general() -> &'static Pack {
    static READ: OnceLock<Pack> = OnceLock::new();
    let nothing = || {
        let words = || Words {
            ja: Lent::default(),
            en: Lent::default(),
        };
        Pack::new(ProviderId(GENERAL.0.to_owned()), words(), Lang::Ja, words())
    };
    // Tests prove that the file is whole, so that there is never nothing.
    READ.get_or_init(|| read(GENERAL.1).unwrap_or_else(nothing))
}

/// Returns the sites that show transactions, of what every pack builds on, without reading the rest.
pub fn explorers() -> Vec<Explorer> {
    read_front(GENERAL.1).unwrap_or_default()
}

/// Returns Japan's public holidays.
pub fn calendar() -> &'static Calendar {
    &japan().calendar
}

/// Returns the outside bodies of Japan, in the order of the ladder.
pub fn bodies() -> &'static [OutsideBody] {
    japan().bodies.get().map_or(&[], Vec::as_slice)
}

fn japan() -> &'static Country {
    static READ: OnceLock<Country> = OnceLock::new();
    // Tests prove that the file is whole, so that the country is never empty.
    READ.get_or_init(|| read(JAPAN.1).unwrap_or_default())
}
