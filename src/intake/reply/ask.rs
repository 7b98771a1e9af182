//! What an answer asks the user for.

use super::prose::Sentence;
use crate::pack::{Phrase, ReplyWords};

/// The most questions that are kept; a mail that asks more is a form.
const QUESTIONS_MAX: usize = 20;
/// The longest question, in characters; what is longer is a paragraph without full stops.
const CHARS_MAX: usize = 400;

/// Returns the sentences that ask the user for something, as written.
pub(super) fn questions(sentences: &[Sentence], words: &ReplyWords) -> Vec<String> {
    let holds =
        |list: &[Phrase], folded: &str| list.iter().any(|words| words.find(folded).is_some());
    let asks = |sentence: &&Sentence| {
        holds(&words.question, &sentence.folded) && !holds(&words.not_question, &sentence.folded)
    };
    let found = sentences.iter().filter(asks).take(QUESTIONS_MAX);
    found
        .map(|sentence| sentence.written.chars().take(CHARS_MAX).collect())
        .collect()
}
