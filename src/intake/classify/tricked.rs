//! Money that somebody was tricked into sending to a bank account: a fraud, however much of the
//! text is about the transfer, for the bank and the police have to hear of it first.

use std::ops::Range;

use super::denial;
use crate::domain::{Decision, Symptom};
use crate::intake::Candidate;
use crate::pack::Lexicon;

/// What ends a sentence.
const ENDS: [char; 4] = ['。', '!', '?', '\n'];

/// How sure a fraud is that is told so.
const LIKELY: f64 = 0.8;

/// Returns where a folded text says that somebody was tricked, and where that money was sent; both
/// in one sentence, or in two that follow each other.
pub(super) fn tricked(text: &str, lexicon: &Lexicon) -> Option<[Range<usize>; 2]> {
    let sentences: Vec<Range<usize>> = sentences(text).collect();
    let first = |words: &[&str], sentence: &Range<usize>| {
        let said = text.get(sentence.clone())?;
        let found = words.iter().filter_map(|word| {
            let at = sentence.start + said.find(word)?;
            Some(at..at + word.len())
        });
        found.min_by_key(|at| at.start)
    };
    let harm = |sentence: &Range<usize>| {
        let at = first(lexicon.tricked(), sentence)?;
        let denied = denial::of_harm(text, sentence, &at, lexicon).is_some()
            || denial::of_clause(text, sentence.clone(), lexicon)
                .is_some_and(|denied| denied.contains(&at.start));
        (!denied).then_some(at)
    };
    sentences.iter().enumerate().find_map(|(place, sentence)| {
        let harm = harm(sentence)?;
        let near = sentences.iter().skip(place.saturating_sub(1));
        let near = near.take(if place == 0 { 2 } else { 3 });
        let paid = near
            .filter_map(|near| first(lexicon.paid(), near))
            .min_by_key(|at| at.start.abs_diff(harm.start))?;
        Some([harm, paid])
    })
}

fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive(ENDS).map(move |sentence| {
        let at = start..start + sentence.len();
        start = at.end;
        at
    })
}

/// Makes a fraud of a deposit or withdrawal of money, with the words that say so.
pub(super) fn turn(decision: &mut Decision, candidates: &mut Vec<Candidate>, words: Vec<String>) {
    let symptom = Symptom::Phishing;
    decision.category = symptom.category().into();
    decision.symptom = symptom.into();
    decision.confidence = LIKELY;
    decision.because = words;
    candidates.retain(|other| other.category != symptom.category());
    for other in candidates.iter_mut() {
        other.score *= 1.0 - LIKELY;
    }
    let category = symptom.category();
    let score = LIKELY;
    candidates.insert(
        0,
        Candidate {
            category,
            symptom,
            score,
        },
    );
}

#[cfg(test)]
mod tests {
    use super::super::decide;
    use crate::pack::lexicon;

    #[test]
    fn money_sent_to_a_fraud_is_a_fraud_and_an_accusation_is_none() {
        let lexicon = lexicon();
        for (text, is_fraud) in [
            (
                "偽サイトにだまされて、みずほ銀行から30万円を振り込んでしまいました",
                true,
            ),
            ("30万円を振り込んだあと、偽サイトだと気づきました。", true),
            (
                "詐欺師に言われて300万円を振り込んだ。お金を取り戻したい",
                true,
            ),
            (
                "I was tricked by a fake site and sent 300,000 yen by bank transfer",
                true,
            ),
            (
                "偽サイトではありません。昨日50万円を振り込みましたが、反映されません",
                false,
            ),
            (
                "だまされていないと思うが、振り込んだお金が反映されない",
                false,
            ),
            ("昨日50万円を振り込みましたが、まだ反映されません", false),
            (
                "I feel scammed: my bank transfer of 500,000 yen is still not credited",
                false,
            ),
        ] {
            let symptom = decide(text, &lexicon).0.symptom;
            assert_eq!(
                symptom.code() == "security.phishing",
                is_fraud,
                "{text}: {symptom:?}"
            );
        }
    }
}
