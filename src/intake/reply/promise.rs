//! The day by which a desk says that it will do something.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::day;
use super::prose::Sentence;
use crate::pack::{BusinessDays, Phrase, ReplyWords};
use crate::text::fold;

/// Returns the first day that is promised, with the sentence that promises it.
pub(super) fn promised(
    sentences: &[Sentence],
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<(NaiveDate, String)> {
    let promises = sentences.iter().filter_map(|sentence| {
        let mut clauses = clauses(&sentence.written, words).into_iter();
        clauses.find_map(|clause| {
            if !is_promise(&fold(clause), words) {
                return None;
            }
            let found = day::days_in(clause, days, received_at);
            // Of 11月24日から27日まで the end is the limit.
            Some((*found.last()?, sentence.written.clone()))
        })
    });
    promises.min_by_key(|(day, _)| *day)
}

/// Cuts a sentence where it may turn from the desk to the user: ご連絡いたしますが、…お送りください.
fn clauses<'s>(sentence: &'s str, words: &ReplyWords) -> Vec<&'s str> {
    let mut clauses = Vec::new();
    let mut rest = sentence;
    while let Some(end) = words
        .turns
        .iter()
        .filter_map(|turn| Some(rest.find(turn.as_str())? + turn.len()))
        .min()
    {
        let (clause, next) = rest.split_at(end);
        clauses.push(clause);
        rest = next;
    }
    clauses.push(rest);
    clauses
}

fn is_promise(clause: &str, words: &ReplyWords) -> bool {
    let holds = |list: &[Phrase]| Phrase::any_in(list, clause);
    let theirs = !holds(&words.not_promise) || holds(&words.although);
    holds(&words.promise) && theirs && !holds(&words.conditional)
}
