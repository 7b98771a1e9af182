//! Until when a desk wants an answer of the user: 12月1日までにご返信ください.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::day;
use crate::pack::{BusinessDays, Phrase, ReplyWords};
use crate::text::fold;

/// The longest rest behind such a day in English, in characters: a time of day.
const REST_MAX: usize = 12;

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
    let is_all = till.is_some_and(|till| !till.contains(['を', 'が', 'の', '、', ',']))
        && !behind.contains(['、', ',']);
    (is_all && (near.is_empty() || above)).then_some(named.day)
}
