//! Long lists of words that cost nothing at start.
//!
//! Each text of a list is an address that the loader has to mend whenever the program starts, and
//! takes 40 bytes of the program besides its letters. Here all words of a list stand in one text,
//! and their ends are numbers. The list is written as ever; it is joined when the program is built,
//! and the words are put in order by their last byte and their length, so that few of them are
//! compared with a text.

/// A list of words.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    text: &'static str,
    /// Where each word ends in the text.
    ends: &'static [u16],
    /// The places of the words, by last byte and length.
    order: &'static [u16],
}

impl Words {
    /// Takes words that were joined by `words!`.
    pub const fn new(text: &'static str, ends: &'static [u16], order: &'static [u16]) -> Self {
        Self { text, ends, order }
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
        let key = key(word.as_bytes());
        self.from(key)
            .take_while(|(of, _)| *of == key)
            .any(|(_, known)| known == word.as_bytes())
    }

    /// Returns the words with which a text ends, shorter ones first, but for the empty one.
    pub fn ending(self, text: &str) -> impl Iterator<Item = &'static str> {
        let text = text.as_bytes();
        let (least, most) = match text.last() {
            Some(last) => (joined_key(*last, 1), joined_key(*last, text.len())),
            None => (usize::MAX, 0),
        };
        self.from(least)
            .take_while(move |(key, _)| *key <= most)
            .filter(move |(_, word)| text.ends_with(word))
            .filter_map(|(_, word)| str::from_utf8(word).ok())
    }

    /// Walks the words from a key on, each with its key.
    fn from(self, least: usize) -> impl Iterator<Item = (usize, &'static [u8])> {
        let bytes = move |place: u16| {
            let place = usize::from(place);
            let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
            &self.text.as_bytes()[start.into()..self.ends[place].into()]
        };
        let first = self
            .order
            .partition_point(|&place| key(bytes(place)) < least);
        let rest = self.order.get(first..).unwrap_or_default();
        rest.iter().map(move |&place| {
            let word = bytes(place);
            (key(word), word)
        })
    }
}

/// The longest word that has a key of its own length; longer ones share one, in bytes.
const KEY_BYTES_MAX: usize = 255;

const fn joined_key(last: u8, length: usize) -> usize {
    let length = if length < KEY_BYTES_MAX {
        length
    } else {
        KEY_BYTES_MAX
    };
    (last as usize) << 8 | length
}

/// Returns by what words are in order: the last byte, then the length.
const fn key(word: &[u8]) -> usize {
    match word.last() {
        Some(last) => joined_key(*last, word.len()),
        None => 0,
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

/// Returns the places of words by their keys.
///
/// It is a counting sort, first by length and then by last byte, for what is computed when the
/// program is built may not take long.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a list has fewer words than bytes"
)]
pub const fn order<const COUNT: usize>(words: &[&str]) -> [u16; COUNT] {
    let mut order = [0; COUNT];
    let mut place = 0;
    while place < COUNT {
        order[place] = place as u16;
        place += 1;
    }
    let mut shift = 0;
    while shift <= 8 {
        let mut starts = [0_u16; 257];
        place = 0;
        while place < COUNT {
            starts[(key(words[place].as_bytes()) >> shift & 0xff) + 1] += 1;
            place += 1;
        }
        place = 0;
        while place < 256 {
            starts[place + 1] += starts[place];
            place += 1;
        }
        let before = order;
        place = 0;
        while place < COUNT {
            let digit = key(words[before[place] as usize].as_bytes()) >> shift & 0xff;
            order[starts[digit] as usize] = before[place];
            starts[digit] += 1;
            place += 1;
        }
        shift += 8;
    }
    order
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
        const ORDER_OF_LIST: [u16; WORDS_OF_LIST.len()] =
            $crate::domain::words_order(WORDS_OF_LIST);
        $crate::domain::Words::new(TEXT_OF_LIST, &ENDS_OF_LIST, &ORDER_OF_LIST)
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

    #[test]
    fn a_text_ends_with_words_of_a_list_as_if_each_was_tried() {
        const MANY: Words = words!(&[
            "出金", "金", "late", "plate", "", "…", "e", "入金", "番号", "te", "ate", "号",
        ]);
        for text in [
            "", "出金", "too late", "plate", "plat", "号", "番号", "…", "e", "残高", "金額",
        ] {
            let mut slowly: Vec<&str> = MANY.iter().filter(|word| text.ends_with(word)).collect();
            slowly.retain(|word| !word.is_empty());
            slowly.sort_by_key(|word| word.len());
            assert_eq!(MANY.ending(text).collect::<Vec<_>>(), slowly, "{text}");
            assert_eq!(
                MANY.contains(text),
                MANY.iter().any(|word| word == text),
                "{text}"
            );
        }
    }
}
