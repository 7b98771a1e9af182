//! What speaks for which symptom: the signs of a text, as the trained model weighs them.

use std::ops::Range;

use super::signs::signs;
use super::words::Found;
use crate::domain::{Code, Symptom};
use crate::pack::{Lexicon, SYMPTOMS};
use crate::text::Folded;

/// One number for each symptom, in the order of [`Symptom::ALL`].
pub type PerSymptom = [f32; SYMPTOMS];

/// Something in a text that speaks for or against symptoms.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Evidence {
    /// Where it stands in the folded text, in bytes.
    pub(super) bytes: Range<usize>,
    /// How strongly it speaks for each symptom, in log odds.
    pub(super) weights: PerSymptom,
}

/// All that speaks in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Case {
    /// What the lexicon finds in the text.
    pub(super) found: Found,
    /// What speaks for or against symptoms.
    pub(super) evidence: Vec<Evidence>,
    /// The sum for each symptom, in log odds.
    pub(super) total: PerSymptom,
}

/// A sign as the training sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sign {
    /// The sign as a number.
    pub hash: u32,
    /// How much it counts.
    pub strength: f32,
    /// Whether it is one of letters, and so counts for more where it is rare.
    pub of_letters: bool,
}

/// Returns the signs of a text, for the training.
pub fn material(text: &str, lexicon: &Lexicon) -> Vec<Sign> {
    let folded = Folded::search(text);
    let found = Found::of(folded.text(), lexicon);
    let signs = signs(folded.text(), &found, lexicon);
    let plain = signs.iter().map(|sign| Sign {
        hash: sign.hash,
        strength: sign.strength,
        of_letters: sign.of_letters,
    });
    plain.collect()
}

/// Weighs a folded text.
pub(super) fn weigh(text: &str, lexicon: &Lexicon) -> Case {
    let found = Found::of(text, lexicon);
    let mut evidence = Vec::new();
    let model = lexicon.model();
    let mut total = model.biases();
    for sign in signs(text, &found, lexicon) {
        if let Some(weights) = model.weights(sign.hash) {
            let weights = weights.map(|weight| weight * sign.strength);
            add(&mut total, &weights);
            evidence.push(Evidence {
                bytes: sign.bytes,
                weights,
            });
        }
    }
    Case {
        found,
        evidence,
        total,
    }
}

/// Returns a weight for one symptom and nothing for the others.
pub(super) fn only(symptom: Symptom, weight: f32) -> PerSymptom {
    let mut weights = [0.0; SYMPTOMS];
    let each = Symptom::ALL.iter().zip(&mut weights);
    each.filter(|(one, _)| **one == symptom)
        .for_each(|(_, place)| *place = weight);
    weights
}

/// Adds weights to a sum.
pub(super) fn add(sum: &mut PerSymptom, weights: &PerSymptom) {
    for (sum, weight) in sum.iter_mut().zip(weights) {
        *sum += weight;
    }
}
