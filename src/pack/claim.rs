//! A claim: a value that somebody states, with source, date and confidence.

use super::Lent;
use chrono::{Days, NaiveDate};

use crate::domain::Circumstance;
use crate::domain::{Lang, codes};

/// The same words in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Japanese.
    pub ja: Lent,
    /// English.
    pub en: Lent,
}

impl Words {
    /// Returns the words in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

codes! {
    /// How far a claim can be trusted.
    pub enum Confidence {
        /// An official page says it.
        Official = "official",
        /// A reputable or first-hand third party says it.
        ThirdParty = "third_party",
        /// Sources disagree, or the only source is weak.
        Disputed = "disputed",
        /// Nobody could be found who says it.
        Unknown = "unknown",
        /// The user confirmed it on the official site.
        UserVerified = "user_verified",
    }
}

/// How many days a claim is taken as fresh.
const FRESH_DAYS: u64 = 180;

/// Tells whether a source that was read on one day is old on another: 180 days have passed since.
pub fn is_old(as_of: NaiveDate, today: NaiveDate) -> bool {
    let oldest = today.checked_sub_days(Days::new(FRESH_DAYS));
    oldest.is_some_and(|oldest| as_of < oldest)
}

/// Where a claim comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The page's address, or a description of the source in English.
    pub source: Lent,
    /// What the source is, in both languages, where its address alone does not tell.
    pub title: Option<Words>,
    /// The day on which the source was read.
    pub as_of: NaiveDate,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// Why it is doubted, or what else to know about it.
    pub note: Option<Words>,
}

impl Provenance {
    /// Returns what the source is called, in a language where it has a name, else its address.
    pub fn said_by(&self, lang: Lang) -> &str {
        let title = self.title.as_ref().map(|title| title.get(lang));
        title.unwrap_or(&self.source)
    }
}

/// A value with its provenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A piece of advice: a check before writing, a first step, a precaution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The stable code: `freeze_account` …
    pub code: Lent,
    /// The advice.
    pub words: Words,
    /// Whether it is something to do, which is ticked once it is done; else it is only read: what
    /// not to do, what to know.
    pub tick: bool,
    /// What a text has to tell so that it is one of the first steps; `None` where it always is.
    pub when: Option<Circumstance>,
    /// Where it comes from.
    pub provenance: Provenance,
}
