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
    limit(sentences, words, days, received_at, |clause| {
        is_promise(clause, words)
    })
}

/// Returns the first day that is named and is not the user's, with its sentence: in a letter that
/// nothing else decides, or that asks for time, it is the desk's day although no word says so.
pub(super) fn named(
    sentences: &[Sentence],
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<(NaiveDate, String)> {
    limit(sentences, words, days, received_at, |clause| {
        is_desks(clause, words)
    })
}

/// Returns the first sentence that names a day to come, be it only the first of those on which
/// something may come.
pub(super) fn ahead(
    sentences: &[Sentence],
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<String> {
    let mut ahead = sentences.iter().filter(|sentence| {
        is_desks(&sentence.folded, words) && day::is_ahead(&sentence.written, days, received_at)
    });
    ahead.next().map(|sentence| sentence.written.clone())
}

/// Returns the first day in the clauses that pass, with the sentence.
fn limit(
    sentences: &[Sentence],
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
    passes: impl Fn(&str) -> bool,
) -> Option<(NaiveDate, String)> {
    let promises = sentences.iter().filter_map(|sentence| {
        let mut clauses = clauses(&sentence.written, words).into_iter();
        clauses.find_map(|clause| {
            if !passes(&fold(clause)) {
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
    Phrase::any_in(&words.promise, clause) && is_desks(clause, words)
}

/// Tells whether a clause is about what the desk does, and hangs on nothing that the user does.
fn is_desks(clause: &str, words: &ReplyWords) -> bool {
    let holds = |list: &[Phrase]| Phrase::any_in(list, clause);
    (!holds(&words.not_promise) || holds(&words.although)) && !holds(&words.conditional)
}
