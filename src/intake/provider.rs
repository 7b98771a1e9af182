//! Which provider the text speaks of.

use crate::domain::ProviderId;
use crate::text::fold;

/// Letters before and after a mention that make it part of another word: `bitbanking`.
fn continues_word(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter.is_ascii_alphanumeric())
}

/// Returns the provider that a text names, if it names one: the one named most often, and of
/// those named equally often the one named first.
///
/// `names` are pairs of an id and one way of writing the provider's name; width, case and kana do
/// not matter. A host or mail address of the provider counts as well.
pub fn named_provider<'n>(
    text: &str,
    names: impl Iterator<Item = (&'n str, &'n str)>,
) -> Option<ProviderId> {
    let text = fold(text);
    let mut mentions: Vec<(usize, &str)> = Vec::new();
    for (id, name) in names {
        let name = fold(name);
        if name.is_empty() {
            continue;
        }
        let latin = name.is_ascii();
        for (start, found) in text.match_indices(&name) {
            let before = text
                .get(..start)
                .and_then(|before| before.chars().next_back());
            let after = text
                .get(start + found.len()..)
                .and_then(|after| after.chars().next());
            let inside = latin && (continues_word(before) || continues_word(after));
            if !inside && !mentions.contains(&(start, id)) {
                mentions.push((start, id));
            }
        }
    }
    let count = |id: &str| mentions.iter().filter(|(_, known)| *known == id).count();
    mentions
        .iter()
        .max_by_key(|(start, id)| (count(id), std::cmp::Reverse(*start)))
        .map(|(_, id)| ProviderId((*id).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [(&str, &str); 4] = [
        ("alpha", "アルファ取引所"),
        ("alpha", "alphaex"),
        ("beta", "ベータ"),
        ("beta", "beta"),
    ];

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let found = named_provider(text, NAMES.into_iter()).map(|id| id.0);
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn a_provider_is_found_however_its_name_is_written() {
        check("ＡｌｐｈａＥｘで出金できません", Some("alpha"));
        check("ｱﾙﾌｧ取引所にログインできない", Some("alpha"));
        check("my alphabet is fine", None);
        check("取引所で出金できません", None);
    }

    #[test]
    fn of_two_the_one_spoken_of_most_is_meant_then_the_first() {
        check(
            "BetaからAlphaExに送ったが、AlphaExに反映されない",
            Some("alpha"),
        );
        check("AlphaExからBetaへ送りました", Some("alpha"));
    }
}
