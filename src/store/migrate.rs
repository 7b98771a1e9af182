//! The schema's versions, and whose file it is.

use std::path::Path;

use rusqlite::{Connection, Transaction};

use super::error::StoreError;
use super::index;
use super::seal;

/// Every migration in order; `user_version` counts those that a file has seen.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_incident.sql"),
    include_str!("../../migrations/0002_inquiry.sql"),
    include_str!("../../migrations/0003_after_sending.sql"),
    include_str!("../../migrations/0004_search.sql"),
    include_str!("../../migrations/0005_seal.sql"),
    include_str!("../../migrations/0006_own_draft.sql"),
    include_str!("../../migrations/0007_goes_on_from.sql"),
    include_str!("../../migrations/0008_sealed_undo.sql"),
    include_str!("../../migrations/0009_marks.sql"),
    include_str!("../../migrations/0010_readings.sql"),
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
    if done + 1 < newest() {
        return Ok(Age::Older);
    }
    seal::what_is_there(transaction)?;
    Ok(Age::Current)
}

/// Refuses a file with a trigger or view that no migration made: a change would run it.
pub(super) fn only_our_triggers(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sql: String = row.get(1)?;
        if !MIGRATIONS.iter().any(|migration| migration.contains(&sql)) {
            let name = row.get(0)?;
            return Err(StoreError::ForeignSchema { name });
        }
    }
    Ok(())
}

/// Returns the names of tables, indexes, triggers and views that are not as this program makes
/// them, or are missing; what is added beside them and runs by itself counts, a table does not.
pub(super) fn differences(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let ours = Connection::open_in_memory()?;
    for migration in MIGRATIONS {
        ours.execute_batch(migration)?;
    }
    let (ours, theirs) = (schema(&ours)?, schema(connection)?);
    let changed = ours.iter().filter(|one| !theirs.contains(one));
    let added = theirs.iter().filter(|(kind, name, _)| {
        let known = ours.iter().any(|(_, own, _)| own == name);
        !known && matches!(kind.as_str(), "trigger" | "view")
    });
    let mut names: Vec<String> = changed
        .chain(added)
        .map(|(_, name, _)| name.clone())
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// Reads the schema: kind, name and words of everything in it.
fn schema(connection: &Connection) -> Result<Vec<(String, String, String)>, StoreError> {
    let mut statement =
        connection.prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rusqlite::fallible_iterator::FallibleIterator as _;
    use rusqlite::{Batch, TransactionBehavior};

    use super::super::contract::{log, noon, problems};
    use super::super::{Store, files};
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
            if version == 5 {
                // Sealed as version 5 did it, before drafts told whose text they are.
                let drafted = "INSERT INTO draft_revision (incident, number, rendering, language, at, subject, body,
                                             recipient, seal)
                     VALUES (7, 1, 'form', 'ja', '2026-11-22T03:00:00Z', '件名', '本文', NULL,
                             x'71ebe8b08705eee6fbbb6b5c9937f199fd1079ac0cb36fc08702d9530b6fa104')";
                older.execute(drafted, []).expect("it records a draft");
            }
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
            assert_eq!(problems(&store), []);
            let copy = format!("backups/before-upgrade-from-{version}.db");
            let copy = Connection::open(folder.path().join(copy)).expect("it was copied first");
            assert_eq!(identity(&copy).expect("it is ours").user_version, version);
            let title: String = copy
                .query_row("SELECT title FROM incident WHERE id = 7", [], |row| {
                    row.get(0)
                })
                .expect("it is in the copy");
            assert_eq!(title, "入金");
        }
    }

    /// Everything that was said in a record, whatever its version.
    fn told(path: &Path) -> Vec<String> {
        let record = Connection::open(path).expect("it opens");
        let mut sql = String::from(
            "SELECT id || title || text FROM incident
             UNION ALL SELECT incident || kind || value FROM fact
             UNION ALL SELECT id || kind || at || text FROM timeline_event",
        );
        let inquiry = "SELECT count(*) FROM sqlite_schema WHERE name = 'inquiry'";
        let inquiry = record.query_row(inquiry, [], |row| row.get::<_, i64>(0));
        if inquiry.expect("the schema is read") > 0 {
            sql += " UNION ALL SELECT id || sent_at || body FROM inquiry";
        }
        let mut statement = record.prepare(&sql).expect("every version has these");
        let rows = statement.query_map([], |row| row.get(0));
        rows.and_then(Iterator::collect).expect("it is read")
    }

    /// Opens a record as a kill leaves it, with the journal of what was going on.
    fn opens_whole((record, journal): &(Vec<u8>, Option<Vec<u8>>), words: &[String]) {
        let folder = tempfile::tempdir().expect("a folder is made");
        let path = folder.path().join("madoguchi.db");
        fs::write(&path, record).expect("it is copied");
        if let Some(journal) = journal {
            fs::write(files::beside(&path, "-journal"), journal).expect("it is copied");
        }
        let store = Store::open(&path).expect("the next run opens it");
        assert_eq!(problems(&store), []);
        drop(store);
        assert_eq!(told(&path), words);
    }

    #[test]
    fn an_upgrade_that_is_killed_after_any_statement_is_begun_again_and_loses_nothing() {
        // The way from the first takes every step; that of the last two has the most to carry, and
        // the last alone too little to reach the file before its end.
        for version in [1, newest() - 2] {
            let folder = tempfile::tempdir().expect("a folder is made");
            let path = folder.path().join("madoguchi.db");
            let dump = format!("tests/databases/{version:04}.sql");
            let dump = Path::new(env!("CARGO_MANIFEST_DIR")).join(dump);
            let older = Connection::open(&path).expect("a database is made");
            let dump = fs::read_to_string(dump).expect("the dump is there");
            older.execute_batch(&dump).expect("the dump is whole");
            let words = told(&path);
            let files = || {
                let journal = fs::read(files::beside(&path, "-journal")).ok();
                (fs::read(&path).expect("it is there"), journal)
            };
            let (before, mut last) = (files(), files());
            // Without room in memory every page goes to the file at once.
            older
                .execute_batch("PRAGMA cache_size = 1; BEGIN IMMEDIATE")
                .expect("the upgrade begins");
            let done = usize::try_from(version).expect("a small number");
            let mut reached = 0;
            for migration in &MIGRATIONS[done..] {
                let mut batch = Batch::new(&older, migration);
                while let Some(mut statement) = batch.next().expect("it is right") {
                    statement.execute([]).expect("it is done");
                    let now = files();
                    if now != last {
                        opens_whole(&now, &words);
                        reached += usize::from(now.0 != before.0);
                        last = now;
                    }
                }
            }
            assert!(reached > 0, "nothing of version {version} reached the file");
        }
    }
}
