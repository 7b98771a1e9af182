//! Keys in another writing: in base 64, in hexadecimal digits, with their letters escaped.

use std::ops::Range;

use super::seed::{Unwrapped, base64, hex, unescaped};
use super::seen::{Found, Seen, byte, runs};
use super::{base58, pem, token};

/// The fewest characters in which a key is packed, in bytes: an access key of 20 has 27.
const PACKED_MIN: usize = 27;

/// How long a line is at least that goes on in the next one, in bytes.
const FOLDED_MIN: usize = 40;

/// The fewest letters in a row of a key, in bytes.
const LETTERS_MIN: usize = 18;

/// How often something packed is packed again at most.
const DEPTH: usize = 2;

/// Finds keys that a form or a checksum proves once the writing is undone.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    escaped(text, DEPTH, found);
    quoted(text, found);
    if seen.has_ascii(PACKED_MIN) {
        packed(text, DEPTH, found);
    }
}

/// Adds the keys of a text whose letters are escaped, maybe more than once: `%2535`.
fn escaped(text: &str, depth: usize, found: &mut Vec<Found>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    let Some(plain) = unescaped(text) else {
        return;
    };
    let inner = Seen::new(&plain.text, &[]);
    let mut keys = keys(&inner);
    packed(inner.text(), DEPTH, &mut keys);
    escaped(inner.text(), depth, &mut keys);
    for key in keys {
        if let Some(at) = plain.origin(&inner.origin(&key.at)) {
            found.push(Found { at, ..key });
        }
    }
}

/// Adds what is packed in lines that a mail quotes with `> `.
fn quoted(text: &str, found: &mut Vec<Found>) {
    if !text.contains(QUOTE) {
        return;
    }
    let Some(bare) = Unwrapped::whole(text.replace(QUOTE, "\n").into_bytes()) else {
        return;
    };
    let mut packs = Vec::new();
    packed(&bare.text, DEPTH, &mut packs);
    // Where the breaks stand in the text without the marks, which are two bytes each.
    let breaks = text.match_indices(QUOTE).enumerate();
    let breaks: Vec<usize> = breaks.map(|(number, (at, _))| at - 2 * number).collect();
    let place = |at: usize| at + 2 * breaks.partition_point(|mark| *mark < at);
    found.extend(packs.into_iter().map(|key| Found {
        at: place(key.at.start)..place(key.at.end),
        ..key
    }));
}

/// What stands before a line that a mail quotes.
const QUOTE: &str = "\n> ";

/// Returns the keys of a text that are proved.
fn keys(seen: &Seen) -> Vec<Found> {
    let mut found = Vec::new();
    pem::find(seen, &mut found);
    token::find(seen, &mut found);
    base58::find(seen, &mut found);
    found.retain(|key| key.proved);
    found
}

/// Adds the stretches of a text in which a key is packed.
fn packed(text: &str, depth: usize, found: &mut Vec<Found>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    let of_base64 = |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_' | b'\n')
    };
    for run in runs(text, of_base64).filter(|run| run.len() >= PACKED_MIN) {
        for at in stretches(text, run) {
            let packed = text.get(at.clone()).unwrap_or_default();
            let first = plain(packed).find_map(|plain| first_key(&plain.text, depth));
            if let Some(key) = first {
                let padding = (at.end..at.end + 2).take_while(|place| byte(text, *place) == b'=');
                let end = at.end + padding.count();
                found.push(Found {
                    at: at.start..end,
                    ..key
                });
            }
        }
    }
}

/// Returns one of the keys of a text that was packed.
fn first_key(text: &str, depth: usize) -> Option<Found> {
    let inner = Seen::new(text, &[]);
    let mut keys = keys(&inner);
    if keys.is_empty() {
        packed(inner.text(), depth, &mut keys);
    }
    keys.into_iter().next()
}

/// Returns the lines of a run, those that are folded as one.
fn stretches(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut at = run.start;
    let mut goes_on = false;
    for line in text.get(run).unwrap_or_default().split('\n') {
        let end = at + line.len();
        match all.last_mut() {
            Some(last) if goes_on && !line.is_empty() => last.end = end,
            _ => all.push(at..end),
        }
        goes_on = line.len() >= FOLDED_MIN;
        at = end + 1;
    }
    all.retain(|at| at.len() >= PACKED_MIN);
    all
}

/// Returns what digits can stand for that holds letters enough: they may begin in the middle of a
/// word, so that each of their first places is tried.
fn plain(digits: &str) -> impl Iterator<Item = Unwrapped> {
    let bare = digits.strip_prefix("0x").unwrap_or(digits);
    let even = bare.get(..bare.len() & !1).unwrap_or_default();
    let places = (0..4).filter_map(|place| base64(digits.get(place..)?));
    hex(even).into_iter().chain(places).filter_map(readable)
}

/// Returns bytes as a text, without what is no ASCII, where so many letters stand in a row as a
/// key has.
fn readable(mut bytes: Vec<u8>) -> Option<Unwrapped> {
    for byte in &mut bytes {
        if !matches!(byte, b' '..=b'~' | b'\n') {
            *byte = b' ';
        }
    }
    let mut rows = bytes.split(|byte| *byte == b' ');
    let long = rows.any(|row| row.len() >= LETTERS_MIN);
    let text = Unwrapped::whole(bytes)?;
    long.then_some(text)
}
