//! A bare yes or no in the place of an answer, and what it says there.

use crate::pack::{Need, Words};
use crate::text::fold;

/// What people write for yes, and nothing else: a tag may be 1.
const YES: &[&str] = &["y", "yes", "yeah", "yep", "はい", "ええ", "うん"];

/// What people write for no or for nothing.
const NO: &[&str] = &[
    "n",
    "no",
    "nope",
    "none",
    "nothing",
    "いいえ",
    "いや",
    "なし",
    "無し",
    "ない",
    "ありません",
    "ないです",
    "特になし",
    "特にない",
];

/// What a bare yes or no comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bare<'p> {
    /// An answer in the pack's words.
    Answer(&'p Words),
    /// Yes, and nobody knows what.
    Yes,
    /// No, where that says no more than that it is not known.
    No,
}

/// Reads an answer that is nothing but yes or no; `None` where it says more.
pub(crate) fn bare<'p>(need: &'p Need, text: &str) -> Option<Bare<'p>> {
    let said = fold(text.trim().trim_end_matches(['。', '.', '!', '！']));
    let among = |words: &[&str]| words.iter().any(|word| fold(word) == said);
    if among(YES) {
        return Some(need.yes.as_ref().map_or(Bare::Yes, Bare::Answer));
    }
    among(NO).then(|| need.no.as_ref().map_or(Bare::No, Bare::Answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Symptom;
    use crate::pack;

    #[test]
    fn a_bare_yes_or_no_is_an_answer_only_where_the_pack_says_which() {
        let guides = &pack::general().guides;
        let need = |code: &str| {
            let mut needs = guides.iter().flat_map(|guide| &guide.needs);
            needs.find(|need| need.code == code).expect(code)
        };
        let said = |code: &str, text: &str| {
            bare(need(code), text).map(|bare| match bare {
                Bare::Answer(words) => words.en.to_string(),
                Bare::Yes => "YES".to_owned(),
                Bare::No => "NO".to_owned(),
            })
        };
        for (code, text, expected) in [
            ("tag", "いいえ", Some("none was entered")),
            ("tag", "Ｎｏ.", Some("none was entered")),
            ("tag", "なし", Some("none was entered")),
            ("tag", "はい", Some("YES")),
            ("tag", "1", None),
            ("tag", "123456789", None),
            ("receipt", "はい", Some("yes, it can be sent")),
            ("receipt", "あります", None),
            ("sender_service", "いいえ。", Some("NO")),
            ("sender_service", "Coincheck", None),
        ] {
            assert_eq!(said(code, text).as_deref(), expected, "{code}: {text}");
        }
        let asked = pack::general().guide(Symptom::CryptoDeposit);
        assert!(asked.is_some_and(|guide| guide.needs.iter().any(|need| need.code == "tag")));
    }
}
