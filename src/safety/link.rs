//! Secrets in links: user-info, tokens in queries and reset paths, webhooks.

use std::ops::Range;

use crate::domain::FindingKind;

use super::context::mentions;
use super::number::said_before;
use super::seen::{Found, Seen, floor};
use super::token::is_link;

/// Names in a query whose value is a secret.
#[rustfmt::skip]
const SECRET_NAMES: &[&str] = &[
    "token", "key", "code", "sig", "signature", "secret", "password", "passwd", "pass", "pwd", "otp", "auth", "session", "sid", "ticket", "confirm", "confirmation",
    "verify", "hash", "nonce", "t", "k", "jwt", "credential", "assertion", "reset", "magic", "invite", "state", "access", "refresh", "id_token", "x-amz-signature", "tk",
];

/// The longest link that is looked at, in bytes.
const LINK_BYTES_MAX: usize = 1024;

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

fn push(kind: FindingKind, at: Range<usize>, found: &mut Vec<Found>) {
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

/// Names in a query that hold no secret, whatever their value looks like.
const HARMLESS: &[&str] = &[
    "lang",
    "locale",
    "ref",
    "source",
    "client_id",
    "redirect",
    "redirect_uri",
    "next",
    "return",
    "return_to",
    "continue",
    "url",
    "email",
    "uid",
    "user",
    "article",
    "tx",
    "txid",
];

/// How many digits a transaction id has: it is told apart by its own rule.
const ID_DIGITS: usize = 64;

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

fn in_query(start: usize, path: &str, opens: bool, found: &mut Vec<Found>) {
    let Some(query) = path.find(['?', '#']) else {
        return;
    };
    let mut at = start + query + 1;
    for pair in path
        .get(query + 1..)
        .unwrap_or_default()
        .split(['&', '#', '?'])
    {
        if let Some((name, value)) = pair.split_once('=') {
            let name = name.to_ascii_lowercase();
            let named = names_secret(&name);
            let password =
                matches!(name.as_str(), "password" | "passwd" | "pass" | "pwd") && value.len() >= 4;
            // A short number is a page or an article; a code has six digits.
            let code = matches!(name.as_str(), "code" | "otp" | "token" | "pin")
                && (4..=8).contains(&value.len())
                && value.bytes().all(|byte| byte.is_ascii_digit());
            let drawn = opens
                && is_random(value, 8)
                && value.len() != ID_DIGITS
                && !name.starts_with("utm_")
                && !HARMLESS.contains(&name.as_str());
            if drawn || named && (is_random(value, 8) || password || code) {
                let kind = if password {
                    FindingKind::Password
                } else {
                    FindingKind::Token
                };
                push(
                    kind,
                    at + name.len() + 1..at + name.len() + 1 + value.len(),
                    found,
                );
            }
        }
        at += pair.len() + 1;
    }
}

/// Tells whether the name of a value in a query says that it is a secret.
fn names_secret(name: &str) -> bool {
    SECRET_NAMES.iter().any(|secret| {
        name == *secret
            || secret.len() > 2
                && (name.ends_with(&format!("_{secret}"))
                    || name.ends_with(&format!("-{secret}"))
                    || name.starts_with(&format!("{secret}_")))
            || secret.len() > 4 && name.ends_with(secret)
    })
}

/// Tells whether a place is a number in the query of a link under a name that says of no secret: that
/// of an article or a page, `/?p=229291`, whatever the host is called or is said around it.
pub(super) fn is_page_number(seen: &Seen, at: &Range<usize>) -> bool {
    let lower = seen.lower();
    let digits = lower.get(at.clone()).unwrap_or_default();
    let ahead = lower
        .get(..at.start)
        .and_then(|ahead| ahead.strip_suffix('='));
    let Some(ahead) = ahead.filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit())) else {
        return false;
    };
    let from = floor(lower, ahead.len().saturating_sub(LINK_BYTES_MAX));
    let near = ahead.get(from..).unwrap_or_default();
    let link = near.bytes().rev().take_while(|&byte| is_link(byte)).count();
    let link = near.get(near.len() - link..).unwrap_or_default();
    let name = link.rsplit(['?', '&']).next().unwrap_or_default();
    link.contains("://") && name.len() < link.len() && !names_secret(name) && name != "pin"
}

/// Tells whether a word looks drawn by lot: long, with digits and letters.
fn is_random(word: &str, least: usize) -> bool {
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
