//! Answers behind what a typical security question asks for: 母の旧姓 → 佐藤, first car: Civic.

use crate::domain::FindingKind;
use crate::safety::seen::{Found, Seen};

use super::behind;
use super::given::stretch;
use super::topics::TOPICS;

/// Without one of these a topic is only talked about.
#[rustfmt::skip]
const ASKED: &[&str] = &["質問", "答え", "回答", "合言葉", "一致し", "question", "answer", "what is your", "what was your", "what city", "security q", "where did you"];

/// What stands between a topic and the link to its answer.
const ENDS_TOPIC: &[&str] = &["の名前", " name", "」", "』", "\"", "”", "'", "?", ")", " "];

/// What gives an answer by itself.
const GIVES: &[&str] = &["=", "→", "⇒", "->", ":", "("];

/// What can stand before an answer that something closes.
const LEADS: &[&str] = &["、", "は", "を", "に", "a.", "a:", "a ", "is ", "was "];

/// What closes an answer in English.
const CLOSES: &[&str] = &[
    " is what i",
    " was my answer",
    " is my answer",
    " as my answer",
    " as the answer",
];

/// What closes an answer in Japanese: that it was typed or set.
const REGISTERS: &[&str] = &[
    "で登録",
    "で設定",
    "に設定",
    "と登録",
    "と設定",
    "と入",
    "と答",
    "って登録",
    "って設定",
    "って入",
];

/// How far behind a topic its answer begins, in bytes.
const REACH_BYTES: usize = 60;

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let (text, lower) = (seen.text(), seen.lower());
    if !seen.mentions(ASKED) {
        return;
    }
    for topic in TOPICS.iter().filter(|topic| seen.may_hold(topic)) {
        for (at, _) in lower.match_indices(topic) {
            let mut from = at + topic.len();
            if matches!(topic, "favourite" | "favorite") {
                let word = behind(lower, from + 1, 20);
                from += 1 + word.bytes().take_while(u8::is_ascii_alphabetic).count();
            }
            if let Some(at) = answer(text, lower, from) {
                found.push(Found {
                    kind: FindingKind::SecurityAnswer,
                    at,
                    proved: false,
                });
            }
        }
    }
}

/// Returns the answer to a topic that ends at a place.
fn answer(text: &str, lower: &str, end: usize) -> Option<std::ops::Range<usize>> {
    let mut from = end;
    let limit = end + REACH_BYTES;
    let pass = |from: usize, marks: &[&str]| {
        let rest = behind(lower, from, REACH_BYTES);
        let passed = marks.iter().find(|mark| rest.starts_with(**mark));
        passed.map(|mark| from + mark.len())
    };
    while let Some(next) = pass(from, ENDS_TOPIC).filter(|next| *next < limit) {
        from = next;
    }
    if let Some(given) = pass(from, GIVES) {
        return stretch(text, given, true);
    }
    let lead = pass(from, LEADS);
    if let Some(length) = CLOSES
        .iter()
        .filter_map(|close| behind(lower, lead.unwrap_or(from), REACH_BYTES).find(close))
        .min()
    {
        let from = lead.unwrap_or(from);
        return (length > 1).then_some(from..from + length);
    }
    let spaced = from > end && !behind(lower, from, 3).is_ascii();
    let begins = lead.or(spaced.then_some(from))?;
    let at = stretch(text, begins, false)?;
    let said = behind(text, at.end, REACH_BYTES).trim_start_matches(['」', '』', '"', '”', ' ']);
    REGISTERS
        .iter()
        .any(|end| said.starts_with(end))
        .then_some(at)
}
