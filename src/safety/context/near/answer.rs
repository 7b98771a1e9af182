//! Answers to security questions, in the order in which people tell them.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::context::answer::{asks, is_answer};
use crate::safety::context::words::mentions;
use crate::safety::seen::{Found, INERT, Seen, is_of_word};

use super::given::{ANSWER_BYTES_MAX, stretch};
use super::topic;
use super::topics::TOPICS;
use super::{ahead, behind};

/// Words that make a text one about a security question.
#[rustfmt::skip]
const OF_QUESTIONS: &[&str] = &[
    "秘密の質問", "秘密の答え", "セキュリティ質問", "セキュリティの質問", "合言葉", "合い言葉", "あいことば", "旧姓", "質問の答え", "本人確認",
    "security question", "secret question", "security answer", "secret answer", "maiden name",
];

/// What leads to an answer.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "答えは", "答えが", "答えを", "答え：", "答え:", "答え、", "答え「", "答え→", "答え ", "答えに", "回答は", "回答を", "回答:", "回答「", "回答→", "回答に", "合言葉、", "合言葉は", "合い言葉、", "合い言葉は", "a.", "a:", "a：", "?」に", "?」で", "?」は", "?」には", "?」→", "?」と聞かれ", "」で", "旧姓は", "name is", "name was", "pet is", "pet was",
    "answer:", "answer is", "answer was", "i answered", "i said \"", "i put", "i set", "i typed", "i entered", "i chose", "i picked",
];

/// What a screen makes of an answer that was typed.
const FAILS: &[&str] = &[
    "が正しく",
    "が違う",
    "が一致",
    "が通ら",
    "が弾か",
    "が合わ",
    "で弾か",
];

/// What leads to a former name, and without which it is nobody's secret.
const FORMER_NAME: &str = "旧姓は";
const ASKED: &[&str] = &["母", "質問", "答", "合言葉", "本人確認"];

/// What can stand there instead of an answer.
const BARE: &[&str] = &["だけ", "自体", "の欄", "らん", "ばかり", "は", "も"];

/// How far around a lead the question is looked for, in bytes.
const AROUND_BYTES: usize = 150;

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let (text, lower) = (seen.text(), seen.lower());
    topic::find(seen, found);
    if !speaks_of_questions(seen) {
        return;
    }
    for verb in [
        "と答え",
        "と登録",
        "と設定",
        "と入れ",
        "って答え",
        "って登録",
        "って設定",
    ] {
        for (at, _) in seen.places(verb) {
            let about = is_about_one(ahead(lower, at, 90)) || is_about_one(behind(lower, at, 60));
            if let Some(at) = closed_by_verb(text, at).filter(|_| about) {
                found.push(Found {
                    kind: FindingKind::SecurityAnswer,
                    at,
                    proved: false,
                });
            }
        }
    }
    for (at, lead) in seen.places("質問の答え") {
        let near = behind(text, at + lead.len(), ANSWER_BYTES_MAX);
        let length = FAILS.iter().filter_map(|fail| near.find(fail)).min();
        let word = length
            .and_then(|length| near.get(..length))
            .unwrap_or_default();
        if word.chars().count() >= 2 && is_answer(word) && !asks(word) && !mentions(word, BARE) {
            let start = at + lead.len();
            found.push(Found {
                kind: FindingKind::SecurityAnswer,
                at: start..start + word.len(),
                proved: false,
            });
        }
    }
    for lead in seen.likely(LEADS) {
        for (at, _) in lower.match_indices(lead) {
            let inside = lead.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && ahead(lower, at, 1).ends_with(|letter: char| letter.is_ascii_alphanumeric());
            let asked = lead != "」で" || asks(question(text, at));
            let around = [
                ahead(lower, at, AROUND_BYTES),
                behind(lower, at, AROUND_BYTES),
            ];
            let about = asked && is_about_one(around[0]) || is_about_one(around[1]);
            // One's own former name stands on an account; the mother's is what is asked for.
            let own = lead == FORMER_NAME && !around.iter().any(|near| mentions(near, ASKED));
            // The "a." that a mail address begins with leads to no answer.
            let address = lead == "a." && is_in_mail(text, at);
            if inside || own || address || !about {
                continue;
            }
            if let Some(at) = stretch(text, at + lead.len(), lead.ends_with([':', '：'])) {
                found.push(Found {
                    kind: FindingKind::SecurityAnswer,
                    at,
                    proved: false,
                });
            }
        }
    }
}

/// Tells whether a text speaks of a security question, or asks what such a question asks.
fn speaks_of_questions(seen: &Seen) -> bool {
    seen.mentions(OF_QUESTIONS)
        || TOPICS
            .iter()
            .any(|topic| seen.may_hold(topic) && seen.lower().contains(topic))
}

/// Tells the same of the words around a place.
fn is_about_one(near: &str) -> bool {
    mentions(near, OF_QUESTIONS) || TOPICS.iter().any(|topic| near.contains(topic))
}

/// Tells whether the word that begins at a place is a mail address.
fn is_in_mail(text: &str, at: usize) -> bool {
    let word = text.get(at..).unwrap_or_default();
    let end = word.bytes().position(|byte| !is_of_word(byte));
    word.get(..end.unwrap_or(word.len()))
        .is_some_and(|word| word.contains('@'))
}

/// Returns the words in quotes that end at a place.
fn question(text: &str, at: usize) -> &str {
    let said = ahead(text, at, ANSWER_BYTES_MAX);
    said.rsplit('「').next().unwrap_or_default()
}

/// What stands before an answer that a verb follows.
const BEFORE: &[&str] = &[
    "ので", "から", "、", "。", "に", "で", "は", "を", "」", "「", ":", "\n", " ", "が",
];

/// 「モカちゃんと答えました（秘密の質問）」: the answer is what the verb closes.
fn closed_by_verb(text: &str, verb: usize) -> Option<Range<usize>> {
    let said = ahead(text, verb, 48);
    let start = BEFORE
        .iter()
        .filter_map(|mark| Some(said.rfind(mark)? + mark.len()))
        .max()?;
    let word = said.get(start..)?;
    let fits = (2..=14).contains(&word.chars().count())
        && is_answer(word)
        && !asks(word)
        && !mentions(word, &["名前", "住所", "電話", "生年", "そう", "だけ"])
        && word.bytes().all(|byte| byte != INERT);
    fits.then(|| verb - word.len()..verb)
}
