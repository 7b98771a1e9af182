//! Recovery codes near talk of them: whatever stands between, one after the other.

use std::ops::Range;

use crate::domain::{FindingKind, Order as _};
use crate::safety::context::code::is_recovery;
use crate::safety::context::made::Made;
use crate::safety::context::shape::{is_evidence, is_link};
use crate::safety::context::words::{counts, is_no_value, is_product};
use crate::safety::number::numbers;
use crate::safety::seen::{Found, Seen};

use super::named::is_named;
use super::public::is_keyed;
use super::word::words;
use super::{ahead, behind};

/// Words for recovery codes.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "リカバリーコード", "リカバリコード", "リカバリーキー", "リカバリキー", "バックアップコード", "バックアップ用コード", "バックアップ用のコード", "予備コード", "予備のコード", "復旧コード", "復旧用コード", "復旧用のコード", "復元コード", "回復コード", "回復キー", "復旧キー", "緊急コード", "再設定コード", "非常用コード", "スクラッチコード",
    "recovery code", "recovery key", "backup code", "rescue code", "emergency code", "scratch code", "restore code", "recovery-code", "backup-code", "backup_code", "recovery_code",
];

/// How far behind its cue the last code of a list can stand, in bytes.
const REACH_BYTES: usize = 260;

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let (text, lower) = (seen.text(), seen.lower());
    let mut done = 0;
    let cues = seen.likely(CUES).flat_map(|cue| lower.match_indices(cue));
    let mut cues: Vec<(usize, &str)> = cues.collect();
    cues.order();
    for (start, cue) in cues {
        let from = (start + cue.len()).max(done);
        let reach = behind(text, from, REACH_BYTES);
        let reach = reach.split("\n\n\n").next().unwrap_or_default();
        done = from + reach.len();
        let alone = words(text, from, done)
            .into_iter()
            .filter(|at| is_code(seen, at));
        let grouped = numbers(reach)
            .filter(|number| {
                matches!(
                    number.groups.as_slice(),
                    [4, 4] | [5, 5] | [4, 4, 4] | [3, 3, 3] | [5, 5, 5] | [4, 4, 4, 4]
                )
            })
            .map(|number| from + number.at.start..from + number.at.end)
            .filter(|at| !is_named(ahead(lower, at.start, 60)));
        found.extend(alone.chain(grouped).map(|at| Found {
            kind: FindingKind::RecoveryCode,
            at,
            proved: false,
        }));
    }
}

/// Tells whether a word is made like a recovery code and named as nothing else.
fn is_code(seen: &Seen, at: &Range<usize>) -> bool {
    let word = seen.text().get(at.clone()).unwrap_or_default();
    let lower = word.to_ascii_lowercase();
    let made = Made::of(word);
    let mixed = made.letters > 0 && made.digits > 0;
    let long = made.letters + made.digits >= 8;
    let line = ahead(seen.lower(), at.start, 60);
    let date = word.starts_with("20") && made.letters == 0;
    is_recovery(word)
        && (mixed && (word.contains('-') || long)
            || made.letters == 0 && long && made.marks <= 3 && !date)
        && !is_no_value(&lower)
        && !is_product(&lower)
        && !is_link(&lower)
        && !is_evidence(word)
        && !counts(behind(seen.lower(), at.end, 30))
        && !is_named(line)
        && !is_keyed(line)
}
