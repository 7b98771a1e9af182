//! What a newer version of the program may have left, and this one must keep.

use rusqlite::Connection;

use super::*;
use crate::domain::Coded;

#[test]
fn codes_of_a_newer_version_are_kept_and_shown_as_they_are() {
    let store = filled();
    let change = |sql: &str| {
        store
            .connection
            .execute_batch(sql)
            .expect("the newer version writes");
    };
    change(
        "UPDATE incident SET status = 'paused', category = 'tax', symptom = 'tax.report', channel = 'fax'",
    );
    change(
        "INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text)
         SELECT NULL, replace(uuid, '-', '_'), 1, 'dreamt', '2026', 'century', recorded_at, text
         FROM timeline_event WHERE id = 1",
    );
    change(
        "INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) SELECT 1, 9, 'mood', 'century', NULL, NULL, NULL, NULL, NULL, 'bad', '' FROM fact",
    );
    change("INSERT INTO profile (provider, field, value) VALUES ('bitflyer', 'pet', 'cat')");

    let incident = store.incident(IncidentId(1)).expect("it is there");
    assert_eq!(incident.status, Coded::Unknown("paused".into()));
    assert_eq!(incident.decision.category, Coded::Unknown("tax".into()));
    assert_eq!(
        incident.decision.symptom,
        Coded::Unknown("tax.report".into())
    );
    assert_eq!(incident.facts.len(), 1);
    let rows = store
        .list(&Filter::default())
        .expect("the list is there")
        .rows;
    assert_eq!(rows[0].channel, Some(Channel::Body("fax".into())));
    let timeline = store
        .timeline(IncidentId(1))
        .expect("the timeline is there");
    assert_eq!(timeline[0].kind, Coded::Unknown("dreamt".into()));
    assert_eq!(timeline[0].at, moment("2026", Precision::About));
    let provider = ProviderId("bitflyer".into());
    assert!(store.profile(&provider).expect("it is read").is_empty());

    let text = cleared("x");
    let event = note(EventKind::Closed, &text);
    store
        .set_status(IncidentId(1), Status::Closed, &event, noon())
        .expect("what this version does not know does not lock the incident");
    assert_eq!(count(&store.connection, "fact"), 2);
    assert_eq!(count(&store.connection, "profile"), 1);
}

#[test]
fn a_value_without_its_promised_form_is_named_not_guessed() {
    let store = filled();
    for (change, what) in [
        (
            "UPDATE incident SET logged_at = '2026-99-99T99:99:99Z'",
            "time",
        ),
        (
            "UPDATE incident SET logged_at = '2026-11-22T03:00:00Z', language = 'tlh'",
            "code",
        ),
    ] {
        store
            .connection
            .execute_batch(change)
            .expect("the form is right");
        let error = store.incident(IncidentId(1)).err();
        assert!(
            matches!(&error, Some(StoreError::Unreadable { what: found, .. }) if *found == what),
            "{error:?}"
        );
    }
}

fn count(connection: &Connection, table: &str) -> i64 {
    connection
        .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })
        .expect("the table is there")
}
