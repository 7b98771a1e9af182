//! `list`, `show`, `sent`, `close`, `reopen`, and `madoguchi` alone: the record over time.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};
use crate::shape::{contact, like};

fn ids(page: &Value) -> Vec<u64> {
    let incidents = page["incidents"].as_array().expect("a list");
    incidents
        .iter()
        .filter_map(|incident| incident["id"].as_u64())
        .collect()
}

#[test]
fn a_newcomer_is_told_how_to_begin() {
    for lang in ["ja", "en"] {
        let run = Sandbox::new().env("MADOGUCHI_LANG", lang).run(&[]).exits(0);
        assert!(run.stdout().contains("`madoguchi log`"), "{}", run.block());
        assert_eq!(run.stdout().lines().count(), 3, "{}", run.block());
    }
}

#[test]
fn what_is_open_is_shown_when_nothing_is_asked() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.run(&[]).exits(0).shows("#1");
}

#[test]
fn the_list_is_newest_first_and_has_the_shape_of_the_contract() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    let page = sandbox.json(&["list"]);
    like(
        &page,
        &json!({"schema": 1, "next": null, "incidents": [{
            "id": 1, "title": "", "status": "open|", "category": "funds|security",
            "symptom": "funds.fiat_deposit|security.account_takeover", "provider": "bitflyer|",
            "logged_at": "2026-11-22T23:40:00+09:00|", "occurred_at?": "",
            "channel?": "", "due?": "", "ticket?": "", "snippet?": "",
        }]}),
    );
    assert_eq!(ids(&page), [2, 1]);
}

#[test]
fn filters_choose_and_pages_follow_each_other() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    sandbox.json(&["log", "ビットバンクにログインできません"]);
    sandbox.run(&["close", "1"]).exits(0);
    let listed = |args: &[&str]| ids(&sandbox.json(&[&["list"], args].concat()));
    assert_eq!(listed(&["--status", "closed"]), [1]);
    assert_eq!(listed(&["--category", "security"]), [2]);
    assert_eq!(listed(&["--provider", "bitbank"]), [3]);
    assert_eq!(listed(&["--channel", "self_service"]), [2]);
    assert_eq!(listed(&["--since", "2026-11-23"]), [] as [u64; 0]);
    assert_eq!(listed(&["--until", "2026-11-23"]), [3, 2, 1]);
    let page = sandbox.json(&["list", "--limit", "2"]);
    assert_eq!((ids(&page), &page["next"]), (vec![3, 2], &json!(2)));
    assert_eq!(listed(&["--before", "2"]), [1]);
}

#[test]
fn an_empty_list_is_no_error_and_makes_no_file() {
    let sandbox = Sandbox::new();
    assert_eq!(ids(&sandbox.json(&["list"])), [] as [u64; 0]);
    sandbox.run(&["list"]).exits(0);
    assert!(sandbox.files().is_empty());
}

#[test]
fn tables_fit_every_width_and_no_line_begins_with_a_closing_mark() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    for width in [40, 60, 80, 120, 200] {
        let columns = width.to_string();
        for lang in ["ja", "en"] {
            for command in [
                &["list"][..],
                &["show", "1"],
                &["route", "2"],
                &["channels"],
            ] {
                let mut program = sandbox.command();
                program
                    .args(command)
                    .env("COLUMNS", &columns)
                    .env("MADOGUCHI_LANG", lang);
                let run = crate::harness::Run::of(&mut program, None).exits(0);
                for line in run.stdout().lines() {
                    let cells = unicode_width::UnicodeWidthStr::width(line);
                    // A word that cannot be broken, such as an address, is left whole.
                    let word = line.trim_start_matches([' ', '・', '-']);
                    let is_one_word = !word.contains([' ', '　']) && word.is_ascii();
                    assert!(
                        cells <= width || is_one_word,
                        "{command:?} {lang} {width}: {line}"
                    );
                    let first = line.trim_start_matches([' ', '│', '|']).chars().next();
                    let closes = first.is_some_and(|letter| "、。」』）".contains(letter));
                    assert!(!closes, "{command:?} {lang} {width}: {line}");
                }
            }
        }
    }
}

#[test]
fn everything_about_an_incident_is_shown() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let shown = sandbox.json(&["show", "#1"]);
    like(
        &shown,
        &json!({
            "schema": 1, "id": 1, "title": "", "status": "open|", "text": "", "provider": "bitflyer|",
            "category": {"code": "funds|"}, "facts": [{"kind": "", "value": ""}],
            "timeline": [{"at": "", "kind": "", "text": ""}], "inquiries": [null], "routes": [null],
        }),
    );
    let run = sandbox.run(&["show", "1"]).exits(0);
    for words in ["みずほ銀行", "未対応", "入出金"] {
        assert!(run.stdout().contains(words), "{words}\n{}", run.stdout());
    }
}

#[test]
fn what_was_sent_is_frozen_and_later_changes_never_touch_it() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let draft = sandbox.json(&["draft", "1", "--as", "form"]);
    sandbox
        .run(&["sent", "1", "--via", "form", "--ticket", "Q-20261122-7"])
        .exits(0);
    sandbox.run(&["fact", "1", "bank=三菱UFJ銀行"]).exits(0);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["status"], "waiting");
    let inquiry = &shown["inquiries"][0];
    like(
        inquiry,
        &json!({"channel": "form|", "ticket": "Q-20261122-7|", "sent_at": "", "sha256": ""}),
    );
    assert_eq!(
        (&inquiry["subject"], &inquiry["body"]),
        (&draft["subject"], &draft["body"])
    );
    assert_eq!(
        sandbox.json(&["list"])["incidents"][0]["ticket"],
        "Q-20261122-7"
    );
}

#[test]
fn the_text_as_really_sent_is_kept_where_it_is_given() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let text = "入金の件でお問い合わせいたします。";
    sandbox
        .feed(&["sent", "1", "-", "--via", "chat"], text.as_bytes())
        .exits(0);
    let inquiry = sandbox.json(&["show", "1"])["inquiries"][0].clone();
    assert_eq!(
        (&inquiry["body"], &inquiry["channel"]),
        (&json!(text), &json!("chat"))
    );
}

#[test]
fn nothing_can_be_sent_that_was_never_drafted() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.run(&["sent", "1"]).exits(1).says("draft");
}

#[test]
fn an_incident_is_closed_with_its_outcome_and_taken_up_again() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let status = || sandbox.json(&["show", "1"])["status"].clone();
    sandbox
        .run(&["close", "1", "--outcome", "入金が反映されました"])
        .exits(0);
    assert_eq!(status(), "closed");
    sandbox.run(&["close", "1"]).exits(1);
    sandbox.run(&["reopen", "1"]).exits(0);
    assert_eq!(status(), "open");
    let shown = sandbox.json(&["show", "1"]);
    let events = shown["timeline"].as_array().expect("a list");
    let closed = events
        .iter()
        .find(|event| event["kind"] == "closed")
        .expect("it is there");
    assert!(
        closed["text"]
            .as_str()
            .expect("a text")
            .contains("入金が反映されました")
    );
}

#[test]
fn the_directory_shows_every_claim_with_its_own_hours() {
    let sandbox = Sandbox::new();
    for provider in ["bitflyer", "bitbank"] {
        let channels = sandbox.json(&["channels", provider]);
        like(
            &channels,
            &json!({
                "schema": 1, "provider": "bitflyer|bitbank", "at": "2026-11-22T23:40:00+09:00|",
                "channels": [{"channel": "", "name": "", "contacts": [contact()]}],
            }),
        );
        assert!(!channels["channels"].as_array().expect("a list").is_empty());
    }
    sandbox.run(&["channels"]).exits(0).shows("ヘルプセンター");
}

#[test]
fn what_waits_for_the_user_stands_first_with_the_next_command() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    sandbox.run(&["sent", "2", "--via", "form"]);
    sandbox.run(&["draft", "2", "--as", "form"]).exits(0);
    sandbox.run(&["sent", "2", "--via", "form"]).exits(0);
    let run = sandbox
        .run(&[])
        .exits(0)
        .says("あなたの番 1件、事業者の番 1件")
        .says("madoguchi draft 1");
    let place = |number: &str| run.stdout().find(number).expect("it is shown");
    assert!(place("#1") < place("#2"), "{}", run.block());
    assert_eq!(ids(&sandbox.json(&[])), [1, 2]);
    sandbox.run(&["--quiet"]).exits(0);
    for _ in 0..10 {
        sandbox.log(DEPOSIT);
    }
    let run = sandbox.run(&[]).exits(0).says("madoguchi list --status");
    assert!(!run.stdout().contains("#2 "), "{}", run.block());
}

#[test]
fn the_home_screen_stays_small_and_counts_what_it_leaves_out() {
    let sandbox = Sandbox::english();
    for number in 1..=10 {
        sandbox.log(&format!(
            "the withdrawal of {number},000 yen has not arrived"
        ));
    }
    let home = sandbox.run(&[]).exits(0);
    let home = home.says("… and 2 more: `madoguchi list --status");
    assert!(home.stdout().contains("#3"), "{}", home.block());
    assert!(!home.stdout().contains("#2"), "{}", home.block());
}

#[test]
fn on_a_small_screen_the_most_urgent_incident_stays_in_sight() {
    let mut sandbox = Sandbox::new();
    sandbox.log(TAKEOVER);
    for _ in 0..9 {
        sandbox.log(DEPOSIT);
    }
    for lang in ["ja", "en"] {
        for (cells, lines) in [(40, 24), (60, 24), (60, 30), (80, 24), (120, 30)] {
            sandbox = sandbox
                .env("MADOGUCHI_LANG", lang)
                .env("COLUMNS", &cells.to_string())
                .env("LINES", &lines.to_string());
            let home = sandbox.run(&[]).exits(0).says("madoguchi draft 1`");
            let first = home.stdout().find('#').expect("a number");
            let first = home.stdout()[first..].split_whitespace().next();
            assert_eq!(first, Some("#1"), "{}", home.block());
            let shown = home.stdout().lines().chain(home.stderr().lines()).count();
            assert!(
                shown < lines,
                "{cells} x {lines}: {shown}\n{}",
                home.block()
            );
        }
    }
    // Where nothing has to fit, all that is told of an incident is there.
    let home = sandbox.without("LINES").run(&[]).exits(0);
    assert!(home.stdout().contains("みずほ銀行"), "{}", home.block());
}
