//! The day by which a desk says that it will do something.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::day::{self, Named};
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
        let named = day::days_in(&sentence.written, days, received_at);
        is_desks(&sentence.folded, words) && named.iter().any(|day| !is_apart(day, words))
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
            let found = day::days_in(clause, days, received_at).into_iter();
            let mut limits = found.filter(|named| !named.is_start && !is_apart(named, words));
            // Of 11月24日から27日まで the end is the limit.
            Some((limits.next_back()?.day, sentence.written.clone()))
        })
    });
    promises.min_by_key(|(day, _)| *day)
}

/// Cuts a sentence where it may turn from the desk to the user: ご連絡いたしますが、…お送りください.
pub(super) fn clauses<'s>(sentence: &'s str, words: &ReplyWords) -> Vec<&'s str> {
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

/// Tells whether a day is that of something else than an answer: of days off, of work on the
/// system, of what was done.
fn is_apart(named: &Named, words: &ReplyWords) -> bool {
    let (before, behind) = (fold(&named.before), fold(&named.behind));
    let is_japanese = |text: &str| text.chars().any(|letter| letter >= '\u{3040}');
    if is_japanese(&behind) || is_japanese(&before) {
        was(&behind, words) || is_off(&before, &behind, words)
    } else {
        is_off_english(&before, &behind, words)
    }
}

/// Tells whether what stands behind a day says that it was so: 1月8日にお電話いたしました.
fn was(behind: &str, words: &ReplyWords) -> bool {
    let moved = Phrase::any_in(&words.although, behind);
    !moved && is_first(&words.past, &words.future, behind)
}

/// Of a day in Japanese, what is said of it stands behind it, and its subject before it.
fn is_off(before: &str, behind: &str, words: &ReplyWords) -> bool {
    if begins(&words.apart, behind).is_some() || begins(&words.answers, behind).is_some() {
        return is_first(&words.apart, &words.answers, behind);
    }
    let near = before.rsplit(['、', ',']).next().unwrap_or_default();
    Phrase::any_in(&words.apart, near) && !Phrase::any_in(&words.answers, near)
}

/// Of a day in English, what is said of it stands before it, or else behind it.
fn is_off_english(before: &str, behind: &str, words: &ReplyWords) -> bool {
    let last = |list: &[Phrase]| list.iter().filter_map(|one| one.find_last(before)).max();
    match (last(&words.apart), last(&words.answers)) {
        (None, None) => is_first(&words.apart, &words.answers, behind),
        (apart, answers) => apart >= answers,
    }
}

/// Tells whether one of some phrases stands in a text, and none of others before it.
fn is_first(phrases: &[Phrase], others: &[Phrase], text: &str) -> bool {
    let other = begins(others, text);
    begins(phrases, text).is_some_and(|first| other.is_none_or(|other| first <= other))
}

fn begins(phrases: &[Phrase], text: &str) -> Option<usize> {
    phrases.iter().filter_map(|phrase| phrase.find(text)).min()
}
