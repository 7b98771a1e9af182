//! Long lists of words that cost nothing at start.
//!
//! Each text of a list is an address that the loader has to mend whenever the program starts, and
//! takes 40 bytes of the program besides its letters. Here all words of a list stand in one text,
//! and their ends are numbers. The list is written as ever; it is joined when the program is built.

/// A list of words.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    text: &'static str,
    /// Where each word ends in the text.
    ends: &'static [u16],
}

impl Words {
    /// Takes words that were joined by `words!`.
    pub const fn new(text: &'static str, ends: &'static [u16]) -> Self {
        Self { text, ends }
    }

    /// Returns how many words there are.
    pub const fn len(self) -> usize {
        self.ends.len()
    }

    /// Tells whether there is no word.
    pub const fn is_empty(self) -> bool {
        self.ends.is_empty()
    }

    /// Returns a word by its place in the list.
    pub fn get(self, place: usize) -> Option<&'static str> {
        let from = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        let to = *self.ends.get(place)?;
        self.text.get(from.into()..to.into())
    }

    /// Returns the words in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        let mut from = 0;
        self.ends.iter().map(move |&to| {
            let to = usize::from(to);
            let word = self.text.get(from..to).unwrap_or_default();
            from = to;
            word
        })
    }

    /// Tells whether a word is in the list.
    pub fn contains(self, word: &str) -> bool {
        self.iter().any(|known| known == word)
    }
}

/// Returns how many bytes words have together.
pub const fn length(words: &[&str]) -> usize {
    let mut length = 0;
    let mut place = 0;
    while place < words.len() {
        length += words[place].len();
        place += 1;
    }
    length
}

/// Writes words one behind the other.
pub const fn joined<const LENGTH: usize>(words: &[&str]) -> [u8; LENGTH] {
    let mut text = [0; LENGTH];
    let (mut place, mut end) = (0, 0);
    while place < words.len() {
        let word = words[place].as_bytes();
        let mut at = 0;
        while at < word.len() {
            text[end] = word[at];
            end += 1;
            at += 1;
        }
        place += 1;
    }
    text
}

/// Returns where each word ends.
///
/// # Panics
///
/// When the program is built, where a list has more bytes than the numbers can tell.
pub const fn ends<const COUNT: usize>(words: &[&str]) -> [u16; COUNT] {
    let mut ends = [0; COUNT];
    let (mut place, mut end) = (0, 0);
    while place < COUNT {
        end += words[place].len();
        assert!(end <= u16::MAX as usize, "the list is too long");
        #[allow(clippy::cast_possible_truncation, reason = "looked at above")]
        let number = end as u16;
        ends[place] = number;
        place += 1;
    }
    ends
}

/// Joins a list of words when the program is built.
macro_rules! words {
    ($words:expr) => {{
        const WORDS_OF_LIST: &[&str] = $words;
        const BYTES_OF_LIST: [u8; $crate::domain::length(WORDS_OF_LIST)] =
            $crate::domain::joined(WORDS_OF_LIST);
        const ENDS_OF_LIST: [u16; WORDS_OF_LIST.len()] = $crate::domain::ends(WORDS_OF_LIST);
        const TEXT_OF_LIST: &str = match std::str::from_utf8(&BYTES_OF_LIST) {
            Ok(text) => text,
            Err(_) => "",
        };
        $crate::domain::Words::new(TEXT_OF_LIST, &ENDS_OF_LIST)
    }};
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    const FEW: Words = words!(&["出金", "", "late", "…"]);
    const NONE: Words = words!(&[]);

    #[test]
    fn joined_words_are_those_of_the_list() {
        assert_eq!(FEW.iter().collect::<Vec<_>>(), ["出金", "", "late", "…"]);
        assert_eq!(FEW.get(2), Some("late"));
        assert_eq!((FEW.get(4), NONE.get(0)), (None, None));
        assert!(FEW.contains("…") && FEW.contains("出金") && FEW.contains(""));
        assert!(!FEW.contains("ate") && !FEW.contains("金late") && !NONE.contains(""));
        assert_eq!((FEW.len(), NONE.is_empty()), (4, true));
    }
}
