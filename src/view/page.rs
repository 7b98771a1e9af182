//! A page of lines within the width, where text from outside can do no harm.

use super::paint::{Meaning, paint};
use super::style::Style;
use crate::text::{visible, wrap, wrap_sentence};

/// The fewest cells that text gets, however deep it is indented.
const TEXT_CELLS_MIN: usize = 12;

/// How far the lines after the first stand in, so that no forged line begins at the edge.
const HANGING_MIN: usize = 2;

/// The longest label under which the lines of a paragraph are not put.
const LABEL_CELLS_MAX: usize = 12;

/// What stands before every line of a text of the user's.
const QUOTE: &str = "| ";

/// How far labels stand in.
const KEY_INDENT: usize = 2;

/// A page that is being written.
pub(super) struct Page<'s> {
    style: &'s Style,
    text: String,
}

impl<'s> Page<'s> {
    pub(super) fn new(style: &'s Style) -> Self {
        Self {
            style,
            text: String::new(),
        }
    }

    /// Writes a heading, with an empty line before it unless the page begins.
    pub(super) fn heading(&mut self, text: &str) {
        self.gap();
        self.put(0, "", text, Meaning::Heading);
    }

    /// Writes an empty line, unless the page begins or one stands there.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Writes a paragraph.
    pub(super) fn line(&mut self, indent: usize, text: &str) {
        self.put(indent, "", text, Meaning::Plain);
    }

    /// Writes a paragraph of the program's own words, which need no guard at their left.
    pub(super) fn prose(&mut self, indent: usize, text: &str) {
        let cells = self.style.width.saturating_sub(indent).max(TEXT_CELLS_MIN);
        if self.is_one_line(text, cells) {
            return self.push_in(indent, "", text);
        }
        let text = self.style.drawable(text);
        for line in wrap(&text, cells, self.style.ambiguous) {
            self.push_in(indent, "", &line);
        }
    }

    /// Writes an entry of a list.
    pub(super) fn item(&mut self, indent: usize, text: &str) {
        self.put(indent, self.style.bullet(), text, Meaning::Plain);
    }

    /// Writes an entry of a numbered list.
    pub(super) fn numbered(&mut self, indent: usize, number: usize, text: &str) {
        self.put(indent, &format!("{number}. "), text, Meaning::Plain);
    }

    /// Writes a label and what it says; labels of one list share a width.
    pub(super) fn pair(&mut self, indent: usize, label: &str, cells: usize, text: &str) {
        let lead = self.style.ambiguous.pad(label, cells) + "  ";
        self.put(indent, &lead, text, Meaning::Plain);
    }

    /// Writes a label before a paragraph, whose lines stand under each other if the label is short.
    pub(super) fn labelled(&mut self, indent: usize, label: &str, text: &str, meaning: Meaning) {
        let lead = format!("{label}: ");
        if self.style.ambiguous.width(&lead) <= LABEL_CELLS_MAX {
            self.put(indent, &lead, text, meaning);
        } else {
            self.put(indent, "", &(lead + text), meaning);
        }
    }

    /// Writes a paragraph with something before its first line; the others stand under its text.
    pub(super) fn put(&mut self, indent: usize, lead: &str, text: &str, meaning: Meaning) {
        let lead_cells = self.style.ambiguous.width(lead);
        self.put_behind(indent, (lead, lead_cells), text, meaning);
    }

    /// Writes a paragraph behind something of so many cells.
    pub(super) fn put_behind(
        &mut self,
        indent: usize,
        (lead, lead_cells): (&str, usize),
        text: &str,
        meaning: Meaning,
    ) {
        let hanging = (indent + lead_cells).max(HANGING_MIN);
        let cells = self.style.width.saturating_sub(hanging).max(TEXT_CELLS_MIN);
        if self.is_one_line(text, cells) {
            let painted = paint(text.trim_end(), meaning, self.style);
            return self.push_in(indent, lead, &painted);
        }
        let shown = visible(text);
        let shown = self.style.drawable(&shown);
        for (index, line) in wrap_sentence(&shown, cells, self.style.ambiguous)
            .iter()
            .enumerate()
        {
            let (margin, lead) = if index == 0 {
                (indent, lead)
            } else {
                (hanging, "")
            };
            let painted = paint(line, meaning, self.style);
            self.push_in(margin, lead, &painted);
        }
    }

    /// Writes something to copy, whole whatever its length, beside what stands before it; on a
    /// line of its own where both together are too long.
    pub(super) fn copyable(&mut self, indent: usize, lead: &str, value: &str) {
        let value = visible(value).replace('\n', " ");
        let margin = " ".repeat(indent.max(1));
        // A bullet takes no more than the margin that would stand in its place.
        if lead == self.style.bullet() || self.fits(indent, lead, &value) {
            self.push(&format!("{margin}{lead}{value}"));
            return;
        }
        if !lead.trim().is_empty() {
            self.put(indent, "", lead.trim_end(), Meaning::Plain);
        }
        self.push(&format!("{margin}{}{value}", " ".repeat(HANGING_MIN)));
    }

    /// Tells whether two texts fit on one line together.
    pub(super) fn fits(&self, indent: usize, lead: &str, text: &str) -> bool {
        let cells = self.style.ambiguous;
        indent + cells.width(lead) + cells.width(text) <= self.style.width
    }

    /// Writes labels and what they say, in two columns.
    pub(super) fn key_values(&mut self, pairs: &[(&str, String)]) {
        let widths = pairs
            .iter()
            .map(|(label, _)| self.style.ambiguous.width(label));
        let cells = widths.max().unwrap_or(0);
        for (label, text) in pairs {
            self.pair(KEY_INDENT, label, cells, text);
        }
    }

    /// Writes a text of the user's, with a line at its left that no text can cross.
    pub(super) fn quote(&mut self, indent: usize, text: &str) {
        let cells = self.style.width.saturating_sub(indent + QUOTE.len());
        let shown = visible(text);
        for line in wrap(
            shown.trim_end(),
            cells.max(TEXT_CELLS_MIN),
            self.style.ambiguous,
        ) {
            self.push(&format!("{}{QUOTE}{line}", " ".repeat(indent)));
        }
    }

    /// Writes lines that another page has drawn.
    pub(super) fn drawn(&mut self, lines: &str) {
        for line in lines.lines() {
            self.push(line);
        }
    }

    /// Tells whether nothing was written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Ends the page.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Tells at one look that a text can be written as it is, on one line. Most can.
    fn is_one_line(&self, text: &str, cells: usize) -> bool {
        let width = self.style.ambiguous.even_width(text);
        !self.style.ascii && width.is_some_and(|width| width <= cells)
    }

    fn push(&mut self, line: &str) {
        self.push_in(0, "", line);
    }

    /// Writes a line that stands in so far, behind what leads it.
    fn push_in(&mut self, indent: usize, lead: &str, line: &str) {
        let start = self.text.len();
        fill(&mut self.text, indent);
        self.text.push_str(lead);
        self.text.push_str(line);
        let written = self.text.get(start..).unwrap_or_default();
        self.text.truncate(start + written.trim_end().len());
        self.text.push('\n');
    }
}

/// Writes so many spaces.
pub(super) fn fill(text: &mut String, mut cells: usize) {
    const SPACES: &str = "                                ";
    while cells > 0 {
        let some = SPACES.get(..cells).unwrap_or(SPACES);
        text.push_str(some);
        cells -= some.len();
    }
}
