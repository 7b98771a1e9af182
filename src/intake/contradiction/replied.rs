//! A reply that is told to be older than what it replies to.

use super::super::sheet::{Found, Sheet};
use super::Contradiction;
use crate::domain::{FactValue, When};

/// What comes from the desk.
const REPLIES: &[&str] = &[
    "返信が",
    "返信を",
    "返信あ",
    "返信は",
    "返事が",
    "返事を",
    "返事は",
    "回答が",
    "回答を",
    "回答は",
    "連絡が来",
    "連絡があ",
    "連絡をもら",
    "replied",
    "got a reply",
    "got an answer",
    "received a reply",
    "reply came",
    "answered",
    "responded",
    "got back to me",
    "a response",
    "their reply",
    "the reply",
    "your reply",
];

/// What goes to the desk.
const REPORTS: &[&str] = &[
    "問い合わせ",
    "問合せ",
    "お問合",
    "報告し",
    "連絡し",
    "メールし",
    "メールを送",
    "相談し",
    "フォームから送",
    "電話し",
    "contacted",
    "wrote to",
    "i wrote",
    "emailed",
    "reported",
    "asked",
    "opened a ticket",
    "submitted",
    "my inquiry",
    "called",
];

/// So many letters from a time its act is looked for.
const NEAR: usize = 30;

/// So many times are looked at; a pasted log has thousands.
const TIMES_MAX: usize = 24;

/// Finds a reply with a time before that of the report.
pub(super) fn reply_before_report(sheet: &Sheet, found: &[Found]) -> Option<Contradiction> {
    let mut reply: Option<(&Found, When)> = None;
    let mut report: Option<(&Found, When)> = None;
    let mut from = 0;
    let moments = found.iter().filter_map(|found| match &found.value {
        FactValue::OccurredAt(moment) => Some((found, moment)),
        _ => None,
    });
    let moments: Vec<_> = moments.take(TIMES_MAX).collect();
    for (at, (one, moment)) in moments.iter().enumerate() {
        // No further than the times beside it, which have acts of their own.
        let to = moments
            .get(at + 1)
            .map_or(sheet.len(), |(next, _)| next.range.start);
        let after = one.range.end..to.min(one.range.end + NEAR);
        let before = from.max(one.range.start.saturating_sub(NEAR))..one.range.start;
        from = one.range.end;
        let is_reply = if sheet.text(&before).is_ascii() {
            // English tells the act first: they replied on Nov 15.
            is_reply(sheet, before.rev()).or_else(|| is_reply(sheet, after))
        } else {
            is_reply(sheet, after)
        };
        match is_reply {
            Some(true) => reply = reply.or(Some((one, moment.when))),
            Some(false) => report = report.or(Some((one, moment.when))),
            None => {}
        }
    }
    let ((reply, replied), (report, reported)) = reply.zip(report)?;
    is_before(replied, reported).then(|| {
        let written = |found: &Found| sheet.written(&found.range).to_owned();
        Contradiction::ReplyBeforeReport(written(reply), written(report))
    })
}

/// Tells whether the act that is told first at these places is a reply; `None` if there is neither.
fn is_reply(sheet: &Sheet, places: impl Iterator<Item = usize>) -> Option<bool> {
    let mut places = places;
    places.find_map(|place| {
        let reply = sheet.any(place, REPLIES).is_some();
        (reply || sheet.any(place, REPORTS).is_some()).then_some(reply)
    })
}

/// Tells whether one time is surely before another: by days where one has no clock time.
fn is_before(one: When, other: When) -> bool {
    match (one, other) {
        (When::Instant(one), When::Instant(other)) => one < other,
        (When::Instant(one), When::Day(other)) => one.date_naive() < other,
        (When::Day(one), When::Instant(other)) => one < other.date_naive(),
        (When::Day(one), When::Day(other)) => one < other,
        _ => false,
    }
}
