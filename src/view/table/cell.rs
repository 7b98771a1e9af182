//! The lines of a table's cell, each measured once.

use std::borrow::Cow;

use super::plain_width;
use crate::text::{visible, wrap, wrap_paragraph};
use crate::view::style::Style;

/// The most lines of one cell; what is longer ends with a mark.
const CELL_LINES_MAX: usize = 8;

/// A cell of a table, line by line.
pub(super) struct Cell<'t> {
    pub(super) lines: Vec<Line<'t>>,
}

/// A line of a cell, and how many cells of the screen it takes. It is borrowed where a quick look
/// told that it is drawn as it is written.
pub(super) struct Line<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) cells: usize,
}

impl<'t> Cell<'t> {
    /// Reads a cell's text as it is drawn, not broken yet.
    pub(super) fn read(text: &'t str, style: &Style) -> Self {
        let even = text.split('\n').map(|line| {
            Some(Line {
                cells: plain_width(line, style)?,
                text: Cow::Borrowed(line),
            })
        });
        let even: Option<Vec<Line<'t>>> = even.collect();
        let lines = even.unwrap_or_else(|| {
            let shown = visible(text);
            let shown = style.drawable(&shown);
            let lines = shown
                .split('\n')
                .map(|line| Line::of(line.to_owned(), style));
            lines.collect()
        });
        Self { lines }
    }

    /// Returns how many cells of the screen its longest line takes.
    pub(super) fn cells(&self) -> usize {
        self.lines.iter().map(|line| line.cells).max().unwrap_or(0)
    }

    /// Breaks its lines so that none is wider, and marks where it was cut off.
    pub(super) fn fit(&mut self, cells: usize, style: &Style) {
        let mut lines = Vec::with_capacity(self.lines.len() + 2);
        for line in self.lines.drain(..) {
            line.broken(cells, style, &mut lines);
        }
        if lines.len() > CELL_LINES_MAX {
            lines.truncate(CELL_LINES_MAX);
            if let Some(last) = lines.last_mut() {
                let marked = format!("{}{}", last.text, style.ellipsis());
                let cut = style.ambiguous.cut(&marked, cells, style.ellipsis());
                *last = Line::of(cut.into_owned(), style);
            }
        }
        self.lines = lines;
    }
}

impl Line<'_> {
    fn of(text: String, style: &Style) -> Self {
        Self {
            cells: style.ambiguous.width(&text),
            text: Cow::Owned(text),
        }
    }

    /// Breaks a line into such as are no wider, and puts them behind the others.
    fn broken(self, cells: usize, style: &Style, lines: &mut Vec<Self>) {
        match self.text {
            Cow::Borrowed(text) if self.cells <= cells && !text.ends_with(' ') => lines.push(self),
            Cow::Borrowed(text) => wrap_paragraph(text, cells, style.ambiguous, |line| {
                lines.push(Line {
                    cells: style.ambiguous.width(line),
                    text: Cow::Borrowed(line),
                });
            }),
            Cow::Owned(text) => {
                let broken = wrap(&text, cells, style.ambiguous).into_iter();
                lines.extend(broken.map(|line| Line::of(line, style)));
            }
        }
    }
}
