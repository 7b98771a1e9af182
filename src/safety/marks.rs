//! What the rules of this very build have read and found nothing in: such a text is not read again
//! each time it is shown.
//!
//! A mark stands for a text and the field it was given in. It is made when a reading ended without
//! a finding, also the last one of a text in which something was replaced. It is kept beside the
//! record, and counts only for a text of the same bytes under the same rules: after another hand or
//! a newer program the text is read as if there were no mark.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash as _, Hasher};

use super::clear::{Clearing, clear};
use super::cleared::Cleared;
use super::hints::{Field, Hints};
use super::whole_mark::WholeMark;
use crate::domain::{FactKind, Order as _};
use crate::text::holds_hidden;

/// The number of the rules of this build, which is taken from their files; marks that were made under
/// another count for nothing.
pub const RULES: &str = env!("MADOGUCHI_RULES");

/// How many new marks wait to be kept: more than one incident has, and few enough for a run that
/// reads a million texts.
const FRESH_MAX: usize = 4096;

/// The marks that a run knows of.
#[derive(Debug, Default)]
pub struct Marks {
    known: RefCell<HashSet<u64, BuildHasherDefault<AsItIs>>>,
    /// Those that were made in this run and are not kept yet.
    fresh: RefCell<Vec<u64>>,
}

impl Marks {
    /// Clears a text, unless a mark says that nothing is in it.
    pub fn clear(&self, text: &str, hints: &Hints<'_>) -> Clearing {
        if self.stays(text, hints.field) {
            return Clearing {
                text: Cleared::vouch(text.to_owned()),
                findings: Vec::new(),
                is_read: true,
            };
        }
        let clearing = clear(text, hints);
        if clearing.is_read {
            self.make(clearing.text.as_str(), hints.field);
        }
        clearing
    }

    /// Tells whether a mark says that nothing is in a text of this field.
    ///
    /// What acts on a display is looked for all the same: a mark comes out of a file.
    pub fn stays(&self, text: &str, field: Field) -> bool {
        let known = self.known.borrow();
        // Most writing commands know of none, and need not hash what they write for that.
        if known.is_empty() {
            return false;
        }
        let read_as = |class| known.contains(&mark(text, class));
        let class = Class::of(field);
        // Where nothing is found in free words, nothing is found in a letter: a rule less looks.
        let is_known = read_as(class) || class == Class::Letter && read_as(Class::Words);
        is_known && !holds_hidden(text)
    }

    /// Marks a text in which nothing was found.
    pub(super) fn make(&self, text: &str, field: Field) {
        self.add(mark(text, Class::of(field)));
    }

    /// Takes in marks that were kept under [`RULES`].
    pub fn take_in(&self, kept: &[u8]) {
        self.known.borrow_mut().extend(each(kept));
    }

    /// Keeps the mark of an incident with those of its texts.
    pub(super) fn keep(&self, mark: WholeMark) {
        self.add(mark.0);
    }

    fn add(&self, mark: u64) {
        self.known.borrow_mut().insert(mark);
        let mut fresh = self.fresh.borrow_mut();
        if fresh.len() == FRESH_MAX {
            fresh.clear();
        }
        fresh.push(mark);
    }

    /// Forgets what is known, for the next of very many incidents.
    pub fn forget(&self) {
        self.known.borrow_mut().clear();
        self.fresh.borrow_mut().clear();
    }

    /// Hands over the marks that were made since the last time, as they are kept.
    pub fn hand_over(&self) -> Vec<u8> {
        let mut fresh = std::mem::take(&mut *self.fresh.borrow_mut());
        fresh.order();
        fresh.dedup();
        fresh.into_iter().flat_map(u64::to_le_bytes).collect()
    }
}

/// Returns the marks that were kept.
pub(super) fn each(kept: &[u8]) -> impl Iterator<Item = u64> {
    let (kept, _) = kept.as_chunks();
    kept.iter().map(|bytes| u64::from_le_bytes(*bytes))
}

/// Fields in which the same is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Words,
    Letter,
    TxId,
    /// Facts that are no ids, where digits that are all of the text are one nowhere else.
    NoId,
    /// No field: all that is read of an incident.
    Whole,
}

impl Class {
    fn of(field: Field) -> Self {
        match field {
            Field::Letter => Self::Letter,
            Field::Fact(FactKind::TxId) => Self::TxId,
            field if field.holds_no_id() => Self::NoId,
            Field::Words | Field::Fact(_) => Self::Words,
        }
    }

    /// Begins a mark: no two classes have one in common.
    pub(super) fn hasher(self) -> DefaultHasher {
        let mut hash = DefaultHasher::new();
        self.hash(&mut hash);
        hash
    }
}

/// Returns the mark of a text: 64 bits over its field and its bytes.
///
/// It is no secret and no proof. Whoever can write into the record can make one, and shows himself
/// his own words.
fn mark(text: &str, class: Class) -> u64 {
    let mut hash = class.hasher();
    hash.write(text.as_bytes());
    hash.finish()
}

/// A mark is a hash already.
#[derive(Debug, Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, mark: u64) {
        self.0 = mark;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hints(field: Field) -> Hints<'static> {
        Hints {
            field,
            ..Hints::BARE
        }
    }

    #[test]
    fn a_mark_is_for_one_text_in_one_field_and_can_be_kept() {
        let marks = Marks::default();
        let text = "入金がまだ反映されません";
        marks.clear(text, &hints(Field::Letter));
        let kept = marks.hand_over();
        assert_eq!(kept.len(), 8);
        assert!(marks.hand_over().is_empty(), "each is handed over once");

        let later = Marks::default();
        later.take_in(&kept);
        for (text, field, stays) in [
            (text, Field::Letter, true),
            (text, Field::Words, false),
            (text, Field::Fact(FactKind::TxId), false),
            ("入金がまだ反映されません。", Field::Letter, false),
        ] {
            assert_eq!(later.stays(text, field), stays, "{text} as {field:?}");
        }
        later.forget();
        assert!(!later.stays(text, Field::Letter));
    }

    #[test]
    fn a_text_in_which_something_was_found_has_no_mark_but_what_is_left_of_it_has() {
        let text = "パスワードは hunter2 です";
        for keep_guesses in [false, true] {
            let marks = Marks::default();
            let hints = Hints {
                keep_guesses,
                ..hints(Field::Words)
            };
            let clearing = marks.clear(text, &hints);
            assert_eq!(clearing.findings.len(), 1);
            assert!(!marks.stays(text, Field::Words));
            let left = clearing.text.as_str();
            assert_eq!(marks.stays(left, Field::Words), !keep_guesses, "{left}");
        }
    }

    #[test]
    fn what_acts_on_a_display_is_shown_whatever_a_mark_says() {
        let marks = Marks::default();
        let text = "残高\u{202e}です";
        marks.make(text, Field::Words);
        let clearing = marks.clear(text, &hints(Field::Words));
        assert_eq!(clearing.text.as_str(), "残高<U+202E>です");
    }

    #[test]
    fn nothing_is_found_in_a_letter_or_a_fact_where_nothing_is_found_in_free_words() {
        const TEXTS: [&str; 3] = [
            include_str!("../../tests/data/clearing.jsonl"),
            include_str!("../../tests/data/denials.jsonl"),
            include_str!("../../tests/data/facts.jsonl"),
        ];
        for line in TEXTS.iter().flat_map(|file| file.lines()) {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            let text = row["text"].as_str().expect("it has a text");
            let marks = Marks::default();
            marks.clear(text, &hints(Field::Words));
            for field in [Field::Letter, Field::Fact(FactKind::OrderId)] {
                if marks.stays(text, field) {
                    let read = clear(text, &hints(field));
                    assert_eq!((read.text.as_str(), read.findings), (text, vec![]));
                }
            }
        }
    }
}
