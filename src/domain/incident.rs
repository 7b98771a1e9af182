//! One thing that went wrong for the user, from noticing to closing.

use chrono::{DateTime, FixedOffset, Utc};

use super::category::{Category, Symptom};
use super::code::{Coded, codes};
use super::fact::{Answer, Fact, FactKind, FactValue};
use super::id::{IncidentId, ProviderId};
use super::lang::Lang;
use super::moment::When;

codes! {
    /// How far an incident has come.
    pub enum Status {
        /// Nothing was sent yet.
        Open = "open",
        /// Sent; the desk's turn.
        Waiting = "waiting",
        /// The desk answered; the user's turn.
        Answered = "answered",
        /// The trouble is over.
        Resolved = "resolved",
        /// Ended, whether or not the trouble is over.
        Closed = "closed",
        /// Its recording was taken back.
        Undone = "undone",
    }
}

impl Status {
    /// Tells whether the incident is over.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Resolved | Self::Closed | Self::Undone)
    }

    /// Tells whether an incident may go from this status to another.
    ///
    /// What is over can only be opened again, closed for good, or written about once more.
    pub fn can_become(self, to: Self) -> bool {
        use Status::{Answered, Closed, Open, Resolved, Undone, Waiting};
        match self {
            Open => matches!(to, Waiting | Answered | Resolved | Closed),
            Waiting => matches!(to, Answered | Resolved | Closed),
            Answered => matches!(to, Waiting | Resolved | Closed),
            Resolved => matches!(to, Open | Waiting | Closed),
            Closed => matches!(to, Open | Waiting),
            Undone => matches!(to, Open),
        }
    }
}

/// Category and symptom with the words that decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The category.
    pub category: Coded<Category>,
    /// The symptom, which belongs to the category.
    pub symptom: Coded<Symptom>,
    /// How sure the reading is, from 0 to 1; 1 where the user decided.
    pub confidence: f64,
    /// The words that decided, as written; empty where the user decided.
    pub because: Vec<String>,
    /// Whether the user decided, rather than the reading.
    pub told: bool,
}

impl Decision {
    /// Makes the decision that the user took.
    pub fn told(symptom: Symptom) -> Self {
        Self {
            category: symptom.category().into(),
            symptom: symptom.into(),
            confidence: 1.0,
            because: Vec::new(),
            told: true,
        }
    }

    /// Returns the category, or `other` for one of a newer version.
    pub fn category_or_other(&self) -> Category {
        self.category.known().unwrap_or(Category::Other)
    }

    /// Returns the symptom, or the category's usual one for a symptom of a newer version.
    pub fn symptom_or_usual(&self) -> Symptom {
        self.symptom
            .known()
            .unwrap_or_else(|| self.category_or_other().usual_symptom())
    }
}

/// An incident as it is recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    /// Its small number.
    pub id: IncidentId,
    /// Its number among all homes.
    pub uuid: String,
    /// Whose service it is about.
    pub provider: ProviderId,
    /// A line of at most 200 characters.
    pub title: String,
    /// The user's words, cleared.
    pub text: String,
    /// The language of those words.
    pub language: Lang,
    /// What kind of trouble it is, and why we think so.
    pub decision: Decision,
    /// How far it has come.
    pub status: Coded<Status>,
    /// When it was recorded.
    pub logged_at: DateTime<Utc>,
    /// What is known, in the order in which it was said.
    pub facts: Vec<Fact>,
    /// What was answered beyond the closed kinds of fact.
    pub answers: Vec<Answer>,
    /// Whether the user gave guessed redactions back, and said why.
    pub kept: bool,
}

impl Incident {
    /// The longest title, in characters.
    pub const TITLE_CHARS_MAX: usize = 200;

    /// The most characters that the name of a provider may have.
    pub const PROVIDER_CHARS_MAX: usize = 200;

    /// Returns the facts of one kind.
    pub fn facts_of(&self, kind: FactKind) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.kind() == kind)
    }

    /// Returns the first fact of one kind.
    pub fn fact(&self, kind: FactKind) -> Option<&Fact> {
        self.facts_of(kind).next()
    }

    /// Returns when it happened: the earliest instant that was said, if one was.
    pub fn occurred_at(&self) -> Option<DateTime<FixedOffset>> {
        self.facts
            .iter()
            .filter_map(|fact| match fact.value {
                FactValue::OccurredAt(moment) => match moment.when {
                    When::Instant(instant) => Some(instant),
                    _ => None,
                },
                _ => None,
            })
            .min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;

    #[test]
    fn a_status_leads_where_the_table_says_and_never_to_itself() {
        for (from, leads_to) in [
            (Status::Open, "waiting answered resolved closed"),
            (Status::Waiting, "answered resolved closed"),
            (Status::Answered, "waiting resolved closed"),
            (Status::Resolved, "open waiting closed"),
            (Status::Closed, "open waiting"),
            (Status::Undone, "open"),
        ] {
            let found: Vec<&str> = Status::ALL
                .iter()
                .filter(|to| from.can_become(**to))
                .map(|to| to.code())
                .collect();
            assert_eq!(found.join(" "), leads_to, "{from:?}");
        }
    }
}
