//! What an answer is to the clock, with the words that decided.

use std::collections::BTreeSet;

use super::prose::Sentence;
use crate::domain::ReplyKind;
use crate::pack::{KindWords, ReplyWords};

/// What a question to the user weighs: only a real answer asks something.
const QUESTION_WEIGHT: u32 = 3;

/// Proposes a kind: the one whose words weigh most, the first of the list on a tie. Each phrase
/// counts once, however often it is said.
pub(super) fn kind(
    sentences: &[Sentence],
    words: &ReplyWords,
    asks: bool,
) -> (ReplyKind, Vec<String>) {
    let mut best = (ReplyKind::Answer, Vec::new(), 0);
    for known in &words.kinds {
        let (mut weight, said) = weigh(sentences, known);
        if asks && known.kind == ReplyKind::Answer {
            weight += QUESTION_WEIGHT;
        }
        if weight > best.2 {
            best = (known.kind, said, weight);
        }
    }
    if asks && best.0 == ReplyKind::Acknowledgement {
        // Whoever asks for something waits for the user, however politely the receipt is confirmed.
        let words = words.kinds.iter();
        let answer = words.filter(|known| known.kind == ReplyKind::Answer);
        let said = answer.flat_map(|known| weigh(sentences, known).1);
        return (ReplyKind::Answer, said.collect());
    }
    (best.0, best.1)
}

fn weigh(sentences: &[Sentence], known: &KindWords) -> (u32, Vec<String>) {
    let mut counted = BTreeSet::new();
    let (mut weight, mut said) = (0, Vec::new());
    for sentence in sentences {
        let folded = &sentence.folded;
        if known
            .unless
            .iter()
            .any(|words| words.find(folded).is_some())
        {
            continue;
        }
        for (number, (phrase, weighs)) in known.cues.iter().enumerate() {
            if phrase.find(folded).is_some() && counted.insert(number) {
                weight += weighs;
                said.push(phrase.words().to_owned());
            }
        }
    }
    (weight, said)
}
