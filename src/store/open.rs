//! Opening the record: refused unless it is ours, whole, and not newer than the program.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::{Store, files, migrate};

/// What every connection is told: damage is noticed where it is read.
///
/// The rest is the default already: no memory map, and five seconds of patience with a file that
/// another process has locked.
const FOR_READING: &str = "PRAGMA cell_size_check = ON;";

/// What a connection is told before its first change.
///
/// A rollback journal with `EXTRA` also syncs the folder after the journal is gone; with `FULL`
/// a power cut in that instant can bring the journal back and take the newest change away.
/// Deleted words are overwritten, not only forgotten.
pub(super) const FOR_CHANGES: &str = "
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;";

impl Store {
    /// Opens the record at a path, and makes file and folders where they are missing: for the
    /// owner only, whatever the umask.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !files::exists(path)? {
            files::create(path)?;
        }
        Self::connect(path)
    }

    /// Opens the record at a path if there is one; nothing is made where there is none.
    ///
    /// A file or folder that may only be read is opened for reading; changes to it then fail with
    /// [`StoreError::ReadOnly`].
    pub fn open_existing(path: &Path) -> Result<Option<Self>, StoreError> {
        // An empty file is what remains of a first change that never came to its end.
        if !files::exists(path)? || files::size(path)? == 0 {
            return Ok(None);
        }
        Self::connect(path).map(Some)
    }

    /// Opens a new record that lives in memory and vanishes with it.
    pub fn open_in_memory() -> Result<Self, StoreError> {
        let store = Self::new(Connection::open_in_memory()?, None);
        store.prepare(Path::new(":memory:"))?;
        Ok(store)
    }

    /// Opens read-write without creating; SQLite itself falls back to reading only.
    fn connect(path: &Path) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)
            .map_err(|error| StoreError::in_file(path, error))?;
        // A newer program may have left pages in a write-ahead log; closing a file that is
        // refused must not move them.
        let has_log = files::exists(&beside(path, "-wal"))?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log)?;
        let store = Self::new(connection, Some(path.to_owned()));
        store.prepare(path)?;
        Ok(store)
    }

    /// Hardens the connection, checks whose file it is and brings an older one up to date.
    fn prepare(&self, path: &Path) -> Result<(), StoreError> {
        harden(&self.connection).map_err(|error| StoreError::in_file(path, error))?;
        let (age, _) = migrate::check(&self.connection, path)?;
        if age == migrate::Age::Current {
            return Ok(());
        }
        while self.change(|tx| migrate::step(tx, path))? == migrate::Age::Older {}
        Ok(())
    }
}

/// Trusts neither the schema nor the cells of a file that anybody may have touched.
fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.execute_batch(FOR_READING)
}

/// Returns the path of the file that SQLite keeps beside another, such as `-wal`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::contract::{cleared, log, noon, note};
    use super::*;
    use crate::domain::{EventKind, IncidentId};
    use crate::store::Filter;

    /// Makes a folder that vanishes, and the path of a record in it that is not there yet.
    fn home() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder is made");
        let path = folder.path().join("madoguchi.db");
        (folder, path)
    }

    /// Makes a record of one incident, changes its file with another hand, and closes it.
    fn record(path: &Path, sql: &str) {
        log(&Store::open(path).expect("the record opens"), "入金");
        Connection::open(path)
            .and_then(|other| other.execute_batch(sql))
            .expect("the other hand may do this");
    }

    #[test]
    fn nothing_is_made_where_there_is_no_record() {
        let (folder, path) = home();
        assert!(
            Store::open_existing(&path)
                .expect("that is no error")
                .is_none()
        );
        fs::write(&path, "").expect("the file is written");
        assert!(
            Store::open_existing(&path)
                .expect("that is no error")
                .is_none()
        );
        let names = fs::read_dir(folder.path()).expect("the folder is there");
        assert_eq!((names.count(), fs::read(&path).ok()), (1, Some(Vec::new())));
    }

    #[test]
    fn what_was_recorded_is_there_when_the_file_is_opened_again() {
        let (_folder, path) = home();
        let logged = log(&Store::open(&path).expect("the record opens"), "入金");
        let store = Store::open_existing(&path)
            .expect("it opens")
            .expect("it is there");
        assert_eq!(store.incident(logged.id).expect("it is there"), logged);
    }

    #[cfg(unix)]
    #[test]
    fn folders_and_file_are_for_the_owner_only_and_others_stay_as_they_are() {
        use std::os::unix::fs::PermissionsExt as _;
        let (folder, _) = home();
        let mode = |path: &Path| {
            let metadata = fs::metadata(path).expect("it is there");
            metadata.permissions().mode() & 0o777
        };
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
        let path = folder.path().join("above/home/madoguchi.db");
        let store = Store::open(&path).expect("the record opens");
        log(&store, "入金");
        assert_eq!(mode(folder.path()), 0o755);
        assert_eq!(mode(&folder.path().join("above")), 0o700);
        assert_eq!(mode(&folder.path().join("above/home")), 0o700);
        assert_eq!(mode(&path), 0o600);
        let health = store.health().expect("the record is examined");
        assert_eq!(
            (health.file_mode, health.folder_mode),
            (Some(0o600), Some(0o700))
        );
    }

    #[test]
    fn a_file_that_is_not_ours_or_newer_is_refused_and_left_untouched() {
        #[track_caller]
        fn check(make: impl Fn(&Path), expected: impl Fn(&StoreError) -> bool) {
            let (folder, path) = home();
            make(&path);
            let before = fs::read(&path).expect("the file is there");
            for error in [Store::open(&path).err(), Store::open_existing(&path).err()] {
                let error = error.expect("the file is refused");
                assert!(expected(&error), "{error:?}");
            }
            assert_eq!(fs::read(&path).expect("the file is there"), before);
            let beside = fs::read_dir(folder.path())
                .expect("the folder is there")
                .count();
            assert_eq!(beside, 1, "a file was left beside it");
        }
        let is_newer = |error: &StoreError| {
            matches!(
                error,
                StoreError::Newer {
                    file: 99,
                    program: 2,
                    ..
                }
            )
        };
        check(|path| record(path, "PRAGMA user_version = 99"), is_newer);
        check(
            |path| record(path, "PRAGMA journal_mode = WAL; PRAGMA user_version = 99"),
            is_newer,
        );
        check(
            |path| record(path, "PRAGMA application_id = 7"),
            |error| {
                matches!(
                    error,
                    StoreError::Foreign {
                        application_id: 7,
                        ..
                    }
                )
            },
        );
        check(
            |path| {
                let other = Connection::open(path).expect("a database is made");
                other
                    .execute_batch("CREATE TABLE note (text)")
                    .expect("a table is made");
            },
            |error| {
                matches!(
                    error,
                    StoreError::Foreign {
                        application_id: 0,
                        ..
                    }
                )
            },
        );
        for text in [
            "xy",
            "This is a letter, not a database.",
            &"a letter\n".repeat(1000),
        ] {
            check(
                |path| fs::write(path, text).expect("the file is written"),
                |error| matches!(error, StoreError::NotADatabase { .. }),
            );
        }
    }

    #[test]
    fn a_newer_file_keeps_what_its_program_left_in_a_write_ahead_log() {
        let (_folder, path) = home();
        record(&path, "PRAGMA journal_mode = WAL; PRAGMA user_version = 99");
        let other = Connection::open(&path).expect("the other program opens it");
        other
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
            .and_then(|_| other.execute_batch("UPDATE incident SET title = 'new'"))
            .expect("the other program writes");
        drop(other);
        let log = path.with_file_name("madoguchi.db-wal");
        let before = (fs::read(&path).ok(), fs::read(&log).ok());
        assert!(before.1.as_ref().is_some_and(|log| !log.is_empty()));
        assert!(matches!(Store::open(&path), Err(StoreError::Newer { .. })));
        assert_eq!((fs::read(&path).ok(), fs::read(&log).ok()), before);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let (_folder, path) = home();
        fs::write(&path, "a file").expect("the file is written");
        let error = Store::open(&path.join("below/madoguchi.db")).err();
        assert!(matches!(error, Some(StoreError::File { .. })), "{error:?}");
    }

    #[test]
    fn a_damaged_page_is_noticed_where_it_is_read_and_by_the_examination() {
        let (_folder, path) = home();
        let store = Store::open(&path).expect("the record opens");
        for number in 0..200 {
            log(&store, &format!("第{number}件"));
        }
        drop(store);
        let mut bytes = fs::read(&path).expect("the file is there");
        // The schema stands in the first pages, the newest incidents in the last.
        let last = bytes.len() * 3 / 4;
        bytes[last..].fill(0xA5);
        fs::write(&path, bytes).expect("the file is written");
        let store = Store::open(&path).expect("the header is whole");
        let damaged = [
            store.incident(IncidentId(200)).err(),
            store.list(&Filter::default()).err(),
        ];
        for error in damaged {
            assert!(
                matches!(error, Some(StoreError::Damaged { .. })),
                "{error:?}"
            );
        }
        let health = store.health().expect("a damaged record is examined too");
        assert!(!health.problems.is_empty());
        let problems = store.integrity_check().expect("it tells what it finds");
        assert!(!problems.is_empty());
    }

    #[test]
    fn a_file_that_may_only_be_read_is_listed_and_not_changed() {
        let (_folder, path) = home();
        record(&path, "");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let connection = Connection::open_with_flags(&path, flags).expect("it opens");
        let store = Store::new(connection, Some(path.clone()));
        store.prepare(&path).expect("it is ours");
        assert_eq!(
            store
                .list(&Filter::default())
                .expect("it is read")
                .rows
                .len(),
            1
        );
        assert!(store.health().expect("it is examined").read_only);
        let text = cleared("x");
        let event = note(EventKind::Observed, &text);
        let error = store.add_event(IncidentId(1), &event, noon()).err();
        assert!(matches!(error, Some(StoreError::ReadOnly)), "{error:?}");
    }

    #[test]
    fn a_full_disk_takes_nothing_away() {
        let store = Store::open_in_memory().expect("a store opens in memory");
        log(&store, "入金");
        store
            .connection
            .execute_batch("PRAGMA max_page_count = 1")
            .expect("the limit is set");
        let long = cleared(&"あ".repeat(100_000));
        let event = note(EventKind::Observed, &long);
        let error = store.add_event(IncidentId(1), &event, noon()).err();
        assert!(matches!(error, Some(StoreError::Full)), "{error:?}");
        assert!(
            store
                .timeline(IncidentId(1))
                .expect("it is read")
                .is_empty()
        );
        assert!(store.integrity_check().expect("it is examined").is_empty());
    }

    #[test]
    fn a_change_waits_for_another_process_and_says_so_when_it_waits_in_vain() {
        let (_folder, path) = home();
        let store = Store::open(&path).expect("the record opens");
        log(&store, "入金");
        let patience = std::time::Duration::from_millis(20);
        store
            .connection
            .busy_timeout(patience)
            .expect("patience is set");
        let other = Connection::open(&path).expect("the other process opens it");
        other
            .execute_batch("BEGIN IMMEDIATE")
            .expect("the other process locks it");
        let text = cleared("x");
        let event = note(EventKind::Observed, &text);
        let error = store.add_event(IncidentId(1), &event, noon()).err();
        assert!(matches!(error, Some(StoreError::Busy)), "{error:?}");
        other
            .execute_batch("COMMIT")
            .expect("the other process is done");
        store
            .add_event(IncidentId(1), &event, noon())
            .expect("now it is our turn");
    }

    #[test]
    fn many_writers_at_once_lose_nothing() {
        const WRITERS: usize = 4;
        const EACH: usize = 10;
        let (_folder, path) = home();
        std::thread::scope(|scope| {
            for _ in 0..WRITERS {
                // Each also races for making the file and its schema.
                scope.spawn(|| {
                    for _ in 0..EACH {
                        let store = Store::open(&path).expect("the record opens");
                        log(&store, "入金");
                    }
                });
            }
        });
        let store = Store::open(&path).expect("the record opens");
        let rows = store.list(&Filter::default()).expect("it is read").rows;
        let numbers: Vec<i64> = rows.iter().rev().map(|row| row.id.0).collect();
        assert_eq!(numbers, (1..=40).collect::<Vec<_>>());
    }

    #[test]
    fn changes_are_durable_and_deleted_words_are_overwritten() {
        let (_folder, path) = home();
        let store = Store::open(&path).expect("the record opens");
        log(&store, "入金");
        let pragma = |name: &str| {
            let value = store
                .connection
                .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
            value.expect("the pragma has a value")
        };
        for (name, expected) in [
            ("synchronous", 3),
            ("secure_delete", 1),
            ("foreign_keys", 1),
            ("cell_size_check", 1),
            ("trusted_schema", 0),
            ("mmap_size", 0),
            ("busy_timeout", 5000),
        ] {
            assert_eq!(
                pragma(name),
                rusqlite::types::Value::Integer(expected),
                "{name}"
            );
        }
        assert_eq!(
            store.health().expect("it is examined").journal_mode,
            "delete"
        );
    }
}
