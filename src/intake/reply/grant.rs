//! What a letter that refuses gives all the same: 手数料は返金いたしますが、….

use super::promise::clauses;
use super::prose::Sentence;
use crate::domain::ReplyKind;
use crate::pack::{Phrase, ReplyWords};
use crate::text::fold;

/// The least weight of a word with which a desk ends a matter, whatever it gives.
const LAST_WORD: u32 = 6;

/// Returns the sentence that grants a part of what was asked; none where the letter says that it is
/// the last one.
pub(super) fn granted(sentences: &[Sentence], words: &ReplyWords) -> Option<String> {
    let refusals = words.kinds.iter();
    let mut last_words = refusals
        .filter(|known| known.kind == ReplyKind::Refusal)
        .flat_map(|known| &known.cues)
        .filter(|(_, weight)| *weight >= LAST_WORD);
    let says = |cue: &Phrase| sentences.iter().any(|one| cue.find(&one.folded).is_some());
    if last_words.any(|(cue, _)| says(cue)) {
        return None;
    }
    let grants = |clause: &&str| {
        let folded = fold(clause);
        Phrase::any_in(&words.grant, &folded) && !Phrase::any_in(&words.not_grant, &folded)
    };
    let of_clause = |sentence: &&Sentence| {
        let parts = clauses(&sentence.written, words);
        parts.iter().any(grants)
    };
    let found = sentences.iter().find(of_clause)?;
    Some(found.written.clone())
}
