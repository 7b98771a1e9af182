//! What a third party may not know, taken out of an incident.

use std::ops::Range;

use super::failure::Failure;
use crate::domain::{Part, Profile, Whole};
use crate::drafting;
use crate::intake;
use crate::pack;
use crate::safety::Redactor;
use crate::store::Store;

/// Knows the account facts of the user at every provider.
#[derive(Debug)]
pub(crate) struct Redaction {
    profiles: Vec<Profile>,
}

impl Redaction {
    /// Reads the user's account facts, also those that were changed since.
    pub(crate) fn new(store: &Store) -> Result<Self, Failure> {
        let mut profiles = store.earlier_profiles()?;
        for provider in store.profile_providers()? {
            profiles.push(store.profile(&provider)?);
        }
        Ok(Self { profiles })
    }

    /// Returns what the user told of the account at every provider, and what texts of the user
    /// still say of it.
    pub(crate) fn profiles<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vec<Profile> {
        let said = texts.flat_map(drafting::account_said_in);
        let said = said.map(|value| Profile::new([value]));
        self.profiles.iter().cloned().chain(said).collect()
    }

    /// Takes out what belongs to the user, by the rule of the case file; and whatever this version
    /// does not know.
    pub(crate) fn apply(&self, whole: &mut Whole) {
        let texts = [Part::Drafts, Part::Inquiries];
        let texts = texts.iter().flat_map(|part| whole.part(*part));
        let profiles = self.profiles(texts.filter_map(|entry| entry.text("body")));
        let redactor = Redactor::of_whole(&profiles, whole).finding(on_chain);
        redactor.whole(whole);
    }
}

/// Returns where addresses and transaction ids stand in a text, in characters: they lead to
/// everything that their owner ever moved.
pub(crate) fn on_chain(text: &str) -> Vec<Range<usize>> {
    intake::on_chain(text, pack::terms())
}
