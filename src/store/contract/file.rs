//! What a store in a file must do: make it, find it, and refuse what is not its own.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::*;

/// Makes a folder that vanishes, and the path of a record in it that is not there yet.
pub(super) fn home() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder is made");
    let path = folder.path().join("madoguchi.db");
    (folder, path)
}

/// Makes a record of one incident, changes its file with another hand, and closes it.
pub(super) fn record(path: &Path, sql: &str) {
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
                program: 10,
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
