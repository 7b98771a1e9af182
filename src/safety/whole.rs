//! Clearing an incident that comes from elsewhere: every text of it, whatever it is called.

use std::collections::{HashMap, HashSet};

use super::clear::clear;
use super::cleared::Cleared;
use super::hints::{Field, Hints};
use super::marks::Marks;
use super::together::clear_together;
use super::whole_mark::WholeMark;
use crate::domain::{BETWEEN_WORDS, Entry, FactKind, Finding, Part, Value, Whole};

/// What holds no words: checked by its form, and by what it must fit.
const NO_WORDS: &[&str] = &["uuid", "sha256", "follows", "inquiry", "goes_on_from"];

/// The longest text that is remembered, in bytes: too short for the 64 digits that are judged by
/// the field they stand in.
const KNOWN_BYTES_MAX: usize = 48;

/// How many texts are remembered before all are forgotten.
const KNOWN_MAX: usize = 4096;

/// Short texts in which nothing was found: codes, days and names that stand in every incident are
/// read once in a run.
#[derive(Debug)]
pub struct Known<'a> {
    texts: HashMap<Field, HashSet<String>>,
    marks: &'a Marks,
    /// Whether every text of this incident stayed as it was, and nothing was found in it.
    stays: bool,
}

impl<'a> Known<'a> {
    /// Knows no text yet but those that have marks.
    pub fn new(marks: &'a Marks) -> Self {
        Self {
            texts: HashMap::new(),
            marks,
            stays: true,
        }
    }

    /// Clears a text, unless it is known that it stays as it is. What is no code is marked, also
    /// where it is known: it may stand in another incident for the first time.
    fn clear(&mut self, text: &mut String, hints: &Hints<'_>, findings: &mut Vec<Finding>) {
        if is_instant(text) {
            return;
        }
        let known = self.texts.entry(hints.field).or_default();
        if known.contains(text) {
            if !is_code(text) {
                self.marks.make(text, hints.field);
            }
            return;
        }
        // It stays where it lies: another thread may have written it, and memory goes back there.
        if self.marks.stays(text, hints.field) {
            return;
        }
        let clearing = self.marks.clear(text, hints);
        let harmless = clearing.findings.is_empty() && clearing.text.as_str() == text;
        if harmless && text.len() <= KNOWN_BYTES_MAX {
            if known.len() >= KNOWN_MAX {
                known.clear();
            }
            known.insert(text.clone());
        }
        self.stays &= harmless;
        findings.extend(clearing.findings);
        *text = clearing.text.into_inner();
    }
}

/// Tells whether a text is a code, as categories and kinds are: of those there are few.
fn is_code(text: &str) -> bool {
    let of_code =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.-".contains(&byte);
    text.bytes().all(of_code)
}

/// How instants and moments are written, with a digit in the place of each 0.
const INSTANTS: [&[u8]; 2] = [b"0000-00-00T00:00:00Z", b"0000-00-00T00:00:00+00:00"];

/// Tells whether a text is an instant and nothing else: no rule finds anything in one, and every
/// row has several that no other row has.
fn is_instant(text: &str) -> bool {
    let fits = |(byte, place): (u8, &u8)| match place {
        b'0' => byte.is_ascii_digit(),
        sign => byte == *sign,
    };
    INSTANTS
        .iter()
        .any(|form| text.len() == form.len() && text.bytes().zip(*form).all(fits))
}

/// Clears every text of an incident, unless the marks that were kept of it say that nothing is in any
/// of them, nor in all together. A code that is changed by it is none any more, and the record
/// refuses it.
pub fn clear_whole(
    mut whole: Whole,
    hints: &Hints<'_>,
    kept: &[u8],
    known: &mut Known<'_>,
) -> (Cleared<Whole>, Vec<Finding>) {
    let mark = WholeMark::of(&whole, hints);
    if mark.stays(&whole, kept) {
        return (Cleared::vouch(whole), Vec::new());
    }
    known.marks.take_in(kept);
    known.stays = true;
    let mut findings = Vec::new();
    let words = Hints {
        field: Field::Words,
        ..*hints
    };
    clear_entry(&mut whole.head, &words, known, &mut findings);
    for (part, entries) in &mut whole.parts {
        for entry in entries {
            let kind = entry.text("kind").and_then(FactKind::read);
            let field = match (*part, kind) {
                (Part::Facts, Some(kind)) => Field::Fact(kind),
                (Part::Timeline | Part::Drafts | Part::Inquiries | Part::Replies, _) => {
                    Field::Letter
                }
                _ => Field::Words,
            };
            clear_entry(entry, &Hints { field, ..words }, known, &mut findings);
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
        clear_text(&mut extra.value, &words, known, &mut findings);
    }
    findings.extend(clear_together(&mut whole, &words));
    if known.stays && findings.is_empty() {
        known.marks.keep(mark);
    }
    (Cleared::vouch(whole), findings)
}

/// Tells whether the texts of a column are read.
pub(super) fn is_read(column: &str) -> bool {
    !NO_WORDS.contains(&column)
}

fn clear_entry(
    entry: &mut Entry,
    hints: &Hints<'_>,
    known: &mut Known<'_>,
    findings: &mut Vec<Finding>,
) {
    for (name, value) in &mut entry.0 {
        match value {
            Value::Text(text) if is_read(name) => {
                clear_text(text, hints, known, findings);
            }
            _ => {}
        }
    }
}

/// Clears a text; where it is a list of words, each of them.
fn clear_text(
    text: &mut String,
    hints: &Hints<'_>,
    known: &mut Known<'_>,
    findings: &mut Vec<Finding>,
) {
    if !text.contains(BETWEEN_WORDS) {
        known.clear(text, hints, findings);
        return;
    }
    let mut words: Vec<String> = text.split(BETWEEN_WORDS).map(str::to_owned).collect();
    for words in &mut words {
        known.clear(words, hints, findings);
    }
    *text = words.join(&BETWEEN_WORDS.to_string());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;

    #[test]
    fn a_text_that_is_known_is_cleared_as_if_it_were_not() {
        let explorers = ["scan.example.com".to_owned()];
        let marks = Marks::default();
        let mut known = Known::new(&marks);
        let file = include_str!("../../tests/data/clearing.jsonl");
        let texts = file.lines().map(|line| {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            row["text"].as_str().expect("it has a text").to_owned()
        });
        let texts: Vec<String> = texts.filter(|text| text.len() <= 120).collect();
        for keep_guesses in [false, true] {
            let hints = Hints {
                explorers: &explorers,
                keep_guesses,
                ..Hints::BARE
            };
            for text in texts.iter().chain(&texts) {
                let (mut quickly, mut found) = (text.clone(), Vec::new());
                clear_text(&mut quickly, &hints, &mut known, &mut found);
                let slowly = clear(text, &hints);
                assert_eq!(
                    (quickly.as_str(), found),
                    (slowly.text.as_str(), slowly.findings)
                );
            }
        }
        assert!(!known.texts.is_empty());
    }

    #[test]
    fn no_rule_finds_anything_in_an_instant() {
        let mut fields = vec![Field::Words, Field::Letter];
        fields.extend(FactKind::ALL.iter().map(|kind| Field::Fact(*kind)));
        let digits = (0..2_000_u32).map(|number| format!("{:014}", u64::from(number).pow(4)));
        for digits in digits.chain((0..=9).map(|digit| digit.to_string().repeat(14))) {
            for form in INSTANTS {
                let mut digits = digits.bytes().cycle();
                let instant = form.iter().map(|place| match place {
                    b'0' => digits.next().map_or('0', char::from),
                    sign => char::from(*sign),
                });
                let instant: String = instant.collect();
                assert!(is_instant(&instant));
                for &field in &fields {
                    let hints = Hints {
                        field,
                        ..Hints::BARE
                    };
                    let clearing = clear(&instant, &hints);
                    assert_eq!(
                        (clearing.text.as_str(), clearing.findings),
                        (instant.as_str(), Vec::new())
                    );
                }
            }
        }
        for other in ["2026-11-22", "2026-11-22T18:00:00 hunter2", "123456", ""] {
            assert!(!is_instant(other));
        }
    }
}
