//! Provider packs: dated facts about one provider, read from data.

mod builtin;
mod business;
mod calendar;
mod check;
mod circumstance;
mod claim;
mod compiled;
mod confirmed;
mod country;
#[cfg(test)]
pub(crate) mod fixture;
mod guide;
mod guides;
mod hours;
mod lent;
mod lexicon;
mod model;
mod packed_row;
mod problem;
mod raw;
mod replies;
mod report;
mod terms;
#[cfg(test)]
mod tests;
mod value;
mod window;

pub use builtin::{bodies, builtin, calendar, explorers, general, ids, is_built_in};
pub use business::BusinessDays;
pub use calendar::{Calendar, Holiday};
pub use check::{read, read_country};
pub use claim::{Advice, Claim, Confidence, Provenance, Words, is_old};
pub use confirmed::{Confirmation, read_confirmations, write_confirmations};
pub use country::{Country, Opens, OutsideBody};
pub use guide::{ErrorMeaning, Explorer, Guide, IdShape, Need, Precaution};
pub use guides::Guides;
pub use hours::Openness;
pub use lent::Lent;
pub use lexicon::{
    Beside, Denials, Groups, Lexicon, LexiconError, SOURCE as LEXICON_SOURCE, Word, compile,
    lexicon,
};
pub use model::{Model, SYMPTOMS};
pub use problem::{Expected, Problem, ProblemKind, ValueForm};
pub use replies::{KindWords, Phrase, ReplyWords, reply_words};
pub use report::{ColumnRole, TradeColumns};
pub use terms::{
    AmountWords, BareWords, CodeWords, ScreenWords, Term, Terms, TimeWords, Unit, terms,
};
pub use window::{
    Contact, ContactKind, Form, Hours, OpenSpan, PackChannel, Placement, Reception, Rule,
};

use crate::domain::{Lang, ProviderId, Symptom, Window};

/// Everything known about one provider, with its sources.
#[derive(Debug, Clone)]
pub struct Pack {
    /// The short name, which is the file's name.
    pub id: ProviderId,
    /// The name that people know.
    pub name: Words,
    /// Other ways in which people write the name.
    pub aliases: Vec<Lent>,
    /// The language in which the provider is written to.
    pub language: Lang,
    /// The provider's own domains; a host is the provider's if it is one of them or below it.
    pub domains: Vec<Claim<Lent>>,
    /// The windows, in the order of the founding article.
    pub channels: Vec<PackChannel>,
    /// Which windows serve which trouble, in order of precedence.
    pub rules: Vec<Rule>,
    /// What to ask, check and do for each symptom.
    pub guides: Guides,
    /// Precautions shown with the first steps.
    pub precautions: Vec<Precaution>,
    /// What the provider's error codes mean.
    pub errors: Vec<ErrorMeaning>,
    /// The forms of the provider's ids.
    pub ids: Vec<IdShape>,
    /// Sites that show transactions: an address there holds a transaction's id.
    pub explorers: Vec<Explorer>,
    /// The provider's own words, by key: `crypto_withdrawal`, `fiat_deposit` …
    pub vocabulary: Vec<(Lent, Words)>,
    /// The table of trades that the provider lets one download, if its columns are known.
    pub report: Option<TradeColumns>,
    /// How to confirm a contact on the official site.
    pub how_to_confirm: Words,
}

impl Pack {
    /// Makes a pack that says who the provider is and nothing else.
    pub fn new(id: ProviderId, name: Words, language: Lang, how_to_confirm: Words) -> Self {
        Self {
            id,
            name,
            aliases: Vec::new(),
            language,
            domains: Vec::new(),
            channels: Vec::new(),
            rules: Vec::new(),
            guides: Guides::default(),
            precautions: Vec::new(),
            errors: Vec::new(),
            ids: Vec::new(),
            explorers: Vec::new(),
            vocabulary: Vec::new(),
            report: None,
            how_to_confirm,
        }
    }

    /// Returns the channel of a window, if the provider is known to have it.
    pub fn channel(&self, window: Window) -> Option<&PackChannel> {
        self.channels
            .iter()
            .find(|channel| channel.window == window)
    }

    /// Returns the guide for a symptom.
    pub fn guide(&self, symptom: Symptom) -> Option<&Guide> {
        self.guides.of(symptom)
    }

    /// Returns what an error code means.
    pub fn error(&self, code: &str) -> Option<&ErrorMeaning> {
        self.errors.iter().find(|error| error.code == code)
    }

    /// Returns the provider's own word, by key.
    pub fn word(&self, key: &str) -> Option<&Words> {
        self.vocabulary
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, words)| words)
    }
}
