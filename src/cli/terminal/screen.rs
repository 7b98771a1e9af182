//! Where the letters of an answer stand on a screen, and how they come there.

use std::borrow::Cow;

use super::line::Line;
use crate::text::{Ambiguous, letters, visible};

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

/// Lays an answer out. The last cell of a row stays free: terminals disagree about where the
/// cursor is once it is written.
fn layout(line: &Line, screen: Screen) -> Layout {
    let margin = screen.ambiguous.width(MARGIN);
    let room = screen.cells.saturating_sub(1).max(margin + 2);
    let end = line.before().len();
    let mut rows = Vec::new();
    let mut row = MARK.to_owned();
    let (mut cells, mut place, mut cursor) = (margin, 0, None);
    for letter in letters(line.text()) {
        if letter == "\n" {
            if place == end {
                cursor = Some((rows.len(), cells));
            }
            rows.push(std::mem::replace(&mut row, MARGIN.to_owned()));
            cells = margin;
        } else {
            let shown = shown(letter);
            let width = screen.ambiguous.width(&shown);
            if cells + width > room {
                rows.push(std::mem::replace(&mut row, MARGIN.to_owned()));
                cells = margin;
            }
            if place == end {
                cursor = Some((rows.len(), cells));
            }
            row.push_str(&shown);
            cells += width;
        }
        place += letter.len();
    }
    let cursor = cursor.unwrap_or((rows.len(), cells));
    rows.push(row);
    Layout { rows, cursor }
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
