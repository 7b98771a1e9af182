//! The schema's versions, and whose file it is.

use std::path::Path;

use rusqlite::{Connection, Transaction};

use super::error::StoreError;

/// Every migration in order; `user_version` counts those that a file has seen.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_incident.sql"),
    include_str!("../../migrations/0002_inquiry.sql"),
];

/// Marks the file as ours in SQLite's header: the letters `Mado`.
pub(super) const APPLICATION_ID: i64 = 0x4D61_646F;

/// What the header of a file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) application_id: i64,
    pub(super) user_version: i64,
}

/// How a file that is ours stands to this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    Current,
    Older,
}

/// The schema version of this program.
pub(super) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// Reads whose file it is, in one statement.
pub(super) fn identity(connection: &Connection) -> rusqlite::Result<Identity> {
    connection.query_row(
        "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version",
        [],
        |row| {
            Ok(Identity {
                application_id: row.get(0)?,
                user_version: row.get(1)?,
            })
        },
    )
}

/// Refuses a file that is not ours or newer than the program.
pub(super) fn check(connection: &Connection, path: &Path) -> Result<(Age, Identity), StoreError> {
    let identity = identity(connection).map_err(|error| StoreError::in_file(path, error))?;
    let age = match (identity.application_id, identity.user_version) {
        (APPLICATION_ID, version) if version == newest() => Age::Current,
        (APPLICATION_ID, version) if version > newest() => {
            return Err(StoreError::Newer {
                path: path.to_owned(),
                file: version,
                program: newest(),
            });
        }
        (APPLICATION_ID, 1..) => Age::Older,
        (0, 0) if is_empty(connection)? => Age::Older,
        (application_id, _) => {
            return Err(StoreError::Foreign {
                path: path.to_owned(),
                application_id,
            });
        }
    };
    Ok((age, identity))
}

/// Tells whether nothing was ever stored in the file.
fn is_empty(connection: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)";
    connection.query_row(sql, [], |row| row.get(0))
}

/// Takes one step from an older schema, within the transaction of the caller.
///
/// Another process may have been faster: the file is looked at again under the lock.
pub(super) fn step(transaction: &Transaction<'_>, path: &Path) -> Result<Age, StoreError> {
    let (age, identity) = check(transaction, path)?;
    if age == Age::Current {
        return Ok(age);
    }
    let done = identity.user_version;
    let next = usize::try_from(done)
        .ok()
        .and_then(|done| MIGRATIONS.get(done));
    if let Some(migration) = next {
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", done + 1)?;
    }
    Ok(if done + 1 < newest() {
        Age::Older
    } else {
        Age::Current
    })
}
