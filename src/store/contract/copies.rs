//! Backups bring everything back, and what they replace is kept.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::super::{BACKUPS_FOLDER, Candidate, EVIDENCE_FOLDER, NewEvidence};
use super::file::home;
use super::*;

/// `printf abc | sha256sum`
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// Makes a record with one incident and one kept file, whose bytes are `abc`.
fn with_a_file(path: &Path) -> Store {
    let store = Store::open(path).expect("the record opens");
    let id = log(&store, "入金").id;
    let folder = path.with_file_name(EVIDENCE_FOLDER);
    fs::create_dir_all(&folder).expect("the folder is made");
    fs::write(folder.join(ABC), "abc").expect("the file is kept");
    let text = cleared("x");
    let evidence = NewEvidence {
        sha256: ABC,
        bytes: 3,
        media_type: "text/plain",
        located: false,
        name: &text,
        event: note(EventKind::Observed, &text),
    };
    store
        .record_evidence(id, &[evidence], noon())
        .expect("the file is recorded");
    store
}

fn evidence(path: &Path) -> PathBuf {
    path.with_file_name(EVIDENCE_FOLDER)
}

fn examine(backup: &Path, record: &Path) -> Result<Candidate, StoreError> {
    Candidate::examine(backup, record, &mut || {})
}

/// Returns the names of the files in the folder of automatic backups, in order.
fn backups(path: &Path) -> Vec<String> {
    let folder = path.with_file_name(BACKUPS_FOLDER);
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| {
            let entry = entry.expect("the folder is read");
            entry.file_name().to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    names
}

fn titles(path: &Path) -> Vec<String> {
    let store = Store::open_existing(path)
        .expect("it opens")
        .expect("it is there");
    let page = store.list(&Filter::default()).expect("it is listed");
    page.rows.into_iter().map(|row| row.title).collect()
}

#[test]
fn a_backup_brings_words_and_kept_files_back_in_another_home() {
    let (folder, path) = home();
    let backup = folder.path().join("copy/all.backup");
    let store = with_a_file(&path);
    let made = store
        .back_up(&backup, &evidence(&path), &mut |_| {})
        .expect("the backup is made");
    assert_eq!(
        (made.files, made.found.incidents, made.found.files),
        (1, 1, 1)
    );
    assert_eq!(made.found.problems, []);
    assert_eq!(
        Some(made.bytes),
        fs::metadata(&backup).ok().map(|found| found.len())
    );
    let alone = fs::read_dir(backup.parent().expect("a folder")).expect("it is read");
    assert_eq!(alone.count(), 1, "nothing but the backup");

    let (_other, elsewhere) = home();
    let candidate = examine(&backup, &elsewhere).expect("the backup is whole");
    assert_eq!(candidate.found.problems, []);
    assert_eq!(candidate.replace(noon()).expect("it is restored"), None);
    let restored = Store::open(&elsewhere).expect("it opens");
    assert_eq!(
        restored.incident(IncidentId(1)).ok(),
        store.incident(IncidentId(1)).ok()
    );
    assert_eq!(
        restored.evidence(IncidentId(1)).ok(),
        store.evidence(IncidentId(1)).ok()
    );
    assert_eq!(
        fs::read(evidence(&elsewhere).join(ABC)).ok(),
        Some(b"abc".to_vec())
    );
    assert_eq!(problems(&restored), []);
    assert_eq!(
        restored.health().expect("it is examined").problems,
        Vec::<String>::new()
    );
}

#[cfg(unix)]
#[test]
fn a_backup_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, path) = home();
    let store = with_a_file(&path);
    store.back_up_on(noon().date_naive());
    let backup = folder.path().join("all.backup");
    store
        .back_up(&backup, &evidence(&path), &mut |_| {})
        .expect("the backup is made");
    let mode = |path: &Path| {
        let found = fs::metadata(path).expect("it is there");
        found.permissions().mode() & 0o777
    };
    assert_eq!(mode(&backup), 0o600);
}

#[test]
fn a_backup_never_takes_the_place_of_a_file() {
    let (folder, path) = home();
    let store = with_a_file(&path);
    let taken = folder.path().join("letter.txt");
    fs::write(&taken, "a letter").expect("it is written");
    let error = store.back_up(&taken, &evidence(&path), &mut |_| {}).err();
    assert!(
        matches!(&error, Some(StoreError::File { source, .. })
            if source.kind() == std::io::ErrorKind::AlreadyExists),
        "{error:?}"
    );
    assert_eq!(fs::read(&taken).ok(), Some(b"a letter".to_vec()));
}

#[test]
fn a_backup_of_a_record_that_cannot_be_read_whole_is_none() {
    let (folder, path) = home();
    let store = with_a_file(&path);
    for number in 0..200 {
        log(&store, &format!("第{number}件"));
    }
    drop(store);
    let mut bytes = fs::read(&path).expect("the file is there");
    let from = bytes.len() * 3 / 4;
    bytes[from..].fill(0xA5);
    fs::write(&path, &bytes).expect("the file is written");
    let store = Store::open(&path).expect("the header is whole");
    let backup = folder.path().join("all.backup");
    let error = store.back_up(&backup, &evidence(&path), &mut |_| {}).err();
    assert!(
        matches!(error, Some(StoreError::Damaged { .. })),
        "{error:?}"
    );
    let names = fs::read_dir(folder.path()).expect("the folder is there");
    assert_eq!(
        names.count(),
        2,
        "the record and its kept files, and nothing else"
    );
}

#[test]
fn a_backup_holds_one_instant_while_another_hand_writes() {
    let (folder, path) = home();
    drop(with_a_file(&path));
    let writer = {
        let path = path.clone();
        std::thread::spawn(move || {
            let store = Store::open(&path).expect("it opens");
            for number in 0..40 {
                log(&store, &format!("第{number}件"));
            }
        })
    };
    let store = Store::open(&path).expect("it opens");
    for number in 0..5 {
        let backup = folder.path().join(format!("{number}.backup"));
        let made = store
            .back_up(&backup, &evidence(&path), &mut |_| {})
            .expect("the backup is made");
        assert_eq!(made.found.problems, []);
    }
    writer.join().expect("the other hand is done");
    assert_eq!(titles(&path).len(), 41);
}

#[test]
fn the_record_that_a_backup_replaces_is_kept_aside() {
    let (folder, path) = home();
    let store = with_a_file(&path);
    let backup = folder.path().join("all.backup");
    store
        .back_up(&backup, &evidence(&path), &mut |_| {})
        .expect("the backup is made");
    log(&store, "出金");
    let before = fs::read(&backup).ok();
    // A reader that has the record open sees the change and loses nothing.
    let aside = examine(&backup, &path)
        .and_then(|candidate| candidate.replace(noon()))
        .expect("it is restored")
        .expect("there was a record");
    assert!(
        fs::read(&backup).ok() == before,
        "the backup stays as it is"
    );
    assert_eq!(titles(&path), ["入金"]);
    assert_eq!(
        store
            .list(&Filter::default())
            .expect("it is read")
            .rows
            .len(),
        1
    );
    assert_eq!(backups(&path), ["replaced-20261122T030000Z.db"]);
    assert_eq!(titles(&aside), ["出金", "入金"]);
    // And it comes back the same way.
    examine(&aside, &path)
        .and_then(|candidate| candidate.replace(noon()))
        .expect("it is restored");
    assert_eq!(titles(&path), ["出金", "入金"]);
    assert_eq!(backups(&path).len(), 2);
}

#[test]
fn a_record_that_cannot_be_opened_is_replaced_and_kept_byte_by_byte() {
    let (folder, path) = home();
    let store = with_a_file(&path);
    let backup = folder.path().join("all.backup");
    store
        .back_up(&backup, &evidence(&path), &mut |_| {})
        .expect("the backup is made");
    drop(store);
    let journal = path.with_file_name("madoguchi.db-journal");
    fs::write(&path, "no database").expect("it is damaged");
    fs::write(&journal, "no journal").expect("it is left");
    let aside = examine(&backup, &path)
        .and_then(|candidate| candidate.replace(noon()))
        .expect("it is restored")
        .expect("there was a record");
    assert_eq!(fs::read(&aside).ok(), Some(b"no database".to_vec()));
    assert!(!journal.exists());
    assert_eq!(titles(&path), ["入金"]);
}

#[test]
fn what_is_no_whole_backup_of_ours_replaces_nothing() {
    #[track_caller]
    fn check(spoil: impl Fn(&Path), expected: impl Fn(&StoreError) -> bool) {
        let (folder, path) = home();
        let store = with_a_file(&path);
        let backup = folder.path().join("all.backup");
        store
            .back_up(&backup, &evidence(&path), &mut |_| {})
            .expect("the backup is made");
        drop(store);
        spoil(&backup);
        let state = || {
            let names = fs::read_dir(folder.path()).expect("the folder is there");
            (names.count(), fs::read(&backup).ok(), fs::read(&path).ok())
        };
        let before = state();
        let error = examine(&backup, &path).expect_err("it is refused");
        assert!(expected(&error), "{error:?}");
        assert!(state() == before, "something was changed");
    }
    let sql = |path: &Path, sql: &str| {
        let other = Connection::open(path).expect("it opens");
        other
            .execute_batch(sql)
            .expect("the other hand may do this");
    };
    check(
        |backup| sql(backup, "PRAGMA user_version = 99"),
        |error| matches!(error, StoreError::Newer { file: 99, .. }),
    );
    check(
        |backup| sql(backup, "PRAGMA application_id = 7"),
        |error| matches!(error, StoreError::Foreign { .. }),
    );
    check(
        |backup| fs::write(backup, "a letter").expect("it is written"),
        |error| matches!(error, StoreError::NotADatabase { .. }),
    );
    check(
        |backup| {
            let bytes = fs::read(backup).expect("it is there");
            fs::write(backup, &bytes[..bytes.len() / 2]).expect("it is cut");
        },
        |error| matches!(error, StoreError::Damaged { .. }),
    );
    check(
        |backup| fs::remove_file(backup).expect("it is removed"),
        |error| matches!(error, StoreError::File { .. }),
    );
}

#[test]
fn the_first_change_of_a_day_leaves_a_backup_of_the_day_before() {
    let (_folder, path) = home();
    let day = |written: &str| written.parse::<NaiveDate>().expect("a day");
    let on = |written: &str, title: &str| {
        let store = Store::open(&path).expect("it opens");
        store.back_up_on(day(written));
        log(&store, title);
    };
    on("2026-11-22", "一");
    assert_eq!(
        backups(&path),
        Vec::<String>::new(),
        "nothing was there to lose"
    );
    on("2026-11-22", "二");
    on("2026-11-22", "三");
    assert_eq!(backups(&path), ["daily-2026-11-22.db"]);
    let daily = path
        .with_file_name(BACKUPS_FOLDER)
        .join("daily-2026-11-22.db");
    assert_eq!(titles(&daily), ["一"]);

    // A clock that ran ahead once pushes nothing out.
    on("2099-01-01", "四");
    for number in 23..=30 {
        on(&format!("2026-11-{number}"), "五");
    }
    let kept: Vec<String> = (24..=30)
        .map(|number| format!("daily-2026-11-{number}.db"))
        .collect();
    assert_eq!(backups(&path), kept);
    // One that runs behind leaves what is newer alone, as far as there is room.
    on("2026-11-20", "六");
    assert!(backups(&path).contains(&"daily-2026-11-20.db".to_owned()));
    assert_eq!(backups(&path).len(), 7);
    assert_eq!(problems(&Store::open(&path).expect("it opens")), []);
}

#[test]
fn a_folder_that_takes_no_backup_does_not_stop_a_change() {
    let (_folder, path) = home();
    log(&Store::open(&path).expect("it opens"), "一");
    fs::write(path.with_file_name(BACKUPS_FOLDER), "no folder").expect("it is written");
    let store = Store::open(&path).expect("it opens");
    store.back_up_on(noon().date_naive());
    assert_eq!(log(&store, "二").id, IncidentId(2));
}
