//! Full-width and ornamental letters of addresses as the ones that they stand for.

use super::ending::is_ending;
use crate::text::fold;

/// A text in narrow letters, letter for letter, which knows how it was written.
pub(super) struct Narrow<'t> {
    written: &'t str,
    /// `None` if nothing differs.
    text: Option<String>,
}

impl<'t> Narrow<'t> {
    /// Reads a text.
    pub(super) fn of(written: &'t str) -> Self {
        let wide = |letter: char| matches!(letter, '。' | '｡') || is_wide(letter);
        if !written.contains(wide) {
            return Self {
                written,
                text: None,
            };
        }
        let letters: Vec<char> = written.chars().map(narrowed).collect();
        let point = |(at, letter): (usize, &char)| match letter {
            '。' | '｡' if joins(&letters, at) => '.',
            letter => *letter,
        };
        let text: String = letters.iter().enumerate().map(point).collect();
        let text = (text != written).then_some(text);
        Self { written, text }
    }

    /// Returns the text in narrow letters.
    pub(super) fn text(&self) -> &str {
        self.text.as_deref().unwrap_or(self.written)
    }

    /// Returns how a part of the narrow text was written, if it was written otherwise.
    pub(super) fn written(&self, part: &str) -> Option<&'t str> {
        let text = self.text.as_deref()?;
        let at = text.find(part)?;
        let first = text.get(..at)?.chars().count();
        let mut places = self.written.char_indices().map(|(at, _)| at).skip(first);
        let start = places.next()?;
        let behind = part.chars().count().checked_sub(1)?;
        let end = places.nth(behind).unwrap_or(self.written.len());
        self.written.get(start..end).filter(|given| *given != part)
    }
}

fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{FF01}'..='\u{FF5E}' | '\u{FE52}' | '\u{FE55}' | '\u{FE6B}' | '\u{2460}'..='\u{24FF}' | '\u{1D400}'..='\u{1D7FF}' | '\u{2102}'..='\u{2149}')
}

/// Returns the letter of an address that a wide one stands for; brackets and commas stay, for they
/// divide running text.
fn narrowed(letter: char) -> char {
    if !is_wide(letter) {
        return letter;
    }
    if let '\u{FF01}'..='\u{FF5E}' = letter {
        let narrow = char::from_u32(u32::from(letter) - 0xFEE0);
        return narrow.filter(|it| is_of_an_address(*it)).unwrap_or(letter);
    }
    let folded = fold(letter.encode_utf8(&mut [0; 4]));
    let mut letters = folded.chars();
    match (letters.next(), letters.next()) {
        (Some(one), None) if is_of_an_address(one) => one,
        _ => letter,
    }
}

fn is_of_an_address(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ".:/@-_%?=&#\\".contains(letter)
}

/// Tells whether the full stop of a sentence is the point of a host: labels stand on both sides,
/// and the last one is an ending in the case of the first.
fn joins(letters: &[char], at: usize) -> bool {
    let part = |letter: &&char| letter.is_ascii_alphanumeric() || **letter == '-';
    let before: String = letters
        .get(..at)
        .into_iter()
        .flatten()
        .rev()
        .take_while(part)
        .collect();
    let mut rest = letters.get(at + 1..).unwrap_or_default();
    loop {
        let label: String = rest.iter().take_while(part).collect();
        let after = rest.get(label.len()..).unwrap_or_default();
        if before.is_empty() || label.is_empty() {
            return false;
        }
        match after {
            ['.' | '。' | '｡', next, ..] if part(&next) => {
                rest = after.get(1..).unwrap_or_default();
            }
            _ => {
                let upper = |text: &str| !text.contains(|l: char| l.is_ascii_lowercase());
                let lower = !label.contains(|l: char| l.is_ascii_uppercase());
                return is_ending(&label) && (lower || upper(&label) && upper(&before));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_of_addresses_become_narrow_and_sentences_stay() {
        for (written, narrow) in [
            ("ＨＴＴＰＳ：／／ｅ．ｔｅｓｔ／ａ", "HTTPS://e.test/a"),
            ("provider。xyz", "provider.xyz"),
            ("www｡provider｡co。jpへ", "www.provider.co.jpへ"),
            ("PROVIDER。XYZ", "PROVIDER.XYZ"),
            ("Provider。JPYを送った", "Provider。JPYを送った"),
            ("Provider。Is it", "Provider。Is it"),
            ("送った。comが", "送った。comが"),
            ("（ａ）「ｂ」", "（a）「b」"),
            ("𝗯𝗶𝘁.𝘅𝘆𝘇", "bit.xyz"),
        ] {
            assert_eq!(Narrow::of(written).text(), narrow, "{written}");
        }
    }

    #[test]
    fn a_part_is_given_back_as_it_was_written() {
        let narrow = Narrow::of("開く：ａ．ｔｅｓｔ とb.test");
        assert_eq!(narrow.written("a.test"), Some("ａ．ｔｅｓｔ"));
        assert_eq!(narrow.written("b.test"), None);
    }
}
