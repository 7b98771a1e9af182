use super::*;
use crate::domain::{Part, Reply, ReplyKind, Whole};
use crate::store::{Changed, NewEvidence, NewReply};

/// Takes back the last change, and returns what it was.
fn undo(store: &Store) -> Option<Changed> {
    let change = store.last_change(None).expect("the journal is there")?;
    let text = cleared("取り消しました");
    let event = note(EventKind::Undone, &text);
    let undone = store.undo(&change, None, &event, noon());
    undone.expect("it is taken back");
    Some(change.what)
}

/// What is told of an incident, without the entries that tell of undoing.
#[derive(Debug, PartialEq)]
struct Told {
    incident: Incident,
    timeline: Vec<String>,
    inquiries: Vec<Inquiry>,
    replies: Vec<Reply>,
    evidence: usize,
    ticket: Option<String>,
}

fn told(store: &Store, id: IncidentId) -> Told {
    let mut events = store.timeline(id).expect("the timeline is there");
    events.retain(|event| event.kind != EventKind::Undone.into());
    let known = store
        .correspondence(&[id])
        .expect("it is there")
        .remove(&id);
    Told {
        incident: store.incident(id).expect("it is there"),
        timeline: events.into_iter().map(|event| event.text).collect(),
        inquiries: store.inquiries(id).expect("they are there"),
        replies: store.replies(id).expect("they are there"),
        evidence: store.evidence(id).expect("they are there").len(),
        ticket: known.and_then(|known| known.ticket().map(str::to_owned)),
    }
}

// One story, with a line or two for each kind of change.
#[allow(clippy::too_many_lines)]
#[test]
fn every_kind_of_change_is_taken_back_one_after_the_other_and_stays_in_the_record() {
    on_each_store(|store| {
        let decision = Decision {
            confidence: 0.1 + 0.2,
            told: false,
            ..Decision::told(Symptom::FiatDeposit)
        };
        let (title, text) = (cleared("入金"), cleared("語"));
        let new = NewIncident {
            provider: &cleared("bitflyer"),
            title: &title,
            text: &title,
            language: Lang::Ja,
            decision: &decision,
            channel: None,
            facts: &[yen(500_000, "50万円")],
            answers: &[("network", &text)],
            events: &[],
            at: noon(),
        };
        let id = store.create(&new).expect("it is recorded").id;
        let event = note(EventKind::Observed, &text);
        let sent = |ticket: Option<&ClearedText>| {
            let inquiry = NewInquiry {
                channel: &Window::Form.into(),
                stage: Stage::Inquiry,
                ticket,
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
                .record_sent(id, &inquiry, noon())
                .expect("it is recorded");
        };
        let (phone, decided) = (Window::Phone.into(), Decision::told(Symptom::TwoFactor));
        let correction = Correction {
            kind: FactKind::Amount,
            facts: &[yen(1, "1円")],
        };
        let revise = |change: Change<'_>| {
            store
                .revise(id, &[(change, event)], noon())
                .expect("it is changed");
        };
        let changes: Vec<Box<dyn Fn() + '_>> = vec![
            Box::new(|| drop(store.add_event(id, &event, noon()).expect("it is added"))),
            Box::new(|| revise(Change::Title(&text))),
            Box::new(|| revise(Change::Provider(&title, Some(&phone)))),
            Box::new(|| revise(Change::Decision(&decided, Some(&phone)))),
            Box::new(|| revise(Change::Correction(correction))),
            Box::new(|| revise(Change::Facts(&[yen(2, "2円")]))),
            Box::new(|| revise(Change::Answer("network", &title))),
            Box::new(|| sent(None)),
            Box::new(|| {
                let ticket = store.note_ticket(id, None, &text, &event, noon());
                assert!(ticket.expect("it is noted").is_some());
            }),
            Box::new(|| {
                let reply = NewReply {
                    inquiry: None,
                    kind: ReplyKind::Answer,
                    received_at: noon(),
                    ticket: None,
                    promised_on: None,
                    questions: &[],
                    subject: &text,
                    text: &text,
                    event,
                };
                let kept = store.record_reply(id, &reply, Some(Status::Answered), noon());
                kept.expect("it is recorded");
            }),
            Box::new(|| {
                let file = NewEvidence {
                    sha256: &"ab".repeat(32),
                    bytes: 1,
                    media_type: "image/png",
                    located: false,
                    name: &text,
                    event,
                };
                store
                    .record_evidence(id, &[file], noon())
                    .expect("it is recorded");
            }),
            Box::new(|| sent(Some(&title))),
            Box::new(|| {
                let closed = store.set_status(id, Status::Closed, &event, noon());
                closed.expect("it is closed");
            }),
            Box::new(|| {
                let opened = store.set_status(id, Status::Open, &event, noon());
                opened.expect("it is opened");
            }),
        ];
        let mut states = Vec::new();
        for change in &changes {
            states.push(told(store, id));
            change();
        }
        let count = store.taken_back(id).expect("it is read").len();
        assert_eq!(count, 0);
        for (index, state) in states.iter().enumerate().rev() {
            let what = undo(store);
            assert!(matches!(what, Some(Changed::Incident(..))), "{what:?}");
            assert_eq!(told(store, id), *state, "{index}");
        }
        // Everything that was taken back is still there.
        let back = store.taken_back(id).expect("it is read");
        assert_eq!(back.len(), changes.len());
        let whole: Whole = store.whole(id).expect("it is read");
        assert_eq!(whole.part(Part::Inquiries).len(), 2);
        assert_eq!(undo(store), Some(Changed::Logged(id)));
        assert_eq!(undo(store), None);
        let page = store.list(&Filter::default()).expect("the list is there");
        assert!(page.rows.is_empty());
        store
            .set_status(id, Status::Open, &event, noon())
            .expect("it comes again");
    });
}

#[test]
fn the_last_change_of_one_incident_is_taken_back_though_another_changed_later() {
    let store = Store::open_in_memory().expect("a store opens in memory");
    let (one, other) = (log(&store, "入金").id, log(&store, "出金").id);
    let text = cleared("誤り");
    for id in [one, other] {
        store
            .add_event(id, &note(EventKind::Tried, &text), noon())
            .expect("it is added");
    }
    let change = store
        .last_change(Some(one))
        .expect("it is read")
        .expect("there is one");
    let event = note(EventKind::Undone, &text);
    store
        .undo(&change, Some(one), &event, noon())
        .expect("it is taken back");
    assert_eq!(store.timeline(one).expect("it is there").len(), 1);
    // Whoever asks again with the same change meets another one.
    let error = store.undo(&change, Some(one), &event, noon()).err();
    assert!(matches!(error, Some(StoreError::Busy)), "{error:?}");
    assert!(matches!(undo(&store), Some(Changed::Incident(id, _)) if id == other));
}

#[test]
fn one_entry_is_taken_back_and_undo_goes_on_with_the_change_before() {
    let store = Store::open_in_memory().expect("a store opens in memory");
    let id = log(&store, "乗っ取り").id;
    let words = ["一つ目", "二つ目", "三つ目"].map(cleared);
    let mut added = words.iter().map(|text| {
        let event = note(EventKind::Step, text);
        store.add_event(id, &event, noon()).expect("it is added")
    });
    let (_, second) = (added.next(), added.next().expect("there are three"));
    added.next();
    let text = cleared("取り消しました");
    let event = note(EventKind::Undone, &text);
    store
        .take_back_event(id, &second, &event, noon())
        .expect("it is taken back");
    let steps = || -> Vec<String> {
        let events = store.timeline(id).expect("it is there").into_iter();
        let steps = events.filter(|event| event.kind == EventKind::Step.into());
        steps.map(|event| event.text).collect()
    };
    assert_eq!(steps(), ["一つ目", "三つ目"]);
    let back = store.taken_back(id).expect("it is read");
    assert_eq!(back.len(), 1);
    for left in [&["一つ目"][..], &[]] {
        undo(&store);
        assert_eq!(steps(), left);
    }
    assert!(matches!(undo(&store), Some(Changed::Logged(_))));
}

#[test]
fn account_facts_come_back_as_they_were() {
    let store = Store::open_in_memory().expect("a store opens in memory");
    let provider = ProviderId("bitflyer".into());
    let set = |field, value: &str| {
        store
            .set_profile(&cleared("bitflyer"), &[(field, cleared(value))], noon())
            .expect("it is set");
    };
    set(ProfileField::Name, "山田");
    let before = store.profile(&provider).expect("it is read");
    set(ProfileField::Name, "田中");
    set(ProfileField::Mail, "a@example.com");
    undo(&store);
    assert_eq!(undo(&store), Some(Changed::Profile(provider.clone())));
    assert_eq!(store.profile(&provider).expect("it is read"), before);
}

#[test]
fn a_note_that_another_hand_changed_is_not_put_back() {
    let store = Store::open_in_memory().expect("a store opens");
    let id = log(&store, "入金").id;
    let (title, text) = (cleared("別の題"), cleared("語"));
    let event = note(EventKind::Corrected, &text);
    store
        .revise(id, &[(Change::Title(&title), event)], noon())
        .expect("it is changed");
    store
        .connection
        .execute_batch(
            "DROP TRIGGER IF EXISTS temp.change_is_sealed_again;
                 UPDATE change SET before = replace(before, '入金', '出金') WHERE kind = 'changed'",
        )
        .expect("the other hand may do this");
    for only in [None, Some(id)] {
        let refused = store.last_change(only);
        assert!(
            matches!(refused, Err(StoreError::ChangedNote)),
            "{refused:?}"
        );
    }
    let named = Problem::Changed {
        incident: Some(id),
        part: crate::store::Part::Change,
        number: 2,
    };
    assert_eq!(problems(&store), [named]);
    let kept = store.incident(id).expect("it is there").title;
    assert_eq!(kept, "別の題");
}
