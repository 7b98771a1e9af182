//! The user's account at a provider, masked: enough to recognise it, too little to use it.

use super::page::Page;
use super::style::Style;
use crate::domain::{Code as _, Profile, ProfileField, ProviderId};
use crate::i18n::label;
use crate::safety::mask_value;

/// Draws the account facts, masked.
pub fn profile(provider: &ProviderId, profile: &Profile, style: &Style) -> String {
    let say = &style.catalog().pack;
    let mut page = Page::new(style);
    page.heading(&(say.profile)(&provider.0));
    if profile.is_empty() {
        page.line(2, say.profile_empty);
        return page.finish();
    }
    let fields: Vec<(ProfileField, String)> = masked(profile).collect();
    let name = |field: ProfileField| label::profile_field(field, style.lang);
    let widths = fields
        .iter()
        .map(|(field, _)| style.ambiguous.width(name(*field)));
    let cells = widths.max().unwrap_or(0);
    for (field, value) in &fields {
        page.pair(2, name(*field), cells, value);
    }
    page.finish()
}

/// Returns the fields that are known, masked, in the order in which people are asked for them.
pub(super) fn masked(profile: &Profile) -> impl Iterator<Item = (ProfileField, String)> {
    let known = ProfileField::ALL.iter().copied();
    known.filter_map(|field| Some((field, mask_value(field, profile.get(field)?))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_shown_in_order_and_masked() {
        let mut profile = Profile::default();
        profile.set(ProfileField::Phone, "090-1234-5678".to_owned());
        profile.set(ProfileField::Mail, "taro.yamada@example.com".to_owned());
        let shown: Vec<(ProfileField, String)> = masked(&profile).collect();
        assert_eq!(
            shown,
            [
                (ProfileField::Mail, "t•••@example.com".to_owned()),
                (ProfileField::Phone, "090-••••-••78".to_owned()),
            ]
        );
    }
}
