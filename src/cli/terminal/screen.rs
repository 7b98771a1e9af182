//! Where the letters of an answer stand on a screen, and how they come there.

use std::borrow::Cow;

use super::line::Line;
use crate::text::{Ambiguous, is_word, letters, may_break, visible};

/// What stands before the first row.
pub(super) const MARK: &str = "> ";

/// What stands before the others.
const MARGIN: &str = "  ";

/// The most rows that an answer takes on the screen; of a longer one, those around the cursor.
const ROWS_MAX: usize = 10;

/// The screen that an answer is drawn on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    /// How many cells a row has.
    pub(super) cells: usize,
    /// How many rows there are.
    pub(super) rows: usize,
    /// How wide ambiguous characters are.
    pub(super) ambiguous: Ambiguous,
}

/// An answer laid out in rows.
#[derive(Debug, PartialEq, Eq)]
struct Layout {
    rows: Vec<String>,
    /// The cursor's row and cell.
    cursor: (usize, usize),
}

/// What stands on the screen of an answer.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// The cursor's row, counted from the answer's first that is shown.
    row: usize,
    /// How many rows are shown.
    rows: usize,
}

impl Drawn {
    /// Returns what draws the answer over what stood there before.
    pub(super) fn draw(&mut self, line: &Line, screen: Screen) -> String {
        let Layout { rows, cursor } = layout(line, screen);
        let room = ROWS_MAX.min(screen.rows.saturating_sub(2)).max(1);
        let first = (cursor.0 + 1).saturating_sub(room);
        let first = first.min(rows.len().saturating_sub(room));
        let shown: Vec<&str> = rows
            .iter()
            .skip(first)
            .take(room)
            .map(String::as_str)
            .collect();
        let mut out = up(self.row);
        out += "\r\x1b[J";
        out += &shown.join("\r\n");
        let row = cursor.0 - first;
        out += &up(shown.len().saturating_sub(1 + row));
        out += &right(cursor.1);
        self.row = row;
        self.rows = shown.len();
        out
    }

    /// Returns what leaves the answer: the cursor stands on the row below it.
    pub(super) fn leave(&self) -> String {
        let down = self.rows.saturating_sub(1 + self.row);
        let down = match down {
            0 => String::new(),
            rows => format!("\x1b[{rows}B"),
        };
        down + "\r\n"
    }
}

/// Goes to a cell of the row.
fn right(cell: usize) -> String {
    format!("\r\x1b[{cell}C")
}

fn up(rows: usize) -> String {
    match rows {
        0 => String::new(),
        rows => format!("\x1b[{rows}A"),
    }
}

/// How many letters may go on to the next row with one that must not begin it.
const TAKEN_ALONG_MAX: usize = 4;

/// A letter as it is drawn, with its cells.
type Shown<'t> = (Cow<'t, str>, usize);

/// Lays an answer out. The last cell of a row stays free: terminals disagree about where the
/// cursor is once it is written.
fn layout(line: &Line, screen: Screen) -> Layout {
    let margin = screen.ambiguous.width(MARGIN);
    let room = screen.cells.saturating_sub(1).max(margin + 2) - margin;
    let end = line.before().len();
    let mut rows: Vec<Vec<Shown<'_>>> = vec![Vec::new()];
    let (mut place, mut cursor) = (0, None);
    for letter in letters(line.text()) {
        let last = rows.len() - 1;
        let Some(row) = rows.last_mut() else { break };
        if letter == "\n" {
            if place == end {
                cursor = Some((last, row.len()));
            }
            rows.push(Vec::new());
        } else {
            let shown = shown(letter);
            let width = screen.ambiguous.width(&shown);
            let taken = cells(row);
            if taken + width > room {
                let cut = cut(row, (&shown, width), room);
                let along = row.split_off(cut);
                if let Some((of, index)) = cursor
                    && of == last
                    && index >= cut
                {
                    cursor = Some((last + 1, index - cut));
                }
                rows.push(along);
            }
            let last = rows.len() - 1;
            let Some(row) = rows.last_mut() else { break };
            if place == end {
                cursor = Some((last, row.len()));
            }
            row.push((shown, width));
        }
        place += letter.len();
    }
    let last = rows.len() - 1;
    let (row, index) = cursor.unwrap_or((last, rows.last().map_or(0, Vec::len)));
    let before = rows.get(row).and_then(|row| row.get(..index));
    let cell = margin + before.map_or(0, cells);
    let drawn = rows.iter().enumerate().map(|(index, row)| {
        let lead = if index == 0 { MARK } else { MARGIN };
        let letters = row.iter().map(|(letter, _)| letter.as_ref());
        std::iter::once(lead).chain(letters).collect()
    });
    Layout {
        rows: drawn.collect(),
        cursor: (row, cell),
    }
}

fn cells(row: &[Shown<'_>]) -> usize {
    row.iter().map(|(_, cells)| cells).sum()
}

/// Returns how many letters of a full row stay in it when another comes: 、 goes on with the letter
/// before it, unless that takes too much along.
fn cut(row: &[Shown<'_>], (next, width): (&str, usize), room: usize) -> usize {
    if let Some(place) = word_begins(row, next)
        && row.get(place..).map_or(0, cells) + width <= room
    {
        return place;
    }
    let least = row.len().saturating_sub(TAKEN_ALONG_MAX).max(1);
    let may_cut = |place: &usize| {
        let before = row.get(place - 1).map_or("", |(letter, _)| letter.as_ref());
        let after = row.get(*place).map_or(next, |(letter, _)| letter.as_ref());
        let along = row.get(*place..).map_or(0, cells);
        may_break(before, after) && along + width <= room
    };
    let found = (least..=row.len()).rev().find(may_cut);
    found.unwrap_or(row.len())
}

/// Returns where the word of narrow letters begins that goes on with the next letter, if a space
/// stands before it in the row.
fn word_begins(row: &[Shown<'_>], next: &str) -> Option<usize> {
    let in_word = |letter: &str| is_word(letter) && !letter.starts_with(char::is_whitespace);
    if !in_word(next) {
        return None;
    }
    let rest = row
        .iter()
        .rev()
        .take_while(|(letter, _)| in_word(letter))
        .count();
    let place = row.len() - rest;
    let before = row.get(place.checked_sub(1)?)?;
    (rest > 0 && before.0.starts_with(char::is_whitespace)).then_some(place)
}

/// Returns a letter as it is drawn: what a terminal would obey is shown instead.
fn shown(letter: &str) -> Cow<'_, str> {
    if letter == "\t" {
        return Cow::Borrowed(" ");
    }
    visible(letter)
}

#[cfg(test)]
mod tests {
    use super::super::keys::Key;
    use super::*;

    fn screen(cells: usize) -> Screen {
        Screen {
            cells,
            rows: 24,
            ambiguous: Ambiguous::Narrow,
        }
    }

    #[test]
    fn a_word_that_does_not_fit_goes_on_the_next_row_where_a_space_stands_before_it() {
        for (text, cells, expected) in [
            ("I sent bitcoin", 12, vec!["> I sent ", "  bitcoin"]),
            ("abcdefghijklmn", 12, vec!["> abcdefghi", "  jklmn"]),
            ("昨日 bitcoin", 12, vec!["> 昨日 ", "  bitcoin"]),
        ] {
            let rows = layout(&Line::new(text), screen(cells)).rows;
            assert_eq!(rows, expected, "{text}");
        }
    }

    #[test]
    fn a_kanji_never_stands_across_the_edge() {
        let found = layout(&Line::new("出金遅延a"), screen(9));
        assert_eq!(found.rows, ["> 出金遅", "  延a"]);
        assert_eq!(found.cursor, (1, 5));
        for cells in 12..30 {
            let found = layout(
                &Line::new("a出金①ができ\nないで\tす\u{202e}b"),
                screen(cells),
            );
            for row in found.rows {
                assert!(
                    Ambiguous::Narrow.width(&row) < cells.max(5),
                    "{cells}: {row}"
                );
            }
        }
    }

    #[test]
    fn no_row_begins_or_ends_as_no_line_may() {
        for (text, cells, expected) in [
            ("出金遅延。", 11, &["> 出金遅", "  延。"][..]),
            ("出金ができ」。", 13, &["> 出金がで", "  き」。"]),
            ("出金が「でき", 11, &["> 出金が", "  「でき"]),
            // Nothing but marks is divided where it must be.
            ("。。。。。。", 9, &["> 。。。", "  。。。"]),
            ("、", 3, &["> 、"]),
        ] {
            let mut line = Line::new(text);
            assert_eq!(layout(&line, screen(cells)).rows, expected, "{text}");
            // The cursor goes along with its letter.
            for _ in 0..text.chars().count() {
                let (row, cell) = layout(&line, screen(cells)).cursor;
                let drawn = layout(&line, screen(cells)).rows;
                let row = drawn.get(row).expect("the cursor is in a row");
                assert!(cell <= Ambiguous::Narrow.width(row), "{text}");
                line.apply(&Key::Left);
            }
            assert_eq!(layout(&line, screen(cells)).cursor, (0, 2), "{text}");
        }
    }

    #[test]
    fn the_cursor_stands_before_its_letter() {
        let mut line = Line::new("出金\n遅延");
        assert_eq!(layout(&line, screen(40)).cursor, (1, 6));
        for expected in [(1, 4), (1, 2), (0, 6), (0, 4), (0, 2), (0, 2)] {
            line.apply(&Key::Left);
            assert_eq!(layout(&line, screen(40)).cursor, expected);
        }
    }

    #[test]
    fn of_a_long_text_the_rows_around_the_cursor_are_drawn() {
        let text: Vec<String> = (1..=30).map(|row| format!("行{row}")).collect();
        let mut drawn = Drawn::default();
        let out = drawn.draw(&Line::new(&text.join("\n")), screen(40));
        assert_eq!((drawn.row, drawn.rows), (9, 10));
        assert!(
            out.contains("行30") && out.contains("行21") && !out.contains("行20"),
            "{out}"
        );
    }
}
