//! The answer to a security question that begins at a place.

use std::ops::Range;

use crate::safety::context::answer::{asks, is_answer};
use crate::safety::seen::{INERT, floor};

use super::ahead;

/// The longest answer, in bytes.
pub(super) const ANSWER_BYTES_MAX: usize = 75;

/// What closes an answer in Japanese.
#[rustfmt::skip]
const CLOSES: &[&str] = &[
    "です", "でした", "だった", "だと", "で登録", "で設定", "で入", "にして", "にした", "にしと", "に設定", "と登録", "と設定", "と入", "と答", "と書", "と伝", "を入", "って設定", "って登録", "って入", "って答", "って書", "なの", "なん", "だよ", "だ。",
];

/// Returns the answer that begins at a place; one that is `given` behind a colon or an arrow needs
/// nothing that closes it.
pub(super) fn stretch(text: &str, from: usize, given: bool) -> Option<Range<usize>> {
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
        None if (given || ahead(text, start, 12).ends_with("合言葉は"))
            && (2..=12).contains(&bare.chars().count()) =>
        {
            bare.len()
        }
        None if latin && line.len() < ANSWER_BYTES_MAX => bare.len(),
        None => return None,
    };
    let word = bare.get(..length)?.trim_end_matches(['.', ' ', '!']);
    let bound = end.is_none()
        || given
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
