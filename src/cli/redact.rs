//! What a third party may not know, taken out of an incident.

use super::failure::Failure;
use crate::domain::{Profile, Whole};
use crate::safety::Redactor;
use crate::store::Store;

/// Knows the account facts of the user at every provider.
#[derive(Debug)]
pub(crate) struct Redaction {
    profiles: Vec<Profile>,
}

impl Redaction {
    /// Reads the user's account facts.
    pub(crate) fn new(store: &Store) -> Result<Self, Failure> {
        let mut profiles = Vec::new();
        for provider in store.profile_providers()? {
            profiles.push(store.profile(&provider)?);
        }
        Ok(Self { profiles })
    }

    /// Returns what the user told of the account at every provider.
    pub(crate) fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// Takes out what belongs to the user, by the rule of the case file; and whatever this version
    /// does not know.
    pub(crate) fn apply(&self, whole: &mut Whole) {
        Redactor::of_whole(&self.profiles, whole).whole(whole);
    }
}
