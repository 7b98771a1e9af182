//! What was masked in part for another reader: `h•••@example.jp`, `090-••••-••78`. To a third party
//! the letters that are left say who it is.

use std::ops::Range;

use super::seen::Seen;

/// Stands for a letter that is not shown.
const DOT: char = '•';

/// Returns where such words stand, whole.
pub(super) fn half_masked(seen: &Seen) -> Vec<Range<usize>> {
    let text = seen.text();
    let part = |letter: char| {
        letter == DOT
            || letter.is_ascii_alphanumeric()
            || matches!(letter, '@' | '.' | '_' | '+' | '-')
    };
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(DOT)) {
        let dot = at + found;
        let before = text.get(at..dot).unwrap_or_default();
        let start = dot - (before.len() - before.trim_end_matches(part).len());
        let rest = text.get(dot..).unwrap_or_default();
        let end = dot + rest.find(|letter| !part(letter)).unwrap_or(rest.len());
        let word = text.get(start..end).unwrap_or_default();
        if word.contains(|letter: char| letter != DOT) {
            all.push(start..end);
        }
        at = end;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;
    use crate::domain::{Profile, ProfileField};

    #[test]
    fn what_is_left_of_a_masked_word_is_masked_for_third_parties() {
        let mut profile = Profile::default();
        profile.set(ProfileField::Name, "山田太郎".to_owned());
        let redactor = Redactor::of(&[]).naming(&[profile]);
        for (text, expected) in [
            ("山•••です", "•••です"),
            ("電話090-••••-••78、", "電話•••、"),
            ("h•••@example.jpから", "•••から"),
            ("会員番号 U•••。", "会員番号 •••。"),
            ("東京都•••に", "東京都•••に"),
        ] {
            assert_eq!(redactor.text(text), expected, "{text}");
        }
    }
}
