//! Secrets in links: user-info, tokens in queries and reset paths, webhooks.

use std::ops::Range;

use crate::domain::FindingKind;

use super::context::mentions;
use super::number::said_before;
use super::seen::{Found, Seen};
use super::token::is_link;

/// Names in a query whose value is a secret.
#[rustfmt::skip]
const SECRET_NAMES: &[&str] = &[
    "token", "key", "code", "sig", "signature", "secret", "password", "passwd", "pass", "pwd", "otp", "auth", "session", "sid", "ticket", "confirm", "confirmation",
    "verify", "hash", "nonce", "t", "k", "jwt", "credential", "assertion", "reset", "magic", "invite", "state", "access", "refresh", "id_token", "x-amz-signature", "tk",
];

/// Path segments before a secret one.
#[rustfmt::skip]
const SECRET_PATHS: &[&str] = &["reset", "reset-password", "password-reset", "reset_password", "password_reset", "verify", "verify-email", "confirm", "confirmation", "activate", "activation", "magic", "magic-link", "unlock", "invite", "token", "password", "recover", "recovery", "auth", "login"];

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
        let length = text
            .bytes()
            .skip(start)
            .take(longest)
            .take_while(|&byte| is_link(byte))
            .count();
        let end = start + length;
        read = read.max(end);
        let link = text.get(start..end).unwrap_or_default();
        let (authority, path) = link.split_at(link.find(['/', '?', '#']).unwrap_or(link.len()));
        user_info(start, authority, found);
        let behind = start + authority.len();
        in_path(behind, path, opens(seen.lower(), scheme), found);
        in_query(behind, path, found);
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

/// What a link is called right before it when it lets somebody in.
#[rustfmt::skip]
const OPENS: &[&str] = &["再設定", "リセット", "ログインリンク", "認証リンク", "確認リンク", "reset link", "reset url", "magic link", "login link", "unlock link", "verification link", "password reset"];

/// How far before a link it is called so, in bytes.
const CALLED_BYTES: usize = 40;

/// Tells whether a link is called one that lets somebody in.
fn opens(lower: &str, scheme: usize) -> bool {
    mentions(said_before(lower, scheme, CALLED_BYTES), OPENS)
}

/// `opens` if what stands before the link says that it lets somebody in: then what was drawn by
/// lot is a secret wherever it stands.
fn in_path(start: usize, path: &str, opens: bool, found: &mut Vec<Found>) {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let webhook = path.starts_with("/api/webhooks/")
        || path.starts_with("/services/T")
        || path.starts_with("/bot");
    let mut at = start;
    let mut secret = false;
    for segment in path.split('/') {
        let key = segment.len() >= 20 && segment.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let random = is_random(segment, if webhook { 20 } else { 10 }) || webhook && key;
        if random && (secret || webhook || opens) {
            push(FindingKind::Token, at..at + segment.len(), found);
        }
        secret = SECRET_PATHS.contains(&segment.to_ascii_lowercase().as_str());
        at += segment.len() + 1;
    }
}

fn in_query(start: usize, path: &str, found: &mut Vec<Found>) {
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
            let named = SECRET_NAMES.iter().any(|secret| {
                name == *secret
                    || secret.len() > 2
                        && (name.ends_with(&format!("_{secret}"))
                            || name.ends_with(&format!("-{secret}"))
                            || name.starts_with(&format!("{secret}_")))
                    || secret.len() > 4 && name.ends_with(secret)
            });
            let password =
                matches!(name.as_str(), "password" | "passwd" | "pass" | "pwd") && value.len() >= 4;
            // A short number is a page or an article; a code has six digits.
            let code = matches!(name.as_str(), "code" | "otp" | "token" | "pin")
                && (4..=8).contains(&value.len())
                && value.bytes().all(|byte| byte.is_ascii_digit());
            if named && (is_random(value, 8) || password || code) {
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
