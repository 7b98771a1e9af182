//! `stats`, and the user's own experience in `route`: the record in numbers.

use serde_json::json;

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};
use crate::shape::like;

/// A line of an import: sent through a window, and answered so many hours later.
fn answered(id: u32, channel: &str, logged_at: &str, sent_at: &str, received_at: &str) -> String {
    let sent = format!("01a20374-0000-7000-8000-{id:012}");
    json!({
        "type": "incident", "provider": "bitflyer", "title": "入金", "text": "入金が届きません",
        "language": "ja", "category": "funds", "symptom": "funds.fiat_deposit", "facts": [],
        "status": "answered", "logged_at": logged_at,
        "inquiries": [{"uuid": sent, "channel": channel, "sent_at": sent_at, "body": "x"}],
        "replies": [
            {"inquiry": sent, "kind": "acknowledgement", "received_at": sent_at, "text": "y"},
            {"inquiry": sent, "kind": "answer", "received_at": received_at, "text": "y"},
        ],
    })
    .to_string()
        + "\n"
}

fn with_answers() -> Sandbox {
    let sandbox = Sandbox::new();
    let lines: String = [
        (
            "form",
            "2026-08-31T23:30:00+09:00",
            "2026-09-01T00:00:00Z",
            "2026-09-01T05:00:00Z",
        ),
        (
            "form",
            "2026-09-01T00:30:00+09:00",
            "2026-09-02T00:00:00Z",
            "2026-09-05T00:00:00Z",
        ),
        (
            "form",
            "2026-11-01T09:00:00+09:00",
            "2026-11-02T00:00:00Z",
            "2026-11-02T10:00:00Z",
        ),
        (
            "phone",
            "2026-11-02T09:00:00+09:00",
            "2026-11-02T00:00:00Z",
            "2026-11-02T00:30:00Z",
        ),
    ]
    .iter()
    .zip(1..)
    .map(|((channel, logged, sent, received), id)| answered(id, channel, logged, sent, received))
    .collect();
    sandbox.feed(&["import", "-"], lines.as_bytes()).exits(0);
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    sandbox
}

#[test]
fn months_categories_reply_times_and_ages_are_counted() {
    let sandbox = with_answers();
    let stats = sandbox.json(&["stats"]);
    like(
        &stats,
        &json!({"schema": 1, "incidents": 6,
            "months": [{"month": "", "count": 1, "categories": [{"code": "funds|security", "count": 1}]}],
            "categories": [{"code": "funds|security", "count": 1}],
            "windows": [{"channel": "form|phone", "sent": 1, "answered": 1,
                         "median_seconds?": 1, "worst_seconds?": 1}],
            "open": {"count": 6, "median_days": 1, "oldest_days": 1}}),
    );
    // A month is one of Japan's; one without an incident is a month too.
    let months: Vec<_> = stats["months"].as_array().expect("a list").iter().collect();
    let counts: Vec<_> = months
        .iter()
        .map(|month| (&month["month"], &month["count"]))
        .collect();
    assert_eq!(
        counts,
        [
            (&json!("2026-08"), &json!(1)),
            (&json!("2026-09"), &json!(1)),
            (&json!("2026-10"), &json!(0)),
            (&json!("2026-11"), &json!(4)),
        ]
    );
    assert_eq!(
        stats["windows"],
        json!([
            {"channel": "form", "sent": 3, "answered": 3, "median_seconds": 36_000, "worst_seconds": 259_200},
            {"channel": "phone", "sent": 1, "answered": 1, "median_seconds": 1800, "worst_seconds": 1800},
        ])
    );
    assert_eq!(
        stats["open"],
        json!({"count": 6, "median_days": 20, "oldest_days": 83})
    );
    let only = sandbox.json(&["stats", "--since", "2026-11-01", "--category", "security"]);
    assert_eq!(
        (&only["incidents"], &only["windows"]),
        (&json!(1), &json!([]))
    );
}

#[test]
fn bars_fit_every_width_and_need_no_special_letters() {
    let sandbox = with_answers();
    for width in [40, 60, 80, 200] {
        let sandbox = &sandbox;
        let run = sandbox.shell(&format!("COLUMNS={width} \"$MADOGUCHI\" stats --ascii"));
        let run = crate::harness::Run::of(&mut { run }, None).exits(0);
        assert!(run.stdout().contains("####"), "{}", run.block());
        for line in run.stdout().lines() {
            assert!(
                unicode_width::UnicodeWidthStr::width(line) <= width,
                "{width}: {line}"
            );
        }
    }
    sandbox
        .run(&["stats"])
        .exits(0)
        .shows("█")
        .shows("中央値 10時間・最長 3日");
}

#[test]
fn ones_own_experience_stands_beside_the_advice_when_it_is_telling() {
    let sandbox = with_answers();
    let page = sandbox.run(&["route", "5"]).exits(0);
    let page = page
        .shows("ご自身の記録での回答の早さ")
        .shows("中央値 10時間");
    assert!(!page.stdout().contains("中央値 30分"), "{}", page.block());
    let json = sandbox.json(&["route", "5"]);
    assert_eq!(
        json["experience"],
        json!([{"channel": "form", "sent": 3, "answered": 3, "median_seconds": 36_000, "worst_seconds": 259_200}])
    );
    let other = sandbox.json(&["log", "ビットバンクにログインできません"]);
    let id = other["id"].to_string();
    assert_eq!(sandbox.json(&["route", &id])["experience"], json!([]));
}

#[test]
fn an_empty_record_has_no_numbers_and_makes_no_file() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.json(&["stats"])["incidents"], 0);
    sandbox.run(&["stats"]).exits(0);
    assert!(sandbox.files().is_empty());
}
