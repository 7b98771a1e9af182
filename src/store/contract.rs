//! What every store must do, through its public methods only.

use std::num::NonZeroU32;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Correction, Filter, NewEvent, NewIncident, NewInquiry, Store, StoreError};
use crate::domain::{
    Category, Channel, Decimal, Decision, EventKind, Fact, FactKind, FactValue, FindingKind,
    Incident, IncidentId, Lang, Moment, Precision, ProfileField, ProviderId, Rendering, Stage,
    Status, Symptom, Window,
};
use crate::safety::{Cleared, ClearedText, Field, Hints, clear, clear_fact};

pub(super) const HINTS: Hints<'static> = Hints {
    lang: Lang::Ja,
    field: Field::Words,
    explorers: &[],
    keep_guesses: false,
    label: |kind: FindingKind, _| crate::domain::Code::code(kind),
};

pub(super) fn cleared(text: &str) -> ClearedText {
    clear(text, &HINTS).text
}

pub(super) fn instant(written: &str) -> DateTime<Utc> {
    written.parse().expect("the test gives a time")
}

pub(super) fn noon() -> DateTime<Utc> {
    instant("2026-11-22T03:00:00Z")
}

fn moment(value: &str, precision: Precision) -> Moment {
    Moment::read(value, precision).expect("the test gives a moment")
}

fn fact(value: FactValue, as_written: &str) -> Cleared<Fact> {
    let fact = Fact {
        value,
        as_written: as_written.to_owned(),
        span: Some(3..9),
    };
    clear_fact(&fact, &HINTS).0
}

fn yen(number: i64, as_written: &str) -> Cleared<Fact> {
    let asset = "JPY".to_owned();
    let number = Decimal::whole(number);
    fact(FactValue::Amount { number, asset }, as_written)
}

/// Records an incident about money that has not arrived.
pub(super) fn log(store: &Store, title: &str) -> Incident {
    log_as(store, title, Symptom::FiatDeposit, noon())
}

fn log_as(store: &Store, title: &str, symptom: Symptom, at: DateTime<Utc>) -> Incident {
    let title = cleared(title);
    let new = NewIncident {
        provider: &cleared("bitflyer"),
        title: &title,
        text: &title,
        language: Lang::Ja,
        decision: &Decision::told(symptom),
        channel: Some(&Window::Form.into()),
        facts: &[],
        answers: &[],
        events: &[],
        at,
    };
    store.create(&new).expect("the incident is recorded")
}

fn note<'a>(kind: EventKind, text: &'a ClearedText) -> NewEvent<'a> {
    NewEvent {
        kind,
        at: moment("2026-11-22T12:00:00+09:00", Precision::Minute),
        text,
    }
}

fn store() -> Store {
    Store::open_in_memory().expect("a store opens in memory")
}

#[test]
fn an_incident_is_read_back_as_it_was_recorded() {
    let store = store();
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
}

#[test]
fn an_incident_that_is_not_there_is_named_in_every_error() {
    let store = store();
    let id = IncidentId(99);
    let text = cleared("x");
    let event = note(EventKind::Observed, &text);
    let inquiry = NewInquiry {
        channel: &Window::Form.into(),
        stage: Stage::Inquiry,
        ticket: None,
        subject: &text,
        body: &text,
        sent_at: noon(),
        event,
    };
    let correction = Correction {
        kind: FactKind::Bank,
        facts: &[],
        event,
    };
    let told = Decision::told(Symptom::Outage);
    let errors = [
        store.incident(id).err(),
        store.timeline(id).err(),
        store.inquiries(id).err(),
        store.last_revision(id, None).err(),
        store.add_event(id, &event, noon()).err(),
        store.add_facts(id, &[], &event, noon()).err(),
        store.correct(id, &correction, noon()).err(),
        store.set_answer(id, "bank", &text, None, noon()).err(),
        store.set_title(id, &text, &event, noon()).err(),
        store.set_decision(id, &told, None, &event, noon()).err(),
        store.set_status(id, Status::Closed, &event, noon()).err(),
        store.record_sent(id, &inquiry, noon()).err(),
        store
            .save_revision(id, Rendering::Form, Lang::Ja, &text, &text, noon())
            .err(),
    ];
    for (index, error) in errors.into_iter().enumerate() {
        assert!(
            matches!(error, Some(StoreError::NoIncident { id: IncidentId(99) })),
            "{index}: {error:?}"
        );
    }
}

#[test]
fn a_timeline_is_told_by_moment_and_then_by_order_of_recording() {
    let store = store();
    let id = log(&store, "入金").id;
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
}

#[test]
fn a_correction_replaces_one_kind_and_says_so_in_the_timeline() {
    let store = store();
    let id = log(&store, "入金").id;
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
}

#[test]
fn title_decision_and_answer_change_together_with_their_event() {
    let store = store();
    let id = log(&store, "入金").id;
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
}

#[test]
fn a_status_moves_only_where_it_leads() {
    let store = store();
    let id = log(&store, "入金").id;
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
}

#[test]
fn a_draft_that_did_not_change_is_kept_once() {
    let store = store();
    let id = log(&store, "入金").id;
    let save = |rendering, lang, body: &str| {
        store
            .save_revision(
                id,
                rendering,
                lang,
                &cleared("件名"),
                &cleared(body),
                noon(),
            )
            .expect("the draft is kept")
            .number
    };
    assert_eq!(save(Rendering::Form, Lang::Ja, "本文"), 1);
    assert_eq!(save(Rendering::Form, Lang::Ja, "本文"), 1);
    assert_eq!(save(Rendering::Form, Lang::En, "body"), 2);
    assert_eq!(save(Rendering::Phone, Lang::Ja, "台本"), 3);
    assert_eq!(save(Rendering::Form, Lang::Ja, "本文"), 1);
    assert_eq!(save(Rendering::Form, Lang::Ja, "本文を直した"), 4);
    let last = |rendering| {
        let found = store
            .last_revision(id, rendering)
            .expect("drafts are there");
        found.map(|revision| (revision.number, revision.body))
    };
    assert_eq!(last(None), Some((4, "本文を直した".to_owned())));
    assert_eq!(last(Some(Rendering::Phone)), Some((3, "台本".to_owned())));
    assert_eq!(last(Some(Rendering::Chat)), None);
}

#[test]
fn what_was_sent_is_frozen_with_its_hash_and_the_desk_has_the_turn() {
    let store = store();
    let id = log(&store, "入金").id;
    let told = cleared("フォームから送りました");
    let inquiry = NewInquiry {
        channel: &Window::Chat.into(),
        stage: Stage::Inquiry,
        ticket: Some(&cleared("T-1001")),
        subject: &cleared("abc"),
        body: &cleared("def"),
        sent_at: noon(),
        event: note(EventKind::Sent, &told),
    };
    let sent = store
        .record_sent(id, &inquiry, noon())
        .expect("it is recorded");
    // printf 'abc\ndef' | sha256sum
    assert_eq!(
        sent.sha256,
        "d53d6b91af7caf8fe3d8021f116270137c0079d579a1e16965da80c2ed138ffb"
    );
    assert_eq!(store.inquiries(id).expect("it is there"), [sent]);
    let page = store.list(&Filter::default()).expect("the list is there");
    let row = &page.rows[0];
    assert_eq!(row.status, Status::Waiting.into());
    assert_eq!(row.channel, Some(Window::Chat.into()));
    assert_eq!(row.ticket.as_deref(), Some("T-1001"));
    let again = NewInquiry {
        ticket: None,
        ..inquiry
    };
    store
        .record_sent(id, &again, noon())
        .expect("a second one is recorded");
    let page = store.list(&Filter::default()).expect("the list is there");
    assert_eq!(page.rows[0].ticket.as_deref(), Some("T-1001"));
    assert_eq!(store.timeline(id).expect("the timeline is there").len(), 2);
}

#[test]
fn a_list_is_newest_first_and_goes_on_where_the_page_ended() {
    let store = store();
    for number in 1..=5 {
        log(&store, &format!("第{number}件"));
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
}

#[test]
fn every_filter_of_the_list_lets_through_what_it_names() {
    let store = store();
    let day = |number: i64| noon() + TimeDelta::days(number);
    log_as(&store, "一", Symptom::FiatDeposit, day(0));
    log_as(&store, "二", Symptom::CryptoDeposit, day(1));
    log_as(&store, "三", Symptom::TwoFactor, day(2));
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
}

#[test]
fn a_list_shows_the_earliest_moment_that_was_told() {
    let store = store();
    let id = log(&store, "入金").id;
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
}

#[test]
fn a_profile_holds_the_last_value_of_each_field() {
    let store = store();
    let provider = ProviderId("bitflyer".into());
    let set = |field, value: &str| {
        let id = cleared("bitflyer");
        store
            .set_profile(&id, field, &cleared(value))
            .expect("the profile is kept");
    };
    set(ProfileField::Mail, "old@example.com");
    set(ProfileField::Mail, "taro@example.com");
    set(ProfileField::Name, "山田太郎");
    let profile = store.profile(&provider).expect("the profile is there");
    assert_eq!(profile.get(ProfileField::Mail), Some("taro@example.com"));
    assert_eq!(profile.get(ProfileField::Name), Some("山田太郎"));
    assert_eq!(
        store.profile_providers().expect("it is there"),
        [provider.clone()]
    );
    set(ProfileField::Mail, "");
    let profile = store.profile(&provider).expect("the profile is there");
    assert_eq!(profile.get(ProfileField::Mail), None);
    assert!(store.remove_profile(&provider).expect("it is removed"));
    assert!(!store.remove_profile(&provider).expect("there is none"));
    assert!(
        store
            .profile(&provider)
            .expect("the profile is there")
            .is_empty()
    );
}
