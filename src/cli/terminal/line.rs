//! The answer that is being typed: a text and a cursor that moves by whole letters.

use zeroize::Zeroizing;

use super::keys::Key;
use crate::text::letters;

/// A text that is being typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    text: Zeroizing<String>,
    /// The cursor's place in bytes, always between two letters.
    cursor: usize,
}

impl Line {
    /// Begins with a text that is there already.
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: Zeroizing::new(text.to_owned()),
            cursor: text.len(),
        }
    }

    /// Returns the text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the text before the cursor.
    pub(super) fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.cursor..).unwrap_or_default()
    }

    /// Does what a key says to the text.
    pub(super) fn apply(&mut self, key: &Key) {
        match key {
            Key::Text(text) => self.insert(text),
            // An answer that is given and still edited has another line.
            Key::LineFeed | Key::Enter => self.insert("\n"),
            Key::Backspace => self.cut_before(last_letter(self.before())),
            Key::Delete => {
                let end = self.cursor + first_letter(self.after());
                self.text.replace_range(self.cursor..end, "");
            }
            Key::Left => self.cursor -= last_letter(self.before()),
            Key::Right => self.cursor += first_letter(self.after()),
            Key::Home => self.cursor = self.before().rfind('\n').map_or(0, |place| place + 1),
            Key::End => {
                let end = self.after().find('\n');
                self.cursor = end.map_or(self.text.len(), |place| self.cursor + place);
            }
            Key::KillBefore => self.cut_before(self.cursor),
            Key::KillAfter => self.text.truncate(self.cursor),
            Key::KillWord => {
                let before = self.before();
                let kept = before.trim_end().rfind(char::is_whitespace);
                let kept = kept.map_or(0, |place| {
                    place + first_letter(before.get(place..).unwrap_or_default())
                });
                self.cut_before(self.cursor - kept);
            }
            Key::Eof | Key::Redraw | Key::Other => {}
        }
    }

    fn insert(&mut self, text: &str) {
        // A text that grows moves, and what it leaves behind would not be overwritten.
        let needed = self.text.len() + text.len();
        if needed > self.text.capacity() {
            let mut larger = Zeroizing::new(String::with_capacity(2 * needed));
            larger.push_str(&self.text);
            self.text = larger;
        }
        self.text.insert_str(self.cursor, text);
        self.cursor += text.len();
    }

    fn cut_before(&mut self, bytes: usize) {
        let begin = self.cursor - bytes;
        self.text.replace_range(begin..self.cursor, "");
        self.cursor = begin;
    }
}

/// Returns the bytes of the last letter; none of an empty text.
fn last_letter(text: &str) -> usize {
    // A letter is far shorter than this; a long text is not walked through for its last one.
    let begin = text.len().saturating_sub(256);
    let begin = (begin..=text.len()).find(|&place| text.is_char_boundary(place));
    let end = text.get(begin.unwrap_or(0)..).unwrap_or_default();
    letters(end).last().map_or(0, str::len)
}

fn first_letter(text: &str) -> usize {
    letters(text).next().map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_edit_whole_letters() {
        let family = "👨\u{200D}👩\u{200D}👧";
        for (keys, expected) in [
            (vec![Key::Backspace, Key::Backspace], "出金|"),
            (
                vec![Key::Left, Key::Left, Key::Text("の".into())],
                "出金の|遅延",
            ),
            (vec![Key::Left, Key::Delete, Key::Delete], "出金遅|"),
            (vec![Key::Home, Key::Delete, Key::Right], "金|遅延"),
            (vec![Key::Left, Key::Left, Key::KillAfter], "出金|"),
            (vec![Key::Left, Key::KillBefore], "|延"),
            (
                vec![Key::Text(" abc def".into()), Key::KillWord],
                "出金遅延 abc |",
            ),
            (
                vec![Key::KillWord, Key::KillWord, Key::Backspace, Key::Left],
                "|",
            ),
            (vec![Key::Text(family.into()), Key::Backspace], "出金遅延|"),
            (
                vec![Key::LineFeed, Key::Text("次".into()), Key::Home],
                "出金遅延\n|次",
            ),
            (
                vec![Key::Home, Key::LineFeed, Key::Left, Key::End],
                "|\n出金遅延",
            ),
        ] {
            let mut line = Line::new("出金遅延");
            for key in &keys {
                line.apply(key);
            }
            let shown = format!("{}|{}", line.before(), line.after());
            assert_eq!(shown, expected, "{keys:?}");
        }
    }
}
