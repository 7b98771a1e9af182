//! What is a secret only by where it stands: a value by its name, a phrase by its parts in several
//! texts of one incident.

use super::across::Across;
use super::cleared::Cleared;
use super::extras::{clear_extras, clear_named};
use super::hints::Hints;
use crate::domain::{Entry, FactKind, Finding, Part, Value, Whole};

/// The values of an incident that are words, in the order in which they are read, which is that of
/// the tables: a subject stands before its text. All others are codes, times and numbers.
const WORDS: [&str; 11] = [
    "title",
    "value",
    "as_written",
    "typed",
    "ticket",
    "subject",
    "text",
    "body",
    "name",
    "spoke_with",
    "promise",
];

/// The parts in which the user's own words stand; what is made of them is not looked into for more.
const OWN: [Part; 6] = [
    Part::Timeline,
    Part::Facts,
    Part::Answers,
    Part::Replies,
    Part::Evidence,
    Part::Interview,
];

/// Replaces what is a secret by its place in an incident whose texts were cleared one by one.
pub fn clear_together(whole: &mut Whole, hints: &Hints<'_>) -> Vec<Finding> {
    let mut findings = clear_extras(&mut whole.extra, hints);
    for (part, name) in [(Part::Facts, "kind"), (Part::Answers, "code")] {
        if whole.part(part).is_empty() {
            continue;
        }
        for entry in whole.part_mut(part) {
            let name = entry
                .text(name)
                .filter(|code| FactKind::read(code).is_none());
            let Some(name) = name.map(|code| code.replace('_', " ")) else {
                continue;
            };
            for (column, value) in &mut entry.0 {
                if let (true, Value::Text(text)) = (WORDS.contains(&&**column), value) {
                    findings.extend(clear_named(text, &name, hints));
                }
            }
        }
    }
    findings.extend(clear_parts(whole, hints));
    findings
}

/// Replaces the parts of a phrase in every text that holds one.
fn clear_parts(whole: &mut Whole, hints: &Hints<'_>) -> Vec<Finding> {
    let mut across = Across::default();
    words(&whole.head).for_each(|text| across.take_in(text, hints));
    for part in OWN {
        let entries = whole.part(part).iter();
        entries
            .flat_map(words)
            .for_each(|text| across.take_in(text, hints));
    }
    for extra in whole.extra.iter().filter(|extra| extra.is_text) {
        across.take_in(&extra.value, hints);
    }
    let mut findings = Vec::new();
    if !across.look() {
        return findings;
    }
    let mut hide = |text: &mut String| {
        let mut cleared = Cleared::vouch(std::mem::take(text));
        findings.extend(across.hide(&mut cleared, hints));
        *text = cleared.into_inner();
    };
    let parts = whole.parts.iter_mut().flat_map(|(_, entries)| entries);
    for entry in std::iter::once(&mut whole.head).chain(parts) {
        for (column, value) in &mut entry.0 {
            if let (true, Value::Text(text)) = (WORDS.contains(&&**column), value) {
                hide(text);
            }
        }
    }
    for extra in whole.extra.iter_mut().filter(|extra| extra.is_text) {
        hide(&mut extra.value);
    }
    findings
}

/// Returns the words of an entry, in the same order wherever it was read: a line has its values in
/// another one than the record.
fn words(entry: &Entry) -> impl Iterator<Item = &str> {
    WORDS.iter().filter_map(|column| entry.text(column))
}
