//! A link to an account on a social network, compared with the account that is recorded.
//!
//! A recorded account is that of X, which also answers under its former host.

use super::handle;
use super::{Finding, Verdict, Why};
use crate::pack::Pack;

/// The hosts on which an account is recorded.
const RECORDED_ON: &[&str] = &["x.com", "twitter.com"];

/// The hosts of other networks, where whoever comes first has a name.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "t.me", "telegram.me", "telegram.dog", "instagram.com", "facebook.com", "fb.com", "fb.me", "youtube.com", "tiktok.com", "threads.net", "threads.com", "line.me", "lin.ee", "discord.gg", "discord.com", "linkedin.com", "reddit.com", "bsky.app", "note.com", "medium.com", "github.com", "linktr.ee", "lit.link", "wa.me",
];

/// What stands before such a host without changing where it leads.
const BELOW: &[&str] = &["www.", "mobile.", "m."];

/// How many segments of a path are read for a name: `/company/NAME`, `/R/ti/p/@NAME`.
const SEGMENTS_MAX: usize = 4;

/// Judges a link by the account that it names; `None` if it leads to no such network, or names no
/// account that has to do with the provider. `plain` tells that nothing about the link is odd.
pub(super) fn judge(host: &str, rest: &str, plain: bool, pack: &Pack) -> Option<Finding> {
    let host = host.to_ascii_lowercase();
    let host = BELOW
        .iter()
        .find_map(|below| host.strip_prefix(below))
        .unwrap_or(&host);
    let (path, behind) = rest.split_at(rest.find(['?', '#']).unwrap_or(rest.len()));
    let mut segments = path
        .split(['/', '\\'])
        .filter(|segment| !segment.is_empty());
    if RECORDED_ON.contains(&host) {
        let first = segments.next()?;
        // `/intent/user?screen_name=NAME` leads to the account, too.
        let named = behind
            .split(['?', '&', '#'])
            .find_map(|pair| pair.strip_prefix("screen_name="));
        let account = format!("@{}", named.unwrap_or(first));
        let finding = handle::judge(&account, pack);
        // What stands behind an account's name can lead to somebody else's words.
        let whole =
            named.is_none() && segments.next().is_none() && !behind.contains([':', '%', '@']);
        return match finding.verdict {
            Verdict::Unknown => None,
            Verdict::Known | Verdict::Disputed if !(plain && whole) => Some(Finding {
                resembles: Some(account),
                ..Finding::new(Verdict::Unknown, Why::NotRecorded)
            }),
            _ => Some(finding),
        };
    }
    if !OTHERS.contains(&host) {
        return None;
    }
    segments.take(SEGMENTS_MAX).find_map(|segment| {
        let finding = handle::elsewhere(segment, pack);
        (finding.verdict != Verdict::Unknown).then_some(finding)
    })
}
