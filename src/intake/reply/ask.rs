//! What an answer asks the user for.

use super::entry::{entry_words, is_remark};
use super::prose::Sentence;
use crate::pack::{Phrase, ReplyWords};

/// The most questions that are kept; a mail that asks more is a form.
const QUESTIONS_MAX: usize = 20;
/// The longest question, in characters; what is longer is a paragraph without full stops.
const CHARS_MAX: usize = 400;

/// Returns what the user is asked for, in the desk's words: the sentences that ask, the entries
/// of a list instead of the sentence that announces it, and what is said to be needed right
/// before a question.
pub(super) fn questions(sentences: &[Sentence], words: &ReplyWords) -> Vec<String> {
    let asks: Vec<bool> = sentences
        .iter()
        .map(|sentence| is_question(&sentence.folded, words))
        .collect();
    let mut wanted = asks.clone();
    let mut list = false;
    for (place, sentence) in sentences.iter().enumerate() {
        let asked = asks.get(place).copied().unwrap_or_default();
        if list && is_remark(&sentence.written) {
            continue;
        }
        let announces = asked && Phrase::any_in(&words.list_follows, &sentence.folded);
        // What stands under the list is no entry of it any more.
        list = list && sentence.listed || announces;
        let next = sentences.get(place + 1);
        let is_lead = announces
            && !sentence.listed
            && next.is_some_and(|next| next.listed && !is_remark(&next.written));
        let asked_next = asks.get(place + 1).copied().unwrap_or_default();
        let needed = asked_next && Phrase::any_in(&words.needed, &sentence.folded);
        if let Some(wanted) = wanted.get_mut(place) {
            *wanted = (*wanted || list || needed) && !is_lead;
        }
    }
    let found = sentences.iter().zip(wanted).filter(|(_, wanted)| *wanted);
    found
        .take(QUESTIONS_MAX)
        .map(|(sentence, _)| said(sentence, words).chars().take(CHARS_MAX).collect())
        .collect()
}

fn is_question(folded: &str, words: &ReplyWords) -> bool {
    let asks = folded.ends_with('?') || Phrase::any_in(&words.question, folded);
    let phrase = Phrase::any_in(&words.not_question, folded);
    let needed =
        Phrase::any_in(&words.needed, folded) && !Phrase::any_in(&words.not_needed, folded);
    (asks || needed) && (!phrase || Phrase::any_in(&words.question_although, folded))
}

/// Returns the words of a question without what marks it or leads over to it.
fn said<'s>(sentence: &'s Sentence, words: &ReplyWords) -> &'s str {
    let written = sentence.written.as_str();
    let item = if sentence.listed {
        entry_words(written)
    } else {
        written
    };
    let mut openings = words.openings.iter();
    let rest = openings.find_map(|opening| item.strip_prefix(opening.as_str()));
    rest.unwrap_or(item)
}
