//! What the query of a link holds: secrets by the names of their values, and numbers of pages.

use std::ops::Range;

use crate::domain::FindingKind;

use super::link::{ID_DIGITS, LINK_BYTES_MAX, is_random, push};
use super::seen::{Found, Seen, floor};
use super::token::is_link;

/// Names in a query whose value is a secret.
#[rustfmt::skip]
const SECRET_NAMES: &[&str] = &[
    "token", "key", "code", "sig", "signature", "secret", "password", "passwd", "pass", "pwd", "otp", "auth", "session", "sid", "ticket", "confirm", "confirmation",
    "verify", "hash", "nonce", "t", "k", "jwt", "credential", "assertion", "reset", "magic", "invite", "state", "access", "refresh", "id_token", "x-amz-signature", "tk",
];

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

/// Finds secrets in the query of a link and behind its `#`; `opens` where its path lets somebody in.
pub(super) fn in_query(start: usize, path: &str, opens: bool, found: &mut Vec<Found>) {
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
