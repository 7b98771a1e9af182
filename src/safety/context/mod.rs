//! Secrets that only the words around give away: a cue, a bridge, a value.
//!
//! 「パスワードは hunter2 です」 is the cue パスワード, the bridge は and the value; `482913 is your
//! code` is the same the other way round.

mod answer;
mod backward;
mod bridge;
mod code;
mod cue_table;
mod cues;
mod digits;
mod fillers;
mod hits;
mod list;
mod made;
mod name;
mod near;
mod password;
mod phrase;
mod shape;
mod spoken;
mod value;
mod words;

use std::ops::Range;

use crate::domain::FindingKind;

use super::seen::{Found, Seen, floor};
use bridge::{Reach, reach};
use hits::{Hit, hits};
use value::Value;

pub(super) use code::is_code;
pub(super) use near::TOPICS_LIST;
pub(super) use near::find as find_near;
pub(super) use near::is_about_another;
pub(super) use near::is_named as is_called_otherwise;
pub(super) use near::is_public as is_known_word;
pub(super) use password::is_typed_password;
pub(super) use words::{NAMES_API, counts, describes, mentions};

/// Finds what cues announce.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let mut from = 0;
    for hit in hits(seen) {
        if hit.at.start < from {
            continue;
        }
        let Some((kind, places)) = announced(seen, &hit) else {
            continue;
        };
        // What was taken as a value is no cue: `password: passcode99`.
        from = places.last().map_or(from, |at| at.end).max(from);
        found.extend(places.into_iter().map(|at| Found {
            kind,
            at,
            proved: false,
        }));
    }
}

/// Returns what a cue announces: behind it first, else before it.
fn announced(seen: &Seen, hit: &Hit) -> Option<(FindingKind, Vec<Range<usize>>)> {
    for reach in reach(seen, hit) {
        for &kind in hit.kinds {
            if let Some(at) = accepted(seen, hit, &reach, kind) {
                let at = at.start..to_its_end(seen.text(), &at);
                return Some((kind, list::go_on(seen, kind, at)));
            }
        }
    }
    hit.kinds.iter().find_map(|&kind| {
        let at = backward::find(seen, hit, kind).or_else(|| plain_to_see(seen, hit, kind))?;
        Some((kind, vec![at]))
    })
}

/// The longest value, in bytes: a session can have thousands.
const VALUE_BYTES_MAX: usize = 8192;

/// A value that is longer than what was judged goes on to the end of its characters.
fn to_its_end(text: &str, at: &Range<usize>) -> usize {
    if at.len() < value::JUDGED_BYTES_MAX - 8 {
        return at.end;
    }
    let rest = text.as_bytes().get(at.end..).unwrap_or_default();
    let more = rest.iter().take(VALUE_BYTES_MAX).take_while(|byte| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'+' | b'/' | b'=' | b'_' | b'-' | b'.' | b'~' | b'%')
    });
    at.end + more.count()
}

/// How far from its cue a password is found by its looks alone, in bytes.
const LOOKS_BYTES: usize = 90;

/// The longest word that is read to its end, in bytes; no password is as long.
const WORD_BYTES_MAX: usize = 64;

/// A word that looks like a password, in the same sentence as a cue, is one; words between that
/// name something else make it that.
fn plain_to_see(seen: &Seen, hit: &Hit, kind: FindingKind) -> Option<Range<usize>> {
    if kind != FindingKind::Password || hit.force != cues::Force::Names {
        return None;
    }
    let text = seen.text();
    let reach = floor(text, hit.at.end + LOOKS_BYTES);
    // A word that is cut in two would look like another one.
    let rest = text.get(reach..)?.bytes().take(WORD_BYTES_MAX);
    let reach = reach + rest.take_while(u8::is_ascii_graphic).count();
    let near = text.get(hit.at.end..reach)?;
    let sentence = near.split(['。', '\n']).next()?;
    let mut at = hit.at.end;
    for word in sentence.split_inclusive(|letter: char| !letter.is_ascii_graphic() || letter == '"')
    {
        let bare = word.trim_matches(|letter: char| {
            !letter.is_ascii_graphic() || matches!(letter, '"' | '\'' | ',' | '.' | '(' | ')')
        });
        let between = seen.lower().get(hit.at.end..at)?;
        let short = bare.len() <= WORD_BYTES_MAX;
        if short && (password::stands_out(bare) || password::is_likely(bare, between)) {
            let from = at + word.find(bare)?;
            return Some(from..from + bare.len());
        }
        at += word.len();
    }
    None
}

/// Returns the place of a value of this kind that begins where a bridge ends.
fn accepted(seen: &Seen, hit: &Hit, reach: &Reach, kind: FindingKind) -> Option<Range<usize>> {
    let value = Value::read(seen, hit, reach)?;
    match kind {
        FindingKind::Password => password::accept(&value),
        FindingKind::OneTimeCode => code::one_time(&value),
        FindingKind::Pin => code::pin(&value),
        FindingKind::CardCode => code::card(&value),
        FindingKind::RecoveryCode => code::recovery(&value),
        FindingKind::SecurityAnswer => answer::accept(&value),
        FindingKind::TotpSecret => shape::totp(&value),
        FindingKind::ApiSecret => shape::api(&value),
        FindingKind::Token => shape::token(&value),
        FindingKind::PrivateKey => shape::private_key(&value),
        _ => None,
    }
}
