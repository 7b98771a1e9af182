//! Which facts the desk still needs.

use crate::domain::{Answer, Fact, Symptom};
use crate::pack::{Need, Pack};

/// What the desk needs for a symptom, and how much of it is there.
#[derive(Debug, Clone)]
pub struct Needs<'p> {
    /// The needs that are not met, in order of worth.
    pub missing: Vec<&'p Need>,
    /// The share of needs that are met, from 0 to 1; 1 where nothing is needed.
    pub completeness: f64,
}

/// Compares what is known with what the desk needs.
pub fn needs<'p>(
    pack: &'p Pack,
    symptom: Symptom,
    facts: &[Fact],
    answers: &[Answer],
) -> Needs<'p> {
    let all = pack.guide(symptom).map_or(&[][..], |guide| &guide.needs);
    let is_met = |need: &Need| {
        need.fact
            .is_some_and(|kind| facts.iter().any(|fact| fact.kind() == kind))
            || answers.iter().any(|answer| answer.code == need.code)
    };
    let missing: Vec<&Need> = all.iter().filter(|need| !is_met(need)).collect();
    let completeness = match all.len() {
        0 => 1.0,
        // A guide has far fewer needs than a float counts exactly.
        #[allow(clippy::cast_precision_loss)]
        count => (count - missing.len()) as f64 / count as f64,
    };
    Needs {
        missing,
        completeness,
    }
}
