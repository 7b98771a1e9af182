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
    "飼った", "ペットの名前", "出身校は", "小学校は", "好きな食べ物", "favourite teacher", "favorite teacher", "first pet", "first school", "elementary school", "street you grew", "思い出の場所", "担任", "memorable word", "favourite book", "favorite book", "出身地",
    "security question", "secret question", "security answer", "secret answer", "maiden name",
];

/// What leads to an answer.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "答えは", "答えが", "答えを", "答え：", "答え:", "答え、", "答え「", "答え→", "答え ", "答えに", "回答は", "回答を", "回答:", "回答「", "回答→", "回答に", "合言葉、", "合言葉は", "合い言葉、", "合い言葉は", "a.", "a:", "a：", "?」に", "?」で", "?」は", "?」には", "?」→", "?」と聞かれ", "」で", "旧姓は", "name is", "name was", "pet is", "pet was",
    "answer:", "answer is", "answer was", "i answered", "i said \"", "i put", "i set", "i typed", "i entered", "i chose", "i picked",
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
    if !seen.mentions(OF_QUESTIONS) {
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
            let about = mentions(ahead(lower, at, 90), OF_QUESTIONS)
                || mentions(behind(lower, at, 60), OF_QUESTIONS);
            if let Some(at) = closed_by_verb(text, at).filter(|_| about) {
                found.push(Found {
                    kind: FindingKind::SecurityAnswer,
                    at,
                    proved: false,
                });
            }
        }
    }
    for lead in seen.likely(LEADS) {
        for (at, _) in lower.match_indices(lead) {
            let inside = lead.starts_with(|letter: char| letter.is_ascii_alphabetic())
                && ahead(lower, at, 1).ends_with(|letter: char| letter.is_ascii_alphanumeric());
            let asked = lead != "」で" || asks(question(text, at));
            let about = asked && mentions(ahead(lower, at, AROUND_BYTES), OF_QUESTIONS)
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

/// Returns the answer that begins at a place.
fn stretch(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..floor(text, from + ANSWER_BYTES_MAX))?;
    let line = rest.lines().next()?;
    let bare = line.trim_start_matches([' ', '、', ':', '「', '『', '"', '\'', '“', '(', '→', '⇒']);
    let start = from + line.len() - bare.len();
    let quoted =
        line.len() > bare.len() && ahead(text, start, 3).ends_with(['「', '『', '"', '\'', '“']);
    let closed = CLOSES.iter().filter_map(|end| bare.find(end)).min();
    let stopped = bare.find([
        '。', '、', ',', '(', ')', '」', '』', '"', '”', '\'', ';', '→',
    ]);
    let end = [closed, stopped].into_iter().flatten().min();
    let latin = bare.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    let length = match end {
        Some(end) => end,
        None if [":", "合言葉は"]
            .iter()
            .any(|lead| ahead(text, start, 13).trim_end().ends_with(lead))
            && (2..=12).contains(&bare.chars().count()) =>
        {
            bare.len()
        }
        None if latin && line.len() < ANSWER_BYTES_MAX => bare.len(),
        None => return None,
    };
    let word = bare.get(..length)?.trim_end_matches(['.', ' ', '!']);
    let bound = end.is_none()
        || quoted
        || latin
        || closed == Some(length)
        || bare.get(length..)?.starts_with('(');
    let fits = bound
        && word.len() >= 2
        && is_answer(word)
        && !asks(word)
        && word.bytes().all(|byte| byte != INERT);
    fits.then(|| start..start + word.len())
}
