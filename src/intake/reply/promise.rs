//! The day by which a desk says that it will do something.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::day;
use super::prose::Sentence;
use crate::pack::{BusinessDays, Phrase, ReplyWords};

/// Returns the first day that is promised, with the sentence that promises it.
pub(super) fn promised(
    sentences: &[Sentence],
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<(NaiveDate, String)> {
    let promising = sentences
        .iter()
        .filter(|sentence| is_promise(sentence, words));
    let promises = promising.filter_map(|sentence| {
        let found = day::days_in(&sentence.written, days, received_at);
        // Of 11月24日から27日まで the end is the limit.
        Some((*found.last()?, sentence.written.clone()))
    });
    promises.min_by_key(|(day, _)| *day)
}

fn is_promise(sentence: &Sentence, words: &ReplyWords) -> bool {
    let holds = |list: &[Phrase]| {
        list.iter()
            .any(|words| words.find(&sentence.folded).is_some())
    };
    let theirs = !holds(&words.not_promise) || holds(&words.although);
    holds(&words.promise) && theirs && !holds(&words.conditional)
}
