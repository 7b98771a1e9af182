//! An incident with everything that belongs to it, as one home hands it to another.

use std::borrow::Cow;

use super::code::codes;

codes! {
    /// The parts of an incident that are lists.
    pub enum Part {
        /// What is known.
        Facts = "facts",
        /// What was answered beyond the closed kinds of fact.
        Answers = "answers",
        /// What happened.
        Timeline = "timeline",
        /// Drafts as they were shown.
        Drafts = "drafts",
        /// What was sent.
        Inquiries = "inquiries",
        /// What desks answered.
        Replies = "replies",
        /// Files that were kept.
        Evidence = "evidence",
        /// What became of each question of the interview.
        Asked = "asked",
        /// An interview that is not at its end; one entry at most.
        Interview = "interview",
    }
}

/// A value as the record keeps it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A whole number; of a yes or no, 1 or 0.
    Integer(i64),
    /// Another number.
    Real(f64),
    /// A text, a code or a time.
    Text(String),
}

/// Named values in the order of the record; what is not there is left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry(pub Vec<(Cow<'static, str>, Value)>);

impl Entry {
    /// Returns a value by its name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let mut values = self.0.iter();
        values.find_map(|(known, value)| (**known == *name).then_some(value))
    }

    /// Returns a text by its name.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Sets a value, in place of one of that name.
    pub fn set(&mut self, name: &'static str, value: Value) {
        match self.0.iter_mut().find(|(known, _)| **known == *name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.into(), value)),
        }
    }

    /// Sets a text, in place of one of that name.
    pub fn set_text(&mut self, name: &'static str, text: impl Into<String>) {
        self.set(name, Value::Text(text.into()));
    }
}

/// A value beyond what this version knows, with the place where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// The place, as a JSON pointer such as `/timeline/0/author`.
    pub pointer: String,
    /// Whether it is a text; else it is JSON: a number, true, false, null, or something empty.
    pub is_text: bool,
    /// The text, or the JSON.
    pub value: String,
}

/// An incident with everything that belongs to it.
///
/// Values have the names of the record's columns, and codes and times stay as they are written:
/// nothing that another version wrote is lost on the way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Whole {
    /// What there is once; `id` is its number in the home that it comes from.
    pub head: Entry,
    /// What there is several times.
    pub parts: Vec<(Part, Vec<Entry>)>,
    /// What this version does not know.
    pub extra: Vec<Extra>,
}

/// Between the words of one value that is a list: no cleared text contains it.
pub const BETWEEN_WORDS: char = '\u{1F}';

impl Whole {
    /// Returns the entries of a part.
    pub fn part(&self, part: Part) -> &[Entry] {
        let known = self.parts.iter().find(|(known, _)| *known == part);
        known.map_or(&[], |(_, entries)| entries)
    }

    /// Returns the entries of a part, to change them.
    pub fn part_mut(&mut self, part: Part) -> &mut Vec<Entry> {
        let at = self.parts.iter().position(|(known, _)| *known == part);
        let at = at.unwrap_or_else(|| {
            self.parts.push((part, Vec::new()));
            self.parts.len() - 1
        });
        &mut self.parts[at].1
    }

    /// Tells whether the user gave guessed redactions back, and said why.
    pub fn kept(&self) -> bool {
        let events = self.part(Part::Timeline).iter();
        events
            .map(|event| event.text("kind"))
            .any(|kind| kind == Some("kept"))
    }
}
