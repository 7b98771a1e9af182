//! Answers to security questions: words like any other, so what closes them decides.

use std::ops::Range;

use crate::domain::{Words, words};
use crate::safety::seen::floor;

use super::bridge::Link;
use super::value::Value;
use super::words::is_no_value;

/// What closes an answer.
#[rustfmt::skip]
const ENDS: &[&str] = &["です", "でした", "だった", "だと", "で登録", "で設定", "にし", "に設定", "と登録", "と設定", "と入", "と答", "を入", "なの", "なん", "だ。", "だよ"];

/// Words of sentences about an answer.
#[rustfmt::skip]
const SPEAKS: Words = words!(&["忘れ", "覚え", "違", "正し", "同じ", "分から", "わから", "未設定", "設定済", "必要", "必須", "不明", "はず", "よう", "とおり", "通り", "大丈夫", "何", "どこ", "どう", "ない", "なし", "ません", "これ", "それ", "もの", "こと", "変更", "入力", "エラー", "届", "合って", "質問", "答え", "回答", "間違", "次", "以下", "秘密", "登録", "英数", "文字", "全角", "半角", "完璧", "いつも", "聞かれ", "求め", "確認", "空欄", "教え", "言え", "言われ", "ください", "平仮名", "ひらがな", "カタカナ", "漢字", "大文字", "小文字", "本日", "期限"]);

/// The same in English.
#[rustfmt::skip]
const SPEAKS_EN: &[&str] = &["not", "is", "was", "wrong", "accepted", "the", "required", "never", "incorrect", "forgot", "forgotten", "reset", "changed", "missing", "failed", "prompt", "screen", "always", "set", "feature", "asked"];

/// Accepts the answer to a security question: in quotes, or a short word up to です.
pub(super) fn accept(value: &Value<'_>) -> Option<Range<usize>> {
    if let Some(second) = second_quote(value) {
        return Some(second);
    }
    if value.quoted {
        return value.when(
            !asks(value.text) && is_answer(value.text) && !value.behind.contains("という質問"),
        );
    }
    let line = value.rest.lines().next()?;
    let japanese = ends_of_answer(line);
    let (length, ended) = japanese?;
    let word = line.get(..length)?;
    let bound = value.link == Link::Given || value.link == Link::Said && ended;
    (bound && is_answer(word) && !asks(word)).then(|| value.at.start..value.at.start + length)
}

/// 「母親の旧姓は？」答え「佐々木」: the first quote is the question.
fn second_quote(value: &Value<'_>) -> Option<Range<usize>> {
    if !value.quoted {
        return arrow(value);
    }
    let behind = value.rest.get(value.text.len()..)?;
    let near = behind.get(..floor(behind, 60))?;
    let said = if asks(value.text) {
        0
    } else {
        near.find("答")?
    };
    let open = near.get(said..)?.find('「')? + said + '「'.len_utf8();
    let length = near.get(open..)?.find('」')?;
    let start = value.at.start + value.text.len() + open;
    (length > 0).then(|| start..start + length)
}

/// `初めて飼ったペット → タマ`: what follows the arrow.
fn arrow(value: &Value<'_>) -> Option<Range<usize>> {
    let line = value.rest.lines().next()?;
    let (at, arrow) = line
        .char_indices()
        .find(|(_, letter)| matches!(letter, '→' | '⇒' | '➡'))?;
    let behind = line.get(at + arrow.len_utf8()..)?;
    let word = behind.trim_start();
    let start = value.at.start + at + arrow.len_utf8() + (behind.len() - word.len());
    let (length, _) = ends_of_answer(word)?;
    is_answer(word.get(..length)?).then(|| start..start + length)
}

/// Returns how long an unquoted answer is, and whether it is closed as an answer is.
fn ends_of_answer(line: &str) -> Option<(usize, bool)> {
    let stops = ["、", "。", ",", "(", ")", " (", "「", "」", "・", ". "];
    let ended = ENDS.iter().filter_map(|end| line.find(end)).min();
    let titled = ["Mr. ", "Mrs. ", "Ms. ", "Dr. ", "St. "]
        .iter()
        .any(|title| line.starts_with(title));
    let stopped = stops
        .iter()
        .filter(|stop| !titled || **stop != ". ")
        .filter_map(|stop| line.find(stop))
        .min();
    let whole = line.trim_end_matches(['.', '!', ' ']).len();
    match (ended, stopped) {
        (Some(ended), stopped) if stopped.is_none_or(|stopped| ended < stopped) => {
            Some((ended, true))
        }
        (_, Some(stopped)) => Some((stopped, false)),
        _ => Some((whole, line.is_ascii())),
    }
    .map(|(length, ended)| {
        (
            line.get(..length).unwrap_or_default().trim_end().len(),
            ended,
        )
    })
}

/// Returns the length of a second answer, as in 「ジョンだったかじょんだったか」.
pub(super) fn another(rest: &str) -> usize {
    let line = rest.lines().next().unwrap_or_default();
    let bare = line.trim_start_matches(['「', '『', '"']);
    let length = [
        "」",
        "』",
        "\"",
        "だったか",
        "か",
        "です",
        "でした",
        "、",
        "。",
        "のどちら",
        "のどれ",
    ]
    .iter()
    .filter_map(|end| bare.find(end))
    .min()
    .unwrap_or(0);
    let word = bare.get(..length).unwrap_or_default();
    if word.chars().count() >= 2 && is_answer(word) {
        line.len() - bare.len() + length
    } else {
        0
    }
}

/// Tells whether words can be an answer: short, no sentence about the question.
pub(super) fn is_answer(word: &str) -> bool {
    let letters = word.chars().count();
    let lower = word.to_ascii_lowercase();
    (1..=24).contains(&letters)
        && word.chars().any(char::is_alphanumeric)
        && !SPEAKS.iter().any(|said| word.contains(said))
        && !lower.split(' ').any(|part| SPEAKS_EN.contains(&part))
        && !is_no_value(&lower)
        && lower.split(' ').count() <= 4
}

/// Tells whether words are the question itself.
pub(super) fn asks(word: &str) -> bool {
    word.contains(['?', '？'])
        || word.contains("好きな") && word.chars().count() > 3
        || ["初めて", "最初の", "母親の", "父親の", "出身"]
            .iter()
            .any(|begin| word.starts_with(begin))
            && word.chars().count() > 4
        || ["は", "の名前", "旧姓", "何", "どこ", "ですか"]
            .iter()
            .any(|end| word.ends_with(end))
        || word.contains("旧姓は")
}
