//! What stands near talk of signing in, without a bridge that leads to it.
//!
//! People do not write `cue, bridge, value`: 「スマホに来た番号が739204で、打ち込んでも」. Here every
//! number and every word that could be a secret is looked at, and what is said around it decides:
//! whether it is named as something else, and whether the words speak of codes or passwords.

mod answer;
mod cue;
mod drawn;
mod given;
mod named;
mod number;
mod public;
mod recovery;
mod setup;
mod talk;
mod told;
mod topic;
mod topics;
mod word;

use crate::safety::seen::{Found, Seen, floor};
pub(in crate::safety) use named::is_about_another;
pub(in crate::safety) use named::is_named;
pub(in crate::safety) use public::is_public;
pub(in crate::safety) use topics::TOPICS_LIST;

/// Finds them.
pub(in crate::safety) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let cues = cue::cues(seen);
    number::find(seen, found);
    drawn::find(seen, found);
    setup::find(seen, found);
    recovery::find(seen, found);
    word::find(seen, &cues, found);
    told::find(seen, &cues, found);
    answer::find(seen, found);
}

/// Returns up to `bytes` bytes of a text before a place.
fn ahead(text: &str, at: usize, bytes: usize) -> &str {
    let from = floor(text, at.saturating_sub(bytes));
    text.get(from..at).unwrap_or_default()
}

/// Returns up to `bytes` bytes of a text from a place on.
fn behind(text: &str, at: usize, bytes: usize) -> &str {
    text.get(at..floor(text, at + bytes)).unwrap_or_default()
}
