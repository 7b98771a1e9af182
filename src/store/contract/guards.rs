//! What the file itself refuses, whoever writes to it.

use super::*;

/// A change that another hand may try, and the rule that refuses it.
const REFUSED: &[(&str, &str)] = &[
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
    (
        "UPDATE incident SET language = 'ja-JP'",
        "language_is_a_code",
    ),
    (
        "UPDATE incident SET logged_at = '2026-11-22T12:00:00+09:00'",
        "logged_at_is_utc",
    ),
    (
        "UPDATE incident SET title = ''",
        "title_has_1_to_200_characters",
    ),
    (
        "UPDATE incident SET title = replace(hex(zeroblob(201)), '00', 'あ')",
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
    (
        "INSERT INTO answer (incident, code, text) VALUES (1, '', 'x')",
        "code_is_a_code",
    ),
    (
        "INSERT INTO answer (incident, code, text) VALUES (1, 'bank', '')",
        "answer_has_1_to_16777216_characters",
    ),
    (
        "INSERT INTO profile (provider, field, value) VALUES ('p', 'mail', '')",
        "value_has_1_to_1000_characters",
    ),
    (
        "INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text)
             SELECT NULL, 'x', 1, kind, at, precision, recorded_at, text FROM timeline_event",
        "uuid_has_36_characters",
    ),
    (
        "INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text)
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
];

#[test]
fn every_limit_of_the_file_has_a_name_and_is_kept() {
    let store = filled();
    for (change, rule) in REFUSED {
        let error = store
            .connection
            .execute_batch(change)
            .map_err(StoreError::from)
            .err();
        match error {
            Some(StoreError::Refused { rule: broken }) => assert_eq!(broken, *rule, "{change}"),
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
        let error = store
            .revise(id, &[(Change::Title(&title), event)], noon())
            .err();
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
        .execute_batch("DELETE FROM chain WHERE incident = 2; DELETE FROM incident WHERE id = 2");
    removed.expect("another hand may do this");
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
