//! What speaks for which symptom: the lexicon's cues first, then the model's corrections.

use std::ops::Range;

use super::signs::signs;
use super::words::{Hit, hits, meetings};
use crate::domain::{Code, Symptom};
use crate::pack::{Lexicon, SYMPTOMS};
use crate::text::Folded;

/// One number for each symptom, in the order of [`Symptom::ALL`].
pub type PerSymptom = [f32; SYMPTOMS];

/// Cues that say the same add up to no more than this, in log odds.
const CUES_MAX: f32 = 6.0;

/// How much of what the cues say is believed beside the model.
pub const CUES_SHARE: f32 = 0.3;

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
    /// The lexicon's words in the text.
    pub(super) hits: Vec<Hit>,
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
    let hits = hits(folded.text(), lexicon);
    let meetings = meetings(&hits);
    let signs = signs(folded.text(), &hits, &meetings, lexicon);
    Material {
        signs: signs
            .iter()
            .map(|sign| (sign.hash, sign.strength))
            .collect(),
        cues: cues(&hits, lexicon, &mut Vec::new()),
    }
}

/// Weighs a folded text.
pub(super) fn weigh(text: &str, lexicon: &Lexicon) -> Case {
    let hits = hits(text, lexicon);
    let meetings = meetings(&hits);
    let mut evidence = Vec::new();
    let mut total = cues(&hits, lexicon, &mut evidence).map(|cue| CUES_SHARE * cue);
    let model = lexicon.model();
    add(&mut total, &model.biases());
    let signs = signs(text, &hits, &meetings, lexicon);
    for sign in signs {
        if let Some(mut weights) = model.weights(sign.hash) {
            weights
                .iter_mut()
                .for_each(|weight| *weight *= sign.strength);
            add(&mut total, &weights);
            evidence.push(Evidence {
                bytes: sign.bytes,
                weights,
            });
        }
    }
    Case {
        hits,
        evidence,
        total,
    }
}

/// Sums what the cues say, and adds each to the evidence.
fn cues(hits: &[Hit], lexicon: &Lexicon, evidence: &mut Vec<Evidence>) -> PerSymptom {
    let mut sums = [0.0; SYMPTOMS];
    let meetings = meetings(hits);
    for cue in lexicon.cues() {
        let met = meetings.iter().find(|meeting| {
            meeting.scope == cue.scope
                && meeting.groups & cue.with == cue.with
                && meeting.groups & cue.without == 0
        });
        let index = Symptom::ALL
            .iter()
            .position(|&symptom| symptom == cue.symptom);
        let (Some(met), Some(index)) = (met, index) else {
            continue;
        };
        sums[index] += cue.weight;
        let words = hits.get(met.hits.clone()).unwrap_or_default();
        let words = words.iter().filter(|hit| hit.group & cue.with != 0);
        let count = u16::try_from(words.clone().count()).unwrap_or(u16::MAX);
        for hit in words {
            let mut weights = [0.0; SYMPTOMS];
            weights[index] = cue.weight / f32::from(count);
            evidence.push(Evidence {
                bytes: hit.bytes.clone(),
                weights,
            });
        }
    }
    sums.map(|sum: f32| CUES_MAX * (sum / CUES_MAX).tanh())
}

fn add(total: &mut PerSymptom, weights: &PerSymptom) {
    for (sum, weight) in total.iter_mut().zip(weights) {
        *sum += weight;
    }
}
