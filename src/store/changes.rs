//! Several changes to one incident, kept together or not at all.

use chrono::{DateTime, Utc};
use rusqlite::Transaction;

use super::error::StoreError;
use super::facts::Correction;
use super::timeline::{self, NewEvent};
use super::{Store, answers, edits, facts};
use crate::domain::{Channel, Decision, Fact, IncidentId, TimelineEvent};
use crate::safety::{Cleared, ClearedText};

/// One change to an incident.
#[derive(Debug, Clone, Copy)]
pub enum Change<'a> {
    /// Another title.
    Title(&'a ClearedText),
    /// Another provider, with the window that is advised first there.
    Provider(&'a ClearedText, Option<&'a Channel>),
    /// Another category and symptom, with the window that is advised first for it.
    Decision(&'a Decision, Option<&'a Channel>),
    /// Facts beside those that are there.
    Facts(&'a [Cleared<Fact>]),
    /// Facts in place of those of their kind.
    Correction(Correction<'a>),
    /// The answer to a question of the pack, by its code, in place of an earlier one.
    Answer(&'a str, &'a ClearedText),
}

impl Store {
    /// Makes all changes in one transaction, each with the event that tells of it: what is
    /// replaced, the event names.
    ///
    /// Returns the events in the same order.
    pub fn revise(
        &self,
        id: IncidentId,
        changes: &[(Change<'_>, NewEvent<'_>)],
        recorded_at: DateTime<Utc>,
    ) -> Result<Vec<TimelineEvent>, StoreError> {
        self.revise_titled(id, changes, None, recorded_at)
    }

    /// Makes changes as [`Store::revise`] does, and sets the title that follows from them; what
    /// the title is made of is in the events.
    pub fn revise_titled(
        &self,
        id: IncidentId,
        changes: &[(Change<'_>, NewEvent<'_>)],
        title: Option<&ClearedText>,
        recorded_at: DateTime<Utc>,
    ) -> Result<Vec<TimelineEvent>, StoreError> {
        self.change_incident(id, |tx| {
            if let Some(title) = title {
                edits::set_title(tx, id, title)?;
            }
            let made = changes.iter().map(|(change, event)| {
                make(tx, id, change)?;
                timeline::append(tx, id, event, recorded_at)
            });
            made.collect()
        })
    }
}

fn make(
    transaction: &Transaction<'_>,
    id: IncidentId,
    change: &Change<'_>,
) -> Result<(), StoreError> {
    match *change {
        Change::Title(title) => edits::set_title(transaction, id, title),
        Change::Provider(name, channel) => edits::set_provider(transaction, id, name, channel),
        Change::Decision(decision, channel) => {
            edits::set_decision(transaction, id, decision, channel)
        }
        Change::Facts(new) => facts::insert(transaction, id, new),
        Change::Correction(correction) => facts::replace(transaction, id, &correction),
        Change::Answer(code, text) => answers::set(transaction, id, code, text),
    }
}
