//! What is known of an incident.

use rusqlite::{Transaction, params};

use super::error::StoreError;
use super::row;
use crate::domain::{Code as _, Fact, FactKind, FactParts, FactValue, IncidentId, Precision};
use crate::safety::Cleared;

/// New values for one kind of fact, in place of the old ones.
#[derive(Debug, Clone, Copy)]
pub struct Correction<'a> {
    /// The kind whose values are replaced.
    pub kind: FactKind,
    /// The values that hold from now on; none removes the kind.
    pub facts: &'a [Cleared<Fact>],
}

/// Replaces the facts of one kind.
pub(super) fn replace(
    transaction: &Transaction<'_>,
    id: IncidentId,
    correction: &Correction<'_>,
) -> Result<(), StoreError> {
    let params = params![id.0, correction.kind.code()];
    let places: Vec<i64> = transaction
        .prepare("SELECT position FROM fact WHERE incident = ?1 AND kind = ?2 ORDER BY position")?
        .query_map(params, |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    transaction.execute("DELETE FROM fact WHERE incident = ?1 AND kind = ?2", params)?;
    insert_at(transaction, id, correction.facts, &places)
}

/// Adds facts after those that are there.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    id: IncidentId,
    facts: &[Cleared<Fact>],
) -> Result<(), StoreError> {
    insert_at(transaction, id, facts, &[])
}

/// Adds facts in places that are free, and after those that are there once no place is left: a
/// correction moves nothing in the lists by whose numbers people correct.
fn insert_at(
    transaction: &Transaction<'_>,
    id: IncidentId,
    facts: &[Cleared<Fact>],
    places: &[i64],
) -> Result<(), StoreError> {
    if facts.is_empty() {
        return Ok(());
    }
    let mut statement = transaction.prepare(
        "INSERT INTO fact (incident, position, kind, precision, asset, chain, valid,
                           span_start, span_end, value, as_written)
         VALUES (?1, coalesce(?11, (SELECT coalesce(max(position), 0) + 1 FROM fact WHERE incident = ?1)),
                 ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for (index, fact) in facts.iter().enumerate() {
        let fact = fact.get();
        let parts = fact.value.parts();
        let span = fact.span.as_ref();
        statement.execute(params![
            id.0,
            fact.kind().code(),
            parts.precision.map(Precision::code),
            parts.asset,
            parts.chain,
            parts.valid,
            span.map(|span| number(span.start)),
            span.map(|span| number(span.end)),
            fact.value.value(),
            fact.as_written,
            places.get(index),
        ])?;
    }
    Ok(())
}

/// Reads the facts of an incident in the order in which they were said.
///
/// A fact of a kind or form that this version does not know stays in the record unread.
pub(super) fn of(transaction: &Transaction<'_>, id: IncidentId) -> Result<Vec<Fact>, StoreError> {
    let mut statement = transaction.prepare(
        "SELECT kind, precision, asset, chain, valid, span_start, span_end, value, as_written
         FROM fact WHERE incident = ?1 ORDER BY position",
    )?;
    let facts = statement.query_map([id.0], |row| {
        let Some(kind) = FactKind::from_code(row.get_ref(0)?.as_str()?) else {
            return Ok(None);
        };
        let precision: Option<row::Open<Precision>> = row.get(1)?;
        let parts = FactParts {
            precision: precision.and_then(|row::Open(precision)| precision.known()),
            asset: row.get(2)?,
            chain: row.get(3)?,
            valid: row.get(4)?,
        };
        let span = match (row.get(5)?, row.get(6)?) {
            (Some(start), Some(end)) => Some(place(start)..place(end)),
            _ => None,
        };
        let value: String = row.get(7)?;
        let as_written = row.get(8)?;
        Ok(
            FactValue::from_parts(kind, &value, &parts).map(|value| Fact {
                value,
                as_written,
                span,
            }),
        )
    })?;
    Ok(facts
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?)
}

fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

fn place(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}
