//! The schema's versions, and whose file it is.

use std::path::Path;

use rusqlite::{Connection, Transaction};

use super::error::StoreError;
use super::index;

/// Every migration in order; `user_version` counts those that a file has seen.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_incident.sql"),
    include_str!("../../migrations/0002_inquiry.sql"),
    include_str!("../../migrations/0003_after_sending.sql"),
    include_str!("../../migrations/0004_search.sql"),
    include_str!("../../migrations/0005_seal.sql"),
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

/// The number of the migration that makes the search index, which the program must fill.
const SEARCH: i64 = 4;

/// The schema version of this program.
pub(super) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// Reads whose file it is, both numbers as they stood at one instant.
///
/// Two pragmas cost far less than a statement over their tables.
pub(super) fn identity(connection: &Connection) -> rusqlite::Result<Identity> {
    let alone = connection.is_autocommit();
    let _instant = alone
        .then(|| connection.unchecked_transaction())
        .transpose()?;
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get(0));
    Ok(Identity {
        application_id: number("application_id")?,
        user_version: number("user_version")?,
    })
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
        if done + 1 == SEARCH {
            index::rebuild(transaction)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", done + 1)?;
    }
    Ok(if done + 1 < newest() {
        Age::Older
    } else {
        Age::Current
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rusqlite::TransactionBehavior;

    use super::super::Store;
    use super::super::contract::{log, noon};
    use super::*;
    use crate::domain::IncidentId;

    #[test]
    fn every_file_of_the_folder_is_a_migration_and_its_number_its_place() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let mut files: Vec<_> = fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| entry.expect("it can be read").path())
            .collect();
        files.sort();
        assert_eq!(files.len(), MIGRATIONS.len());
        for (index, (file, migration)) in files.iter().zip(MIGRATIONS).enumerate() {
            let name = file
                .file_name()
                .and_then(|name| name.to_str())
                .expect("a plain name");
            assert!(name.starts_with(&format!("{:04}_", index + 1)), "{name}");
            assert_eq!(
                fs::read_to_string(file).ok().as_deref(),
                Some(*migration),
                "{name}"
            );
            assert!(
                migration.starts_with("-- "),
                "{name} begins with its reason"
            );
        }
    }

    #[test]
    fn a_file_of_every_older_version_is_brought_up_to_date_with_all_that_is_in_it() {
        for version in 1..newest() {
            let folder = tempfile::tempdir().expect("a folder is made");
            let path = folder.path().join("madoguchi.db");
            let older = Connection::open(&path).expect("a database is made");
            for _ in 0..version {
                let behavior = TransactionBehavior::Immediate;
                let transaction = Transaction::new_unchecked(&older, behavior).expect("it begins");
                step(&transaction, &path).expect("one step is taken");
                transaction.commit().expect("it is kept");
            }
            let logged = "INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel,
                                       language, logged_at, title, because, text)
                 VALUES (7, '01234567-0123-7123-8123-0123456789ab', 'bitflyer',
                'open', 'funds', 'funds.fiat_deposit', 1.0, 1, NULL, 'ja', '2026-11-22T03:00:00Z', '入金', '', '入金')";
            older
                .execute(logged, [])
                .expect("the older version records");
            drop(older);

            let store = Store::open(&path).expect("the older file opens");
            let incident = store.incident(IncidentId(7)).expect("it is there");
            assert_eq!(
                (incident.title.as_str(), incident.logged_at),
                ("入金", noon())
            );
            assert_eq!(log(&store, "出金").id, IncidentId(8));
            let health = store.health().expect("it is examined");
            assert_eq!(
                (health.user_version, health.application_id),
                (newest(), APPLICATION_ID)
            );
            assert!(health.problems.is_empty());
        }
    }
}
