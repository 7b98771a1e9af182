//! The nearest of several names to a mistyped one.

use crate::text::{self, fold};

/// Returns the choice that differs least from what was written, if it is near enough.
///
/// Width and case do not count: `ＬＯＧＩＮ` is `login`.
pub(crate) fn nearest<'c>(written: &str, choices: &[&'c str]) -> Option<&'c str> {
    let folded: Vec<String> = choices.iter().map(|choice| fold(choice)).collect();
    let names = folded.iter().map(String::as_str);
    let found = text::nearest(&fold(written), names)?;
    let place = folded.iter().position(|name| name == found)?;
    choices.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_and_case_do_not_hide_the_name_that_was_meant() {
        let names = ["funds", "login", "Security"];
        for (written, expected) in [
            ("fund", Some("funds")),
            ("seculity", Some("Security")),
            ("ＬＯＧＩＮ", Some("login")),
            ("weather", None),
        ] {
            assert_eq!(nearest(written, &names), expected, "{written}");
        }
    }
}
