//! Answers to security questions, in the order in which people tell them.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::context::answer::{asks, is_answer};
use crate::safety::context::words::mentions;
use crate::safety::seen::{Found, INERT, Seen, floor};

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
    "答えは", "答えが", "答えを", "答え：", "答え:", "答え、", "答え「", "答え→", "答え ", "答えに", "回答は", "回答を", "回答:", "回答「", "回答→", "回答に", "合言葉、", "合言葉は", "合い言葉、", "合い言葉は", "a.", "a:", "a：",
    "answer:", "answer is", "answer was", "i answered", "i put", "i set", "i typed", "i entered", "i chose", "i picked",
];

/// What closes an answer in Japanese.
#[rustfmt::skip]
const CLOSES: &[&str] = &[
    "です", "でした", "だった", "だと", "で登録", "で設定", "で入", "にして", "にした", "にしと", "に設定", "と登録", "と設定", "と入", "と答", "と書", "と伝", "を入", "って設定", "って登録", "って入", "って答", "って書", "なの", "なん", "だよ", "だ。",
];

/// How far around a lead the question is looked for, in bytes.
const AROUND_BYTES: usize = 150;

/// The longest answer, in bytes.
const ANSWER_BYTES_MAX: usize = 75;

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let (text, lower) = (seen.text(), seen.lower());
    if !mentions(lower, OF_QUESTIONS) {
        return;
    }
    for lead in LEADS {
        for (at, _) in lower.match_indices(lead) {
            let inside = lead.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && ahead(lower, at, 1).ends_with(|letter: char| letter.is_ascii_alphanumeric());
            let about = mentions(ahead(lower, at, AROUND_BYTES), OF_QUESTIONS)
                || mentions(behind(lower, at, AROUND_BYTES), OF_QUESTIONS);
            if inside || !about {
                continue;
            }
            if let Some(at) = stretch(text, at + lead.len()) {
                found.push(Found {
                    kind: FindingKind::SecurityAnswer,
                    at,
                    proved: false,
                });
            }
        }
    }
}

/// Returns the answer that begins at a place.
fn stretch(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..floor(text, from + ANSWER_BYTES_MAX))?;
    let line = rest.lines().next()?;
    let bare = line.trim_start_matches([' ', '、', ':', '「', '『', '"', '\'', '“', '(', '→', '⇒']);
    let start = from + line.len() - bare.len();
    let quoted = line.len() > bare.len() && ahead(text, start, 3).ends_with(['「', '『', '"', '\'', '“']);
    let closed = CLOSES.iter().filter_map(|end| bare.find(end)).min();
    let stopped = bare.find(['。', '、', ',', '(', ')', '」', '』', '"', '”', '\'', ';', '→']);
    let end = [closed, stopped].into_iter().flatten().min();
    let latin = bare.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    let length = match end {
        Some(end) => end,
        None if latin && line.len() < ANSWER_BYTES_MAX => bare.len(),
        None => return None,
    };
    let word = bare.get(..length)?.trim_end_matches(['.', ' ', '!']);
    let bound = quoted || latin || closed == Some(length) || bare.get(length..)?.starts_with('(');
    let fits = bound && word.len() >= 2 && is_answer(word) && !asks(word) && word.bytes().all(|byte| byte != INERT);
    fits.then(|| start..start + word.len())
}
