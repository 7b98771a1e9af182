//! What a store must do when the file is damaged, locked, full or not to be written.

use std::fs;

use rusqlite::{Connection, OpenFlags};

use super::file::{home, record};
use super::*;

#[test]
fn a_damaged_page_is_noticed_where_it_is_read_and_by_the_examination() {
    let (_folder, path) = home();
    let store = Store::open(&path).expect("the record opens");
    log(&store, "第1件");
    // What is damaged anyway need not be durable.
    store
        .connection
        .execute_batch("PRAGMA synchronous = OFF")
        .expect("the pragma is set");
    for number in 2..=600 {
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
        store.incident(IncidentId(600)).err(),
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
}

#[test]
fn a_file_that_may_only_be_read_is_listed_and_not_changed() {
    let (_folder, path) = home();
    record(&path, "");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let connection = Connection::open_with_flags(&path, flags).expect("it opens");
    let store = Store::new(connection, Some(path.clone()));
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
    let health = store.health().expect("it is examined");
    assert!(health.problems.is_empty(), "{:?}", health.problems);
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
    const EACH: usize = 5;
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
    assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
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
