//! What a search found: a block each, with the place that was found.

use std::ops::Range;

use super::history::{HistoryRow, category, day, status};
use super::page::Page;
use super::paint::{Meaning, paint};
use super::style::Style;
use crate::text::{Snippet, snippet, visible};

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
    let cut = |cells| snippet(text, found, cells, style.ambiguous, style.ellipsis());
    // The signs take room themselves.
    let mut piece = cut(cells);
    piece = cut(cells.saturating_sub(signs * piece.found.len()));
    let mut line = format!("{}{label}", " ".repeat(INDENT));
    let letters: Vec<char> = piece.text.chars().collect();
    let words = |range: Range<usize>| -> String {
        let letters = letters.get(range).unwrap_or_default();
        visible(&letters.iter().collect::<String>()).into_owned()
    };
    let mut at = 0;
    for place in &piece.found {
        line += &words(at..place.start);
        let hit = words(place.clone());
        let hit = paint(&hit, Meaning::Found, style);
        line += open;
        line += &hit;
        line += close;
        at = place.end;
    }
    line + &words(at..letters.len())
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
