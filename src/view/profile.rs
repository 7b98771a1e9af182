//! The user's account at a provider, masked: enough to recognise it, too little to use it.

use super::page::Page;
use super::style::Style;
use crate::domain::{Code as _, Profile, ProfileField, ProviderId};
use crate::i18n::label;
use crate::text::letters;

/// What stands for the letters that are not shown.
const MASK: &str = "***";

/// How many digits at the end of a phone number are shown.
const PHONE_DIGITS_SHOWN: usize = 4;

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
    known.filter_map(|field| Some((field, mask(field, profile.get(field)?))))
}

fn mask(field: ProfileField, value: &str) -> String {
    match field {
        ProfileField::Environment => value.to_owned(),
        ProfileField::Mail => match value.rsplit_once('@') {
            Some((local, domain)) => format!("{}@{domain}", first_letter(local)),
            None => first_letter(value),
        },
        ProfileField::Phone => {
            let digits: Vec<char> = value.chars().filter(char::is_ascii_digit).collect();
            // With few digits, the last four would be nearly all of it.
            if digits.len() < 2 * PHONE_DIGITS_SHOWN {
                return MASK.to_owned();
            }
            let shown = digits.get(digits.len() - PHONE_DIGITS_SHOWN..);
            format!(
                "{MASK}{}",
                shown.unwrap_or_default().iter().collect::<String>()
            )
        }
        ProfileField::UserId | ProfileField::Name => first_letter(value),
    }
}

fn first_letter(value: &str) -> String {
    format!("{}{MASK}", letters(value).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_value_can_be_recognised_and_not_used() {
        for (field, value, shown) in [
            (
                ProfileField::Mail,
                "taro.yamada@example.com",
                "t***@example.com",
            ),
            (ProfileField::Mail, "not an address", "n***"),
            (ProfileField::UserId, "AB123456", "A***"),
            (ProfileField::Name, "山田太郎", "山***"),
            (ProfileField::Phone, "090-0000-1234", "***1234"),
            (ProfileField::Phone, "1234", "***"),
            (ProfileField::Environment, "iOS 19", "iOS 19"),
        ] {
            assert_eq!(mask(field, value), shown, "{value}");
        }
    }
}
