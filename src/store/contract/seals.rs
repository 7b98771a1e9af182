//! What was changed by another hand is noticed, and named.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::super::seal::{Counted, TABLES};
use super::super::{NewEvidence, NewReply, Part, Verification};
use super::file::home;
use super::*;
use crate::domain::ReplyKind;

/// The tables whose rows carry no seal: what is only for a while, and what is made again from the
/// other tables.
const UNSEALED: &[&str] = &[
    "asked",
    "chain",
    "discarded",
    "interview",
    "interview_told",
    "mark",
    "purging",
];

/// Makes the change of another hand, which knows how to get past the triggers of the file.
fn behind_its_back(connection: &Connection, change: &str) {
    let triggers: Vec<(String, String)> = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut statement| {
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        })
        .expect("the triggers are listed");
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .expect("the other hand may do this");
    for (name, _) in &triggers {
        connection
            .execute_batch(&format!("DROP TRIGGER {name}"))
            .expect("the other hand may do this");
    }
    connection.execute_batch(change).expect(change);
    for (_, sql) in &triggers {
        connection
            .execute_batch(sql)
            .expect("the other hand may do this");
    }
}

/// Makes a record that has two rows in every table with a seal.
pub(super) fn everything(store: &Store) {
    for title in ["入金", "出金"] {
        let id = log(store, title).id;
        let text = cleared("x");
        let event = note(EventKind::Observed, &text);
        let amounts = [yen(500_000, "50万円"), yen(1, "1円")];
        store
            .revise(
                id,
                &[
                    (Change::Facts(&amounts), event),
                    (Change::Answer("device", &text), event),
                    (Change::Answer("network", &text), event),
                ],
                noon(),
            )
            .expect("it is recorded");
        for number in [1, 2] {
            let body = cleared(&format!("本文{number}"));
            store
                .save_revision(
                    id,
                    &draft_of(Rendering::Form, Lang::Ja, &text, &body),
                    noon(),
                )
                .expect("the draft is kept");
            let inquiry = NewInquiry {
                channel: &Window::Form.into(),
                stage: Stage::Inquiry,
                ticket: Some(&text),
                spoke_with: Some(&text),
                promise: Some(&text),
                promised_on: Some(noon().date_naive()),
                follows: None,
                reopened: None,
                leads_to: Some(Status::Waiting),
                subject: &text,
                body: &body,
                sent_at: noon(),
                event,
            };
            let sent = store.record_sent(id, &inquiry, noon()).expect("it is sent");
            let reply = NewReply {
                inquiry: Some(sent.id),
                kind: ReplyKind::Answer,
                received_at: noon(),
                ticket: Some(&text),
                promised_on: None,
                questions: &[],
                subject: &text,
                text: &body,
                event,
            };
            store
                .record_reply(id, &reply, None, noon())
                .expect("the answer is recorded");
            let evidence = NewEvidence {
                sha256: &number.to_string().repeat(64),
                bytes: 3,
                media_type: "image/png",
                located: false,
                name: &text,
                event,
            };
            store
                .record_evidence(id, &[evidence], noon())
                .expect("the file is recorded");
        }
        store
            .change(|tx| {
                for number in [1, 2] {
                    tx.execute(
                        "INSERT INTO extra (incident, position, pointer, is_text, value)
                         VALUES (?1, ?2, '/mood', 1, 'bad')",
                        [id.0, number],
                    )?;
                    tx.execute(
                        "INSERT INTO taken_back (uuid, incident) VALUES (?1 || '-' || ?2, ?1)",
                        [id.0, number],
                    )?;
                }
                Ok(())
            })
            .expect("it is recorded");
        let mail = (ProfileField::Mail, cleared("a@example.com"));
        let name = (ProfileField::Name, cleared("x"));
        store
            .set_profile(&cleared(title), &[mail, name], noon())
            .expect("the profile is kept");
    }
}

/// Makes a copy in memory, on a connection that has not written yet.
fn copy_of(store: &Store) -> Store {
    let mut copy = Connection::open_in_memory().expect("a store opens");
    Backup::new(&store.connection, &mut copy)
        .and_then(|backup| backup.run_to_completion(1000, Duration::ZERO, None))
        .expect("the record is copied");
    Store::new(copy, None)
}

#[test]
fn whatever_the_first_change_of_a_run_writes_is_sealed() {
    let (_home, path) = home();
    let title = cleared("入金");
    let events = [
        note(EventKind::Observed, &title),
        note(EventKind::Tried, &title),
    ];
    let new = NewIncident {
        provider: &cleared("bitflyer"),
        title: &title,
        text: &title,
        language: Lang::Ja,
        decision: &Decision::told(Symptom::FiatDeposit),
        channel: Some(&Window::Form.into()),
        facts: &[yen(500_000, "50万円")],
        answers: &[("device", &title)],
        events: &events,
        at: noon(),
    };
    let open = || Store::open(&path).expect("the store opens");
    let first = open().create(&new).expect("it is recorded");
    assert_eq!(problems(&open()), []);

    let draft = draft_of(Rendering::Form, Lang::Ja, &title, &title);
    let store = open();
    store
        .save_revision(first.id, &draft, noon())
        .expect("the draft is kept");
    assert_eq!(problems(&store), []);
    // A run that goes on seals the other tables too.
    store.create(&new).expect("it is recorded");
    store
        .revise(
            first.id,
            &[(Change::Answer("network", &title), events[0])],
            noon(),
        )
        .expect("it is recorded");
    assert_eq!(problems(&store), []);
}

#[test]
fn every_column_of_every_table_is_under_the_seal() {
    let store = Store::open_in_memory().expect("a store opens");
    let list = |sql: &str| -> Vec<String> {
        let mut statement = store.connection.prepare(sql).expect("the schema is there");
        let names = statement.query_map([], |row| row.get(0)).expect("it reads");
        names.collect::<Result<_, _>>().expect("it reads")
    };
    let tables = list(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
         AND name NOT LIKE 'search%' ORDER BY name",
    );
    let mut known: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    known.extend(UNSEALED);
    known.sort_unstable();
    assert_eq!(tables, known, "a new table goes into seal.rs or UNSEALED");
    for table in TABLES {
        let mut columns = list(&format!(
            "SELECT name FROM pragma_table_info('{}')",
            table.name
        ));
        columns.retain(|column| column != "seal");
        assert_eq!(
            columns, table.columns,
            "{}: a new column goes into seal.rs",
            table.name
        );
    }
    for (_, name) in Part::ALL {
        assert!(TABLES.iter().any(|table| table.name == *name), "{name}");
    }
    assert_eq!(Part::ALL.len(), TABLES.len());
}

#[test]
fn a_change_of_any_column_by_another_hand_is_named() {
    let whole = Store::open_in_memory().expect("a store opens");
    everything(&whole);
    assert_eq!(problems(&whole), []);
    for table in TABLES {
        for column in table.columns {
            let store = copy_of(&whole);
            let last: Vec<String> = table
                .key
                .iter()
                .map(|key| format!("{key} = (SELECT max({key}) FROM {})", table.name))
                .collect();
            behind_its_back(
                &store.connection,
                &format!(
                    "UPDATE {name} SET {column} = CASE typeof({column})
                         WHEN 'integer' THEN {column} + 7 WHEN 'real' THEN {column} / 2
                         WHEN 'null' THEN CASE '{column}' WHEN 'valid' THEN 1 WHEN 'follows' THEN 1
                                          WHEN 'span_start' THEN 1 WHEN 'incident' THEN 1
                                          WHEN 'confidence' THEN 1 ELSE 'x' END
                         ELSE {column} || 'x' END
                     WHERE {}",
                    last.join(" AND "),
                    name = table.name,
                ),
            );
            let found = problems(&store);
            let (part, _) = Part::ALL
                .iter()
                .find(|(_, name)| *name == table.name)
                .expect("it has a part");
            assert!(
                found
                    .iter()
                    .any(|problem| matches!(problem, Problem::Changed { part: named, .. } if named == part)),
                "{}.{column}: {found:?}",
                table.name
            );
        }
    }
}

#[test]
fn what_another_hand_removed_or_added_is_missed() {
    let whole = Store::open_in_memory().expect("a store opens");
    everything(&whole);
    for (change, expected) in [
        (
            "DELETE FROM timeline_event WHERE id = (SELECT max(id) FROM timeline_event)",
            "timeline of #2",
        ),
        (
            "DELETE FROM fact WHERE incident = 2 AND position = 2",
            "rest of #2",
        ),
        (
            "DELETE FROM answer WHERE incident = 2 AND code = 'network'",
            "rest of #2",
        ),
        (
            "DELETE FROM draft_revision WHERE incident = 2",
            "rest of #2",
        ),
        (
            "DELETE FROM change WHERE id = (SELECT max(id) FROM change)",
            "a note",
        ),
        (
            "DELETE FROM change WHERE id = (SELECT max(id) FROM change) - 1",
            "a note",
        ),
        ("DELETE FROM change", "a note"),
        ("DELETE FROM inquiry WHERE id = 4", "rest of #2"),
        ("DELETE FROM reply WHERE id = 4", "rest of #2"),
        ("DELETE FROM evidence WHERE incident = 2", "rest of #2"),
        ("DELETE FROM incident WHERE id = 2", "the file"),
        (
            "INSERT INTO answer (incident, code, text) VALUES (2, 'more', 'y')",
            "rest of #2",
        ),
        (
            "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'incident'",
            "sqlite_sequence",
        ),
        ("DROP INDEX reply_by_incident", "reply_by_incident"),
        (
            "CREATE TRIGGER mine AFTER INSERT ON fact BEGIN SELECT 1; END",
            "mine",
        ),
        ("DROP TRIGGER IF EXISTS mine", ""),
        (
            "CREATE TABLE mine (a); CREATE INDEX also_mine ON mine (a)",
            "",
        ),
    ] {
        let store = copy_of(&whole);
        behind_its_back(&store.connection, change);
        let found = problems(&store);
        let named = found.iter().map(|problem| match problem {
            Problem::File(_) => "the file".to_owned(),
            Problem::Schema(name) => name.clone(),
            Problem::Changed { incident, part, .. } => format!("{part:?} of {incident:?}"),
            Problem::Count {
                incident, timeline, ..
            } => {
                format!(
                    "{} of {incident}",
                    if *timeline { "timeline" } else { "rest" }
                )
            }
            Problem::Chain { incident } => format!("last of {incident}"),
            Problem::Note => "a note".to_owned(),
            Problem::FileMissing { incident, number }
            | Problem::FileChanged { incident, number } => {
                format!("file {number} of {incident}")
            }
        });
        let named: Vec<String> = named.collect();
        if expected.is_empty() {
            assert_eq!(named, Vec::<String>::new(), "{change}");
        } else {
            assert!(
                named.iter().any(|name| name == expected),
                "{change}: {named:?}"
            );
        }
    }
}

#[test]
fn a_later_change_does_not_hide_what_another_hand_changed() {
    let (_folder, path) = home();
    let id = log(&Store::open(&path).expect("it opens"), "入金").id;
    let other = Connection::open(&path).expect("the other hand opens it");
    behind_its_back(&other, "UPDATE incident SET text = 'another story'");
    drop(other);
    let store = Store::open(&path).expect("it opens");
    let changed = Problem::Changed {
        incident: Some(id),
        part: Part::Incident,
        number: 1,
    };
    assert_eq!(problems(&store), std::slice::from_ref(&changed));
    let (title, text) = (cleared("別の題"), cleared("x"));
    let event = note(EventKind::Corrected, &text);
    store
        .revise(id, &[(Change::Title(&title), event)], noon())
        .expect("the record goes on");
    assert_eq!(problems(&store), [changed]);
}

#[test]
fn a_trigger_that_is_not_ours_is_refused_before_anything_is_written() {
    let (_folder, path) = home();
    log(&Store::open(&path).expect("it opens"), "入金");
    let other = Connection::open(&path).expect("the other hand opens it");
    other
        .execute_batch("CREATE TRIGGER evil AFTER INSERT ON fact BEGIN DELETE FROM fact; END")
        .expect("the other hand may do this");
    drop(other);
    let before = std::fs::read(&path).ok();
    let store = Store::open(&path).expect("reading is possible");
    let text = cleared("x");
    let event = note(EventKind::Observed, &text);
    let error = store.add_event(IncidentId(1), &event, noon()).err();
    assert!(
        matches!(&error, Some(StoreError::ForeignSchema { name }) if name == "evil"),
        "{error:?}"
    );
    drop(store);
    assert_eq!(std::fs::read(&path).ok(), before);
}

#[test]
fn a_chain_holds_each_entry_to_the_one_before_it() {
    let store = Store::open_in_memory().expect("a store opens");
    everything(&store);
    assert_eq!(
        TABLES
            .iter()
            .filter(|table| table.counted == Counted::Entry)
            .count(),
        1
    );
    behind_its_back(
        &store.connection,
        "UPDATE timeline_event SET seal = (SELECT seal FROM timeline_event WHERE id = 2) WHERE id = 3",
    );
    let named = |number| Problem::Changed {
        incident: Some(IncidentId(1)),
        part: Part::Entry,
        number,
    };
    assert_eq!(problems(&store), [named(3), named(4)]);
}

#[test]
fn a_kept_file_that_is_missing_or_changed_is_named_once_for_each_place() {
    let store = Store::open_in_memory().expect("a store opens");
    let (folder, _) = home();
    let text = cleared("x");
    // printf abc | sha256sum
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    for title in ["入金", "出金"] {
        let id = log(&store, title).id;
        for sha256 in [abc, &"0".repeat(64)] {
            let evidence = NewEvidence {
                sha256,
                bytes: 3,
                media_type: "text/plain",
                located: false,
                name: &text,
                event: note(EventKind::Observed, &text),
            };
            store
                .record_evidence(id, &[evidence], noon())
                .expect("the file is recorded");
        }
    }
    let look = || {
        let mut found = Verification::default();
        store
            .verify_files(folder.path(), &mut found, &mut |_| {})
            .expect("the files are looked at");
        assert_eq!(found.files, 2);
        let problems = found.problems.into_iter();
        problems
            .map(|problem| format!("{problem:?}"))
            .collect::<Vec<_>>()
    };
    let missing = |incident, number| {
        format!("FileMissing {{ incident: IncidentId({incident}), number: {number} }}")
    };
    let all = [missing(1, 1), missing(1, 2), missing(2, 1), missing(2, 2)];
    assert_eq!(look(), all);
    std::fs::write(folder.path().join(abc), "abc").expect("the file is written");
    assert_eq!(look(), [missing(1, 2), missing(2, 2)]);
    std::fs::write(folder.path().join(abc), "abd").expect("the file is written");
    let changed = "FileChanged { incident: IncidentId(1), number: 1 }";
    assert_eq!(look()[0], changed);
}
