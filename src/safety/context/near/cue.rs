//! Where words for a password stand.

use std::ops::Range;

use crate::domain::Order as _;
use crate::safety::seen::{Seen, after, before, byte};

/// Words for a password; a Latin one counts as a whole word only.
#[rustfmt::skip]
pub(super) const CUES: &[&str] = &[
    "パスワード", "パスワ", "ぱすわーど", "ぱすわ", "パスワド", "p/w", "パスヮ", "パスword", "パスコード", "パスフレーズ", "パス", "ぱす", "password", "passwords", "passwd", "passphrase", "passcode", "pass word", "pwd", "pw", "pass",
];

/// Returns where words for a password stand.
pub(super) fn cues(seen: &Seen) -> Vec<Range<usize>> {
    let lower = seen.lower();
    let mut all: Vec<Range<usize>> = Vec::new();
    for cue in seen.likely(CUES) {
        for (at, _) in lower.match_indices(cue) {
            let end = at + cue.len();
            let letter = |at: usize| byte(lower, at).is_ascii_alphanumeric();
            let katakana = |letter: char| matches!(letter, 'ァ'..='ヺ' | 'ー');
            let whole = if cue.is_ascii() {
                !at.checked_sub(1).is_some_and(letter) && !letter(end)
            } else {
                let short = matches!(cue, "パス" | "ぱす");
                !(short && after(lower, end).is_some_and(katakana)
                    || before(lower, at).is_some_and(katakana) && cue.starts_with('パ') && short)
            };
            if whole {
                all.push(at..end);
            }
        }
    }
    all.order_by_key(|at| (at.start, std::cmp::Reverse(at.end)));
    all.dedup_by_key(|at| at.start);
    all
}
