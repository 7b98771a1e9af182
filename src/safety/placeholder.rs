//! What stands where a secret stood.

use std::borrow::Cow;

use crate::domain::{Code, FindingKind, Lang};
use crate::text::Folded;

use super::seen::Seen;

/// Returns the labelled placeholder: `［秘密情報を伏せました：復元フレーズ］`.
pub(super) fn placeholder(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("［秘密情報を伏せました：{label}］"),
        Lang::En => format!("[secret removed: {label}]"),
    }
}

/// Returns every placeholder that a text can hold, folded as the rules see them.
pub(super) fn known(label: fn(FindingKind, Lang) -> &'static str) -> Vec<String> {
    let mut all = Vec::with_capacity(2 * FindingKind::ALL.len());
    for &lang in Lang::ALL {
        for &kind in FindingKind::ALL {
            let shown = placeholder(label(kind, lang), lang);
            all.push(Folded::bare(&shown).text().to_owned());
        }
    }
    all
}

/// How placeholders begin and end.
const ENDS: [(&str, char); 2] = [
    ("［秘密情報を伏せました：", '］'),
    ("[secret removed: ", ']'),
];

/// The longest label, in characters.
const LABEL_CHARS_MAX: usize = 50;

/// Returns a text with as many spaces in the place of its placeholders: they are our words, and
/// say nothing about the user's trouble.
pub fn without_placeholders(text: &str) -> Cow<'_, str> {
    if !WORDS.iter().any(|words| text.contains(words)) {
        return Cow::Borrowed(text);
    }
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, begin, end)) = ENDS
        .iter()
        .filter_map(|(begin, end)| Some((rest.find(begin)?, *begin, *end)))
        .min()
    {
        let (before, from) = rest.split_at(start);
        left.push_str(before);
        let label = &from[begin.len()..];
        let mut near = label.char_indices().take(LABEL_CHARS_MAX);
        let length = match near.find(|(_, letter)| *letter == end).map(|(at, _)| at) {
            Some(length) => begin.len() + length + end.len_utf8(),
            None => begin.len(),
        };
        let (ours, after) = from.split_at(length);
        left.extend(ours.chars().map(|_| ' '));
        rest = after;
    }
    left.push_str(rest);
    Cow::Owned(left)
}

/// What every placeholder has in it, of either language.
const WORDS: [&str; 2] = ["秘密情報を伏せました", "secret removed: "];

/// Tells quickly whether a folded text may hold a placeholder at all.
pub(super) fn may_stand_in(folded: &str) -> bool {
    folded.as_bytes().contains(&b'[') && WORDS.iter().any(|words| folded.contains(words))
}

/// Tells quickly whether a text may hold a placeholder at all.
pub(super) fn may_hold(seen: &Seen) -> bool {
    WORDS.iter().any(|words| seen.may_hold(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_become_spaces_and_nothing_else_changes() {
        for (text, left) in [
            ("出金できません", "出金できません"),
            (
                "a［秘密情報を伏せました：パスワード］b",
                "a                  b",
            ),
            (
                "a [secret removed: PIN] b [secret removed: PIN]",
                "a                       b                      ",
            ),
            ("[secret removed: ", "                 "),
        ] {
            let without = without_placeholders(text);
            assert_eq!(without.trim_end(), left.trim_end(), "{text}");
            assert_eq!(without.chars().count(), text.chars().count(), "{text}");
        }
    }
}
