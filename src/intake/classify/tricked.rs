//! What a fraud comes to. Money that somebody was tricked into sending to a bank account: a fraud, however much of the
//! text is about the transfer, for the bank and the police have to hear of it first.

use std::ops::Range;

use super::denial;
use super::words::Hit;
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

/// The groups of the lexicon that say that something was taken by others ...
const ROBBED: [&str; 2] = ["robbed", "takeover"];
/// ... that it was or may be one's own password that let them in ...
const LET_IN: [&str; 2] = ["password", "login"];
/// ... and what was taken.
const HELD: [&str; 2] = ["coin", "money"];

/// What makes a fear, a question or a warning of a harm, in the same sentence, folded.
const FEARS: [&str; 20] = [
    "カモ",
    "オソレ",
    "恐レ",
    "心配",
    "不安",
    "レソウ",
    "レル",
    "レナイ",
    "デショウカ",
    "デスカ",
    "マセンカ",
    "if ",
    "could",
    "might",
    "afraid",
    "worried",
    "will be",
    "to be ",
    "tried to steal",
    "trying to steal",
];

/// Returns where a text says that coins or money are gone from an account whose password was given
/// away: the theft decides, however much of the text is about the mail before it. What is denied,
/// doubted or conceded says nothing, and what somebody sent of their own will is no theft.
pub(super) fn robbed(text: &str, hits: &[Hit], lexicon: &Lexicon) -> Option<[Range<usize>; 2]> {
    let is_of = |hit: &Hit, names: &[&str]| {
        let groups = lexicon.groups().iter().enumerate();
        let mut groups = groups.filter(|(_, group)| names.contains(group));
        groups.any(|(place, _)| hit.group & (1 << place) != 0)
    };
    let said: Vec<&Hit> = hits.iter().filter(|hit| !hit.denied).collect();
    let harm = said
        .iter()
        .find(|hit| is_of(hit, &ROBBED) && !hit.conceded && is_told(text, &hit.bytes))?;
    let key = said.iter().find(|hit| is_of(hit, &LET_IN))?;
    let near = |hit: &&Hit| hit.sentence == harm.sentence && is_of(hit, &HELD);
    let held = said.iter().any(near) || has_amount(sentence(text, &harm.bytes));
    held.then(|| [harm.bytes.clone(), key.bytes.clone()])
}

/// Tells whether what stands at a place is told as having happened, and not feared or asked.
fn is_told(text: &str, at: &Range<usize>) -> bool {
    let sentence = sentence(text, at);
    !sentence.ends_with('?') && !FEARS.iter().any(|word| sentence.contains(word))
}

/// Returns the sentence around a place.
fn sentence<'a>(text: &'a str, at: &Range<usize>) -> &'a str {
    let around = sentences(text).find(|sentence| sentence.contains(&at.start));
    let around = around.and_then(|around| Some((around.start, text.get(around)?)));
    let (start, words) = around.unwrap_or_default();
    let mut from = start;
    let mut parts = words.split_inclusive(". ").map(|part| {
        from += part.len();
        (from, part)
    });
    let part = parts.find(|(end, _)| *end > at.start);
    part.map_or(words, |(_, part)| part).trim_end()
}

/// Tells whether a sentence names an amount: 1BTC, 50万.
fn has_amount(sentence: &str) -> bool {
    let behind = sentence.match_indices(|it: char| it.is_ascii_digit());
    behind.into_iter().any(|(at, digit)| {
        let rest = sentence.get(at + digit.len()..).unwrap_or_default();
        let rest = rest.trim_start_matches(' ');
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        (3..6).contains(&letters) || rest.starts_with(['円', '万', '枚'])
    })
}

/// Makes a fraud of a deposit or withdrawal of money, or a theft of a mail, with the words that say so.
pub(super) fn turn(
    decision: &mut Decision,
    candidates: &mut Vec<Candidate>,
    symptom: Symptom,
    words: Vec<String>,
) {
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
