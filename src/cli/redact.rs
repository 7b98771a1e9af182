//! What a third party may not know, taken out of an incident.

use super::app::App;
use super::failure::Failure;
use crate::domain::{
    Audience, BETWEEN_WORDS, Code as _, Entry, FactKind, Part, Profile, ProfileField, Value, Whole,
};
use crate::safety;
use crate::store::Store;

/// Stands for what is not shown.
const DOTS: &str = "•••";

/// The fewest characters of a value that is taken out even inside a longer word.
const INSIDE_CHARS_MIN: usize = 4;

/// Facts whose values are the user's own.
const OWN: &[FactKind] = &[FactKind::Email, FactKind::Phone, FactKind::Address];

/// Knows the account facts of the user at every provider.
#[derive(Debug)]
pub(crate) struct Redaction<'a> {
    app: &'a App,
    known: Vec<String>,
}

impl<'a> Redaction<'a> {
    /// Reads the user's account facts.
    pub(crate) fn new(app: &'a App, store: &Store) -> Result<Self, Failure> {
        let mut known = Vec::new();
        for provider in store.profile_providers()? {
            let profile: Profile = store.profile(&provider)?;
            let values = ProfileField::ALL
                .iter()
                .filter_map(|field| profile.get(*field));
            known.extend(values.map(str::to_owned));
        }
        Ok(Self { app, known })
    }

    /// Takes out what belongs to the user: account facts, names, addresses on paper and on a
    /// blockchain, mail addresses, phone numbers; and whatever this version does not know.
    pub(crate) fn apply(&self, whole: &mut Whole) {
        whole.extra.clear();
        let mut known = self.known.clone();
        known.extend(own_values(whole));
        known.retain(|value| !value.trim().is_empty());
        known.sort_by_key(|value| std::cmp::Reverse(value.chars().count()));
        let names: Vec<&str> = known.iter().map(String::as_str).collect();
        let parts = whole.parts.iter_mut();
        let entries = parts.flat_map(|(_, entries)| entries.iter_mut());
        for Entry(values) in entries.chain([&mut whole.head]) {
            for (_, value) in values.iter_mut() {
                if let Value::Text(text) = value {
                    let words = text.split(BETWEEN_WORDS);
                    let masked = words.map(|words| self.masked(words, &names));
                    *text = masked.collect::<Vec<_>>().join(&BETWEEN_WORDS.to_string());
                }
            }
            values.retain(|(name, _)| **name != *"spoke_with");
        }
    }

    fn masked(&self, text: &str, names: &[&str]) -> String {
        if is_plain(text) {
            return text.to_owned();
        }
        let cleared = self.app.clear_again(text);
        let masked = safety::mask_for(&cleared, Audience::ThirdParty, &[], names);
        let mut masked = masked.into_inner();
        for name in names
            .iter()
            .filter(|name| name.chars().count() >= INSIDE_CHARS_MIN)
        {
            if masked.contains(name) {
                masked = masked.replace(name, DOTS);
            }
        }
        masked
    }
}

/// Returns the values in an incident that are the user's own.
fn own_values(whole: &Whole) -> Vec<String> {
    let own = |kind: &str| OWN.iter().any(|own| own.code() == kind);
    let facts = whole.part(Part::Facts).iter();
    let facts = facts.filter(|fact| fact.text("kind").is_some_and(own));
    let facts = facts.flat_map(|fact| [fact.text("value"), fact.text("as_written")]);
    let answers = whole.part(Part::Answers).iter();
    let names = answers
        .filter(|answer| {
            answer
                .text("code")
                .is_some_and(|code| code.contains("name"))
        })
        .map(|answer| answer.text("text"));
    let spoken = whole.part(Part::Inquiries).iter();
    let spoken = spoken.map(|inquiry| inquiry.text("spoke_with"));
    let all = facts.chain(names).chain(spoken).flatten();
    all.map(str::to_owned).collect()
}

/// Tells whether a text is a code or a time, in which nobody is named.
fn is_plain(text: &str) -> bool {
    chrono::DateTime::parse_from_rfc3339(text).is_ok()
}
