//! Clearing an incident that comes from elsewhere: every text of it, whatever it is called.

use super::clear::clear;
use super::cleared::Cleared;
use super::hints::{Field, Hints};
use crate::domain::{BETWEEN_WORDS, Entry, FactKind, Finding, Part, Value, Whole};

/// What holds no words: checked by its form, and by what it must fit.
const NO_WORDS: &[&str] = &["uuid", "sha256", "follows", "inquiry"];

/// Clears every text of an incident. A code that is changed by it is none any more, and the record
/// refuses it.
pub fn clear_whole(mut whole: Whole, hints: &Hints<'_>) -> (Cleared<Whole>, Vec<Finding>) {
    let mut findings = Vec::new();
    let words = Hints {
        field: Field::Words,
        ..*hints
    };
    clear_entry(&mut whole.head, &words, &mut findings);
    for (part, entries) in &mut whole.parts {
        for entry in entries {
            let kind = entry.text("kind").and_then(FactKind::read);
            let field = match (*part, kind) {
                (Part::Facts, Some(kind)) => Field::Fact(kind),
                _ => Field::Words,
            };
            clear_entry(entry, &Hints { field, ..words }, &mut findings);
        }
    }
    // A name that is a secret itself goes with its value.
    whole.extra.retain(|extra| {
        let found = clear(&extra.pointer, &words).findings;
        let harmless = found.is_empty();
        findings.extend(found);
        harmless
    });
    for extra in &mut whole.extra {
        clear_text(&mut extra.value, &words, &mut findings);
    }
    (Cleared::vouch(whole), findings)
}

fn clear_entry(entry: &mut Entry, hints: &Hints<'_>, findings: &mut Vec<Finding>) {
    for (name, value) in &mut entry.0 {
        match value {
            Value::Text(text) if !NO_WORDS.contains(&&**name) => clear_text(text, hints, findings),
            _ => {}
        }
    }
}

/// Clears a text; where it is a list of words, each of them.
fn clear_text(text: &mut String, hints: &Hints<'_>, findings: &mut Vec<Finding>) {
    let words: Vec<String> = text
        .split(BETWEEN_WORDS)
        .map(|words| {
            let clearing = clear(words, hints);
            findings.extend(clearing.findings);
            clearing.text.into_inner()
        })
        .collect();
    *text = words.join(&BETWEEN_WORDS.to_string());
}
