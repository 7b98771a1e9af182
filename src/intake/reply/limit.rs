//! Until when a desk wants an answer of the user: 12月1日までにご返信ください.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::day;
use crate::pack::{BusinessDays, Phrase, ReplyWords};
use crate::text::fold;

/// How far behind a day its まで may stand, in characters: a time of day is between them.
const NEAR_MAX: usize = 10;

/// The longest rest behind such a day in English, in characters: a time of day.
const REST_MAX: usize = 12;

/// What stands behind a day in Japanese and before one in English that is a limit.
const BEHIND: [&str; 4] = ["まで", "以内", "中に", "必着"];
const BEFORE: [&str; 7] = [
    "by",
    "before",
    "until",
    "within",
    "no later than",
    "not later than",
    "on or before",
];

/// Returns the first day until which a request wants what it asks for.
pub(super) fn until(
    asked: &str,
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    let limits = day::days_in(asked, days, received_at).into_iter();
    let limit = limits
        .filter(|named| !named.is_start && is_limit(&named.before, &named.behind))
        .map(|named| named.day)
        .min();
    limit.or_else(|| answer_by(asked, words, days, received_at))
}

/// Tells whether a day between two texts is a limit, not a day on which something was or will be.
fn is_limit(before: &str, behind: &str) -> bool {
    let behind = behind.trim_start();
    // The weekday in brackets belongs to the day.
    let behind = match behind
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'))
    {
        Some((_, rest)) => rest.trim_start(),
        None => behind,
    };
    let before = before.trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before);
    let is_word = |word: &&str| {
        let rest = before.strip_suffix(*word);
        rest.is_some_and(|rest| !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric()))
    };
    let japanese = BEHIND.iter().any(|word| {
        // 12月1日 17時まで is a limit of that day too.
        let near: String = behind.chars().take(NEAR_MAX).collect();
        near.find(word)
            .and_then(|at| near.get(..at))
            .is_some_and(|till| !till.contains(['を', 'が', 'の', 'に', 'は', '、', ',']))
    });
    japanese || BEFORE.iter().any(is_word)
}

/// Returns the day until which a request wants an answer, where it asks for nothing else.
pub(super) fn answer_by(
    asked: &str,
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    let named = day::days_in(asked, days, received_at).pop()?;
    let (before, behind) = (fold(&named.before), fold(&named.behind));
    let above = Phrase::any_in(&words.above, &before);
    if before.is_ascii() && !before.is_empty() {
        let rest = behind.trim_matches(|letter: char| !letter.is_alphanumeric());
        return (above && rest.chars().count() <= REST_MAX).then_some(named.day);
    }
    let near = before.rsplit(['、', ',']).next().unwrap_or_default();
    let verb = words.deadline.iter().filter_map(|one| one.find(&behind));
    let till = verb.min().and_then(|verb| behind.get(..verb));
    // 12月1日のご予定をお知らせください asks for something else, まで の or not.
    let object = ["を", "が", "の"].map(fold);
    let until = fold("までの");
    let is_all = till
        .map(|till| till.replacen(&until, "", 1))
        .is_some_and(|till| {
            !till.contains(['、', ',']) && !object.iter().any(|one| till.contains(one.as_str()))
        })
        && !behind.contains(['、', ',']);
    (is_all && (near.is_empty() || above)).then_some(named.day)
}
