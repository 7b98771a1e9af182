//! Reads a file of letters, and holds what is read of each against what a person reads.

use chrono::DateTime;
use madoguchi::contacts::{Verdict, judge_text};
use madoguchi::domain::{Code as _, FindingKind, Lang, ReplyKind};
use madoguchi::intake::read_reply;
use madoguchi::pack::{BusinessDays, Pack, calendar, reply_words, terms};
use madoguchi::safety::{ClearedText, Field, Hints, clear};
use serde_json::Value;

/// How many letters there are, and of how many each part is read as a person reads it.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// All letters.
    pub(crate) letters: usize,
    /// What it is.
    pub(crate) kinds: usize,
    /// The day that it promises, or that it promises none.
    pub(crate) days: usize,
    /// What it asks for, or that it asks for nothing.
    pub(crate) requests: usize,
    /// Its number, or that it has none.
    pub(crate) tickets: usize,
    /// What was read otherwise, a paragraph a letter.
    pub(crate) wrong: Vec<String>,
}

/// Measures every letter of a file of lines of JSON.
pub(crate) fn measure(file: &str, pack: &Pack) -> Figures {
    let mut figures = Figures::default();
    for line in file.lines() {
        let letter: Value = serde_json::from_str(line).expect("every line is JSON");
        figures.add(&letter, pack);
    }
    figures
}

impl Figures {
    fn add(&mut self, letter: &Value, pack: &Pack) {
        let text = letter["text"].as_str().unwrap_or_default();
        let received = letter["received"].as_str().unwrap_or_default();
        let received = DateTime::parse_from_rfc3339(received).expect("an instant");
        let days = BusinessDays::new(calendar());
        let read = read_reply(
            &cleared(""),
            &cleared(text),
            reply_words(),
            terms(),
            &days,
            received,
        );
        let mut contacts = judge_text(text, pack).into_iter();
        let is_suspect = contacts.any(|one| one.verdict == Verdict::LookAlike);
        let kind = if is_suspect {
            ReplyKind::Suspect
        } else {
            read.kind
        };
        let day = read.promised_on.filter(|_| !is_suspect);
        let day = day.map(|day| day.to_string());
        let ticket = read.ticket.filter(|_| !is_suspect);
        let asked = if is_suspect {
            Vec::new()
        } else {
            read.questions
        };
        let wanted = letter["requests"].as_array().into_iter().flatten();
        let wanted: Vec<&str> = wanted.filter_map(Value::as_str).collect();
        let said = |part: &str| asked.iter().any(|asked| asked.contains(part));
        let right = [
            letter["kind"] == kind.code(),
            letter["promised"].as_str() == day.as_deref(),
            wanted.iter().all(|part| said(part)) && wanted.is_empty() == asked.is_empty(),
            letter["ticket"].as_str() == ticket.as_deref(),
        ];
        self.letters += 1;
        let counts = [
            &mut self.kinds,
            &mut self.days,
            &mut self.requests,
            &mut self.tickets,
        ];
        for (count, right) in counts.into_iter().zip(right) {
            *count += usize::from(right);
        }
        if right != [true; 4] {
            let read = (kind.code(), day, asked, ticket, read.because);
            let wanted = (
                &letter["kind"],
                &letter["promised"],
                wanted,
                &letter["ticket"],
            );
            self.wrong
                .push(format!("{text}\n  wanted {wanted:?}\n  read   {read:?}"));
        }
    }
}

fn cleared(text: &str) -> ClearedText {
    let hints = Hints {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &[],
        keep_guesses: false,
        label: |_: FindingKind, _| "…",
    };
    clear(text, &hints).text
}
