//! What the file itself refuses, whoever writes to it; and what a newer version may have left.

use rusqlite::Connection;

use super::*;
use crate::domain::Coded;

/// Makes a store with one incident, event, inquiry and draft.
fn filled() -> Store {
    let store = Store::open_in_memory().expect("a store opens in memory");
    let id = log(&store, "入金").id;
    let text = cleared("x");
    let event = note(EventKind::Observed, &text);
    let bank = FactValue::Text(FactKind::Bank, "みずほ銀行".into());
    store
        .add_facts(id, &[fact(bank, "みずほ")], &event, noon())
        .expect("the fact is added");
    store
        .save_revision(id, Rendering::Form, Lang::Ja, &text, &text, noon())
        .expect("the draft is kept");
    let inquiry = NewInquiry {
        channel: &Window::Form.into(),
        stage: Stage::Inquiry,
        ticket: None,
        subject: &text,
        body: &text,
        sent_at: noon(),
        event,
    };
    store
        .record_sent(id, &inquiry, noon())
        .expect("it is recorded");
    store
}

#[test]
fn every_limit_of_the_file_has_a_name_and_is_kept() {
    let store = filled();
    let title = "あ".repeat(201);
    for (change, rule) in [
        (
            "UPDATE incident SET uuid = 'short'",
            "uuid_has_36_characters",
        ),
        (
            "UPDATE incident SET provider = ''",
            "provider_has_1_to_200_characters",
        ),
        ("UPDATE incident SET status = 'On Hold'", "status_is_a_code"),
        ("UPDATE incident SET category = ''", "category_is_a_code"),
        ("UPDATE incident SET symptom = '入金'", "symptom_is_a_code"),
        (
            "UPDATE incident SET confidence = 1.5",
            "confidence_is_0_to_1",
        ),
        ("UPDATE incident SET told = 2", "told_is_0_or_1"),
        (
            "UPDATE incident SET channel = 'a form'",
            "channel_is_a_code",
        ),
        ("UPDATE incident SET language = '1'", "language_is_a_code"),
        (
            "UPDATE incident SET logged_at = '2026-11-22T12:00:00+09:00'",
            "logged_at_is_utc",
        ),
        (
            "UPDATE incident SET title = ''",
            "title_has_1_to_200_characters",
        ),
        (
            &format!("UPDATE incident SET title = '{title}'"),
            "title_has_1_to_200_characters",
        ),
        ("UPDATE incident SET title = NULL", "incident.title"),
        (
            "UPDATE incident SET text = hex(zeroblob(8388609))",
            "text_has_at_most_16777216_characters",
        ),
        ("UPDATE fact SET position = 0", "position_counts_from_1"),
        ("UPDATE fact SET kind = 'A'", "kind_is_a_code"),
        ("UPDATE fact SET precision = '?'", "precision_is_a_code"),
        ("UPDATE fact SET valid = 2", "valid_is_0_or_1"),
        ("UPDATE fact SET span_end = NULL", "span_is_whole"),
        (
            "UPDATE fact SET span_start = 10, span_end = 9",
            "span_is_in_order",
        ),
        (
            "UPDATE fact SET value = ''",
            "value_has_1_to_16777216_characters",
        ),
        (
            "UPDATE fact SET incident = 99",
            "FOREIGN KEY constraint failed",
        ),
        ("INSERT INTO answer VALUES (1, '', 'x')", "code_is_a_code"),
        (
            "INSERT INTO answer VALUES (1, 'bank', '')",
            "answer_has_1_to_16777216_characters",
        ),
        (
            "INSERT INTO profile VALUES ('p', 'mail', '')",
            "value_has_1_to_1000_characters",
        ),
        (
            "INSERT INTO timeline_event
             SELECT NULL, 'x', 1, kind, at, precision, recorded_at, text FROM timeline_event",
            "uuid_has_36_characters",
        ),
        (
            "INSERT INTO timeline_event
             SELECT NULL, replace(uuid, '-', '_'), 1, kind, 'noon', precision, recorded_at, text
             FROM timeline_event",
            "at_begins_with_a_year",
        ),
        (
            "UPDATE inquiry SET ticket = ''",
            "ticket_has_1_to_200_characters",
        ),
        (
            "UPDATE draft_revision SET number = 0",
            "number_counts_from_1",
        ),
        ("DELETE FROM incident", "FOREIGN KEY constraint failed"),
    ] {
        let error = store
            .connection
            .execute_batch(change)
            .map_err(StoreError::from)
            .err();
        match error {
            Some(StoreError::Refused { rule: broken }) => assert_eq!(broken, rule, "{change}"),
            other => panic!("{change}: {other:?}"),
        }
    }
}

#[test]
fn what_was_recorded_is_never_changed_or_removed() {
    let store = filled();
    let timeline = store
        .timeline(IncidentId(1))
        .expect("the timeline is there");
    let inquiries = store.inquiries(IncidentId(1)).expect("they are there");
    for (change, rule) in [
        (
            "UPDATE timeline_event SET text = 'y'",
            "timeline_event_is_never_changed",
        ),
        (
            "DELETE FROM timeline_event",
            "timeline_event_is_never_removed",
        ),
        ("UPDATE inquiry SET body = 'y'", "inquiry_is_never_changed"),
        (
            "UPDATE inquiry SET sent_at = sent_at",
            "inquiry_is_never_changed",
        ),
        ("DELETE FROM inquiry", "inquiry_is_never_removed"),
    ] {
        let error = store
            .connection
            .execute_batch(change)
            .map_err(StoreError::from)
            .err();
        assert!(
            matches!(&error, Some(StoreError::Refused { rule: broken }) if broken == rule),
            "{change}: {error:?}"
        );
    }
    assert_eq!(
        store
            .timeline(IncidentId(1))
            .expect("the timeline is there"),
        timeline
    );
    assert_eq!(
        store.inquiries(IncidentId(1)).expect("they are there"),
        inquiries
    );
}

#[test]
fn the_public_methods_name_the_limit_that_a_value_breaks() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let (text, title) = (cleared("x"), cleared(&"あ".repeat(201)));
        let event = note(EventKind::Corrected, &text);
        let error = store.set_title(id, &title, &event, noon()).err();
        assert!(
            matches!(&error, Some(StoreError::Refused { rule }) if rule == "title_has_1_to_200_characters"),
            "{error:?}"
        );
        assert!(
            store
                .timeline(id)
                .expect("the timeline is there")
                .is_empty()
        );
    });
}

#[test]
fn a_number_is_never_given_twice_even_where_somebody_removed_an_incident() {
    let store = Store::open_in_memory().expect("a store opens in memory");
    log(&store, "一");
    log(&store, "二");
    let removed = store
        .connection
        .execute("DELETE FROM incident WHERE id = 2", []);
    assert_eq!(removed.ok(), Some(1));
    assert_eq!(log(&store, "三").id, IncidentId(3));
}

#[test]
fn every_record_has_a_number_that_no_other_home_has() {
    let (one, other) = (filled(), filled());
    let numbers = |store: &Store| {
        let mut numbers = vec![store.incident(IncidentId(1)).expect("it is there").uuid];
        let timeline = store
            .timeline(IncidentId(1))
            .expect("the timeline is there");
        numbers.extend(timeline.into_iter().map(|event| event.uuid));
        let inquiries = store.inquiries(IncidentId(1)).expect("they are there");
        numbers.extend(inquiries.into_iter().map(|inquiry| inquiry.uuid));
        numbers
    };
    let mut all = [numbers(&one), numbers(&other)].concat();
    // The first 48 bits are the instant in milliseconds, then comes the version.
    let begins = format!("{:012x}", noon().timestamp_millis());
    for number in &all {
        assert_eq!(
            number.replace('-', "")[..13],
            format!("{begins}7"),
            "{number}"
        );
    }
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 8);
}

#[test]
fn codes_of_a_newer_version_are_kept_and_shown_as_they_are() {
    let store = filled();
    let change = |sql: &str| {
        store
            .connection
            .execute_batch(sql)
            .expect("the newer version writes")
    };
    change(
        "UPDATE incident SET status = 'paused', category = 'tax', symptom = 'tax.report', channel = 'fax'",
    );
    change(
        "INSERT INTO timeline_event
         SELECT NULL, replace(uuid, '-', '_'), 1, 'dreamt', '2026', 'century', recorded_at, text
         FROM timeline_event WHERE id = 1",
    );
    change(
        "INSERT INTO fact SELECT 1, 9, 'mood', 'century', NULL, NULL, NULL, NULL, NULL, 'bad', '' FROM fact",
    );
    change("INSERT INTO profile VALUES ('bitflyer', 'pet', 'cat')");

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
