//! Category and symptom from free words, decided by what the writer cannot do or asks for.

mod because;
mod evidence;
mod letters;
mod signs;
mod words;

use std::borrow::Cow;

pub use evidence::{CUES_SHARE, Material, PerSymptom, material};

use super::Candidate;
use crate::domain::{Category, Code, Decision, Fact, Lang, Symptom};
use crate::pack::{Lexicon, Pack, SYMPTOMS};
use crate::text::Folded;

/// Of a longer text, as many characters are read at the beginning and again at the end.
const EXCERPT_CHARS: usize = 4000;

/// A category less likely than this does not come into question.
const SCORE_MIN: f64 = 0.02;

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
///
/// The confidence is the likelihood of the category; below one half the reading is a guess.
pub(super) fn classify(
    text: &str,
    _facts: &[Fact],
    _pack: &Pack,
    lexicon: &Lexicon,
) -> (Decision, Vec<Candidate>) {
    decide(text, lexicon)
}

/// Decides on category and symptom by the words alone, without a provider's facts.
pub fn decide(text: &str, lexicon: &Lexicon) -> (Decision, Vec<Candidate>) {
    let text = excerpt(text);
    let folded = Folded::search(&text);
    let case = evidence::weigh(folded.text(), lexicon);
    let likely = likelihoods(&case.total);
    let candidates = candidates(&likely);
    let category = candidates
        .first()
        .map_or(Category::Other, |candidate| candidate.category);
    let symptom = best(&likely, |symptom| symptom.category() == category);
    let rival = best(&likely, |symptom| symptom.category() != category);
    let mut chosen = [0.0; SYMPTOMS];
    for (&one, sign) in Symptom::ALL.iter().zip(&mut chosen) {
        *sign = match one {
            _ if one == symptom => 1.0,
            _ if one == rival => -1.0,
            _ => 0.0,
        };
    }
    let decision = Decision {
        category: category.into(),
        symptom: symptom.into(),
        confidence: candidates.first().map_or(0.0, |candidate| candidate.score),
        because: because::because(&text, &folded, &case, &chosen),
        told: false,
    };
    (decision, candidates)
}

/// Returns the parts of a text that are read: all of it, or the beginning and the end.
fn excerpt(text: &str) -> Cow<'_, str> {
    let Some((head, _)) = text.char_indices().nth(2 * EXCERPT_CHARS) else {
        return Cow::Borrowed(text);
    };
    let head_end = text[..head]
        .char_indices()
        .nth(EXCERPT_CHARS)
        .map_or(head, |(at, _)| at);
    let tail_start = text
        .char_indices()
        .rev()
        .nth(EXCERPT_CHARS - 1)
        .map_or(head, |(at, _)| at);
    Cow::Owned(format!("{}\n{}", &text[..head_end], &text[tail_start..]))
}

/// Turns log odds into likelihoods that add up to 1.
fn likelihoods(total: &PerSymptom) -> [f64; SYMPTOMS] {
    let largest = total.iter().copied().fold(f32::MIN, f32::max);
    let powers = total.map(|odds| f64::from(odds - largest).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// Returns the categories that come into question, best first.
fn candidates(likely: &[f64; SYMPTOMS]) -> Vec<Candidate> {
    let score = |category| {
        let each = Symptom::ALL.iter().zip(likely);
        each.filter(|(symptom, _)| symptom.category() == category)
            .map(|(_, likely)| likely)
            .sum()
    };
    let mut candidates: Vec<Candidate> = Category::ALL
        .iter()
        .map(|&category| Candidate {
            category,
            score: score(category),
        })
        .collect();
    candidates.sort_by(|one, other| other.score.total_cmp(&one.score));
    candidates.retain(|candidate| candidate.score >= SCORE_MIN);
    candidates
}

/// Returns the likeliest symptom among some.
fn best(likely: &[f64; SYMPTOMS], among: impl Fn(Symptom) -> bool) -> Symptom {
    Symptom::ALL
        .iter()
        .zip(likely)
        .filter(|(symptom, _)| among(**symptom))
        .max_by(|one, other| one.1.total_cmp(other.1))
        .map_or(Symptom::Question, |(symptom, _)| *symptom)
}
