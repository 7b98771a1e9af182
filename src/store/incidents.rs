//! Incidents: recorded whole, read whole, changed with an event that says so.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::StoreError;
use super::row::{self, Closed, Open, Stamp};
use super::seal::Writes;
use super::timeline::{self, NewEvent};
use super::{Store, answers, facts, index, journal};
use crate::domain::{
    BETWEEN_WORDS, Channel, Code as _, Decision, Fact, Incident, IncidentId, Lang, ProviderId,
    Status,
};
use crate::safety::{Cleared, ClearedText};

/// An incident to be recorded.
#[derive(Debug, Clone, Copy)]
pub struct NewIncident<'a> {
    /// Whose service it is about: the pack's id, or the name as the user wrote it.
    pub provider: &'a ClearedText,
    /// A line of 1 to 200 characters.
    pub title: &'a ClearedText,
    /// The user's words.
    pub text: &'a ClearedText,
    /// The language of those words.
    pub language: Lang,
    /// What kind of trouble it is; of the words that decided, those are kept that stand in `text`.
    pub decision: &'a Decision,
    /// The window that is advised first; `None` where none is known.
    pub channel: Option<&'a Channel>,
    /// What is known.
    pub facts: &'a [Cleared<Fact>],
    /// What was answered, by the pack's code of the question.
    pub answers: &'a [(&'a str, &'a ClearedText)],
    /// How the timeline begins.
    pub events: &'a [NewEvent<'a>],
    /// When it is recorded.
    pub at: DateTime<Utc>,
}

/// What recording an incident writes.
const WRITES: Writes = Writes::Only(&["incident", "fact", "answer", "timeline_event", "change"]);

impl Store {
    /// Records an incident whole and gives it a number that is never given again.
    pub fn create(&self, new: &NewIncident<'_>) -> Result<Incident, StoreError> {
        self.change_of(WRITES, |tx| {
            let incident = insert(tx, new)?;
            self.keep_marks(tx, incident.id)?;
            Ok(incident)
        })
    }

    /// Returns an incident with its facts and answers.
    pub fn incident(&self, id: IncidentId) -> Result<Incident, StoreError> {
        self.read(|tx| {
            self.tell_all(tx, id)?;
            of(tx, id)
        })
    }
}

/// Records an incident within the transaction of the caller.
pub(super) fn insert(tx: &Transaction<'_>, new: &NewIncident<'_>) -> Result<Incident, StoreError> {
    tx.execute(
        "INSERT INTO incident (uuid, provider, status, category, symptom, confidence, told,
                               channel, language, logged_at, title, because, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            row::uuid(new.at),
            new.provider.as_str(),
            Status::Open.code(),
            new.decision.category.code(),
            new.decision.symptom.code(),
            new.decision.confidence,
            new.decision.told,
            new.channel.map(Channel::code),
            new.language.code(),
            Stamp(new.at),
            new.title.as_str(),
            words_that_decided(new.decision, new.text.as_str()),
            new.text.as_str(),
        ],
    )?;
    let id = IncidentId(tx.last_insert_rowid());
    facts::insert(tx, id, new.facts)?;
    for (code, text) in new.answers {
        answers::set(tx, id, code, text)?;
    }
    for event in new.events {
        timeline::append(tx, id, event, new.at)?;
    }
    journal::recorded(tx, id, new.at)?;
    index::put(tx, id)?;
    of(tx, id)
}

fn of(transaction: &Transaction<'_>, id: IncidentId) -> Result<Incident, StoreError> {
    let found = transaction
        .query_row(
            "SELECT uuid, provider, status, category, symptom, confidence, told, language,
                    logged_at, title, because, text,
                    EXISTS (SELECT 1 FROM timeline_event
                            WHERE incident = incident.id AND kind = 'kept')
             FROM incident WHERE id = ?1",
            [id.0],
            |row| {
                let Open(status) = row.get(2)?;
                let Open(category) = row.get(3)?;
                let Open(symptom) = row.get(4)?;
                let Closed(language) = row.get(7)?;
                let Stamp(logged_at) = row.get(8)?;
                let because: String = row.get(10)?;
                Ok(Incident {
                    id,
                    uuid: row.get(0)?,
                    provider: ProviderId(row.get(1)?),
                    title: row.get(9)?,
                    text: row.get(11)?,
                    language,
                    decision: Decision {
                        category,
                        symptom,
                        confidence: row.get(5)?,
                        because: divided(&because),
                        told: row.get(6)?,
                    },
                    status,
                    logged_at,
                    facts: Vec::new(),
                    answers: Vec::new(),
                    kept: row.get(12)?,
                })
            },
        )
        .optional()?;
    let mut incident = found.ok_or(StoreError::NoIncident { id })?;
    incident.facts = facts::of(transaction, id)?;
    incident.answers = answers::of(transaction, id)?;
    Ok(incident)
}

/// Returns the deciding words that stand in the cleared text, and so are cleared themselves.
pub(super) fn words_that_decided(decision: &Decision, text: &str) -> String {
    let words: Vec<&str> = decision
        .because
        .iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty() && text.contains(word))
        .collect();
    words.join(&BETWEEN_WORDS.to_string())
}

fn divided(because: &str) -> Vec<String> {
    because
        .split(BETWEEN_WORDS)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
