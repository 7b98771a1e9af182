//! The help of one command, on the screen.

use std::borrow::Cow;

use super::page::{Page, fill};
use super::paint::Meaning;
use super::style::Style;

/// The widest first column, in parts of the screen.
const LEAD_PARTS: usize = 3;

/// How far entries stand in.
const INDENT: usize = 2;

/// How far the text of an entry stands in that has its own line.
const DEEP: usize = 8;

/// How much stands between the two columns.
const GAP: &str = "  ";

/// Words of the program, or made of them.
pub type ManualText = Cow<'static, str>;

/// The help of one command, whole and in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manual {
    /// The words that call it: `madoguchi pack list`.
    pub name: String,
    /// What it does, in one line.
    pub about: String,
    /// The usage line.
    pub usage: String,
    /// What there is to know, in paragraphs.
    pub long: Vec<String>,
    /// Commands, arguments and options.
    pub parts: Vec<ManualPart>,
    /// Command lines, each with what it does.
    pub examples: Vec<(String, String)>,
    /// Where to read on, if somewhere else.
    pub note: Option<String>,
}

/// Entries under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualPart {
    /// The heading.
    pub heading: &'static str,
    /// What is typed, each with what it does.
    pub entries: Vec<(ManualText, ManualText)>,
}

/// Draws the help of a command within the width.
pub fn manual(manual: &Manual, style: &Style) -> String {
    let say = &style.catalog().manual;
    let mut page = Page::new(style);
    page.prose(0, &manual.about);
    page.gap();
    page.put(
        0,
        &format!("{}: ", say.usage),
        &manual.usage,
        Meaning::Plain,
    );
    for paragraph in &manual.long {
        page.gap();
        page.prose(0, paragraph);
    }
    for part in &manual.parts {
        page.heading(&format!("{}:", part.heading));
        entries(&mut page, &part.entries, style);
    }
    if !manual.examples.is_empty() {
        page.heading(&format!("{}:", say.examples));
        for (command, does) in &manual.examples {
            page.line(INDENT, command);
            page.prose(DEEP, does);
        }
    }
    if let Some(note) = &manual.note {
        page.gap();
        page.prose(0, note);
    }
    page.finish()
}

/// Draws sentences of the program within the width.
pub fn sentences(text: &str, style: &Style) -> String {
    let mut page = Page::new(style);
    page.prose(0, text);
    page.finish()
}

/// Draws entries in two columns; what is too long for the first has its text below.
fn entries(page: &mut Page<'_>, entries: &[(ManualText, ManualText)], style: &Style) {
    let limit = style.width / LEAD_PARTS;
    let widths: Vec<usize> = entries
        .iter()
        .map(|(lead, _)| style.ambiguous.width(lead))
        .collect();
    let leads = widths.iter().copied();
    let column = leads.filter(|cells| *cells <= limit).max().unwrap_or(0);
    let mut padded = String::new();
    for ((lead, text), cells) in entries.iter().zip(widths) {
        if text.is_empty() {
            page.line(INDENT, lead);
        } else if cells <= column {
            padded.clear();
            padded.push_str(lead);
            fill(&mut padded, column - cells);
            padded.push_str(GAP);
            let lead = (padded.as_str(), column + GAP.len());
            page.put_behind(INDENT, lead, text, Meaning::Plain);
        } else {
            page.line(INDENT, lead);
            let below = INDENT + column + GAP.len();
            page.prose(if column == 0 { DEEP } else { below }, text);
        }
    }
}
