//! A short piece of text beside a stretch, with every character known by its place.

use crate::safety::seen::floor;

/// How far beside a stretch letters and words are read, in bytes.
const BESIDE_BYTES: usize = 48;

/// The longest piece: the first character may begin before, in bytes.
const BYTES_MAX: usize = BESIDE_BYTES + 3;

/// A piece of text of at most [`BYTES_MAX`] bytes.
pub(super) struct Window<'t> {
    text: &'t str,
    /// Where its characters begin, and where it ends.
    at: [u8; BYTES_MAX + 1],
    /// How many characters it has.
    count: usize,
}

impl<'t> Window<'t> {
    /// Returns what stands right before a place.
    pub(super) fn ahead(text: &'t str, place: usize) -> Self {
        let from = floor(text, place.saturating_sub(BESIDE_BYTES));
        Self::of(text.get(from..place).unwrap_or_default())
    }

    /// Returns what stands right behind a place.
    pub(super) fn behind(text: &'t str, place: usize) -> Self {
        let to = floor(text, place + BESIDE_BYTES);
        Self::of(text.get(place..to).unwrap_or_default())
    }

    /// Looks at a text; one that is too long is cut.
    fn of(text: &'t str) -> Self {
        let mut at = [0; BYTES_MAX + 1];
        let mut count = 0;
        for (place, byte) in (0_u8..).zip(text.bytes().take(BYTES_MAX)) {
            // A byte that goes on with a character begins none.
            if byte & 0xc0 != 0x80 {
                at[count] = place;
                count += 1;
            }
        }
        at[count] = u8::try_from(text.len().min(BYTES_MAX)).unwrap_or(0);
        Self { text, at, count }
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the first characters, or all there are.
    pub(super) fn first(&self, count: usize) -> &'t [u8] {
        self.between(0, count.min(self.count))
    }

    /// Returns the last characters, or all there are.
    pub(super) fn last(&self, count: usize) -> &'t [u8] {
        self.between(self.count.saturating_sub(count), self.count)
    }

    /// Walks all that stand together, so many at a time, but for ASCII, of the first characters or
    /// of the last ones.
    pub(super) fn together(
        &self,
        size: usize,
        of: std::ops::Range<usize>,
    ) -> impl Iterator<Item = &'t [u8]> {
        let from = self.at.get(of.start..=of.end).unwrap_or_default();
        let to = from.get(size..).unwrap_or_default();
        let bytes = self.text.as_bytes();
        from.iter().zip(to).filter_map(move |(from, to)| {
            // A character of ASCII is one byte, and no other is.
            let foreign = usize::from(to - from) > size;
            foreign.then(|| bytes.get((*from).into()..(*to).into()).unwrap_or_default())
        })
    }

    /// Returns the places of the first characters, or of all there are.
    pub(super) fn begin(&self, count: usize) -> std::ops::Range<usize> {
        0..count.min(self.count)
    }

    /// Returns the places of the last characters, or of all there are.
    pub(super) fn end(&self, count: usize) -> std::ops::Range<usize> {
        self.count.saturating_sub(count)..self.count
    }

    fn between(&self, from: usize, to: usize) -> &'t [u8] {
        let at = |place: usize| self.at.get(place).map_or(0, |at| usize::from(*at));
        let bytes = self.text.as_bytes();
        bytes.get(at(from)..at(to)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_has_the_characters_of_its_text() {
        for text in ["", "a", "パスはab「𠮷」です", "ログインできません。コード"]
        {
            let window = Window::of(text);
            for count in 0..8 {
                let first: String = text.chars().take(count).collect();
                let skipped = text.chars().count().saturating_sub(count);
                let last: String = text.chars().skip(skipped).collect();
                let (first, last) = (first.as_bytes(), last.as_bytes());
                assert_eq!((window.first(count), window.last(count)), (first, last));
            }
            for size in [2, 3] {
                let letters: Vec<char> = text.chars().collect();
                let slowly: Vec<String> = letters
                    .windows(size)
                    .filter(|letters| !letters.iter().all(char::is_ascii))
                    .map(|letters| letters.iter().collect())
                    .collect();
                let found = window.together(size, window.begin(usize::MAX));
                let found: Vec<String> = found
                    .map(|piece| String::from_utf8_lossy(piece).into_owned())
                    .collect();
                assert_eq!(found, slowly, "{text}");
            }
        }
    }
}
