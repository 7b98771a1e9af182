//! Category and symptom from free words.

use super::Candidate;
use crate::domain::{Category, Decision, Fact, Lang};
use crate::pack::{Lexicon, Pack};

/// Returns the language that a text is written in: Japanese if it has any kana or kanji.
pub(super) fn language(text: &str) -> Lang {
    let japanese = |letter| matches!(letter, '぀'..='ヿ' | '一'..='鿿' | '\u{FF66}'..='\u{FF9F}');
    if text.chars().any(japanese) {
        Lang::Ja
    } else {
        Lang::En
    }
}

/// Decides on category and symptom.
pub(super) fn classify(
    _text: &str,
    _facts: &[Fact],
    _pack: &Pack,
    _lexicon: &Lexicon,
) -> (Decision, Vec<Candidate>) {
    (Decision::told(Category::Other.usual_symptom()), Vec::new())
}
