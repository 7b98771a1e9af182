use super::*;

#[test]
fn an_incident_is_read_back_as_it_was_recorded() {
    on_each_store(|store| {
        let text = cleared("昨日の21時ごろ50万円を振り込みましたが反映されません");
        let decision = Decision {
            category: Category::Funds.into(),
            symptom: Symptom::FiatDeposit.into(),
            confidence: 0.91,
            because: vec![
                "振り込".into(),
                "not in the text".into(),
                "反映されま".into(),
            ],
            told: false,
        };
        let occurred = moment("2026-11-21T21:00:00+09:00", Precision::About);
        let facts = [
            fact(FactValue::OccurredAt(occurred), "昨日の21時ごろ"),
            yen(500_000, "50万円"),
            fact(
                FactValue::Address {
                    address: "1BoatSLRHtKNngkdXEeobR76b53LETtpyT".into(),
                    chain: Some("BTC".into()),
                    valid: Some(true),
                },
                "1Boat…",
            ),
            fact(
                FactValue::Text(FactKind::Bank, "みずほ銀行".into()),
                "みずほ",
            ),
        ];
        let (network, sender) = (cleared("Bitcoin"), cleared("ヤマダ タロウ"));
        let created = store
            .create(&NewIncident {
                provider: &cleared("bitflyer"),
                title: &cleared("入金が反映されない"),
                text: &text,
                language: Lang::Ja,
                decision: &decision,
                channel: Some(&Window::Form.into()),
                facts: &facts,
                answers: &[("sender_name", &sender), ("network", &network)],
                events: &[note(EventKind::Logged, &text)],
                at: noon() + TimeDelta::milliseconds(250),
            })
            .expect("the incident is recorded");

        let read = store.incident(created.id).expect("the incident is there");
        assert_eq!(read, created);
        assert_eq!(read.id, IncidentId(1));
        assert_eq!(read.logged_at, noon());
        assert_eq!(read.status, Status::Open.into());
        assert_eq!(read.decision.because, ["振り込", "反映されま"]);
        assert_eq!(read.decision.confidence.to_bits(), 0.91_f64.to_bits());
        assert_eq!(
            read.occurred_at().map(|at| at.to_rfc3339()).as_deref(),
            Some("2026-11-21T21:00:00+09:00")
        );
        let expected: Vec<&Fact> = facts.iter().map(Cleared::get).collect();
        assert_eq!(read.facts.iter().collect::<Vec<_>>(), expected);
        let answers: Vec<(&str, &str)> = read
            .answers
            .iter()
            .map(|answer| (answer.code.as_str(), answer.text.as_str()))
            .collect();
        assert_eq!(
            answers,
            [("network", "Bitcoin"), ("sender_name", "ヤマダ タロウ")]
        );
        let timeline = store.timeline(read.id).expect("the timeline is there");
        assert_eq!(timeline.len(), 1);
        assert_eq!(timeline[0].text, text.as_str());
    });
}

#[test]
fn an_incident_that_is_not_there_is_named_in_every_error() {
    on_each_store(|store| {
        let id = IncidentId(99);
        let text = cleared("x");
        let event = note(EventKind::Observed, &text);
        let inquiry = NewInquiry {
            channel: &Window::Form.into(),
            stage: Stage::Inquiry,
            ticket: None,
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
        let errors = [
            store.incident(id).err(),
            store.timeline(id).err(),
            store.inquiries(id).err(),
            store.last_revision(id, None).err(),
            store.add_event(id, &event, noon()).err(),
            store
                .revise(id, &[(Change::Title(&text), event)], noon())
                .err(),
            store.note_ticket(id, None, &text, &event, noon()).err(),
            store.set_status(id, Status::Closed, &event, noon()).err(),
            store.record_sent(id, &inquiry, noon()).err(),
            store
                .save_revision(
                    id,
                    &draft_of(Rendering::Form, Lang::Ja, &text, &text),
                    noon(),
                )
                .err(),
        ];
        for (index, error) in errors.into_iter().enumerate() {
            assert!(
                matches!(error, Some(StoreError::NoIncident { id: IncidentId(99) })),
                "{index}: {error:?}"
            );
        }
    });
}
