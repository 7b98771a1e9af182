use super::*;

#[test]
fn a_timeline_is_told_by_moment_and_then_by_order_of_recording() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let add = |at: Moment, text: &str| {
            let text = cleared(text);
            let event = NewEvent {
                kind: EventKind::Observed,
                at,
                text: &text,
            };
            store
                .add_event(id, &event, noon())
                .expect("the event is added");
        };
        add(
            moment("2026-11-22T12:00:00+09:00", Precision::Minute),
            "noon in Tokyo",
        );
        add(
            moment("2026-11-22T03:00:00Z", Precision::Minute),
            "the same instant, said later",
        );
        add(
            moment("2026-11-22T02:00:00Z", Precision::Minute),
            "an hour before",
        );
        add(moment("2026-11-22", Precision::Day), "that day");
        add(
            moment("2026-11-21T23:59:00+09:00", Precision::Minute),
            "the evening before",
        );
        add(moment("2026-11", Precision::Day), "that month");
        let told: Vec<String> = store
            .timeline(id)
            .expect("the timeline is there")
            .into_iter()
            .map(|event| event.text)
            .collect();
        assert_eq!(
            told,
            [
                "that month",
                "the evening before",
                "that day",
                "an hour before",
                "noon in Tokyo",
                "the same instant, said later",
            ]
        );
    });
}

#[test]
fn a_correction_replaces_one_kind_and_says_so_in_the_timeline() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let old = cleared("500000 JPY → 300000 JPY");
        let bank = fact(
            FactValue::Text(FactKind::Bank, "みずほ銀行".into()),
            "みずほ",
        );
        let added = note(EventKind::Added, &old);
        store
            .revise(
                id,
                &[(Change::Facts(&[yen(500_000, "50万円"), bank]), added)],
                noon(),
            )
            .expect("the facts are added");
        let correction = Correction {
            kind: FactKind::Amount,
            facts: &[yen(300_000, "30万円")],
        };
        let corrected = note(EventKind::Corrected, &old);
        let events = store
            .revise(id, &[(Change::Correction(correction), corrected)], noon())
            .expect("the fact is corrected");
        let read = store.incident(id).expect("the incident is there");
        let values: Vec<String> = read.facts.iter().map(|fact| fact.value.value()).collect();
        assert_eq!(values, ["300000", "みずほ銀行"]);
        assert_eq!(events[0].text, old.as_str());
        assert_eq!(store.timeline(id).expect("the timeline is there").len(), 2);
    });
}

#[test]
fn title_decision_and_answer_change_together_with_their_event() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let (text, title) = (cleared("old"), cleared("ログインできない"));
        let event = note(EventKind::Corrected, &text);
        let (decision, phone) = (Decision::told(Symptom::TwoFactor), Window::Phone.into());
        let (one, other) = (cleared("iPhone"), cleared("Android"));
        let changes = [
            (Change::Title(&title), event),
            (Change::Decision(&decision, Some(&phone)), event),
            (Change::Answer("environment", &one), event),
            (Change::Answer("environment", &other), event),
        ];
        let events = store
            .revise(id, &changes, noon())
            .expect("all of it changes");
        assert_eq!(events.len(), changes.len());
        let read = store.incident(id).expect("the incident is there");
        assert_eq!(read.title, title.as_str());
        assert_eq!(read.decision, Decision::told(Symptom::TwoFactor));
        assert_eq!(read.answers.len(), 1);
        assert_eq!(read.answers[0].text, "Android");
        assert_eq!(store.timeline(id).expect("the timeline is there").len(), 4);
        let page = store.list(&Filter::default()).expect("the list is there");
        assert_eq!(page.rows[0].channel, Some(Window::Phone.into()));
    });
}

#[test]
fn a_change_that_is_refused_takes_those_before_it_along() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let (text, title) = (cleared("old"), cleared("ログインできない"));
        let (empty, event) = (ClearedText::empty(), note(EventKind::Corrected, &text));
        let changes = [
            (Change::Title(&title), event),
            (Change::Answer("environment", &empty), event),
        ];
        let error = store.revise(id, &changes, noon()).err();
        assert!(
            matches!(error, Some(StoreError::Refused { .. })),
            "{error:?}"
        );
        let read = store.incident(id).expect("the incident is there");
        assert_eq!(read.title, "入金");
        let timeline = store.timeline(id).expect("the timeline is there");
        assert!(timeline.is_empty(), "{timeline:?}");
    });
}

#[test]
fn a_status_moves_only_where_it_leads() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let text = cleared("解決しました");
        let event = note(EventKind::Closed, &text);
        store
            .set_status(id, Status::Closed, &event, noon())
            .expect("an open incident closes");
        let error = store.set_status(id, Status::Closed, &event, noon()).err();
        assert!(matches!(
            error,
            Some(StoreError::NoTransition {
                to: Status::Closed,
                ..
            })
        ));
        store
            .set_status(id, Status::Open, &event, noon())
            .expect("a closed incident opens again");
        assert_eq!(
            store.incident(id).expect("it is there").status,
            Status::Open.into()
        );
        assert_eq!(store.timeline(id).expect("the timeline is there").len(), 2);
    });
}
