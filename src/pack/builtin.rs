//! The packs that come with the program; each is read only when it is asked for.

use super::check::{read, read_country};
use super::{Calendar, Country, OutsideBody, Pack};

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
pub fn source_text(id: &str) -> Option<&'static str> {
    let files = PROVIDERS.iter().chain([&GENERAL, &JAPAN]);
    let mut files = files.filter(|(known, _)| *known == id);
    files.next().map(|(_, text)| *text)
}

/// Returns the built-in pack of a provider, with what it inherits; `None` if there is none.
pub fn builtin(id: &str) -> Option<Pack> {
    let (id, text) = PROVIDERS.iter().find(|(known, _)| *known == id)?;
    read(id, text, general().as_ref()).0
}

/// Returns the knowledge that belongs to no provider: what every pack builds on.
///
/// A test proves that the built-in file has no problem, so this is never `None`.
pub fn general() -> Option<Pack> {
    read(GENERAL.0, GENERAL.1, None).0
}

/// Returns Japan's public holidays.
pub fn calendar() -> Calendar {
    japan().map(|country| country.calendar).unwrap_or_default()
}

/// Returns the outside bodies of Japan, in the order of the ladder.
pub fn bodies() -> Vec<OutsideBody> {
    japan().map(|country| country.bodies).unwrap_or_default()
}

fn japan() -> Option<Country> {
    read_country(JAPAN.0, JAPAN.1).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_file_has_no_problem() {
        let (general, problems) = read(GENERAL.0, GENERAL.1, None);
        assert_eq!(problems, []);
        for (id, text) in PROVIDERS {
            let (pack, problems) = read(id, text, general.as_ref());
            assert_eq!(problems, [], "{id}");
            assert!(pack.is_some_and(|pack| pack.id.0 == id), "{id}");
        }
        let (japan, problems) = read_country(JAPAN.0, JAPAN.1);
        assert_eq!(problems, []);
        assert!(japan.is_some());
    }
}
