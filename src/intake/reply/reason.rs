//! Why a desk decided as it did, in its own sentences.

use super::prose::{self, Sentence};
use crate::domain::ReplyKind;
use crate::pack::{Phrase, ReplyWords};

/// How many sentences are quoted of one answer; a longer one is read as a whole.
const SENTENCES_MAX: usize = 3;

/// The longest sentence that is quoted, in characters; what is longer is a text without full stops.
const CHARS_MAX: usize = 400;

/// Returns the sentences that say why: of a refusal those that refuse as well, for they are what a
/// complaint is about. Of a letter that is no real answer there are none.
pub(super) fn reasons(text: &str, kind: ReplyKind, words: &ReplyWords) -> Vec<String> {
    if !matches!(kind, ReplyKind::Answer | ReplyKind::Refusal) {
        return Vec::new();
    }
    let says_why = |sentence: &Sentence| {
        Phrase::any_in(&words.reason, &sentence.folded)
            && !Phrase::any_in(&words.not_reason, &sentence.folded)
    };
    let refuses = |sentence: &Sentence| {
        let mut kinds = words.kinds.iter();
        kind == ReplyKind::Refusal
            && kinds.any(|known| {
                known.kind == ReplyKind::Refusal
                    && !Phrase::any_in(&known.unless, &sentence.folded)
                    && known
                        .cues
                        .iter()
                        .any(|(cue, _)| cue.find(&sentence.folded).is_some())
            })
    };
    let sentences = prose::sentences_of(text, words);
    let told = sentences
        .into_iter()
        .filter(|sentence| says_why(sentence) || refuses(sentence))
        .map(|sentence| sentence.written)
        .filter(|written| written.chars().count() <= CHARS_MAX);
    told.take(SENTENCES_MAX).collect()
}
