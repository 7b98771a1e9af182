use super::*;

#[test]
fn a_list_is_newest_first_and_goes_on_where_the_page_ended() {
    on_each_store(|store| {
        for number in 1..=5 {
            log(store, &format!("第{number}件"));
        }
        let mut filter = Filter {
            limit: NonZeroU32::new(2),
            ..Filter::default()
        };
        let mut pages = Vec::new();
        loop {
            let page = store.list(&filter).expect("the list is there");
            pages.push(page.rows.iter().map(|row| row.id.0).collect::<Vec<_>>());
            filter.before = page.next;
            if page.next.is_none() {
                break;
            }
        }
        assert_eq!(pages, [vec![5, 4], vec![3, 2], vec![1]]);
    });
}

#[test]
fn every_filter_of_the_list_lets_through_what_it_names() {
    on_each_store(|store| {
        let day = |number: i64| noon() + TimeDelta::days(number);
        log_as(store, "一", Symptom::FiatDeposit, day(0));
        log_as(store, "二", Symptom::CryptoDeposit, day(1));
        log_as(store, "三", Symptom::TwoFactor, day(2));
        let text = cleared("x");
        let event = note(EventKind::Closed, &text);
        store
            .set_status(IncidentId(3), Status::Closed, &event, noon())
            .expect("it closes");
        store
            .record_sent(
                IncidentId(2),
                &NewInquiry {
                    channel: &Channel::Body("jvcea".into()),
                    stage: Stage::Dispute,
                    ticket: None,
                    subject: &text,
                    body: &text,
                    sent_at: noon(),
                    event,
                },
                noon(),
            )
            .expect("it is recorded");
        let check = |filter: Filter, expected: &[i64]| {
            let page = store.list(&filter).expect("the list is there");
            let ids: Vec<i64> = page.rows.iter().map(|row| row.id.0).collect();
            assert_eq!(ids, expected, "{filter:?}");
        };
        let all = Filter::default;
        check(all(), &[3, 2, 1]);
        check(
            Filter {
                status: vec![Status::Open],
                ..all()
            },
            &[1],
        );
        check(
            Filter {
                status: vec![Status::Open, Status::Closed],
                ..all()
            },
            &[3, 1],
        );
        check(
            Filter {
                category: Some(Category::Funds),
                ..all()
            },
            &[2, 1],
        );
        check(
            Filter {
                symptom: Some(Symptom::TwoFactor),
                ..all()
            },
            &[3],
        );
        check(
            Filter {
                provider: Some(ProviderId("bitflyer".into())),
                ..all()
            },
            &[3, 2, 1],
        );
        check(
            Filter {
                provider: Some(ProviderId("bitbank".into())),
                ..all()
            },
            &[],
        );
        check(
            Filter {
                channel: Some(Window::Form.into()),
                ..all()
            },
            &[3, 1],
        );
        check(
            Filter {
                channel: Some(Channel::Body("jvcea".into())),
                ..all()
            },
            &[2],
        );
        check(
            Filter {
                since: Some(day(1)),
                ..all()
            },
            &[3, 2],
        );
        check(
            Filter {
                until: Some(day(1)),
                ..all()
            },
            &[1],
        );
        check(
            Filter {
                category: Some(Category::Funds),
                status: vec![Status::Waiting],
                since: Some(day(0)),
                before: Some(IncidentId(3)),
                ..all()
            },
            &[2],
        );
    });
}

#[test]
fn a_list_shows_the_earliest_moment_that_was_told() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let text = cleared("x");
        let event = note(EventKind::Added, &text);
        let later = moment("2026-11-21T21:00:00+09:00", Precision::About);
        let earlier = moment("2026-11-20", Precision::Day);
        let facts = [later, earlier].map(|at| fact(FactValue::OccurredAt(at), "x"));
        store
            .add_facts(id, &facts, &event, noon())
            .expect("the facts are added");
        let page = store.list(&Filter::default()).expect("the list is there");
        assert_eq!(page.rows[0].occurred_at, Some(earlier));
    });
}
