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
            .add_facts(id, &[yen(500_000, "50万円"), bank], &added, noon())
            .expect("the facts are added");
        let correction = Correction {
            kind: FactKind::Amount,
            facts: &[yen(300_000, "30万円")],
            event: note(EventKind::Corrected, &old),
        };
        let event = store
            .correct(id, &correction, noon())
            .expect("the fact is corrected");
        let read = store.incident(id).expect("the incident is there");
        let values: Vec<String> = read.facts.iter().map(|fact| fact.value.value()).collect();
        assert_eq!(values, ["みずほ銀行", "300000"]);
        assert_eq!(event.text, old.as_str());
        assert_eq!(store.timeline(id).expect("the timeline is there").len(), 2);
    });
}

#[test]
fn title_decision_and_answer_change_together_with_their_event() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let (text, title) = (cleared("old"), cleared("ログインできない"));
        let event = note(EventKind::Corrected, &text);
        store
            .set_title(id, &title, &event, noon())
            .expect("the title changes");
        store
            .set_decision(
                id,
                &Decision::told(Symptom::TwoFactor),
                Some(&Window::Phone.into()),
                &event,
                noon(),
            )
            .expect("the decision changes");
        for answer in ["iPhone", "Android"] {
            store
                .set_answer(id, "environment", &cleared(answer), Some(&event), noon())
                .expect("the answer is kept");
        }
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
