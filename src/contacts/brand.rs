//! The names by which people know a provider, and how another name looks like one of them.

use super::Why;
use super::skeleton::{nearly_same, skeleton};
use crate::pack::Pack;

/// Names shorter than this are part of too many others.
const NAME_LETTERS_MIN: usize = 5;

/// Names shorter than this differ by one letter from too many others.
const NEAR_LETTERS_MIN: usize = 6;

/// Names shorter than this begin like too many others.
const START_LETTERS_MIN: usize = 8;

/// The second level of country domains, under which names are registered.
const SECOND_LEVEL: &[&str] = &[
    "co", "ne", "or", "ac", "go", "gr", "ad", "com", "net", "org",
];

/// A name of a provider.
pub(super) struct Brand {
    /// The name, in lower case and without what divides its words.
    name: String,
    /// What it looks like.
    skeleton: String,
    /// What a thing that looks like it resembles.
    pub(super) resembles: String,
}

impl Brand {
    fn new(name: &str, resembles: &str) -> Option<Self> {
        let name: String = name.chars().filter(|l| l.is_alphanumeric()).collect();
        let skeleton = squeezed(&name);
        (skeleton.chars().count() >= NAME_LETTERS_MIN).then(|| Self {
            name: name.to_lowercase(),
            skeleton,
            resembles: resembles.to_owned(),
        })
    }

    /// Returns how one word, such as a label of a host or an account's name, looks like the name;
    /// `None` if it does not.
    pub(super) fn seen_in(&self, word: &str) -> Option<Why> {
        let seen = squeezed(word);
        if seen == self.skeleton {
            let same = word.to_lowercase() == self.name;
            let joined = word.chars().any(|letter| !letter.is_alphanumeric());
            return Some(match (same, joined) {
                (true, _) => Why::OtherEnding,
                (false, true) => Why::ExtraWords,
                (false, false) => Why::NearlySame,
            });
        }
        if seen.contains(&self.skeleton) {
            return Some(Why::ExtraWords);
        }
        let wanted: Vec<char> = self.skeleton.chars().collect();
        let parts = word.split(|letter: char| !letter.is_alphanumeric());
        let near = parts.map(skeleton).chain([seen]).any(|part| {
            let part: Vec<char> = part.chars().collect();
            nearly_same(&part, &wanted, NEAR_LETTERS_MIN)
                || disguised(&part, &wanted)
                || begins_or_ends_nearly(&part, &wanted)
        });
        near.then_some(Why::NearlySame)
    }
}

/// Returns every name of a provider that is long enough to be recognised.
pub(super) fn brands(pack: &Pack) -> Vec<Brand> {
    let domains = pack.domains.iter().map(|claim| claim.value.as_str());
    let labels = domains
        .clone()
        .filter_map(|domain| Brand::new(registered(domain)?, domain));
    let names = [&pack.name.ja, &pack.name.en];
    let names = names.into_iter().chain(&pack.aliases);
    let names = names.filter_map(|name| {
        let resembles = domains.clone().next().unwrap_or(name);
        Brand::new(name, resembles)
    });
    labels.chain(names).collect()
}

/// Returns the place, counted from the end, of the label under which a domain is registered.
pub(super) fn registered_from_end<S: AsRef<str>>(labels: &[S]) -> usize {
    match labels {
        [_, .., second, top]
            if top.as_ref().len() == 2 && SECOND_LEVEL.contains(&second.as_ref()) =>
        {
            2
        }
        _ => 1,
    }
}

/// Returns the label under which a domain is registered: the one that its owner chose.
fn registered(domain: &str) -> Option<&str> {
    let labels: Vec<&str> = domain.split('.').collect();
    let place = registered_from_end(&labels);
    labels.iter().rev().nth(place).copied()
}

/// Returns the skeleton of a name without what divides its words.
fn squeezed(word: &str) -> String {
    let joined: String = word
        .chars()
        .filter(|letter| !matches!(letter, '-' | '_' | '.' | '·' | '・' | '‐'..='―' | '−'))
        .collect();
    skeleton(&joined)
}

/// Tells whether a word is the name with a few of its letters in a script that has no place there.
fn disguised(word: &[char], wanted: &[char]) -> bool {
    word.len() >= wanted.len()
        && word.windows(wanted.len()).any(|window| {
            let pairs = || window.iter().zip(wanted);
            let same = pairs().filter(|(one, other)| one == other).count();
            2 * same > wanted.len() && pairs().all(|(one, other)| one == other || !one.is_ascii())
        })
}

/// Tells whether a long name stands at the start or the end of a word with one slip in it.
fn begins_or_ends_nearly(word: &[char], wanted: &[char]) -> bool {
    if wanted.len() < START_LETTERS_MIN {
        return false;
    }
    (wanted.len() - 1..=wanted.len() + 1).any(|length| {
        let start = word.get(..length);
        let end = word.len().checked_sub(length).and_then(|at| word.get(at..));
        let mut parts = start.into_iter().chain(end);
        parts.any(|part| nearly_same(part, wanted, START_LETTERS_MIN))
    })
}
