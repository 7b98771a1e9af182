//! One line of a text, harmless and no longer than its place.

use std::borrow::Cow;

use super::visible::visible;
use super::width::{Ambiguous, Reach};

/// Brings a text onto one line of at most so many cells: what acts on a display is written out,
/// white space becomes single spaces, and a mark says where the text was cut off.
pub fn one_line<'t>(text: &'t str, cells: usize, ambiguous: Ambiguous, mark: &str) -> Cow<'t, str> {
    let (room, marked) = ambiguous.room(cells, mark);
    let reach = ambiguous.even_reach(text, cells, room);
    // An even letter is not hidden, and of white space only a space is even: where the beginning is
    // such a line already, what is cut off need not be looked at.
    if let Some(reach) = reach.filter(|reach| is_line(text, *reach, cells - room)) {
        return reach.cut(text, marked);
    }
    let shown = visible(text);
    let line = if is_spaced(&shown) {
        shown
    } else {
        let words: Vec<&str> = shown.split_whitespace().collect();
        Cow::Owned(words.join(" "))
    };
    match line {
        Cow::Borrowed(line) => ambiguous.cut(line, cells, mark),
        Cow::Owned(line) => Cow::Owned(ambiguous.cut(&line, cells, mark).into_owned()),
    }
}

/// Tells whether what is shown of an even text is a line already, with the letters behind it that
/// would have to fit where nothing was cut off.
fn is_line(text: &str, reach: Reach, cells: usize) -> bool {
    let Reach::To(end) = reach else {
        return is_spaced(text);
    };
    // Each of these takes a cell at least, and one more takes what no cell is left for.
    let mut behind = text.get(end..).unwrap_or_default().char_indices();
    let behind = behind.nth(cells + 1).map_or(text.len(), |(at, _)| end + at);
    is_spaced(text.get(..behind).unwrap_or(text))
}

/// Tells whether a text has single spaces between words and no other white space.
fn is_spaced(text: &str) -> bool {
    let mut after_space = true;
    for letter in text.chars() {
        let is_space = letter.is_whitespace();
        if is_space && (after_space || letter != ' ') {
            return false;
        }
        after_space = is_space;
    }
    !after_space
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the quick look must not change.
    fn slowly(text: &str, cells: usize, ambiguous: Ambiguous) -> String {
        let shown = visible(text);
        let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        ambiguous.cut(&line, cells, "…").into_owned()
    }

    #[test]
    fn a_text_becomes_one_line_whatever_is_in_it() {
        for (text, cells, expected) in [
            ("出金\n\n 反映　されない", 40, "出金 反映 されない"),
            ("  出金  ", 40, "出金"),
            ("出金 反映されない", 9, "出金 反…"),
            ("出金\u{202e}", 40, "出金<U+202E>"),
            ("", 40, ""),
            (" ", 40, ""),
        ] {
            assert_eq!(one_line(text, cells, Ambiguous::Narrow, "…"), expected);
        }
    }

    #[test]
    fn what_is_not_shown_changes_nothing_and_all_else_does() {
        let parts = [
            "出",
            "a",
            " ",
            "…",
            "か",
            "\u{3099}",
            "\n",
            "①",
            "\u{1b}",
            "👨\u{200D}👩",
            "\u{FE0F}",
            "\u{3000}",
        ];
        let number = |at: usize| at % parts.len();
        for seed in 0..5_000_usize {
            let places = [seed, seed / 12, seed / 144, seed / 1728, seed / 5, seed / 7];
            let text: String = places.map(|place| parts[number(place)]).concat();
            for cells in 0..10 {
                for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
                    let line = one_line(&text, cells, ambiguous, "…");
                    assert_eq!(line, slowly(&text, cells, ambiguous), "{text:?} in {cells}");
                }
            }
        }
    }
}
