//! A deposit or withdrawal, turned the way that the named ends tell.

use super::because::WORDS_MAX;
use super::direction::Direction;
use crate::domain::{Decision, Order as _};
use crate::intake::Candidate;

/// The share of a category's likelihood that stays with the symptom at our end, where the one at
/// the other end may be meant too.
const OUR_END: f64 = 0.65;

/// Turns a deposit or withdrawal the way that the named ends tell, and adds the words to the reasons.
///
/// Where there is a pack for the other end too, what it has to look for comes as a candidate of its own.
pub(super) fn turn(
    decision: &mut Decision,
    candidates: &mut Vec<Candidate>,
    way: &Direction,
    words: Vec<String>,
) {
    let Some(symptom) = decision.symptom.known() else {
        return;
    };
    let turned = way.turn(symptom);
    let back = way.turn_back(symptom);
    if turned == back {
        return;
    }
    if turned != symptom {
        decision.because.clear();
    }
    decision.symptom = turned.into();
    for word in words.into_iter().rev() {
        if !decision.because.contains(&word) {
            decision.because.insert(0, word);
        }
    }
    decision.because.truncate(WORDS_MAX);
    if let Some(first) = candidates.first_mut() {
        first.symptom = turned;
        if way.other_has_pack {
            let score = first.score;
            first.score = score * OUR_END;
            let other = Candidate {
                category: back.category(),
                symptom: back,
                score: score * (1.0 - OUR_END),
            };
            candidates.push(other);
            candidates.order_by(|one, other| other.score.total_cmp(&one.score));
        }
    }
}
