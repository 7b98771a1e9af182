//! The words that stand in bytes which are no text as a whole: in a picture's comments, in a
//! document, in a database.

/// How many characters in a row are words; fewer come by chance everywhere.
const RUN_CHARS_MIN: usize = 6;

/// From how many on they are words whatever signs are among them.
const RUN_CHARS_SURE: usize = 12;

/// Returns the runs of readable characters in some bytes, each in a line of its own, whether they
/// are written in units of one byte (UTF-8), of two (UTF-16) or of four (UTF-32).
pub fn readable(bytes: &[u8]) -> String {
    let mut runs = Runs::default();
    for chunk in bytes.utf8_chunks() {
        chunk.valid().chars().for_each(|letter| runs.take(letter));
        if !chunk.invalid().is_empty() {
            runs.end();
        }
    }
    runs.end();
    // Bytes without a zero hold no wide letters of the scripts that are looked for, but kana.
    for width in [2, 4] {
        for (start, big) in (0..width).flat_map(|start| [(start, false), (start, true)]) {
            let units = bytes.get(start..).unwrap_or_default().chunks_exact(width);
            for unit in units {
                match wide(unit, big) {
                    Some(letter) => runs.take(letter),
                    None => runs.end(),
                }
            }
            runs.end();
        }
    }
    runs.text
}

/// Reads a unit of two or four bytes as a letter of Latin script or a kana; other letters stand in
/// any bytes by chance.
fn wide(unit: &[u8], big: bool) -> Option<char> {
    let fold = |value: u32, byte: &u8| value << 8 | u32::from(*byte);
    let value = if big {
        unit.iter().fold(0, fold)
    } else {
        unit.iter().rev().fold(0, fold)
    };
    char::from_u32(value)
        .filter(|letter| matches!(letter, '\t'..='\u{FF}' | '\u{3000}'..='\u{30FF}'))
}

/// The runs that were found.
#[derive(Default)]
struct Runs {
    text: String,
    /// Where the run that is read now begins.
    start: usize,
    /// How many characters it has.
    chars: usize,
}

impl Runs {
    fn take(&mut self, letter: char) {
        if letter.is_control() && !matches!(letter, '\t' | '\n' | '\r') {
            return self.end();
        }
        self.text.push(letter);
        self.chars += 1;
    }

    fn end(&mut self) {
        let run = self.text.get(self.start..).unwrap_or_default();
        let is_plain = |letter: char| letter.is_alphanumeric() || " -_.:".contains(letter);
        let is_kept = self.chars >= RUN_CHARS_SURE
            || self.chars >= RUN_CHARS_MIN && run.chars().all(is_plain);
        if is_kept {
            self.text.push('\n');
        } else {
            self.text.truncate(self.start);
        }
        self.start = self.text.len();
        self.chars = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_letters_are_found_in_any_width() {
        let said = "ozone drill";
        let units = |width: usize, big: bool| -> Vec<u8> {
            let letters = said.bytes().flat_map(|byte| {
                let mut unit = vec![0; width];
                unit[if big { width - 1 } else { 0 }] = byte;
                unit
            });
            [0x89, 1, 0xFF].into_iter().chain(letters).collect()
        };
        for (width, big) in [(1, false), (2, false), (2, true), (4, false), (4, true)] {
            let found = readable(&units(width, big));
            assert!(
                found.lines().any(|line| line == said),
                "{width} {big}: {found:?}"
            );
        }
    }

    #[test]
    fn a_few_letters_in_a_row_are_no_words() {
        assert_eq!(readable(b"\x00abcde\x00\xFFfghij\x01a$%(;x\x02"), "");
        assert_eq!(
            readable("\u{0}シード です\u{0}".as_bytes()),
            "シード です\n"
        );
    }
}
