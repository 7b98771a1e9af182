//! How domain values stand in a row.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{OptionalExtension as _, Row, Transaction};
use uuid::{NoContext, Timestamp, Uuid};

use super::error::{StoreError, Strange};
use crate::domain::{Code, Coded, IncidentId, Moment, Precision};

/// An instant of recording: UTC, RFC 3339, whole seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp(pub(super) DateTime<Utc>);

impl ToSql for Stamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(stamp(self.0).into())
    }
}

/// Writes an instant of recording.
pub(super) fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl FromSql for Stamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let written = value.as_str()?;
        DateTime::parse_from_rfc3339(written)
            .map(|instant| Self(instant.to_utc()))
            .map_err(|_| strange("time", written))
    }
}

/// A day of a calendar: `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day(pub(super) NaiveDate);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let written = value.as_str()?;
        written
            .parse()
            .map(Self)
            .map_err(|_| strange("day", written))
    }
}

/// A code of an open set: one of a newer version is kept.
pub(super) struct Open<T>(pub(super) Coded<T>);

impl<T: Code> FromSql for Open<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self(Coded::read(value.as_str()?)))
    }
}

/// A code that this version must know to go on.
pub(super) struct Closed<T>(pub(super) T);

impl<T: Code> FromSql for Closed<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let code = value.as_str()?;
        T::from_code(code)
            .map(Self)
            .ok_or_else(|| strange("code", code))
    }
}

/// Reads a moment from the column of its value and the one of its precision.
pub(super) fn moment(row: &Row<'_>, value: usize, precision: usize) -> rusqlite::Result<Moment> {
    let written: String = row.get(value)?;
    // A precision of a newer version says at least that the moment is not exact.
    let Open(precision) = row.get::<_, Open<Precision>>(precision)?;
    let precision = precision.known().unwrap_or(Precision::About);
    Moment::read(&written, precision).ok_or_else(|| odd(value, "moment", &written))
}

/// Makes the error of a column that does not hold what it promises.
pub(super) fn odd(column: usize, what: &'static str, value: &str) -> rusqlite::Error {
    let value = value.to_owned();
    let source = Box::new(Strange { what, value });
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, source)
}

fn strange(what: &'static str, value: &str) -> FromSqlError {
    FromSqlError::other(Strange {
        what,
        value: value.to_owned(),
    })
}

/// Makes a number that no other home will make: a `UUIDv7` of the given instant.
pub(super) fn uuid(at: DateTime<Utc>) -> String {
    let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
    let timestamp = Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos());
    Uuid::new_v7(timestamp).to_string()
}

/// Fails unless the incident is there.
pub(super) fn must_exist(transaction: &Transaction<'_>, id: IncidentId) -> Result<(), StoreError> {
    transaction
        .prepare_cached("SELECT 1 FROM incident WHERE id = ?1")?
        .query_row([id.0], |_| Ok(()))
        .optional()?
        .ok_or(StoreError::NoIncident { id })
}
