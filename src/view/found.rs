//! What a search found: a block each, with the place that was found.

use std::ops::Range;

use super::history::{HistoryRow, category, day, status};
use super::page::Page;
use super::paint::{Meaning, paint};
use super::style::Style;
use crate::text::{Snippet, snippet, snippet_with_signs, visible};

/// How far the lines under the first stand in.
const INDENT: usize = 2;

/// The most cells of one line of words, however wide the screen is.
const LINE_CELLS_MAX: usize = 120;

/// An incident that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundRow {
    /// Its line of the list.
    pub row: HistoryRow,
    /// Where the words stand in the title, in characters.
    pub in_title: Vec<Range<usize>>,
    /// The text that has the most of the words; `None` where only the title has any.
    pub place: Option<FoundPlace>,
}

/// A text in which words were found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundPlace {
    /// The stable code of what it is: `text`, `timeline`, `sent` …
    pub code: &'static str,
    /// The text around the words, cleared again.
    pub text: String,
    /// Where the words stand in it, in characters.
    pub found: Vec<Range<usize>>,
}

impl FoundPlace {
    /// Returns the piece around the first place, at most so many cells wide.
    pub(super) fn piece(&self, cells: usize, style: &Style) -> Snippet {
        let (mark, width) = (style.ellipsis(), style.ambiguous);
        snippet(&self.text, &self.found, cells, width, mark)
    }
}

/// Draws what was found; rows stand as given.
pub fn found(rows: &[FoundRow], style: &Style) -> String {
    let mut page = Page::new(style);
    for row in rows {
        page.gap();
        let line = &row.row;
        let head = [
            line.id.to_string(),
            day(line, style),
            status(line, style),
            category(line, style),
        ];
        page.put(0, "", &head.join("  "), Meaning::Heading);
        page.drawn(&marked("", &line.title, &row.in_title, style));
        if let Some(place) = &row.place {
            let label = format!("{}: ", label(place.code, style));
            page.drawn(&marked(&label, &place.text, &place.found, style));
        }
    }
    page.finish()
}

/// Draws one line around the first place, with every place marked by signs, and by colour as well.
fn marked(label: &str, text: &str, found: &[Range<usize>], style: &Style) -> String {
    let (open, close) = if style.ascii {
        ("[", "]")
    } else {
        ("«", "»")
    };
    let signs = style.ambiguous.width(open) + style.ambiguous.width(close);
    let taken = INDENT + style.ambiguous.width(label);
    let cells = style.width.min(LINE_CELLS_MAX).saturating_sub(taken);
    // The signs take room themselves.
    let (mark, width) = (style.ellipsis(), style.ambiguous);
    let piece = snippet_with_signs(text, found, (cells, signs), width, mark);
    let mut line = " ".repeat(INDENT);
    line += label;
    let mut rest = piece.text.as_str();
    let mut at = 0;
    for place in &piece.found {
        let (before, hit, after) = parts(rest, place.start - at, place.len());
        line += &visible(before);
        line += open;
        line += &paint(&visible(hit), Meaning::Found, style);
        line += close;
        rest = after;
        at = place.end;
    }
    line += &visible(rest);
    line
}

/// Divides a text behind so many characters, and again behind so many more.
fn parts(text: &str, before: usize, found: usize) -> (&str, &str, &str) {
    let split = |text: &'_ str, at: usize| {
        let byte = text.char_indices().nth(at);
        byte.map_or(text.len(), |(byte, _)| byte)
    };
    let (before, rest) = text.split_at(split(text, before));
    let (found, after) = rest.split_at(split(rest, found));
    (before, found, after)
}

fn label(code: &str, style: &Style) -> &'static str {
    let say = &style.catalog().search;
    match code {
        "timeline" => say.timeline,
        "fact" => say.fact,
        "answer" => say.answer,
        "sent" => say.sent,
        "reply" => say.reply,
        "evidence" => say.evidence,
        _ => say.text,
    }
}
