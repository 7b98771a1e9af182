//! What an answer is to the clock, with the words that decided.

use std::collections::BTreeSet;

use super::prose::Sentence;
use crate::domain::ReplyKind;
use crate::pack::{KindWords, Phrase, ReplyWords};

/// What a question to the user weighs: only a real answer asks something.
const QUESTION_WEIGHT: u32 = 3;

/// What a promised day weighs: whoever names one is not done yet.
const PROMISE_WEIGHT: u32 = 3;

/// The least that tells an acknowledgement: thanks, or that somebody will write, is not one alone.
const ACKNOWLEDGEMENT_MIN: u32 = 4;

/// What was read out of a letter before its kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'a> {
    /// What it asks.
    pub(super) questions: &'a [String],
    /// The sentence that promises a day.
    pub(super) promise: Option<&'a str>,
}

/// Proposes a kind: the one whose words weigh most, the first of the list on a tie. Each phrase
/// counts once, however often it is said.
pub(super) fn kind(
    sentences: &[Sentence],
    words: &ReplyWords,
    found: Found<'_>,
) -> (ReplyKind, Vec<String>) {
    let asks = !found.questions.is_empty();
    let mut best = (ReplyKind::Answer, Vec::new(), 0);
    for known in &words.kinds {
        let (mut weight, mut said) = weigh(sentences, known);
        match known.kind {
            ReplyKind::Answer if asks => {
                weight += QUESTION_WEIGHT;
                if said.is_empty() {
                    said.extend(found.questions.first().cloned());
                }
            }
            ReplyKind::Extension if let Some(promise) = found.promise => {
                weight += PROMISE_WEIGHT;
                if said.is_empty() {
                    said.push(promise.to_owned());
                }
            }
            ReplyKind::Acknowledgement if weight < ACKNOWLEDGEMENT_MIN => weight = 0,
            _ => {}
        }
        if weight > best.2 {
            best = (known.kind, said, weight);
        }
    }
    let (mut kind, mut said, _) = best;
    if let Some(promise) = found.promise
        && kind == ReplyKind::Refusal
        && goes_on(sentences, words, promise)
    {
        (kind, said) = (ReplyKind::Extension, vec![promise.to_owned()]);
    }
    // Of "looking into" and "still looking into" the longer one says it all.
    let all = said.clone();
    said.retain(|one| {
        !all.iter()
            .any(|other| other != one && other.contains(one.as_str()))
    });
    let waits = matches!(kind, ReplyKind::Acknowledgement | ReplyKind::Extension);
    if asks && waits {
        // Whoever asks for something waits for the user, however politely the receipt is
        // confirmed and whatever is promised beside it.
        return (
            ReplyKind::Answer,
            found.questions.iter().take(1).cloned().collect(),
        );
    }
    (kind, said)
}

/// Tells whether an answer is promised behind the last refusal: what was refused is not all.
fn goes_on(sentences: &[Sentence], words: &ReplyWords, promise: &str) -> bool {
    let mut answers = None;
    for (place, sentence) in sentences.iter().enumerate() {
        let said = |phrase: &Phrase| Some((place, phrase.find_last(&sentence.folded)?));
        if sentence.written == promise {
            answers = words.answers.iter().filter_map(said).max();
        }
        let of_refusal = |known: &&KindWords| {
            known.kind == ReplyKind::Refusal && !Phrase::any_in(&known.unless, &sentence.folded)
        };
        let cues = words.kinds.iter().filter(of_refusal);
        let refused = cues.flat_map(|known| known.cues.iter().filter_map(|(cue, _)| said(cue)));
        let refused = refused.max();
        answers = answers.filter(|answers| refused.is_none_or(|refused| refused < *answers));
    }
    answers.is_some()
}

fn weigh(sentences: &[Sentence], known: &KindWords) -> (u32, Vec<String>) {
    let mut counted = BTreeSet::new();
    let (mut weight, mut said) = (0, Vec::new());
    for sentence in sentences {
        let folded = &sentence.folded;
        if Phrase::any_in(&known.unless, folded) {
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
