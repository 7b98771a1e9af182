//! The user's account at a provider: asked once, shown masked.

use super::code::codes;

codes! {
    /// What the profile holds.
    pub enum ProfileField {
        /// The mail address registered with the provider.
        Mail = "mail",
        /// The account's or user's id.
        UserId = "user_id",
        /// The registered name.
        Name = "name",
        /// The registered phone number.
        Phone = "phone",
        /// Operating system, browser, app.
        Environment = "environment",
    }
}

/// The user's account at one provider.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    values: Vec<(ProfileField, String)>,
}

impl Profile {
    /// The most characters that a value may have.
    pub const VALUE_CHARS_MAX: usize = 1000;

    /// Makes a profile of its values; a later value of a field replaces an earlier one.
    pub fn new(values: impl IntoIterator<Item = (ProfileField, String)>) -> Self {
        let mut profile = Self::default();
        for (field, value) in values {
            profile.set(field, value);
        }
        profile
    }

    /// Returns the value of a field.
    pub fn get(&self, field: ProfileField) -> Option<&str> {
        self.values
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, value)| value.as_str())
    }

    /// Sets a field; an empty value removes it.
    pub fn set(&mut self, field: ProfileField, value: String) {
        self.values.retain(|(known, _)| *known != field);
        if !value.is_empty() {
            self.values.push((field, value));
        }
    }

    /// Tells whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}
