//! Words of a phrase that are glued to the sentence around them: はせいげんです, 사랑은.

use super::lists::{Lists, lists};
use super::script::Script;

/// What stands before a word in Japanese without a gap.
const BEFORE: &[&str] = &["は", "が", "と", "め", "つめは", "つは", "の", "で", "に"];

/// What stands behind a word in Japanese without a gap.
const BEHIND: &[&str] = &[
    "です",
    "でした",
    "でして",
    "で",
    "を",
    "と",
    "が",
    "は",
    "に",
    "だ",
    "も",
    "か",
    "や",
    "の",
    "って",
    "まで",
    "から",
];

/// What stands behind a word in Korean without a gap.
const BEHIND_KOREAN: &[&str] = &[
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "과",
    "와",
    "로",
    "이고",
    "이며",
    "입니다",
    "이다",
    "하고",
    "이에요",
    "예요",
    "까지",
];

/// What joins the words of a phrase where nothing else stands between them.
pub(super) const JOINS: &[&str] = &["と", "や", "와", "과", "하고"];

/// Returns what of a word can be a word of a phrase: all of it, or without what is glued to it. A
/// sentence may stand before the first word of a phrase and behind the last one.
fn stems(word: &str, script: Script, first: bool, last: bool) -> Vec<&str> {
    let mut stems = vec![word];
    if script == Script::Kana {
        stems.extend(BEFORE.iter().filter_map(|glued| word.strip_prefix(glued)));
    }
    if first {
        stems.extend(
            word.char_indices()
                .skip(1)
                .filter_map(|(at, _)| word.get(at..)),
        );
    }
    let behind = if script == Script::Kana {
        BEHIND
    } else {
        BEHIND_KOREAN
    };
    for at in 0..stems.len() {
        let stem = stems.get(at).copied().unwrap_or_default();
        stems.extend(behind.iter().filter_map(|glued| stem.strip_suffix(glued)));
        if last {
            stems.extend(
                stem.char_indices()
                    .skip(1)
                    .filter_map(|(at, _)| stem.get(..at)),
            );
        }
    }
    stems.retain(|stem| stem.chars().count() > 1);
    stems
}

/// Tells whether a script has its particles glued to its words.
fn glues(script: Script) -> bool {
    matches!(script, Script::Kana | Script::Hangul)
}

/// Returns the lists of a word, of which parts may belong to the sentence around it.
pub(super) fn lists_inside(word: &str, script: Script, first: bool, last: bool) -> Lists {
    match lists(word) {
        0 if glues(script) => {
            let stems = stems(word, script, first, last);
            stems
                .into_iter()
                .skip(1)
                .fold(0, |all, stem| all | lists(stem))
        }
        found => found,
    }
}

/// Returns the word of a list that stands in a word.
pub(super) fn stem(word: &str, script: Script, list: u32) -> Option<&str> {
    let is_listed = |word: &&str| lists(word) >> list & 1 == 1;
    if is_listed(&word) {
        return Some(word);
    }
    let glued = glues(script).then(|| stems(word, script, true, true));
    glued?.into_iter().find(is_listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_what_is_glued_to_it() {
        for (word, script, expected) in [
            ("せいげん", Script::Kana, Some("せいげん")),
            ("はせいげんです", Script::Kana, Some("せいげん")),
            ("つめはせいげん", Script::Kana, Some("せいげん")),
            ("フレーズはせいげん", Script::Kana, Some("せいげん")),
            ("사랑입니다", Script::Hangul, Some("사랑")),
            ("ozoned", Script::Latin, None),
        ] {
            let list = lists(expected.unwrap_or("ozone")).trailing_zeros();
            assert_eq!(stem(word, script, list), expected, "{word}");
        }
        assert_eq!(lists_inside("かせいげん", Script::Kana, false, false), 0);
    }
}
