//! Interviews that were begun: the open question, what was typed at it, what became of the others.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::Store;
use super::error::StoreError;
use super::incidents::{self, NewIncident};
use super::row::{self, Open, Stamp};
use crate::domain::{Asked, Code as _, Incident, IncidentId, Interview, Outcome, Status};
use crate::safety::ClearedText;

impl Store {
    /// Returns the interview of an incident, or the newest of all, that is not at its end. Of all,
    /// those of incidents that are closed or taken back count for nothing: nobody waits for them.
    pub fn unfinished(&self, of: Option<IncidentId>) -> Result<Option<Interview>, StoreError> {
        self.read(|tx| {
            let found = tx.query_row(
                "SELECT id, incident, question, typed FROM interview
                 WHERE incident = ?1 OR (?1 IS NULL AND (incident IS NULL OR NOT EXISTS (
                     SELECT 1 FROM incident AS over
                     WHERE over.id = interview.incident AND over.status IN (?2, ?3))))
                 ORDER BY id DESC LIMIT 1",
                params![
                    of.map(|id| id.0),
                    Status::Closed.code(),
                    Status::Undone.code()
                ],
                |row| {
                    Ok(Interview {
                        id: row.get(0)?,
                        incident: row.get::<_, Option<i64>>(1)?.map(IncidentId),
                        question: row.get(2)?,
                        typed: row.get(3)?,
                        told: Vec::new(),
                    })
                },
            );
            let Some(mut interview) = found.optional()? else {
                return Ok(None);
            };
            let mut told = tx.prepare(
                "SELECT option, value FROM interview_told WHERE interview = ?1 ORDER BY position",
            )?;
            let told = told.query_map([interview.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            interview.told = told.collect::<Result<_, _>>()?;
            Ok(Some(interview))
        })
    }

    /// Keeps what was typed at the first question, while there is no incident, with what was told
    /// by option; in place of what `earlier` held. Returns the interview's number.
    pub fn hold_first(
        &self,
        earlier: Option<i64>,
        question: &str,
        typed: &ClearedText,
        told: &[(&str, ClearedText)],
        at: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        self.change(|tx| {
            forget(tx, earlier)?;
            let id = tx.query_row(
                "INSERT INTO interview (id, begun_at, question, typed) VALUES (?1, ?2, ?3, ?4)
                 RETURNING id",
                params![earlier, Stamp(at), question, typed.as_str()],
                |row| row.get(0),
            )?;
            let mut insert = tx.prepare(
                "INSERT INTO interview_told (interview, position, option, value)
                 VALUES (?1, (SELECT count(*) + 1 FROM interview_told WHERE interview = ?1), ?2, ?3)",
            )?;
            for (option, value) in told {
                insert.execute(params![id, option, value.as_str()])?;
            }
            Ok(id)
        })
    }

    /// Ends an interview that never came to an incident.
    pub fn drop_first(&self, interview: i64) -> Result<(), StoreError> {
        self.change(|tx| forget(tx, Some(interview)))
    }

    /// Records an incident, and in the same change the question that stands open next; the
    /// interview that held its first words until now ends.
    pub fn create_asking(
        &self,
        new: &NewIncident<'_>,
        earlier: Option<i64>,
        question: &str,
    ) -> Result<Incident, StoreError> {
        self.change(|tx| {
            let incident = incidents::insert(tx, new)?;
            self.keep_marks(tx, incident.id)?;
            forget(tx, earlier)?;
            open(tx, incident.id, question, new.at)?;
            Ok(incident)
        })
    }

    /// Opens a question of an incident's interview, which begins if there is none; nothing is
    /// typed at it yet.
    pub fn open_question(
        &self,
        id: IncidentId,
        question: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.change(|tx| {
            row::must_exist(tx, id)?;
            open(tx, id, question, at)
        })
    }

    /// Notes what became of a question, and opens the next; without a next one the interview ends.
    pub fn close_question(
        &self,
        id: IncidentId,
        question: &str,
        outcome: Outcome,
        next: Option<&str>,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.change(|tx| {
            row::must_exist(tx, id)?;
            became(tx, id, question, outcome, at)?;
            if let Some(next) = next {
                return open(tx, id, next, at);
            }
            tx.execute("DELETE FROM interview WHERE incident = ?1", [id.0])?;
            Ok(())
        })
    }

    /// Notes that the answer to a question of the pack is not known, whether it was asked or not; an
    /// interview goes on where it stands.
    pub fn note_unknown(
        &self,
        id: IncidentId,
        need: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.change(|tx| {
            row::must_exist(tx, id)?;
            became(tx, id, &format!("need.{need}"), Outcome::Unknown, at)?;
            Ok(())
        })
    }

    /// Keeps what was typed at the open question of an incident and not entered yet.
    pub fn hold_typed(&self, id: IncidentId, typed: &ClearedText) -> Result<(), StoreError> {
        self.change(|tx| {
            tx.execute(
                "UPDATE interview SET typed = ?2 WHERE incident = ?1",
                params![id.0, typed.as_str()],
            )?;
            Ok(())
        })
    }

    /// Returns the questions that an incident's interview has asked, and what became of each.
    pub fn asked(&self, id: IncidentId) -> Result<Vec<Asked>, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT question, outcome FROM asked WHERE incident = ?1 ORDER BY question")?;
        let asked = statement.query_map([id.0], |row| {
            let Open(outcome) = row.get(1)?;
            Ok(Asked {
                question: row.get(0)?,
                outcome,
            })
        })?;
        Ok(asked.collect::<Result<_, _>>()?)
    }
}

fn open(
    transaction: &Transaction<'_>,
    id: IncidentId,
    question: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO interview (incident, begun_at, question, typed) VALUES (?1, ?2, ?3, '')
         ON CONFLICT (incident) DO UPDATE SET question = excluded.question, typed = ''",
        params![id.0, Stamp(at), question],
    )?;
    Ok(())
}

/// Notes what became of a question.
fn became(
    transaction: &Transaction<'_>,
    id: IncidentId,
    question: &str,
    outcome: Outcome,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO asked (incident, question, outcome, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (incident, question)
         DO UPDATE SET outcome = excluded.outcome, at = excluded.at",
        params![id.0, question, outcome.code(), Stamp(at)],
    )?;
    Ok(())
}

fn forget(transaction: &Transaction<'_>, interview: Option<i64>) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM interview_told WHERE interview = ?1",
        [interview],
    )?;
    transaction.execute("DELETE FROM interview WHERE id = ?1", [interview])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::contract::{cleared, log, noon};
    use super::*;

    #[test]
    fn what_was_typed_at_the_first_question_is_there_again_with_its_options() {
        let store = Store::open_in_memory().expect("a store opens");
        assert_eq!(store.unfinished(None).expect("it is read"), None);
        let told = [("category", cleared("funds")), ("error", cleared("E-1"))];
        let first = store
            .hold_first(None, "text", &cleared("出金が"), &told, noon())
            .expect("it is held");
        let again = store
            .hold_first(
                Some(first),
                "text",
                &cleared("出金ができない"),
                &told,
                noon(),
            )
            .expect("it is held");
        assert_eq!(first, again);
        let found = store.unfinished(None).expect("it is read").expect("one");
        assert_eq!(
            (
                found.incident,
                found.question.as_str(),
                found.typed.as_str()
            ),
            (None, "text", "出金ができない")
        );
        assert_eq!(found.told.len(), 2);
        store.drop_first(first).expect("it ends");
        assert_eq!(store.unfinished(None).expect("it is read"), None);
    }

    #[test]
    fn the_open_question_moves_and_what_became_of_each_stays() {
        let store = Store::open_in_memory().expect("a store opens");
        let id = log(&store, "入金").id;
        store.open_question(id, "understood", noon()).expect("ok");
        store.hold_typed(id, &cleared("みず")).expect("ok");
        let open = |store: &Store| store.unfinished(Some(id)).expect("it is read");
        assert_eq!(open(&store).map(|found| found.typed), Some("みず".into()));
        let next = Some("need.bank");
        let done = Outcome::Answered;
        store
            .close_question(id, "understood", done, next, noon())
            .expect("ok");
        let found = open(&store).expect("one");
        assert_eq!(
            (found.question.as_str(), found.typed.as_str()),
            ("need.bank", "")
        );
        let unknown = Outcome::Unknown;
        store
            .close_question(id, "need.bank", unknown, None, noon())
            .expect("ok");
        assert_eq!(open(&store), None);
        let asked = store.asked(id).expect("it is read");
        let asked: Vec<_> = asked
            .iter()
            .map(|asked| (asked.question.as_str(), asked.outcome.code()))
            .collect();
        assert_eq!(
            asked,
            [("need.bank", "unknown"), ("understood", "answered")]
        );
    }
}
