use super::*;

fn sent(store: &Store, id: IncidentId, body: &str, at: DateTime<Utc>) {
    let body = cleared(body);
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
        subject: &body,
        body: &body,
        sent_at: at,
        event: note(EventKind::Sent, &body),
    };
    store.record_sent(id, &inquiry, at).expect("it is recorded");
}

fn drafted(store: &Store, id: IncidentId, body: &str, at: DateTime<Utc>) {
    let body = cleared(body);
    store
        .save_revision(id, &draft_of(Rendering::Form, Lang::Ja, &body, &body), at)
        .expect("the draft is kept");
}

fn note_ticket(store: &Store, id: IncidentId) -> Option<Inquiry> {
    note_number(store, id, "A-17")
}

fn note_number(store: &Store, id: IncidentId, number: &str) -> Option<Inquiry> {
    let (ticket, text) = (cleared(number), cleared(number));
    let event = note(EventKind::Added, &text);
    store
        .note_ticket(id, None, &ticket, &event, noon() + TimeDelta::hours(9))
        .expect("the record is asked")
}

#[test]
fn a_number_that_comes_later_belongs_to_what_was_sent_last() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        assert_eq!(note_ticket(store, id), None, "nothing was sent");
        drafted(store, id, "文面", noon());
        sent(store, id, "文面", noon());
        let before = store.inquiries(id).expect("they are there");
        let noted = note_ticket(store, id).expect("the number is noted");
        assert_eq!(noted.ticket.as_deref(), Some("A-17"));
        assert_eq!(noted.sha256, before[0].sha256);
        assert_eq!(store.inquiries(id).expect("they are there"), [noted]);
        let timeline = store.timeline(id).expect("the timeline is there");
        assert_eq!(timeline.len(), 2);
        assert_eq!(note_ticket(store, id), None, "it has this number already");
        let corrected = note_number(store, id, "A-71").expect("a slip is corrected");
        assert_eq!(corrected.ticket.as_deref(), Some("A-71"));
        assert_eq!(store.inquiries(id).expect("they are there"), [corrected]);
    });
}

#[test]
fn a_number_after_another_draft_belongs_to_that_draft() {
    on_each_store(|store| {
        let id = log(store, "入金").id;
        sent(store, id, "文面", noon());
        drafted(store, id, "次の文面", noon() + TimeDelta::hours(1));
        assert_eq!(note_ticket(store, id), None);
        assert_eq!(store.inquiries(id).expect("they are there")[0].ticket, None);
    });
}
