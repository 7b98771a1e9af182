//! Secrets in links: user-info, tokens in queries and reset paths, webhooks.

use std::ops::Range;

use crate::domain::FindingKind;

use super::context::mentions;
use super::link_query::in_query;
use super::number::said_before;
use super::seen::{Found, Seen, floor};
use super::token::is_link;

/// The longest link that is looked at, in bytes.
pub(super) const LINK_BYTES_MAX: usize = 1024;

/// The same of a link inside another one.
const INNER_BYTES_MAX: usize = 128;

/// Finds secrets in links.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    let mut read = 0;
    for (scheme, _) in seen.places("://") {
        let start = scheme + 3;
        // Of a link inside another one, only what is its own is read again.
        let longest = if start < read {
            INNER_BYTES_MAX
        } else {
            LINK_BYTES_MAX
        };
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .copied()
            .take(longest)
            .take_while(|&byte| is_link(byte))
            .count();
        // What begins another link inside is read as that one's.
        let link = text.get(start..start + length).unwrap_or_default();
        let inner = link.find("://").filter(|_| start < read);
        let end = start + inner.unwrap_or(length);
        read = read.max(end);
        let link = text.get(start..end).unwrap_or_default();
        let (authority, path) = link.split_at(link.find(['/', '?', '#']).unwrap_or(link.len()));
        user_info(start, authority, found);
        let behind = start + authority.len();
        let called = opens(seen.lower(), scheme, end);
        let opens = in_path(behind, path, called, found);
        in_query(behind, path, opens, found);
    }
}

pub(super) fn push(kind: FindingKind, at: Range<usize>, found: &mut Vec<Found>) {
    found.push(Found {
        kind,
        at,
        proved: true,
    });
}

/// `user:password@host`; a name alone is no secret, a long one is a token.
fn user_info(start: usize, authority: &str, found: &mut Vec<Found>) {
    let Some(at) = authority.rfind('@') else {
        return;
    };
    let info = authority.get(..at).unwrap_or_default();
    match info.split_once(':') {
        Some((name, password)) if !password.is_empty() => {
            let from = start + name.len() + 1;
            push(FindingKind::Password, from..from + password.len(), found);
        }
        _ if is_random(info, 20) => push(FindingKind::Token, start..start + info.len(), found),
        _ => {}
    }
}

/// What a link is called right beside it when it lets somebody in.
#[rustfmt::skip]
const OPENS: &[&str] = &["再設定", "リセット", "お忘れ", "ログインリンク", "認証リンク", "確認リンク", "reset", "magic link", "login link", "unlock link", "verification link", "forgot"];

/// How far beside a link it is called so, in bytes.
const CALLED_BYTES: usize = 40;

/// Tells whether a link is called one that lets somebody in.
fn opens(lower: &str, scheme: usize, end: usize) -> bool {
    let behind = lower
        .get(end..floor(lower, end + CALLED_BYTES))
        .unwrap_or_default();
    let behind = behind.lines().next().unwrap_or_default();
    mentions(said_before(lower, scheme, CALLED_BYTES), OPENS) || mentions(behind, OPENS)
}

/// Parts of a path that let somebody in who has what stands behind them.
#[rustfmt::skip]
const WAYS_IN: &[&str] = &["reset", "pwreset", "forgot", "remind", "recover", "recovery", "verify", "confirm", "activate", "activation", "magic", "unlock", "invite", "password", "passwd", "email-link", "emaillink"];

/// Segments that say so of what stands right behind them, and of nothing further.
const LEADS: &[&str] = &["confirmation", "token", "auth", "login"];

/// What else can stand in the name of such a page: verify-email, magic-link.
const BESIDE: &[&str] = &["email", "link"];

/// What a segment of a path says of what follows it.
struct Segment {
    /// It names a page that lets somebody in.
    is_way_in: bool,
    /// It names nothing else, so that what stands right behind it opens that page.
    leads: bool,
}

impl Segment {
    fn read(segment: &str) -> Self {
        let name = segment.split('.').next().unwrap_or_default();
        let lower = name.to_ascii_lowercase();
        let names = |part: &str| WAYS_IN.contains(&part);
        let parts = || lower.split(['-', '_']);
        let is_way_in = names(&lower) || parts().any(names);
        let alone = parts().all(|part| names(part) || BESIDE.contains(&part));
        Self {
            is_way_in,
            leads: is_way_in && alone || LEADS.contains(&lower.as_str()),
        }
    }
}

/// How many digits a transaction id has: it is told apart by its own rule.
pub(super) const ID_DIGITS: usize = 64;

/// Where a link lets somebody in, what was drawn by lot is a secret wherever it stands: it may be
/// `called` so, or a segment of its path says so, and then this returns true.
fn in_path(start: usize, path: &str, called: bool, found: &mut Vec<Found>) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let webhook = path.starts_with("/api/webhooks/")
        || path.starts_with("/services/T")
        || path.starts_with("/bot");
    let mut at = start;
    let mut secret = false;
    let mut opens = called;
    for segment in path.split(['/', '#']) {
        let key = segment.len() >= 20 && segment.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let Segment { is_way_in, leads } = Segment::read(segment);
        let random = is_random(segment, if webhook { 20 } else { 10 }) || webhook && key;
        if random && (secret || webhook || opens && !is_way_in && segment.len() != ID_DIGITS) {
            push(FindingKind::Token, at..at + segment.len(), found);
        }
        opens |= is_way_in;
        secret = leads;
        at += segment.len() + 1;
    }
    opens
}

/// Tells whether a word looks drawn by lot: long, with digits and letters.
pub(super) fn is_random(word: &str, least: usize) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let made = word.bytes().all(|byte| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'_' | b'-' | b'.' | b'%' | b'~' | b'+' | b'=' | b':')
    });
    let capitals = word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
        && word.bytes().any(|byte| byte.is_ascii_lowercase());
    made && word.len() >= least && letters > 0 && (digits > 0 || capitals && word.len() >= 16)
}
