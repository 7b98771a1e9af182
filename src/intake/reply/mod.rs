//! What a desk answered: what it is to the clock, its number, the day it promises, what it asks.
//!
//! Everything read here is a proposal with the words that decided; the user has the last word.

mod ask;
mod day;
mod entry;
mod grant;
mod kind;
mod limit;
mod promise;
mod prose;
mod reason;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::reference;
use crate::domain::ReplyKind;
use crate::pack::{BusinessDays, ReplyWords, Terms};
use crate::safety::ClearedText;

/// What was understood of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyReading {
    /// What it is to the clock.
    pub kind: ReplyKind,
    /// The words that decided; empty where none did, and an answer was taken for granted.
    pub because: Vec<String>,
    /// The provider's number in it.
    pub ticket: Option<String>,
    /// Other numbers in it: the subject and the text may name different ones.
    pub other_tickets: Vec<String>,
    /// The day that it promises.
    pub promised_on: Option<NaiveDate>,
    /// The sentence that promises it, as written.
    pub promise: Option<String>,
    /// What the user is asked for, in the desk's words, without the marks of a list.
    pub questions: Vec<String>,
}

impl ReplyReading {
    /// Takes another number as the one of the answer, where one of those in it passes.
    pub fn prefer(&mut self, passes: impl Fn(&str) -> bool) {
        let Some(first) = &mut self.ticket else {
            return;
        };
        if passes(first) {
            return;
        }
        if let Some(other) = self.other_tickets.iter_mut().find(|other| passes(other)) {
            std::mem::swap(first, other);
        }
    }
}

/// Reads an answer that came at an instant, whose offset is the desk's zone.
pub fn read_reply(
    subject: &ClearedText,
    text: &ClearedText,
    words: &ReplyWords,
    terms: &Terms,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> ReplyReading {
    let sentences = prose::sentences_of(text.as_str(), words);
    let mut with_subject = prose::sentences_of(subject.as_str(), words);
    with_subject.extend(sentences.iter().cloned());
    let questions = ask::questions(&sentences, words);
    let promised = promise::promised(&sentences, words, days, received_at);
    let (mut promised_on, mut promise) = promised.unzip();
    let found = kind::Found {
        questions: &questions,
        promise: promise.as_deref(),
    };
    let (mut kind, mut because) = kind::kind(&with_subject, words, found);
    if kind == ReplyKind::Refusal
        && let Some(granted) = grant::granted(&sentences, words)
    {
        // Who gives a part back has not only refused; what is left is a matter to go on with.
        (kind, because) = (ReplyKind::Answer, vec![granted]);
    }
    let undecided = because.is_empty();
    if promise.is_none() && (undecided || kind == ReplyKind::Extension) {
        let named = promise::named(&sentences, words, days, received_at);
        (promised_on, promise) = named.unzip();
    }
    if undecided {
        // Whoever speaks of a day to come is not done: such a letter is no last word.
        let ahead = || promise::ahead(&sentences, words, days, received_at);
        if let Some(ahead) = promise.clone().or_else(ahead) {
            (kind, because) = (ReplyKind::Extension, vec![ahead]);
        }
    }
    let mut tickets = reference::of_mail(subject.as_str(), text.as_str(), terms).into_iter();
    ReplyReading {
        kind,
        because,
        ticket: tickets.next(),
        other_tickets: tickets.collect(),
        promised_on,
        promise,
        questions,
    }
}

/// Reads a day that was promised, told apart from any text: `11/27`, `来週の金曜`, `3営業日`.
pub fn read_promised_day(
    written: &str,
    days: &BusinessDays<'_>,
    said_at: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    day::only(written, days, said_at)
}

/// Returns the sentences of an answer that say why, as written.
pub fn read_reasons(text: &str, kind: ReplyKind, words: &ReplyWords) -> Vec<String> {
    reason::reasons(text, kind, words)
}

/// Reads until when a request that came at an instant wants an answer; `None` where it asks for
/// something of its own.
pub fn read_answer_by(
    asked: &str,
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    limit::answer_by(asked, words, days, received_at)
}

/// Reads until when a request that came at an instant wants what it asks for, whether that is an
/// answer or something of its own: お振込明細を12月1日までにお送りください.
pub fn read_asked_until(
    asked: &str,
    words: &ReplyWords,
    days: &BusinessDays<'_>,
    received_at: DateTime<FixedOffset>,
) -> Option<NaiveDate> {
    limit::until(asked, words, days, received_at)
}
