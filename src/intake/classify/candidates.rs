//! How likely each category is, and how surely that may be said.

use super::evidence::PerSymptom;
use crate::domain::{Category, Code, Order as _, Symptom};
use crate::intake::Candidate;
use crate::pack::SYMPTOMS;

/// A category less likely than this does not come into question.
const SCORE_MIN: f64 = 0.005;

/// From so many words on, a text is believed as it reads; of fewer it is said less surely.
pub(super) const PLAIN_WORDS: f64 = 4.0;

/// Words are counted up to here.
const SIZE_MAX: usize = 100;

/// So much of a word is a kana, and so much a kanji.
const KANA_WORDS: f64 = 0.3;
const KANJI_WORDS: f64 = 0.5;

/// However short a text is, so much of its reading is believed.
const SHARE_MIN: f64 = 0.05;

/// The number of categories.
const CATEGORIES: f64 = 7.0;

/// Turns log odds into likelihoods that add up to 1.
fn likelihoods(total: &PerSymptom) -> [f64; SYMPTOMS] {
    let largest = total.iter().copied().fold(f32::MIN, f32::max);
    let powers = total.map(|odds| f64::from(odds - largest).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// Returns the categories that come into question, best first.
pub(super) fn candidates(total: &PerSymptom) -> Vec<Candidate> {
    let likely = likelihoods(total);
    let score = |category| {
        let each = Symptom::ALL.iter().zip(&likely);
        each.filter(|(symptom, _)| symptom.category() == category)
            .map(|(_, likely)| likely)
            .sum()
    };
    let mut candidates: Vec<Candidate> = Category::ALL
        .iter()
        .map(|&category| Candidate {
            category,
            symptom: likeliest(total, |symptom| symptom.category() == category),
            score: score(category),
        })
        .collect();
    candidates.order_by(|one, other| other.score.total_cmp(&one.score));
    candidates
}

/// Returns the likeliest category.
pub(super) fn category_of(total: &PerSymptom) -> Category {
    let candidates = candidates(total);
    candidates
        .first()
        .map_or(Category::Other, |candidate| candidate.category)
}

/// Returns the likeliest symptom among some.
pub(super) fn likeliest(total: &PerSymptom, among: impl Fn(Symptom) -> bool) -> Symptom {
    Symptom::ALL
        .iter()
        .zip(total)
        .filter(|(symptom, _)| among(**symptom))
        .max_by(|one, other| one.1.total_cmp(other.1))
        .map_or(Symptom::Question, |(symptom, _)| *symptom)
}

/// Returns how many words a folded text has, about; Japanese has no spaces, and its letters are weighed.
pub(super) fn size(text: &str) -> f64 {
    let latin = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\'');
    let latin = latin.filter(|word| !word.is_empty()).take(SIZE_MAX);
    let weights = text.chars().filter_map(|letter| match letter {
        'ァ'..='ヿ' => Some(KANA_WORDS),
        '々' | '一'..='鿿' => Some(KANJI_WORDS),
        _ => None,
    });
    latin.map(|_| 1.0).chain(weights.take(SIZE_MAX)).sum()
}

/// Draws scores together where there is little to go by: a share of 1 leaves them.
pub(super) fn temper(candidates: &mut Vec<Candidate>, share: f64) {
    let share = share.clamp(SHARE_MIN, 1.0);
    for candidate in candidates.iter_mut() {
        candidate.score = candidate.score * share + (1.0 - share) / CATEGORIES;
    }
    candidates.retain(|candidate| candidate.score >= SCORE_MIN);
}
