//! What every store must do, through its public methods only.

mod changes;
mod copies;
mod file;
mod guards;
mod imports;
mod incidents;
mod list;
mod marks;
mod newer;
mod profiles;
mod purges;
mod salvages;
mod seals;
mod search;
mod tickets;
mod trouble;
mod undo;
mod written;

use std::num::NonZeroU32;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Change, Correction, Filter, NewEvent, NewIncident, NewInquiry, NewRevision, Problem, Store,
    StoreError,
};
use crate::domain::{
    Category, Channel, Decimal, Decision, EventKind, Fact, FactKind, FactValue, Incident,
    IncidentId, Inquiry, Lang, Moment, Precision, ProfileField, ProviderId, Rendering, Stage,
    Status, Symptom, Window,
};
use crate::safety::{Cleared, ClearedText, Field, Hints, Marks, clear, clear_fact};

pub(super) fn cleared(text: &str) -> ClearedText {
    clear(text, &Hints::BARE).text
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
    clear_fact(&fact, &Hints::BARE, &Marks::default()).0
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

pub(super) fn note(kind: EventKind, text: &ClearedText) -> NewEvent<'_> {
    NewEvent {
        kind,
        at: moment("2026-11-22T12:00:00+09:00", Precision::Minute),
        text,
    }
}

/// Tells the same story to a store in memory and to one in a file; at its end everything that was
/// written fits its seal.
fn on_each_store(tell: impl Fn(&Store)) {
    let home = tempfile::tempdir().expect("a folder is made");
    let path = home.path().join("madoguchi.db");
    for opened in [Store::open_in_memory(), Store::open(&path)] {
        let store = opened.expect("a store opens");
        tell(&store);
        assert_eq!(problems(&store), []);
    }
}

/// Returns what is not as it was written.
pub(super) fn problems(store: &Store) -> Vec<Problem> {
    let found = store.verify(&mut || {}).expect("the record is looked at");
    found.problems
}

/// Makes a store with one incident, event, inquiry and draft.
fn filled() -> Store {
    let store = Store::open_in_memory().expect("a store opens in memory");
    let id = log(&store, "入金").id;
    let text = cleared("x");
    let event = note(EventKind::Observed, &text);
    let bank = FactValue::Text(FactKind::Bank, "みずほ銀行".into());
    store
        .revise(
            id,
            &[(Change::Facts(&[fact(bank, "みずほ")]), event)],
            noon(),
        )
        .expect("the fact is added");
    store
        .save_revision(
            id,
            &draft_of(Rendering::Form, Lang::Ja, &text, &text),
            noon(),
        )
        .expect("the draft is kept");
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
    store
        .record_sent(id, &inquiry, noon())
        .expect("it is recorded");
    store
}

/// A draft for nobody in particular.
fn draft_of<'a>(
    rendering: Rendering,
    lang: Lang,
    subject: &'a ClearedText,
    body: &'a ClearedText,
) -> NewRevision<'a> {
    NewRevision {
        rendering,
        lang,
        recipient: None,
        goes_on_from: None,
        subject,
        body,
        origin: None,
        edited_at: None,
    }
}
