use chrono::{DateTime, Utc};

use super::*;
use crate::domain::{
    Answer, Decision, EventId, EventKind, IncidentId, InquiryId, Lang, Moment, Precision,
    ProviderId, Stage, Status, Symptom, Window,
};
use crate::view::fixture::{HOLIDAY, style, with_case};
use crate::view::json;

fn utc(written: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(written)
        .expect("an instant")
        .to_utc()
}

fn record(title: &str) -> Incident {
    Incident {
        id: IncidentId(12),
        uuid: "019ab000-0000-7000-8000-000000000001".into(),
        provider: ProviderId("example".into()),
        title: title.into(),
        text: String::new(),
        language: Lang::Ja,
        decision: Decision::told(Symptom::FiatDeposit),
        status: Status::Waiting.into(),
        logged_at: utc("2026-11-23T09:30:00+09:00"),
        facts: Vec::new(),
        answers: vec![Answer {
            code: "sender_name".into(),
            text: "同じです".into(),
        }],
    }
}

fn event(kind: EventKind, at: &str, precision: Precision, text: &str) -> TimelineEvent {
    TimelineEvent {
        id: EventId(1),
        uuid: "019ab000-0000-7000-8000-000000000002".into(),
        incident: IncidentId(12),
        kind: kind.into(),
        at: Moment::read(at, precision).expect("a moment"),
        recorded_at: utc("2026-11-23T09:30:00+09:00"),
        text: text.into(),
    }
}

fn sent_inquiry(body: &str) -> Inquiry {
    Inquiry {
        id: InquiryId(1),
        uuid: "019ab000-0000-7000-8000-000000000003".into(),
        incident: IncidentId(12),
        channel: Window::Form.into(),
        stage: Stage::Inquiry,
        sent_at: utc("2026-11-23T10:00:00+09:00"),
        ticket: Some("1234567".into()),
        subject: "入金が反映されない件".into(),
        body: body.into(),
        sha256: "ab".repeat(32),
    }
}

fn timeline() -> Vec<TimelineEvent> {
    vec![
        event(
            EventKind::Tried,
            "2026-11-22T21:30:00+09:00",
            Precision::About,
            "アプリを入れ直した",
        ),
        event(
            EventKind::Logged,
            "2026-11-23T09:30:00+09:00",
            Precision::Second,
            "",
        ),
    ]
}

#[test]
fn an_incident_is_shown_with_everything_that_belongs_to_it() {
    let record = record("50万円の入金が反映されない");
    let sent = [sent_inquiry("お世話になっております。\n入金の確認をお願いいたします。")];
    let drawn = |lang, width| {
        with_case(HOLIDAY, |case| {
            incident(case, &record, &timeline(), &sent, &style(lang, width, HOLIDAY))
        })
    };
    snapbox::assert_data_eq!(drawn(Lang::Ja, 80), snapbox::str![]);
    snapbox::assert_data_eq!(drawn(Lang::En, 60), snapbox::str![]);
}

#[test]
fn an_incident_is_written_for_programs() {
    let record = record("50万円の入金が反映されない");
    let style = style(Lang::Ja, 80, HOLIDAY);
    let written = with_case(HOLIDAY, |case| {
        json::show(case, &record, &timeline(), &[sent_inquiry("本文")], &style)
    });
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    let keys: Vec<&String> = read.as_object().expect("an object").keys().collect();
    snapbox::assert_data_eq!(format!("{keys:?}"), snapbox::str![]);
    let tail = written.split_once("\"uuid\"").expect("a uuid").1;
    snapbox::assert_data_eq!(tail, snapbox::str![]);
}

#[test]
fn no_text_of_the_users_begins_a_line_or_acts_on_the_terminal() {
    let hostile = "x\nFORGED 2026-07-22 OK\r\nFAKE\u{1b}[2J\u{9b}b\u{202e}\u{7}";
    let record = record(hostile);
    let events = [event(EventKind::Tried, "2026-11-22", Precision::Day, hostile)];
    let sent = [sent_inquiry(hostile)];
    for width in [20, 40, 80, 200] {
        let style = style(Lang::Ja, width, HOLIDAY);
        let drawn = with_case(HOLIDAY, |case| {
            let case = Case {
                text: hostile,
                ..*case
            };
            incident(&case, &record, &events, &sent, &style)
        });
        assert!(!drawn.lines().any(|line| line.starts_with("FORGED")), "{drawn}");
        assert!(!drawn.lines().any(|line| line.starts_with("FAKE")), "{drawn}");
        assert!(!drawn.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{7}', '\r']));
    }
}
