//! Line breaks of even texts: how far a line reaches is told by its cells alone, and only at its
//! end is looked where it may break.

use super::edges::{never_first, never_last};
use super::even::is_ambiguous;
use super::width::Ambiguous;
use super::wrap::Break;

/// Returns where the line ends that starts at a place of an even text; it takes at least one letter.
pub(super) fn even_line_end(text: &str, start: usize, cells: usize, ambiguous: Ambiguous) -> usize {
    let Some(end) = overflow(text, start, cells, ambiguous) else {
        return text.len();
    };
    let mut inside = None;
    let mut at = end;
    while at > start {
        match before(text, at) {
            Break::Free => return at,
            Break::Inside => inside = inside.or(Some(at)),
            Break::Forbidden => {}
        }
        at = text.floor_char_boundary(at - 1);
    }
    let first = text.get(start..).and_then(|rest| rest.chars().next());
    let least = start + first.map_or(1, char::len_utf8);
    inside.unwrap_or(end.max(least))
}

/// Returns where the first letter stands that a line has no room for; spaces always fit.
fn overflow(text: &str, start: usize, cells: usize, ambiguous: Ambiguous) -> Option<usize> {
    let mut taken = 0;
    for (at, letter) in text.get(start..)?.char_indices() {
        taken += ambiguous.even_letter(letter).unwrap_or_default();
        if taken > cells && letter != ' ' {
            return Some(start + at);
        }
    }
    None
}

/// Tells whether a line may break before the letter at a place; the text has letters before it.
fn before(text: &str, at: usize) -> Break {
    let Some((ahead, behind)) = text.split_at_checked(at) else {
        return Break::Forbidden;
    };
    let (Some(previous), Some(letter)) = (ahead.chars().next_back(), behind.chars().next()) else {
        return Break::Forbidden;
    };
    if letter == ' ' {
        return Break::Forbidden;
    }
    let ink = ahead.trim_end_matches(' ').chars().next_back();
    if ink.is_some_and(|ink| never_last(ink) || never_first(letter)) {
        return Break::Forbidden;
    }
    let in_word = |letter: char| letter.is_ascii() || is_ambiguous(letter);
    match (previous, letter) {
        (' ', _) => Break::Free,
        ('"', _) | (_, '"') => Break::Forbidden,
        _ if in_word(previous) && in_word(letter) => Break::Inside,
        _ => Break::Free,
    }
}
