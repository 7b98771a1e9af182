//! Blocks of Base64 in a text: what a mail program would have unpacked stands there as lines that
//! nobody can read.

use std::ops::Range;

use super::bytes;

/// The fewest characters of a block: eighteen bytes say something.
const CHARS_MIN: usize = 24;

/// The fewest characters of the line that begins a block: a word in a line of its own begins none.
const FIRST_CHARS_MIN: usize = 12;

/// Returns the blocks of a text, in bytes, each with what is packed in it. Quoted lines are blocks
/// too.
pub fn packed(text: &str) -> Vec<(Range<usize>, Vec<u8>)> {
    let mut all = Vec::new();
    let mut block: Option<(Range<usize>, String)> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start..start + line.trim_end_matches(['\r', '\n']).len();
        start += line.len();
        let inside = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        if !is_packed(inside) {
            all.extend(block.take().and_then(unpacked));
            continue;
        }
        match &mut block {
            // A block ends with its padding.
            Some((range, letters)) if !letters.ends_with('=') => {
                range.end = at.end;
                letters.push_str(inside);
            }
            _ if inside.len() < FIRST_CHARS_MIN => all.extend(block.take().and_then(unpacked)),
            _ => {
                let at = at.end - at.len().min(inside.len())..at.end;
                all.extend(block.replace((at, inside.to_owned())).and_then(unpacked));
            }
        }
    }
    all.extend(block.and_then(unpacked));
    all
}

/// Tells whether a line is nothing but Base64, in whole groups of four.
fn is_packed(line: &str) -> bool {
    let letters = line.trim_end_matches('=');
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/';
    !letters.is_empty()
        && line.len().is_multiple_of(4)
        && line.len() - letters.len() <= 2
        && letters.bytes().all(is_letter)
}

fn unpacked((at, letters): (Range<usize>, String)) -> Option<(Range<usize>, Vec<u8>)> {
    if letters.len() < CHARS_MIN {
        return None;
    }
    bytes::decode(&letters).map(|bytes| (at, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_found_with_what_it_says_and_words_are_none() {
        let text = "本文\r\n> UGFzc3dvcmQ6\r\n> IEhhbmFrbyMxOTg3\r\n以上";
        let found = packed(text);
        assert_eq!(found.len(), 1, "{found:?}");
        let (at, bytes) = &found[0];
        assert_eq!(bytes, b"Password: Hanako#1987");
        assert!(text[at.clone()].starts_with("UGFz"), "{at:?}");
        assert!(text[at.clone()].ends_with("xOTg3"), "{at:?}");
        for words in [
            "入金が反映されません",
            "hello\nworld\nagain\n",
            "UGFzc3dvcmQ=",
            "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33 b",
            "",
        ] {
            assert_eq!(packed(words), [], "{words}");
        }
    }
}
