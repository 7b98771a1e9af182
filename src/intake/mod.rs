//! A person's own words become category, symptom, facts and times.

mod amount;
mod bank;
mod chain;
mod claims;
mod classify;
mod contact;
mod contradiction;
mod device;
mod dictionary;
mod error;
mod lexis;
mod located;
mod media;
mod moment;
mod network;
mod number;
mod order_id;
mod recognize;
mod reference;
mod remembered;
mod reply;
mod sheet;
mod told;

pub use classify::{PerSymptom, Sign, decide, material, named_provider};

use std::ops::Range;

use chrono::{DateTime, FixedOffset};

use crate::domain::{Category, Decision, Fact, Lang, ProviderId, Symptom};
use crate::pack::{Lexicon, Pack, Terms};
use crate::safety::ClearedText;
use classify::Names;
pub use located::is_located;
pub use media::{PLAIN_TEXT, UNKNOWN_MEDIA, media_type, text_media_type};
pub use remembered::Basis;
pub use reply::{
    ReplyReading, read_answer_by, read_asked_until, read_promised_day, read_reasons, read_reply,
};
pub use told::{read_fact, read_moment};

/// What was understood of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The language of the text.
    pub language: Lang,
    /// Category and symptom, with the words that decided.
    pub decision: Decision,
    /// The categories that come into question, best first; scores from 0 to 1.
    pub candidates: Vec<Candidate>,
    /// The facts, in the order in which they stand in the text.
    pub facts: Vec<Fact>,
    /// What does not fit together.
    pub contradictions: Vec<Contradiction>,
}

/// A category that comes into question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The category.
    pub category: Category,
    /// The likeliest symptom of it.
    pub symptom: Symptom,
    /// How likely it is, from 0 to 1.
    pub score: f64,
}

/// Something that does not fit together; told, not hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// Two amounts of the same asset, as written.
    TwoAmounts(String, String),
    /// A time after the clock's, as written.
    AfterNow(String),
    /// An address whose checksum fails, as written.
    BadChecksum(String),
    /// A reply that is older than what it replies to: the times of both, as written.
    ReplyBeforeReport(String, String),
    /// An address of another chain than the one that is spoken of: address and the chain spoken of.
    OtherChain(String, String),
}

/// Returns the numbers in a text that stand behind the word for a ticket, as written.
pub fn ticket_numbers(text: &str, terms: &Terms) -> Vec<String> {
    reference::all(text, terms)
}

/// Returns the network by which coins were sent, as written, where the words say it.
pub fn read_network(text: &str, terms: &Terms) -> Option<String> {
    network::said(text, terms)
}

/// Returns where transaction ids and addresses on a blockchain stand in a text, in characters.
pub fn on_chain(text: &str, terms: &Terms) -> Vec<Range<usize>> {
    chain::places(text, terms)
}

/// Reads a text against the clock; `now` has the offset in which the writer speaks.
///
/// `provider` is whom the matter is with, also where `pack` is only the general one.
pub fn read(
    text: &ClearedText,
    provider: &ProviderId,
    pack: &Pack,
    lexicon: &Lexicon,
    terms: &Terms,
    now: DateTime<FixedOffset>,
) -> Reading {
    let language = classify::language(text.as_str());
    let (facts, contradictions) = recognize::recognize(text.as_str(), pack, terms, now);
    let (decision, candidates) = {
        let names = Names::of(provider, pack, terms);
        classify::classify(text.as_str(), &facts, pack, lexicon, &names)
    };
    Reading {
        language,
        decision,
        candidates,
        facts,
        contradictions,
    }
}
