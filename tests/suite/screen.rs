//! What every screen keeps: the width, and the rules for the begin of a line.

use unicode_width::UnicodeWidthStr;

/// What no line begins with: it belongs to the line before.
const NEVER_FIRST: &str =
    "、。，．・：；？！」』）］｝〉》】〕…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

/// What a list is made of; the dot begins an entry, and a line in a list may begin with it.
const BULLET: char = '・';

/// A terminal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Screen {
    /// Its width in cells.
    pub(crate) cells: usize,
    /// Whether it draws ambiguous characters in two cells.
    pub(crate) wide: bool,
    /// Whether only ASCII is drawn around the words.
    pub(crate) ascii: bool,
}

impl Screen {
    /// Returns the breaches of what every screen keeps, each with its line.
    pub(crate) fn breaches(self, text: &str) -> Vec<String> {
        text.lines().flat_map(|line| self.of_line(line)).collect()
    }

    fn of_line(self, line: &str) -> Vec<String> {
        let mut found = Vec::new();
        let cells = self.width(line);
        if cells > self.cells && !is_value(line) {
            found.push(format!("{cells} cells of {}: {line}", self.cells));
        }
        for cell in line.split(['│', '|']) {
            let text = cell.trim_start();
            let first = text.chars().next().unwrap_or(' ');
            if NEVER_FIRST.contains(first) && !(first == BULLET && begins_entry(text)) {
                found.push(format!("begins with {first}: {line}"));
            }
        }
        let drawn = |letter: char| matches!(letter, '…' | '→' | '•' | '–' | '—' | '×' | '─'..='╿' | '█' | '▉'..='▏' | '✓' | '✗');
        if self.ascii && !is_quoted(line) && line.chars().any(drawn) {
            found.push(format!("no ASCII: {line}"));
        }
        found
    }

    fn width(self, line: &str) -> usize {
        if self.wide {
            line.width_cjk()
        } else {
            line.width()
        }
    }
}

/// Tells whether a line holds one thing to copy, which is never broken: a URL, a number, a command.
fn is_value(line: &str) -> bool {
    let text = line.trim_start().trim_start_matches(['-', '・', ' ']);
    if let Some((command, rest)) = text.strip_prefix('`').and_then(|text| text.split_once('`')) {
        // A mark that must not begin a line goes on behind it.
        return !command.is_empty() && rest.chars().count() <= 1;
    }
    let path = text.trim_matches(['(', ')', '（', '）', ':', '。', '、']);
    if path.starts_with('/') && !path.contains(char::is_whitespace) {
        return true;
    }
    let mut words = line
        .split_whitespace()
        .filter(|word| *word != "-" && *word != "・");
    words
        .next()
        .is_some_and(|word| word.is_ascii() || word.contains("://"))
        && words.next().is_none()
}

/// Tells whether a line is of a text that is shown exactly as it was sent.
fn is_quoted(line: &str) -> bool {
    let text = line.trim_start();
    text.starts_with("| ") && text.matches('|').count() == 1
}

/// Tells whether a dot stands before an entry and not before the rest of a line.
fn begins_entry(text: &str) -> bool {
    text.chars()
        .nth(1)
        .is_some_and(|next| !next.is_whitespace())
}

#[test]
fn a_line_that_breaks_a_rule_is_found() {
    let screen = Screen {
        cells: 10,
        wide: false,
        ascii: true,
    };
    for (line, count) in [
        ("出金できる", 0),
        ("出金できない", 1),
        ("  https://example.com/long", 0),
        ("a long line", 1),
        ("  `madoguchi draft 1`。", 0),
        ("`madoguchi draft 1` and", 1),
        ("。出金", 1),
        ("| 」の |", 1),
        ("┌──┐", 1),
        ("…", 2),
        ("| as sent…", 0),
        ("・出金", 0),
    ] {
        assert_eq!(screen.breaches(line).len(), count, "{line}");
    }
    let wide = Screen {
        wide: true,
        ascii: false,
        ..screen
    };
    assert_eq!(wide.breaches("①②③④⑤⑥").len(), 1);
}
