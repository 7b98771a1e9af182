//! What an answer asks the user for.

use super::prose::Sentence;
use crate::pack::{Phrase, ReplyWords};

/// The most questions that are kept; a mail that asks more is a form.
const QUESTIONS_MAX: usize = 20;
/// The longest question, in characters; what is longer is a paragraph without full stops.
const CHARS_MAX: usize = 400;

/// Returns the sentences that ask the user for something, as written, with the entries of a list
/// under one that announces it, and what is said to be needed right before one.
pub(super) fn questions(sentences: &[Sentence], words: &ReplyWords) -> Vec<String> {
    let asks: Vec<bool> = sentences
        .iter()
        .map(|sentence| is_question(&sentence.folded, words))
        .collect();
    let mut wanted = asks.clone();
    let mut list = false;
    for (place, sentence) in sentences.iter().enumerate() {
        let asked = asks.get(place).copied().unwrap_or_default();
        // What stands under the list is no entry of it any more.
        list = if asked {
            list && sentence.listed || Phrase::any_in(&words.list_follows, &sentence.folded)
        } else {
            list && sentence.listed
        };
        let asked_next = asks.get(place + 1).copied().unwrap_or_default();
        let needed = asked_next && Phrase::any_in(&words.needed, &sentence.folded);
        if let Some(wanted) = wanted.get_mut(place) {
            *wanted |= list || needed;
        }
    }
    let found = sentences.iter().zip(wanted).filter(|(_, wanted)| *wanted);
    found
        .take(QUESTIONS_MAX)
        .map(|(sentence, _)| sentence.written.chars().take(CHARS_MAX).collect())
        .collect()
}

fn is_question(folded: &str, words: &ReplyWords) -> bool {
    let asks = folded.ends_with('?') || Phrase::any_in(&words.question, folded);
    let phrase = Phrase::any_in(&words.not_question, folded);
    let needed =
        Phrase::any_in(&words.needed, folded) && !Phrase::any_in(&words.not_needed, folded);
    (asks || needed) && (!phrase || Phrase::any_in(&words.question_although, folded))
}
