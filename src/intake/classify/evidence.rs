//! What speaks for which symptom: the lexicon's cues first, then the model's corrections.

use std::ops::Range;

use super::signs::signs;
use super::words::Found;
use crate::domain::{Code, Symptom};
use crate::pack::{Lexicon, SYMPTOMS};
use crate::text::Folded;

/// One number for each symptom, in the order of [`Symptom::ALL`].
pub type PerSymptom = [f32; SYMPTOMS];

/// Cues that say the same add up to no more than this, in log odds.
const CUES_MAX: f32 = 6.0;

/// How much of what the cues say is believed beside the model.
pub const CUES_SHARE: f32 = 0.4;

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

/// What the training sees of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Material {
    /// Its signs and how much each counts.
    pub signs: Vec<(u32, f32)>,
    /// What the lexicon's cues alone say for each symptom, in log odds.
    pub cues: PerSymptom,
}

/// Returns what the training sees of a text.
pub fn material(text: &str, lexicon: &Lexicon) -> Material {
    let folded = Folded::search(text);
    let found = Found::of(folded.text(), lexicon);
    let signs = signs(folded.text(), &found, lexicon);
    Material {
        signs: signs
            .iter()
            .map(|sign| (sign.hash, sign.strength))
            .collect(),
        cues: cues(&found, lexicon, &mut Vec::new()),
    }
}

/// Weighs a folded text.
pub(super) fn weigh(text: &str, lexicon: &Lexicon) -> Case {
    let found = Found::of(text, lexicon);
    let mut evidence = Vec::new();
    let mut total = cues(&found, lexicon, &mut evidence).map(|cue| CUES_SHARE * cue);
    let model = lexicon.model();
    add(&mut total, &model.biases());
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

/// Sums what the cues say, and adds each to the evidence.
fn cues(found: &Found, lexicon: &Lexicon, evidence: &mut Vec<Evidence>) -> PerSymptom {
    let mut sums = [0.0; SYMPTOMS];
    for cue in lexicon.cues() {
        let Some(met) = found.met(cue).next() else {
            continue;
        };
        let of_cue = only(cue.symptom, cue.weight);
        add(&mut sums, &of_cue);
        let words = found.words(met).iter();
        let words = words.filter(|hit| hit.group & cue.with != 0);
        let count = u16::try_from(words.clone().count()).unwrap_or(u16::MAX);
        evidence.extend(words.map(|hit| Evidence {
            bytes: hit.bytes.clone(),
            weights: of_cue.map(|weight| CUES_SHARE * weight / f32::from(count)),
        }));
    }
    sums.map(|sum: f32| CUES_MAX * (sum / CUES_MAX).tanh())
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
