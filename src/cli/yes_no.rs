//! A bare yes or no in the place of an answer, and what it says there.

use crate::pack::{self, Lent, Need, Words};
use crate::text::fold;

/// The marks that end an answer.
const MARKS: &[char] = &[
    '。', '、', '.', '…', '!', '！', '?', '？', '～', '〜', ' ', '　',
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
    let words = &pack::terms().reply;
    if is_among(&words.yes, text) {
        return Some(need.yes.as_ref().map_or(Bare::Yes, Bare::Answer));
    }
    is_among(&words.no, text).then(|| need.no.as_ref().map_or(Bare::No, Bare::Answer))
}

/// Tells whether an answer says no more than that nothing is to be said.
pub(crate) fn is_no(text: &str) -> bool {
    is_among(&pack::terms().reply.no, text)
}

/// Tells whether an answer says no more than that it is not known or not remembered.
pub(crate) fn is_unknown(text: &str) -> bool {
    is_among(&pack::terms().reply.unknown, text)
}

/// Compares the whole of an answer, without the marks at its end, with words.
fn is_among(words: &[Lent], text: &str) -> bool {
    let plain = |text: &str| fold(text).replace(['\'', '’', '‘', '`'], "");
    let said = plain(text.trim().trim_end_matches(MARKS));
    words.iter().any(|word| plain(word) == said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Symptom;

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
            ("tag", "特になし", Some("none was entered")),
            ("sender_service", "いいえ。", Some("NO")),
            ("sender_service", "特になし", Some("NO")),
            ("sender_service", "Coincheck", None),
        ] {
            assert_eq!(said(code, text).as_deref(), expected, "{code}: {text}");
        }
        let asked = pack::general().guide(Symptom::CryptoDeposit);
        assert!(asked.is_some_and(|guide| guide.needs.iter().any(|need| need.code == "tag")));
    }
}
