//! What was answered beyond the closed kinds of fact.

use rusqlite::{Transaction, params};

use super::error::StoreError;
use crate::domain::{Answer, IncidentId};
use crate::safety::ClearedText;

/// Keeps an answer within the transaction of the caller.
pub(super) fn set(
    transaction: &Transaction<'_>,
    id: IncidentId,
    code: &str,
    text: &ClearedText,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO answer (incident, code, text) VALUES (?1, ?2, ?3)
         ON CONFLICT (incident, code) DO UPDATE SET text = excluded.text",
        params![id.0, code, text.as_str()],
    )?;
    Ok(())
}

/// Reads the answers of an incident, by code.
pub(super) fn of(transaction: &Transaction<'_>, id: IncidentId) -> Result<Vec<Answer>, StoreError> {
    let mut statement =
        transaction.prepare("SELECT code, text FROM answer WHERE incident = ?1 ORDER BY code")?;
    let answers = statement.query_map([id.0], |row| {
        Ok(Answer {
            code: row.get(0)?,
            text: row.get(1)?,
        })
    })?;
    Ok(answers.collect::<Result<_, _>>()?)
}
