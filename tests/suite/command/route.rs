//! `route`: the windows in order, each with reasons, hours and the source of every contact.

use serde_json::Value;

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};
use crate::shape::{like, reading};

/// The number that only one weak source states.
const DISPUTED: &str = "03-5774-3000";

fn phone(route: &Value) -> &Value {
    let routes = route["routes"].as_array().expect("a list");
    routes
        .iter()
        .find(|route| route["channel"] == "phone")
        .expect("the phone is there")
}

/// Returns the phone's contacts whose source states hours.
fn with_hours(route: &Value) -> Vec<&Value> {
    let contacts = phone(route)["contacts"].as_array().expect("a list");
    contacts
        .iter()
        .filter(|contact| contact["hours"].is_string())
        .collect()
}

#[test]
fn route_and_why_are_the_same_and_answer_like_log() {
    let sandbox = Sandbox::new();
    let logged = sandbox.log(DEPOSIT);
    let route = sandbox.json(&["route", "#1"]);
    like(&route, &reading());
    assert_eq!(route["id"], 1);
    assert_eq!(route["routes"], logged["routes"]);
    assert_eq!(route, sandbox.json(&["why", "1"]));
}

#[test]
fn on_a_holiday_monday_the_phone_is_closed_until_each_claims_own_hour_of_the_next_day() {
    let sandbox = Sandbox::new().at("2026-11-23T14:00:00+09:00");
    let route = sandbox.log(TAKEOVER);
    assert_eq!(phone(&route)["open"], false);
    let claims = with_hours(&route);
    let opens: Vec<&str> = claims
        .iter()
        .filter_map(|claim| claim["opens_at"].as_str())
        .collect();
    assert_eq!(
        opens.len(),
        claims.len(),
        "every claim says when it opens: {claims:#?}"
    );
    assert!(opens.contains(&"2026-11-24T09:00:00+09:00"), "{opens:?}");
    assert!(opens.contains(&"2026-11-24T09:30:00+09:00"), "{opens:?}");
}

#[test]
fn claims_that_disagree_about_now_are_shown_as_a_conflict() {
    let sandbox = Sandbox::new().at("2026-11-24T17:45:00+09:00");
    let route = sandbox.log(TAKEOVER);
    assert_eq!(
        phone(&route)["open"],
        Value::Null,
        "open by one claim, closed by another"
    );
    let claims = with_hours(&route);
    let open = |wanted: bool| claims.iter().any(|claim| claim["open"] == wanted);
    assert!(open(true) && open(false), "{claims:#?}");
    sandbox.run(&["route", "1"]).exits(0).shows("食い違");
}

#[test]
fn being_closed_changes_no_rank() {
    let ranks = |now: &str| {
        let route = Sandbox::new().at(now).log(TAKEOVER);
        let routes = route["routes"].as_array().expect("a list").clone();
        routes
            .iter()
            .map(|route| route["channel"].clone())
            .collect::<Vec<Value>>()
    };
    assert_eq!(
        ranks("2026-11-24T10:00:00+09:00"),
        ranks("2026-11-22T23:40:00+09:00")
    );
}

#[test]
fn the_zone_of_the_machine_changes_nothing() {
    let at = |now: &str, zone: &str| {
        Sandbox::new().at(now).env("TZ", zone).log(TAKEOVER)["routes"].clone()
    };
    let tokyo = at("2026-11-24T10:00:00+09:00", "Asia/Tokyo");
    assert_eq!(tokyo, at("2026-11-24T01:00:00Z", "America/New_York"));
    assert_eq!(tokyo, at("2026-11-23T20:00:00-05:00", "UTC"));
}

#[test]
fn a_disputed_number_never_stands_without_its_warning_on_the_same_line() {
    for (lang, warning) in [("ja", "未確認"), ("en", "unverified")] {
        for width in ["40", "80", "200"] {
            let sandbox = Sandbox::new()
                .env("MADOGUCHI_LANG", lang)
                .env("COLUMNS", width);
            sandbox.log(TAKEOVER);
            let commands: &[&[&str]] = &[
                &["route", "1"],
                &["show", "1"],
                &["channels"],
                &["pack", "show", "bitflyer"],
                &["draft", "1", "--as", "phone", "--lang", lang],
                &["triage", TAKEOVER],
            ];
            for command in commands {
                let run = sandbox.run(command).exits(0);
                for line in run.block().lines().filter(|line| line.contains(DISPUTED)) {
                    assert!(line.contains(warning), "{command:?} at {width}: {line}");
                }
            }
            let shown = sandbox.run(&["channels"]).stdout().contains(DISPUTED);
            assert!(shown, "a conflict shows all its sides");
        }
    }
}

#[test]
fn every_contact_has_source_date_and_confidence() {
    let sandbox = Sandbox::new();
    let route = sandbox.log(TAKEOVER);
    let routes = route["routes"].as_array().expect("a list");
    let contacts: Vec<&Value> = routes
        .iter()
        .filter_map(|route| route["contacts"].as_array())
        .flatten()
        .collect();
    assert!(!contacts.is_empty());
    for contact in contacts {
        for key in ["source", "as_of", "confidence"] {
            assert!(
                contact[key].as_str().is_some_and(|text| !text.is_empty()),
                "{contact}"
            );
        }
        let is_official = contact["confidence"] == "official";
        assert!(
            !(contact["kind"] == "phone" && is_official),
            "no number is official: {contact}"
        );
    }
}

#[test]
fn somebody_else_in_the_account_means_freezing_before_calling() {
    let route = Sandbox::new().log(TAKEOVER);
    assert_eq!(route["routes"][0]["channel"], "self_service");
    assert_eq!(route["routes"][1]["channel"], "phone");
    let steps = route["first_steps"].as_array().expect("a list");
    assert!(
        steps.iter().any(|step| step["code"] == "freeze_account"),
        "{steps:#?}"
    );
}
