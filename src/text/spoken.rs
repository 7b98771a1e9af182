//! Breaking sentences that name commands.

use std::ops::Range;

use super::Ambiguous;
use super::wrap::wrap_around;

/// The longest command or address that is never broken, in bytes; what is longer is no such thing.
const BYTES_MAX: usize = 300;

/// What begins an address.
const ADDRESSES: [&str; 2] = ["https://", "http://"];

/// Breaks sentences into lines of at most so many cells; what stands between backticks, the address
/// of a page and the path of a file are to be copied, and are never broken: a longer one has a line
/// of its own, and is left to the terminal.
pub fn wrap_sentence(text: &str, cells: usize, ambiguous: Ambiguous) -> Vec<String> {
    wrap_around(text, cells, ambiguous, to_copy)
}

/// Returns where commands and addresses stand in a paragraph.
fn to_copy(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut marks = text.match_indices('`').map(|(at, _)| at);
    while let Some((begin, end)) = marks.next().zip(marks.next()) {
        found.push(begin..end + 1);
    }
    for scheme in ADDRESSES {
        found.extend(text.match_indices(scheme).map(|(begin, _)| {
            let rest = text.get(begin..).unwrap_or_default();
            let ends = |letter: char| !letter.is_ascii_graphic() || "`\"'<>)".contains(letter);
            begin..begin + rest.find(ends).unwrap_or(rest.len())
        }));
    }
    // The path of a file: /home/hanako/…, where a word begins.
    let mut before = ' ';
    for (begin, letter) in text.char_indices() {
        if letter == '/' && (before.is_whitespace() || "(（「".contains(before)) {
            let rest = text.get(begin..).unwrap_or_default();
            let ends = |letter: char| letter.is_whitespace() || ")）」`\"、。".contains(letter);
            let length = rest.find(ends).unwrap_or(rest.len());
            let path = rest.get(..length).unwrap_or_default();
            found.extend((path.matches('/').count() > 1).then_some(begin..begin + length));
        }
        before = letter;
    }
    found.retain(|held| held.len() <= BYTES_MAX);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_to_copy_is_broken_only_where_it_is_longer_than_a_line() {
        for (text, cells, expected) in [
            (
                "送ったら `madoguchi sent 1` で、記録してください。",
                20,
                "送ったら\n`madoguchi sent 1`\nで、記録してくださ\nい。",
            ),
            ("see `a b`", 9, "see `a b`"),
            ("see `a b`", 7, "see\n`a b`"),
            (
                "記録は `madoguchi fact 1 種類=値` で、どうぞ。",
                20,
                "記録は\n`madoguchi fact 1 種類=値`\nで、どうぞ。",
            ),
            (
                "出典: https://example.com/ja-jp/faq（公式）",
                18,
                "出典:\nhttps://example.com/ja-jp/faq\n（公式）",
            ),
            (
                "残りは (/home/hanako/x-1.txt): メモ",
                16,
                "残りは\n(/home/hanako/x-1.txt):\nメモ",
            ),
            ("yes / no or / and more", 9, "yes / no\nor / and\nmore"),
            ("a ` alone and long", 9, "a ` alone\nand long"),
            ("one\ntwo", 9, "one\ntwo"),
        ] {
            let lines = wrap_sentence(text, cells, Ambiguous::Narrow);
            assert_eq!(lines.join("\n"), expected);
        }
    }
}
