use super::*;

#[test]
fn a_draft_that_did_not_change_is_kept_once() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let save = |rendering, lang, body: &str| {
            store
                .save_revision(
                    id,
                    &draft_of(rendering, lang, &cleared("件名"), &cleared(body)),
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
        let all = store.revisions(id).expect("drafts are there");
        let numbers: Vec<i64> = all.iter().map(|revision| revision.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
    });
}

#[test]
fn what_was_sent_is_frozen_with_its_hash_and_the_desk_has_the_turn() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        let told = cleared("フォームから送りました");
        let inquiry = NewInquiry {
            channel: &Window::Chat.into(),
            stage: Stage::Inquiry,
            ticket: Some(&cleared("T-1001")),
            spoke_with: None,
            promise: None,
            promised_on: None,
            follows: None,
            reopened: None,
            leads_to: Some(Status::Waiting),
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
        let ticket = || {
            let known = store.correspondence(&[id]).expect("it is there");
            known.get(&id)?.ticket().map(str::to_owned)
        };
        assert_eq!(ticket().as_deref(), Some("T-1001"));
        let again = NewInquiry {
            ticket: None,
            spoke_with: None,
            promise: None,
            promised_on: None,
            follows: None,
            reopened: None,
            leads_to: Some(Status::Waiting),
            ..inquiry
        };
        store
            .record_sent(id, &again, noon())
            .expect("a second one is recorded");
        assert_eq!(ticket().as_deref(), Some("T-1001"));
        assert_eq!(store.timeline(id).expect("the timeline is there").len(), 2);
    });
}
