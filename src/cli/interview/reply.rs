//! One question on the screen, and what a person may reply to every one.

use crate::cli::terminal::Takes;
use crate::cli::yes_no;
use crate::text::fold;

/// A question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ask<'a> {
    /// The question itself, which stands again after the reason was told; empty where what is
    /// shown above it says enough.
    pub(super) question: &'a str,
    /// How to answer, said once; may be empty.
    pub(super) how: &'a str,
    /// Why it is asked.
    pub(super) why: &'a str,
    /// What the answer may be.
    pub(super) takes: Takes,
}

/// What was replied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    /// Nothing: Enter alone.
    Empty,
    /// An answer.
    Text(String),
    /// Back to the question before.
    Back,
    /// The user does not know.
    Unknown,
    /// Why is this asked?
    Why,
}

impl Reply {
    /// Reads what was typed.
    pub(super) fn read(typed: &str) -> Self {
        let typed = typed.trim();
        if typed.is_empty() {
            return Self::Empty;
        }
        let folded = fold(typed);
        match folded.as_str() {
            "?" => Self::Why,
            "<" => Self::Back,
            _ if yes_no::is_unknown(typed) => Self::Unknown,
            _ => Self::Text(typed.to_owned()),
        }
    }
}

/// Tells whether an answer says yes: it is done.
pub(super) fn is_yes(text: &str) -> Option<bool> {
    let said = fold(text.trim());
    let among = |words: &[&str]| words.iter().any(|word| fold(word) == said);
    if among(&[
        "y",
        "yes",
        "done",
        "1",
        "はい",
        "済",
        "済み",
        "済んだ",
        "した",
        "完了",
    ]) {
        Some(true)
    } else if among(&["n", "no", "not yet", "0", "いいえ", "まだ", "していない"]) {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_every_question_are_read_however_they_are_typed() {
        for (typed, expected) in [
            ("", Reply::Empty),
            ("  ", Reply::Empty),
            ("？", Reply::Why),
            (" ? ", Reply::Why),
            ("＜", Reply::Back),
            ("U", Reply::Unknown),
            ("ｕ", Reply::Unknown),
            ("わからない", Reply::Unknown),
            ("分かりません", Reply::Unknown),
            ("忘れました", Reply::Unknown),
            ("覚えていません。", Reply::Unknown),
            ("覚えてない…", Reply::Unknown),
            ("不明です", Reply::Unknown),
            ("I don’t know", Reply::Unknown),
            ("i dont know", Reply::Unknown),
            ("Dunno", Reply::Unknown),
            ("no idea!", Reply::Unknown),
            ("I forgot.", Reply::Unknown),
            ("not sure", Reply::Unknown),
            // What says more than that is an answer.
            (
                "覚えていませんが夜でした",
                Reply::Text("覚えていませんが夜でした".into()),
            ),
            (
                "not sure, perhaps 9 pm",
                Reply::Text("not sure, perhaps 9 pm".into()),
            ),
            ("...", Reply::Text("...".into())),
            (" みずほ銀行 ", Reply::Text("みずほ銀行".into())),
            ("?か", Reply::Text("?か".into())),
            ("UFJ", Reply::Text("UFJ".into())),
        ] {
            assert_eq!(Reply::read(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn yes_and_no_are_told_apart_and_nothing_else_is_either() {
        for (text, expected) in [
            ("y", Some(true)),
            ("Ｙ", Some(true)),
            ("済んだ", Some(true)),
            ("まだ", Some(false)),
            ("no", Some(false)),
            ("たぶん", None),
        ] {
            assert_eq!(is_yes(text), expected, "{text}");
        }
    }
}
