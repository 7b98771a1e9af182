//! Writes the compiled form, for the tests that hold it against the files that people write.

use std::collections::HashMap;

use super::Compiled;

/// What was written so far.
pub(in crate::pack) struct Writer {
    pub(in crate::pack) bytes: Vec<u8>,
    /// Every text, each once.
    pub(super) text: String,
    /// Where texts stand that were written.
    places: HashMap<String, usize>,
}

impl Writer {
    /// Begins with texts that are known.
    pub(super) fn on(text: &str) -> Self {
        Self {
            bytes: Vec::new(),
            text: text.to_owned(),
            places: HashMap::new(),
        }
    }

    /// Writes a whole file, and returns its bytes.
    pub(super) fn file<T: Compiled>(&mut self, value: &T) -> Vec<u8> {
        value.put(self);
        std::mem::take(&mut self.bytes)
    }

    /// Returns where a text stands, behind the others if it is new.
    pub(super) fn place(&mut self, text: &str) -> usize {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = self.text.find(text).unwrap_or_else(|| {
            self.text.push_str(text);
            self.text.len() - text.len()
        });
        self.places.insert(text.to_owned(), place);
        place
    }
}
