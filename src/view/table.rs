//! Tables whose columns stand straight, whatever is written in them. The only user of comfy-table.

use comfy_table::{ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle};

use super::style::Style;
use crate::text::{Ambiguous, letters, visible, wrap};

/// The fewest cells of a column: a squeezed one could not hold a wide letter.
const COLUMN_CELLS_MIN: usize = 4;

/// What a column's borders and margins take.
const COLUMN_FRAME_CELLS: usize = 3;

/// The most lines of one cell; what is longer ends with a mark.
const CELL_LINES_MAX: usize = 8;

const BOXES: TableStyle = frame(['┌', '┬', '┐'], ['├', '┼', '┤'], ['└', '┴', '┘'], '─', '│');
const ASCII: TableStyle = frame(['+'; 3], ['+'; 3], ['+'; 3], '-', '|');

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

const fn frame(
    top: [char; 3],
    middle: [char; 3],
    bottom: [char; 3],
    level: char,
    wall: char,
) -> TableStyle {
    let walls = ContentLineStyle::new(wall, wall, wall);
    TableStyle::new()
        .top_border(LineStyle::new(top[0], level, top[1], top[2]))
        .header_lines(walls)
        .header_separator(LineStyle::new(middle[0], level, middle[1], middle[2]))
        .content_lines(walls)
        .bottom_border(LineStyle::new(bottom[0], level, bottom[1], bottom[2]))
}

/// Draws a table no wider than the view.
///
/// The widest columns give way first, each down to its least width.
pub(super) fn table(columns: &[Column], rows: &[Vec<String>], style: &Style) -> String {
    let widths = widths(columns, rows, style);
    let mut standins = Standins::default();
    let mut cell = |text: &str, index: usize| {
        let cells = widths.get(index).copied().unwrap_or(COLUMN_CELLS_MIN);
        let lines: Vec<String> = fit(text, cells, style)
            .iter()
            .map(|line| standins.hide(line, style.ambiguous))
            .collect();
        lines.join("\n")
    };
    let header: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| cell(&column.header, index))
        .collect();
    let mut table = Table::new();
    // Box lines are ambiguous themselves: where those are wide, ASCII draws straight lines.
    let plain = style.ascii || style.ambiguous == Ambiguous::Wide;
    table
        .load_style(if plain { ASCII } else { BOXES })
        .set_content_arrangement(ContentArrangement::Disabled)
        .set_width(u16::try_from(style.width).unwrap_or(u16::MAX))
        .set_header(header);
    for row in rows {
        let row: Vec<String> = row
            .iter()
            .enumerate()
            .map(|(index, text)| cell(text, index))
            .collect();
        table.add_row(row);
    }
    let drawn = standins.show(&table.to_string());
    drawn + "\n"
}

/// Tells whether every column can have its least width in a table of this view.
pub(super) fn fits(columns: &[Column], rows: &[Vec<String>], style: &Style) -> bool {
    widths(columns, rows, style).iter().sum::<usize>() <= room(columns, style)
}

fn room(columns: &[Column], style: &Style) -> usize {
    let frame = columns.len() * COLUMN_FRAME_CELLS + 1;
    style.width.saturating_sub(frame)
}

fn widths(columns: &[Column], rows: &[Vec<String>], style: &Style) -> Vec<usize> {
    let natural = |index: usize, column: &Column| {
        rows.iter()
            .filter_map(|row| row.get(index))
            .map(String::as_str)
            .chain([column.header.as_str()])
            .flat_map(|text| text.split('\n'))
            .map(|line| style.ambiguous.width(&style.drawable(&visible(line))))
            .max()
            .unwrap_or(0)
            .clamp(COLUMN_CELLS_MIN, column.most.max(COLUMN_CELLS_MIN))
    };
    let mut widths: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| natural(index, column))
        .collect();
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

/// Breaks a cell's text into lines, and marks where it was cut off.
fn fit(text: &str, cells: usize, style: &Style) -> Vec<String> {
    let mut lines = wrap(&style.drawable(&visible(text)), cells, style.ambiguous);
    if lines.len() > CELL_LINES_MAX {
        lines.truncate(CELL_LINES_MAX);
        if let Some(last) = lines.last_mut() {
            let marked = format!("{last}{}", style.ellipsis());
            *last = style
                .ambiguous
                .cut(&marked, cells, style.ellipsis())
                .into_owned();
        }
    }
    lines
}

/// Letters that the table would measure differently, each behind a letter of the right width.
///
/// The table counts ambiguous letters as one cell and cannot be told otherwise.
#[derive(Default)]
struct Standins {
    letters: Vec<String>,
}

impl Standins {
    /// The first of the stand-ins: wide by the standard, and assigned to nothing.
    const FIRST: u32 = 0x3_F000;
    /// How many different letters can be hidden.
    const COUNT_MAX: u32 = 0xF00;

    fn hide(&mut self, line: &str, ambiguous: Ambiguous) -> String {
        let is_alien = |letter| Self::index(letter).is_some();
        if ambiguous == Ambiguous::Narrow && !line.chars().any(is_alien) {
            return line.to_owned();
        }
        letters(line)
            .map(|letter| {
                self.standin(letter, ambiguous)
                    .unwrap_or_else(|| letter.to_owned())
            })
            .collect()
    }

    fn standin(&mut self, letter: &str, ambiguous: Ambiguous) -> Option<String> {
        let alien = letter.chars().any(|letter| Self::index(letter).is_some());
        let differs = ambiguous == Ambiguous::Wide
            && ambiguous.width(letter) == 2
            && Ambiguous::Narrow.width(letter) == 1;
        if !alien && !differs {
            return None;
        }
        let known = self.letters.iter().position(|known| known == letter);
        let index = known.unwrap_or_else(|| {
            self.letters.push(letter.to_owned());
            self.letters.len() - 1
        });
        let index = u32::try_from(index)
            .ok()
            .filter(|index| *index < Self::COUNT_MAX)?;
        char::from_u32(Self::FIRST + index).map(String::from)
    }

    fn index(letter: char) -> Option<usize> {
        let index = u32::from(letter).checked_sub(Self::FIRST)?;
        (index < Self::COUNT_MAX).then_some(index as usize)
    }

    fn show(&self, drawn: &str) -> String {
        let mut shown = String::with_capacity(drawn.len());
        for letter in drawn.chars() {
            match Self::index(letter).and_then(|index| self.letters.get(index)) {
                Some(hidden) => shown.push_str(hidden),
                None => shown.push(letter),
            }
        }
        shown
    }
}
