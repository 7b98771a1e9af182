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

/// Records three incidents on three days: one open, one sent to an outside body, one closed.
fn three_days(store: &Store) {
    log_as(store, "一", Symptom::FiatDeposit, day(0));
    log_as(store, "二", Symptom::CryptoDeposit, day(1));
    log_as(store, "三", Symptom::TwoFactor, day(2));
    let text = cleared("x");
    let event = note(EventKind::Closed, &text);
    store
        .set_status(IncidentId(3), Status::Closed, &event, noon())
        .expect("it closes");
    let inquiry = NewInquiry {
        channel: &Channel::Body("jvcea".into()),
        stage: Stage::Dispute,
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
    store
        .record_sent(IncidentId(2), &inquiry, noon())
        .expect("it is recorded");
}

fn day(number: i64) -> DateTime<Utc> {
    noon() + TimeDelta::days(number)
}

#[test]
fn every_filter_of_the_list_lets_through_what_it_names() {
    type Set = fn(&mut Filter);
    let table: &[(Set, &[i64])] = &[
        (|_| {}, &[3, 2, 1]),
        (|only| only.status = vec![Status::Open], &[1]),
        (
            |only| only.status = vec![Status::Open, Status::Closed],
            &[3, 1],
        ),
        (|only| only.category = Some(Category::Funds), &[2, 1]),
        (|only| only.symptom = Some(Symptom::TwoFactor), &[3]),
        (
            |only| only.provider = Some(ProviderId("bitflyer".into())),
            &[3, 2, 1],
        ),
        (
            |only| only.provider = Some(ProviderId("bitbank".into())),
            &[],
        ),
        (|only| only.channel = Some(Window::Form.into()), &[3, 1]),
        (
            |only| only.channel = Some(Channel::Body("jvcea".into())),
            &[2],
        ),
        (|only| only.since = Some(day(1)), &[3, 2]),
        (|only| only.until = Some(day(1)), &[1]),
        (
            |only| (only.since, only.until) = (Some(day(1)), Some(day(2))),
            &[2],
        ),
        (|only| only.before = Some(IncidentId(3)), &[2, 1]),
        (
            |only| (only.since, only.before) = (Some(day(0)), Some(IncidentId(2))),
            &[1],
        ),
        (
            |only| {
                only.category = Some(Category::Funds);
                only.status = vec![Status::Waiting];
                only.since = Some(day(0));
                only.before = Some(IncidentId(3));
            },
            &[2],
        ),
    ];
    on_each_store(|store| {
        three_days(store);
        for (index, (set, expected)) in table.iter().enumerate() {
            let mut filter = Filter::default();
            set(&mut filter);
            let page = store.list(&filter).expect("the list is there");
            let whole: Vec<i64> = page.rows.iter().map(|row| row.id.0).collect();
            assert_eq!(
                (whole.as_slice(), page.next),
                (*expected, None),
                "row {index}"
            );

            // The same, leafed through one by one.
            filter.limit = NonZeroU32::new(1);
            let mut leafed = Vec::new();
            loop {
                let page = store.list(&filter).expect("the list is there");
                leafed.extend(page.rows.iter().map(|row| row.id.0));
                filter.before = page.next;
                if page.next.is_none() {
                    break;
                }
            }
            assert_eq!(leafed, whole, "row {index}, one by one");
        }
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
            .revise(id, &[(Change::Facts(&facts), event)], noon())
            .expect("the facts are added");
        let occurred = store.occurred(&[id]).expect("it is told");
        assert_eq!(occurred.get(&id), Some(&earlier));
    });
}
