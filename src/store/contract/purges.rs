//! What is purged is gone, from every file of the home, and nothing else is.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::super::{EVIDENCE_FOLDER, NewEvidence, Purged};
use super::file::home;
use super::*;

/// Words that stand nowhere else.
const WORDS: &str = "けしてほしいことば";

/// Returns the names of the files below a folder that hold some bytes.
fn holding(folder: &Path, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is read") {
        let path = entry.expect("it is read").path();
        if path.is_dir() {
            found.extend(holding(&path, bytes));
        } else {
            let held = fs::read(&path).expect("it is read");
            if held.windows(bytes.len()).any(|window| window == bytes) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

/// Makes everything that can belong to an incident, each with the words, and two kept files: one
/// that another incident has too.
fn everything(store: &Store, path: &Path) -> IncidentId {
    for number in 0..40 {
        log(store, &format!("第{number}件"));
    }
    let id = log(store, WORDS).id;
    let text = cleared(WORDS);
    let event = note(EventKind::Observed, &text);
    let bank = FactValue::Text(FactKind::Bank, WORDS.into());
    store
        .revise(
            id,
            &[
                (Change::Facts(&[fact(bank, WORDS)]), event),
                (Change::Answer("device", &text), event),
            ],
            noon(),
        )
        .expect("it is recorded");
    store
        .save_revision(
            id,
            &draft_of(Rendering::Form, Lang::Ja, &text, &text),
            noon(),
        )
        .expect("the draft is kept");
    let inquiry = NewInquiry {
        channel: &Window::Form.into(),
        stage: Stage::Inquiry,
        ticket: Some(&text),
        spoke_with: None,
        promise: None,
        promised_on: None,
        follows: None,
        reopened: None,
        leads_to: Some(Status::Waiting),
        subject: &text,
        body: &text,
        sent_at: noon(),
        event,
    };
    let first = store.record_sent(id, &inquiry, noon()).expect("it is sent");
    let chaser = NewInquiry {
        follows: Some(first.id),
        reopened: None,
        leads_to: Some(Status::Waiting),
        ..inquiry
    };
    store.record_sent(id, &chaser, noon()).expect("it is sent");
    let folder = path.with_file_name(EVIDENCE_FOLDER);
    fs::create_dir_all(&folder).expect("the folder is made");
    let other = cleared("明細");
    for (incident, sha256, name) in [
        (id, "a", &text),
        (id, "b", &text),
        (IncidentId(1), "b", &other),
    ] {
        let sha256 = sha256.repeat(64);
        fs::write(folder.join(&sha256), format!("{WORDS}{sha256}")).expect("it is kept");
        let evidence = NewEvidence {
            sha256: &sha256,
            bytes: 3,
            media_type: "text/plain",
            located: false,
            name,
            event: note(EventKind::Observed, name),
        };
        store
            .record_evidence(incident, &[evidence], noon())
            .expect("the file is recorded");
    }
    for number in 41..80 {
        log(store, &format!("第{number}件"));
    }
    id
}

#[test]
fn nothing_of_a_purged_incident_stays_in_any_file_of_the_home() {
    let (folder, path) = home();
    let store = Store::open(&path).expect("it opens");
    let id = everything(&store, &path);
    drop(store);
    // Backups of all kinds, one of them damaged.
    for day in ["2026-11-23", "2026-11-24"] {
        let store = Store::open(&path).expect("it opens");
        store.back_up_on(day.parse().expect("a day"));
        log(&store, "もう一件");
    }
    let backups = folder.path().join("backups");
    fs::copy(&path, backups.join("before-upgrade-from-3.db")).expect("it is copied");
    fs::write(backups.join("replaced-x.db"), format!("damaged {WORDS}")).expect("it is written");
    fs::write(backups.join("replaced-x.db-journal"), WORDS).expect("it is written");
    // What runs that were killed left.
    for broken_off in [
        "backups/.daily-x.db-1.part",
        ".restored.db-1.part",
        "evidence/.incoming-1",
    ] {
        fs::write(folder.path().join(broken_off), WORDS).expect("it is written");
    }
    let store = Store::open(&path).expect("it opens");
    // The first change of a day is the purge itself.
    store.back_up_on("2026-11-25".parse().expect("a day"));
    let uuid = store.incident(id).expect("it is there").uuid;
    assert!(holding(folder.path(), WORDS.as_bytes()).len() >= 10);
    fs::write(backups.join("mine.txt"), "a file of the user's own").expect("it is written");

    let purged = store.purge(id).expect("it is purged");
    let expected = Purged {
        was_there: true,
        files: 1,
        backups: 4,
    };
    assert_eq!(purged, expected);
    // The bytes of the file that both have belong to the other incident.
    let shared = folder.path().join(EVIDENCE_FOLDER).join("b".repeat(64));
    let left = holding(folder.path(), WORDS.as_bytes());
    assert_eq!(left, [shared.display().to_string()]);
    assert!(backups.join("mine.txt").exists());
    assert_eq!(
        holding(folder.path(), uuid.as_bytes()),
        Vec::<String>::new()
    );
    assert_eq!(problems(&store), []);
    assert!(matches!(
        store.incident(id),
        Err(StoreError::NoIncident { .. })
    ));
    assert_eq!(log(&store, "新しい").id, IncidentId(83));
}

#[test]
fn purging_can_be_repeated_and_finishes_what_was_broken_off() {
    let (folder, path) = home();
    let store = Store::open(&path).expect("it opens");
    let id = everything(&store, &path);
    // As if the run had been killed after the rows were gone.
    store
        .change(|tx| super::super::purge::delete(tx, id))
        .expect("the rows are deleted");
    let again = store.purge(id).expect("it is finished");
    let expected = Purged {
        was_there: false,
        files: 1,
        backups: 0,
    };
    assert_eq!(again, expected);
    let gone = folder.path().join(EVIDENCE_FOLDER).join("a".repeat(64));
    assert!(!gone.exists());
    assert_eq!(store.purge(id).map(|purged| purged.files).ok(), Some(0));
    for never in [0, -1, 1000] {
        let error = store.purge(IncidentId(never)).err();
        assert!(
            matches!(error, Some(StoreError::NoIncident { .. })),
            "{error:?}"
        );
    }
}

#[test]
fn what_may_be_removed_is_one_incident_while_it_is_purged_and_no_other() {
    let store = filled();
    log(&store, "二");
    let purging = Connection::execute_batch(
        &store.connection,
        "BEGIN; INSERT INTO purging VALUES (2); DELETE FROM timeline_event WHERE incident = 1",
    );
    assert!(purging.is_err());
    store
        .connection
        .execute_batch("ROLLBACK")
        .expect("it is taken back");
    assert_eq!(
        store
            .purge(IncidentId(1))
            .map(|purged| purged.was_there)
            .ok(),
        Some(true)
    );
    assert_eq!(problems(&store), []);
}
