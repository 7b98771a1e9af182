//! The mark of an incident: whoever reads it whole finds nothing, neither in one of its texts nor in
//! all of them together.
//!
//! A phrase that is divided over several texts is in none of them, so the marks of the texts say
//! nothing of it. This mark is over everything that is read of the incident, text by text with the
//! place it stands in, and goes with any change to any of them.

use std::hash::{Hash as _, Hasher as _};

use super::hints::Hints;
use super::marks::{Class, each};
use super::whole::is_read;
use crate::domain::{BETWEEN_WORDS, Code as _, Entry, Order as _, Part, Value, Whole};
use crate::text::holds_hidden;

/// The mark of an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WholeMark(pub(super) u64);

impl WholeMark {
    /// Returns the mark of an incident as it is.
    ///
    /// Entries count in the order in which they are read. Values of one entry come from a line in
    /// another order than from the record, and are read in one of their own, so they count by name.
    /// Where guesses were given back, less is found: that is another mark.
    pub(super) fn of(whole: &Whole, hints: &Hints<'_>) -> Self {
        let mut hash = Class::Whole.hasher();
        hints.keep_guesses.hash(&mut hash);
        let mut texts: Vec<(&str, &str)> = Vec::with_capacity(16);
        let parts = Part::ALL.iter().map(|part| whole.part(*part));
        for entries in std::iter::once(std::slice::from_ref(&whole.head)).chain(parts) {
            entries.len().hash(&mut hash);
            for entry in entries {
                texts.clear();
                texts.extend(texts_of(entry));
                texts.order_by(|(one, _), (other, _)| (one.len(), one).cmp(&(other.len(), other)));
                texts.hash(&mut hash);
            }
        }
        for extra in &whole.extra {
            (extra.is_text, &extra.pointer, &extra.value).hash(&mut hash);
        }
        Self(hash.finish())
    }

    /// Tells whether the marks that were kept of an incident say that nothing is in it.
    ///
    /// What acts on a display is looked for all the same: a mark comes out of a file.
    pub(super) fn stays(self, whole: &Whole, kept: &[u8]) -> bool {
        let acts = |text: &str| holds_hidden(text) && text.split(BETWEEN_WORDS).any(holds_hidden);
        let entry_acts = |entry: &Entry| texts_of(entry).any(|(_, text)| acts(text));
        let mut entries = whole.parts.iter().flat_map(|(_, entries)| entries);
        each(kept).any(|mark| mark == self.0)
            && !entry_acts(&whole.head)
            && !entries.any(entry_acts)
            && !whole.extra.iter().any(|extra| acts(&extra.value))
    }
}

/// Returns what is read of an entry, each text with its column.
fn texts_of(entry: &Entry) -> impl Iterator<Item = (&str, &str)> {
    entry.0.iter().filter_map(|(column, value)| match value {
        Value::Text(text) if is_read(column) => Some((&**column, &**text)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Extra, FactKind};
    use crate::safety::{Field, Known, Marks, clear_whole};

    fn entry(values: &[(&'static str, &str)]) -> Entry {
        let mut entry = Entry::default();
        for (column, text) in values {
            entry.set_text(column, *text);
        }
        entry
    }

    fn whole() -> Whole {
        Whole {
            head: entry(&[
                ("uuid", "0169d637-0988-7192-b11d-346172809001"),
                ("title", "入金の件"),
                ("because", "入金\u{1f}反映"),
                ("text", "入金がまだ反映されません"),
            ]),
            parts: vec![
                (
                    Part::Timeline,
                    vec![
                        entry(&[("kind", "tried"), ("text", "アプリを再起動した")]),
                        entry(&[("kind", "tried"), ("text", "ヘルプを検索した")]),
                    ],
                ),
                (
                    Part::Facts,
                    vec![entry(&[("kind", "bank"), ("value", "三井住友銀行")])],
                ),
            ],
            extra: vec![Extra {
                pointer: "/author".to_owned(),
                is_text: true,
                value: "taro".to_owned(),
            }],
        }
    }

    fn mark(whole: &Whole) -> WholeMark {
        WholeMark::of(whole, &Hints::BARE)
    }

    /// Clears an incident with the marks that were kept of it; returns what came of it, how much was
    /// found, and the marks that were made.
    fn read(whole: Whole, hints: &Hints<'_>, kept: &[u8]) -> (Whole, usize, Vec<u8>) {
        let marks = Marks::default();
        let (whole, found) = clear_whole(whole, hints, kept, &mut Known::new(&marks));
        (whole.into_inner(), found.len(), marks.hand_over())
    }

    #[test]
    fn whatever_is_changed_in_an_incident_its_mark_goes() {
        type Change = fn(&mut Whole);
        let changes: [Change; 16] = [
            |whole| whole.head.set_text("text", "入金がまだ反映されません。"),
            |whole| whole.head.set_text("title", "入金の件\u{1f}"),
            |whole| whole.head.set_text("because", "入金反映"),
            |whole| whole.head.set_text("other", ""),
            |whole| whole.head.0.truncate(3),
            |whole| {
                whole.head.set_text("title", "入金がまだ反映されません");
                whole.head.set_text("text", "入金の件");
            },
            |whole| {
                whole.head.set_text("title", "入金の");
                whole.head.set_text("text", "件入金がまだ反映されません");
            },
            |whole| whole.part_mut(Part::Timeline).reverse(),
            |whole| whole.part_mut(Part::Timeline).truncate(1),
            |whole| whole.part_mut(Part::Timeline).push(Entry::default()),
            |whole| {
                let moved = whole.part_mut(Part::Timeline).pop();
                whole.part_mut(Part::Facts).splice(0..0, moved);
            },
            |whole| whole.parts[1].0 = Part::Answers,
            |whole| whole.parts[1].1[0].set_text("kind", "device"),
            |whole| whole.extra[0].pointer = "/password".to_owned(),
            |whole| whole.extra[0].is_text = false,
            |whole| whole.extra.clear(),
        ];
        for (place, change) in changes.iter().enumerate() {
            let mut other = whole();
            change(&mut other);
            assert_ne!(mark(&other), mark(&whole()), "{place}");
        }
        let kept = Hints {
            keep_guesses: true,
            ..Hints::BARE
        };
        assert_ne!(WholeMark::of(&whole(), &kept), mark(&whole()));
    }

    #[test]
    fn a_line_and_the_record_have_one_mark() {
        let mut other = whole();
        other.head.0.reverse();
        other.head.set_text("uuid", "another");
        other.head.set("told", Value::Integer(1));
        other.parts.reverse();
        other.parts.push((Part::Replies, Vec::new()));
        assert_eq!(mark(&other), mark(&whole()));
    }

    #[test]
    fn an_incident_in_which_nothing_is_found_is_read_once() {
        let (read_once, found, made) = read(whole(), &Hints::BARE, &[]);
        assert_eq!((&read_once, found), (&whole(), 0));
        assert!(mark(&whole()).stays(&whole(), &made));
        assert_eq!(read(whole(), &Hints::BARE, &made), (whole(), 0, Vec::new()));
    }

    #[test]
    fn the_mark_of_a_text_is_none_of_an_incident_nor_the_other_way() {
        let text = "入金がまだ反映されません";
        let only = Whole {
            head: entry(&[("text", text)]),
            ..Whole::default()
        };
        let fields = [
            Field::Words,
            Field::Letter,
            Field::Fact(FactKind::TxId),
            Field::Fact(FactKind::Bank),
        ];
        let marks = Marks::default();
        for field in fields {
            marks.make(text, field);
            marks.make("", field);
        }
        let of_texts = marks.hand_over();
        assert!(!mark(&only).stays(&only, &of_texts));
        assert!(!mark(&Whole::default()).stays(&Whole::default(), &of_texts));
        let marks = Marks::default();
        marks.take_in(&mark(&only).0.to_le_bytes());
        for field in fields {
            assert!(!marks.stays(text, field), "{field:?}");
        }
    }

    #[test]
    fn an_incident_in_which_something_was_found_or_changed_has_no_mark() {
        let first = "ozone drill grab fiber curtain grace";
        let last = "pudding thank cruise elder eight picnic";
        let told = |title: &str, text: &str| Whole {
            head: entry(&[("title", title), ("text", text)]),
            ..Whole::default()
        };
        for (whole, finds) in [
            (told("入金の件", "パスワードは hunter2 です"), 1),
            (told(first, last), 2),
            (told("入金の件", "残高\u{202e}です"), 0),
        ] {
            for keep_guesses in [false, true] {
                let hints = Hints {
                    keep_guesses,
                    ..Hints::BARE
                };
                let (left, found, made) = read(whole.clone(), &hints, &[]);
                assert_eq!(found, finds, "{whole:?}");
                for whole in [&whole, &left] {
                    assert!(!WholeMark::of(whole, &hints).stays(whole, &made));
                }
            }
        }
    }

    #[test]
    fn what_acts_on_a_display_is_shown_whatever_a_mark_says() {
        let hidden = "残高\u{202e}です";
        let mut there = whole();
        there.part_mut(Part::Timeline)[0].set_text("text", hidden);
        let mut beyond = whole();
        beyond.extra[0].value = hidden.to_owned();
        for whole in [there, beyond] {
            let kept = mark(&whole).0.to_le_bytes();
            let (left, ..) = read(whole, &Hints::BARE, &kept);
            assert!(format!("{left:?}").contains("残高<U+202E>です"), "{left:?}");
        }
    }
}
