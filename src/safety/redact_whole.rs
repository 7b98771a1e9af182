//! The same rule for a record as one home hands it to another: what a case file masks, an export
//! masks.

use super::identifying::{identifies, is_of_a_person};
use super::redact::Redactor;
use super::redact_places::DOTS;
use crate::domain::{
    BETWEEN_WORDS, Code as _, Entry, EventKind, FactKind, Part, Profile, Value, Whole,
};

/// Values that are made of chance or of bytes, in which nobody is named.
const PLAIN: &[&str] = &["uuid", "sha256"];

impl Redactor {
    /// Learns the values of an incident that are to be masked wherever they stand, also of what
    /// was taken back.
    pub fn of_whole(profiles: &[Profile], whole: &Whole) -> Self {
        let mut known = Self::of_profiles(profiles);
        let mut learn = |entry: &Entry, names: &[&str]| {
            let values = names.iter().filter_map(|name| entry.text(name));
            known.extend(values.map(str::to_owned));
        };
        for fact in whole.part(Part::Facts) {
            if kind_of(fact).is_some_and(identifies) {
                learn(fact, &["value", "as_written"]);
            }
        }
        for answer in whole.part(Part::Answers) {
            if answer.text("code").is_some_and(is_of_a_person) {
                learn(answer, &["text"]);
            }
        }
        for inquiry in whole.part(Part::Inquiries) {
            learn(inquiry, &["ticket", "spoke_with"]);
        }
        for reply in whole.part(Part::Replies) {
            learn(reply, &["ticket"]);
        }
        for kept in whole.part(Part::Evidence) {
            learn(kept, &["name"]);
        }
        let inquiries = whole.part(Part::Inquiries).iter();
        let served = inquiries.filter_map(|sent| sent.text("spoke_with").map(str::to_owned));
        Self::of(&known).naming(profiles).served_by(served)
    }

    /// Masks everything personal of an incident, and drops what this version does not know.
    pub fn whole(&self, whole: &mut Whole) {
        whole.extra.clear();
        self.entry(&mut whole.head, &[]);
        for (part, entries) in &mut whole.parts {
            for entry in entries {
                match part {
                    Part::Facts if kind_of(entry).is_some_and(identifies) => {
                        self.entry(entry, &["value", "as_written"]);
                    }
                    // These quote what was there before, which nothing knows any more.
                    Part::Timeline if quotes(entry) => self.entry(entry, &["text"]),
                    Part::Inquiries | Part::Replies => self.letter(entry),
                    Part::Evidence => self.entry(entry, &["name"]),
                    _ => self.entry(entry, &[]),
                }
                // Places in a text that has changed are none.
                if *part == Part::Facts {
                    let is_place = |name: &str| matches!(name, "span_start" | "span_end");
                    entry.0.retain(|(name, _)| !is_place(name));
                }
                // Nothing may stand for a name that is not there.
                entry.0.retain(|(name, _)| **name != *"spoke_with");
            }
        }
    }

    /// Masks what was sent or answered; a text that is masked has no hash, by which its words could
    /// be tried.
    fn letter(&self, entry: &mut Entry) {
        let texts = |entry: &Entry| {
            let texts = ["subject", "body", "text"].map(|name| entry.text(name).map(str::to_owned));
            texts.to_vec()
        };
        let before = texts(entry);
        self.entry(entry, &["ticket"]);
        if texts(entry) != before {
            entry.0.retain(|(name, _)| **name != *"sha256");
        }
    }

    /// Masks the texts of an entry; those of some names whole.
    fn entry(&self, entry: &mut Entry, hidden: &[&str]) {
        for (name, value) in &mut entry.0 {
            let Value::Text(text) = value else { continue };
            if hidden.contains(&&**name) {
                DOTS.clone_into(text);
            } else if !PLAIN.contains(&&**name) && !is_time(text) {
                let words = text.split(BETWEEN_WORDS).map(|words| self.text(words));
                *text = words.collect::<Vec<_>>().join(&BETWEEN_WORDS.to_string());
            }
        }
    }
}

fn kind_of(fact: &Entry) -> Option<FactKind> {
    FactKind::from_code(fact.text("kind")?)
}

fn quotes(event: &Entry) -> bool {
    let kind = event.text("kind").and_then(EventKind::from_code);
    matches!(kind, Some(EventKind::Undone | EventKind::Corrected))
}

fn is_time(text: &str) -> bool {
    chrono::DateTime::parse_from_rfc3339(text).is_ok()
}
