//! Tables whose columns stand straight, whatever is written in them.

mod cell;

use self::cell::Cell;
use super::style::Style;
use crate::text::{Ambiguous, visible};

/// The fewest cells of a column: a squeezed one could not hold a wide letter.
const COLUMN_CELLS_MIN: usize = 4;

/// What a column's borders and margins take.
const COLUMN_FRAME_CELLS: usize = 3;

/// What a table is drawn with.
struct Frame {
    /// The left end, the joints and the right end of the lines above, below the header, below all.
    top: [char; 3],
    middle: [char; 3],
    bottom: [char; 3],
    level: char,
    wall: char,
}

const BOXES: Frame = Frame {
    top: ['┌', '┬', '┐'],
    middle: ['├', '┼', '┤'],
    bottom: ['└', '┴', '┘'],
    level: '─',
    wall: '│',
};
const ASCII: Frame = Frame {
    top: ['+'; 3],
    middle: ['+'; 3],
    bottom: ['+'; 3],
    level: '-',
    wall: '|',
};

/// A column.
pub(super) struct Column {
    pub(super) header: String,
    /// The fewest cells at which it can still be read.
    pub(super) least: usize,
    /// The most cells that it needs; longer texts are wrapped.
    pub(super) most: usize,
}

impl Column {
    /// Makes a column of its header, and the least and most cells that it takes.
    pub(super) fn new(header: &str, least: usize, most: usize) -> Self {
        Self {
            header: header.to_owned(),
            least,
            most,
        }
    }
}

/// Draws a table no wider than the view.
///
/// The widest columns give way first, each down to its least width.
pub(super) fn table(columns: &[Column], rows: &[Vec<String>], style: &Style) -> String {
    let headers = columns.iter().map(|column| &column.header);
    let header: Vec<Cell<'_>> = headers.map(|text| Cell::read(text, style)).collect();
    let rows = rows.iter().map(|row| {
        let cells = row.iter().map(|text| Cell::read(text, style));
        cells.collect()
    });
    let mut rows: Vec<Vec<Cell<'_>>> = [header].into_iter().chain(rows).collect();
    let most = widths(columns, &rows, style);
    // What is broken into lines may need less than it was given.
    let mut widths = vec![0; columns.len()];
    for row in &mut rows {
        for ((cell, &most), width) in row.iter_mut().zip(&most).zip(&mut widths) {
            cell.fit(most, style);
            *width = cell.cells().max(*width);
        }
    }
    // Box lines are ambiguous themselves: where those are wide, ASCII draws straight lines.
    let plain = style.ascii || style.ambiguous == Ambiguous::Wide;
    let frame = if plain { ASCII } else { BOXES };
    let mut drawn = String::new();
    frame.level(&mut drawn, frame.top, &widths);
    for (at, row) in rows.iter().enumerate() {
        frame.row(&mut drawn, row, &widths);
        if at == 0 {
            frame.level(&mut drawn, frame.middle, &widths);
        }
    }
    frame.level(&mut drawn, frame.bottom, &widths);
    drawn
}

impl Frame {
    /// Draws a line between rows.
    fn level(&self, drawn: &mut String, [left, joint, right]: [char; 3], widths: &[usize]) {
        for (index, width) in widths.iter().enumerate() {
            drawn.push(if index == 0 { left } else { joint });
            drawn.extend(std::iter::repeat_n(self.level, width + 2));
        }
        drawn.push(right);
        drawn.push('\n');
    }

    /// Draws a row as high as its highest cell.
    fn row(&self, drawn: &mut String, row: &[Cell<'_>], widths: &[usize]) {
        let height = row.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
        for at in 0..height {
            for (index, width) in widths.iter().enumerate() {
                let line = row.get(index).and_then(|cell| cell.lines.get(at));
                let (text, cells) = line.map_or(("", 0), |line| (&*line.text, line.cells));
                drawn.push(self.wall);
                drawn.push(' ');
                drawn.push_str(text);
                fill(drawn, width.saturating_sub(cells) + 1);
            }
            drawn.push(self.wall);
            drawn.push('\n');
        }
    }
}

/// Writes so many spaces.
fn fill(drawn: &mut String, mut count: usize) {
    const SPACES: &str = "                                ";
    while let Some(spaces) = SPACES.get(..count.min(SPACES.len())).filter(|_| count > 0) {
        drawn.push_str(spaces);
        count -= spaces.len();
    }
}

/// Tells whether every column can have its least width in a table of this view.
pub(super) fn fits(columns: &[Column], rows: &[Vec<String>], style: &Style) -> bool {
    let least = |(at, column): (usize, &Column)| {
        // A column that needs less than its least width takes only that; most show early that they
        // need it.
        let least = column.least.max(COLUMN_CELLS_MIN);
        let mut lines = lines(rows, at, column);
        if lines.any(|line| cells(line, style) >= least) {
            return least.min(column.most.max(COLUMN_CELLS_MIN));
        }
        natural(
            self::lines(rows, at, column).map(|line| cells(line, style)),
            column,
        )
    };
    let least: usize = columns.iter().enumerate().map(least).sum();
    least <= room(columns, style)
}

/// Walks the lines that are written in a column.
fn lines<'t>(
    rows: &'t [Vec<String>],
    at: usize,
    column: &'t Column,
) -> impl Iterator<Item = &'t str> {
    let texts = rows.iter().filter_map(move |row| row.get(at));
    let texts = texts.map(String::as_str).chain([column.header.as_str()]);
    texts.flat_map(|text| text.split('\n'))
}

/// Returns how many cells a line takes as it is drawn.
fn cells(line: &str, style: &Style) -> usize {
    let told = plain_width(line, style);
    told.unwrap_or_else(|| style.ambiguous.width(&style.drawable(&visible(line))))
}

/// Returns how many cells a line takes that is drawn as it is written; `None` where that takes more
/// than one look.
fn plain_width(line: &str, style: &Style) -> Option<usize> {
    // In ASCII, signs are written with several letters.
    (!style.ascii).then(|| style.ambiguous.even_width(line))?
}

/// Returns how many cells a column takes where nothing is narrow.
fn natural(cells: impl Iterator<Item = usize>, column: &Column) -> usize {
    let most = column.most.max(COLUMN_CELLS_MIN);
    cells.max().unwrap_or(0).clamp(COLUMN_CELLS_MIN, most)
}

fn room(columns: &[Column], style: &Style) -> usize {
    let frame = columns.len() * COLUMN_FRAME_CELLS + 1;
    style.width.saturating_sub(frame)
}

fn widths(columns: &[Column], rows: &[Vec<Cell<'_>>], style: &Style) -> Vec<usize> {
    let natural = |(at, column): (usize, &Column)| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        natural(cells.map(Cell::cells), column)
    };
    let mut widths: Vec<usize> = columns.iter().enumerate().map(natural).collect();
    let room = room(columns, style);
    // The widest column that can still give way loses a cell until all fit.
    while widths.iter().sum::<usize>() > room {
        let widest = widths
            .iter_mut()
            .zip(columns)
            .filter(|(width, column)| **width > column.least.max(COLUMN_CELLS_MIN))
            .max_by_key(|(width, _)| **width);
        let Some((width, _)) = widest else { break };
        *width -= 1;
    }
    widths
}
