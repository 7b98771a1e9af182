//! A chat's text in numbered pieces, each of which fits a small box.

use crate::text::{count_chars, sentences};

/// The longest piece, in characters with its number; chats seldom say what they take.
pub(super) const PIECE_CHARS_MAX: usize = 200;
/// What `(12/34)` and its line break take of a piece.
const NUMBER_CHARS: usize = 8;

/// Cuts a text into pieces, numbered from (1/n) where there are several.
///
/// Paragraphs stay whole where one fits a piece; longer ones are cut between lines, then between
/// sentences, and a single longer sentence where a reader would pause.
pub(super) fn numbered(text: &str) -> String {
    let pieces = pieces(text, PIECE_CHARS_MAX - NUMBER_CHARS);
    let count = pieces.len();
    if count < 2 {
        return pieces.concat();
    }
    let number = |(index, piece): (usize, &String)| format!("({}/{count})\n{piece}", index + 1);
    pieces
        .iter()
        .enumerate()
        .map(number)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn pieces(text: &str, chars_max: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for paragraph in text
        .split("\n\n")
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        if count_chars(paragraph) <= chars_max {
            append(&mut pieces, paragraph, chars_max);
            continue;
        }
        // A long paragraph begins its own piece, so that its heading stays with it.
        pieces.push(String::new());
        for line in paragraph.lines() {
            for part in parts(line, chars_max) {
                append(&mut pieces, part, chars_max);
            }
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Puts a part on the last piece if it fits there, else on a new one.
fn append(pieces: &mut Vec<String>, part: &str, chars_max: usize) {
    match pieces.last_mut() {
        Some(last) if count_chars(last) + 1 + count_chars(part) <= chars_max => {
            if !last.is_empty() {
                last.push('\n');
            }
            last.push_str(part);
        }
        _ => pieces.push(part.to_owned()),
    }
}

/// Cuts a line into parts that fit.
fn parts(line: &str, chars_max: usize) -> Vec<&str> {
    if count_chars(line) <= chars_max {
        return vec![line];
    }
    let mut parts = Vec::new();
    for sentence in sentences(line) {
        let mut rest = sentence.trim();
        while count_chars(rest) > chars_max {
            let (part, after) = rest.split_at(pause(rest, chars_max));
            parts.push(part.trim());
            rest = after.trim_start();
        }
        parts.push(rest);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Returns the byte after the last pause that fits, or after the last letter that does.
fn pause(text: &str, chars_max: usize) -> usize {
    let mut hard = text.len();
    let mut soft = None;
    for (count, (at, letter)) in text.char_indices().enumerate() {
        if count == chars_max {
            hard = at;
            break;
        }
        if matches!(letter, '、' | ',' | ' ' | '　') {
            soft = Some(at + letter.len_utf8());
        }
    }
    soft.filter(|&at| at < text.len()).unwrap_or(hard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_one_piece_without_a_number() {
        assert_eq!(numbered("用件\n\n事実"), "用件\n事実");
    }

    #[test]
    fn every_piece_fits_with_its_number_and_nothing_is_lost() {
        let long = format!(
            "用件です。\n\n{}\n\n事実:\n{}\n{}",
            "文です。".repeat(80),
            "あ".repeat(450),
            "word ".repeat(100)
        );
        let written = numbered(&long);
        let mut letters = String::new();
        for piece in written.split("\n\n") {
            assert!(count_chars(piece) <= PIECE_CHARS_MAX, "{piece}");
            let (number, text) = piece.split_once('\n').expect("a number and a text");
            assert!(number.starts_with('(') && number.ends_with(')'), "{number}");
            letters.push_str(text);
        }
        let bare = |text: &str| text.replace(char::is_whitespace, "");
        assert_eq!(bare(&letters), bare(&long));
    }

    #[test]
    fn a_paragraph_that_fits_a_piece_is_not_cut() {
        let (one, two) = ("あ".repeat(120), "い".repeat(120));
        let written = numbered(&format!("{one}\n\n{two}"));
        assert_eq!(written, format!("(1/2)\n{one}\n\n(2/2)\n{two}"));
    }
}
